package typed

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Offence is the name of an offence as it is typed in a language.
func Offence(l Language, o *law.Offence) string {
	if o.Named != "" {
		return o.Named // another name would ask a different question
	}
	return Name(l, o.ID, o.IDES, o.Title)
}

// Circumstance is the name of a circumstance of an edition as it is typed in a
// language.
func Circumstance(l Language, e *law.Edition, id law.CircumstanceID) string {
	if c := e.Circumstance(id); c != nil {
		return Name(l, string(id), c.IDES, c.Title)
	}
	return string(id)
}

// Name picks the first name of an entry that needs no quotes on any command line.
func Name(l Language, id, idES string, title law.Text) string {
	folded := spelling.Fold(title.ES)
	special := func(r rune) bool { return r != '-' && r != 'ñ' && (r < '0' || r > '9') && (r < 'a' || r > 'z') }
	switch {
	case l != Spanish:
		return id
	case idES != "":
		return idES
	case strings.ContainsFunc(folded, special):
		return id
	}
	return folded
}
