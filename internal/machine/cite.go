package machine

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// CiteColumn is the column of the sentences of a brief, one for each range that may
// govern. A table has it only when it is chosen.
const CiteColumn = "cite"

// CiteField holds the sentences of a brief: in a table those in the given language,
// with a bar between them; in JSON a list of all, in both languages.
func CiteField(list []law.Text, spanish bool) Field {
	said := make([]string, len(list))
	for i, t := range list {
		said[i] = t.EN
		if spanish {
			said[i] = t.ES
		}
	}
	return Field{Name: CiteColumn, Text: strings.Join(said, " | "), kind: whole, json: asJSON(FilledList(list))}
}

// Choices lists the columns of an answer that can be chosen by their names: those that
// a table has and the column of the sentences.
func Choices() []string { return append(Columns(), CiteColumn) }
