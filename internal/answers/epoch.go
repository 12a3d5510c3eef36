package answers

import (
	"github.com/conmina/conmina/internal/law"
)

// epoch is a run of days with what was met in it.
type epoch struct {
	*days
	met []*met // by the number of the text of an offence; nil when it was not met in the epoch
}

// met is a question, found by a text in an epoch.
type met struct {
	Question int
	Offence  *law.Offence // the offence as it stands in the epoch
	run      *run
}

// find gives what was met in the epoch by a number of a text; nil when nothing was.
func (e *epoch) find(text int) *met {
	if uint(text) >= uint(len(e.met)) {
		return nil
	}
	return e.met[text]
}
