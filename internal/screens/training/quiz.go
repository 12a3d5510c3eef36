package training

import (
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Quiz writes the table of [answer.AcrossAges] for a class to fill in. Each cell
// has a number and a blank; with reveal, a number and its range.
func Quiz(format string, v answer.Strip, reveal bool, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, quizScreen{v, reveal}, s)
}

type quizScreen struct {
	answer.Strip
	reveal bool
}

// number is the number of a cell, counted row by row from 1.
func (v quizScreen) number(row, band int) int { return row*len(v.Bands) + band + 1 }

func (v quizScreen) Document(s sheet.Style) sheet.Document {
	w := answer.Comparing{Words: words.In(s.Language), Style: s, Edition: v.Edition}
	var d sheet.Document
	d.Headline(w.Say("quiz.headline", w.OverAges(len(v.Rows), v.Facts)))
	w.ByAge(&d, v.Strip.Strip, func(row, band int) string {
		cell := "(" + strconv.Itoa(v.number(row, band)) + ") "
		if v.reveal {
			return cell + w.FiguresOf(v.Rows[row][band])
		}
		return cell + "______"
	})
	d.Paragraph(w.Say("ages.caption", w.Unit()))
	if !v.reveal {
		d.Paragraph(w.Say("quiz.hidden"))
		if list := answer.Differing(slices.Concat(v.Rows...)); len(list) > 0 {
			d.Paragraph(w.Say("quiz.differs", w.Standard(list[0])))
		}
		d.Foot(s, w.Foot(v.Edition), w.UnansweredOn(v.Edition))
		return d
	}
	w.BesideByAge(&d, v.Strip.Strip)
	if notes := w.NotesByOffence(v.Rows); len(notes) > 0 {
		d.Heading(w.Say("answer.notices"))
		d.List(notes)
	}
	d.Foot(s, w.FootOf(v.Edition, nil), w.RestsOn(v.Edition))
	return d
}

type quizJSON struct {
	Schema string `json:"schema"`
	machine.EditionRef
	Facts    machine.SharedFacts `json:"facts"`
	Revealed bool                `json:"revealed"`
	Blanks   []blankJSON         `json:"blanks"`
}

// blankJSON is a cell of the table. Its answer is null while the answers are
// hidden.
type blankJSON struct {
	Number       int                  `json:"number"`
	Offence      string               `json:"offence"`
	OffenceTitle law.Text             `json:"offence_title"`
	VictimAge    string               `json:"victim_age"`
	Answer       *machine.SummaryJSON `json:"answer"`
}

func (v quizScreen) Machine(s sheet.Style) any {
	j := quizJSON{
		Schema: "conmina/quiz/1", EditionRef: machine.Refer(v.Edition, s.Version), Facts: machine.Share(v.Facts), Revealed: v.reveal, Blanks: []blankJSON{},
	}
	for row, answers := range v.Rows {
		for band, a := range answers {
			b := blankJSON{Number: v.number(row, band), Offence: a.Offence.ID, OffenceTitle: a.Offence.Title, VictimAge: v.Bands[band].String()}
			if v.reveal {
				said := machine.Summary(a)
				b.Answer = &said
			}
			j.Blanks = append(j.Blanks, b)
		}
	}
	return j
}

func (v quizScreen) Records() [][]string {
	list := [][]string{slices.Concat([]string{"number", "victim_age"}, machine.Columns())}
	for row, answers := range v.Rows {
		for band, a := range answers {
			record := machine.AnswerRecord(a)
			if !v.reveal {
				for i, column := range machine.Columns() {
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
