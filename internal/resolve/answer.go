package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Answer is what an offence threatens on a set of facts, and why. Every output of
// the program renders an Answer; no output computes a figure again.
type Answer struct {
	Offence *law.Offence
	// Version is the version that the answer is given under. When the answers for
	// several parts of the time differ, it has nothing but the number that the
	// offence has in all of them.
	Version *law.Version
	Facts   law.Facts
	Victim  law.Ages // the possible ages of the victim who decides the range
	Status  law.Status
	// Counted is the circumstance that there are several victims, when it follows
	// from the number of ages given; otherwise empty.
	Counted law.CircumstanceID
	// Silence says why there is no range, when the encoding gives the reason.
	Silence *law.Silence
	// Successors holds the answers for the offences that took over the conduct,
	// when some of the cases moved there.
	Successors []Answer
	// Spans holds one answer for each part of the time of the act, in order, when
	// the answers differ: a version or an age of the victim changes during the
	// act. Branches then has the branches of all parts.
	Spans []Answer
	// During is the span of days this answer holds for. If the date of the act is
	// unknown, it is the period of the version. It is zero in editions without
	// dates.
	During law.Period
	// Later holds the case under later versions, when [Answer.UpTo] was asked for
	// them.
	Later []Later
	Until law.Date // the last day on which those versions were looked at; zero when [Answer.UpTo] was not called
	// Beside holds the differing answers of another edition to the same facts, see
	// [Answer.PutBeside]. It is nil when no other edition was asked. It is empty,
	// but not nil, when the other edition has the same ranges.
	Beside []Answer
	Other  *Other // the other edition; nil when none was asked

	// Branches holds one entry for each tier that the facts leave possible,
	// mildest first. When some of the cases have no tier, the last entry has no
	// tier. A determined answer has exactly one branch.
	Branches []Branch
	// Named says what is missing when an article of aggravated tiers was named and
	// some of the cases reach none of its tiers; otherwise nil. The answer is then
	// undetermined, even when one tier remains.
	Named *NamedArticle
	// Envelope is the smallest range that contains the ranges of all branches. It
	// describes the limits of an undetermined answer and is not itself an answer.
	Envelope law.Range
	// Settles lists the unknown facts on which an undetermined answer depends.
	// Knowing all of them determines the answer. If the list has one fact, that
	// fact is enough.
	Settles []Unknown
	// Cited lists the known facts on which the answer depends. Without any one of
	// them the answer would differ or leave more ranges.
	Cited   []Known
	Trace   []TierTrace // every tier, gravest first
	Notices []Notice
}

// NamedArticle says what is missing when some cases reach no tier of the article
// that was named.
type NamedArticle struct {
	Article string // its number on the day of the act; empty when the aggravated forms have no article of their own
	// Unsaid lists the circumstances that the tiers of the article ask for and
	// that nobody gave. Whoever names an article of aggravated tiers charges one
	// of them.
	Unsaid []law.CircumstanceID
	Base   []*law.Tier // the tiers that govern without these circumstances, mildest first
}

// Provision is what the answer is given under, see [Answer.Version].
func (a Answer) Provision() law.Provision {
	return law.Provision{Offence: a.Offence, Version: a.Version}
}

// Ranged reports whether there is one range or several possible ranges.
func (a Answer) Ranged() bool { return a.Status == law.Determined || a.Status == law.Undetermined }

// Passed lists the answers for the offences that took over some of the cases. It
// covers all parts of the time of the act.
func (a Answer) Passed() []Answer {
	list := slices.Clone(a.Successors)
	for _, s := range a.Spans {
		list = append(list, s.Successors...)
	}
	return list
}

// Branch is one result that the facts leave possible, with the cases in which it
// applies.
type Branch struct {
	Tier *law.Tier // nil when the encoding has no tier
	// During is the days on which the branch applies, when an answer has several
	// spans. Article is the number that the offence has on those days.
	During  law.Period
	Article string
	When    []Situation
	// Fines holds every fine that may be threatened in addition, lightest first;
	// the zero fine means no fine. It has one entry when the facts decide the
	// fine.
	Fines []law.Fine
}

// Fine is the fine of the branch; the zero fine means no fine. ok is false when the
// fine depends on facts that are not known.
func (b Branch) Fine() (fine law.Fine, ok bool) {
	if len(b.Fines) != 1 {
		return law.Fine{}, len(b.Fines) == 0
	}
	return b.Fines[0], true
}

// Prison is the range of the branch. It is zero when the branch has no tier.
func (b Branch) Prison() law.Range {
	if b.Tier == nil {
		return law.Range{}
	}
	return b.Tier.Prison
}

// Situation is a set of ages, with the smallest set of unknown circumstances that
// must be present for the branch to be the result. When the conditions of a graver tier
// also hold, that tier is the result.
type Situation struct {
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

// Outcome says whether a tier governs, and if not, why not.
type Outcome string

// The outcomes of a tier.
const (
	Governs   Outcome = "governs"   // it is the result
	Possible  Outcome = "possible"  // it is the result in some of the cases that remain
	Displaced Outcome = "displaced" // its conditions hold, or may, but a graver tier governs
	NotMet    Outcome = "not_met"   // none of its conditions can hold
	NotNamed  Outcome = "not_named" // its conditions hold, or may hold, but the user named another article
)

// Holds says whether the facts meet a condition, or a part of one.
type Holds string

// The degrees to which a condition is met.
const (
	Yes  Holds = "yes"
	No   Holds = "no"
	Open Holds = "open" // it depends on facts that are not known
)

// TierTrace gives the outcome of one tier and the reasons.
type TierTrace struct {
	Tier        *law.Tier
	Outcome     Outcome
	DisplacedBy *law.Tier // when Displaced: the mildest tier that governs in a case in which the conditions of this tier hold
	Conditions  []ConditionTrace
	NearMiss    *NearMiss // when NotMet and one fact would make the tier govern
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

// NearMiss is the one fact whose absence keeps a tier from governing. Facts in
// doubt are taken as absent. Exactly one of the two fields is set.
type NearMiss struct {
	Ages         law.Ages           // the ages at which the tier would govern, or empty
	Circumstance law.CircumstanceID // the circumstance that would make it govern, or empty
}

// SpecialLaw holds the special offences that displace this offence for victims of
// some ages, each with its answer to the same facts.
type SpecialLaw struct {
	Ages    law.Ages
	Answers []Answer
	Ground  law.Text
}

// Specials lists the answers of the special offences that displace this offence. It
// covers all parts of the time of the act.
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
	CircumstanceClose  law.Code = "circumstance_close"   // the version names another wording of the given circumstance
	CircumstanceAtAge  law.Code = "circumstance_at_age"  // the circumstance counts only at ages that no victim has
	CircumstanceReadAs law.Code = "circumstance_read_as" // the version has its own words for the given circumstance
	CircumstanceAbsent law.Code = "circumstance_taken_absent"
	MinimumNotStated   law.Code = "minimum_not_stated"
	MaximumNotStated   law.Code = "maximum_not_stated"
	OtherReading       law.Code = "other_reading"
	SourceSays         law.Code = "source_notice"
	CustomStatutes     law.Code = "custom_statutes"
	NoTierForFacts     law.Code = "no_tier_for_facts"
	VictimsCounted     law.Code = "victims_counted"       // several victims, because several ages are given
	VictimsInDoubt     law.Code = "victims_in_doubt"      // it is open whether victims whom the version does not protect count
	VictimsElsewhere   law.Code = "victims_elsewhere"     // the version does not protect some of the victims, because of their age
	OneMore            law.Code = "one_more"              // the age for a graver tier is there, and one circumstance for it is missing
	CeilingApplies     law.Code = "ceiling_applies"       // the maximum is the general maximum
	DateUnknown        law.Code = "date_unknown"          // every version is possible
	DateToday          law.Code = "date_today"            // no date was given
	AfterVerified      law.Code = "after_verified"        // the date is later than the sources reach
	OffenceNotYet      law.Code = "offence_not_yet"       // the day is before the first version
	EarlierLaw         law.Code = "earlier_law"           // the day is before the first version that the edition holds
	OffenceEnded       law.Code = "offence_ended"         // the day is after the last version
	ChangesInside      law.Code = "changes_inside"        // the answer changes during the act
	AgeOverPeriod      law.Code = "age_over_period"       // one age was given for an act of several days
	SpecialOffence     law.Code = "special_offence"       // special offences displace this one
	MilderArgued       law.Code = "milder_argued"         // a later version no longer aggravates for the age, and a special offence does
	NumberReused       law.Code = "article_number_reused" // another offence had the number at another time
	ArticleNamed       law.Code = "article_named"         // an article of aggravated tiers was named, and the facts reach none of its tiers
)

// Notice is something that the reader of an answer must know. The code decides
// which of the other fields are set.
type Notice struct {
	Code          law.Code
	Ages          law.Ages
	Circumstances []law.CircumstanceID
	Of            law.CircumstanceID // with CircumstanceClose and CircumstanceReadAs: the circumstance that was given
	Tier          *law.Tier
	Reading       *law.Reading // with OtherReading
	Prison        law.Range    // with OtherReading: the other range
	Source        *law.SourceNotice
	Date          law.Date // with the notices about dates
	Article       string
	Offences      []*law.Offence
	Special       *SpecialLaw // with SpecialOffence, and with MilderArgued: the special offences of the later version
	Later         *Answer     // with MilderArgued: the case under the later version
}

// Later is the same case under a version that came into force after the act. The
// law in force on the day of the act applies, and when laws conflict in time the
// more favourable one (article 6 of the Código Penal). Later does not say which law
// is more favourable in a case.
type Later struct {
	During   law.Period // the days of the version, cut at the last day that was asked for
	Answer   Answer
	Min, Max Turn
	// Unnamed lists the circumstances on which the answer for the day of the act
	// depends and which the later version does not name.
	Unnamed []law.CircumstanceID
	// Argued is set when special offences displace the version for this victim and
	// did not on the day of the act. It is then disputed whether the version is
	// the law to compare with.
	Argued bool
}

// Other is another edition, whose answers are shown next to the answers of the
// edition that was asked.
type Other struct {
	Edition *law.Edition
	Today   law.Date // the day of the question; its law answers when no date is known
}

// SameTiers reports whether two lists have the same tiers.
func SameTiers(a, b []Branch) bool {
	return slices.EqualFunc(a, b, func(x, y Branch) bool { return x.Tier == y.Tier })
}
