package answers

import (
	"encoding/binary"
	"math/bits"

	"github.com/conmina/conmina/internal/law"
)

// Quick gives the result of a quick case; nil when it needs another look. epoch is the
// number of the epoch, name the number of the text of the offence, slot the age or
// [UnknownAge].
func (j *Store) Quick(epoch, name, slot int, with Few) *Result {
	asked := j.epochs[epoch].find(name)
	if asked == nil {
		return nil
	}
	if j.aged.meets(with) {
		var ok bool
		if with, ok = j.fits(with, slot); !ok {
			return nil
		}
	}
	return j.known(asked, slot, with)
}

// QuickAge reads an age or, where there are no digits, none.
func QuickAge(text []byte, at int) (slot, end int) {
	digits := binary.LittleEndian.Uint32(text[at:]) ^ 0x30303030
	others := (digits + 0x76767676 | digits) & 0x80808080 // the lowest mark is at the first byte that is no digit
	n := bits.TrailingZeros32(others) / 8
	if n > 2 || n == 2 && digits&0xff == 0 {
		if slot, ok := ageSlot(text[at : at+3]); ok {
			return slot, at + 3
		}
		return 0, at
	}
	two := digits << (uint(16-8*n) & 31) // the last two digits
	slot = int(two&0xff)*10 + int(two>>8&0xff)
	if n == 0 {
		slot = UnknownAge
	}
	return slot, at + n
}

// QuickDate gives the number of the epoch of a date or, where there are no digits, of
// cases without one.
func (j *Store) QuickDate(text []byte, at int) (epoch, end int) {
	end = at + len("2006-01-02")
	if day, ok := yearFirst(text[at:end]); ok {
		return j.epochOfPlain(day), end
	}
	if text[at]-'0' <= 9 && j.Order != law.YearFirst {
		if day, length := j.numericDay(text[at:end]); length > 0 {
			return j.epochOfPlain(day), at + length
		}
	}
	return 0, at
}

// QuickWith reads a list of circumstances up to a byte.
func (j *Store) QuickWith(text []byte, at int, stop byte) (with Few, end int) {
	if text[at] == stop {
		return 0, at
	}
	e := NewEnds(stop, ';')
	for start := at; ; {
		place, end := j.Names.Read(text, at, e)
		if place != noCircumstance {
			var ok bool
			if with, ok = with.add(place); !ok {
				return 0, start
			}
		}
		if text[end] != ';' {
			return with, end
		}
		if at = end + 1; text[at] == ' ' {
			at++
		}
	}
}

var Null = Padded("null")

// Padded gives a text in an array that has zeros after the text, as many as the slack.
func Padded(text string) []byte { return append(make([]byte, 0, len(text)+Slack), text...) }

// After gives the position behind a padded text that stands at a position; negative
// when another text stands there.
func After(text []byte, at int, expected []byte) int {
	for ; len(expected) >= wordSize; at, expected = at+wordSize, expected[wordSize:] {
		if binary.LittleEndian.Uint64(text[at:]) != binary.LittleEndian.Uint64(expected) {
			return -1
		}
	}
	rest := len(expected)
	differ := binary.LittleEndian.Uint64(text[at:]) ^ binary.LittleEndian.Uint64(expected[:wordSize])
	if differ<<(8*(wordSize-rest)) != 0 {
		return -1
	}
	return at + rest
}

// QuickValue gives the end of a text without escapes, of a whole number or of null.
// For every other value it is negative.
func QuickValue(text []byte, at int) (end int) {
	switch c := text[at]; {
	case c == '"':
		for at++; text[at] >= ' ' && text[at] != '\\'; at++ {
			if text[at] == '"' {
				return at + 1
			}
		}
		return -1
	case c >= '1' && c <= '9':
		for at++; text[at]-'0' <= 9; at++ {
		}
		return at
	}
	return After(text, at, Null)
}

// inQuotes are the bytes at which a text ends or is not quick.
var inQuotes = NewEnds('"', '\\')

// closed gives the position behind the quotation mark at a position; negative when
// there is none.
func closed(text []byte, at int) int {
	if text[at] != '"' {
		return -1
	}
	return at + 1
}

// OffenceValue reads the name of an offence as a text of JSON.
func (j *Store) OffenceValue(text []byte, at int) (name, end int) {
	if text[at] != '"' {
		return -1, -1
	}
	name, end = j.Offences.Read(text, at+1, inQuotes)
	return name, closed(text, end)
}

// AgeValue reads an age as a value of JSON.
func AgeValue(text []byte, at int) (slot, end int) {
	switch text[at] {
	case 'n':
		return UnknownAge, After(text, at, Null)
	case '"':
		slot, end = QuickAge(text, at+1)
		return slot, closed(text, end)
	}
	if slot, end = QuickAge(text, at); end == at {
		return 0, -1
	}
	return slot, end
}

// DateValue reads a date as a value of JSON.
func (j *Store) DateValue(text []byte, at int) (epoch, end int) {
	if text[at] != '"' {
		return 0, After(text, at, Null)
	}
	epoch, end = j.QuickDate(text, at+1)
	return epoch, closed(text, end)
}

// WithValue reads circumstances: a list of texts, or one text with semicolons.
func (j *Store) WithValue(text []byte, at int) (with Few, end int) {
	switch text[at] {
	case '[':
		return j.withArray(text, at+1)
	case '"':
		with, end = j.QuickWith(text, at+1, '"')
		return with, closed(text, end)
	}
	return 0, After(text, at, Null)
}

func (j *Store) withArray(text []byte, at int) (with Few, end int) {
	if text[at] == ']' {
		return 0, at + 1
	}
	for {
		if text[at] != '"' {
			return 0, -1
		}
		place, end := j.Names.Read(text, at+1, inQuotes)
		if place != noCircumstance {
			var ok bool
			if with, ok = with.add(place); !ok {
				return 0, -1
			}
		}
		switch at = closed(text, end); {
		case at < 0:
			return 0, -1
		case text[at] == ']':
			return with, at + 1
		case text[at] != ',':
			return 0, -1
		}
		if at++; text[at] == ' ' {
			at++
		}
	}
}
