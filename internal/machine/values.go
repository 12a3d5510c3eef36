package machine

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

func codes(list []law.Code) string {
	said := make([]string, len(list))
	for i, c := range list {
		said[i] = string(c)
	}
	return strings.Join(said, ";")
}

// Number writes a figure. It is empty, never 0, when the figure is absent.
func Number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// FilledText is the text that s points to, or an empty text for nil.
func FilledText(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// isNumber reports whether the text is digits, with at most one point or comma that
// has a digit on both sides.
func isNumber(s string) bool {
	whole, fraction, split := s, "", false
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		whole, fraction, split = s[:i], s[i+1:], true
	}
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return digits(whole) && (!split || digits(fraction))
}
