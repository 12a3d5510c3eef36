package screens_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/lookup"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// lookupPage is an edition as a page that answers without a network. The Code takes
// seconds, so each is made once, the Code in Spanish and the report in English.
type lookupPage struct {
	edition  *law.Edition
	language words.Language
	page     []byte
}

var lookupPages = map[string]func() (lookupPage, error){
	"penal-code": madePage("penal-code", words.Spanish), "tip-2018": madePage("tip-2018", words.English),
}

func madePage(id string, l words.Language) func() (lookupPage, error) {
	return sync.OnceValues(func() (lookupPage, error) {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			return lookupPage{}, err
		}
		page, fault := lookup.Page(e, style(l))
		if fault != nil {
			return lookupPage{}, fault
		}
		return lookupPage{e, l, page}, nil
	})
}

func eachLookup(t *testing.T, b *browser, test func(t *testing.T, p *tab, x lookupPage)) {
	t.Helper()
	for _, id := range []string{"tip-2018", "penal-code"} {
		x, err := lookupPages[id]()
		if err != nil {
			t.Fatal(err)
		}
		t.Run(id, func(t *testing.T) {
			p := b.newTab(t)
			p.open(x.page)
			test(t, p, x)
		})
	}
}

// lookedUp is a question to the page, and what it answers.
type lookedUp struct {
	Offence string   `json:"offence"`
	Day     string   `json:"day"`
	From    int      `json:"from"`
	To      int      `json:"to"`
	Having  []string `json:"having"`
	Maybe   []string `json:"maybe"`

	name    string
	offence *law.Offence
}

type lookedUpAnswer struct {
	Status, Why, Command string
	Row                  map[string]string
	Parts                []struct {
		Days string
		Said [][5]any
	}
}

// ranges lists, each once, what the page says of the ranges that remain.
func (a lookedUpAnswer) ranges() []string {
	var list []string
	for _, part := range a.Parts {
		for _, block := range part.Said {
			switch block[0].(float64) {
			case 1:
				list = append(list, fmt.Sprint(block[1], " ", block[3]))
			case 2:
				list = append(list, "none")
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// remaining lists the ranges of an answer in the same way.
func remaining(w *words.Words, a resolve.Answer) []string {
	parts := []resolve.Answer{a}
	if len(a.Spans) > 0 {
		parts = a.Spans
	}
	var list []string
	for _, part := range parts {
		for _, b := range part.Branches {
			if b.Tier == nil {
				list = append(list, "none")
				continue
			}
			place := w.Text(b.Tier.Label)
			if article := part.Version.ArticleOf(b.Tier); article != "" {
				place = w.Say("brief.article", article) + ", " + place
			}
			list = append(list, w.BriefRange(b.Prison(), false)+" "+place)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// given are the facts of a question as they are typed.
func (q lookedUp) given() law.Given {
	g := law.Given{Date: q.Day, With: q.Having, Maybe: q.Maybe}
	if q.From > 0 || q.To < law.MaxAge {
		g.Ages = []string{law.AgeBand(q.From, q.To).String()}
	}
	return g
}

// namesOfPage are the names in the data of a page, with what they ask for.
func namesOfPage(t *testing.T, p *tab) []struct {
	Name, Question string
	From, To       int
} {
	t.Helper()
	return eval[[]struct {
		Name, Question string
		From, To       int
	}](p, `(d => d.names.map(n => ({Name: n[0], Question: d.questions[n[1]].id, From: n[2], To: n[3]})))(JSON.parse(document.getElementById("cells").textContent))`)
}

// questionsTo makes questions at random: of every name, on the days on which something
// changes, of all ages, with circumstances of which most matter.
func questionsTo(t *testing.T, p *tab, e *law.Edition, number int, maybe bool) []lookedUp {
	t.Helper()
	r := rand.New(rand.NewPCG(uint64(number), 11))
	names := namesOfPage(t, p)
	days := []law.Date{{Year: 2024, Month: 5, Day: 1}, {Year: 1850, Month: 1, Day: 1}, {Year: 2199, Month: 12, Day: 31}}
	for _, edge := range e.Edges() {
		days = append(days, edge, edge.Before())
	}
	var vocabulary []law.CircumstanceID
	for _, c := range e.Circumstances {
		if c.VictimAge.Empty() {
			vocabulary = append(vocabulary, c.ID)
		}
	}
	bands := [][2]int{{0, law.MaxAge}}
	if e.Dated() {
		bands = append(bands, [2]int{0, 13}, [2]int{14, 17}, [2]int{0, 17}, [2]int{14, law.MaxAge}, [2]int{18, law.MaxAge})
	}
	var list []lookedUp
	for len(list) < number {
		n := names[r.IntN(len(names))]
		q := lookedUp{Offence: n.Question, name: n.Name}
		day := days[r.IntN(len(days))]
		on := e
		if r.IntN(6) > 0 && e.Dated() {
			q.Day, on = day.String(), e.On(day)
		}
		if at := day.Year*10_000 + int(day.Month)*100 + day.Day; q.Day != "" && (at < n.From || at > n.To) || q.Day == "" && e.Dated() && n.From != 22000101 {
			continue // the name means something else then
		}
		var fault *law.Fault
		if q.offence, fault = on.FindOffenceAlone(n.Name); fault != nil {
			t.Fatalf("%s on %q: %v", n.Name, q.Day, fault)
		}
		band := bands[r.IntN(len(bands))]
		q.From, q.To = band[0], band[1]
		if r.IntN(4) > 0 {
			q.From = r.IntN(25)
			if r.IntN(4) == 0 {
				q.From = r.IntN(law.MaxAge + 1)
			}
			q.To = q.From
		}
		pick := func() string {
			if uses := q.offence.Shown().Uses(); len(uses) > 0 && r.IntN(5) > 0 {
				return string(uses[r.IntN(len(uses))])
			}
			return string(vocabulary[r.IntN(len(vocabulary))])
		}
		q.Having, q.Maybe = []string{}, []string{}
		for range r.IntN(4) {
			if id := pick(); !slices.Contains(q.Having, id) && !slices.Contains(namesOfAges(e), id) {
				q.Having = append(q.Having, id)
			}
		}
		for range r.IntN(3) {
			if id := pick(); maybe && !slices.Contains(q.Having, id) && !slices.Contains(q.Maybe, id) && !slices.Contains(namesOfAges(e), id) {
				q.Maybe = append(q.Maybe, id)
			}
		}
		list = append(list, q)
	}
	return list
}

func namesOfAges(e *law.Edition) (list []string) {
	for _, c := range e.Circumstances {
		if !c.VictimAge.Empty() {
			list = append(list, string(c.ID))
		}
	}
	return list
}

// askPage asks the page.
func askPage(t *testing.T, p *tab, list []lookedUp) []lookedUpAnswer {
	t.Helper()
	data, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	return eval[[]lookedUpAnswer](p, string(data)+`.map(q => conmina.ask(q))`)
}

// rowOf is the row of an answer without the notices about words, which the cells do not
// know.
func rowOf(a resolve.Answer, columns map[string]string) map[string]string {
	row := map[string]string{}
	for _, f := range machine.Row(a) {
		if _, asked := columns[f.Name]; !asked {
			continue
		}
		row[f.Name] = f.Text
		if f.Name == "notices" {
			codes := slices.DeleteFunc(strings.Split(f.Text, ";"), func(code string) bool { return strings.HasPrefix(code, "circumstance_") })
			row[f.Name] = strings.Join(codes, ";")
		}
	}
	return row
}

// holdPage holds what the page answers against the resolver.
func holdPage(t *testing.T, x lookupPage, list []lookedUp, answers []lookedUpAnswer) {
	t.Helper()
	w := words.In(x.language)
	count := map[string]int{}
	wrong := 0
	fail := func(q lookedUp, format string, args ...any) {
		t.Errorf("%s on %q at %d-%d with %v maybe %v: %s", q.name, q.Day, q.From, q.To, q.Having, q.Maybe, fmt.Sprintf(format, args...))
		if wrong++; wrong > 8 {
			t.FailNow()
		}
	}
	for i, q := range list {
		got := answers[i]
		count[got.Status]++
		f, faults := q.given().FactsAlone(x.edition)
		if len(faults) > 0 || got.Status == "unsupported" {
			if len(faults) == 0 || got.Status != "unsupported" || got.Row != nil {
				fail(q, "the page says %s (%s), the program finds the faults %v", got.Status, got.Why, faults)
			}
			continue
		}
		want := resolve.Resolve(q.offence, f)
		if string(want.Status) != got.Status {
			fail(q, "the page says %s, not %s", got.Status, want.Status)
			continue
		}
		if want.Ranged() {
			if a, b := got.ranges(), remaining(w, want); want.Status == law.Determined && !slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) }) || want.Status != law.Determined && !slices.Equal(a, b) {
				fail(q, "the page says %q, not %q", a, b)
			}
		}
		if got.Row != nil {
			for name, text := range rowOf(want, got.Row) {
				if got.Row[name] != text {
					fail(q, "%s is %q, not %q", name, got.Row[name], text)
				}
			}
			count["rows"]++
		}
		if !strings.Contains(q.Offence, ":") {
			line := w.Asking(x.edition, typed.Of(x.language, typed.ResolveCommand).Offences(x.edition.Offence(q.offence.ID)).Given(x.edition, q.given()))
			if got.Command != line.String() {
				fail(q, "the command is\n%s, not\n%s", got.Command, line)
			}
		}
	}
	t.Logf("%d questions: %v", len(list), count)
}

// The page answers what the resolver answers: status, every column of a row, and every
// range that remains; and where it has no answer it gives no figure.
func testLookupAnswers(t *testing.T, b *browser) {
	eachLookup(t, b, func(t *testing.T, p *tab, x lookupPage) {
		number := 3_000
		if longTests {
			number = 40_000
		}
		for ; number > 0; number -= 2_000 {
			list := questionsTo(t, p, x.edition, min(number, 2_000)+number%7, false)
			holdPage(t, x, list, askPage(t, p, list))
		}
	})
}

// Of circumstances that may be there, the page puts every case side by side.
func testLookupDoubts(t *testing.T, b *browser) {
	eachLookup(t, b, func(t *testing.T, p *tab, x lookupPage) {
		number := 1_000
		if longTests {
			number = 8_000
		}
		list := questionsTo(t, p, x.edition, number, true)
		holdPage(t, x, list, askPage(t, p, list))
	})
}

// The page answers the proof space of an export, or every so many of its cases.
func testLookupProof(t *testing.T, b *browser) {
	eachLookup(t, b, func(t *testing.T, p *tab, x lookupPage) {
		l, fault := export.Of(x.edition)
		if fault != nil {
			t.Fatal(fault)
		}
		space := l.Space()
		number := 2_000
		if longTests {
			number = 40_000
		}
		every := max(1, len(space)/number)
		words := map[string]export.CircumstanceName{}
		for _, c := range l.Circumstances {
			words[c.Name] = c
		}
		names := namesOfPage(t, p)
		var list []lookedUp
		for i := every - 1; i < len(space); i += every {
			c := space[i]
			q := lookedUp{Day: c.Day, Having: []string{}, Maybe: []string{}, To: law.MaxAge, name: c.Offence}
			at, on := 22000101, x.edition
			if !x.edition.Dated() {
				q.Day = "" // the page does not ask for it
			} else if day, fault := law.ParseDate(c.Day); fault == nil {
				at, on = day.Ordinal(), x.edition.On(day)
			}
			for _, n := range names {
				if n.Name == c.Offence && n.From <= at && at <= n.To {
					q.Offence = n.Question
				}
			}
			if q.Offence == "" {
				continue // a name that means nothing then cannot be chosen
			}
			if q.offence, fault = on.FindOffenceAlone(c.Offence); fault != nil {
				t.Fatalf("%s on %q: %v", c.Offence, c.Day, fault)
			}
			if c.Age != "" {
				q.From, _ = strconv.Atoi(c.Age)
				q.To = q.From
			}
			contradicted := false
			for name := range strings.SplitSeq(c.Circumstances, ";") {
				switch word, known := words[name]; {
				case !known:
				case slices.Contains(namesOfAges(x.edition), string(word.Circumstance)):
					q.From, q.To = max(q.From, word.From), min(q.To, word.To)
					contradicted = q.From > q.To
				case !slices.Contains(q.Having, string(word.Circumstance)):
					q.Having = append(q.Having, string(word.Circumstance))
				}
			}
			if !contradicted { // the page has one age, which does not contradict itself
				list = append(list, q)
			}
		}
		if len(list) < min(number, len(space))/2 {
			t.Fatalf("%d questions of %d cases", len(list), len(space))
		}
		for part := range slices.Chunk(list, 2_000) {
			holdPage(t, x, part, askPage(t, p, part))
		}
	})
}

// The controls ask what they show: some dozens of questions by hand.
func testLookupControls(t *testing.T, b *browser) {
	eachLookup(t, b, func(t *testing.T, p *tab, x lookupPage) {
		w := words.In(x.language)
		for i, q := range questionsTo(t, p, x.edition, 60, false) {
			if q.From != q.To && (q.From > 0 || q.To < law.MaxAge) {
				continue
			}
			q.Having = slices.DeleteFunc(q.Having, func(id string) bool { return !slices.Contains(q.offence.Shown().Uses(), law.CircumstanceID(id)) })
			f, faults := q.given().FactsAlone(x.edition)
			if len(faults) > 0 {
				continue
			}
			p.do(chromedp.Click(chromedp.CSS("button[type=reset]")))
			for p.t = t; eval[string](p, `document.getElementById("answer").textContent`) != w.Say("lookup.start"); {
				time.Sleep(time.Millisecond)
			}
			if x.edition.Dated() {
				day := q.Day
				if i%2 == 0 && day != "" {
					parts := strings.Split(day, "-")
					day = parts[2] + "/" + parts[1] + "/" + parts[0]
				}
				p.set("date", "value", strconv.Quote(day))
			}
			p.set("find", "value", strconv.Quote(q.name))
			if q.From == q.To {
				p.set("age", "value", strconv.Quote(strconv.Itoa(q.From)))
			}
			for _, id := range q.Having {
				p.set("yes-"+id, "checked", "true")
			}
			want := resolve.Resolve(q.offence, f)
			got := eval[[]string](p, `[...document.querySelectorAll("#answer .result:not(.alone)")].map(x => [".figure", ".place"].map(s => x.querySelector(s)?.textContent ?? "").join(" ").trim())`)
			slices.Sort(got)
			got = slices.Compact(got)
			expected := remaining(w, want)
			for k, s := range expected {
				if s == "none" {
					expected[k] = w.Say("brief.none")
					if want.Status == law.Undetermined && len(want.Passed()) > 0 {
						expected[k] = w.Say("range.moved")
					}
				}
			}
			if want.Status == law.Determined && len(want.Spans) > 0 {
				alone := eval[string](p, `(document.querySelector("#answer .alone") || document.querySelector("#answer .result .figure")).textContent`)
				if figure := w.BriefRange(want.Branches[0].Prison(), false); alone != figure {
					t.Errorf("%s at %d with %v on any day: the page shows %q, not %q", q.name, q.From, q.Having, alone, figure)
				}
			}
			if !want.Ranged() {
				expected = []string{w.Say("brief.none")}
			}
			slices.Sort(expected)
			if !slices.Equal(got, slices.Compact(expected)) {
				t.Errorf("%s on %q at %d with %v: the page shows %q, not %q", q.name, q.Day, q.From, q.Having, got, expected)
			}
		}
	})
}

// What cannot be read is told, and no earlier figure stays beside it.
func testLookupUnread(t *testing.T, b *browser) {
	eachLookup(t, b, func(t *testing.T, p *tab, x lookupPage) {
		w := words.In(x.language)
		name := x.edition.Offences[0].ID
		for field, texts := range map[string][]string{"date": {"2024", "31/02/2024", "1/5/24", "hoy", "01/01/1849"}, "age": {"131", "-1", "15,5", "quince", "1e1"}} {
			if field == "date" && !x.edition.Dated() {
				continue
			}
			for _, text := range texts {
				p.set("find", "value", strconv.Quote(name))
				p.set(field, "value", strconv.Quote(text))
				said := eval[string](p, `document.getElementById("answer").textContent`)
				if want := w.Say(law.Code("lookup."+field+"_wrong"), strconv.Itoa(law.MaxAge)); field == "age" && said != want || field == "date" && said != w.Say("lookup.date_wrong") {
					t.Errorf("%s %q: the page says %q", field, text, said)
				}
				p.set(field, "value", `""`)
			}
		}
	})
}

// The page is quiet, small enough for a telephone, reached by keyboard and told of by a
// screen reader, in both schemes and on paper.
func testLookupAccess(t *testing.T, b *browser) {
	for id, cases := range map[string][][3]string{
		"tip-2018":   {{"art-153", "", "15"}, {"pimping", "", ""}},
		"penal-code": {{"trafficking", "01/05/2024", "15"}, {"trafficking", "", ""}, {"minors-exploitation-promotion", "01/05/2024", ""}, {"rape", "01/05/2005", "13"}},
	} {
		x, err := lookupPages[id]()
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range cases {
			t.Run(fmt.Sprint(id, i), func(t *testing.T) {
				p := b.newTab(t)
				address := p.open(x.page)
				lookupAccess(t, p, x, c)
				if i == 0 {
					lookupByKeyboard(t, p, x)
				}
				requests, complaints := p.heard()
				requests = slices.DeleteFunc(requests, func(r string) bool { return strings.HasPrefix(r, "data:") })
				if len(requests) != 1 || requests[0] != address || len(complaints) > 0 {
					t.Errorf("the page asks for %q; the browser complains: %q", requests, complaints)
				}
			})
		}
	}
}

// lookupAccess asks for an offence on a day at an age, and looks at the page with all of
// its parts open.
func lookupAccess(t *testing.T, p *tab, x lookupPage, c [3]string) {
	t.Helper()
	p.set("find", "value", strconv.Quote(c[0]))
	if x.edition.Dated() {
		p.set("date", "value", strconv.Quote(c[1]))
	}
	p.set("age", "value", strconv.Quote(c[2]))
	eval[bool](p, `(list => { list.forEach(d => { d.open = true }); return true })(document.querySelectorAll("details"))`)
	p.media("screen", "light")
	p.telephone()
	tell(t, p, fmt.Sprint(c, " on a telephone"))
	p.do(chromedp.EmulateViewport(1280, 800))
	tell(t, p, fmt.Sprint(c, " at 1280"))
	p.media("print", "dark")
	p.paper()
	if got := eval[printed](p, readPrinted); got.Width > paperWidth || got.Height > paperHeight && c[1] != "" || got.Smallest < leastPoints {
		t.Errorf("%v: on paper of %d by %d it is %v by %v, with letters of %.2f points", c, paperWidth, paperHeight, got.Width, got.Height, got.Smallest)
	}
	if keeping {
		lookupPictures(t, p)
	}
	p.projector()
	contrasts(t, p)
	headings(t, p)
	for _, n := range p.accessible() {
		switch n.role {
		case "searchbox", "textbox", "combobox", "checkbox", "button", "Date":
			if n.name == "" {
				t.Errorf("a %s without a name", n.role)
			}
		case "main":
			if n.properties["live"] != "polite" {
				t.Errorf("the answer is no live region: %v", n.properties)
			}
		}
	}
}

// lookupPictures are for people.
func lookupPictures(t *testing.T, p *tab) {
	t.Helper()
	keep(t, "paper.png", screenshot(p, paperWidth))
	for _, scheme := range []string{"light", "dark"} {
		p.media("screen", scheme)
		p.do(chromedp.EmulateViewport(1280, 800))
		keep(t, "1280-"+scheme+".png", screenshot(p, 1280))
		p.telephone()
		keep(t, "390-open-"+scheme+".png", screenshot(p, 390))
		eval[bool](p, `(list => { list.forEach(d => { d.open = false }); return true })(document.querySelectorAll("details"))`)
		keep(t, "390-"+scheme+".png", screenshot(p, 390))
		eval[bool](p, `(list => { list.forEach(d => { d.open = true }); return true })(document.querySelectorAll("details"))`)
	}
}

// lookupByKeyboard reaches every control by Tab and chooses by keys.
func lookupByKeyboard(t *testing.T, p *tab, x lookupPage) {
	t.Helper()
	want := []string{"find", "offence", "age", "open"}
	if x.edition.Dated() {
		want = []string{"find", "offence", "date", "calendar", "age", "ages", "open"}
	}
	p.do(chromedp.Focus(chromedp.ID("find")))
	var reached []string
	for range 12 {
		if name := eval[string](p, `document.activeElement.id`); !slices.Contains(reached, name) {
			reached = append(reached, name)
		}
		p.do(chromedp.KeyEvent(kb.Tab))
	}
	if len(reached) < len(want) || !slices.Equal(reached[:len(want)], want) {
		t.Errorf("Tab reaches %q, not %q", reached, want)
	}
}

// Without script the page says that it answers nothing, and shows no control.
func testLookupWithoutScript(t *testing.T, b *browser) {
	eachLookup(t, b, func(t *testing.T, _ *tab, x lookupPage) {
		p := b.withoutScript(t)
		p.open(x.page)
		if n := eval[int](p, `[...document.querySelectorAll("input, select, button")].filter(x => x.getClientRects().length).length`); n > 0 {
			t.Errorf("%d controls are shown", n)
		}
		said := words.In(x.language)
		head, _, _ := strings.Cut(said.Say("lookup.no_script", "|"), "|")
		if text := eval[string](p, `document.body.innerText`); !strings.Contains(text, head) {
			t.Errorf("the page does not say that it answers nothing:\n%s", text)
		}
	})
}
