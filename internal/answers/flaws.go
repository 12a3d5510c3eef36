package answers

import (
	"bytes"
	"hash/maphash"
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// OffenceMissing is the fault of a case without an offence.
const OffenceMissing law.Code = "case_no_offence"

// Tables repeat their mistakes, each time beside other facts. What is wrong with a text
// is therefore kept for the text alone, and a refused record costs little more than a
// sound one.

// Flaws gives the codes of what is wrong with a plain case, in the order in which
// the general path reports the faults. ok is false when only the whole case tells: a fact
// depends on another one, or a text can be read.
func (j *Store) Flaws(p *PlainCase) (codes []law.Code, ok bool) {
	if !p.bare() || p.Value && !p.Texts {
		return nil, false
	}
	j.collects, j.codes, j.others = true, j.codes[:0], 0
	ok = j.collect(p)
	j.collects = false
	return j.codes, ok
}

func (j *Store) collect(p *PlainCase) bool {
	day := j.epochOf(p.Cells[columns.RoleDate])
	e := day
	if e == nil {
		e = &j.epochs[0]
	}
	if offence := p.Cells[columns.RoleOffence]; e.find(j.Offences.Find(offence)) == nil && !j.flawed(columns.RoleOffence, e, offence) {
		return false
	}
	j.others = len(j.codes)
	age := p.Cells[columns.RoleAge]
	slot, plain := ageSlot(age)
	switch {
	case plain:
	case j.readVictims(age):
		slot = otherAges
	case j.flawed(columns.RoleAge, nil, age):
		slot = UnknownAge
	default:
		return false
	}
	j.others = len(j.codes)
	if day == nil && !j.flawed(columns.RoleDate, nil, p.Cells[columns.RoleDate]) {
		return false
	}
	j.others = len(j.codes)
	with, ok := j.ReadNames(j.Coded.With[:0], p.Cells[columns.RoleWith], p.Value)
	j.Coded.With = with
	return ok && j.collectAged(slot)
}

// collectAged collects whether circumstances that tell an age contradict the age of the
// victim or one another. It is false when there are several victims, since any of them
// may be meant.
func (j *Store) collectAged(slot int) bool {
	if !slices.ContainsFunc(j.Coded.With, j.aged.has) {
		return true
	}
	if slot == otherAges {
		return false
	}
	if ages := j.agesWith(slot); ages.Empty() && !slices.Contains(j.codes[j.others:], law.AgeContradicts) {
		j.codes = append(j.codes, law.AgeContradicts)
	}
	return true
}

// flawed collects the codes of what is wrong with a text. It is false when the text can
// be read.
func (j *Store) flawed(r columns.Role, e *epoch, text []byte) bool {
	if j.lately == nil {
		j.lately = &flawedTexts{seed: maphash.MakeSeed()}
	}
	known := j.lately.of(r, text)
	if known.role != r || known.epoch != e || known.text != string(text) {
		*known = flawedText{r, e, string(text), j.codesOf(r, e, string(text))}
	}
	for _, code := range known.codes {
		if !slices.Contains(j.codes[j.others:], code) {
			j.codes = append(j.codes, code)
		}
	}
	return len(known.codes) > 0
}

// codesOf reads a text by itself and gives the code of each thing that is wrong with it.
// It keeps names that can be read, so that the next case with them is plain.
func (j *Store) codesOf(r columns.Role, e *epoch, text string) []law.Code {
	var faults []*law.Fault
	switch r {
	case columns.RoleOffence:
		o, fault := findBriefly(e.view(), text)
		if fault != nil {
			faults = append(faults, fault)
		} else if o.Cited == (articles.Cited{}) {
			j.meet(e, o, []byte(text))
		}
	case columns.RoleAge:
		_, faults = law.Given{Ages: Listed(text)}.FactsAlone(j.edition)
	case columns.RoleDate:
		var facts law.Facts
		if facts, faults = (law.Given{Date: text, Order: j.Order}).FactsAlone(j.edition); !facts.Date.IsZero() {
			return nil // the first of two days, on which the offence is looked up
		}
	default:
		if !spelling.SaysNothing(text) {
			if _, fault := j.edition.FindCircumstanceAlone(text); fault != nil {
				return []law.Code{fault.Code}
			}
		}
		j.learnName(text)
	}
	var codes []law.Code
	for _, f := range faults {
		codes = append(codes, f.Code)
	}
	return codes
}

// findBriefly finds an offence for those who only count faults.
func findBriefly(e *law.Edition, text string) (*law.Offence, *law.Fault) {
	if len(bytes.TrimSpace([]byte(text))) == 0 {
		return nil, &law.Fault{Code: OffenceMissing, Fact: law.FactOffence}
	}
	return e.FindOffenceBriefly(text)
}

// flawedTexts holds the latest texts that could not be read. It has a fixed size, and a
// new text overwrites an older one.
type flawedTexts struct {
	seed  maphash.Seed
	texts [1 << 9]flawedText // few enough to stay at hand
}

// flawedText is a text in a column of a role; of an offence also the epoch in which it
// was looked up.
type flawedText struct {
	role  columns.Role
	epoch *epoch
	text  string
	codes []law.Code // none when the text can be read
}

func (f *flawedTexts) of(r columns.Role, text []byte) *flawedText {
	return &f.texts[(maphash.Bytes(f.seed, text)+uint64(r))%uint64(len(f.texts))]
}
