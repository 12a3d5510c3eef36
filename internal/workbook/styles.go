package workbook

import (
	"io"
	"strconv"
	"strings"
)

// format is how the number of a cell is shown, as far as it changes what the number
// means.
type format struct {
	year, month, day, hour bool // the parts of a day that are shown
	zeros                  int  // digits that are shown, with zeros in front
}

// isDay reports whether the number is a day.
func (f format) isDay() bool { return f.year || f.month || f.day }

// builtin gives the format of a number that every workbook knows. Formats that only
// some languages have, but for days, show days too.
func builtin(id int) format {
	switch {
	case id == 17: // mmm-yy
		return format{year: true, month: true}
	case id == 22:
		return format{year: true, month: true, day: true, hour: true}
	case id == 16: // d-mmm
		return format{month: true, day: true}
	case id >= 14 && id <= 15, id >= 27 && id <= 31, id >= 34 && id <= 36, id >= 50 && id <= 58:
		return format{year: true, month: true, day: true}
	case id >= 18 && id <= 21, id == 32, id == 33, id == 45, id == 47:
		return format{hour: true}
	}
	return format{}
}

// formatOf reads the code of a format: dd/mm/yyyy, [$-280A]d "de" mmmm, 00000. The
// letters stand for the parts of a day, but not in quotation marks, in brackets or
// behind a backslash. An m beside hours or seconds stands for minutes.
func formatOf(code string) format {
	code, _, _ = strings.Cut(strings.ToLower(code), ";") // the first section is for positive numbers
	letters, elapsed := lettersOf(code)
	if code != "" && strings.Trim(code, "0") == "" {
		return format{zeros: len(code)}
	}
	var f format
	if strings.Contains(letters, "general") || elapsed {
		return f
	}
	for i := 0; i < len(letters); {
		end := i + 1
		for end < len(letters) && letters[end] == letters[i] {
			end++
		}
		switch letters[i] {
		case 'y', 'e':
			f.year = true
		case 'd':
			f.day = true
		case 'h', 's':
			f.hour = true
		case 'm':
			if end-i <= 2 && isMinute(letters[:i], letters[end:]) {
				f.hour = true
			} else {
				f.month = true
			}
		}
		i = end
	}
	return f
}

// isMinute reports whether an m between other letters stands for minutes.
func isMinute(before, after string) bool {
	return strings.HasSuffix(before, "h") || strings.HasPrefix(after, "s")
}

// lettersOf keeps the letters of a code that stand for parts of a day. elapsed
// reports whether the code shows how much time has gone by, [h]:mm, which is no day.
func lettersOf(code string) (letters string, elapsed bool) {
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case '"', '[':
			closing := byte('"')
			if c == '[' {
				closing = ']'
			}
			end := strings.IndexByte(code[i+1:], closing)
			if end < 0 {
				return b.String(), elapsed
			}
			inside := code[i+1 : i+1+end]
			if c == '[' && inside != "" && (strings.Trim(inside, "h") == "" || strings.Trim(inside, "m") == "" || strings.Trim(inside, "s") == "") {
				elapsed = true
			}
			i += end + 1
		case '\\', '_', '*':
			i++
		default:
			isExponent := c == 'e' && i+1 < len(code) && (code[i+1] == '+' || code[i+1] == '-')
			if c >= 'a' && c <= 'z' && !isExponent {
				if strings.HasPrefix(code[i:], "am/pm") || strings.HasPrefix(code[i:], "a/p") {
					b.WriteByte('h')
					i += strings.IndexByte(code[i:], 'p')
					continue
				}
				b.WriteByte(c)
			}
		}
	}
	return b.String(), elapsed
}

// maxStyles is above what any program writes.
const maxStyles = 1 << 17

// formats reads how the cells of each style show their numbers.
func (b *Book) formats() ([]format, error) {
	if b.styles == "" {
		return []format{{}}, nil
	}
	p, err := b.part(b.styles)
	if err != nil {
		return nil, err
	}
	defer p.close()
	own := map[int]format{}
	var list []format
	for {
		t, err := p.next()
		switch {
		case err == io.EOF:
			if len(list) == 0 {
				list = []format{{}}
			}
			return list, nil
		case err != nil:
			return nil, err
		case t.starts("numFmt"):
			id, _ := strconv.Atoi(t.attribute("numFmtId")) // 0 when it is no number, and that is general
			own[id] = formatOf(t.attribute("formatCode"))
		case t.starts("cellXfs"):
			if list, err = p.styles(own); err != nil {
				return nil, err
			}
		}
	}
}

// styles reads the styles of cells.
func (p *part) styles(own map[int]format) ([]format, error) {
	var list []format
	err := p.within(func(t *token) error {
		if !t.starts("xf") {
			return nil
		}
		if len(list) == maxStyles {
			return p.book.fault(TooBig, p.name)
		}
		id, _ := strconv.Atoi(t.attribute("numFmtId")) // 0 when it is absent
		f, isOwn := own[id]
		if !isOwn {
			f = builtin(id)
		}
		list = append(list, f)
		return nil
	})
	return list, err
}
