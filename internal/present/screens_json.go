package present

import "github.com/conmina/conmina/internal/law"

type editionJSON struct {
	Schema         string        `json:"schema"`
	ToolVersion    string        `json:"tool_version"`
	Edition        string        `json:"edition"`
	EditionSHA256  string        `json:"edition_sha256"`
	CustomStatutes bool          `json:"custom_statutes"`
	EditionBecause *string       `json:"edition_because"`
	Title          law.Text      `json:"title"`
	About          law.Text      `json:"about"`
	Published      string        `json:"published"`
	Verified       string        `json:"verified"`
	Caveats        []law.Text    `json:"caveats"`
	Sources        []source      `json:"sources"`
	Offences       []offenceItem `json:"offences"`
}

type offenceItem struct {
	ID           string   `json:"id"`
	Title        law.Text `json:"title"`
	Article      *string  `json:"article"`
	Also         []string `json:"also"`
	Tiers        int      `json:"tiers"`
	DependsOnAge bool     `json:"depends_on_age"`
	InForce      bool     `json:"in_force"`
}

func machineEdition(e *law.Edition, s Style) editionJSON {
	return editionJSON{
		Schema: "conmina/edition/1", ToolVersion: s.Version,
		Edition: e.ID, EditionSHA256: e.Digest, CustomStatutes: e.Custom, EditionBecause: filled(string(e.Because)),
		Title: e.Title, About: e.About, Published: e.Published.String(), Verified: e.Verified.String(),
		Caveats:  filledList(e.Caveats),
		Sources:  each(e.Sources, machineSource),
		Offences: each(e.Offences, machineItem),
	}
}

func machineItem(o *law.Offence) offenceItem {
	return offenceItem{
		ID: o.ID, Title: o.Title, Article: filled(o.Version.Article), Also: filledList(o.Also.All()),
		Tiers: len(o.Version.Tiers), DependsOnAge: dependsOnAge(o), InForce: len(o.Version.Tiers) > 0,
	}
}

func (e editionScreen) machine(s Style) any { return machineEdition(e.Edition, s) }

type offenceJSON struct {
	Schema         string               `json:"schema"`
	ToolVersion    string               `json:"tool_version"`
	Edition        string               `json:"edition"`
	EditionSHA256  string               `json:"edition_sha256"`
	CustomStatutes bool                 `json:"custom_statutes"`
	EditionBecause *string              `json:"edition_because"`
	Offence        string               `json:"offence"`
	Title          law.Text             `json:"title"`
	Article        *string              `json:"article"`
	Also           []string             `json:"also"`
	Circumstances  []law.CircumstanceID `json:"circumstances"`
	Tiers          []encodedTier        `json:"tiers"`
	Notices        []encodedNotice      `json:"notices"`
	Sources        []source             `json:"sources"`
	Caveats        []law.Text           `json:"caveats"`
	AsOf           *string              `json:"as_of"`
	Version        *versionOfJSON       `json:"version"`
	Versions       []encodedVersion     `json:"versions"`
}

// encodedVersion is a version by date with its tiers.
type encodedVersion struct {
	versionOfJSON
	VictimAge *string       `json:"victim_age"`
	Tiers     []encodedTier `json:"tiers"`
}

type encodedTier struct {
	Tier  string   `json:"tier"`
	Label law.Text `json:"tier_label"`
	rangeJSON
	When     []caseJSON       `json:"when"`
	Readings []encodedReading `json:"readings"`
	Source   citationJSON     `json:"source"`

	Article           *string   `json:"article"`
	Fine              *fineJSON `json:"dias_multa"`
	Disqualifications []int     `json:"inhabilitacion"`
	Numerals          []string  `json:"numerals"` // of each entry of when, in its order; none where the article numbers none
	originJSON
}

type encodedReading struct {
	Words string     `json:"words"`
	Note  law.Text   `json:"note"`
	When  []caseJSON `json:"when"`
	Range *rangeJSON `json:"range"`
}

type encodedNotice struct {
	ID         string   `json:"id"`
	IfPossible *string  `json:"if_possible"`
	IfCertain  *string  `json:"if_certain"`
	Text       law.Text `json:"text"`
	IfTier     *string  `json:"if_tier"`
	IfFrom     *string  `json:"if_from"`
}

func (o offenceScreen) machine(s Style) any {
	e, v := o.Edition, o.Version
	j := offenceJSON{
		AsOf: filled(e.Day.String()), Version: machineVersion(&v), Versions: []encodedVersion{},
		Schema: "conmina/offence/1", ToolVersion: s.Version,
		Edition: e.ID, EditionSHA256: e.Digest, CustomStatutes: e.Custom, EditionBecause: filled(string(e.Because)),
		Offence: o.ID, Title: o.Title, Article: filled(v.Article), Also: filledList(o.Also.All()),
		Circumstances: filledList(o.Uses()),
		Tiers:         machineTiers(&v),
		Notices: each(v.Notices, func(n law.SourceNotice) encodedNotice {
			return encodedNotice{
				n.ID, filled(n.IfPossible.String()), filled(n.IfCertain.String()), n.Text, filled(n.IfTier), filled(n.IfFrom.String()),
			}
		}),
		Sources: each(e.Sources, machineSource),
		Caveats: filledList(e.Caveats),
	}
	for i := range o.Versions {
		if x := &o.Versions[i]; x.Act.Name != "" {
			j.Versions = append(j.Versions, encodedVersion{*machineWording(x.Article, x.Act, x.InForce), filled(x.VictimAge.String()), machineTiers(x)})
		}
	}
	return j
}

func machineTiers(v *law.Version) []encodedTier {
	return each(v.Tiers, func(t law.Tier) encodedTier {
		j := machineEncodedTier(t)
		j.originJSON = machineOrigin(v, &t)
		return j
	})
}

func machineEncodedTier(t law.Tier) encodedTier {
	return encodedTier{
		Article: filled(t.Article), Fine: machineFine(t.Fine), Disqualifications: filledList(t.Disqualifications),
		Tier: t.ID, Label: t.Label, rangeJSON: machineRange(t.Prison), When: machineWhen(t.When),
		Readings: each(t.Readings, func(r law.Reading) encodedReading {
			j := encodedReading{Words: r.Words, Note: r.Note, When: machineWhen(r.When)}
			if !r.AltersConditions() {
				prison := machineRange(r.Prison)
				j.Range = &prison
			}
			return j
		}),
		Source: citationJSON(t.Source), Numerals: numerals(t.When),
	}
}

// numerals lists under which numeral of the article each condition stands.
func numerals(conditions []law.Condition) []string {
	list := []string{}
	for _, c := range conditions {
		if c.Numeral != "" {
			list = append(list, c.Numeral)
		}
	}
	return list
}

func machineWhen(conditions []law.Condition) []caseJSON {
	return each(conditions, func(c law.Condition) caseJSON {
		return caseJSON{c.VictimAge.String(), filledList(c.With)}
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

func (v vocabularyScreen) machine(s Style) any {
	j := vocabularyJSON{
		Schema: "conmina/circumstances/1", ToolVersion: s.Version,
		Edition: v.ID, EditionSHA256: v.Digest, CustomStatutes: v.Custom, EditionBecause: filled(string(v.Because)), Circumstances: []circumstanceJSON{},
	}
	if v.offence != nil {
		j.Offence = &v.offence.ID
	}
	list, usedBy := v.entries()
	for i, c := range list {
		j.Circumstances = append(j.Circumstances, circumstanceJSON{c.ID, c.Title, c.Meaning, filledList(c.Also.All()), filledList(usedBy[i])})
	}
	return j
}
