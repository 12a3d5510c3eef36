package findings

import "github.com/conmina/conmina/internal/law"

// Shown is how many findings with the same code are reported in full; further ones
// are counted.
const Shown = 20

// Tally reports findings as they occur. The length of its output is limited.
type Tally struct {
	console Console
	found   map[law.Code]int64
	codes   []law.Code // in the order of their first finding
}

// Tally begins to report findings.
func (c Console) Tally() *Tally { return &Tally{console: c, found: map[law.Code]int64{}} }

// Add counts a finding. It reports the text, or JSON in its place, unless many
// findings with the same code were reported.
func (t *Tally) Add(f Finding, text func() string) {
	code := f.Fault.Code
	if t.found[code]++; t.found[code] == 1 {
		t.codes = append(t.codes, code)
	}
	switch {
	case t.found[code] > Shown:
	case t.console.JSON:
		t.console.machine(f)
	default:
		t.console.print(text())
	}
}

// Untold counts findings of a code that are not reported in full.
func (t *Tally) Untold(code law.Code, more int64) { t.found[code] += more }

// Rest says for each code how many more findings there are.
func (t *Tally) Rest() {
	c := t.console
	for _, code := range t.codes {
		more := t.found[code] - Shown
		switch {
		case more <= 0:
		case c.JSON:
			c.write(moreJSON{"error", code, c.Words.Say("error.more", c.Words.Grouped(more), string(code)), more})
		default:
			c.Say("error.more", c.Words.Grouped(more), string(code))
		}
	}
}

type moreJSON struct {
	Severity string   `json:"severity"`
	Code     law.Code `json:"code"`
	Summary  string   `json:"summary"`
	More     int64    `json:"more"`
}
