package cases_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
)

// An input that cannot be opened is told by its name, whichever of several it is, and
// the records before it are answered.
func TestInputsThatCannotBeOpened(t *testing.T) {
	lost := errors.New("lost")
	for of := 1; of <= 3; of++ {
		for at := range of {
			var inputs []cases.Input
			for i := range of {
				in := memory(fmt.Sprint(i, ".csv"), []byte("offence,age\npimping,17\n"))
				if i == at {
					in.Open = func() (io.ReadCloser, error) { return nil, lost }
				}
				inputs = append(inputs, in)
			}
			got, err := try(cases.Options{Edition: shipped(t)}, inputs...)
			var told *cases.ReadError
			if !errors.As(err, &told) || told.Name != inputs[at].Name || !errors.Is(err, lost) || got.Summary.Read != int64(at) {
				t.Errorf("the input %d of %d: %v, %d records", at, of, err, got.Summary.Read)
			}
		}
	}
}

// parts is a text that comes in two parts.
type parts [][]byte

func (p *parts) Read(b []byte) (int, error) {
	for len(*p) > 0 && len((*p)[0]) == 0 {
		*p = (*p)[1:]
	}
	if len(*p) == 0 {
		return 0, io.EOF
	}
	n := copy(b, (*p)[0])
	(*p)[0] = (*p)[0][n:]
	return n, nil
}

// What stands behind a record that is too long is answered, wherever the reading of it
// was interrupted: right before its newline, behind it, or within it.
func TestRecordsBehindOneThatIsTooLong(t *testing.T) {
	before := "offence,age,note\npimping,17,x\npimping,17," + strings.Repeat("x", cases.MaxRecord+5)
	behind := "\npimping,17,x\npimping,x,x\n"
	for at := -2; at <= 2; at++ {
		text := []byte(before + behind)
		p := &parts{text[:len(before)+at], text[len(before)+at:]}
		in := cases.Input{Name: "t.csv", Open: func() (io.ReadCloser, error) { return io.NopCloser(p), nil }}
		got := run(t, cases.Options{Edition: shipped(t)}, in)
		if got.Summary.Read != 4 || got.Summary.Rejected != 2 || fmt.Sprint(got.Flaws) != "[t.csv:3:1: record_long t.csv:5:9: age_form]" {
			t.Errorf("%+d: %+v %v", at, got.Summary, got.Flaws)
		}
	}
}

// A line without text in any of its cells is no record, and every other line is one,
// whichever of its cells have text.
func TestLinesWithoutText(t *testing.T) {
	for columns := 1; columns <= 4; columns++ {
		head := strings.Join([]string{"offence", "age", "case_id", "note"}[:columns], ",")
		for filled := range 1 << columns {
			cells := make([]string, columns)
			for i := range cells {
				if filled>>i&1 == 1 {
					cells[i] = []string{"pimping", "17", "a", "b"}[i]
				}
			}
			row := strings.Join(cells, ",")
			text := head + "\n" + strings.Repeat(strings.Replace("pimping,17,a,b", ",17,a,b", strings.Repeat(",", columns-1), 1)+"\n", 2) + row + "\n" + row + "\n"
			want := int64(4)
			if filled == 0 {
				want = 2
			}
			for path, o := range map[string]cases.Options{"plain": {Edition: shipped(t)}, "general": cases.General(cases.Options{Edition: shipped(t)})} {
				got := run(t, o, table(text))
				rejected := int64(0)
				if want == 4 && cells[0] == "" {
					rejected = 2
				}
				if got.Summary.Read != want || got.Summary.Rejected != rejected {
					t.Errorf("%s: %q: %+v, want %d of which %d are rejected", path, text, got.Summary, want, rejected)
				}
			}
		}
	}
}

// A row below the first is told as the header where it is one, or lacks the columns of
// the task and nothing else.
func TestRowsThatMayBeTheHeader(t *testing.T) {
	e := shipped(t)
	task := audit.New(e).Task(audit.NewSummary(e, 0))
	for text, below := range map[string]bool{
		"Casos\noffence,age,sentence\npimping,17,8y\n":         true,
		"Casos\noffence,age\npimping,17\n":                     true,
		"Casos\noffence,age,sentence,age\npimping,17,8y,17\n":  false,
		"Casos\noffence,age,sentence,edad\npimping,17,8y,17\n": false,
		"Casos\noffence,age,status\npimping,17,x\n":            true,
		"Casos\nvictim,age,sentence\npimping,17,8y\n":          false,
	} {
		_, err := try(cases.Options{Edition: e, Task: task}, table(text))
		var flaw *cases.Flaw
		if !errors.As(err, &flaw) || (flaw.Fault.Code == cases.HeaderBelow) != below {
			t.Errorf("%q: %v", text, err)
		}
	}
}
