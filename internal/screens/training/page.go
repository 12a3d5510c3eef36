package training

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

func page(d sheet.Document, e *law.Edition, s sheet.Style) []byte {
	d.Footer(words.In(s.Language).Imprint(e))
	return sheet.Sheet(d, s)
}
