package cli

import (
	"encoding/json"
	"fmt"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// shown is how many findings with the same code are reported in full; further ones
// are counted.
const shown = 20

// tally reports findings as they occur, on standard error, as text or as JSON. The
// length of its output is limited.
type tally struct {
	program *program
	found   map[law.Code]int64
	codes   []law.Code // in the order of their first finding
}

func (p *program) tally() *tally { return &tally{program: p, found: map[law.Code]int64{}} }

// add counts a finding. It reports the text unless many findings with the same code
// were reported.
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

// rest says for each code how many more findings there are.
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
	// An error is dropped: when standard error fails, there is no place to report
	// it.
	_ = enc.Encode(v)
}

// flaws receives the faults of the records of a run. It reports some of them, and
// writes all of them to a file when there is one.
type flaws struct {
	*tally
	watch *watch
	file  *errorFile // nil when no file was asked for
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

// untold counts flaws of a code that are not reported with their place.
func (t *flaws) untold(code law.Code, more int64) { t.found[code] += more }

// flawFinding turns a flaw into a finding with its place.
func flawFinding(f cases.Flaw) finding {
	return finding{place: f.Place, fault: f.Fault}
}
