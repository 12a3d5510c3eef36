package flags

import (
	"strconv"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Date stands for a date.
func Date() words.Sentence { return words.Both("DATE", "FECHA") }

// Name stands for a name.
func Name() words.Sentence { return words.Both("NAME", "NOMBRE") }

// File stands for the name of a file.
func File() words.Sentence { return words.Both("FILE", "ARCHIVO") }

// Files stands for the names of any number of files.
func Files() words.Sentence { return words.Both("[FILE…]", "[ARCHIVO…]") }

// Number reads a flag with a whole number of at least 1.
func Number(flag string, given command.Once, otherwise int) (int, error) {
	if !given.Given {
		return otherwise, nil
	}
	n, err := strconv.Atoi(given.Text)
	if err != nil || n < 1 || strconv.Itoa(n) != given.Text {
		return 0, findings.Misuse(findings.Quoted(flag, given.Text), "number_needed")
	}
	return n, nil
}

// Day is the flag for the day whose law is shown.
func Day(date *command.Once) command.Flag {
	return command.Flag{Name: typed.DateFlag, Letter: "d", Value: Date(), Group: command.Facts, Means: words.Both(
		"day as of which an edition with dates is shown; else today",
		"día de referencia de una edición con fechas; por omisión, hoy",
	), Offers: command.Nothing, Into: date}
}
