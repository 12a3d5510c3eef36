package determine

import (
	"fmt"
	"math/big"
	"os"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/prove"
	"github.com/conmina/conmina/statutes"
)

// mutant is one change of the rules.
type mutant struct {
	name   string
	change func(*general.Part)
}

// mutants changes every fraction, figure, first day and choice of the rules, and deletes
// every version, every case and every entry of a list, one at a time.
func mutants(p *general.Part) (list []mutant) {
	add := func(name string, change func(*general.Part)) { list = append(list, mutant{name, change}) }
	for i := range p.Rules {
		r := &p.Rules[i]
		for k := range r.Versions {
			v := &r.Versions[k]
			name := fmt.Sprintf("%s from %s", r.ID, v.InForce.From)
			add(name+" deleted", func(p *general.Part) { p.Rules[i].Versions = slices.Delete(p.Rules[i].Versions, k, k+1) })
			add(name+" a day later", func(p *general.Part) { later(p.Rules[i].Versions, k) })
			if v.Choose != (general.Choose{}) {
				add(name+" in other parts", func(p *general.Part) { p.Rules[i].Versions[k].Parts++ })
				add(name+" both in the upper part", func(p *general.Part) { p.Rules[i].Versions[k].Choose.Both = v.Parts })
				add(name+" none in the middle part", func(p *general.Part) { p.Rules[i].Versions[k].Choose.None = 2 })
			}
			for n := range v.Cases {
				x := &v.Cases[n]
				at := func(p *general.Part) *general.Case { return &p.Rules[i].Versions[k].Cases[n] }
				name := fmt.Sprintf("%s case %d", name, n+1)
				if len(v.Cases) > 1 {
					add(name+" deleted", func(p *general.Part) {
						p.Rules[i].Versions[k].Cases = slices.Delete(p.Rules[i].Versions[k].Cases, n, n+1)
					})
				}
				if x.By != nil {
					add(name+" another fraction", func(p *general.Part) { at(p).By = new(big.Rat).Mul(x.By, big.NewRat(5, 6)) })
				}
				if x.Max > 0 {
					add(name+" another maximum", func(p *general.Part) { at(p).Max++ })
				}
				if x.Min > 0 {
					add(name+" another minimum", func(p *general.Part) { at(p).Min++ })
				}
				if x.Times > 0 {
					add(name+" more times", func(p *general.Part) { at(p).Times++ })
				}
				if x.Days > 0 {
					add(name+" more days", func(p *general.Part) { at(p).Days++ })
				}
			}
		}
	}
	for i, l := range p.Lists {
		for k := range l.Articles {
			add(fmt.Sprintf("%s without %s", l.ID, l.Articles[k]), func(p *general.Part) { p.Lists[i].Articles = slices.Delete(p.Lists[i].Articles, k, k+1) })
		}
		for k := range l.Places {
			add(fmt.Sprintf("%s without %v", l.ID, l.Places[k]), func(p *general.Part) { p.Lists[i].Places = slices.Delete(p.Lists[i].Places, k, k+1) })
		}
	}
	return list
}

// later moves the first day of a version by one, and the last day of the one before.
func later(versions []general.Version, k int) {
	if k > 0 {
		versions[k-1].InForce.To = versions[k].InForce.From
	}
	versions[k].InForce.From = versions[k].InForce.From.Next()
}

// noticed says by what a change of the rules is noticed: a proof, the table by hand, an
// edge or a vector.
func noticed(t testing.TB, e *law.Edition, p *general.Part, list []vector) (by string) {
	defer func() {
		if recover() != nil {
			by = "failure" // a rule that the operations need is not there
		}
	}()
	if found := prove.General(e, p); len(found) > 0 {
		return "proof"
	}
	if len(notAsByHand(p)) > 0 {
		return "table"
	}
	for _, x := range edges() {
		if len(x.misses(t, e, p)) > 0 {
			return "edge"
		}
	}
	for _, v := range list {
		if len(v.wrong(t, e, p)) > 0 {
			return "vector"
		}
	}
	return ""
}

func TestMutantsOfTheRules(t *testing.T) {
	e, p := theCode(t)
	list := vectors(t)
	all := mutants(p)
	step := 40
	if os.Getenv("LONG_TESTS") != "" {
		step = 1
	}
	for i := 0; i < len(all); i += step {
		changed, err := encoding.General(statutes.FS, "penal-code", nil)
		if err != nil {
			t.Fatal(err)
		}
		all[i].change(changed)
		if noticed(t, e, changed, list) == "" {
			t.Errorf("%d of %d, not noticed: %s", i, len(all), all[i].name)
		}
	}
}
