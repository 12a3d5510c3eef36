package law

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
)

// Named reports whether any offence has the name at some time.
func (e *Edition) Named(name string) bool {
	o, known := e.spelt(name)
	return o != nil || known
}

// Describes reports whether it has a circumstance of the name, or one that stands in a text.
func (e *Edition) Describes(circumstance string) bool {
	if _, fault := e.FindCircumstanceAlone(circumstance); fault == nil {
		return true
	}
	ids, _ := e.circumstancesIn(circumstance)
	return len(ids) > 0
}

// FindOffence finds an offence by any of its names, compared as [spelling.Fold] writes them.
// When the name is an article of aggravated tiers or a name of aggravated forms,
// the returned offence says so in Named. A name that only [Edition.Other] has is
// understood as its counterpart.
//
// The fault says why the name was not understood and suggests names that the
// edition knows: the article that stands in it, else names in words. For an article number
// it never suggests a different number.
func (e *Edition) FindOffence(name string) (*Offence, *Fault) {
	o, fault := e.FindOffenceAlone(name)
	if fault != nil && fault.Code == OffenceUnknown {
		if fault.Suggest = e.citedBehind(name); len(fault.Suggest) == 0 {
			fault.Suggest = e.nearOffences(name)
		}
	}
	return o, fault
}

// FindOffenceAlone is FindOffence without suggestions of similar names, which take
// long to find.
func (e *Edition) FindOffenceAlone(name string) (*Offence, *Fault) {
	o, known := e.spelt(name)
	if o != nil {
		return o.citedAs(name), nil
	}
	fault := &Fault{Fact: FactOffence, Value: name}
	isOne := func(n string) bool { return e.Named(n) || e.outside(n) != nil }
	perhaps, cited := e.perhaps(name), e.citedTogether(name)
	together := e.namedTogether(name)
	if len(perhaps) == 0 {
		perhaps = e.citedOther(name)
	}
	switch outside := e.outside(name); {
	case known:
		fault.Code = OffenceNeedsDate
	case outside != nil:
		fault.Code, fault.Args = OffenceOutside, []any{outside, e.Held(), e.ID}
	case fault.mistaken(name, isOne):
	case len(perhaps) > 0:
		return nil, &Fault{Code: OffencePerhaps, Fact: FactOffence, Value: name, Suggest: perhaps, Edition: e, Day: e.Day}
	case len(cited) > 0:
		return nil, &Fault{Code: OffencesCited, Fact: FactOffence, Value: name, Suggest: cited, Edition: e, Day: e.Day}
	case len(together) > 1:
		return nil, &Fault{Code: OffencesNamed, Fact: FactOffence, Value: name, Suggest: together, Edition: e, Day: e.Day}
	case articles.HasNumerals(name):
		fault.Code = NumeralsCited
	case e.besideMore(name) != "":
		return nil, &Fault{Code: OffenceWithMore, Fact: FactOffence, Value: name, Suggest: []string{e.besideMore(name)}}
	case articles.NamesOne(name) && !e.citesBeside(name):
		fault.Code, fault.Args = ArticleUnknown, []any{e.ID, e.Held()}
	default:
		fault.Code, fault.Args = OffenceUnknown, []any{e.ID}
	}
	switch fault.Code {
	case OffenceOutside:
		fault.Edition, fault.Day = e, e.Day
	case OffenceUnknown, ArticleUnknown:
		fault.Edition, fault.Day = e, e.Day
		return e.counterpart(name, fault)
	}
	return nil, fault
}

// counterpart finds the offence of this edition for a name that only the other
// edition has. When several offences took its place, the fault lists them and the
// user must choose. When there is none, the given fault is returned; also where the name is of
// aggravated forms and the offence has none here at some time.
func (e *Edition) counterpart(name string, fault *Fault) (*Offence, *Fault) {
	if e.Other == nil {
		return nil, fault
	}
	o, unknown := e.Other.FindOffenceAlone(name)
	if unknown != nil || o.Counterpart.Edition != e.ID {
		return nil, fault
	}
	if list := o.Counterpart.Offences; len(list) != 1 {
		return nil, &Fault{Code: OffenceSeveral, Fact: FactOffence, Value: name, Args: []any{e.ID}, Suggest: list, Edition: e, Day: e.Day}
	}
	here := e.Offence(o.Counterpart.Offences[0])
	switch {
	case o.Named == "" && o.Cited == (articles.Cited{}):
		return here, nil
	case o.Named != "" && !here.HasAggravatedForms():
		return nil, fault
	}
	asked := *here
	asked.Named, asked.Cited = o.Named, o.Cited
	return &asked, nil
}

// nearOffences suggests names in words for a name in words.
func (e *Edition) nearOffences(name string) []string {
	e = e.origin() // the names in words are the same on every day
	e.similar.Do(func() {
		idOf := map[string]string{}
		for folded, o := range e.everyName() {
			if o != nil && !articles.NamesOne(folded) {
				idOf[folded] = o.ID
			}
		}
		e.similarOffences = spelling.NamesOf(idOf)
	})
	return e.similarOffences.Nearest(name)
}

// FindCircumstance finds an entry of the vocabulary by any of its names,
// compared as [spelling.Fold] writes them. The fault suggests names that the
// edition knows: those that stand in the text, else similar ones where it denies nothing.
func (e *Edition) FindCircumstance(name string) (CircumstanceID, *Fault) {
	id, fault := e.FindCircumstanceAlone(name)
	if fault != nil && fault.Code == CircumstanceUnknown {
		if fault.Suggest, _ = e.circumstancesIn(name); len(fault.Suggest) == 0 && !spelling.MannerOf(name).Denies {
			fault.Suggest = e.nearCircumstances(name)
		}
	}
	return id, fault
}

// FindCircumstanceAlone is FindCircumstance without suggestions of similar names,
// which take long to find.
func (e *Edition) FindCircumstanceAlone(name string) (CircumstanceID, *Fault) {
	if e.namesNoCircumstance(name) {
		return "", e.noCircumstance(name)
	}
	for _, spelt := range []string{name, spelling.Tidy(name)} {
		if c := e.circumstance(spelt); c != nil {
			return c.ID, nil
		}
	}
	if c := e.looseCircumstance(name); c != nil {
		return c.ID, nil
	}
	fault := &Fault{Fact: FactCircumstance, Value: name}
	if fault.mistaken(name, func(n string) bool { return e.circumstance(n) != nil }) {
		return "", fault
	}
	fault.Edition = e
	perhaps := e.origin().perhapsOf[spelling.Loosely(spelling.Fold(spelling.Tidy(name)))]
	switch {
	case isNumeralAlone(name):
		fault.Code = CircumstanceNumeral
	case len(perhaps) > 0:
		fault.Code, fault.Suggest = CircumstancePerhaps, perhaps
	case e.IsElement(name):
		fault.Code = CircumstanceElement
	default:
		return "", e.noCircumstance(name)
	}
	return "", fault
}

// isNumeralAlone reports whether a text cites a numeral, with or without its article,
// in the place of a circumstance.
func isNumeralAlone(text string) bool {
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	c, ok := articles.ParseCited(text)
	if !ok {
		c, ok = articles.ParseCited("1 " + text)
	}
	return ok && c.Numeral != ""
}

// IsElement reports whether a word says what is an element of the offences, and not
// a circumstance that aggravates one.
func (e *Edition) IsElement(name string) bool { return e.Elements.hold(name) }

// Narrow leaves, among the circumstances that are suggested for a word, those that
// the offence depends on, when there are any. When there are none and the word says
// an element of the offences, the fault says so.
func (o *Offence) Narrow(faults []*Fault) {
	for _, f := range faults {
		if f.Code != CircumstanceUnknown && f.Code != CircumstancePerhaps && f.Code != CircumstanceDoubted {
			continue
		}
		own := slices.DeleteFunc(slices.Clone(f.Suggest), func(name string) bool {
			id, unknown := o.Edition.FindCircumstanceAlone(name)
			return unknown != nil || !slices.Contains(o.Shown().Uses(), id)
		})
		if spelling.SaysAggravated(f.Value) { // agravantes: all that there are
			own = nil
			for _, id := range o.Shown().Uses() {
				own = append(own, string(id))
			}
		}
		switch {
		case len(own) > 0:
			f.Suggest = own
		case o.Edition.IsElement(f.Value):
			f.Code, f.Args, f.Suggest = CircumstanceElement, nil, nil
		}
	}
}

// citesBeside reports whether a text has the article of an offence beside other words.
func (e *Edition) citesBeside(name string) bool {
	citation, _, ok := articles.Beside(name)
	return ok && e.Named(citation)
}
