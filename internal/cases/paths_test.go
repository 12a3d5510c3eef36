package cases_test

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/spelling"
)

// posed is one question of the space of [everyQuestion].
type posed struct {
	offence *law.Offence // as it stands on the day, with what was named of it
	name    string
	day     law.Date
	age     string // empty: not known
	with    law.CircumstanceID
}

// aggravatedNamesOf lists the names of an offence that say that they are of its
// aggravated forms.
func aggravatedNamesOf(o *law.Offence) []string {
	says := func(name string) bool {
		return strings.Contains(spelling.Fold(name), "agrava") || strings.Contains(spelling.Fold(name), "aggravated")
	}
	if says(o.ID) || says(o.Title.ES) {
		return nil // as a whole it is called so
	}
	return slices.DeleteFunc(o.Also.All(), func(name string) bool { return !says(name) })
}

// meantBy is the offence that a name means on a day, made without looking it up:
// the version in force that bears the number, asked for by the number where that is
// of its tiers alone. Nothing for a number that nobody bears on the day.
func meantBy(view *law.Edition, o *law.Offence, name string) *law.Offence {
	named := *o
	if slices.Contains(aggravatedNamesOf(o), name) {
		named.Named = name
		return &named
	}
	if !strings.ContainsAny(name[:1], "0123456789") {
		return o
	}
	for _, other := range view.Offences {
		if slices.Contains(other.Shown().Articles(), name) {
			named = *other
			if name != other.Shown().Article {
				named.Named = name
			}
			return &named
		}
	}
	return nil
}

// everyQuestion gives each offence by each of its numbers and names of aggravated
// forms, on each day on which the law changes, at ages of each kind, with each
// single circumstance; of these only one in every few.
func everyQuestion(e *law.Edition, every int, tell func(posed)) {
	n := 0
	for _, day := range e.Edges() {
		view := e.On(day)
		for _, o := range view.Offences {
			names := append([]string{o.ID}, aggravatedNamesOf(o)...)
			for _, v := range o.Versions {
				names = append(names, v.Articles()...)
			}
			slices.Sort(names)
			for _, name := range slices.Compact(names) {
				meant := meantBy(view, o, name)
				if meant == nil {
					continue
				}
				for _, age := range []string{"13", "15", "20", ""} {
					for i := range len(e.Circumstances) + 1 {
						if n++; n%every != 0 {
							continue
						}
						q := posed{offence: meant, name: name, day: day, age: age}
						if i > 0 {
							q.with = e.Circumstances[i-1].ID
						}
						tell(q)
					}
				}
			}
		}
	}
}

// want is the answer to a question, and what a result says of it.
func (q posed) want(e *law.Edition) (a resolve.Answer, said []string) {
	g := law.Given{Date: q.day.String()}
	if q.age != "" {
		g.Ages = []string{q.age}
	}
	if q.with != "" {
		g.With = []string{string(q.with)}
	}
	f, faults := g.Facts(e)
	if len(faults) > 0 {
		return a, []string{"rejected", "", "", ""}
	}
	a = resolve.Resolve(q.offence, f)
	row := map[string]string{}
	for _, field := range machine.Row(a) {
		row[field.Name] = field.Text
	}
	return a, []string{row["status"], row["tier"], row["min_months"], row["max_months"]}
}

// contradicted says what a determined answer leaves out of account: the article
// that was named, or a circumstance that was given in words close to one that
// counts.
func (q posed) contradicted(a resolve.Answer) string {
	v := a.Version
	tier := a.Branches[0].Tier
	switch named := q.offence.Named; {
	case named == "":
	case v.Article != named && slices.Contains(v.Articles(), named) && tier.Article != named:
		return "its tier stands in article " + tier.Article
	case slices.ContainsFunc(v.Tiers, func(t law.Tier) bool { return t.Article != "" && t.Article != v.Article }) && tier.Article == "":
		return "its tier stands in the article of the base offence"
	case len(tier.When) == 0:
		return "its tier asks for nothing aggravating"
	}
	return q.closeChanges(a)
}

// closeChanges names a circumstance that counts, is close to the one given, and
// changes the answer.
func (q posed) closeChanges(a resolve.Answer) string {
	uses := a.Version.Uses()
	given := a.Offence.Edition.Circumstance(q.with)
	if given == nil || given.Group == "" || slices.Contains(uses, q.with) {
		return ""
	}
	if slices.ContainsFunc(given.Implies, func(id law.CircumstanceID) bool { return slices.Contains(uses, id) }) {
		return "" // the version has a word of its own for it
	}
	for _, id := range uses {
		if c := a.Offence.Edition.Circumstance(id); c.Group != given.Group {
			continue
		}
		f := a.Facts
		f.With = append(slices.Clone(f.With), id)
		slices.Sort(f.With)
		if b := resolve.Resolve(q.offence, f); b.Status != a.Status || b.Branches[0].Tier != a.Branches[0].Tier {
			return string(id) + " would change it"
		}
	}
	return ""
}

// Every way to ask gives the answer to the question that was asked, and none is
// determined where what was named or given speaks against it.
func TestEveryPathAnswersTheQuestionAsked(t *testing.T) {
	e := penalCode(t)
	every := sized(499, 7)
	var asked []posed
	statuses := map[string]int{}
	flush := func() {
		for _, s := range answeredByPaths(t, e, asked) {
			statuses[s]++
		}
		asked = asked[:0]
	}
	everyQuestion(e, every, func(q posed) {
		if asked = append(asked, q); len(asked) == 50_000 {
			flush()
		}
	})
	flush()
	for _, s := range []string{"determined", "undetermined", "not_in_force", "rejected"} {
		if statuses[s] < 20 {
			t.Errorf("only %d questions are %s", statuses[s], s)
		}
	}
}

// answeredByPaths holds every path against the answers, and gives their statuses.
func answeredByPaths(t *testing.T, e *law.Edition, asked []posed) (statuses []string) {
	t.Helper()
	var rows, objects strings.Builder
	rows.WriteString("offence,victim_age,offence_date,circumstances,sentence\n")
	var wants [][]string
	for _, q := range asked {
		fmt.Fprintf(&rows, "%s,%s,%s,%s,10 years\n", q.name, q.age, q.day, q.with)
		fmt.Fprintf(&objects, `{"offence":%q,"victim_age":%q,"offence_date":%q,"circumstances":%q}`+"\n", q.name, q.age, q.day, q.with)
		a, want := q.want(e)
		if want[0] == string(law.Determined) {
			if why := q.contradicted(a); why != "" {
				t.Fatalf("%s (%s), age %q, %s, with %q is determined: %s", q.name, q.offence.ID, q.age, q.day, q.with, why)
			}
		}
		wants, statuses = append(wants, want), append(statuses, want[0])
	}
	judged := audit.New(e).Task(audit.NewSummary(e, 0))
	ignoring := columns.Naming{Ignore: []string{"sentence"}}
	for path, c := range map[string]struct {
		options cases.Options
		data    string
	}{
		"table":          {cases.Options{Edition: e, Naming: ignoring}, rows.String()},
		"table, general": {cases.General(cases.Options{Edition: e, Naming: ignoring}), rows.String()},
		"objects":        {cases.Options{Edition: e, To: cases.CSV, From: cases.JSONL}, objects.String()},
		"audit":          {cases.Options{Edition: e, Task: judged}, rows.String()},
	} {
		records, err := csv.NewReader(strings.NewReader(run(t, c.options, table(c.data)).Out)).ReadAll()
		if err != nil || len(records) != len(asked)+1 {
			t.Fatalf("%s: %d records of %d: %v", path, len(records)-1, len(asked), err)
		}
		for i, q := range asked {
			var got []string
			for _, column := range []string{"status", "tier", "min_months", "max_months"} {
				got = append(got, records[i+1][slices.Index(records[0], column)])
			}
			if !slices.Equal(got, wants[i]) {
				t.Fatalf("%s: %s (%s), age %q, %s, with %q: %q, want %q", path, q.name, q.offence.ID, q.age, q.day, q.with, got, wants[i])
			}
		}
	}
	return statuses
}
