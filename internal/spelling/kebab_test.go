package spelling_test

import (
	"regexp"
	"testing"

	"github.com/conmina/conmina/internal/spelling"
)

// Every text of up to four characters at the edges of what an id may have.
func TestKebab(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	var texts func(s string, more int)
	texts = func(s string, more int) {
		if got := spelling.IsKebab(s); got != kebab.MatchString(s) {
			t.Errorf("%q: %v", s, got)
		}
		for _, c := range "az`{09/:-.AZ ñ" {
			if more > 0 {
				texts(s+string(c), more-1)
			}
		}
	}
	texts("", 4)
}
