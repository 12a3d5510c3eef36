package screens_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/sentences"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// aDigest is a SHA-256 sum, or so much of one as would tell two apart.
var aDigest = regexp.MustCompile(`\b([0-9a-f]{12}|[0-9a-f]{64})\b`)

// A screen for people holds a digest only where a reader asks for the versions or
// for the reasons, so that a new statute changes no other screen.
func TestDigestsStandWhereTheyAreAskedFor(t *testing.T) {
	for _, l := range languages {
		for _, x := range textScreens(t) {
			for _, format := range []string{"text", "md"} {
				out := string(x.as(t, format, sheet.Style{Language: l, Width: 80}))
				asked := x.name == "version" || strings.HasSuffix(x.name, withReasons)
				if got := aDigest.MatchString(out); got != asked {
					t.Errorf("%s as %s in %s: digest %t, want %t:\n%s", x.name, format, l, got, asked, out)
				}
			}
		}
	}
}

// A page tells its digest at its foot, once, and a picture does not.
func TestDigestsOfPagesStandAtTheFoot(t *testing.T) {
	e := shipped(t)
	compared := charged("compare", changed(t, e, aged(t, "15")))
	report := audited(t, "S-01")
	audit := shown{"audit", func(f string, s sheet.Style) ([]byte, error) { return sentences.Audit(f, report, s) }}
	for _, l := range languages {
		for _, x := range append(lessons(t, e, theCode(t)), compared, audit) {
			if x.name == "examples" { // is no page
				continue
			}
			head, foot, _ := strings.Cut(string(x.as(t, "html", sheet.Style{Language: l})), "<footer>")
			if aDigest.MatchString(head) || len(aDigest.FindAllString(foot, -1)) != 1 {
				t.Errorf("%s in %s", x.name, l)
			}
		}
		if picture := string(compared.as(t, "svg", sheet.Style{Language: l})); aDigest.MatchString(picture) {
			t.Errorf("the picture in %s holds a digest", l)
		}
	}
}

// An encoding of the user's own is said to be one with no digest; its reasons have it.
func TestDigestOfTheUsersOwnLaw(t *testing.T) {
	e := *shipped(t)
	e.Custom = true
	o := *e.Offence("art-153")
	o.Edition = &e
	a := resolve.Resolve(&o, law.Facts{})
	for _, l := range languages {
		for _, why := range []bool{false, true} {
			out, err := answer.Answer("text", a, sheet.Style{Language: l, Why: why})
			if err != nil || !strings.Contains(string(out), words.In(l).Say(resolve.CustomStatutes)) || strings.Contains(string(out), e.Digest) != why {
				t.Errorf("why %t: %v:\n%s", why, err, out)
			}
		}
	}
}
