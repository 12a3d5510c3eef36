package flags

import (
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Ages chooses the view with a column for each band of ages.
func Ages(into *command.Once) command.Flag {
	return command.Flag{
		Name: typed.Both("at", "en"), Value: words.Both("AGES", "EDADES"), Group: command.Views, Offers: command.Nothing, Into: into,
		Means: words.Both("chosen ages, such as 13,17,25", "edades escogidas, como 13,17,25"),
	}
}

// Bands reads the value of --at: the ages that it names, in their order, one behind the
// other as those of several victims are written. Without the flag there are none, and the
// encoding decides the bands.
func Bands(at *command.Once) ([]law.Ages, error) {
	if !at.Given {
		return nil, nil
	}
	var bands []law.Ages
	for part := range strings.SplitSeq(at.Text, ",") {
		for _, text := range law.Victims(part) {
			ages, fault := law.ParseAges(text)
			if fault == nil && strings.TrimSpace(text) == "" {
				fault = &law.Fault{Code: law.AgeForm, Value: at.Text}
			}
			if fault != nil {
				fault.Fact = ""
				return nil, findings.Misvalued("--at", fault)
			}
			bands = append(bands, ages)
		}
	}
	return bands, nil
}
