package statute

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/sheet"
)

// EditionJSON is the machine form of an edition, with one line for each offence.
type EditionJSON struct {
	Schema         string           `json:"schema"`
	ToolVersion    string           `json:"tool_version"`
	Edition        string           `json:"edition"`
	EditionSHA256  string           `json:"edition_sha256"`
	CustomStatutes bool             `json:"custom_statutes"`
	EditionBecause *string          `json:"edition_because"`
	Title          law.Text         `json:"title"`
	About          law.Text         `json:"about"`
	Published      string           `json:"published"`
	Verified       string           `json:"verified"`
	Caveats        []law.Text       `json:"caveats"`
	Sources        []machine.Source `json:"sources"`
	Offences       []offenceItem    `json:"offences"`
}

type offenceItem struct {
	ID           string   `json:"id"`
	Title        law.Text `json:"title"`
	Article      *string  `json:"article"`
	Also         []string `json:"also"`
	Tiers        int      `json:"tiers"`
	DependsOnAge bool     `json:"depends_on_age"`
	InForce      bool     `json:"in_force"`
	Family       *string  `json:"family"`
	PlaceTitle   *string  `json:"place_title"`
	PlaceChapter *string  `json:"place_chapter"`
}

// MachineEdition gives the machine form of an edition.
func MachineEdition(e *law.Edition, s sheet.Style) EditionJSON {
	return EditionJSON{
		Schema: "conmina/edition/1", ToolVersion: s.Version,
		Edition: e.ID, EditionSHA256: e.Digest, CustomStatutes: e.Custom, EditionBecause: machine.Filled(string(e.Because)),
		Title: e.Title, About: e.About, Published: e.Published.String(), Verified: e.Verified.String(),
		Caveats:  machine.FilledList(e.Caveats),
		Sources:  machine.Each(e.Sources, machine.MachineSource),
		Offences: machine.Each(e.Offences, machineItem),
	}
}

func machineItem(o *law.Offence) offenceItem {
	v := o.Shown().Version
	return offenceItem{
		ID: o.ID, Title: o.Title, Article: machine.Filled(v.Article), Also: machine.FilledList(o.Also.All()),
		Tiers: len(v.Tiers), DependsOnAge: dependsOnAge(v), InForce: len(v.Tiers) > 0,
		Family: machine.Filled(o.Family), PlaceTitle: machine.Filled(v.Place.Title), PlaceChapter: machine.Filled(v.Place.Chapter),
	}
}

func (e editionScreen) Machine(s sheet.Style) any { return MachineEdition(e.Edition, s) }

type offenceJSON struct {
	Schema         string                 `json:"schema"`
	ToolVersion    string                 `json:"tool_version"`
	Edition        string                 `json:"edition"`
	EditionSHA256  string                 `json:"edition_sha256"`
	CustomStatutes bool                   `json:"custom_statutes"`
	EditionBecause *string                `json:"edition_because"`
	Offence        string                 `json:"offence"`
	Title          law.Text               `json:"title"`
	Article        *string                `json:"article"`
	Also           []string               `json:"also"`
	Circumstances  []law.CircumstanceID   `json:"circumstances"`
	Tiers          []encodedTier          `json:"tiers"`
	Notices        []encodedNotice        `json:"notices"`
	Sources        []machine.Source       `json:"sources"`
	Caveats        []law.Text             `json:"caveats"`
	AsOf           *string                `json:"as_of"`
	Version        *machine.VersionOfJSON `json:"version"`
	Versions       []encodedVersion       `json:"versions"`
}

// encodedVersion is a version by date with its tiers.
type encodedVersion struct {
	machine.VersionOfJSON
	VictimAge *string       `json:"victim_age"`
	Tiers     []encodedTier `json:"tiers"`
}

type encodedTier struct {
	Tier  string   `json:"tier"`
	Label law.Text `json:"tier_label"`
	machine.RangeJSON
	When     []machine.CaseJSON   `json:"when"`
	Readings []encodedReading     `json:"readings"`
	Source   machine.CitationJSON `json:"source"`

	Article           *string           `json:"article"`
	Fine              *machine.FineJSON `json:"dias_multa"`
	Disqualifications []int             `json:"inhabilitacion"`
	Numerals          []string          `json:"numerals"` // the numeral of each entry of when, in the same order; null when the article has no numerals
	machine.OriginJSON
	FineAsIn []string `json:"dias_multa_as_in"` // ids of tiers; the fine is the fine of the gravest of them whose conditions are also met
}

type encodedReading struct {
	Words string             `json:"words"`
	Note  law.Text           `json:"note"`
	When  []machine.CaseJSON `json:"when"`
	Range *machine.RangeJSON `json:"range"`
}

type encodedNotice struct {
	ID         string   `json:"id"`
	IfPossible *string  `json:"if_possible"`
	IfCertain  *string  `json:"if_certain"`
	Text       law.Text `json:"text"`
	IfTier     *string  `json:"if_tier"`
	IfFrom     *string  `json:"if_from"`
}

func (o offenceScreen) Machine(s sheet.Style) any {
	e, v := o.Edition, o.Version
	j := offenceJSON{
		AsOf: machine.Filled(e.Day.String()), Version: machine.MachineVersion(v), Versions: []encodedVersion{},
		Schema: "conmina/offence/1", ToolVersion: s.Version,
		Edition: e.ID, EditionSHA256: e.Digest, CustomStatutes: e.Custom, EditionBecause: machine.Filled(string(e.Because)),
		Offence: o.ID, Title: o.Title, Article: machine.Filled(v.Article), Also: machine.FilledList(o.Also.All()),
		Circumstances: machine.FilledList(o.Uses()),
		Tiers:         machineTiers(v),
		Notices: machine.Each(v.Notices, func(n law.SourceNotice) encodedNotice {
			return encodedNotice{
				n.ID, machine.Filled(n.IfPossible.String()), machine.Filled(n.IfCertain.String()), n.Text, machine.Filled(n.IfTier), machine.Filled(n.IfFrom.String()),
			}
		}),
		Sources: machine.Each(e.Sources, machine.MachineSource),
		Caveats: machine.FilledList(e.Caveats),
	}
	for i := range o.Versions {
		if x := &o.Versions[i]; x.Act.Name != "" {
			j.Versions = append(j.Versions, encodedVersion{*machine.MachineWording(x.Article, x.Act, x.InForce), machine.Filled(x.VictimAge.String()), machineTiers(x)})
		}
	}
	return j
}

func machineTiers(v *law.Version) []encodedTier {
	return machine.Each(v.Tiers, func(t law.Tier) encodedTier {
		j := machineEncodedTier(t)
		j.OriginJSON = machine.MachineOrigin(v, &t)
		return j
	})
}

func machineEncodedTier(t law.Tier) encodedTier {
	return encodedTier{
		Article: machine.Filled(t.Article), Fine: machine.MachineFine(t.Fine), Disqualifications: machine.FilledList(t.Disqualifications),
		Tier: t.ID, Label: t.Label, RangeJSON: machine.MachineRange(t.Prison), When: machineWhen(t.When),
		Readings: machine.Each(t.Readings, func(r law.Reading) encodedReading {
			j := encodedReading{Words: r.Words, Note: r.Note, When: machineWhen(r.When)}
			if !r.AltersConditions() {
				prison := machine.MachineRange(r.Prison)
				j.Range = &prison
			}
			return j
		}),
		Source: machine.CitationJSON(t.Source), Numerals: numerals(t.When), FineAsIn: machine.FilledList(t.FineAsIn),
	}
}

// numerals lists the numeral of the article for each condition.
func numerals(conditions []law.Condition) []string {
	list := []string{}
	for _, c := range conditions {
		if c.Numeral != "" {
			list = append(list, c.Numeral)
		}
	}
	return list
}

func machineWhen(conditions []law.Condition) []machine.CaseJSON {
	return machine.Each(conditions, func(c law.Condition) machine.CaseJSON {
		return machine.CaseJSON{VictimAge: c.VictimAge.String(), Circumstances: machine.FilledList(c.With)}
	})
}

type vocabularyJSON struct {
	Schema         string             `json:"schema"`
	ToolVersion    string             `json:"tool_version"`
	Edition        string             `json:"edition"`
	EditionSHA256  string             `json:"edition_sha256"`
	CustomStatutes bool               `json:"custom_statutes"`
	EditionBecause *string            `json:"edition_because"`
	Offence        *string            `json:"offence"`
	Circumstances  []circumstanceJSON `json:"circumstances"`
}

type circumstanceJSON struct {
	ID      law.CircumstanceID `json:"id"`
	Title   law.Text           `json:"title"`
	Meaning law.Text           `json:"meaning"`
	Also    []string           `json:"also"`
	UsedBy  []string           `json:"used_by"`
}

func (v vocabularyScreen) Machine(s sheet.Style) any {
	j := vocabularyJSON{
		Schema: "conmina/circumstances/1", ToolVersion: s.Version,
		Edition: v.ID, EditionSHA256: v.Digest, CustomStatutes: v.Custom, EditionBecause: machine.Filled(string(v.Because)), Circumstances: []circumstanceJSON{},
	}
	if v.offence != nil {
		j.Offence = &v.offence.ID
	}
	list, usedBy := v.entries()
	for i, c := range list {
		j.Circumstances = append(j.Circumstances, circumstanceJSON{c.ID, c.Title, c.Meaning, machine.FilledList(c.Also.All()), machine.FilledList(usedBy[i])})
	}
	return j
}

func (h historyScreen) Machine(s sheet.Style) any { return offenceScreen{h.Shown()}.Machine(s) }
