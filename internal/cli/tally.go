package cli

import (
	"encoding/json"
	"fmt"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// shown is how many findings of one code are told; the rest is counted.
const shown = 20

// tally tells findings as they come, to standard error, as text or as JSON. What
// it writes does not grow with their number.
type tally struct {
	program *program
	found   map[law.Code]int64
	codes   []law.Code // in the order in which they were found
}

func (p *program) tally() *tally { return &tally{program: p, found: map[law.Code]int64{}} }

// add counts a finding and tells it as the text, unless many of its code were
// told.
func (t *tally) add(f finding, text func() string) {
	code := f.fault.Code
	if t.found[code]++; t.found[code] == 1 {
		t.codes = append(t.codes, code)
	}
	switch {
	case t.found[code] > shown:
	case t.program.wantsJSON():
		t.program.reportJSON(t.program.words(), f)
	default:
		fmt.Fprintln(t.program.Stderr, text())
	}
}

// rest says of each code how many more there are.
func (t *tally) rest() {
	p := t.program
	for _, code := range t.codes {
		more := t.found[code] - shown
		switch {
		case more <= 0:
		case p.wantsJSON():
			p.writeJSON(moreJSON{"error", code, p.words().Say("error.more", p.words().Grouped(more), string(code)), more})
		default:
			p.say("error.more", p.words().Grouped(more), string(code))
		}
	}
}

type moreJSON struct {
	Severity string   `json:"severity"`
	Code     law.Code `json:"code"`
	Summary  string   `json:"summary"`
	More     int64    `json:"more"`
}

func (p *program) writeJSON(v any) {
	enc := json.NewEncoder(p.Stderr)
	enc.SetEscapeHTML(false)
	// Nothing is left to tell it to when standard error itself fails.
	_ = enc.Encode(v)
}

// flaws takes what is wrong with the records of a run: it tells some and writes
// all where a file is given for them.
type flaws struct {
	*tally
	watch *watch
	file  *errorFile // nil where none was asked for
}

func (t *flaws) add(f cases.Flaw) {
	t.watch.clear()
	told := flawFinding(f)
	t.tally.add(told, func() string {
		return fmt.Sprintf("%s: %s: %s", words.Visible(told.place.String()), f.Fault.Code, t.program.plain(t.program.words().Fault(&f.Fault)))
	})
	if t.file != nil {
		t.file.add(f, t.program.words().Fault(&f.Fault))
	}
}

// untold counts flaws of a code whose places are not told.
func (t *flaws) untold(code law.Code, more int64) { t.found[code] += more }

// flawFinding is a flaw as a finding with its place.
func flawFinding(f cases.Flaw) finding {
	told := finding{fault: f.Fault}
	told.place.File, told.place.Line, told.place.Column = f.Place.File, f.Place.Line, f.Place.Column
	return told
}
