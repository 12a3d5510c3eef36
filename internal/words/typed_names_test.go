package words

import (
	"regexp"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/statutes"
)

// A name that a screen tells people to type is one word to every shell, and it is
// found.
func TestTypedNamesAreWords(t *testing.T) {
	word := regexp.MustCompile(`^[a-zñ0-9º.-]+$`)
	for _, id := range []string{"tip-2018", "penal-code"} {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, language := range []Language{Spanish, English} {
			w := In(language)
			for _, o := range e.Offences {
				name := w.TypedOffence(o)
				if found, fault := e.FindOffence(name); fault != nil || found != o || !word.MatchString(name) {
					t.Errorf("%s is typed %q", o.ID, name)
				}
			}
			for _, c := range e.Circumstances {
				name := w.TypedCircumstance(e, c.ID)
				if found, fault := e.FindCircumstance(name); fault != nil || found != c.ID || !word.MatchString(name) {
					t.Errorf("%s is typed %q", c.ID, name)
				}
			}
		}
	}
}
