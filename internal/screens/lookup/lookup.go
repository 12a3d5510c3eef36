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

// book is all that a page holds.
type book struct {
	*words.Words
	style   sheet.Style
	law     *export.Law
	teller  *teller
	asked   []asked
	numbers map[string]int // of the offences that may be asked for, by their ids
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

// numbered numbers values in the order in which they are met.
type numbered[T comparable] struct {
	list []T
	at   map[T]int
}

func (n *numbered[T]) of(x T) int {
	at, known := n.at[x]
	if !known {
		if n.at == nil {
			n.at = map[T]int{}
		}
		at = len(n.list)
		n.at[x], n.list = at, append(n.list, x)
	}
	return at
}
