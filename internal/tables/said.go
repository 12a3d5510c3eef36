package tables

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// orders are the orders of days by their names in either language.
var orders = map[string]law.DateOrder{
	"dmy": law.DayFirst, "dma": law.DayFirst, "mdy": law.MonthFirst, "mda": law.MonthFirst, "ymd": law.YearFirst, "amd": law.YearFirst,
	"excel": law.Excel1900, "excel-1900": law.Excel1900, "excel-1904": law.Excel1904,
}

// Orders lists the names of orders that are shown.
func Orders() []string { return []string{"dmy", "mdy", "ymd", "excel", "excel-1904"} }

// OrderNamed gives the order of a name; false for other names.
func OrderNamed(name string) (law.DateOrder, bool) {
	order, ok := orders[strings.ToLower(strings.TrimSpace(name))]
	return order, ok
}

// passing are the words for what becomes of records about offences that the edition
// does not hold: whether they are passed on.
var passing = map[string]bool{"pass": true, "pasar": true, "reject": false, "rechazar": false}

// PassingNamed reads such a word; ok is false for other words.
func PassingNamed(word string) (pass, ok bool) {
	pass, ok = passing[strings.ToLower(strings.TrimSpace(word))]
	return pass, ok
}
