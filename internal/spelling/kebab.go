package spelling

// IsKebab reports whether the text is words of lower-case ASCII letters and
// digits with one hyphen between them.
func IsKebab(s string) bool {
	for i := range len(s) {
		c := s[i]
		inner := i > 0 && i < len(s)-1 && s[i-1] != '-'
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && inner) {
			return false
		}
	}
	return s != ""
}
