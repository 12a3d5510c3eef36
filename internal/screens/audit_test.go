package screens_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/sentences"
	"github.com/conmina/conmina/internal/words"
)

// audited is a small audit, written by hand, with a name of the user's own.
func audited(t testing.TB, name string) audit.Audited {
	t.Helper()
	e := shipped(t)
	verdicts := []string{
		"within", "below_explained", "above_explained", "age_not_applied", "fits_lesser_only", "below", "above",
		"undetermined", "no_range", "no_sentence", "rejected",
	}
	needs := map[string]bool{"age_not_applied": true, "fits_lesser_only": true, "below": true, "above": true}
	counts := func(step int) (list []audit.Count) {
		for i, v := range verdicts {
			list = append(list, audit.Count{Verdict: audit.Verdict(v), Cases: i * step, NeedsReason: needs[v]})
		}
		return list
	}
	pimping, trafficking := offence(t, e, "pimping"), offence(t, e, "art-153")
	ask := func(age, verdict string, months law.Months) audit.ListedCase {
		return audit.ListedCase{
			ID: name, File: "s.csv", Line: 2, Source: name, Answer: resolve.Resolve(pimping, aged(t, age)),
			Sentence: imposed.Sentence{Term: law.Term(months)}, Verdict: audit.Verdict(verdict), Distance: 12, Nearer: "min",
		}
	}
	tierOf := func(o *law.Offence, age string) audit.Fit {
		a := resolve.Resolve(o, aged(t, age))
		return audit.Fit{Offence: o, Article: a.Article(), Tier: a.Branches[0].Tier}
	}
	young := ask("16", "age_not_applied", 36)
	young.Fits = tierOf(pimping, "18")
	change := comparing.ChangeOf(young.Answer.Victim, resolve.Resolve(trafficking, aged(t, "16")), young.Answer)
	young.Charge = &change
	lesser := ask("16", "fits_lesser_only", 60)
	lesser.Fits = tierOf(offence(t, e, "child-sex-tourism"), "16")
	nameless := ask("16", "above", 400)
	nameless.ID, nameless.Source = "", ""
	life := ask("16", "above", 0)
	life.Sentence, life.Distance, life.Nearer = imposed.Sentence{Term: law.Bound{Kind: law.Life}}, 0, ""
	agreed := ask("unknown", "undetermined", 6)
	agreed.Agreed, agreed.Missing, agreed.Nearer = "below", []string{"victim_age"}, ""
	open := ask("unknown", "undetermined", 36)
	open.Missing, open.Nearer = []string{"victim_age"}, ""
	silent := ask("16", "undetermined", 0)
	silent.Sentence, silent.Missing, silent.Nearer = imposed.Sentence{}, []string{"sentence"}, ""
	return audit.Audited{
		Edition: e, Total: 110, Verdicts: counts(2), Minors: audit.Minors{Compared: 8, AgeNotApplied: 3, NotCompared: 5},
		Inside: 9, Unbounded: 2, Open: 14, Agreed: 1, Recharacterised: 4,
		Groups: []audit.Grouping{
			{Code: "audit.by_offence", Fact: "offence", Rows: []audit.GroupRow{{Key: "art-153", Total: 55, Asked: 19, Counts: counts(1)}, {Key: "", Total: 55, Asked: 19, Counts: counts(1)}}},
			{Code: "audit.by_district", Fact: "district", Rows: []audit.GroupRow{{Key: name, Total: 55, Asked: 19, Counts: counts(1)}, {Key: "Lima", Total: 55, Asked: 19, Counts: counts(1)}}},
		},
		Asked:     audit.Cases{Listed: []audit.ListedCase{young, lesser, ask("16", "below", 36), nameless, life, agreed}, More: 31},
		Changed:   audit.Cases{Listed: []audit.ListedCase{young}, More: 3},
		Unsettled: audit.Cases{Listed: []audit.ListedCase{open, silent}},
	}
}

func auditAs(t testing.TB, format string, a audit.Audited, l words.Language) string {
	t.Helper()
	data, err := sentences.Audit(format, a, style(l))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The counts are the same in every format.
func TestAuditFigures(t *testing.T) {
	a := audited(t, "S-01")
	for _, l := range languages {
		var object struct {
			Total      int
			NeedReason int `json:"need_reason"`
			Verdicts   map[string]int
			Groups     []struct {
				Rows []struct {
					NeedReason int `json:"need_reason"`
				}
			}
			Questions []struct{ Text law.Text }
		}
		if err := json.Unmarshal([]byte(auditAs(t, "json", a, l)), &object); err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(strings.NewReader(auditAs(t, "csv", a, l))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		table := map[string]string{}
		for _, r := range records {
			table[r[0]+r[1]+r[2]] = r[3] + " of " + r[4]
		}
		page, picture := auditAs(t, "html", a, l), auditAs(t, "svg", a, l)
		text, markdown := auditAs(t, "text", a, l), auditAs(t, "md", a, l)
		for _, c := range a.Verdicts {
			if object.Verdicts[string(c.Verdict)] != c.Cases || table["all"+string(c.Verdict)] != fmt.Sprintf("%d of 110", c.Cases) {
				t.Errorf("%s: %d in JSON, %s in CSV", c.Verdict, object.Verdicts[string(c.Verdict)], table["all"+string(c.Verdict)])
			}
			if !strings.Contains(page, fmt.Sprintf(`data-verdict="%s" data-cases="%d"`, c.Verdict, c.Cases)) {
				t.Errorf("%s: not in the page", c.Verdict)
			}
			named := fmt.Sprintf(`>%d</text>`, c.Cases)
			if c.Cases == 0 { // folded into one line
				named = map[words.Language]string{words.Spanish: ">Sin casos: ", words.English: ">No case: "}[l]
			}
			if !strings.Contains(picture, named) {
				t.Errorf("%s: %d is not in the picture", c.Verdict, c.Cases)
			}
		}
		// Six are listed as asked about, and 31 are not.
		if object.Total != 110 || object.NeedReason != 37 || len(object.Questions) != 6 || object.Groups[0].Rows[0].NeedReason != 19 {
			t.Errorf("%+v", object)
		}
		if table["minors_comparedage_not_applied"] != "3 of 8" || table["need_reason"] != "37 of 110" || table["recharacterised"] != "4 of 110" {
			t.Errorf("%v", table)
		}
		for _, said := range []string{"S-01", "s.csv:2", "3", "8", "38 %"} {
			if !strings.Contains(text, said) || !strings.Contains(markdown, said) || !strings.Contains(page, said) {
				t.Errorf("%s does not say %s", l, said)
			}
		}
	}
}

// Every line about a case is a question, with its ground and its source, and names
// the missing facts.
func TestAuditLines(t *testing.T) {
	a := audited(t, "S-01")
	for l, words := range map[words.Language][]string{
		words.English: {"Ground: ", "Source of the case: S-01"},
		words.Spanish: {"Fundamento: ", "Fuente del caso: S-01"},
	} {
		cases := 0
		for line := range strings.Lines(auditAs(t, "md", a, l)) {
			if !strings.HasPrefix(line, "- S-01 · ") && !strings.HasPrefix(line, "- s.csv:2 · ") {
				continue
			}
			cases++
			if !strings.Contains(line, "?") || !strings.Contains(line, words[0]) || strings.Contains(line, "S-01") && !strings.Contains(line, words[1]) {
				t.Errorf("%s", line)
			}
			if strings.Contains(line, " 0 ") {
				t.Errorf("a distance of nothing: %s", line)
			}
		}
		if cases != 9 {
			t.Errorf("%d cases are listed", cases)
		}
	}
	english := auditAs(t, "md", a, words.English)
	for _, said := range []string{
		"S-01 · Pimping · victim's age: 16 · sentence: 3 years (36 months). Charged as Human trafficking. It fits the range for an adult victim (2 to 5 years) and not the one for the victim's age (4 to 5 years). Was the victim's age taken into account? Ground: victim under 18: 4 to 5 years.",
		"inside that of a lesser offence, Child sex tourism (4 to 8 years)",
		"sentence: life imprisonment (cadena perpetua). That is above the range (4 to 5 years).",
		"Not known: the victim's age. In every case that remains the term is below the range. Which written reason explains it? Ground: base offence: 2 to 5 years; victim under 18: 4 to 5 years.",
		"Not known: the victim's age. The ranges that remain lead to different results. Does the judgment say which one applies?",
		"sentence: not said. Not known: the sentence. Does the judgment say?",
		"From Human trafficking (article 153) to Pimping: the minimum goes from 8 years (96 months) to 4 years (48 months), 4 years (48 months) less; the maximum goes from 15 years (180 months) to 5 years (60 months), 10 years (120 months) less. Does the judgment say why?",
		"in 3 of 8 cases that could be compared (38 %) the term fits the range of an adult victim only. 5 more could not be compared.",
		"In 1 of 14 cases that lack a fact the term is outside every range that remains.",
		"In 2 of 9 cases inside the range the source states no maximum, so that no term is above it.",
		"and 31 more, not listed here",
		"fifth sentence: “four to five years”",
	} {
		if !strings.Contains(english, said) {
			t.Errorf("not said: %s", said)
		}
	}
}

// The counts of a group add up: each case is inside, explained, asked about, not
// compared or rejected.
func TestAuditGroupsAddUp(t *testing.T) {
	a := audited(t, "S-01")
	a.Groups = a.Groups[:1]
	var sums int
	for line := range strings.Lines(auditAs(t, "md", a, words.English)) {
		cells := strings.Split(line, " | ")
		if len(cells) != 8 || strings.Contains(line, "Group") || strings.Contains(line, "---") {
			continue
		}
		var n [8]int
		for i := 1; i < 8; i++ {
			if _, err := fmt.Sscan(cells[i], &n[i]); err != nil {
				t.Fatal(line, err)
			}
		}
		if n[1] != n[2]+n[3]+n[4]+n[6]+n[7] || n[5] > n[4] {
			t.Errorf("%s", line)
		}
		sums++
	}
	if sums != 2 {
		t.Errorf("%d rows", sums)
	}
}

// Where the words of the source allow another reading, a line about the case says
// so.
func TestAuditSaysReadings(t *testing.T) {
	a := audited(t, "S-01")
	e := a.Edition
	q := &a.Asked.Listed[2]
	q.Answer = resolve.Resolve(offence(t, e, "profiting"), aged(t, "16"))
	q.Sentence.Term = law.Term(120)
	q.Distance = 60
	const want = "That is 5 years below the range (15 years, fixed term). Which written reason explains it? Ground: victim aged 14 to 17: 15 years, fixed term. " +
		"Another tenable reading of “15 years if the victim was aged 14-17”: from 15 years; no maximum stated."
	if got := auditAs(t, "md", a, words.English); !strings.Contains(got, want) || !strings.Contains(got, "”: up to 15 years; no minimum stated.") {
		t.Errorf("%s", got)
	}
	if page := auditAs(t, "html", a, words.Spanish); !strings.Contains(page, "hasta 15 años; mínimo no consta") {
		t.Error("the page does not say so")
	}
}

// On a terminal of 80 columns the counts stay tables, and only addresses are
// longer than a line.
func TestAuditFitsATerminal(t *testing.T) {
	a := audited(t, "S-01")
	for l, head := range map[words.Language]string{
		words.English: "Cases Inside Explained Asked Age Open Rejected",
		words.Spanish: "Casos Dentro Razón Pregunta Edad Abierto Rechazo",
	} {
		st := style(l)
		st.Width = 80
		data, err := sentences.Audit("text", a, st)
		if err != nil {
			t.Fatal(err)
		}
		tables := 0
		for line := range strings.Lines(string(data)) {
			words := strings.Fields(line)
			if len([]rune(line)) > 81 && len(words) > 1 {
				t.Errorf("%d wide: %s", len([]rune(line))-1, line)
			}
			if len(words) > 1 && strings.Join(words[1:], " ") == head {
				tables++
			}
		}
		if tables != len(a.Groups) {
			t.Errorf("%s: %d tables of counts", l, tables)
		}
	}
}

// No date of birth comes into a report.
func TestAuditHidesBirth(t *testing.T) {
	a := audited(t, "S-01")
	q := &a.Unsettled.Listed[1]
	f := q.Answer.Facts
	f.Born, f.Date = law.Date{Year: 2001, Month: 5, Day: 4}, law.Date{Year: 2017, Month: 6, Day: 22}
	q.Answer = resolve.Resolve(q.Answer.Offence, f)
	for _, format := range []string{"text", "md", "json", "html", "csv"} {
		if strings.Contains(auditAs(t, format, a, words.English), "2001-05-04") {
			t.Errorf("%s tells when the victim was born", format)
		}
	}
}

// A report accuses nobody.
func TestAuditIsFair(t *testing.T) {
	a := audited(t, "S-01")
	for l, typed := range map[words.Language][]string{
		words.English: {"illegal", "unlawful", "wrong", "error", "violat", "guilty", "must"},
		words.Spanish: {"ilegal", "ilícit", "incorrect", "error", "viola", "culpa", "debe "},
	} {
		text := strings.ToLower(auditAs(t, "md", a, l))
		// The caveats of the edition are not about the sentences.
		text, _, _ = strings.Cut(text, "\n"+strings.ToLower(words.In(l).Text(a.Edition.Title))+" (")
		if len(text) < 3000 {
			t.Fatalf("only %d letters are looked at", len(text))
		}
		for _, word := range typed {
			if strings.Contains(text, word) {
				t.Errorf("%s says %q", l, word)
			}
		}
	}
}

// The report in a browser: quiet, on a telephone, on a projector and on paper,
// whatever the names in it.
func testAuditPage(t *testing.T, b *browser) {
	for _, l := range languages {
		for _, name := range []string{"S-01", `</title><script>document.title="injected"</script>"'&`, strings.Repeat("juzgado", 30)} {
			p := b.newTab(t)
			address := p.open([]byte(auditAs(t, "html", audited(t, name), l)))
			auditScreens(t, p, l)
			auditPaper(t, p, l)
			auditTold(t, p)
			contrasts(t, p)
			requests, complaints := p.heard()
			for _, r := range requests {
				if r != address && !strings.HasPrefix(r, "data:") {
					t.Errorf("the page asks for %q", r)
				}
			}
			if len(complaints) > 0 {
				t.Errorf("the browser complains: %q", complaints)
			}
		}
	}
}

func auditScreens(t *testing.T, p *tab, l words.Language) {
	t.Helper()
	p.telephone()
	if w := eval[int](p, "document.scrollingElement.scrollWidth"); w > 390 {
		t.Errorf("%s: %d wide on a telephone", l, w)
	}
	for _, found := range eval[[]string](p, misplacedHere) {
		t.Errorf("narrow: %s", found)
	}
	keep(t, string(l)+"-audit-390.png", screenshot(p, 390))
	p.projector()
	for id, want := range map[string]int{"verdicts": 11, "questions": 6, "changed": 1, "unsettled": 2, "by-district": 2} {
		if rows := eval[int](p, `document.querySelectorAll("#`+id+` tbody tr").length`); rows != want {
			t.Errorf("%d rows of %s, want %d", rows, id, want)
		}
	}
	if w := eval[int](p, "document.scrollingElement.scrollWidth"); w > 1920 {
		t.Errorf("%s: %d wide on a projector", l, w)
	}
	for _, found := range eval[[]string](p, misplacedHere) {
		t.Errorf("wide: %s", found)
	}
	keep(t, string(l)+"-audit-1920.png", screenshot(p, 1920))
	if eval[string](p, "document.title") == "injected" || eval[int](p, "document.scripts.length") != 0 {
		t.Error("a script is in the page")
	}
}

func auditPaper(t *testing.T, p *tab, l words.Language) {
	t.Helper()
	p.media("print", "dark")
	p.paper()
	if w := eval[int](p, "document.scrollingElement.scrollWidth"); w > paperWidth {
		t.Errorf("%s: %d wide on paper of %d", l, w, paperWidth)
	}
	got := eval[printed](p, readPrinted)
	got.Beyond = slices.DeleteFunc(got.Beyond, func(string) bool { return got.Width <= paperWidth }) // a report has several pages
	if len(got.Beyond) > 0 || got.Smallest < leastPoints {
		t.Errorf("beyond the paper: %v; letters of %.2f points", got.Beyond, got.Smallest)
	}
	p.media("", "light")
	pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil || len(pdfPage.FindAll(pdf, -1)) == 0 {
		t.Errorf("no paper comes out: %v", err)
	}
	keep(t, string(l)+"-audit.pdf", pdf)
}

// auditTold checks what a screen reader is told: pictures in words, tables with
// names and heads, an outline without gaps.
func auditTold(t *testing.T, p *tab) {
	t.Helper()
	p.projector()
	headings(t, p)
	if n := eval[int](p, `[...document.querySelectorAll("table")].filter(t => !t.querySelector("th[scope=col]") || !t.querySelector("th[scope=row]")).length`); n != 0 {
		t.Errorf("%d tables without heads", n)
	}
	if n := eval[int](p, `[...document.querySelectorAll("td")].filter(d => !d.hasAttribute("data-head")).length`); n != 0 {
		t.Errorf("%d cells without the name of their column", n)
	}
	tables, pictures := 0, 0
	for _, n := range p.accessible() {
		switch n.role {
		case "table":
			tables++
			fallthrough
		case "rowheader", "columnheader":
			if n.name == "" {
				t.Errorf("a %s without a name", n.role)
			}
		case "image", "img":
			pictures++
			if !strings.Contains(n.name, ": ") {
				t.Errorf("a bar with the name %q", n.name)
			}
		}
	}
	if pictures != 10 { // one verdict has no case
		t.Errorf("%d bars are told of", pictures)
	}
	if tables != 7 {
		t.Errorf("%d tables are told of", tables)
	}
}
