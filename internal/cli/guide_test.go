package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/words"
)

// typing is a run of the program with what somebody types into it.
func typing(ctx context.Context, in io.Reader, doubleClicked bool, args ...string) (out, said string, code exit.Code) {
	var stdout, stderr bytes.Buffer
	code = Run(ctx, &Process{
		Args: args, Environ: []string{"LANG=en_US.UTF-8"}, Stdin: in, Stdout: &stdout, Stderr: &stderr, DoubleClicked: doubleClicked,
		ConfigDir: func() (string, error) { return "", io.EOF }, SystemLanguages: func() []string { return nil },
		Now: func() time.Time { return time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC) },
	})
	return stdout.String(), stderr.String(), code
}

// Whatever is typed, the guide ends with answers, each behind a command that gives the
// same answer, or with 130 and nothing on standard output.
func TestGuideAlwaysEndsWell(t *testing.T) {
	t.Chdir(t.TempDir()) // for the files that it may be told to write
	answers := []string{
		"", "0", "1", "2", "3", "4", "5", "9", "14", "15", "60", "1 2", "3?", "1 2? 4", "14 40", "13;16", "unknown", "desconocida", "?", "back", "atras",
		"1991-04-08", "2007-02-01", "2018-03-01", "2019-06-18..2019-06-20", "2003-03-01", "2018-02-30", "-1", "+1", "01", "1e1", "a\x1b[31m", "ñ", "\ufeff1", "page", "..",
		"129-B", "129-b", "trata agravada", "153", "153-A", "art. 168-B", "129-Z", "trata", "forced labour", "discapacidad", "victim death?", "gestante; 2?", "ninguna", "1, muerte",
	}
	answered := 0
	rapid.Check(t, func(t *rapid.T) {
		args := []string{"guide", "--lang", rapid.SampledFrom([]string{"es", "en"}).Draw(t, "language")}
		if rapid.IntRange(0, 3).Draw(t, "law") > 0 && os.Getenv("LONG_TESTS") == "" {
			args = append(args, "--edition", "tip-2018") // the smaller one, mostly
		}
		lines := rapid.SliceOfN(rapid.SampledFrom(answers), 0, 30).Draw(t, "typed")
		out, said, code := typing(context.Background(), strings.NewReader(strings.Join(lines, "\n")+"\n"), false, args...)
		if strings.ContainsRune(said, '\x1b') {
			t.Fatalf("what was typed reached the terminal: %q", said)
		}
		switch code {
		case exit.Interrupted:
			if out != "" {
				t.Fatalf("left without an answer, and printed %s", out)
			}
			return
		case exit.Done, exit.NoSingle:
		default:
			t.Fatalf("exit %d: %s", code, said)
		}
		answered++
		for block := range strings.SplitSeq(out, words.Both("The same without questions:\n  conmina ", "Lo mismo, sin preguntas:\n  conmina ").In(words.Language(args[2]))) {
			command, body, _ := strings.Cut(block, "\n\n")
			if command == "" || strings.Contains(command, "--output") || strings.Contains(command, "--salida") {
				continue // before the first command; or the file is there already
			}
			again, said, same := typing(context.Background(), strings.NewReader(""), false, typedArguments(command)...)
			if body != again || again == "" || strings.HasSuffix(out, body) && same != code {
				t.Fatalf("conmina %s\nexit %d %s\nthe guide ended with %d and answered\n%s", command, same, said, code, body)
			}
		}
	})
	if answered == 0 {
		t.Error("no run got to an answer")
	}
}

// A day that was refused is forgotten with the question that asked for it.
func TestGuideForgetsARefusedDay(t *testing.T) {
	out, said, code := typing(context.Background(), strings.NewReader("2\n9\nback\n4\n2\n1\n"), false, "guide", "--edition", "tip-2018", "--lang", "en")
	if code != exit.Done && code != exit.NoSingle || strings.Contains(out, "--date") {
		t.Errorf("exit %d\n%s\n%s", code, out, said)
	}
}

// typedArguments takes a printed command apart as a shell does.
func typedArguments(command string) []string {
	var args []string
	for i, part := range strings.Split(strings.TrimSpace(command), `"`) {
		if i%2 == 1 {
			args = append(args, part)
			continue
		}
		args = append(args, strings.Fields(part)...)
	}
	return args
}

// A double click starts the guide, and the window stays until Enter is pressed.
func TestDoubleClick(t *testing.T) {
	in, typed := io.Pipe()
	done := make(chan exit.Code)
	var out string
	go func() {
		var code exit.Code
		out, _, code = typing(context.Background(), in, true)
		done <- code
	}()
	for _, line := range []string{"2", "1", "15", "4", "1"} { // the report, a victim of 15, pimping, on the screen
		if _, err := io.WriteString(typed, line+"\r\n"); err != nil {
			t.Fatal(err)
		}
	}
	select {
	case code := <-done:
		t.Fatalf("the window closed by itself with %d", code)
	case <-time.After(300 * time.Millisecond):
	}
	if _, err := io.WriteString(typed, "\r\n"); err != nil {
		t.Fatal(err)
	}
	if code := <-done; code != exit.Done || !strings.Contains(out, "  prison (48 to 60 months)\n") {
		t.Errorf("exit %d: %s", code, out)
	}
}

// With arguments a double click answers and waits as well.
func TestDoubleClickWithArguments(t *testing.T) {
	out, said, code := typing(context.Background(), strings.NewReader("\n"), true, "resolve", "pimping", "--age", "15", "--short")
	if out != "48 60\n" || code != exit.Done || !strings.Contains(said, "Press Enter to close") {
		t.Errorf("exit %d: %q %q", code, out, said)
	}
}

// An interruption ends the guide while it waits, and the window does not stay.
func TestGuideInterrupted(t *testing.T) {
	in, _ := io.Pipe()
	ctx, interrupt := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, interrupt)
	if out, _, code := typing(ctx, in, true); code != exit.Interrupted || out != "" {
		t.Errorf("exit %d: %q", code, out)
	}
}

// Any answer may be changed, and the others that came before it stay: the report's law,
// an age and an offence, and the law of the Code.
func TestGuideChangesAnyAnswer(t *testing.T) {
	for _, answered := range [][]string{{"2", "", "0", "1", ""}, {"1", "2020-05-01", "1", "15", "129-A", "", ""}} {
		for _, l := range []string{"es", "en"} {
			for which := 1; which <= 6; which++ {
				typed := append(slices.Clone(answered), "1", fmt.Sprint(which))
				out, said, code := typing(context.Background(), strings.NewReader(strings.Join(typed, "\n")+"\n"), false, "guide", "--lang", l)
				if out == "" || code != exit.Done && code != exit.NoSingle {
					t.Errorf("%s, %q: exit %d: %s\n%s", l, typed, code, out, said)
				}
			}
		}
	}
}
