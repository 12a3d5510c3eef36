package answers

import (
	"hash/maphash"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in the place of the offence.
const (
	OffenceMissing law.Code = "case_no_offence"
	CaseWithheld   law.Code = "case_withheld" // a row of the case was refused; see [Withheld]
)

// Withheld stands in the place of the offence of a case that is not to be answered. No table
// of people has it.
const Withheld = "\x1f"

// Unnamed is the fault of a text that names no offence; nil for one that may.
func Unnamed(text string) *law.Fault {
	switch strings.TrimSpace(text) {
	case "":
		return &law.Fault{Code: OffenceMissing, Fact: law.FactOffence}
	case Withheld:
		return &law.Fault{Code: CaseWithheld, Fact: law.FactOffence}
	}
	return nil
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
			switch _, fault := j.edition.FindCircumstanceAlone(text); {
			case fault == nil:
			case fault.Code == law.CircumstancePerhaps:
				return nil // the offence says whether it is an element of it
			default:
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
	if fault := Unnamed(text); fault != nil {
		return nil, fault
	}
	return e.FindOffenceBriefly(text)
}
