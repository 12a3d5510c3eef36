package spaces

import (
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// Task is the part of a batch that adds the columns of a space to each record.
func (x *Reader) Task() *cases.Task {
	passed := func(status string) func(*cases.Asked) {
		return func(c *cases.Asked) {
			unanswered(c)
			c.Fields = machine.AppendSpace(c.Fields, machine.Space{Status: status})
		}
	}
	return &cases.Task{
		Extra:    columns.Extra{Inputs: Inputs(), Columns: machine.SpaceColumns()},
		Start:    func(*resolve.Tables) any { return &rows{} },
		Answered: x.record,
		Rejected: passed("rejected"),
		Passed:   passed("not_held"),
		Count:    x.gather,
		InDoubt:  x.InDoubt,
	}
}

// record fills the columns of one record, and keeps an offence of a joined case.
func (x *Reader) record(c *cases.Asked) []*law.Fault {
	var of row
	texts := c.Texts
	if x.joins && texts[inJoin] != "" {
		of, texts = rowOf(texts)
	}
	if of.id == "" && (of.how != "" || strings.TrimSpace(texts[inConcurrence]) != "") {
		return []*law.Fault{{Code: JoinElsewhere, Fact: determine.FactConcurrence}}
	}
	if of.id != "" {
		charge, faults := x.read(c, texts)
		if len(faults) > 0 {
			return faults
		}
		of.charge = &charge.Charge
	}
	c.Run.(*rows).add(of)
	fields, faults := x.once(c, texts, "", func() ([]machine.Field, []*law.Fault) {
		charge, faults := x.read(c, texts)
		if len(faults) > 0 {
			return nil, faults
		}
		l := x.ledger(charge)
		return machine.AppendSpace(nil, spaceOf(&l)), nil
	})
	c.Fields = append(c.Fields, fields...)
	return faults
}
