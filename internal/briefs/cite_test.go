package briefs_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/briefs"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

const table = `case_id,offence,victim_age,offence_date,sentence
adult,129-A,30,2022-05-01,9y
minor,129-B,15,2022-05-01,13y
again,129-A,30,2022-05-01,9y
unknown,trafficking,,2022-05-01,9y
wrong,trafficking,zz,2022-05-01,9y
whole,trafficking,20,2024-05-01,9y
named,129-B,20,2024-05-01,13y
`

// The sentences by hand, from the bounds of articles 129-A and 129-B.
var want = map[string][]string{
	"adult": {"Artículo 129-A del Código Penal (Ley 31146): pena privativa de libertad no menor de ocho ni mayor de quince años."},
	"minor": {"Artículo 129-B, primer párrafo, numeral 4, del Código Penal (Ley 31146): pena privativa de libertad no menor de doce ni mayor de veinte años e inhabilitación conforme al artículo 36, numerales 1, 2, 3, 4 y 5."},
}

func init() {
	want["again"], want["whole"], want["wrong"] = want["adult"], want["adult"], nil
	want["named"] = []string{ // the same facts as the whole offence before it, and another question
		"Artículo 129-B, primer párrafo, del Código Penal (Ley 31146): pena privativa de libertad no menor de doce ni mayor de veinte años e inhabilitación conforme al artículo 36, numerales 1, 2, 3, 4 y 5.",
		"Artículo 129-B, segundo párrafo, del Código Penal (Ley 31146): pena privativa de libertad no menor de veinticinco años (máximo general del artículo 29: treinta y cinco años).",
	}
	want["unknown"] = []string{want["adult"][0], want["minor"][0], "Artículo 129-B, segundo párrafo, numeral 2, del Código Penal (Ley 31146): pena privativa de libertad no menor de veinticinco años (máximo general del artículo 29: treinta y cinco años)."}
}

func run(t *testing.T, e *law.Edition, task *cases.Task, to cases.Format) string {
	t.Helper()
	var out bytes.Buffer
	in := cases.Input{Name: "t.csv", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(table)), nil }}
	o := cases.Options{Edition: e, From: cases.CSV, To: to, Task: task, Fields: []string{"case_id", "status", briefs.Column}}
	if _, err := cases.Run(context.Background(), o, []cases.Input{in}, &out, func(cases.Flaw) {}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Every record has the sentences of the ranges that may govern it, and a record that
// was rejected has none: in a batch and in an audit, in a table and in JSON.
func TestRecordsAreCited(t *testing.T) {
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	for _, task := range []*cases.Task{nil, audit.New(e).Task(audit.NewSummary(e, 5))} {
		rows, err := csv.NewReader(strings.NewReader(run(t, e, briefs.Citing(task, words.Spanish), cases.CSV))).ReadAll()
		if err != nil || len(rows) != 8 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		for _, row := range rows[1:] {
			if got := row[2]; got != strings.Join(want[row[0]], " | ") {
				t.Errorf("%s: %q", row[0], got)
			}
		}
		for line := range strings.Lines(run(t, e, briefs.Citing(task, words.English), cases.JSONL)) {
			var record struct {
				ID   string     `json:"case_id"`
				Cite []law.Text `json:"cite"`
			}
			if err := json.Unmarshal([]byte(line), &record); err != nil {
				t.Fatal(err)
			}
			var said []string
			for _, text := range record.Cite {
				said = append(said, text.ES)
				if !strings.HasPrefix(text.EN, "Article 129-") {
					t.Errorf("%s: %s", record.ID, text.EN)
				}
			}
			if record.Cite == nil || !slices.Equal(said, want[record.ID]) {
				t.Errorf("%s: %q", record.ID, said)
			}
		}
	}
}
