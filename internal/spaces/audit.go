package spaces

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// Where a term stands among the readings of a ledger. They are part of machine output.
const (
	InsideEvery  = "inside_every_reading"
	InsideSome   = "inside_some_readings"
	OutsideEvery = "outside_every_reading"
)

// Inputs lists the columns that an audit reads for the spaces.
func (*Reader) Inputs() []columns.Input { return Inputs() }

// Columns lists the columns that an audit gets about the spaces.
func (*Reader) Columns() []string {
	return append([]string{"space_verdict", "space_readings", "space_explained_by"}, machine.SpaceColumns()...)
}

// Compare compares the term of a record with the readings of its ledger, and fills the
// columns.
func (x *Reader) Compare(c *cases.Asked, texts []string, s imposed.Sentence) ([]machine.Field, []*law.Fault) {
	return x.once(c, texts, fmt.Sprint(s), func() ([]machine.Field, []*law.Fault) {
		charge, faults := x.read(c, texts)
		if len(faults) > 0 {
			return nil, faults
		}
		l := x.ledger(charge)
		var f found
		if s.Known() {
			f = x.find(&l, charge, s.Term)
		}
		return machine.AppendSpace(f.fields(), spaceOf(&l)), nil
	})
}

// Unread fills the columns of a record that is not compared.
func (*Reader) Unread(why string) []machine.Field {
	return machine.AppendSpace(found{}.fields(), machine.Space{Status: why})
}

// noFigure follows the name of a fact that explains a term only because the law sets no
// figure.
const noFigure = ":no_figure"

// found holds the comparison of a term with the space.
type found struct {
	verdict  string
	readings []string // the readings that contain the term
	explains []string // facts that were not given, and with which some reading would contain it
}

func (f found) fields() []machine.Field {
	return []machine.Field{
		machine.TextField("space_verdict", f.verdict), machine.ListField("space_readings", f.readings),
		machine.ListField("space_explained_by", f.explains),
	}
}

// find finds the readings that contain a term. When there is none it asks which fact
// that was not given would explain the term.
func (x *Reader) find(l *determine.Ledger, c charge, term law.Bound) found {
	if l.Root == nil || l.TooMany {
		return found{}
	}
	all := l.Root.Readings(false)
	f := found{readings: containing(all, term)}
	switch len(f.readings) {
	case len(all):
		f.verdict = InsideEvery
	case 0:
		f.verdict, f.explains = OutsideEvery, x.explanations(c, term)
	default:
		f.verdict = InsideSome
	}
	return f
}

// containing names the readings whose space contains a term.
func containing(all []determine.Reading, term law.Bound) (names []string) {
	for _, r := range all {
		if !r.Leaf.NoRange && contains(r.Leaf.Space, term) {
			names = append(names, r.Name())
		}
	}
	return names
}

// contains reports whether a term is inside a space. No term is outside an end without
// a figure.
func contains(x determine.Space, term law.Bound) bool {
	if term.Kind == law.Life || x.Life {
		return term.Kind == law.Life && (x.Life || x.HiLife)
	}
	m := new(big.Rat).Add(big.NewRat(int64(term.Months), 1), big.NewRat(int64(term.Days), determine.DaysInMonth))
	below := x.Lo != nil && (m.Cmp(x.Lo) < 0 || x.LoOut && m.Cmp(x.Lo) == 0)
	above := x.Hi != nil && (m.Cmp(x.Hi) > 0 || x.HiOut && m.Cmp(x.Hi) == 0)
	return !below && !above
}

// explanations lists facts that were not given, where one of them alone would explain a
// term: another third, a cause of reduction, a benefit, a qualified aggravator. Where
// the law gives no figure, it says so.
func (x *Reader) explanations(c charge, term law.Bound) (list []string) {
	with := func(change func(*determine.Facts)) []determine.Reading {
		other := c
		change(&other.Facts)
		l := x.ledger(other)
		if l.Root == nil || l.TooMany {
			return nil
		}
		return l.Root.Readings(false)
	}
	thirds := with(func(f *determine.Facts) {
		f.Mitigating, f.Aggravating = determine.Circumstances{}, determine.Circumstances{}
	})
	list = append(list, containing(thirds, term)...)
	for _, class := range []general.Class{general.Reduction, general.Benefit, general.Qualified} {
		for _, t := range x.part.Class(class) {
			if slices.Contains(c.Facts.Present, t.ID) {
				continue
			}
			readings := with(func(f *determine.Facts) { f.Present = x.part.Ordered(append(slices.Clone(f.Present), t.ID)) })
			closed := slices.ContainsFunc(readings, func(r determine.Reading) bool { return r.Leaf.Space.Closed() && contains(r.Leaf.Space, term) })
			switch {
			case closed:
				list = append(list, t.ID)
			case len(containing(readings, term)) > 0:
				list = append(list, t.ID+noFigure)
			}
		}
	}
	return list
}
