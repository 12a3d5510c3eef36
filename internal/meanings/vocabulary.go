// Package meanings says what the words of the tables of an office mean: for each fact, the
// texts that stand for others, and the words for what is not known.
package meanings

import (
	"maps"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Vocabulary says what the words of other tables mean. The zero value changes
// nothing.
type Vocabulary struct {
	Unknown map[string]bool // words for a fact that is not known, folded
	// Values are the texts that stand for other ones, by any name of the fact, of the
	// circumstance or of the column of a task, and by the folded text.
	Values map[string]map[string]string
}

// IsEmpty reports whether it changes nothing.
func (v *Vocabulary) IsEmpty() bool { return len(v.Unknown)+len(v.Values) == 0 }

// unknownFact is how a fact that is not known is written.
const unknownFact = "unknown"

// Of gives the text that is meant.
func (v *Vocabulary) Of(fact, text string) string {
	folded := spelling.Fold(text)
	if meant, ok := v.Values[fact][folded]; ok {
		return meant
	}
	if v.Unknown[folded] {
		return unknownFact
	}
	return text
}

// Offence gives the offence that is meant, or says that it is one that the edition does
// not hold. A word for what is not known is no name of an offence.
func (v *Vocabulary) Offence(text string) (meant string, other bool) {
	if meant, ok := v.Values[columns.Names[columns.RoleOffence][0]][spelling.Fold(text)]; ok {
		return meant, IsOther(meant)
	}
	return text, false
}

// Input gives what the text of a column of a task means.
func (v *Vocabulary) Input(x *columns.Input, text string) string { return v.Of(x.Names[0], text) }

// Named gives the vocabulary with the names that machine output has for its facts and
// circumstances. The fault is about a name that is none.
func (v *Vocabulary) Named(n *columns.Namer) (Vocabulary, *law.Fault) {
	named := Vocabulary{Unknown: v.Unknown, Values: map[string]map[string]string{}}
	for _, name := range slices.Sorted(maps.Keys(v.Values)) {
		role := n.RoleNamed(name)
		if role == "" {
			return named, &law.Fault{Code: columns.RoleUnknown, Fact: columns.FactColumn, Value: name, Args: []any{strings.Join(n.Roles(), ", ")}}
		}
		if named.Values[role] == nil {
			named.Values[role] = map[string]string{}
		}
		maps.Copy(named.Values[role], v.Values[name])
	}
	return named, nil
}

// All gives what each text of a list means; one may mean several.
func (v *Vocabulary) All(r columns.Role, list []string) []string {
	var meant []string
	for _, text := range list {
		meant = answers.AppendListed(meant, v.Of(columns.Names[r][0], text))
	}
	return meant
}

// IsOther reports whether a meaning stands for an offence that the edition does not hold.
func IsOther(means string) bool { return means == "other" || means == "otro" }

// Besides gives what the text of a column of yes and no means; other columns are
// translated with their facts.
func (v *Vocabulary) Besides(u columns.Use, text string, e *law.Edition) string {
	if u.Flag == "" || v.IsEmpty() {
		return text
	}
	id, _ := e.FindCircumstanceAlone(u.Flag) // it was found before
	return v.Of(string(id), text)
}
