// Package law says what a statute is: editions, offences, versions, tiers,
// conditions, prison ranges, circumstances and ages, and the facts of a case
// that are held against them. Its values are plain and are not changed once
// built; each kind of fact has its one parser here, so that the same text means
// the same thing in a flag, a table cell and an encoding.
package law

import "slices"

// Offence is one offence of an edition.
type Offence struct {
	Edition *Edition
	ID      string // kebab-case
	IDES    string // the id that Spanish speakers type, or empty; taken from the folded title where the title is short and plain
	Title   Text
	Short   Text  // a shorter title for narrow places; empty where the title itself is short
	Also    Names // other names accepted on input
	// Version is the version that answers are given for. In an offence that
	// [Edition.On] returned it is the version in force on that day, without tiers
	// when none is in force. In other offences it is the last version.
	Version Version
	// Versions holds every version, in the order of time.
	Versions []Version
	// Before says why there is no version before the first one, After why there is
	// none after the last; nil where the encoding does not say.
	Before, After *Silence
	// Counterpart points to the offences of another edition that are about the
	// same conduct.
	Counterpart Counterpart
	// Named is the article of aggravated tiers, or the name of aggravated forms,
	// that the user asked for: only the tiers of [Version.Under] answer. It is
	// empty when the user asked for the whole offence. [Edition.FindOffence] sets
	// it.
	Named string
	// Asked is the name or the article number as the user typed it, when that is
	// known.
	Asked string
}

// AskedAs gives a copy of the offence that remembers the name it was asked for by.
func (o *Offence) AskedAs(name string) *Offence {
	asked := *o
	asked.Asked = name
	return &asked
}

// Counterpart names offences of another edition by their ids.
type Counterpart struct {
	Edition  string
	Offences []string
	Note     Text // where the counterpart differs from this offence, and why
}

// Version is an offence as it stands under one article number.
type Version struct {
	Number  int    // position of the version in its file, from 0; a version that is cut where the general ceiling changes gives pieces with the same number
	Article string // empty when the source names none
	InForce Period // the zero period when the edition knows one version only
	Whole   Period // InForce of the version before it was cut where the general ceiling changes
	Act     Act    // the law that gave the version its wording or its number
	Place   Division
	// VictimAge is the set of ages that the version protects: at other ages no
	// tier applies. The empty set means any age.
	VictimAge Ages
	Tiers     []Tier
	Notices   []SourceNotice
	// DisplacedBy names the special offences that the same conduct falls under at
	// some ages of the victim. The version keeps its range at those ages.
	DisplacedBy []Displacement
	// NoRange says for which facts the encoding intentionally has no tier.
	NoRange []Silence
	// Inversions says where a graver case intentionally has a lower bound.
	Inversions []Inversion
	// Examples are the encoder's own tests of the version.
	Examples []Example
}

// Displaced is the set of victims' ages at which special offences displace the
// version.
func (v *Version) Displaced() Ages {
	var ages Ages
	for _, d := range v.DisplacedBy {
		ages = ages.Union(d.VictimAge)
	}
	return ages
}

// Own is the set of victims' ages that the version protects and at which no special
// offence displaces it.
func (v *Version) Own() Ages {
	if v.VictimAge.Empty() {
		return AnyAge().Minus(v.Displaced())
	}
	return v.VictimAge.Minus(v.Displaced())
}

// Protects reports whether the version protects victims of an age.
func (v *Version) Protects(age int) bool { return v.VictimAge.Empty() || v.VictimAge.Has(age) }

// Under lists the ids of the tiers that may answer when the user asked by name. For
// an article of the version these are the tiers that stand in it. For an article
// that the version does not have (before or after a renumbering), and for a name
// without a number, these are the aggravated forms. For the number of the version
// itself, and for no name, these are all tiers.
func (v *Version) Under(name string) []string {
	var all, own, under []string
	for _, t := range v.Tiers {
		all = append(all, t.ID)
		if t.Article == "" || t.Article == v.Article {
			continue
		}
		own = append(own, t.ID)
		if t.Article == name {
			under = append(under, t.ID)
		}
	}
	switch {
	case name == "" || name == v.Article:
		return all
	case len(under) > 0:
		return under
	case len(own) > 0:
		return own
	}
	return v.graver()
}

// graver lists the tiers that threaten more than some other tier of the version.
// They are its aggravated forms when these have no article of their own.
func (v *Version) graver() []string {
	var list []string
	for _, t := range v.Tiers {
		more := func(o Tier) bool {
			order, _ := t.Prison.Severity(o.Prison)
			return order > 0
		}
		if slices.ContainsFunc(v.Tiers, more) {
			list = append(list, t.ID)
		}
	}
	return list
}

func (v *Version) bears(number string) bool {
	if v.Article == number {
		return true
	}
	for i := range v.Tiers { // tiers are large to copy
		if v.Tiers[i].Article == number {
			return true
		}
	}
	return false
}

// Tier finds a tier by its id; nil when there is none.
func (v *Version) Tier(id string) *Tier {
	i := slices.IndexFunc(v.Tiers, func(t Tier) bool { return t.ID == id })
	if i < 0 {
		return nil
	}
	return &v.Tiers[i]
}

// Articles lists the numbers of the version and of its tiers.
func (v *Version) Articles() []string {
	var list []string
	add := func(article string) {
		if article != "" && !slices.Contains(list, article) {
			list = append(list, article)
		}
	}
	add(v.Article)
	for _, t := range v.Tiers {
		add(t.Article)
	}
	return list
}

// ActOf gives the law that a tier has its wording from, and the period in which
// that wording is in force. A tier with an article of its own has its own law and
// period; any other tier has the law and period of the version.
func (v *Version) ActOf(t *Tier) (Act, Period) {
	if t.Act.Name != "" {
		return t.Act, t.InForce
	}
	return v.Act, v.Whole
}

// Division is the part of the code that an article stands in, by the numbers of
// its title and chapter as they are written: I-A and II.
type Division struct{ Title, Chapter string }

// Act is the law that a version comes from.
type Act struct {
	Name      string
	Published Date       // day of publication in the official gazette
	Start     Confidence // confidence in the first day in force; derived when that day is the day after publication
}

// Period is a run of days, the first and the last included.
type Period struct {
	From Date
	To   Date // zero: it goes on
}

// PeriodReversed is the fault of a period that ends before it begins.
const PeriodReversed Code = "period_reversed"

// Overlaps reports whether a day is in both periods.
func (p Period) Overlaps(o Period) bool {
	before := func(a, b Period) bool { return !a.To.IsZero() && a.To.Compare(b.From) < 0 }
	return !before(p, o) && !before(o, p)
}

// Has reports whether a day is in the period. A period without a first day holds
// all days up to its last.
func (p Period) Has(d Date) bool {
	return p.From.Compare(d) <= 0 && (p.To.IsZero() || d.Compare(p.To) <= 0)
}

// Holds reports whether every day of another period is in this one.
func (p Period) Holds(o Period) bool {
	return p.Has(o.From) && (p.To.IsZero() || !o.To.IsZero() && o.To.Compare(p.To) <= 0)
}

// Joins reports whether a period begins on the day after this one ends.
func (p Period) Joins(next Period) bool { return !p.To.IsZero() && p.To.Next() == next.From }

// Names lists everything that the offence may be called on input.
func (o *Offence) Names() []string {
	names := o.plainNames()
	for _, v := range o.versions() {
		for _, article := range v.Articles() {
			if !slices.Contains(names, article) {
				names = append(names, article)
			}
		}
	}
	return names
}

// aggravatedNames lists the other names that contain a word for aggravated. It is
// empty when the id or the title of the offence itself contains such a word.
func (o *Offence) aggravatedNames() []string {
	if slices.ContainsFunc(namesOf(o.ID, o.IDES, o.Title, Names{}), saysAggravated) {
		return nil
	}
	return slices.DeleteFunc(o.Also.All(), func(name string) bool { return !saysAggravated(name) })
}

// plainNames lists the names that mean the offence on every day.
func (o *Offence) plainNames() []string {
	return namesOf(o.ID, o.IDES, o.Title, o.Also)
}

// versions lists every version. It also serves offences that were built with the
// field Version alone.
func (o *Offence) versions() []Version {
	if len(o.Versions) == 0 {
		return []Version{o.Version}
	}
	return o.Versions
}

// last is the last version in time.
func (o *Offence) last() Version {
	versions := o.versions()
	return versions[len(versions)-1]
}

// Successors lists the ids of the offences that answers about this one refer to:
// offences that took over any of its conduct, and offences that displace it.
func (o *Offence) Successors() []string {
	var list []string
	add := func(s *Silence) {
		if s != nil {
			list = append(list, s.MovedTo...)
		}
	}
	add(o.Before)
	add(o.After)
	for i := range o.Versions {
		for k := range o.Versions[i].NoRange {
			add(&o.Versions[i].NoRange[k])
		}
		for _, d := range o.Versions[i].DisplacedBy {
			list = append(list, d.Offences...)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// LeadsTo reports whether answers about this offence refer to another one, see
// [Offence.Successors].
func (o *Offence) LeadsTo(id string) bool {
	leads := func(s *Silence) bool { return s != nil && slices.Contains(s.MovedTo, id) }
	if leads(o.Before) || leads(o.After) {
		return true
	}
	for i := range o.versions() {
		v := &o.versions()[i]
		for k := range v.NoRange {
			if leads(&v.NoRange[k]) {
				return true
			}
		}
		for _, d := range v.DisplacedBy {
			if slices.Contains(d.Offences, id) {
				return true
			}
		}
	}
	return false
}

// Dated reports whether the offence has versions by date.
func (o *Offence) Dated() bool { return len(o.Versions) > 0 && !o.Versions[0].InForce.From.IsZero() }

// On gives the offence with the version in force on a day, or without tiers when
// none is in force.
func (o *Offence) On(d Date) *Offence {
	day := *o
	day.Version = Version{}
	for i := range o.Versions {
		if o.Versions[i].InForce.Has(d) {
			day.Version = o.Versions[i]
		}
	}
	return &day
}

// Uses lists the circumstances that any tier of the offence depends on, in the
// order of their ids.
func (o *Offence) Uses() []CircumstanceID {
	var used []CircumstanceID
	add := func(when []Condition) {
		for i := range when {
			used = append(used, when[i].With...)
		}
	}
	for i := range o.Version.Tiers {
		t := &o.Version.Tiers[i]
		add(t.When)
		for k := range t.Readings {
			add(t.Readings[k].When)
		}
	}
	slices.Sort(used)
	return slices.Compact(used)
}

// Tier is one rung of a provision: it says when it applies and what it threatens.
// Of the tiers that apply, the gravest governs, in whatever order they are written.
type Tier struct {
	ID       string // kebab-case, unique within the version
	Label    Text
	Article  string // article of the tier, when it differs from the article of the version
	Act      Act    // law of that article, with the period in which its wording is in force
	InForce  Period
	When     []Condition // the tier applies when any condition holds; empty means always
	Prison   Range
	Readings []Reading
	Source   Citation
	// Ceiling is the general rule that supplies the maximum; nil when the
	// provision states its own maximum.
	Ceiling *CeilingRule
	// Fine and Disqualifications are threatened in addition to prison. They are
	// shown and never take part in a computation.
	Fine Fine
	// FineAsIn names tiers of the same version whose fine this tier takes: the
	// fine of the gravest of them whose conditions are also met, or none when none
	// is met.
	FineAsIn          []string
	Disqualifications []int // numbers of article 36 of the Código Penal
}

// Fine is a range of días-multa; the zero value is none.
type Fine struct{ Min, Max int }

// CeilingRule says what the general maximum of prison was during a period.
type CeilingRule struct {
	InForce Period
	Max     Bound // not stated where the law had no general maximum
	Note    Text
	Source  Citation
}

// Condition holds when every part of it holds.
type Condition struct {
	VictimAge Ages             // holds when the age is in the set; AnyAge when the condition has no age
	With      []CircumstanceID // holds when all are present; in the order of their ids
	// Numeral is the number, as it is written, under which the article lists the
	// condition. Conditions with the same numeral are alternatives of one entry of
	// that list. Either all conditions of a tier have a numeral or none has.
	Numeral string
}

// Holds reports whether the condition is met at an age when exactly the given
// circumstances are present.
func (c Condition) Holds(age int, present []CircumstanceID) bool {
	return c.VictimAge.Has(age) &&
		!slices.ContainsFunc(c.With, func(id CircumstanceID) bool { return !slices.Contains(present, id) })
}

// Reading is another tenable reading of the words that a tier rests on. Either the
// conditions differ (When) or the range does (Prison); the field that does not
// differ is zero.
type Reading struct {
	Words  string      // the source's own words
	When   []Condition // replaces all conditions of the tier
	Prison Range
	Note   Text
}

// AltersConditions reports whether the reading changes when the tier applies.
// Otherwise it changes what the tier threatens.
func (r Reading) AltersConditions() bool { return len(r.When) > 0 }

// Citation points to the place in a source that states a figure.
type Citation struct {
	Document   string // id of a source of the edition
	Locator    Text
	Words      string // the source's own words for the figure, or empty
	Confidence Confidence
}

// Confidence says how well a figure is supported.
type Confidence string

// The degrees of confidence, best first.
const (
	TwoSources Confidence = "two-sources" // read in statutory text, and two sources agree
	OneSource  Confidence = "one-source"  // read in statutory text, in one source
	Derived    Confidence = "derived"     // follows from a rule and another figure
	Secondary  Confidence = "secondary"   // reported by somebody other than the legislator
	Unclear    Confidence = "unclear"     // not found, or the texts conflict
)

// Confidences lists the degrees, best first.
func Confidences() []Confidence {
	return []Confidence{TwoSources, OneSource, Derived, Secondary, Unclear}
}

// SourceNotice is a notice that an answer must give. It is given when the age of
// the victim is in a set or when a tier may be the result; always, if the notice
// names neither. A notice with IfFrom is given only for acts on or after that day.
type SourceNotice struct {
	ID         string // kebab-case, unique within the version
	IfTier     string // said when this tier may be the result
	IfPossible Ages   // said when the victim may be of one of these ages
	IfCertain  Ages   // said when the victim is certainly of one of these ages
	IfFrom     Date   // said of acts that include this day or began after it
	Text       Text
}

// Concerns reports whether the notice is about an act of these days. An act whose
// days are not known may always be concerned.
func (n SourceNotice) Concerns(act Period) bool {
	return act.To.IsZero() || n.IfFrom.Compare(act.To) <= 0
}

// Applies reports whether the notice is given for a victim whose possible ages are
// the set.
func (n SourceNotice) Applies(victim Ages) bool {
	switch {
	case !n.IfPossible.Empty():
		return !victim.Intersect(n.IfPossible).Empty()
	case !n.IfCertain.Empty():
		return victim.Within(n.IfCertain)
	default:
		return true
	}
}

// Silence is a set of facts for which the source threatens nothing.
type Silence struct {
	When    []Condition // any one of them is enough
	Reason  Text
	MovedTo []string // ids of the offences that took the conduct over
}

// Displacement says that special offences displace a general one (concurso
// aparente): they are in force at the same time and, for a victim of these ages,
// describe the same conduct and more of it.
type Displacement struct {
	VictimAge Ages
	Offences  []string // ids; the conduct decides which of them displaces
	Ground    Text
}

// Inversion is a lower bound that the source itself reduces although the victim is
// younger or one more circumstance is present.
type Inversion struct {
	From, To string // From governs without the further fact; To governs with it and has the lower bound
	Reason   Text
	Source   Citation
}

// Status is the kind of an answer.
type Status string

// The statuses of an answer.
const (
	Determined   Status = "determined"   // one range
	Undetermined Status = "undetermined" // several ranges remain
	NoRange      Status = "no_range"     // the encoding has no tier for the facts
	NotInForce   Status = "not_in_force" // the offence did not exist yet on the day, or existed no longer
	Moved        Status = "moved"        // other offences had taken over the conduct by the day
)

// Case is an example from outside the edition's own files of examples. It names its
// source and the person who vouches for it.
type Case struct {
	Example
	Offence *Offence
	Source  Citation
	Vouched string // who vouches for it
	Date    Date   // when they did
}

// Example is a case that an encoder vouches for.
type Example struct {
	Number  int // in its list, from 0
	Given   Facts
	Status  Status
	Tier    string   // when determined
	Prison  Range    // when determined
	Tiers   []string // when undetermined: the tiers that remain, in the order of severity
	Notices []string // ids of notices that the answer must carry
}
