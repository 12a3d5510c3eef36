package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Limits of a summary, so that it does not grow with the input.
const (
	Listed    = 50 // cases of each kind that are listed unless the user asks for more
	maxGroups = 1000
)

// Summary counts verdicts. Use [NewSummary].
type Summary struct {
	edition           *law.Edition
	listed            int // highest number of listed cases of each kind
	all               group
	offences, bands   map[string]*group
	districts, years  map[string]*group
	minors            Minors
	unbounded, agreed int
	changed           int
	lists             struct{ asked, changed, unsettled Cases }
	outside           map[Verdict]int // undetermined cases that are asked about, by the verdict that all their ranges give
}

// group counts the cases that have one value of a fact.
type group struct {
	name     string // name in the spelling of the first record
	verdicts map[Verdict]int
	asked    int
}

func newGroup(name string) *group { return &group{name: name, verdicts: map[Verdict]int{}} }

func (g *group) add(n Note) {
	g.verdicts[n.Verdict]++
	if n.Asked {
		g.asked++
	}
}

func (g *group) total() int {
	n := 0
	for _, m := range g.verdicts {
		n += m
	}
	return n
}

func (g *group) counts() []Count {
	var list []Count
	for _, v := range Verdicts() {
		list = append(list, Count{Verdict: v, Cases: g.verdicts[v], NeedsReason: v.NeedsReason()})
	}
	return list
}

// NewSummary starts a summary of sentences under an edition. It lists up to the
// given number of cases of each kind and counts the others.
func NewSummary(e *law.Edition, listed int) *Summary {
	return &Summary{
		edition: e, listed: listed, all: *newGroup(""), offences: map[string]*group{}, bands: map[string]*group{},
		districts: map[string]*group{}, years: map[string]*group{}, outside: map[Verdict]int{},
	}
}

// Add counts one record.
func (s *Summary) Add(n Note) {
	s.all.add(n)
	count(s.offences, n.Offence, n)
	count(s.bands, n.Band, n)
	count(s.districts, n.District, n)
	count(s.years, n.Year, n)
	switch compared := !slices.Contains([]Verdict{Undetermined, NoRange, NoSentence, Rejected}, n.Verdict); {
	case !n.Minor:
	case !compared:
		s.minors.NotCompared++
	default:
		s.minors.Compared++
		if n.Verdict == AgeNotApplied {
			s.minors.AgeNotApplied++
		}
	}
	if n.Unbounded {
		s.unbounded++
	}
	if n.Asked {
		s.list(&s.lists.asked, n.Case)
		if n.Verdict == Undetermined {
			s.agreed++
			s.outside[n.Agreed]++
		}
	}
	if n.Changed {
		s.changed++
		s.list(&s.lists.changed, n.Case)
	}
	if n.Unsettled {
		s.list(&s.lists.unsettled, n.Case)
	}
}

// count adds a record to its group. When there are too many groups, it adds the
// record to the group for all others.
func count(groups map[string]*group, key string, n Note) {
	name := strings.TrimSpace(key)
	key = sameGroup(key)
	if groups[key] == nil && len(groups) >= maxGroups {
		key, name = otherGroup, otherGroup
	}
	if groups[key] == nil {
		groups[key] = newGroup(name)
	}
	groups[key].add(n)
}

// sameGroup brings the name of a group to the form in which groups are compared: a
// place in capitals, or with spaces at an end, is the same place.
func sameGroup(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

func (s *Summary) list(c *Cases, k *kept) {
	if len(c.Listed) < s.listed {
		c.Listed = append(c.Listed, k.question())
	} else {
		c.More++
	}
}

// otherGroup counts the records of all groups beyond the limit.
const otherGroup = "…"

// Found reports how many records have one of the verdicts. It includes undetermined
// records that are asked about because every range that remains gives the verdict.
func (s *Summary) Found(verdicts []Verdict) int {
	n := 0
	for _, v := range verdicts {
		n += s.all.verdicts[v] + s.outside[v]
	}
	return n
}

// Asked reports how many sentences deserve a written reason.
func (s *Summary) Asked() int { return s.all.asked }

// Report gives the summary for the screens of package sentences.
func (s *Summary) Report() Audited {
	return Audited{
		Edition: s.edition, Total: s.all.total(), Verdicts: s.all.counts(),
		Groups: []Grouping{
			{Code: "audit.by_offence", Fact: "offence", Rows: rows(s.offences)},
			{Code: "audit.by_age", Fact: "victim_age", Rows: rows(s.bands)},
			{Code: "audit.by_district", Fact: "district", Rows: rows(s.districts)},
			{Code: "audit.by_year", Fact: "year", Rows: rows(s.years)},
		},
		Minors: s.minors, Inside: s.all.verdicts[Within], Unbounded: s.unbounded,
		Open: s.all.verdicts[Undetermined], Agreed: s.agreed, Recharacterised: s.changed,
		Asked: s.lists.asked, Changed: s.lists.changed, Unsettled: s.lists.unsettled,
	}
}

// Parting compares the offences of the records with their counterparts in another
// edition, as they are today. It is nil when no counterpart has a different range
// at any age.
func (s *Summary) Parting(other *law.Edition, today law.Date) *Parting {
	p := &Parting{Other: other, Today: today}
	for _, o := range s.edition.Offences {
		if s.offences[sameGroup(o.ID)] == nil || o.Counterpart.Edition != other.ID {
			continue
		}
		if slices.ContainsFunc(resolve.Part(o, other, today).Rows, func(r resolve.PartingRow) bool { return !r.Same }) {
			p.Offences = append(p.Offences, o)
		}
	}
	if len(p.Offences) == 0 {
		return nil
	}
	return p
}

// rows orders groups by their keys; the group without a key comes last.
func rows(groups map[string]*group) []GroupRow {
	var list []GroupRow
	for _, g := range groups {
		list = append(list, GroupRow{Key: g.name, Total: g.total(), Asked: g.asked, Counts: g.counts()})
	}
	slices.SortFunc(list, func(a, b GroupRow) int {
		if (a.Key == "") != (b.Key == "") {
			return cmp.Compare(b.Key, a.Key)
		}
		return cmp.Compare(a.Key, b.Key)
	})
	return list
}
