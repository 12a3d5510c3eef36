package training

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

func (x exerciseScreen) Page(s sheet.Style) []byte { return page(x.Document(s), x.Edition, s) }

func (v quizScreen) Page(s sheet.Style) []byte { return page(v.Document(s), v.Edition, s) }

func page(d sheet.Document, e *law.Edition, s sheet.Style) []byte {
	d.Footer(words.In(s.Language).Imprint(e))
	return sheet.Sheet(d, s)
}
