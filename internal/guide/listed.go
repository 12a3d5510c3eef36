package guide

import (
	"slices"
	"strings"
)

// inDoubt removes the mark of doubt from a circumstance.
func inDoubt(said string) (name string, doubted bool) {
	name, doubted = strings.CutSuffix(strings.TrimSpace(said), "?")
	return strings.TrimSpace(name), doubted
}

// parts splits an answer at commas and semicolons, and between numbers. It does not
// split at other spaces, because names may contain spaces.
func parts(answer string, known func(name string) bool) []string {
	var list []string
	for part := range strings.FieldsFuncSeq(answer, func(r rune) bool { return r == ';' || r == ',' }) {
		fields := strings.Fields(part)
		isNumber := func(field string) bool { return field[0] >= '0' && field[0] <= '9' }
		isOther := func(field string) bool {
			name, _ := inDoubt(field)
			return !isNumber(field) && !known(name)
		}
		switch name, _ := inDoubt(part); {
		case len(fields) == 0:
		case !known(name) && slices.ContainsFunc(fields, isNumber) && !slices.ContainsFunc(fields, isOther):
			list = append(list, fields...)
		default:
			list = append(list, part)
		}
	}
	return list
}
