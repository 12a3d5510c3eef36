package looks

// HasLoneSurrogate reports whether a JSON text has half of a surrogate pair, which
// no text in another format can hold.
func HasLoneSurrogate(text []byte) bool {
	high := false // the previous escape was a first half
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			if high {
				return true
			}
			continue
		}
		i++
		unit := 0
		if i+4 < len(text) && text[i] == 'u' {
			for _, c := range text[i+1 : i+5] {
				unit = unit<<4 | int(hexDigit(c))
			}
			i += 4
		}
		first, second := unit&^0x3ff == 0xd800, unit&^0x3ff == 0xdc00
		if high != second {
			return true
		}
		high = first
	}
	return high
}

func hexDigit(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}
