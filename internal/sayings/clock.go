package sayings

import (
	"strings"
	"time"

	"github.com/conmina/conmina/internal/spelling"
)

// Clock is a time of day.
type Clock struct {
	Hour, Minute int
	Offset       int // seconds east of Greenwich
	Zoned        bool
}

// ReadClock reads 10:30, 10:30:15.250, 10:30 a. m., 10:30Z, 10:30-05:00.
func ReadClock(list []spelling.Token) (Clock, bool) {
	c := Clock{Hour: list[0].Number}
	if len(list) < 3 || !list[2].IsNumber() || list[2].Digits != 2 {
		return c, false
	}
	c.Minute = list[2].Number
	list = list[3:]
	if len(list) >= 2 && list[0].Text == ":" && list[1].Digits == 2 && list[1].Number < 60 {
		list = list[2:]
		if len(list) >= 2 && (list[0].Text == "." || list[0].Text == ",") && list[1].Digits > 0 {
			list = list[2:]
		}
	}
	rest := ""
	for _, t := range list {
		rest += t.Text
	}
	switch rest {
	case "", "h", "hs", "hrs", "hr", "horas", "am", "a.m.", "a.m", "pm", "p.m.", "p.m":
	case "z", "utc", "gmt":
		c.Zoned = true
	default:
		var ok bool
		if c.Offset, ok = zone(rest); !ok {
			return c, false
		}
		c.Zoned = true
	}
	return c, c.Hour < 24 && c.Minute < 60
}

// zone reads the distance to Greenwich, +02:00, -0500 or -05, in seconds.
func zone(text string) (int, bool) {
	text = strings.TrimSuffix(text, "utc")
	for _, form := range []string{"-07:00", "-0700", "-07"} {
		if t, err := time.Parse(form, text); err == nil {
			_, offset := t.Zone()
			return offset, true
		}
	}
	return 0, false
}
