package law

// CircumstanceID names an entry of the vocabulary, in kebab-case.
type CircumstanceID string

// Circumstance is an entry of an edition's closed vocabulary: a fact, other than
// the age, that a tier may depend on.
type Circumstance struct {
	ID      CircumstanceID
	IDES    string // the id that Spanish speakers type, or empty
	Title   Text
	Meaning Text
	Also    Names // other spellings accepted on input
	Perhaps Names // words that people use for this circumstance and for others; never accepted, but answered with a list
	// VictimAge is set for a circumstance that stands for an age of the victim. As
	// a fact the circumstance is read as these ages.
	VictimAge Ages
	// OnlyAge is set for a circumstance that is possible only when the victim has
	// one of these ages.
	OnlyAge Ages
	// Plural is set for the circumstance that there are several victims. Two ages
	// in the facts imply it.
	Plural bool
	// Implies lists circumstances that are present wherever this one is, because
	// another wording names a wider class that includes this one.
	Implies []CircumstanceID
	// Group is shared by circumstances that different wordings name in similar
	// ways and that users easily confuse; otherwise empty.
	Group string
}

// Names lists everything that the circumstance may be called on input.
func (c *Circumstance) Names() []string {
	return namesOf(string(c.ID), c.IDES, c.Title, c.Also)
}
