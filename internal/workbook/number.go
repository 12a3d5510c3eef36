package workbook

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// secondsOfDay is the length of a day.
const secondsOfDay = 24 * 60 * 60

// maxSerial is the number of the last day that a workbook knows, 9999-12-31.
const maxSerial = 2958465

// appendNumber writes the number of a cell as people read it: a day year first, any
// other number in digits. ok is false for a text that is no number.
func appendNumber(dst []byte, text string, f format, is1904 bool) (_ []byte, ok bool) {
	if text == "" || strings.Trim(text, "0123456789+-.eE") != "" {
		return dst, false
	}
	if isDigits(text) && !f.isDay() && !f.hour && f.zeros == 0 {
		return append(dst, text...), true
	}
	n, err := strconv.ParseFloat(text, 64)
	switch {
	case err != nil || math.IsInf(n, 0):
		return dst, false
	case f.isDay() && n >= 0 && n <= maxSerial:
		return appendDay(dst, n, f, is1904), true
	case f.hour && n >= 0 && n < 1:
		return appendTime(dst, seconds(n)), true
	case f.zeros > 0 && n >= 0 && n == math.Trunc(n) && n < 1e15:
		return fmt.Appendf(dst, "%0*d", f.zeros, int64(n)), true
	case n == math.Trunc(n) && math.Abs(n) < 1e15:
		return strconv.AppendInt(dst, int64(n), 10), true
	}
	return strconv.AppendFloat(dst, n, 'f', -1, 64), true
}

// isDigits reports whether a text is a whole number without a zero in front.
func isDigits(text string) bool {
	return strings.Trim(text, "0123456789") == "" && (text[0] != '0' || len(text) == 1) && len(text) <= 15
}

// seconds rounds a part of a day to seconds.
func seconds(n float64) int { return int(math.Round((n - math.Floor(n)) * secondsOfDay)) }

// appendDay writes a day. A time of day is written behind it when there is one. A
// cell that shows only a month or a year, and holds its first day, means all of it.
// The system of 1900 has a day that never was, the 60th: it is written as it is
// counted, and no reader of days takes it.
func appendDay(dst []byte, n float64, f format, is1904 bool) []byte {
	day, rest := int(math.Floor(n)), seconds(n)
	if rest == secondsOfDay { // rounded up
		day, rest = day+1, 0
	}
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case is1904:
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case day == 0:
		return append(dst, "1900-01-00"...)
	case day == 60:
		return append(dst, "1900-02-29"...)
	case day < 60:
		first = first.AddDate(0, 0, 1)
	}
	t := first.AddDate(0, 0, day)
	switch {
	case rest != 0:
		return appendTime(append(t.AppendFormat(dst, time.DateOnly), 'T'), rest)
	case f.year && !f.month && !f.day && t.YearDay() == 1:
		return t.AppendFormat(dst, "2006")
	case f.year && f.month && !f.day && t.Day() == 1:
		return t.AppendFormat(dst, "2006-01")
	}
	return t.AppendFormat(dst, time.DateOnly)
}

// appendTime writes a time of day.
func appendTime(dst []byte, s int) []byte {
	return fmt.Appendf(dst, "%02d:%02d:%02d", s/3600, s/60%60, s%60)
}
