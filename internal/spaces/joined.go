package spaces

import (
	"cmp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// Codes of faults of joined cases. Their values are what the column join says.
const (
	JoinApart    law.Code = "join_apart"   // rows of the case stand apart
	JoinBroken   law.Code = "join_broken"  // a row of the case has no answer
	JoinDiffers  law.Code = "join_differs" // rows say different forms of concurrence, or penalties imposed before; Args: the two
	JoinedStatus          = "joined"       // status of the record of a joined case
)

// Joined is a case whose rows are offences that concur.
type Joined struct {
	ID    string
	Space machine.Space
	Fault *law.Fault // why the case has no space
}

// Joining makes the task of a batch join the rows with one value of join, one after
// another. What they make is known from [Reader.Joined] when all records are written.
func (x *Reader) Joining() { x.joins = true }

// Joined lists the joined cases, in the order of their first rows.
func (x *Reader) Joined() []Joined {
	x.close()
	return x.joined
}

// row is an offence of a joined case, or with no case what stands between two.
type row struct {
	id, how, prior string
	charge         *determine.Charge // nil where the row has no answer
}

// rows keeps the rows of a run of records in their order.
type rows struct{ list []row }

func (r *rows) add(x row) {
	if n := len(r.list); x.id != "" || n == 0 || r.list[n-1].id != "" {
		r.list = append(r.list, x)
	}
}

// rowOf is what the texts of a record say of its case, and the texts without it.
func rowOf(texts []string) (row, []string) {
	if len(texts) == 0 {
		return row{}, texts
	}
	r := row{id: strings.TrimSpace(texts[inJoin]), how: strings.TrimSpace(texts[inConcurrence])}
	if r.id == "" && r.how == "" {
		return r, texts
	}
	texts = slices.Clone(texts)
	texts[inJoin], texts[inConcurrence] = "", ""
	if r.id != "" {
		r.prior, texts[inPrior] = strings.TrimSpace(texts[inPrior]), ""
	}
	return r, texts
}

// unanswered keeps that a record has no answer.
func unanswered(c *cases.Asked) {
	r, _ := rowOf(c.Texts)
	c.Run.(*rows).add(r)
}

// gather takes the rows of a run when the runs before were taken.
func (x *Reader) gather(run any) {
	for _, r := range run.(*rows).list {
		if len(x.open) > 0 && x.open[0].id != r.id {
			x.close()
		}
		if r.id != "" {
			x.open = append(x.open, r)
		}
	}
}

// close joins the rows of the case that is open.
func (x *Reader) close() {
	if len(x.open) == 0 {
		return
	}
	list := x.open
	x.open = nil
	j := Joined{ID: list[0].id}
	if before, met := x.places[j.ID]; met {
		x.joined[before] = Joined{ID: j.ID, Space: machine.Space{Status: "rejected"}, Fault: &law.Fault{Code: JoinApart, Fact: FactJoin, Value: j.ID}}
		return
	}
	if j.Space, j.Fault = x.join(list); j.Fault != nil {
		j.Space = machine.Space{Status: "rejected"}
		if j.Fault.Value == "" {
			j.Fault.Fact, j.Fault.Value = FactJoin, j.ID
		}
	}
	if x.places == nil {
		x.places = map[string]int{}
	}
	x.places[j.ID] = len(x.joined)
	x.joined = append(x.joined, j)
}

func (x *Reader) join(list []row) (machine.Space, *law.Fault) {
	how, prior := list[0].how, list[0].prior
	var charges []determine.Charge
	for _, r := range list {
		switch {
		case r.charge == nil:
			return machine.Space{}, &law.Fault{Code: JoinBroken}
		case r.how != "" && how != "" && r.how != how:
			return machine.Space{}, &law.Fault{Code: JoinDiffers, Args: []any{how, r.how}}
		case r.prior != "" && prior != "" && r.prior != prior:
			return machine.Space{}, &law.Fault{Code: JoinDiffers, Args: []any{prior, r.prior}}
		}
		how, prior = cmp.Or(how, r.how), cmp.Or(prior, r.prior)
		charges = append(charges, *r.charge)
	}
	if _, fault := determine.Assumed(charges); fault != nil {
		return machine.Space{}, fault
	}
	concurs, fault := determine.ParseConcurrence(how)
	if fault != nil {
		return machine.Space{}, fault
	}
	if fault := determine.PriorWith(concurs, prior != ""); fault != nil {
		return machine.Space{}, fault
	}
	var imposed *determine.Space
	if prior != "" {
		s, fault := determine.ParseSpace(prior)
		if fault != nil {
			return machine.Space{}, fault
		}
		imposed = &s
	}
	l := determine.Chain(x.part, concurs, imposed, charges...)
	return spaceOf(&l), nil
}
