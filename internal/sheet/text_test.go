package sheet

import (
	"strings"
	"testing"
	"unicode"

	"github.com/conmina/conmina/internal/typed"

	"github.com/conmina/conmina/internal/law"
)

// drawnAt writes one block in a width.
func drawnAt(width int, b block) string {
	return string(Text(Document{[]block{b}}, Style{Width: width}))
}

// A table that fits is a table; one that nearly does is wrapped in its widest
// column; any other becomes a block for each row.
func TestTableBecomesBlocks(t *testing.T) {
	b := block{
		Kind: Grid, Head: []string{"Offence", "Range", "Why"},
		Rows: [][]string{{"Pimping", "4 to 5 years", "the age is in the band that it asks for"}, {"Trafficking", "", "it asks for no condition"}},
	}
	for width, want := range map[int]string{
		80: `
  Offence      Range         Why
  Pimping      4 to 5 years  the age is in the band that it asks for
  Trafficking                it asks for no condition
`,
		60: `
  Offence      Range         Why
  Pimping      4 to 5 years  the age is in the band that it
                             asks for
  Trafficking                it asks for no condition
`,
		40: `
  Offence  Pimping
  Range    4 to 5 years
  Why      the age is in the band that
           it asks for

  Offence  Trafficking
  Why      it asks for no condition
`,
	} {
		if got := "\n" + drawnAt(width, b); got != want {
			t.Errorf("at %d:%s\nwant:%s", width, got, want)
		}
	}
}

// A value that has too little room beside its label stands below it.
func TestFieldsBelowTheirLabels(t *testing.T) {
	b := block{Kind: fields, Rows: [][]string{
		{"Source", "the consolidated text, line 12"}, {"A label of many words indeed", "several words that are wrapped"}, {"Digest", strings.Repeat("0", 38)},
	}}
	const want = `
  Source
    the consolidated text, line 12
  A label of many words indeed
    several words that are wrapped
  Digest
    00000000000000000000000000000000000000
`
	if got := "\n" + drawnAt(44, b); got != want {
		t.Errorf("%s\nwant:%s", got, want)
	}
}

// Where a bar has no room for a column a year beside its title and its figures,
// it stands below them.
func TestChartBecomesBlocks(t *testing.T) {
	b := block{
		Kind: bars, Head: []string{"Offence", "Years", ""}, legend: map[StretchKind]string{Certain: "threatened"},
		chart: Chart{End: 30 * law.Year, Rows: []ChartRow{{
			Title: "Benefit from sexual exploitation", Figures: "5 to 20", Tier: "base", Stretches: []Stretch{{Certain, 5 * law.Year, 20 * law.Year}},
		}}},
	}
	for width, want := range map[int]string{
		70: `
  Offence                    Years    0    5    10   15   20   25   30
  Benefit from sexual        5 to 20       ███████████████
  exploitation
    base

  █ threatened
`,
		50: `
  Offence
    Years
    0    5    10   15   20   25   30
  Benefit from sexual exploitation
    5 to 20
         ███████████████
    base

  █ threatened
`,
	} {
		if got := "\n" + drawnAt(width, b); got != want {
			t.Errorf("at %d:%s\nwant:%s", width, got, want)
		}
	}
}

// A command is longer than the width where it must be: part of it would be another
// command, and not every shell knows a mark that continues a line.
func TestCommandsStandWhole(t *testing.T) {
	line := typed.Of(typed.English, typed.ResolveCommand).Words("art-153", "--born", "2001-05-04", "--date", "2017-06-22", "--short")
	var d Document
	d.Commands(line)
	for _, width := range []int{0, 40, 60, 200} {
		if got := string(Text(d, Style{Width: width})); got != "  "+line.String()+"\n" {
			t.Errorf("at %d: %q", width, got)
		}
	}
}

// Every kind of bar has a character of its own, in either set, so that none is
// told by its colour.
func TestEveryBarHasItsMark(t *testing.T) {
	for name, set := range map[string]map[StretchKind]string{"blocks": marks, "ASCII": marksASCII} {
		seen := map[string]StretchKind{}
		for _, kind := range append(StretchKinds(), arrow) {
			mark := set[kind]
			if len([]rune(mark)) != 1 || columns(mark) != 1 {
				t.Errorf("%s: the mark of %s is %q", name, kind, mark)
			}
			if other, taken := seen[mark]; taken {
				t.Errorf("%s: %s and %s are both drawn %s", name, kind, other, mark)
			}
			seen[mark] = kind
			if name == "ASCII" && mark[0] > unicode.MaxASCII {
				t.Errorf("%s is not ASCII", mark)
			}
		}
	}
}
