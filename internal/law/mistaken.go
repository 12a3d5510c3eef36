package law

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in characters, whatever the text stands for.
const (
	EncodedTwice   Code = "name_encoded_twice" // Args: the text before it was encoded the second time
	CharacterAlike Code = "character_alike"    // Args: the character as U+00A0
)

// mistaken looks for characters that spoil an unknown name, and describes them in
// the fault. The function known reports whether a corrected name is a known one.
func (f *Fault) mistaken(name string, known func(string) bool) bool {
	twice := spelling.Undoubled(name)
	for _, before := range twice {
		if known(before) {
			f.Code, f.Args, f.Suggest = EncodedTwice, []any{before}, Spellings(before)[len(Spellings(before))-1:]
			return true
		}
	}
	if i := slices.IndexFunc(twice, articles.IsLettered); i >= 0 { // even when the edition does not have the article
		f.Code, f.Args = EncodedTwice, []any{twice[i]}
		return true
	}
	folded := spelling.Fold(name)
	if !spelling.HasAlike(folded) || !strings.ContainsFunc(folded, spelling.IsPlain) {
		return false
	}
	character, meant := spelling.Alike(folded)
	f.Code, f.Args = CharacterAlike, []any{character}
	if known(meant) {
		f.Suggest = []string{spelling.Fold(meant)}
	}
	return true
}

// NameAlike says which character of an unreadable text looks like another
// character, or cannot be seen, or that the text was encoded twice. It suggests the
// text that was meant when reads accepts it.
func (f *Fault) NameAlike(text string, reads func(meant string) bool) {
	for _, before := range spelling.Undoubled(text) {
		if reads(before) {
			f.Code, f.Args, f.Suggest = EncodedTwice, []any{before}, []string{before}
			return
		}
	}
	if !spelling.HasAlike(text) || !strings.ContainsFunc(text, spelling.IsPlain) {
		return
	}
	character, meant := spelling.Alike(text)
	f.Code, f.Args, f.Suggest = CharacterAlike, []any{character}, nil
	if meant != text && reads(meant) {
		f.Suggest = []string{meant}
	}
}
