package present_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/present"
)

// audited is a small audit, written by hand, with a name of the user's own.
func audited(t testing.TB, name string) present.Audited {
	t.Helper()
	e := shipped(t)
	verdicts := []string{
		"within", "below_explained", "above_explained", "age_not_applied", "fits_lesser_only", "below", "above",
		"undetermined", "no_range", "no_sentence", "rejected",
	}
	needs := map[string]bool{"age_not_applied": true, "fits_lesser_only": true, "below": true, "above": true}
	counts := func(step int) (list []present.Count) {
		for i, v := range verdicts {
			list = append(list, present.Count{Verdict: v, Cases: i * step, NeedsReason: needs[v]})
		}
		return list
	}
	years := func(low, high law.Months) law.Range {
		return law.Range{Min: law.Term(low * law.Year), Max: law.Term(high * law.Year)}
	}
	pimping, trafficking := offence(t, e, "pimping"), offence(t, e, "art-153")
	ask := func(verdict string, months law.Months) present.Question {
		return present.Question{
			ID: name, File: "s.csv", Line: 2, Offence: pimping, Victim: law.AgeBand(16, 16), Sentence: law.Term(months),
			Prison: years(4, 5), Verdict: verdict, Distance: 12, Nearer: "min",
		}
	}
	young := ask("age_not_applied", 36)
	young.Fits, young.FitsPrison, young.Filed = pimping, years(2, 5), trafficking
	lesser := ask("fits_lesser_only", 60)
	lesser.Fits, lesser.FitsPrison = pimping, years(4, 5)
	nameless := ask("above", 400)
	nameless.ID = ""
	return present.Audited{
		Edition: e, Total: 110, Verdicts: counts(2), Minors: 8, MinorsAgeNotApplied: 3, Recharacterised: 4, MoreQuestions: 7,
		Groups: []present.Grouping{
			{Code: "audit.by_offence", Fact: "offence", Rows: []present.GroupRow{{Key: "art-153", Total: 55, Counts: counts(1)}, {Key: "", Total: 55, Counts: counts(1)}}},
			{Code: "audit.by_district", Fact: "district", Rows: []present.GroupRow{{Key: name, Total: 55, Counts: counts(1)}, {Key: "Lima", Total: 55, Counts: counts(1)}}},
		},
		Questions: []present.Question{young, lesser, ask("below", 36), nameless},
	}
}

func auditAs(t testing.TB, format string, a present.Audited, l present.Language) string {
	t.Helper()
	data, err := present.Audit(format, a, style(l))
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
			Questions  []struct{ Text law.Text }
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
			if r[0] == "all" {
				table[r[2]] = r[3] + " of " + r[4]
			}
		}
		page, picture := auditAs(t, "html", a, l), auditAs(t, "svg", a, l)
		text, markdown := auditAs(t, "text", a, l), auditAs(t, "md", a, l)
		for _, c := range a.Verdicts {
			if object.Verdicts[c.Verdict] != c.Cases || table[c.Verdict] != fmt.Sprintf("%d of 110", c.Cases) {
				t.Errorf("%s: %d in JSON, %s in CSV", c.Verdict, object.Verdicts[c.Verdict], table[c.Verdict])
			}
			if !strings.Contains(page, fmt.Sprintf(`data-verdict="%s" data-cases="%d"`, c.Verdict, c.Cases)) {
				t.Errorf("%s: not in the page", c.Verdict)
			}
			named := regexp.MustCompile(fmt.Sprintf(`: %d</text>`, c.Cases))
			if !named.MatchString(picture) {
				t.Errorf("%s: %d is not in the picture", c.Verdict, c.Cases)
			}
		}
		// 6, 8, 10 and 12 of them need a reason.
		if object.Total != 110 || object.NeedReason != 36 || len(object.Questions) != 4 {
			t.Errorf("%+v", object)
		}
		for _, said := range []string{"S-01", "s.csv:2", "3", "8"} {
			if !strings.Contains(text, said) || !strings.Contains(markdown, said) {
				t.Errorf("%s does not say %s", l, said)
			}
		}
		if strings.Count(text, "?") < 4 {
			t.Errorf("the questions are no questions: %s", text)
		}
	}
}

// A report accuses nobody.
func TestAuditIsFair(t *testing.T) {
	a := audited(t, "S-01")
	for l, words := range map[present.Language][]string{
		present.English: {"illegal", "unlawful", "wrong", "error", "violat", "guilty", "must"},
		present.Spanish: {"ilegal", "ilícit", "incorrect", "error", "viola", "culpa", "debe "},
	} {
		text := strings.ToLower(auditAs(t, "md", a, l))
		// The caveats of the edition are not about the sentences.
		text, _, _ = strings.Cut(text, strings.ToLower(present.In(l).Text(a.Edition.Title)))
		for _, word := range words {
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
			p.telephone()
			if w := eval[int](p, "document.scrollingElement.scrollWidth"); w > 390 {
				t.Errorf("%s: %d wide on a telephone", l, w)
			}
			if got := eval[string](p, `["wide", "narrow"].filter(id => document.getElementById(id).getBoundingClientRect().height > 0).join()`); got != "narrow" {
				t.Errorf("a telephone shows %q", got)
			}
			p.projector()
			if rows := eval[int](p, `document.querySelectorAll("#verdicts tbody tr").length`); rows != 11 {
				t.Errorf("%d rows", rows)
			}
			if w := eval[int](p, "document.scrollingElement.scrollWidth"); w > 1920 {
				t.Errorf("%s: %d wide on a projector", l, w)
			}
			if eval[string](p, "document.title") == "injected" || eval[int](p, "document.scripts.length") != 0 {
				t.Error("a script is in the page")
			}
			p.media("print", "dark")
			p.paper()
			if w := eval[int](p, "document.scrollingElement.scrollWidth"); w > paperWidth {
				t.Errorf("%s: %d wide on paper of %d", l, w, paperWidth)
			}
			p.media("", "light")
			pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
			if err != nil || len(pdfPage.FindAll(pdf, -1)) == 0 {
				t.Errorf("no paper comes out: %v", err)
			}
			keep(t, string(l)+"-audit.pdf", pdf)
			requests, complaints := p.heard()
			for _, r := range requests {
				if r != address && !strings.HasPrefix(r, "data:") {
					t.Errorf("the page asks for %q", r)
				}
			}
			if len(complaints) > 0 {
				t.Errorf("the browser complains: %q", complaints)
			}
			// Every picture has its words, every table its heads.
			if n := eval[int](p, `[...document.querySelectorAll("svg")].filter(s => s.getAttribute("role") === "img" && s.querySelector("title") && s.querySelector("desc")).length`); n != 2 {
				t.Errorf("%d pictures with words", n)
			}
			if n := eval[int](p, `[...document.querySelectorAll("table")].filter(t => !t.querySelector("th[scope=col]") || !t.querySelector("th[scope=row]")).length`); n != 0 {
				t.Errorf("%d tables without heads", n)
			}
		}
	}
}
