package law

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
	// EarlierLaw says of the time before the first version that an earlier law was in
	// force, which the edition does not hold. Otherwise there was no such offence.
	EarlierLaw bool
}

// IsEarlierLaw reports whether there was a law that the edition does not hold.
func (s *Silence) IsEarlierLaw() bool { return s != nil && s.EarlierLaw }

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
