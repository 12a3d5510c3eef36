package determine

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/statutes"
)

// vector is one step tried alone. The figures of testdata/vectors.jsonl were worked
// out from the statute by hand.
type vector struct {
	ID, Ask string
	Facts   vectorFacts
	Expect  struct {
		Status  string
		Results []vectorResult
	}
	Ambiguous []string
}

type vectorFacts struct {
	Date        string
	DateEnd     string `json:"date_end"`
	Offence     *vectorOffence
	Attenuating *[]string
	Aggravating *[]string
	Qualified   []string
	Reductions  []string
	Benefits    []string
	AgentAge    *int `json:"agent_age"`
	OrgMember   bool `json:"org_member"`
	Recidivist  bool
	NoRecord    bool   `json:"no_record"`
	Request     string `json:"request_date"`
	Decision    string `json:"decision_date"`
	Concurrence string
	Concrete    []any
	Spaces      []any
	Prior       string
	Income      string `json:"daily_income"`
}

type vectorOffence struct {
	Article      string
	Alternatives *int
	Route        struct {
		Age  string
		With []string
	}
}

type vectorResult struct {
	Lo, Hi                  *string
	LoClosed                *bool `json:"lo_closed"`
	HiClosed                *bool `json:"hi_closed"`
	Available               *bool
	Ordinary, Extraordinary *string
	Verdict                 string
	Limit                   string
}

// String writes a result so that equal results have equal texts.
func (r vectorResult) String() string {
	text := func(s *string) string {
		if s == nil {
			return "-"
		}
		return *s
	}
	switch {
	case r.Available != nil:
		return fmt.Sprint("available ", *r.Available)
	case r.Verdict != "":
		return r.Verdict + " " + r.Limit
	case r.LoClosed == nil:
		return text(r.Ordinary) + " " + text(r.Extraordinary)
	}
	return fmt.Sprintf("%s %s %v %v", text(r.Lo), text(r.Hi), *r.LoClosed || r.Lo == nil, *r.HiClosed || r.Hi == nil)
}

func (x Space) inVector() string {
	text := func(r *big.Rat) string {
		if r == nil {
			return "-"
		}
		return r.RatString()
	}
	hi := text(x.Hi)
	if x.HiLife {
		hi = "life"
	}
	return fmt.Sprintf("%s %s %v %v", text(x.Lo), hi, !x.LoOut || x.Lo == nil, !x.HiOut || x.Hi == nil)
}

func vectors(t *testing.T) []vector {
	t.Helper()
	f, err := os.Open("testdata/vectors.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []vector
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var v vector
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

func theCode(t testing.TB) (*law.Edition, *general.Part) {
	t.Helper()
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	p, err := encoding.General(statutes.FS, "penal-code", nil)
	if err != nil {
		t.Fatal(err)
	}
	return e, p
}

func date(t testing.TB, s string) law.Date {
	t.Helper()
	if s == "" {
		return law.Date{}
	}
	d, fault := law.ParseDate(s)
	if fault != nil {
		t.Fatal(fault)
	}
	return d
}

// answerTo resolves an offence by its article.
func answerTo(t testing.TB, e *law.Edition, article, days, age string, with ...string) resolve.Answer {
	t.Helper()
	first, _, _ := strings.Cut(days, "..")
	o, fault := e.On(date(t, first)).FindOffence(article)
	if fault != nil {
		t.Fatal(fault)
	}
	f, faults := law.Given{Ages: []string{age}, Date: days, With: with}.Facts(e)
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	return resolve.Resolve(o, f)
}

// answer is the answer from which a vector starts. Where the vector names no offence,
// the range does not matter and trafficking is taken.
func (v vector) answer(t testing.TB, e *law.Edition) resolve.Answer {
	days := v.Facts.Date
	if v.Facts.DateEnd != "" {
		days += ".." + v.Facts.DateEnd
	}
	switch o := v.Facts.Offence; {
	case o != nil:
		return answerTo(t, e, o.Article, days, o.Route.Age, o.Route.With...)
	case v.Ask == "fine":
		return answerTo(t, e, "129-O", days, "30") // whose base tier has 100 to 200 días-multa
	case days < "2007-01-17":
		return answerTo(t, e, "trafficking", days, "10")
	}
	return answerTo(t, e, "trafficking", days, "30")
}

func figure(t testing.TB, v any) Space {
	t.Helper()
	read := func(v any) *big.Rat {
		r, ok := new(big.Rat).SetString(v.(string))
		if !ok {
			t.Fatalf("%v is no figure", v)
		}
		return r
	}
	switch v := v.(type) {
	case []any:
		return Space{Lo: read(v[0]), Hi: read(v[1])}
	case string:
		if v == "life" {
			return Space{Life: true}
		}
	}
	return Space{Lo: read(v), Hi: read(v)}
}

// letters finds the terms of letters of article 46.
func letters(p *general.Part, list, mark string, given *[]string) Circumstances {
	if given == nil {
		return Circumstances{}
	}
	c := Circumstances{Known: true}
	for _, letter := range *given {
		for i := range p.Terms {
			if p.Terms[i].Mark == mark+"."+letter {
				c.IDs = append(c.IDs, p.Terms[i].ID)
			}
		}
	}
	return c
}

// facts turns the facts of a vector into the facts of a charge.
func (v vector) facts(t testing.TB, p *general.Part) Facts {
	x := v.Facts
	f := Facts{
		Mitigating: letters(p, "", "46.1", x.Attenuating), Aggravating: letters(p, "", "46.2", x.Aggravating),
		Present: slices.Concat(x.Qualified, x.Reductions, x.Benefits), Request: date(t, x.Request), AsOf: date(t, x.Decision),
		Assume: map[string]string{},
	}
	if f.AsOf.IsZero() {
		f.AsOf = date(t, x.Date)
	}
	if x.AgentAge != nil {
		f.Agent = law.AgeBand(*x.AgentAge, *x.AgentAge)
		f.Present = slices.DeleteFunc(f.Present, func(id string) bool { return id == restricted }) // asked by the age alone
	}
	if x.OrgMember {
		f.Present = append(f.Present, "organisation-member")
	}
	if x.Recidivist {
		f.Present = append(f.Present, "recidivism")
	}
	if x.NoRecord {
		f.Mitigating = Circumstances{Known: true, IDs: []string{"no-criminal-record"}}
	}
	if x.Income != "" {
		f.Income, _ = new(big.Rat).SetString(x.Income)
	}
	switch {
	case v.Ask == "third":
		f.Assume[general.ThirdsOrSteps] = "thirds" // the vector is about thirds alone
	case v.Ask == "steps" && x.Offence.Alternatives == nil:
		f.Assume[general.Alternatives] = "by-numeral" // the vector does not count alternatives
	}
	return f
}

// ledger runs a vector.
func (v vector) ledger(t testing.TB, e *law.Edition, p *general.Part) Ledger {
	a, f := v.answer(t, e), v.facts(t, p)
	penalties := slices.Concat(v.Facts.Concrete, v.Facts.Spaces)
	var charges []Charge
	for _, penalty := range penalties {
		fixed := figure(t, penalty)
		one := f
		one.Fixed = &fixed
		charges = append(charges, Charge{a, one})
	}
	if len(charges) == 0 {
		charges = []Charge{{a, f}}
	}
	if v.Facts.Concurrence == "" {
		return One(p, charges[0])
	}
	var prior *Space
	if v.Facts.Prior != "" {
		x := figure(t, v.Facts.Prior)
		prior = &x
	}
	return Several(p, Concurrence(v.Facts.Concurrence), prior, charges...)
}

// upTo is the space of a reading after a step.
func upTo(r Reading, step int) Space {
	var x Space
	for _, l := range r.Lines {
		if l.Step <= step && len(l.After) == 1 {
			x = l.After[0]
		}
	}
	return x
}

// results lists what a ledger says of the step that a vector asks about.
func (v vector) results(l Ledger) (list []string, life bool) {
	beside := map[string]string{"bar": "benefit", "prescription": "prescription", "suspension": "suspension", "fine": "fine", "disqualification": "disqualification", "incapacity": "incapacity"}
	note := func(text string) {
		if !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	if about := beside[v.Ask]; about != "" {
		for _, b := range l.Beside {
			if b.About != about || about == "benefit" && !slices.Contains(v.Facts.Benefits, b.Term) {
				continue
			}
			for _, r := range b.Root.Readings(false) {
				note(r.Leaf.Outcome.inVector(v.Ask))
			}
		}
		return list, false
	}
	step := map[string]int{"third": 4, "steps": 4, "qualified": 2, "reduction": 3, "benefit": 5, "concurrence": 6}[v.Ask]
	for _, r := range l.Root.Readings(false) {
		x := upTo(r, step)
		if x.Life {
			life = true
			continue
		}
		note(x.inVector())
	}
	return list, life
}

func (o *Outcome) inVector(ask string) string {
	text := func(r *big.Rat) string {
		if r == nil {
			return "-"
		}
		return r.RatString()
	}
	switch ask {
	case "bar":
		return fmt.Sprint("available ", o.Verdict == Available)
	case "prescription":
		return text(o.Ordinary) + " " + text(o.Extraordinary)
	case "incapacity":
		return string(o.Verdict)
	case "suspension":
		return string(o.Verdict) + " " + text(o.Limit)
	case "fine":
		return fmt.Sprintf("%s %s true true", text(o.SolesLo), text(o.SolesHi))
	}
	return fmt.Sprintf("%s %s true true", text(o.Lo), text(o.Hi))
}

// left reports whether a ledger leaves a rule out for one of some reasons.
func left(l Ledger, codes ...law.Code) bool {
	for _, r := range l.Root.Readings(true) {
		for _, line := range r.Lines {
			if slices.Contains(codes, line.Code) {
				return true
			}
		}
	}
	return false
}

// Every vector holds. A vector knows fewer statuses than a ledger: it says determined
// where one result is left, with or without a figure at each end, and forked where
// there are several, for whatever reason.
func TestVectors(t *testing.T) {
	e, p := theCode(t)
	list := vectors(t)
	if len(list) != 130 {
		t.Fatalf("%d vectors", len(list))
	}
	for _, v := range list {
		t.Run(v.ID+" "+v.Ask, func(t *testing.T) { v.check(t, e, p) })
	}
}

func (v vector) check(t *testing.T, e *law.Edition, p *general.Part) {
	for _, wrong := range v.wrong(t, e, p) {
		t.Error(wrong)
	}
}

// wrong says in what the ledger differs from what the vector expects.
func (v vector) wrong(t testing.TB, e *law.Edition, p *general.Part) []string {
	facts := v.facts(t, p)
	if faults := Check(p, v.answer(t, e).Facts.Period(), &facts); (len(faults) > 0) != (v.Expect.Status == "refused") {
		return []string{fmt.Sprintf("refused for %v", faults)}
	} else if len(faults) > 0 {
		return nil
	}
	l := v.ledger(t, e, p)
	if l.Status == NoLedger {
		return []string{"no ledger"}
	}
	got, life := v.results(l)
	switch v.Expect.Status {
	case "not_applicable":
		if !left(l, "leave.foreseen", "leave.not_listed") {
			return []string{"the rule is not left out"}
		}
		return nil
	case "not_in_force":
		if !left(l, "leave.not_in_force") {
			return []string{"the rule is not said to be not in force"}
		}
		return nil
	case "life":
		if !life || len(got) > 0 {
			return []string{fmt.Sprintf("got %v, life %v", got, life)}
		}
		return nil
	}
	var want, wrong []string
	for _, r := range v.Expect.Results {
		if text := r.String(); !slices.Contains(want, text) {
			want = append(want, text)
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		wrong = append(wrong, fmt.Sprintf("got %q, want %q", got, want))
	}
	if (v.Expect.Status == "determined") != (len(got) == 1) {
		wrong = append(wrong, fmt.Sprintf("%d results where the vector is %s", len(got), v.Expect.Status))
	}
	return wrong
}
