package records

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/spelling"
)

// Failures lists the kinds of results that may count as findings.
func Failures() []string { return []string{"not_answered", "rejected", "undetermined"} }

// Failing says which kinds of results count as findings.
type Failing []string

// FailOn reads a list of kinds, separated by commas.
func FailOn(list string) (f Failing, err error) {
	for name := range strings.SplitSeq(list, ",") {
		kind := strings.TrimSpace(name)
		if !slices.Contains(Failures(), kind) {
			return nil, findings.MisuseNear(findings.Quoted("--fail-on", name), "choice_unknown", spelling.Nearest(name, Failures()), strings.Join(Failures(), ", "))
		}
		f = append(f, kind)
	}
	return f, nil
}

// Verdict gives the exit code for the records that were answered.
func (f Failing) Verdict(s cases.Summary) error {
	of := map[string]int64{"not_answered": s.NotAnswered, "rejected": s.Rejected, "undetermined": s.Undetermined}
	switch {
	case slices.ContainsFunc(f, func(kind string) bool { return of[kind] > 0 }):
		return exit.Quit(exit.Finding)
	case s.Rejected > 0:
		return exit.Quit(exit.RowsLost)
	}
	return nil
}
