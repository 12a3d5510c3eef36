package present

import (
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/law"
)

// Quiz writes the table of [AcrossAges] for a class to fill in: each cell has a
// number and a blank, or with reveal a number and its range.
func Quiz(format string, v Strip, reveal bool, s Style) ([]byte, error) {
	return render(format, quizScreen{v, reveal}, s)
}

type quizScreen struct {
	Strip
	reveal bool
}

// number is that of a cell, row by row.
func (v quizScreen) number(row, band int) int { return row*len(v.Bands) + band + 1 }

func (v quizScreen) document(s Style) document {
	w := comparing{In(s.Language), s, v.Edition}
	var d document
	d.headline(w.Say("quiz.headline", w.overAges(len(v.Rows), v.Facts)))
	w.byAge(&d, v.Strip.Strip, func(row, band int) string {
		cell := "(" + strconv.Itoa(v.number(row, band)) + ") "
		if v.reveal {
			return cell + w.figures(v.Rows[row][band])
		}
		return cell + "______"
	})
	d.paragraph(w.Say("ages.caption", w.unit()))
	if !v.reveal {
		d.paragraph(w.Say("quiz.hidden"))
		if list := differing(slices.Concat(v.Rows...)); len(list) > 0 {
			d.paragraph(w.Say("quiz.differs", w.standard(list[0])))
		}
		d.footer(w.unansweredOn(v.Edition))
		return d
	}
	w.besideByAge(&d, v.Strip.Strip)
	if notes := w.notesByOffence(v.Rows); len(notes) > 0 {
		d.heading(w.Say("answer.notices"))
		d.list(notes)
	}
	d.footer(w.restsOn(v.Edition))
	return d
}

type quizJSON struct {
	Schema string `json:"schema"`
	editionRef
	Facts    sharedFacts `json:"facts"`
	Revealed bool        `json:"revealed"`
	Blanks   []blankJSON `json:"blanks"`
}

// blankJSON is a cell of the table; its answer is null as long as it is hidden.
type blankJSON struct {
	Number       int          `json:"number"`
	Offence      string       `json:"offence"`
	OffenceTitle law.Text     `json:"offence_title"`
	VictimAge    string       `json:"victim_age"`
	Answer       *summaryJSON `json:"answer"`
}

func (v quizScreen) machine(s Style) any {
	j := quizJSON{
		Schema: "conmina/quiz/1", editionRef: refer(v.Edition, s.Version), Facts: share(v.Facts), Revealed: v.reveal, Blanks: []blankJSON{},
	}
	for row, answers := range v.Rows {
		for band, a := range answers {
			b := blankJSON{Number: v.number(row, band), Offence: a.Offence.ID, OffenceTitle: a.Offence.Title, VictimAge: v.Bands[band].String()}
			if v.reveal {
				said := summary(a)
				b.Answer = &said
			}
			j.Blanks = append(j.Blanks, b)
		}
	}
	return j
}

func (v quizScreen) records() [][]string {
	list := [][]string{slices.Concat([]string{"number", "victim_age"}, Columns())}
	for row, answers := range v.Rows {
		for band, a := range answers {
			record := answerRecord(a)
			if !v.reveal {
				for i, column := range Columns() {
					if column != "edition" && column != "offence" {
						record[i] = ""
					}
				}
			}
			list = append(list, slices.Concat([]string{strconv.Itoa(v.number(row, band)), v.Bands[band].String()}, record))
		}
	}
	return list
}
