package cases

import "encoding/binary"

// quick gives the result of a quick case; nil when it needs another look. epoch is the
// number of the epoch, name the number of the text of the offence, slot the age or
// [unknownAge], and with the set of places of circumstances.
func (j *judge) quick(epoch, name, slot int, with uint64) *result {
	e := &j.epochs[epoch]
	asked := e.find(name)
	if asked == nil || with&uint64(j.aged) != 0 && !j.fits(&with, slot) {
		return nil
	}
	return j.known(e, asked, slot, with)
}

// quickAge reads an age or, where there are no digits, none.
func quickAge(text []byte, at int) (slot, end int) {
	a, b, c := text[at]-'0', text[at+1]-'0', text[at+2]-'0'
	switch {
	case a > 9:
		return unknownAge, at
	case b > 9:
		return int(a), at + 1
	case c > 9 && a > 0:
		return int(a)*10 + int(b), at + 2
	}
	if slot, ok := ageSlot(text[at : at+3]); ok {
		return slot, at + 3
	}
	return 0, at
}

// quickDate gives the number of the epoch of a date or, where there are no digits, of
// cases without one.
func (j *judge) quickDate(text []byte, at int) (epoch, end int) {
	end = at + len("2006-01-02")
	if day, ok := plainDay(text[at:end]); ok {
		return j.epochOfPlain(day), end
	}
	return 0, at
}

// quickWith reads a list of circumstances.
func (j *judge) quickWith(text []byte, at int, e ends) (with uint64, end int) {
	if e.are(text[at]) {
		return 0, at
	}
	e.also = each(';')
	for start := at; ; {
		place, end := j.names.read(text, at, e)
		switch {
		case place == noCircumstance:
		case uint(place) >= 64:
			return 0, start
		default:
			with |= 1 << place
		}
		if text[end] != ';' {
			return with, end
		}
		at = end + 1
	}
}

var null = padded("null")

// padded gives a text in an array that has zeros after the text, as many as the slack.
func padded(text string) []byte { return append(make([]byte, 0, len(text)+slack), text...) }

// after gives the position behind a padded text that stands at a position; negative
// when another text stands there.
func after(text []byte, at int, expected []byte) int {
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

// quickValue gives the end of a text without escapes, of a whole number or of null.
// For every other value it is negative.
func quickValue(text []byte, at int) (end int) {
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
	return after(text, at, null)
}

// inQuotes are the bytes at which a text ends or is not quick.
var inQuotes = newEnds('"', '\\')

// closed gives the position behind the quotation mark at a position; negative when
// there is none.
func closed(text []byte, at int) int {
	if text[at] != '"' {
		return -1
	}
	return at + 1
}

func (j *judge) offenceValue(text []byte, at int) (name, end int) {
	if text[at] != '"' {
		return -1, -1
	}
	name, end = j.offences.read(text, at+1, inQuotes)
	return name, closed(text, end)
}

func ageValue(text []byte, at int) (slot, end int) {
	switch text[at] {
	case 'n':
		return unknownAge, after(text, at, null)
	case '"':
		slot, end = quickAge(text, at+1)
		return slot, closed(text, end)
	}
	if slot, end = quickAge(text, at); end == at {
		return 0, -1
	}
	return slot, end
}

func (j *judge) dateValue(text []byte, at int) (epoch, end int) {
	if text[at] != '"' {
		return 0, after(text, at, null)
	}
	epoch, end = j.quickDate(text, at+1)
	return epoch, closed(text, end)
}

// withValue reads circumstances: a list of texts, or one text with semicolons.
func (j *judge) withValue(text []byte, at int) (with uint64, end int) {
	switch text[at] {
	case '[':
		return j.withArray(text, at+1)
	case '"':
		with, end = j.quickWith(text, at+1, inQuotes)
		return with, closed(text, end)
	}
	return 0, after(text, at, null)
}

func (j *judge) withArray(text []byte, at int) (with uint64, end int) {
	if text[at] == ']' {
		return 0, at + 1
	}
	for {
		if text[at] != '"' {
			return 0, -1
		}
		place, end := j.names.read(text, at+1, inQuotes)
		switch {
		case place == noCircumstance:
		case uint(place) >= 64:
			return 0, -1
		default:
			with |= 1 << place
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
