package cases

import (
	"strings"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// FlagForm is the fault of a cell, in a column named like a circumstance, that
// neither affirms nor denies it.
const FlagForm law.Code = "flag_form"

// place finds the position of the text that a fault is about.
func (g *given) place(f *law.Fault) int {
	r := columns.RoleOfFact(f.Fact)
	for _, x := range g.further {
		if x.role == r && f.Value != "" && strings.Contains(x.text, f.Value) {
			return x.at
		}
	}
	return g.places[r]
}

// add reads an additional column; a blank one says nothing. The first column of the
// role has been read before.
func (g *given) add(u columns.Use, text string, at int) *law.Fault {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if u.Flag != "" {
		if fault := g.addFlag(u, text, at); fault == nil || u.Role == columns.RoleOther {
			return fault
		}
	}
	switch u.Role {
	case columns.RoleAge:
		g.Ages = append(g.Ages, answers.Listed(text)...)
	case columns.RoleWith:
		g.With = append(g.With, answers.Listed(text)...)
	case columns.RoleMaybe:
		g.Maybe = append(g.Maybe, answers.Listed(text)...)
	}
	g.further = append(g.further, further{u.Role, text, at})
	return nil
}

// addFlag reads whether a circumstance is present.
func (g *given) addFlag(u columns.Use, text string, at int) *law.Fault {
	switch word := spelling.Fold(text); {
	case isOneOf(word, yesWords):
		g.With = append(g.With, u.Flag)
		g.further = append(g.further, further{columns.RoleWith, u.Flag, at})
	case isOneOf(word, noWords):
		g.denied = append(g.denied, further{columns.RoleOther, u.Flag, at})
	case spelling.SaysUnknown(text), isOneOf(word, maybeWords), isOneOf(word, missingWords):
		g.Maybe = append(g.Maybe, u.Flag)
		g.further = append(g.further, further{columns.RoleMaybe, u.Flag, at})
	default:
		return &law.Fault{Code: FlagForm}
	}
	return nil
}

// The words that people write in a column of yes and no, in the form that
// [spelling.Fold] gives.
const (
	yesWords   = "si s yes y true verdadero cierto 1 x ✓ ✔ ☑ presente present"
	noWords    = "no n false falso 0 - ✗ ✘ ☐ ausente absent ninguna ninguno none no-aplica no-corresponde"
	maybeWords = "quiza quizas maybe tal-vez posible possible perhaps"
	// missingWords are the words that programs write in a cell that is missing.
	missingWords = "na n/a null nan"
)

func isOneOf(word, list string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}
