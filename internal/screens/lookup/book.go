package lookup

import (
	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// book is all that a page holds.
type book struct {
	*words.Words
	style   sheet.Style
	law     *export.Law
	teller  *teller
	asked   []asked
	numbers map[string]int // of the offences that may be asked for, by their ids
}
