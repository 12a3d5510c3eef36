package law

// DateOrder says how the days of a table are written when their text can be read in
// several ways.
type DateOrder uint8

// The orders of days. The zero value is the order that Peru uses.
const (
	DayFirst DateOrder = iota
	MonthFirst
	YearFirst // only the order year, month, day
	Excel1900 // serial numbers of a workbook, beside texts with the day first
	Excel1904 // the same, in the date system of old Macintosh workbooks
)
