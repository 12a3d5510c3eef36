package spaces

import (
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// Task is the part of a batch that adds the columns of a space to each record.
func (x *Reader) Task() *cases.Task {
	blank := func(status string) func(*cases.Asked) {
		return func(c *cases.Asked) { c.Fields = machine.AppendSpace(c.Fields, machine.Space{Status: status}) }
	}
	return &cases.Task{
		Extra:    columns.Extra{Inputs: Inputs(), Columns: machine.SpaceColumns()},
		Start:    func(*resolve.Tables) any { return struct{}{} },
		Answered: x.record,
		Rejected: blank("rejected"),
		Passed:   blank("not_held"),
		Count:    func(any) {},
	}
}

// record fills the columns of one record.
func (x *Reader) record(c *cases.Asked) []*law.Fault {
	fields, faults := x.once(c, c.Texts, "", func() ([]machine.Field, []*law.Fault) {
		charge, faults := x.read(c.Offence, c.Facts.Facts(c.Offence.Edition), c.Texts)
		if len(faults) > 0 {
			return nil, faults
		}
		l := x.ledger(charge)
		return machine.AppendSpace(nil, row(&l)), nil
	})
	c.Fields = append(c.Fields, fields...)
	return faults
}
