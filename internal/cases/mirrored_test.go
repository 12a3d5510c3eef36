package cases_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
)

// written is what a run writes; unlike try it adds no option.
func written(t *testing.T, o cases.Options, inputs ...cases.Input) string {
	t.Helper()
	var out bytes.Buffer
	if _, err := cases.Run(context.Background(), o, inputs, &out, func(f cases.Flaw) { t.Error(f) }); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The output has the separator and the line ends of the first input, unless it is
// told otherwise; what stands in the cells is the same.
func TestSeparatorAndLineEndsOfTheInput(t *testing.T) {
	e := shipped(t)
	for _, separator := range []string{",", ";", "\t"} {
		for _, end := range []string{"\n", "\r\n"} {
			in := table(strings.ReplaceAll(strings.ReplaceAll("note|offence|victim_age\na b|art-153|15\n", "|", separator), "\n", end))
			plain := written(t, cases.Options{Edition: e, Separator: ','}, table("note,offence,victim_age\na b,art-153,15\n"))
			want := strings.ReplaceAll(strings.ReplaceAll(plain, ",", separator), "\n", end)
			if got := written(t, cases.Options{Edition: e}, in); got != want {
				t.Errorf("%q and %q:\n%q\nwant\n%q", separator, end, got, want)
			}
			if got, want := written(t, cases.Options{Edition: e, Separator: ','}, in), strings.ReplaceAll(plain, "\n", end); got != want {
				t.Errorf("%q told to have commas:\n%q\nwant\n%q", separator, got, want)
			}
			if got := written(t, cases.Options{Edition: e, To: cases.JSONL}, in); strings.Contains(got, "\r") {
				t.Errorf("lines of JSON from %q: %q", end, got)
			}
			second := table(strings.ReplaceAll("note|offence|victim_age\na b|art-153|15\n", "|", ","))
			if got := written(t, cases.Options{Edition: e}, in, second); got != want+want[strings.Index(want, end)+len(end):] {
				t.Errorf("a second input of another form after %q and %q:\n%q", separator, end, got)
			}
		}
	}
}

// A separator that no output may have becomes a comma.
func TestOtherSeparatorsAreNotMirrored(t *testing.T) {
	got := written(t, cases.Options{Edition: shipped(t)}, table("sep=|\noffence|victim_age\nart-153|15\n"))
	if strings.Contains(got, "|") || !strings.Contains(got, ",") {
		t.Errorf("%q", got)
	}
}

// The line that names the separator is a line of the input.
func TestPlacesBelowALineThatNamesTheSeparator(t *testing.T) {
	got := run(t, cases.Options{Edition: shipped(t)}, table("\nsep=;\noffence;age\npimping;x\n"))
	if len(got.Flaws) != 1 || got.Flaws[0] != "t.csv:4:9: age_form" {
		t.Errorf("%q", got.Flaws)
	}
	_, err := try(cases.Options{Edition: shipped(t)}, table("sep=;\noffence;victim_aeg\n"))
	if flaw, ok := err.(*cases.Flaw); !ok || flaw.Place.String() != "t.csv:2:9" {
		t.Errorf("%v", err)
	}
}
