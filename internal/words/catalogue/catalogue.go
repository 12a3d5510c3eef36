// Package catalogue holds the sentences of the program by their code, in English and
// Spanish side by side: a chapter for each kind of screen. Package words looks them up
// and puts the arguments into them.
package catalogue

import (
	"sync"

	"github.com/conmina/conmina/internal/law"
)

// chapters are the parts of the catalogue. Each is built when the first sentence is
// looked up in it. No two chapters have a sentence with the same code. The chapters
// that most runs need come first.
var chapters = []func() chapter{
	sync.OnceValue(screens), sync.OnceValue(answers), sync.OnceValue(brief), sync.OnceValue(faults), sync.OnceValue(compare), sync.OnceValue(pages), sync.OnceValue(citing), sync.OnceValue(readable),
	sync.OnceValue(batch), sync.OnceValue(audit), sync.OnceValue(guide), sync.OnceValue(example), sync.OnceValue(check), sync.OnceValue(encodings), sync.OnceValue(determining), sync.OnceValue(exporting), sync.OnceValue(lookup), sync.OnceValue(help),
}

// Find gives the sentence of a code. ok is false for a code that has none.
func Find(code law.Code) (s Sentence, ok bool) {
	for _, c := range chapters {
		if s, ok = c()[code]; ok {
			return s, true
		}
	}
	return Sentence{}, false
}
