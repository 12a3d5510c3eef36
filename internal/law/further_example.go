package law

// FurtherExample is an example from outside the edition's own files of examples. It
// names its source and the person who vouches for it.
type FurtherExample struct {
	Example
	Offence *Offence
	Source  Citation
	Vouched string // who vouches for it
	Date    Date   // when they did
}
