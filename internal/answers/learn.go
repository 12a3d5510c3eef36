package answers

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Learn stores the names of a case that could be read, so that [Store.Answer] knows
// them from then on.
func (j *Store) Learn(o *law.Offence, f law.Facts, offence []byte, names ...[]string) {
	j.meet(j.of(f.Date), o, offence)
	for _, list := range names {
		for _, name := range list {
			j.learnName(name)
		}
	}
}

// meet stores that the text of a cell asks for an offence in an epoch.
func (j *Store) meet(e *epoch, o *law.Offence, text []byte) {
	n := j.Offences.Find(text)
	if n < 0 {
		if n = j.Offences.used; !j.Offences.Keep(text, n) {
			return
		}
	}
	for len(e.met) <= n {
		e.met = append(e.met, nil)
	}
	if e.met[n] == nil {
		question := j.Number(o)
		e.met[n] = &met{question, o, j.Asked[question].runs[e.number]}
	}
}

// learnName stores the name of a circumstance, without the blanks around it.
func (j *Store) learnName(name string) {
	name = strings.Trim(name, " ")
	if j.Names.Find([]byte(name)) >= 0 {
		return
	}
	place := noCircumstance
	if !spelling.SaysNothing(name) {
		id, fault := j.edition.FindCircumstanceAlone(name)
		if fault != nil {
			return
		}
		place = j.tables.Place(id)
	}
	j.KeepName(name, place)
}

// KeepName stores a name, unless a table or JSON writes the name differently from
// how it reads.
func (j *Store) KeepName(name string, place int) {
	escaped := func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == ';' }
	if !strings.ContainsFunc(name, escaped) && j.Names.Find([]byte(name)) < 0 {
		j.Names.Keep([]byte(name), place)
	}
}
