package answers

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/statutes"
)

var readPenalCode = sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "penal-code", false) })

// storeOf gives a store that knows trata on every day and some circumstances. The same
// decision about a question has the same result.
func storeOf(t *testing.T) *Store {
	t.Helper()
	e, err := readPenalCode()
	if err != nil {
		t.Fatal(err)
	}
	j := New(NewDays(e), resolve.NewTables(e), &Results{Write: func(_ *law.Offence, d resolve.Decision, _ uint8) *Result { return &Result{Counts: CountOf(d.Status)} }})
	for i := range j.epochs {
		ep := &j.epochs[i]
		j.Learn(ep.view().Offence("trafficking"), law.Facts{Date: ep.day}, []byte("trata"), []string{"plural-victims", "gestante", "muerte", "ninguna", "menor-de-14", "victim-under-14", "victim-14-17", "serious-injury"})
	}
	return j
}

// caseOf parts a case into its cells: age/date/with/maybe/until/born.
func caseOf(text string) *PlainCase {
	p := &PlainCase{}
	p.Cells[columns.RoleOffence] = []byte("trata")
	for i, cell := range strings.Split(text, "/") {
		p.Cells[[]columns.Role{columns.RoleAge, columns.RoleDate, columns.RoleWith, columns.RoleMaybe, columns.RoleUntil, columns.RoleBorn}[i]] = []byte(cell)
	}
	return p
}

// given is a case as the parsers take it.
func given(p *PlainCase) law.Given {
	cell := func(r columns.Role) string { return string(p.Cells[r]) }
	return law.Given{
		Ages: Listed(cell(columns.RoleAge)), Date: cell(columns.RoleDate), With: Listed(cell(columns.RoleWith)), Maybe: Listed(cell(columns.RoleMaybe)),
		Until: cell(columns.RoleUntil), Born: cell(columns.RoleBorn),
	}
}

// parsed is the result of a case by the parsers; nil when they refuse it.
func parsed(j *Store, p *PlainCase) *Result {
	f, faults := given(p).FactsAlone(j.edition)
	if len(faults) > 0 {
		return nil
	}
	j.Code(f)
	return j.Decide(j.Number(j.On(f.Date).Offence("trafficking")))
}

// Which cases are plain, and that a plain case has the result which the parsers give
// it. A sign of them: + for a plain case, - for one that is left to the parsers.
func TestPlainCases(t *testing.T) {
	j := storeOf(t)
	for _, text := range []string{
		"+", "+15", "+130", "-131", "-015", "-x", "+14-17", "+17-17", "-17-14", "-14-", "--17", "+18+", "+0+", "+13+", "+14+", "+17+", "+14+;15", "+30;17+", "-+", "-18+19", "+15;30", "-15;", "-;15", "-15;;30", "+15;14-17;40+", "-14-17+",
		"+1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16", "-1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17",
		"+15/2024-02-29", "-15/2023-02-29", "-15/2024", "+/2022-01-31", "+15/1900-01-01", "-15/1899-12-31", "+15/2099-12-31", "+30;15/2022-01-31",
		"+15//gestante", "+15//gestante;muerte", "+15//;gestante;;muerte;", "+15//ninguna", "+15//ninguna;muerte", "-15//nada de eso", "-15//gestante;nada", "+15//gestante; muerte", "+15// gestante ;muerte ; ",
		"+15//gestante/muerte", "-15//gestante/gestante", "-15//gestante;muerte/muerte", "+15///muerte;gestante", "+15///ninguna", "+15;16//plural-victims/muerte",
		"+15///plural-victims", "-15;16///plural-victims", "-15;16///muerte;plural-victims", "+15;16///muerte",
		"+15/2022-01-30///2022-01-31", "+15/2022-01-31///2022-01-31", "-15/2022-01-31///2022-01-30", "+15/2022-01-31///2024-01-01", "-15////2022-01-31", "-15/2022-01-31///x", "+15;30/2020-01-31///2024-02-29",
		"+/2022-01-31////2010-05-05", "-15/2022-01-31////2010-05-05", "-/////2010-05-05", "-/2022-01-31////2022-02-01", "+/2022-01-31////2022-01-31", "-/2022-01-31////x", "-/2022-01-31///2022-02-05/2010-05-05",
		"+/2022-01-31/muerte///2008-01-31", "+/2022-01-31//muerte//2004-01-31",
		"+15//victim-14-17", "-13//victim-14-17", "-18//victim-14-17;muerte", "+17//victim-14-17;muerte", "+//victim-14-17", "-//victim-14-17;victim-under-14",
		"+13//victim-under-14", "-14//victim-under-14", "+//victim-under-14", "+0//victim-under-14;muerte", "-12;30//victim-under-14", "-13///victim-under-14", "-/2022-01-31/victim-under-14///2015-01-01", "+13/2022-01-31/victim-under-14", "+/2022-01-31/victim-14-17",
	} {
		p := caseOf(text[1:])
		got := j.Answer(p)
		if (got != nil) != (text[0] == '+') {
			t.Errorf("%s: plain is %v", text, got != nil)
		}
		if want := parsed(j, p); got != nil && got != want {
			t.Errorf("%s: not the result by the parsers (%v)", text, want == nil)
		}
	}
}

// Every small case that is plain has the result which the parsers give it.
func TestSmallCases(t *testing.T) {
	j := storeOf(t)
	plain := 0
	for _, age := range []string{"", "13", "14", "17", "18", "15;30", "14-20", "13+", "17+"} {
		for _, date := range []string{"", "2007-01-15", "2014-03-01", "2022-01-31", "2024-02-29"} {
			for _, with := range []string{"", "gestante", "muerte;gestante", "plural-victims;serious-injury", "victim-under-14;muerte"} {
				for _, more := range []string{"//", "muerte//", "plural-victims//", "/2023-01-01/", "//2009-01-31", "//2004-02-01", "muerte;;;;/2023-01-01/", "muerte;;;;//2009-01-31", "muerte;;;;/2023-01-01/2009-01-31", "/2023-01-01/2009-01-31"} {
					p := caseOf(strings.Join([]string{age, date, with, more}, "/"))
					if got := j.Answer(p); got != nil {
						if plain++; got != parsed(j, p) {
							t.Errorf("%s/%s/%s/%s: not the result by the parsers", age, date, with, more)
						}
					}
				}
			}
		}
	}
	if plain < 400 {
		t.Errorf("only %d cases are plain", plain)
	}
}

// Circumstances in a value of JSON: what they are, or that they need a parser.
func TestNamesInJSON(t *testing.T) {
	j := storeOf(t)
	at := func(name string) string { return fmt.Sprint(j.Names.Find([]byte(name))) }
	one, two := at("gestante"), at("muerte")
	for text, want := range map[string]string{
		"": "", "null": "", `""`: "", `"gestante"`: one, `"gestante;muerte"`: one + " " + two, `";gestante;"`: one, `"x"`: "no", `"gestante;x"`: "no", `"ninguna"`: "",
		"[]": "", `["gestante"]`: one, `["gestante","muerte"]`: one + " " + two, `["gestante",  "muerte"]`: one + " " + two, `["ninguna","muerte"]`: two, `["x"]`: "no", `["muerte","x"]`: "no",
		`["gestante",]`: "no", `["gestante" ,"muerte"]`: "no", `["gestante""muerte"]`: "no", `[gestante]`: "no", `["gestante]`: "no", `[1]`: "no", `[ "gestante"]`: "no", `["gestante";"muerte"]`: "no",
	} {
		list, ok := j.ReadNames([]int{9}, []byte(text), true) // behind another one
		got, behind := strings.CutPrefix(strings.Trim(fmt.Sprint(list), "[]")+" ", "9 ")
		if got = strings.TrimSpace(got); !ok || !behind {
			got = "no"
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// The edition as it stands on the day of a case, which is a plain one and the only one.
func TestEditionOnPlainDays(t *testing.T) {
	j := storeOf(t)
	for text, want := range map[string]*law.Edition{
		"15": j.edition, "15/2022-01-31": j.On(law.Date{Year: 2022, Month: 1, Day: 31}), "x/2007-01-15/y/z": j.On(law.Date{Year: 2007, Month: 1, Day: 15}),
		"15/2022-02-30": nil, "15/2022": nil, "15/2022-01-31///2022-02-01": nil, "/2022-01-31////2010-05-05": nil, "////2022-02-01": nil, "/////x": nil, "15/2022-01-31///2022-02-05/2010-05-05": nil,
	} {
		if got := j.OnPlain(caseOf(text)); got != want {
			t.Errorf("%s: another edition, or whether there is one is %v", text, got != nil)
		}
	}
	if j.On(law.Date{Year: 2007, Month: 1, Day: 15}) == j.On(law.Date{Year: 2022, Month: 1, Day: 31}) {
		t.Error("two days of different versions have one edition")
	}
}

// Names are kept unless a table or JSON writes them in another way.
func TestNamesThatAreKept(t *testing.T) {
	for name, want := range map[string]bool{"a": true, "a b": true, "año": true, "\x7f": true, "a;b": false, `a"b`: false, `a\b`: false, "a\tb": false, "a\x1fb": false} {
		j := storeOf(t)
		j.KeepName(name, 5)
		j.KeepName(name, 6)
		if got := j.Names.Find([]byte(name)); got != map[bool]int{true: 5, false: -1}[want] {
			t.Errorf("%q is kept as %d", name, got)
		}
	}
}

// Values of JSON and cells of lines that are read from left to right: what was read
// and how long it is; -1 for what needs a parser.
func TestQuickReaders(t *testing.T) {
	j := storeOf(t)
	set := func(names ...string) int {
		var s Few
		for _, name := range names {
			s, _ = s.add(j.Names.Find([]byte(name)))
		}
		return int(s)
	}
	j.KeepName("far", fewPlace+1) // a set has no room for it
	one, both := set("gestante"), set("gestante", "muerte")
	trata := j.Offences.Find([]byte("trata"))
	epoch := func(day string) int {
		d, fault := law.ParseDate(day)
		if fault != nil {
			t.Fatal(fault)
		}
		return j.of(d).number
	}
	with := func(text []byte, at int) (int, int) { s, end := j.WithValue(text, at); return int(s), end }
	cell := func(text []byte, at int) (int, int) {
		s, end := j.QuickWith(text, at, text[len(text)-Slack-1])
		return int(s), end
	}
	for _, c := range []struct {
		read      func([]byte, int) (int, int)
		text      string
		value, at int
	}{
		{j.OffenceValue, `"trata",`, trata, 7},
		{j.OffenceValue, `"tratas"`, 0, -1},
		{j.OffenceValue, "trata", 0, -1},
		{j.OffenceValue, "null", 0, -1},
		{j.OffenceValue, `"trata\`, 0, -1},
		{j.DateValue, `"2022-01-31",`, epoch("2022-01-31"), 12},
		{j.DateValue, `"2014-03-01"`, epoch("2014-03-01"), 12},
		{j.DateValue, "null", 0, 4},
		{j.DateValue, "2022-01-31", 0, -1},
		{j.DateValue, `"2022-01-32"`, 0, -1},
		{j.DateValue, `"2022-01-310"`, 0, -1},
		{j.DateValue, `"31/1/2022"`, epoch("2022-01-31"), 11},
		{j.DateValue, `"31/01/2022"`, epoch("2022-01-31"), 12},
		{j.DateValue, `""`, 0, 2},
		{j.QuickDate, "2022-01-31,", epoch("2022-01-31"), 10},
		{j.QuickDate, "1/2/2022,", epoch("2022-02-01"), 8},
		{j.QuickDate, ",", 0, 0},
		{j.QuickDate, "x", 0, 0},
		{j.QuickDate, "31/2/2022", 0, 0},
		{with, `[]`, 0, 2},
		{with, `["gestante"]`, one, 12},
		{with, `["gestante","muerte"],`, both, 21},
		{with, `["gestante", "muerte"]`, both, 22},
		{with, `["ninguna"]`, 0, 11},
		{with, `["ninguna","gestante"]`, one, 22},
		{with, `["gestante",  "muerte"]`, 0, -1},
		{with, `["gestante" ]`, 0, -1},
		{with, `["gestante",]`, 0, -1},
		{with, `["x"]`, 0, -1},
		{with, `[1]`, 0, -1},
		{with, `["gestante"x]`, 0, -1},
		{with, `["gestante\n"]`, 0, -1},
		{with, `["far"]`, 0, -1},
		{with, `["gestante","far"]`, 0, -1},
		{with, `"far"`, 0, -1},
		{cell, "far,", 0, 0},
		{cell, "gestante;far,", 0, 0},
		{with, `"gestante"`, one, 10},
		{with, `"gestante;muerte",`, both, 17},
		{with, `"x"`, 0, -1},
		{with, `""`, 0, 2},
		{with, `null`, 0, 4},
		{with, `nul`, 0, -1},
		{with, `"gestante`, 0, -1},
		{cell, ",", 0, 0},
		{cell, "\n", 0, 0},
		{cell, "gestante,", one, 8},
		{cell, "gestante;muerte\n", both, 15},
		{cell, "gestante; muerte\n", both, 16},
		{cell, "gestante;  muerte\n", 0, 0},
		{cell, "gestante ;muerte\n", 0, 0},
		{with, `"gestante; muerte"`, both, 18},
		{cell, "ninguna;gestante,", one, 16},
		{cell, "ninguna,", 0, 7},
		{cell, "gestante;x,", 0, 0},
		{cell, "x,", 0, 0},
	} {
		value, end := c.read(padded(5, c.text), 5)
		if c.at >= 0 {
			c.at += 5
		}
		if end != c.at && (end >= 0 || c.at >= 0) || end >= 0 && value != c.value {
			t.Errorf("%s: %d up to %d, want %d up to %d", c.text, value, end, c.value, c.at)
		}
	}
}

// Recent results are spread over all places that there are for them, however many facts
// come.
func TestHomes(t *testing.T) {
	kept := newRecent[bare](mostBare)
	homes := map[*recentSlot[bare]]bool{}
	for i := range uint64(300) {
		for k := range Few(200) {
			hash := hashBare(i<<8, k)
			kept.keep(hash, bare{i << 8, k, nil})
			if s := kept.slot(hash); s.hash != hash || s.value != (bare{i << 8, k, nil}) {
				t.Fatalf("%d, %d: not kept", i, k)
			}
			if len(kept.slots) == mostBare {
				homes[kept.slot(hash)] = true
			}
		}
	}
	if len(kept.slots) != mostBare || len(homes) != mostBare {
		t.Errorf("%d of %d places", len(homes), len(kept.slots))
	}
}

// What was kept before recent values grow is kept behind it, unless another value took
// its place.
func TestRecentKeepsWhatItGrowsWith(t *testing.T) {
	kept := newRecent[uint64](1 << 10)
	for hash := uint64(1); hash <= 1<<16; hash++ {
		kept.keep(mix(0, hash)|1, hash)
		if s := kept.slot(mix(0, hash) | 1); s.value != hash {
			t.Fatalf("%d places: %d for %d", len(kept.slots), s.value, hash)
		}
		there := 0
		for i := range kept.slots {
			if s := &kept.slots[i]; s.hash != 0 {
				if there++; kept.slot(s.hash) != s {
					t.Fatalf("%d places: the value %d stands in another place than its own", len(kept.slots), s.value)
				}
			}
		}
		if hash > 4 && there < min(int(hash), len(kept.slots))/4 {
			t.Fatalf("%d places: only %d of %d values are left", len(kept.slots), there, hash)
		}
		if hash == 1<<11 && len(kept.slots) == 1<<10 {
			break
		}
	}
	if len(kept.slots) != 1<<10 {
		t.Errorf("%d places", len(kept.slots))
	}
}
