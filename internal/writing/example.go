package writing

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Example writes facts as an example without an expected answer. A person who reads
// the source must fill it in, as the remark says.
func Example(f *law.Facts, remark string) string {
	given := []string{victims(f)}
	if !f.Date.IsZero() {
		given = append(given, "date: "+quote(f.Date.String()))
	}
	for _, list := range []field{{"with", flowList(f.With, idText)}, {"maybe", flowList(f.Maybe, idText)}} {
		if list.value != "" {
			given = append(given, list.String())
		}
	}
	return "  - given: {" + strings.Join(given, ", ") + "}\n    expect:  # " + remark + "\n"
}

// victims writes the birth date or the ages of the victims.
func victims(f *law.Facts) string {
	switch {
	case !f.Born.IsZero():
		return "born: " + quote(f.Born.String())
	case len(f.Victims) == 0:
		return "age: unknown"
	case len(f.Victims) == 1:
		return "age: " + f.Victims[0].String()
	}
	return "age: " + flowList(f.Victims, law.Ages.String)
}

func idText(id law.CircumstanceID) string { return string(id) }
