package records_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/records"
)

// pieces keeps what each write has brought.
type pieces struct {
	list []string
	err  error
}

func (p *pieces) Write(b []byte) (int, error) {
	if p.err != nil {
		return 0, p.err
	}
	p.list = append(p.list, string(b))
	return len(b), nil
}

// A pipe gets whole records in pieces that a system takes whole, one record alone where
// it is longer; every other output gets what was written at once.
func TestPiecesOfAPipe(t *testing.T) {
	line := strings.Repeat("x", 1499) + "\n"
	long := strings.Repeat("y", 5000) + "\n"
	for _, c := range []struct {
		text  string
		pipe  bool
		sizes []int
	}{
		{"", true, nil},
		{line, true, []int{1500}},
		{strings.Repeat(line, 5), true, []int{3000, 3000, 1500}},
		{strings.Repeat(line, 5), false, []int{7500}},
		{line + long + line, true, []int{1500, 5001, 1500}},
		{long + long, true, []int{5001, 5001}},
		{strings.Repeat("z", 4095) + "\n" + line, true, []int{4096, 1500}},
		{strings.Repeat("z", 4096) + "\n" + line, true, []int{4097, 1500}},
	} {
		out := &pieces{}
		s := &records.Stream{Context: context.Background(), Out: out, Pipe: c.pipe}
		n, err := s.Write([]byte(c.text))
		sizes := []int(nil)
		for _, p := range out.list {
			sizes = append(sizes, len(p))
		}
		if n != len(c.text) || err != nil || strings.Join(out.list, "") != c.text || len(sizes) != len(c.sizes) {
			t.Errorf("%d bytes in pieces of %v, want %v (%v)", n, sizes, c.sizes, err)
			continue
		}
		for i := range sizes {
			if sizes[i] != c.sizes[i] {
				t.Errorf("pieces of %v, want %v", sizes, c.sizes)
			}
		}
	}
}

// A reader that has enough ends the run quietly, another error of writing is told, and a
// run that was ended writes no more to a pipe.
func TestOutputsThatEnd(t *testing.T) {
	end, stop := context.WithCancel(context.Background())
	stop()
	full := errors.New("no space")
	for name, c := range map[string]struct {
		stream records.Stream
		holds  func(error) bool
	}{
		"a closed pipe":   {records.Stream{Context: context.Background(), Out: &pieces{err: syscall.EPIPE}, Pipe: true}, func(err error) bool { return err == exit.Quit(exit.Broken) }},
		"a full disk":     {records.Stream{Context: context.Background(), Out: &pieces{err: full}}, func(err error) bool { return err != nil && err != exit.Quit(exit.Broken) }},
		"an ended run":    {records.Stream{Context: end, Out: &pieces{}, Pipe: true}, func(err error) bool { return errors.Is(err, context.Canceled) }},
		"an ended run to": {records.Stream{Context: end, Out: io.Discard}, func(err error) bool { return err == nil }},
	} {
		if _, err := c.stream.Write([]byte("a\n")); !c.holds(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What a terminal shows cannot steer it; tabs and ends of lines stay, and any other
// output gets the bytes as they are.
func TestWhatATerminalShows(t *testing.T) {
	text := "a\tb\x1b[2J\tc\n\x07d\ne"
	for terminal, want := range map[bool]func(string) bool{
		false: func(got string) bool { return got == text },
		true: func(got string) bool {
			return !strings.ContainsAny(got, "\x1b\x07") && strings.Count(got, "\t") == 2 && strings.Count(got, "\n") == 2 && strings.HasPrefix(got, "a\tb") && strings.HasSuffix(got, "e")
		},
	} {
		var out bytes.Buffer
		s := &records.Stream{Context: context.Background(), Out: &out, Terminal: terminal}
		if n, err := s.Write([]byte(text)); n != len(text) || err != nil || !want(out.String()) {
			t.Errorf("terminal %v: %q (%v)", terminal, out.String(), err)
		}
	}
}

// The kinds of results that count as findings are read from a list, and decide the exit
// code before rejected records do.
func TestResultsThatCountAsFindings(t *testing.T) {
	one := map[string]cases.Summary{
		"none": {Read: 3, Determined: 3}, "undetermined": {Undetermined: 1}, "not_answered": {NotAnswered: 1}, "rejected": {Rejected: 1},
		"rejected and undetermined": {Rejected: 1, Undetermined: 2},
	}
	for _, c := range []struct {
		list, of string
		want     error
	}{
		{"undetermined", "none", nil},
		{"undetermined", "undetermined", exit.Quit(exit.Finding)},
		{"undetermined", "not_answered", nil},
		{"not_answered", "not_answered", exit.Quit(exit.Finding)},
		{" rejected , undetermined", "rejected", exit.Quit(exit.Finding)},
		{"undetermined", "rejected", exit.Quit(exit.RowsLost)},
		{"undetermined", "rejected and undetermined", exit.Quit(exit.Finding)},
		{"not_answered", "rejected and undetermined", exit.Quit(exit.RowsLost)},
	} {
		f, err := records.FailOn(c.list)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Verdict(one[c.of]); got != c.want {
			t.Errorf("%q on %s: %v, want %v", c.list, c.of, got, c.want)
		}
	}
	if got := records.Failing(nil).Verdict(one["undetermined"]); got != nil {
		t.Errorf("without a list: %v", got)
	}
	for _, wrong := range []string{"", "undetermined,", "determined", "Rejected"} {
		if _, err := records.FailOn(wrong); err == nil {
			t.Errorf("%q is a list of kinds", wrong)
		}
	}
}

// A file of errors has its name only when it is complete, one line an error, with the
// separator, the mark and the ends of lines that were asked for.
func TestFilesOfErrors(t *testing.T) {
	for name, c := range map[string]struct {
		format  cases.Format
		options cases.Options
		want    string
	}{
		"errors.csv":   {cases.CSV, cases.Options{}, "file,line,column,code,remedy\n"},
		"points.csv":   {cases.CSV, cases.Options{Separator: ';'}, "file;line;column;code;remedy\n"},
		"excel.csv":    {cases.CSV, cases.Options{Excel: true, Separator: ';'}, "\ufefffile;line;column;code;remedy\r\n"},
		"errors.jsonl": {cases.JSONL, cases.Options{}, ""},
	} {
		for _, finished := range []bool{true, false} {
			path := filepath.Join(t.TempDir(), name)
			f, err := records.NewErrors(files.Target{Name: path}, c.format, c.options, "--errors")
			if err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(path); err == nil {
				t.Errorf("%s has its name before it is complete", name)
			}
			if !finished {
				if err := f.Abandon(); err != nil {
					t.Error(err)
				}
				if left, _ := os.ReadDir(filepath.Dir(path)); len(left) > 0 {
					t.Errorf("%s was abandoned and left %v", name, left)
				}
				continue
			}
			if err := f.Finish(); err != nil {
				t.Error(err)
			}
			if got, err := os.ReadFile(path); err != nil || string(got) != c.want {
				t.Errorf("%s is %q, want %q (%v)", name, got, c.want, err)
			}
		}
	}
	var none *records.Errors // nobody asked for the file
	if none.Finish() != nil || none.Abandon() != nil {
		t.Error("a file that nobody asked for has errors")
	}
}
