package merge

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// sentenceColumns are parts of one fact: where one of them is in doubt, all are.
var sentenceColumns = []string{"sentence", "sentence_years", "sentence_months", "sentence_days"}

// inputs joins what a command reads beside the facts. Texts that differ leave a blank;
// lists are joined.
func (j *joined) inputs() {
	j.extra = make([]string, len(j.m.o.Inputs))
	var doubtful []string
	for i, x := range j.m.o.Inputs {
		list := j.about(func(s *said) bool { return i < len(s.Extra) && !spelling.SaysUnknown(s.Extra[i]) })
		if len(list) == 0 {
			continue
		}
		name := x.Names[0]
		same := func(a, b *said) bool { return a == b || sameInput(name, a.Extra[i], b.Extra[i]) }
		other := slices.IndexFunc(list, func(s *said) bool { return !same(list[0], s) })
		switch {
		case other < 0:
			j.extra[i] = list[0].Extra[i]
		default:
			j.differAs(name, law.Text{ES: name, EN: name}, list[0].Place, list[other].Place)
			if x.List {
				j.extra[i] = listOf(list, i)
			} else {
				doubtful = append(doubtful, name)
			}
		}
	}
	if slices.ContainsFunc(doubtful, func(name string) bool { return slices.Contains(sentenceColumns, name) }) {
		for i, x := range j.m.o.Inputs {
			if slices.Contains(sentenceColumns, x.Names[0]) {
				j.extra[i] = ""
			}
		}
	}
}

// sameInput reports whether two texts of a column say the same.
func sameInput(name, a, b string) bool {
	if spelling.Fold(a) == spelling.Fold(b) {
		return true
	}
	if name != sentenceColumns[0] {
		return false
	}
	first, fault := imposed.Parse(a)
	second, otherFault := imposed.Parse(b)
	return fault == nil && otherFault == nil && first == second
}

func listOf(list []*said, input int) string {
	var texts []string
	for _, s := range list {
		if !slices.Contains(texts, s.Extra[input]) {
			texts = append(texts, s.Extra[input])
		}
	}
	return strings.Join(texts, ";")
}
