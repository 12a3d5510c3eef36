package imposed_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// pieces are what texts about terms are made of.
var pieces = strings.Split("0|1|6|8|08|11|12|15|29|30|96|100|1200|8.5|8,5|ocho|seis|quince|treinta y cinco|ciento veinte|eight|six|thirty-five|años|año|AÑOS|a|A|y|meses|mes|m|M|días|día|d|years|year|months|days|day|medio|½|-|/|.|,|;|:|+|(|)|'|y|e|con|and|or|o|de|a|al|entre|hasta|más|menos|no|pena|pena privativa de libertad|PPL|p.p.l.|prisión|efectiva|suspendida|suspendida en su ejecución por|el plazo de|inhabilitación|por|días multa|imprisonment|in prison|sentence|sentenced to|an|condenado a|impuso|life|cadena perpetua|absuelto|acquitted|unknown|no consta|?|edad|mínimo|máximo|aprox.", "|")

// Every text about a term is one term, an outcome without one, or a fault that says why not
// and suggests what can be read. Its case and the blanks around it make no difference, the
// term is what its parts make together, and no number is passed over.
func TestTermsAtRandom(t *testing.T) {
	t.Parallel()
	number := 20_000
	if os.Getenv("LONG_TESTS") != "" {
		number = 1_000_000
	}
	r := rand.New(rand.NewPCG(11, 18))
	letters := []rune("aym018 -.,ñ\u00a0\u200b")
	read := 0
	for range number {
		var b strings.Builder
		for i := range 1 + r.IntN(8) {
			if i > 0 && r.IntN(5) > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := []rune(b.String())
		if at := r.IntN(len(text)); r.IntN(8) == 0 {
			text = append(text[:at:at], append([]rune{letters[r.IntN(len(letters))]}, text[at+r.IntN(2):]...)...)
		}
		if holdsOfTerm(t, string(text)) {
			read++
		}
	}
	if read < number/500 {
		t.Errorf("%d of %d texts are terms", read, number)
	}
}

// Terms in the ways of judgments, built from their parts: each is read, and as its parts.
func TestTermsOfTheirParts(t *testing.T) {
	t.Parallel()
	words := [][]string{{"año", "años", "mes", "meses", "día", "días"}, {"year", "years", "month", "months", "day", "days"}}
	unit := func(n, part, language int) string {
		if n == 1 {
			return words[language][2*part]
		}
		return words[language][2*part+1]
	}
	for _, years := range []int{0, 1, 8, 35} {
		for months := range 12 {
			for _, of := range []int{0, 1, 15, 29} {
				for language, joints := range [][]string{{" ", ", ", " y ", " con "}, {" ", ", ", " and ", ", and "}} {
					for _, joint := range joints {
						var parts []string
						for part, n := range []int{years, months, of} {
							if n > 0 {
								parts = append(parts, fmt.Sprint(n, " ", unit(n, part, language)))
							}
						}
						if len(parts) == 0 {
							continue
						}
						text := strings.Join(parts, joint)
						for _, around := range []string{"%s", "pena privativa de libertad de %s", "%s de PPL efectiva", "%s e inhabilitación", "sentenced to %s", "%s' imprisonment"} {
							text := fmt.Sprintf(around, text)
							got, fault := imposed.Parse(text)
							if want := days(law.Months(12*years+months), of); fault != nil || got.Term != want {
								t.Errorf("%q is %v (%v), want %v", text, got, fault, want)
							}
						}
					}
				}
			}
		}
	}
}

// holdsOfTerm reports whether a text is a term.
func holdsOfTerm(t *testing.T, text string) bool {
	s, fault := imposed.Parse(text)
	for _, other := range []string{" " + text + "\u2003", strings.ToUpper(text)} {
		if again, _ := imposed.Parse(other); again != s {
			t.Errorf("%q is %v, and %q is %v", text, s, other, again)
		}
	}
	if fault != nil {
		if fault.Value != text || fault.Code == "" || s != (imposed.Sentence{}) {
			t.Errorf("%q: %v and %v", text, fault, s)
		}
		for _, suggestion := range fault.Suggest {
			if _, again := imposed.Parse(suggestion); again != nil {
				t.Errorf("%q: suggests %q", text, suggestion)
			}
		}
		return false
	}
	if s.Term.Kind != law.Stated {
		return false
	}
	short := fmt.Sprintf("%dm", s.Term.Months)
	if s.Term.Months == 0 {
		short = ""
	}
	if s.Term.Days > 0 {
		short += fmt.Sprintf("%dd", s.Term.Days)
	}
	if again, _ := imposed.Parse(short); again != s || s.Term.Months > law.MaxMonths {
		t.Errorf("%q is %v, read again as %v", text, s, again)
	}
	if behindTerm.MatchString(text) || strings.ContainsAny(text, "()½") || strings.Contains(strings.ToLower(text), "medio") {
		return true
	}
	total, count := law.Bound{}, map[bool]int{}
	list := spelling.Tokens(text)
	for i, token := range list {
		if !token.IsNumber() {
			continue
		}
		for _, next := range list[i+1:] {
			if next.Text == "-" {
				continue
			}
			switch next.Text[0] {
			case 'a', 'y':
				total.Months += law.Months(12 * token.Number)
			case 'm':
				total.Months += law.Months(token.Number)
			case 'd':
				total.Days += token.Number
			default:
				t.Errorf("%q is %v, and %d has no unit", text, s, token.Number)
			}
			count[true]++
			break
		}
	}
	if total.Months != s.Term.Months || total.Days != s.Term.Days || count[true] > 3 {
		t.Errorf("%q is %v, and its parts are %d months and %d days", text, s, total.Months, total.Days)
	}
	return true
}

// behindTerm finds what is no part of a term and may have a number of its own.
var behindTerm = regexp.MustCompile(`(?i)inhabilitaci|multa|suspendid`)
