package answers

import (
	"hash/maphash"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// flawedTexts holds the latest texts that could not be read. It has a fixed size, and a
// new text overwrites an older one.
type flawedTexts struct {
	seed  maphash.Seed
	texts [1 << 9]flawedText // few enough to stay at hand
}

// flawedText is a text in a column of a role; of an offence also the epoch in which it
// was looked up.
type flawedText struct {
	role  columns.Role
	epoch *epoch
	text  string
	codes []law.Code // none when the text can be read
}

func (f *flawedTexts) of(r columns.Role, text []byte) *flawedText {
	return &f.texts[(maphash.Bytes(f.seed, text)+uint64(r))%uint64(len(f.texts))]
}
