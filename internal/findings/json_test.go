package findings_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// somewhere is a finding with everything that a finding can have, and nowhere one
// that has only its fault.
func somewhere() findings.Finding {
	f := findings.At(law.Place{File: "e/theft.yaml", Line: 12, Column: 7}, law.Fault{
		Code: "tier_dead", Value: "young", Args: []any{"young", "base"}, Suggest: []string{"younger"},
	})
	f.Other = law.Place{File: "e/theft.yaml", Line: 4, Column: 3}
	f.Replay = func(words.Language) []string { return []string{"conmina resolve theft --age 3"} }
	f.Example = "  - given: {age: 3}\n"
	return f
}

func nowhere() findings.Finding { return findings.About("", law.Fault{Code: "from_and_to"}) }

// keysOf reads a line of JSON.
func keysOf(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	return m
}

// A finding has one JSON form, in a result and on the console. Only the sentence
// differs: a result has it in both languages, the console in the reader's.
func TestOneForm(t *testing.T) {
	for _, f := range []findings.Finding{somewhere(), nowhere()} {
		for _, l := range words.Languages() {
			var out bytes.Buffer
			c := findings.Console{
				Out: &out, Words: words.In(words.Language(l)), JSON: true,
				Plain: func(s string) string { return s }, Typed: func(_ words.Language, s string) string { return s },
			}
			c.Report(findings.Stopping(exit.Usage, f))
			result, err := json.Marshal(findings.Machine(f))
			if err != nil {
				t.Fatal(err)
			}
			got, want := keysOf(t, out.Bytes()), keysOf(t, result)
			if got["summary"] != c.Words.Wrong(&f.Fault) || want["text"] == nil {
				t.Errorf("%s: the summary is %q, the text %q", l, got["summary"], want["text"])
			}
			delete(got, "summary")
			delete(want, "text")
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s: the console has %v, a result %v", l, got, want)
			}
		}
	}
}

// The keys that are not always there are those without which a finding is whole.
func TestKeys(t *testing.T) {
	always := []string{"code", "column", "example", "file", "line", "other", "replay", "severity", "suggestion", "text", "value"}
	for name, x := range map[string]struct {
		finding findings.Finding
		more    []string
	}{"with a place": {somewhere(), []string{"range"}}, "without": {nowhere(), nil}} {
		data, err := json.Marshal(findings.Machine(x.finding))
		if err != nil {
			t.Fatal(err)
		}
		want := slices.Sorted(slices.Values(append(slices.Clone(always), x.more...)))
		if got := slices.Sorted(maps.Keys(keysOf(t, data))); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
