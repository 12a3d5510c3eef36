package machine

import (
	"github.com/conmina/conmina/internal/law"
)

// Filled is a pointer to the text, or nil for an empty text, so that JSON shows
// null.
func Filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// FilledList replaces a nil list by an empty one, so that JSON shows [] and not
// null.
func FilledList[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// Each applies a function to every entry of a list. The result is never nil, so
// that JSON shows [] for no entries.
func Each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}

// Source is a document that citations point to.
type Source struct {
	ID    string   `json:"id"`
	Title law.Text `json:"title"`
	URL   string   `json:"url"`
}
