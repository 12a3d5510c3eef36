package answers

import (
	"sync"
	"time"

	"github.com/conmina/conmina/internal/law"
)

// Days are the runs of days on which nothing changes in an edition. All stores of a run
// of records share them, so that the edition is looked at once for each run of days.
type Days struct {
	edition *law.Edition
	edges   []int // days on which something changes in the edition; year, month and day are one number
	days    []days
	months  []uint16 // by month of the plain years: the epoch of its first day
}

// days is a run of days on which nothing changes. The first is for cases without a date.
// With the edges e(1) to e(n), the second is before e(1), and the run i+1 begins with
// e(i). An edition without versions by date has no edges.
type days struct {
	number int
	day    law.Date // one of the days; zero for cases without a date
	view   func() *law.Edition
}

// NewDays cuts time where an edition changes.
func NewDays(e *law.Edition) *Days {
	ds := &Days{edition: e}
	ds.add(law.Date{})
	if !e.Dated() {
		// An undated edition only notices that there is a date; the day itself
		// changes nothing.
		ds.add(e.Published)
		return ds
	}
	edges := e.Edges()
	ds.add(edges[0].Before())
	for _, d := range edges {
		ds.edges = append(ds.edges, d.Ordinal())
		ds.add(d)
	}
	for month := range 12 * (lastPlainYear - firstPlainYear + 1) {
		ds.months = append(ds.months, uint16(ds.epochAt(ordinal(firstPlainYear+month/12, 1+month%12, 1))))
	}
	return ds
}

func (ds *Days) add(day law.Date) {
	view := func() *law.Edition {
		if day.IsZero() {
			return ds.edition
		}
		return ds.edition.On(day)
	}
	ds.days = append(ds.days, days{len(ds.days), day, sync.OnceValue(view)})
}

// ordinal is [law.Date.Ordinal] of a day in its parts.
func ordinal(year, month, day int) int {
	return law.Date{Year: year, Month: time.Month(month), Day: day}.Ordinal()
}

// epochOfPlain gives the number of the epoch of a plain day.
func (ds *Days) epochOfPlain(day int) int {
	if len(ds.months) == 0 {
		return 1
	}
	n := int(ds.months[(day/10000-firstPlainYear)*12+day/100%100-1])
	for n <= len(ds.edges) && ds.edges[n-1] <= day {
		n++
	}
	return n
}

// epochAt gives the number of the epoch of a day.
func (ds *Days) epochAt(day int) int {
	low, high := 0, len(ds.edges)
	for low < high {
		if mid := (low + high) / 2; ds.edges[mid] <= day {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return 1 + low
}

// The years of plain days.
const (
	firstPlainYear = 1900
	lastPlainYear  = 2099
)
