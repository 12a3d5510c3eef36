package records

import (
	"context"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/office"
	"github.com/conmina/conmina/internal/tables"
	"github.com/conmina/conmina/internal/words"
)

// Draft reads tables and drafts a mapping of them, with remarks in the language of the
// user and the way in which the tables are read now. elsewhere says which columns other
// commands read.
func Draft(ctx context.Context, o cases.Options, in Inputs, as tables.Reading, w *words.Words, elsewhere func(name string) bool) ([]byte, error) {
	d := office.Draft{Elsewhere: elsewhere}
	d.Watch(&o, as)
	o.To, o.Fields = cases.JSONL, []string{"status"}
	read, err := cases.Run(ctx, o, in.List, Nowhere{}, func(cases.Flaw) {})
	if err != nil {
		return nil, problemOf(err)
	}
	return d.Write(office.Texts{
		Head: w.Say("map.head", read.Read), Dates: w.Say("map.dates"), Columns: w.Say("map.columns"), Own: w.Say("map.own"),
		Unknown: w.Say("map.unknown"), Values: w.Say("map.values"),
	}), nil
}
