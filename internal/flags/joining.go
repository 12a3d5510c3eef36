package flags

import (
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Joining is how records are joined by their cases, as it was typed.
type Joining struct {
	By    command.Once
	Alike command.Flip
}

// Flags lists the flags by which records are joined. Means says what the number of the
// case is for.
func (j *Joining) Flags(means words.Sentence) []command.Flag {
	return []command.Flag{
		{Name: typed.Both("by", "por"), Value: Name(), Group: command.Input, Means: means, Offers: command.Nothing, Into: &j.By},
		{Name: typed.Both("alike-ids", "numeros-parecidos"), Group: command.Input, Means: words.Both(
			"numbers that differ only in case, blanks, dashes or leading zeros are the same case",
			"los números que solo difieren en mayúsculas, espacios, guiones o ceros iniciales son el mismo caso",
		), Into: &j.Alike},
	}
}

// RowsOfCases lists the flags by which the rows of a case become one record.
func (j *Joining) RowsOfCases() []command.Flag {
	return j.Flags(words.Both(
		"rows with the same number in this column are the victims of one case, which is answered once; all rows are held in memory",
		"las filas con el mismo número en esta columna son las víctimas de un caso, que se responde una sola vez; todas las filas se guardan en memoria",
	))
}

// Column adds the column with the number of the case.
func (j *Joining) Column(naming *columns.Naming) error {
	switch {
	case !j.By.Given || columns.RoleOf(j.By.Text) == columns.RoleCase:
		return nil
	case j.By.Text == "":
		return findings.Misuse(`--by ""`, "fields_empty")
	}
	naming.Is = append(naming.Is, columns.Named{Role: columns.Names[columns.RoleCase][0], Name: j.By.Text})
	return nil
}

// ByCase reports whether the rows of a case become one record.
func (j *Joining) ByCase() (bool, error) {
	if j.Alike.On && !j.By.Given {
		return false, findings.Misuse("--alike-ids", "needs_by")
	}
	return j.By.Given, nil
}
