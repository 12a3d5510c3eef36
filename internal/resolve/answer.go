package resolve

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Answer is what an offence threatens on a set of facts, and why. Every output
// of the program renders it; none computes a figure again.
type Answer struct {
	Offence *law.Offence
	Facts   law.Facts
	Victim  law.Ages // the possible ages of the victim that governs
	Status  law.Status
	// Counted is the circumstance that there are several victims, where the ages
	// given say so; else empty.
	Counted law.CircumstanceID
	// Silence says why there is no range, where the encoding does.
	Silence *law.Silence
	// Successors answer for the offences that took the conduct over, when some of
	// the cases moved.
	Successors []Answer
	// Spans holds the answers for parts of the time of the act, in their order,
	// when they differ: a version or an age of the victim changes in it. The
	// branches are then those of all parts.
	Spans []Answer
	// During is the days that the answer is about, where the edition knows dates: of
	// an act whose date is not known, those of the version.
	During law.Period
	// Later holds the case under later versions, where that was asked for, see
	// [Answer.UpTo].
	Later []Later
	Until law.Date // the last day of those versions; zero when it was not asked for
	// Beside holds what another edition threatens on the same facts, where that
	// is something else, see [Answer.PutBeside]. It is nil where it was not asked
	// for, and not nil where nothing is something else.
	Beside []Answer
	Other  *Other // that edition; nil where it was not asked for

	// Branches holds one entry for each tier that the facts leave possible,
	// mildest first, and last, when some of the facts have no tier, one
	// without. A determined answer has exactly one.
	Branches []Branch
	// Named says, where an article of aggravated tiers was named and some of the
	// facts reach none of them, what would reach one; else nil. The answer is then
	// undetermined, also where one tier remains.
	Named *NamedArticle
	// Envelope holds every branch that has a range. It bounds an undetermined
	// answer and is not one.
	Envelope law.Range
	// Settles lists the unknown facts that an undetermined answer turns on.
	// Knowing all of them settles it; where there is one, it is enough alone.
	Settles []Unknown
	// Cited lists the known facts that the answer rests on: without any one of
	// them it would be another or a wider one.
	Cited   []Known
	Trace   []TierTrace // every tier, gravest first
	Notices []Notice
}

// NamedArticle is what is missing where facts reach no tier of the article that
// was named.
type NamedArticle struct {
	Article string // its number as on the day; empty where the aggravated forms have none of their own
	// Unsaid lists the circumstances that nobody gave and that its tiers ask for:
	// an article of aggravated tiers is named where one of them is charged.
	Unsaid []law.CircumstanceID
	Base   []*law.Tier // what governs without them, mildest first
}

// Ranged reports whether there is a range, or several that remain.
func (a Answer) Ranged() bool { return a.Status == law.Determined || a.Status == law.Undetermined }

// Passed lists the answers for the offences that took over some of the cases, of
// all parts of the time of the act.
func (a Answer) Passed() []Answer {
	list := slices.Clone(a.Successors)
	for _, s := range a.Spans {
		list = append(list, s.Successors...)
	}
	return list
}

// Branch is one result that the facts leave possible, and when it is the one.
type Branch struct {
	Tier *law.Tier // nil where the encoding has no tier
	// During is the days for which it is the one, where an answer has several
	// spans, and Article the number that the offence bears on them.
	During  law.Period
	Article string
	When    []Case
	// Fines holds every fine that may be threatened beside, lightest first, with the
	// zero fine for none. It has one where the facts settle it.
	Fines []law.Fine
}

// Fine is the fine of the branch, the zero fine for none; ok is false where it
// depends on facts that are not known.
func (b Branch) Fine() (fine law.Fine, ok bool) {
	if len(b.Fines) != 1 {
		return law.Fine{}, len(b.Fines) == 0
	}
	return b.Fines[0], true
}

// Prison is the range of the branch; the zero range where there is no tier.
func (b Branch) Prison() law.Range {
	if b.Tier == nil {
		return law.Range{}
	}
	return b.Tier.Prison
}

// Case is a set of ages together with the least of the unknown circumstances
// that must be present for the branch to be the result, unless a graver tier's
// conditions hold as well.
type Case struct {
	Ages    law.Ages // one band
	Present []law.CircumstanceID
}

// Unknown is a fact that is not known: the victim's age, or one circumstance.
type Unknown struct {
	Fact         law.Fact
	Circumstance law.CircumstanceID // when Fact is FactMaybe
}

// Known is a fact that is known: the victim's age, or one circumstance.
type Known struct {
	Fact         law.Fact
	Circumstance law.CircumstanceID // when Fact is FactCircumstance
}

// Outcome says what became of a tier.
type Outcome string

// The outcomes of a tier.
const (
	Governs   Outcome = "governs"   // it is the result
	Possible  Outcome = "possible"  // it is the result in some of the cases that remain
	Displaced Outcome = "displaced" // its conditions hold, or may, but a graver tier governs
	NotMet    Outcome = "not_met"   // none of its conditions can hold
	NotNamed  Outcome = "not_named" // its conditions hold, or may, but another article was named
)

// Holds says whether a condition, or a part of one, is met by the facts.
type Holds string

// The degrees to which a condition is met.
const (
	Yes  Holds = "yes"
	No   Holds = "no"
	Open Holds = "open" // it depends on facts that are not known
)

// TierTrace says what became of one tier and why.
type TierTrace struct {
	Tier        *law.Tier
	Outcome     Outcome
	DisplacedBy *law.Tier // when Displaced: the mildest tier that governs where this one's conditions hold
	Conditions  []ConditionTrace
	NearMiss    *NearMiss // when NotMet and one fact away
}

// ConditionTrace says how far one condition of a tier is met.
type ConditionTrace struct {
	Holds Holds
	Atoms []Atom
}

// Atom is one part of a condition: the victim's age, or one circumstance.
type Atom struct {
	Fact         law.Fact // FactAge or FactCircumstance
	Ages         law.Ages
	Circumstance law.CircumstanceID
	Holds        Holds
}

// NearMiss is the one fact that keeps a tier from governing, what is in doubt
// being taken as absent. One field is set.
type NearMiss struct {
	Ages         law.Ages           // the ages at which it would govern, or empty
	Circumstance law.CircumstanceID // the circumstance that would make it govern, or empty
}

// SpecialLaw is the special offences that displace the one asked about where the
// victim is of one of the ages, each with its answer on the same facts.
type SpecialLaw struct {
	Ages    law.Ages
	Answers []Answer
	Ground  law.Text
}

// Specials lists the answers of the special offences that displace the one asked
// about, of all parts of the time of the act.
func (a Answer) Specials() []Answer {
	var list []Answer
	for _, n := range a.Notices {
		if n.Code == SpecialOffence {
			list = append(list, n.Special.Answers...)
		}
	}
	return list
}

// Codes of notices.
const (
	AgeUnknown         law.Code = "age_unknown"
	YoungestGoverns    law.Code = "youngest_governs"
	LeapBirthday       law.Code = "leap_birthday"
	DateNotUsed        law.Code = "date_not_used"
	CircumstanceUnused law.Code = "circumstance_unused"
	CircumstanceClose  law.Code = "circumstance_close"   // another wording of what was given
	CircumstanceAtAge  law.Code = "circumstance_at_age"  // it counts only with ages that the victim does not have
	CircumstanceReadAs law.Code = "circumstance_read_as" // the version's own words for what was given
	CircumstanceAbsent law.Code = "circumstance_taken_absent"
	MinimumNotStated   law.Code = "minimum_not_stated"
	MaximumNotStated   law.Code = "maximum_not_stated"
	OtherReading       law.Code = "other_reading"
	SourceSays         law.Code = "source_notice"
	CustomStatutes     law.Code = "custom_statutes"
	NoTierForFacts     law.Code = "no_tier_for_facts"
	VictimsCounted     law.Code = "victims_counted"       // several victims, because several ages are given
	VictimsInDoubt     law.Code = "victims_in_doubt"      // whether those whom the version does not protect count
	VictimsElsewhere   law.Code = "victims_elsewhere"     // some of the victims are of an age that the version is not about
	OneMore            law.Code = "one_more"              // the age is there that a graver tier asks for, and one circumstance is not
	CeilingApplies     law.Code = "ceiling_applies"       // the maximum is the general one
	DateUnknown        law.Code = "date_unknown"          // every version is possible
	DateToday          law.Code = "date_today"            // none was given
	AfterVerified      law.Code = "after_verified"        // later than the sources reach
	OffenceNotYet      law.Code = "offence_not_yet"       // before the first version
	OffenceEnded       law.Code = "offence_ended"         // after the last version
	ChangesInside      law.Code = "changes_inside"        // the answer changes during the act
	AgeOverPeriod      law.Code = "age_over_period"       // one age for an act of several days
	SpecialOffence     law.Code = "special_offence"       // others displace this one as the more special
	MilderArgued       law.Code = "milder_argued"         // a later version no longer aggravates for the age, and another offence does
	NumberReused       law.Code = "article_number_reused" // another offence bore the number at another time
	ArticleNamed       law.Code = "article_named"         // of aggravated tiers, and the facts reach none of them
)

// Notice is something that the reader of an answer must know. Only the fields
// that its code speaks of are set.
type Notice struct {
	Code          law.Code
	Ages          law.Ages
	Circumstances []law.CircumstanceID
	Of            law.CircumstanceID // with CircumstanceClose and CircumstanceReadAs: what was given
	Tier          *law.Tier
	Reading       *law.Reading // with OtherReading
	Prison        law.Range    // with OtherReading: the other range
	Source        *law.SourceNotice
	Date          law.Date // with the notices about dates
	Article       string
	Offences      []*law.Offence
	Special       *SpecialLaw // with SpecialOffence, and with MilderArgued: those of the later version
	Later         *Answer     // with MilderArgued: the case under the later version
}

// ArticlesOf gives the number of an answer, or those that the offence bore during
// the act.
func ArticlesOf(a Answer) string {
	if article := a.Article(); article != "" {
		return article
	}
	var numbers []string
	for _, s := range a.Spans {
		if article := s.Article(); article != "" && !slices.Contains(numbers, article) {
			numbers = append(numbers, article)
		}
	}
	return strings.Join(numbers, ", ")
}
