package prove_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/prove"
	"github.com/conmina/conmina/statutes"
)

func shipped(t *testing.T) (*law.Edition, *general.Part) {
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

func TestGeneralPartIsSound(t *testing.T) {
	e, p := shipped(t)
	for _, f := range prove.General(e, p) {
		t.Errorf("%s %v", f.Code, f.Args)
	}
}

// The deletion of a version is noticed, of whatever rule: the days before the first
// version of a rule, which nothing else says, are the only ones that it may not miss.
func TestEveryVersionIsMissed(t *testing.T) {
	e, p := shipped(t)
	for i := range p.Rules {
		r := &p.Rules[i]
		whole := r.Versions
		for k := range whole {
			if k == 0 && len(whole) > 1 {
				continue
			}
			r.Versions = slices.Delete(slices.Clone(whole), k, k+1)
			if len(prove.General(e, p)) == 0 && len(r.Versions) > 0 {
				t.Errorf("the version %d of %s can be deleted", k, r.ID)
			}
		}
		r.Versions = whole
	}
}

// Each fault of a general part has its finding.
func TestGeneralFaults(t *testing.T) {
	rule := func(p *general.Part, id string) *general.Rule { return p.Rule(id) }
	for code, spoil := range map[law.Code]func(*general.Part){
		prove.RuleGap: func(p *general.Part) {
			v := &rule(p, "suspension").Versions[1]
			v.InForce.From = v.InForce.From.Next()
		},
		prove.RuleOverlap: func(p *general.Part) {
			v := &rule(p, "suspension").Versions[1]
			v.InForce.From = v.InForce.From.Before()
		},
		prove.RuleEnded: func(p *general.Part) {
			rule(p, "thirds").Versions[0].InForce.To = law.Date{Year: 2020, Month: 1, Day: 1}
		},
		prove.RuleMissing:  func(p *general.Part) { rule(p, "kinship").ID = "something-else" },
		prove.RuleKind:     func(p *general.Part) { rule(p, "kinship").Kind = general.Lower },
		prove.RuleCase:     func(p *general.Part) { rule(p, "kinship").Versions[0].Cases[0].By = (*big.Rat)(nil) },
		prove.RuleCaseless: func(p *general.Part) { rule(p, "kinship").Versions[0].Cases = nil },
		prove.RuleUnplaced: func(p *general.Part) { rule(p, "thirds").Versions[0].Choose.Both = 4 },
		prove.ListArticle:  func(p *general.Part) { p.List("listed-2010").Articles[0] = "9999" },
		prove.ListForeign:  func(p *general.Part) { p.List("listed-2010").Foreign[0] = "317" },
		prove.ListEmpty:    func(p *general.Part) { *p.List("barred-2018") = general.List{ID: "barred-2018"} },
		prove.ListIdle: func(p *general.Part) {
			p.Lists = append(p.Lists, general.List{ID: "idle", Foreign: []general.Article{"1"}})
		},
		prove.GeneralUnknown: func(p *general.Part) {
			p.Overlaps[0].Circumstances = []string{"no-such-circumstance"}
		},
		prove.TermUndated:  func(p *general.Part) { p.Term("vulnerable-victim").InForce = law.Period{} },
		prove.TermTwice:    func(p *general.Part) { p.Term("vulnerable-victim").IDES = "reincidencia" },
		prove.ForkNarrow:   func(p *general.Part) { f := p.Fork("over-65"); f.Positions = f.Positions[:1] },
		prove.ForkPosition: func(p *general.Part) { p.Fork("old-numbers").Positions[0].ID = "another" },
		prove.ForkIdle: func(p *general.Part) {
			p.Forks = append(p.Forks, general.Fork{ID: "idle", Positions: make([]general.Position, 2)})
		},
	} {
		e, p := shipped(t)
		spoil(p)
		if !slices.ContainsFunc(prove.General(e, p), func(f prove.Finding) bool { return f.Code == code }) {
			t.Errorf("%s is not found", code)
		}
	}
}
