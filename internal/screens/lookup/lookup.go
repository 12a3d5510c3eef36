// Package lookup writes an edition as one page that answers without a network: the cells
// of package export as data, what is said of each, and a script that looks them up. The
// script decides nothing about the law.
package lookup

import (
	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Page writes an edition as a page. The fault says which limit of the cells the edition
// is beyond.
func Page(e *law.Edition, s sheet.Style) ([]byte, *law.Fault) {
	b, fault := newBook(e, s)
	if fault != nil {
		return nil, fault
	}
	return b.page(), nil
}

func newBook(e *law.Edition, s sheet.Style) (*book, *law.Fault) {
	w := words.In(s.Language).From(s.Statutes)
	t := newTeller(w, s, e)
	l, fault := export.Telling(e, t.tell)
	if fault != nil {
		return nil, fault
	}
	b := &book{Words: w, style: s, law: l, teller: t}
	b.asked, b.numbers = b.questions()
	return b, nil
}
