package training

import "github.com/conmina/conmina/internal/sheet"

func (x exerciseScreen) Page(s sheet.Style) []byte { return sheet.Sheet(x.Document(s), s) }

func (v quizScreen) Page(s sheet.Style) []byte { return sheet.Sheet(v.Document(s), s) }
