package merge

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/meanings"
	"github.com/conmina/conmina/internal/spelling"
)

// offence joins the offences. A name alone leaves room for an article of the same
// offence; nothing else does.
func (j *joined) offence(days law.Facts) {
	list := j.about(func(s *said) bool { return strings.TrimSpace(s.Offence) != "" })
	if len(list) == 0 {
		return
	}
	same := func(wide, narrow *said) bool {
		a, b := j.m.names.find(wide.Offence, days.Date), j.m.names.find(narrow.Offence, days.Date)
		if a == nil || b == nil {
			return a == b && spelling.Fold(wide.Offence) == spelling.Fold(narrow.Offence)
		}
		bare := a.Named == "" && !strings.ContainsAny(wide.Offence, "0123456789")
		return a.ID == b.ID && (bare || a.Named == b.Named && a.Cited == b.Cited)
	}
	if one := agreeing(list, same); one != nil {
		j.cells[columns.RoleOffence] = one.Offence
		if meanings.IsOther(one.Offence) {
			j.cells[columns.RoleOffence] = ownOffence(list)
		}
	} else {
		other := slices.IndexFunc(list, func(s *said) bool { return !same(list[0], s) })
		j.differ(columns.RoleOffence, list[0], list[max(other, 1)])
		j.cells[columns.RoleOffence] = j.m.names.several(list, days.Date, same)
	}
}

// several writes the offences that the records name beside each other, which is read as
// several offences and gets no answer. It is empty where one of them is not known, or
// where the text would be read as one.
func (n *names) several(list []*said, day law.Date, same func(a, b *said) bool) string {
	var texts []string
	for i, s := range list {
		if n.find(s.Offence, day) == nil {
			return ""
		}
		if !slices.ContainsFunc(list[:i], func(earlier *said) bool { return same(earlier, s) }) {
			texts = append(texts, s.Offence)
		}
	}
	text := strings.Join(texts, ";")
	if n.find(text, day) != nil {
		return ""
	}
	return text
}

// ownOffence is the name that the registers have for an offence that a mapping lets pass:
// their own word, or the word of the mapping where theirs differ.
func ownOffence(list []*said) string {
	own := func(s *said) string {
		at := slices.IndexFunc(s.Uses, func(u columns.Use) bool { return u.Role == columns.RoleOffence })
		if at < 0 || at >= len(s.Texts) {
			return s.Offence
		}
		return s.Texts[at]
	}
	first := own(list[0])
	if slices.ContainsFunc(list, func(s *said) bool { return spelling.Fold(own(s)) != spelling.Fold(first) }) {
		return list[0].Offence
	}
	return first
}

// withhold leaves the offence of a case out when some record of the case is not joined:
// no answer would be the answer of the whole case.
func (j *joined) withhold() {
	if j.broken || j.twin != nil {
		j.doubt(columns.Names[columns.RoleCase][0])
		j.cells[columns.RoleOffence] = ""
		if j.m.o.Whole { // such records are answered, and not read by people
			j.cells[columns.RoleOffence] = answers.Withheld
		}
	}
}
