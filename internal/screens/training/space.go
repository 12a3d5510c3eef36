package training

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/answer"
)

// spaceBlank asks for the space of a ledger. Where readings disagree the right answer is
// that there is none, or all of them.
func spaceBlank(w answer.Comparing, l *determine.Ledger) blank {
	readings := l.Root.Readings(false)
	var keys []string
	for _, r := range readings {
		keys = append(keys, spaceKey(r.Leaf.Space))
	}
	slices.Sort(keys)
	b := blank{kind: ofSpace, label: w.Say("determine.space"), expected: expected{Accept: []string{strings.Join(slices.Compact(keys), "|")}}}
	if len(readings) > 1 {
		b.Accept = append(b.Accept, severalKey)
	}
	return b
}

// spaceKey is a space as the script of a page writes it, in months.
func spaceKey(x determine.Space) string {
	switch {
	case x.Life:
		return lifeKey
	case x.Hi == nil && x.Lo == nil:
		return severalKey
	case x.Hi == nil:
		return x.Lo.RatString() + "+"
	case x.Lo == nil:
		return "-" + x.Hi.RatString()
	}
	return x.Lo.RatString() + "-" + x.Hi.RatString()
}

// spaceRecords are the records of an answer about a space: one for each reading.
func (x exerciseScreen) spaceRecords(i int, asked []string) (list [][]string) {
	blank := make([]string, len(machine.Columns()))
	blank[0] = x.ID
	for _, r := range readingsOf(x.ledger(i)) {
		end := func(s *string) string {
			if s == nil {
				return ""
			}
			return *s
		}
		list = append(list, slices.Concat(asked, []string{x.Solutions[i].Answers[0].Victim.String(), x.Facts.Date.String()}, blank, []string{r.Reading, end(r.Lo), end(r.Hi)}))
	}
	return list
}
