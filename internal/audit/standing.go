package audit

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/machine"
)

// Standing is how many terms stand in one way among the readings of their spaces, and
// what that rests on: the readings that contain some of them or, where no reading does,
// the facts that would explain them.
type Standing struct {
	Verdict string
	Cases   int
	By      []Named
}

// Named is how many cases a reading contains, or a fact would explain.
type Named struct {
	Name  string // as the columns of a record have it
	Cases int
}

// standings counts verdicts about spaces, and what they rest on, by both.
type standings map[[2]string]int

// note counts the columns of a record about its space.
func (s *standings) note(fields []machine.Field) {
	column := map[string]string{}
	for _, f := range fields {
		column[f.Name] = f.Text
	}
	verdict := column["space_verdict"]
	if verdict == "" {
		return
	}
	if *s == nil {
		*s = standings{}
	}
	(*s)[[2]string{verdict}]++
	by := column["space_explained_by"]
	if by == "" {
		by = column["space_readings"]
	}
	for name := range strings.SplitSeq(by, ";") {
		if name != "" {
			(*s)[[2]string{verdict, name}]++
		}
	}
}

func (s *standings) join(o standings) {
	if *s == nil {
		*s = standings{}
	}
	for key, n := range o {
		(*s)[key] += n
	}
}

// list gives the verdicts, each with what it rests on, the most frequent first.
func (s standings) list() []Standing {
	var list []Standing
	for _, verdict := range slices.SortedFunc(maps.Keys(s), func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) }) {
		if verdict[1] == "" {
			list = append(list, Standing{Verdict: verdict[0], Cases: s[verdict]})
			continue
		}
		last := &list[len(list)-1]
		last.By = append(last.By, Named{verdict[1], s[verdict]})
	}
	for i := range list {
		slices.SortStableFunc(list[i].By, func(a, b Named) int { return cmp.Compare(b.Cases, a.Cases) })
	}
	return list
}
