package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/statutes"
)

// ran runs a command in English as on a day of 2026, without settings.
func ran(stdin string, args ...string) (stdout, stderr string) {
	var out, said bytes.Buffer
	Run(context.Background(), &Process{
		Args: args, Environ: []string{"LANG=en_US.UTF-8"}, Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &said,
		ConfigDir: func() (string, error) { return "", io.EOF }, SystemLanguages: func() []string { return nil },
		Now: func() time.Time { return time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC) },
	})
	return out.String(), said.String()
}

// Every name of an offence of the report means the same to flags and to tables that
// the Code answers: its counterpart, or nothing when there are several.
func TestNamesOfTheReportInTables(t *testing.T) {
	report, err := encoding.Read(statutes.FS, library.TheReport, false)
	code, codeErr := encoding.Read(statutes.FS, library.TheCode, false)
	if err != nil || codeErr != nil {
		t.Fatal(err, codeErr)
	}
	one := map[string]string{"art-153": "trafficking", "art-168-b": "forced-labour"}
	several := map[string][]string{
		"pimping":   {"favouring-prostitution", "proxenetismo"},
		"profiting": {"rufianismo", "sexual-exploitation-benefit", "minors-exploitation-benefit"},
	}
	looked := map[string]bool{}
	for _, o := range report.Offences {
		for _, name := range append(o.Also.All(), o.ID, o.Title.ES, o.Title.EN) {
			if code.Named(name) {
				continue
			}
			looked[o.ID] = true
			record, _ := json.Marshal(map[string]any{"offence": name, "victim_age": 20, "offence_date": "2024-05-01", "sentence": "5y"})
			for _, command := range []string{"batch", "audit"} {
				out, said := ran(string(record), command, "--from", "jsonl", "--format", "jsonl")
				var got struct{ Offence, Status, Edition string }
				if err := json.Unmarshal([]byte(out), &got); err != nil || got.Edition != library.TheCode {
					t.Fatalf("%s of %s: %v %s%s", command, name, err, out, said)
				}
				if got.Offence != one[o.ID] {
					t.Errorf("%s of %s answers of %q, want %q\n%s", command, name, got.Offence, one[o.ID], said)
				}
				for _, remedy := range several[o.ID] {
					if got.Status != "rejected" || !strings.Contains(said, remedy) {
						t.Errorf("%s of %s is %s without %s as the remedy: %s", command, name, got.Status, remedy, said)
					}
				}
			}
			out, said := ran("", "resolve", name, "--age", "20", "--date", "2024-05-01", "--format", "json")
			if want := `"offence": "` + one[o.ID] + `"`; one[o.ID] != "" && !strings.Contains(out, want) {
				t.Errorf("resolve %s answers without %s: %s%s", name, want, out, said)
			}
			for _, remedy := range several[o.ID] {
				if !strings.Contains(said, remedy) {
					t.Errorf("resolve %s is without %s as the remedy: %s", name, remedy, said)
				}
			}
		}
	}
	for _, id := range []string{"pimping", "profiting"} { // the articles of the others are names in the Code too
		if !looked[id] {
			t.Errorf("no name of %s was looked up", id)
		}
	}
}

// The Code understands only its own names unless the names of the report were
// added.
func TestOnlyTheCodeUnderstandsOtherNames(t *testing.T) {
	report, err := encoding.Read(statutes.FS, library.TheReport, false)
	code, codeErr := encoding.Read(statutes.FS, library.TheCode, false)
	if err != nil || codeErr != nil {
		t.Fatal(err, codeErr)
	}
	if _, fault := code.FindOffence("pimping"); fault == nil || fault.Code != law.OffenceUnknown {
		t.Errorf("the Code alone: %v", fault)
	}
	code.Other = report
	_, fault := code.On(law.Date{Year: 2024, Month: 5, Day: 1}).FindOffence("pimping")
	if fault == nil || fault.Code != law.OffenceSeveral || !slices.Equal(fault.Suggest, []string{"favouring-prostitution", "proxenetismo"}) {
		t.Errorf("the Code with the names of the report: %v", fault)
	}
}

// An audit says which edition answered and why, and for which of the offences
// that it met the Code has other ranges.
func TestAuditSaysWhoAnswered(t *testing.T) {
	const table = "offence,victim_age,sentence\ntrata,15,9y\n"
	for _, x := range []struct {
		args []string
		want []string
	}{
		{nil, []string{"Answered by edition tip-2018, by default", "as it is today, has other ranges at some ages for: Human trafficking.", "--edition penal-code"}},
		{[]string{"--edition", "tip-2018"}, []string{"Answered by edition tip-2018, chosen with --edition", "has other ranges"}},
		{[]string{"--format", "json"}, []string{`"edition_because": "default"`, `"offences": [` + "\n        \"art-153\"\n", "--edicion codigo-penal", "--edition penal-code"}},
		{[]string{"--format", "html"}, []string{"Answered by edition tip-2018", "has other ranges"}},
	} {
		out, said := ran(table, append([]string{"audit", "--width", "0"}, x.args...)...)
		for _, want := range x.want {
			if !strings.Contains(out, want) {
				t.Errorf("audit %v is without %q:\n%s", x.args, want, out)
			}
		}
		if !strings.Contains(said, "has other ranges at some ages for: Human trafficking") {
			t.Errorf("audit %v tells nothing on standard error: %s", x.args, said)
		}
	}
	out, said := ran(table, "audit", "--edition", "penal-code")
	if strings.Contains(out+said, "has other ranges") || !strings.Contains(out, "Answered by edition penal-code, chosen with --edition") {
		t.Errorf("the Code about itself: %s%s", out, said)
	}
}

// Words without quotes are one name where an edition has it, and else too many.
func TestWordsOfANameAreJoined(t *testing.T) {
	for _, x := range []struct{ line, out, said string }{
		{"resolve trata agravada --age 15 --edition penal-code --date 2024-05-01 --short", "144 240\n", ""},
		{"resolve human trafficking --age 20 --date 2024-05-01 --short", "96 180\n", ""},
		{"resolver trata de personas --edad 20 --fecha 2024-05-01 --breve", "96 180\n", ""},
		{"show human trafficking", "Human trafficking", ""},
		{"diff human trafficking --editions", "Human trafficking", ""},
		{"resolve trata madre --age 20", "", `"madre": that is no age, no date and no circumstance that is known; see the circumstances with: conmina circumstances trata`},
		{"resolve trata pimping", "", `"pimping": that is another offence; several are seen together with compare (did you mean “conmina compare trata pimping”`},
		{"resolve trata agravada --edition tip-2018", "", `"trata agravada": edition tip-2018 has no such offence, but penal-code has: add --edition penal-code`},
		{"show Trata agravada --edition tip-2018", "", "add --edition penal-code"},
	} {
		out, said := ran("", strings.Fields(x.line)...)
		if !strings.Contains(out, x.out) || !strings.Contains(said, x.said) || x.said != "" && out != "" {
			t.Errorf("%s prints %q and says %q", x.line, out, said)
		}
	}
}
