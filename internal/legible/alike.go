package legible

import (
	"reflect"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// alike is what was said of the first case that was met of those that the law does not
// tell apart. Another one may be told the same only when its day and its age are not part
// of what is said. That shows when cases with other ones are told the same words.
type alike struct {
	fields         []machine.Field
	day            law.Date
	victims        []law.Ages
	anyDay, anyone bool // the words are the same on other days, at other ages
	eachItsOwn     bool // the words are not the same for all
}

// tells reports whether the words may be said of a case.
func (a *alike) tells(c *resolve.Coded) bool {
	return !a.eachItsOwn && (a.anyDay || c.Date == a.day) && (a.anyone || slices.Equal(c.Victims, a.victims))
}

// learn compares the words with those for another case.
func (a *alike) learn(c *resolve.Coded, said []machine.Field) {
	if !reflect.DeepEqual(said, a.fields) {
		a.eachItsOwn = true
		return
	}
	a.anyDay = a.anyDay || c.Date != a.day
	a.anyone = a.anyone || !slices.Equal(c.Victims, a.victims)
}
