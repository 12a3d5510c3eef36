package cases

import "github.com/conmina/conmina/internal/columns"

// General gives the options for the general path alone.
func General(o Options) Options {
	o.general = true
	return o
}

// Split cuts the first record of a text into cells.
func Split(text []byte, sep byte, columns int) (cells []string, end int, sound bool) {
	spans, end, _, code, _ := split(text, sep, columns, false, nil)
	for _, s := range spans {
		cells = append(cells, string(appendUnquoted(nil, text, s)))
	}
	return cells, end, code == ""
}

// MaxRecord is the longest record in bytes.
const MaxRecord = maxRecord

// RoleNames gives the listed names of the columns of facts, by the first of them.
func RoleNames() map[string][]string {
	list := map[string][]string{}
	for r := columns.RoleOffence; r < columns.RoleCount; r++ {
		list[columns.Names[r][0]] = columns.Names[r][:len(columns.Names[r]):len(columns.Names[r])]
	}
	return list
}
