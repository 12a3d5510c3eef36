package general

// Ids of the forks that the operations of package determine open. A position of one
// of these forks has no meaning of its own in the file.
const (
	ThirdsOrSteps    = "thirds-or-steps"
	Alternatives     = "alternatives-in-a-numeral"
	OldNumbers       = "old-numbers"
	LifeReplaced     = "life-replaced"
	RaisedAndReduced = "45-a-3-c"
	WhichMinimum     = "minimum-fixed-by-law-or-new-minimum"
	SeveralQualified = "several-qualified"
	SeveralReduced   = "several-reductions"
	PastMaximum      = "raise-past-the-general-maximum"
	ListedElsewhere  = "listed-specifically"
	IdealLowerEnd    = "ideal-lower-end"
	MassThird        = "mass-third"
	DoubleOfWhat     = "double-of-what"
	HowAccumulates   = "how-471-accumulates"
	LawOfRequest     = "law-of-the-request-or-of-the-act"
	LapsePaused      = "prescription-suspension"
	DoubleAndCap     = "double-and-cap"
	MilderLaw        = "milder-law"
	LawDuring        = "law-during-conduct"
)

// NeededForks lists the positions of each fork that the operations open.
func NeededForks() map[string][]string {
	return map[string][]string{
		ThirdsOrSteps:    {"thirds", "steps"},
		Alternatives:     {"by-numeral", "by-alternative"},
		OldNumbers:       {"literal", "continuity"},
		LifeReplaced:     {"life", "fixed-term"},
		RaisedAndReduced: {"basic-limits", "new-space"},
		WhichMinimum:     {"statutory", "raised"},
		SeveralQualified: {"largest", "chained"},
		SeveralReduced:   {"largest", "chained"},
		PastMaximum:      {"limited", "beyond"},
		ListedElsewhere:  {"not-counted", "counted"},
		IdealLowerEnd:    {"literal", "gravest-minimum", "highest-minimum"},
		MassThird:        {"added-to-penalty", "maximum-raised"},
		DoubleOfWhat:     {"concrete", "gravest-in-law"},
		HowAccumulates:   {"one-after-the-other", "summed"},
		LawOfRequest:     {"request", "act"},
		LapsePaused:      {"statute", "plenary"},
		DoubleAndCap:     {"cap-after-doubling", "cap-before-doubling"},
		MilderLaw:        {"act", "later"},
		LawDuring:        {"first-day", "last-day"},
	}
}

// NeededRules lists the rules that the operations look for by their ids. Rules of the
// other kinds are found by the terms that they are about.
func NeededRules() map[string]Kind {
	return map[string]Kind{
		"thirds": Divide, "steps": Count, "no-thirds-below": Refrain, "shortest": Shortest, "minority": Regime, "life-replaced": OfLife,
		"real": Join, "ideal": Join, "continued": Join, "mass": Join, "retrospective": Join,
		"prescription": Lapse, "prescription-of-life": Lapse, "prescription-halved": Lapse, "prescription-doubled": Lapse,
		"prescription-extraordinary": Lapse, "prescription-never": Lapse, "prescription-paused": Lapse,
		"suspension": Suspend, "day-fine": FineOf, "disqualification": Disqualify, "incapacity": Disqualify,
	}
}
