package cases

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

// isEmpty reports whether it changes nothing.
func (v *Vocabulary) isEmpty() bool { return len(v.Unknown)+len(v.Values) == 0 }

// unknownFact is how a fact that is not known is written.
const unknownFact = "unknown"

// of gives the text that is meant.
func (v *Vocabulary) of(fact, text string) string {
	folded := spelling.Fold(text)
	if meant, ok := v.Values[fact][folded]; ok {
		return meant
	}
	if v.Unknown[folded] {
		return unknownFact
	}
	return text
}

// input gives what the text of a column of a task means.
func (v *Vocabulary) input(x *columns.Input, text string) string { return v.of(x.Names[0], text) }

// named gives the vocabulary with the names that machine output has for its facts and
// circumstances. The fault is about a name that is none.
func (v *Vocabulary) named(n *columns.Namer) (Vocabulary, *law.Fault) {
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

// all gives what each text of a list means; one may mean several.
func (v *Vocabulary) all(r columns.Role, list []string) []string {
	var meant []string
	for _, text := range list {
		meant = answers.AppendListed(meant, v.of(columns.Names[r][0], text))
	}
	return meant
}

// IsOther reports whether a meaning stands for an offence that the edition does not hold.
func IsOther(means string) bool { return means == "other" || means == "otro" }

// translate replaces the texts of a record by what they mean.
func (v *Vocabulary) translate(g *given) {
	if v.isEmpty() {
		return
	}
	one := func(r columns.Role, text *string) { *text = v.of(columns.Names[r][0], *text) }
	if meant, ok := v.Values[columns.Names[columns.RoleOffence][0]][spelling.Fold(g.offence)]; ok {
		g.offence, g.other = meant, IsOther(meant)
	}
	one(columns.RoleBorn, &g.Born)
	one(columns.RoleDate, &g.Date)
	one(columns.RoleUntil, &g.Until)
	g.Ages = v.all(columns.RoleAge, g.Ages)
	g.With, g.Maybe = v.all(columns.RoleWith, g.With), v.all(columns.RoleMaybe, g.Maybe)
}

// besides gives what the text of a column of yes and no means; other columns are
// translated with their facts.
func (v *Vocabulary) besides(u columns.Use, text string, e *law.Edition) string {
	if u.Flag == "" || v.isEmpty() {
		return text
	}
	id, _ := e.FindCircumstanceAlone(u.Flag) // it was found before
	return v.of(string(id), text)
}
