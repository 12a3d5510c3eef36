package law_test

import (
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// pieces are what texts about facts are made of.
var pieces = map[string][]string{
	"age":     strings.Split("0|1|7|13|14|15|17|18|31|65|130|131|200|015|15.5|quince|catorce|dieciocho|treinta y uno|fifteen|fourteen|eighteen|twenty-one|diez|seis|edad|age|&|ni|[|]|año|contaba con|al momento de los hechos|según DNI|\"|'|-|–|..|,|;|/|<|>|<=|>=|=|+|a|y|o|de|entre|hasta|desde|menor|menores|mayor|mayores|menor de edad|mayor de edad|menos|más|no|desconocida|unknown|?|años|año|meses|mes|días|years|months|old|aged|under|over|between|and|to|niña|niño|mujer|adolescente|adulta|víctima|agraviada|(|)|cumplidos|de edad|edad|aproximadamente|unos", "|"),
	"day":     strings.Split("1|01|2|15|22|28|29|30|31|32|2016|2017|2018|dos mil diecisiete|two thousand|first|twenty-second|primer|1er|II|VI|semestre|quincena|Q1|a los|días|noche|madrugada|por la noche|a partir|hasta la fecha|1849|2200|17|18|43160|enero|febrero|marzo|junio|setiembre|septiembre|dic|ene|may|june|march|jueves|lunes|thursday|-|–|/|.|..|,|:|;|de|del|al|a|hasta|desde|y|o|entre|el|en|fines de|inicios de|antes de|después de|between|and|from|to|until|of|on|the|T02:00Z|00:00:00|2017-06-22|22/06/2017|2018-01-01|(|)|aprox.|año|mes", "|"),
	"offence": strings.Split("trata|trata de personas|trabajo forzoso|trabajos forzados|human trafficking|forced labour|agravada|delito de|delito contra la dignidad humana|en la modalidad de|presunta|art.|artículo|arts.|129-A|129-B|129-O|129 A|129|106|999|numeral|inciso|inc.|párrafo|primer|segundo|último|4|a)|(|)|,|;|.|:|-|–|/|y|o|e|and|or|del|de la|CP|C.P.|del Código Penal|tentativa de|cómplice de|homicidio|extorsión|servidumbre|bis|º|\"", "|"),
}

// textsAtRandom makes texts of some pieces, a few of them with a letter more or less:
// some thousand, or with LONG_TESTS as many as are asked for.
func textsAtRandom(kind string, number int, each func(text string)) {
	if os.Getenv("LONG_TESTS") == "" {
		number = 4_000
	}
	r := rand.New(rand.NewPCG(7, uint64(len(kind))))
	letters := []rune("aeoñ19 -.,áª\u00a0\u200bА")
	for range number {
		var b strings.Builder
		for i := range 1 + r.IntN(6) {
			if i > 0 && r.IntN(5) > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(pieces[kind][r.IntN(len(pieces[kind]))])
		}
		text := []rune(b.String())
		if at := r.IntN(len(text)); r.IntN(6) == 0 {
			text = append(text[:at:at], append([]rune{letters[r.IntN(len(letters))]}, text[at+r.IntN(2):]...)...)
		}
		each(string(text))
	}
}

// Every text about an age is read as one set of ages, or refused; so are days.
func TestAgesAndDaysAtRandom(t *testing.T) {
	t.Parallel()
	textsAtRandom("age", 1_000_000, func(text string) {
		holdsOfAges(t, text)
		everyNumberOfAgesCounts(t, text)
	})
	textsAtRandom("day", 1_000_000, func(text string) {
		holdsOfDays(t, text)
		everyNumberOfDaysCounts(t, text)
	})
}

// everyNumberOfAgesCounts holds that no number of a text which is read as ages was passed
// over: each is a limit of the ages, or the first age above them.
func everyNumberOfAgesCounts(t *testing.T, text string) {
	a, fault := law.ParseAges(text)
	if fault != nil || a.Unknown() || shorterThanYears.MatchString(text) {
		return
	}
	low, high := a.Limits()
	for _, token := range spelling.Tokens(text) {
		if n := token.Number; token.IsNumber() && n != low && n != high && n != high+1 {
			t.Errorf("%q is %v, without %d", text, a, n)
		}
	}
}

var shorterThanYears = regexp.MustCompile(`(?i)mes|d[ií][aá]|month|day|seman|week`)

// everyNumberOfDaysCounts holds the same of days: each number is a year, a month or a day of
// the first or the last day, or the place of a part of a year.
func everyNumberOfDaysCounts(t *testing.T, text string) {
	p, fault := law.DayFirst.ParseDays(text)
	if fault != nil || strings.ContainsAny(text, ":TtQq") || strings.Contains(text, "er ") {
		return
	}
	of := []int{p.From.Year, int(p.From.Month), p.From.Day, p.To.Year, int(p.To.Month), p.To.Day}
	for _, token := range spelling.Tokens(text) {
		if token.IsNumber() && token.Digits != 8 && !slices.Contains(of, token.Number) && !strings.Contains(text, "semestre") && !strings.Contains(text, "quincena") && !strings.Contains(text, "twenty-") {
			t.Errorf("%q is %v, without %d", text, p, token.Number)
		}
	}
}

// Every text about an offence is one offence or a fault that says why not. Its case and
// the blanks around it make no difference, and what a fault suggests is an
// offence, held or not.
func TestOffencesAtRandom(t *testing.T) {
	t.Parallel()
	e := described()
	textsAtRandom("offence", 100_000, func(text string) {
		o, fault := e.FindOffenceAlone(text)
		if (o == nil) == (fault == nil) {
			t.Fatalf("%q is %v and %v", text, o, fault)
		}
		for _, other := range []string{" " + text + "\t", strings.ToUpper(text)} {
			if again, _ := e.FindOffenceAlone(other); (again == nil) != (o == nil) || o != nil && again.ID != o.ID {
				t.Errorf("%q is %v, and %q is %v", text, o, other, again)
			}
		}
		if fault == nil {
			if c, cited := articles.ParseCited(text); cited && !strings.HasPrefix(c.Article, "129-") {
				t.Errorf("%q cites %v and is %s", text, c, o.ID)
			}
			return
		}
		if fault.Code == "" || fault.Fact != law.FactOffence || fault.Value != text {
			t.Errorf("%q: %v", text, fault)
		}
		for _, suggestion := range fault.Suggest {
			if _, again := e.FindOffenceAlone(suggestion); again != nil && again.Code != law.OffenceOutside {
				t.Errorf("%q: suggests %q (%v)", text, suggestion, again)
			}
		}
	})
}
