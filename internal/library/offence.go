package library

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/typed"
)

// Offence finds the named offence. It also understands the names of another edition
// of the program, and says so when only that edition has the name. The fault names
// that edition as it is typed in the given language too.
func Offence(e *law.Edition, name string, in typed.Language) (*law.Offence, *law.Fault) {
	o, fault := e.FindOffence(name)
	if fault == nil {
		return o.AskedAs(name), nil
	}
	if e.Custom || !slices.Contains([]law.Code{law.OffenceUnknown, law.ArticleUnknown}, fault.Code) {
		return nil, fault
	}
	o, beyond := counterpart(e, name)
	switch {
	case beyond == nil:
		return o, nil
	case beyond.Code == law.OffenceSeveral:
		return nil, beyond
	}
	return nil, elsewhere(name, e, fault, in)
}

// elsewhere improves the fault of an unknown name. It names another edition of the
// program that has the name, or takes the fault of the other edition when that
// explains more. When nobody chose an edition, it adds names of the other edition.
// Otherwise it returns the given fault.
func elsewhere(name string, but *law.Edition, fault *law.Fault, in typed.Language) *law.Fault {
	if other := editionWith(name, but.ID); other != "" {
		return &law.Fault{Code: "offence_elsewhere", Fact: fault.Fact, Value: name, Args: []any{but.ID, other, typed.Edition(in, other)}}
	}
	l, _ := Shipped() // without it there is only no hint
	for _, id := range l.IDs {
		e, err := l.Edition(id)
		if err != nil || id == but.ID {
			continue
		}
		_, better := e.FindOffence(name)
		switch {
		case better == nil:
		case better.Code == law.OffenceOutside, but.Because == law.ByDefault && len(better.Suggest) > len(fault.Suggest):
			return better
		}
	}
	return fault
}

// counterpart looks a name up again, with the names of the edition of the program
// that has it.
func counterpart(e *law.Edition, name string) (*law.Offence, *law.Fault) {
	if id := editionWith(name, e.ID); id != "" {
		if other, err := ShippedFor(id, name); err == nil {
			e.Other = other
		}
	}
	return e.FindOffenceAlone(name)
}

// editionWith is another edition of the program with an offence of that name; empty
// when there is none.
func editionWith(name, but string) string {
	l, _ := Shipped() // without it there is only no hint
	for _, id := range l.IDs {
		if known, err := l.Knows(id, name); err == nil && known && id != but {
			return id
		}
	}
	return ""
}

// PointingTo finds the offence of another edition of the program that names this
// one as its counterpart. When there is none it returns the offence itself.
func PointingTo(o *law.Offence) (*law.Offence, error) {
	l, err := Shipped()
	if err != nil {
		return nil, err
	}
	for _, id := range l.IDs {
		if id == o.Edition.ID {
			continue
		}
		other, err := l.Edition(id)
		if err != nil {
			return nil, err
		}
		for _, x := range other.Offences {
			if x.Counterpart.Edition == o.Edition.ID && slices.Contains(x.Counterpart.Offences, o.ID) {
				return x, nil
			}
		}
	}
	return o, nil
}

// Beside adds to answers what the other edition in the program says of the same
// facts on a day.
func Beside(today law.Date, answers ...*resolve.Answer) error {
	var id string
	var offences []string
	for _, a := range answers {
		if c := a.Offence.Counterpart; c.Edition != "" && !a.Offence.Edition.Custom {
			id = c.Edition
			offences = append(offences, c.Offences...)
		}
	}
	if id == "" {
		return nil
	}
	slices.Sort(offences)
	other, err := ShippedFor(id, slices.Compact(offences)...)
	if err != nil {
		return err
	}
	for _, a := range answers {
		a.PutBeside(&resolve.Other{Edition: other, Today: today})
	}
	return nil
}
