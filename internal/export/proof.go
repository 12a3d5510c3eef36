package export

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// Case is a case in the words of a database. An empty age or day is not known.
type Case struct{ Offence, Age, Day, Circumstances string }

// Proof is cases with the answers that a batch gives to them.
type Proof struct {
	Cases    []Case
	Expected []int // by case: the index of its row
	Rows     []Row
}

// Prove asks a batch about cases. A case that a batch rejects, or that is about an
// offence of another edition, is unsupported.
func Prove(ctx context.Context, e *law.Edition, list []Case) (*Proof, error) {
	p := &Proof{Cases: list}
	in, feed := io.Pipe()
	read, out := io.Pipe()
	go func() { feed.CloseWithError(objects(feed, list)) }()
	go func() {
		o := cases.Options{Edition: e, From: cases.JSONL, To: cases.CSV, Fields: Columns(), Separator: ','}
		_, err := cases.Run(ctx, o, []cases.Input{{Name: "proof", Open: func() (io.ReadCloser, error) { return in, nil }}}, out, func(cases.Flaw) {})
		out.CloseWithError(err)
	}()
	return p, p.read(read)
}

// objects writes cases as JSON Lines.
func objects(to io.Writer, list []Case) error {
	b := bufio.NewWriterSize(to, 1<<16)
	each := json.NewEncoder(b)
	each.SetEscapeHTML(false)
	for i, c := range list {
		o := map[string]any{"case_id": i + 1, "offence": c.Offence, "circumstances": c.Circumstances}
		if c.Age != "" {
			o["victim_age"] = c.Age
		}
		if c.Day != "" {
			o["offence_date"] = c.Day
		}
		if err := each.Encode(o); err != nil {
			return err
		}
	}
	return b.Flush()
}

// read takes the answers of the batch.
func (p *Proof) read(from io.Reader) error {
	known := map[Row]int{}
	table := csv.NewReader(from)
	table.ReuseRecord = true
	if _, err := table.Read(); err != nil {
		return err
	}
	for {
		record, err := table.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		row := expected(record)
		at, met := known[row]
		if !met {
			at = len(p.Rows)
			known[row], p.Rows = at, append(p.Rows, row)
		}
		p.Expected = append(p.Expected, at)
	}
	if len(p.Expected) != len(p.Cases) {
		return fmt.Errorf("%d answers to %d cases", len(p.Expected), len(p.Cases))
	}
	return nil
}

func expected(record []string) Row {
	if record[0] == "rejected" || record[0] == "not_held" {
		return unsupported()
	}
	var row Row
	for i, text := range record {
		row[i] = strings.Clone(text)
	}
	row[len(row)-1] = withoutWords(row[len(row)-1])
	return row
}

// Proof writes the statements that hold the tables against a batch: the cases with
// what is expected, the two views over them, and a query that counts disagreements.
func (s Script) Proof(l *Law, p *Proof) []byte {
	var b strings.Builder
	s.head(&b, l, aboutProof)
	rows := Table{Name: "proof_row", Columns: []Column{{Name: "expected", Kind: Whole}}}
	for _, name := range columns {
		rows.Columns = append(rows.Columns, Column{Name: name})
	}
	for i, row := range p.Rows {
		rows.Rows = append(rows.Rows, append([]string{strconv.Itoa(i)}, row[:]...))
	}
	s.table(&b, rows)
	list := Table{Name: "proof", Columns: []Column{
		{Name: "case_id", Kind: Whole},
		{Name: "offence"},
		{Name: "victim_age", Kind: Whole, Optional: true},
		{Name: "offence_date", Kind: Day, Optional: true},
		{Name: "circumstances"},
		{Name: "expected", Kind: Whole},
	}}
	for i, c := range p.Cases {
		list.Rows = append(list.Rows, []string{strconv.Itoa(i + 1), c.Offence, c.Age, c.Day, c.Circumstances, strconv.Itoa(p.Expected[i])})
	}
	s.table(&b, list)
	s.views(&b, l, "proof_", s.Prefix+"proof")
	b.WriteString("\n" + s.Disagreements() + ";\n")
	return []byte(b.String())
}

// Disagreements is the query that counts the cases, the answers, and the answers that
// differ from what is expected.
func (s Script) Disagreements() string {
	var same []string
	for _, name := range columns {
		same = append(same, fmt.Sprintf("COALESCE(CAST(a.%[1]s AS %[2]s), '') = e.%[1]s", name, fmt.Sprintf(s.Dialect.maybe, s.Dialect.text)))
	}
	return fmt.Sprintf(`SELECT (SELECT COUNT(*) FROM %[1]sproof) AS cases, COUNT(*) AS answers,
  SUM(CASE WHEN %[2]s THEN 0 ELSE 1 END) AS disagreements
FROM %[1]sproof q
JOIN %[1]sproof_row e ON e.expected = q.expected
JOIN %[1]sproof_answer a ON a.case_id = q.case_id`, s.Prefix, strings.Join(same, "\n    AND "))
}
