package export

import (
	"bufio"
	"context"
	"encoding/binary"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
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

// Space lists cases that try every run, every edge of the bands, every circumstance
// and pair of circumstances that may matter there, every age, and every name.
func (l *Law) Space() []Case {
	s := &space{law: l, byQuestion: map[string][]Name{}}
	for _, n := range l.Names {
		s.byQuestion[n.Question] = append(s.byQuestion[n.Question], n)
	}
	at := 0
	for _, r := range l.Runs {
		from := at
		for at < len(l.Cells) && (l.Cells[at].Place == NoPlace || l.Cells[at].Place/10_000 == r.Number) {
			at++
		}
		s.run(r, l.Cells[from:at])
	}
	s.spellings()
	return s.list
}

type space struct {
	law        *Law
	byQuestion map[string][]Name
	list       []Case
}

func (s *space) add(offence, age string, day law.Date, circumstances ...string) {
	c := Case{Offence: offence, Age: age, Circumstances: strings.Join(circumstances, ";")}
	if day != Undated() {
		c.Day = day.String()
	}
	s.list = append(s.list, c)
}

// run tries the first day of a run with everything, and its last day with no
// circumstance.
func (s *space) run(r Run, cells []Cell) {
	name := s.nameOn(r.Question, r.Days.From)
	if name == "" {
		return // no name asks for it on this day
	}
	heads, all := s.heads(r, cells)
	for _, age := range s.edges() {
		s.add(name, age, r.Days.From)
		s.add(name, age, r.Days.To)
		for _, one := range all {
			s.add(name, age, r.Days.From, one)
		}
		for i, one := range heads {
			for _, other := range heads[:i] {
				s.add(name, age, r.Days.From, one, other)
			}
		}
	}
	for age := range law.MaxAge + 1 {
		s.add(name, strconv.Itoa(age), r.Days.From)
	}
	for i := range cells {
		s.witness(name, r, &cells[i])
	}
}

// witness tries a cell with a circumstance from each of its masks.
func (s *space) witness(name string, r Run, x *Cell) {
	if x.Place == NoPlace {
		return
	}
	from, _ := s.law.Bands[x.Place/100%100].Limits()
	_, to := s.law.Bands[x.Place%100].Limits()
	age := strconv.Itoa(from)
	var list []string
	switch told := s.told(from, to); {
	case from == 0 && to == law.MaxAge:
		age = ""
	case told != "":
		age, list = "", []string{told}
	}
	for _, mask := range x.Any {
		for _, c := range s.law.Circumstances {
			if mask != always && c.Marks[r.Word-1]&mask != 0 {
				list = append(list, c.Name)
				break
			}
		}
	}
	s.add(name, age, r.Days.From, list...)
}

// told gives a circumstance that is an age and nothing else, from one age to another.
func (s *space) told(from, to int) string {
	for _, c := range s.law.Circumstances {
		if c.From == from && c.To == to && !slices.ContainsFunc(c.Marks, func(m int64) bool { return m != 0 }) {
			return c.Name
		}
	}
	return ""
}

// edges lists the youngest and the oldest age of each band, and an age that is not
// known.
func (s *space) edges() []string {
	list := []string{""}
	for _, band := range s.law.Bands {
		from, to := band.Limits()
		list = append(list, strconv.Itoa(from))
		if to != from {
			list = append(list, strconv.Itoa(to))
		}
	}
	return list
}

func (s *space) nameOn(question string, day law.Date) string {
	for _, n := range s.byQuestion[question] {
		if n.Days.Has(day) {
			return n.Name
		}
	}
	return ""
}

// heads lists a circumstance of each kind that the cells of a run tell apart, and all
// circumstances that they ask for or that are an age.
func (s *space) heads(r Run, cells []Cell) (heads, all []string) {
	known, met := map[string]bool{}, map[law.CircumstanceID]bool{}
	for _, c := range s.law.Circumstances {
		if met[c.Circumstance] {
			continue
		}
		met[c.Circumstance] = true
		bit, asked := c.Marks[r.Word-1], c.From > 0 || c.To < law.MaxAge
		sign := []byte{byte(c.From), byte(c.To)}
		for at := range cells {
			x := &cells[at]
			for i := range x.Any {
				if bit&x.Any[i] != 0 {
					sign, asked = binary.AppendUvarint(sign, uint64(at*(maxMasks+1)+i)), true
				}
			}
			if bit&x.None != 0 {
				sign, asked = binary.AppendUvarint(sign, uint64(at*(maxMasks+1)+maxMasks)), true
			}
		}
		if asked {
			all = append(all, c.Name)
		}
		if !known[string(sign)] {
			known[string(sign)], heads = true, append(heads, c.Name)
		}
	}
	return heads, all
}

// spellings tries every name of an offence on both ends of each of its periods, on the
// days outside, and without a day; and every name of a circumstance.
func (s *space) spellings() {
	for _, n := range s.law.Names {
		s.add(n.Name, "", Undated())
		for _, day := range []law.Date{n.Days.From, n.Days.To} {
			s.add(n.Name, "17", day)
		}
	}
	for _, c := range s.law.Circumstances {
		for _, q := range []int{0, len(s.law.Names) / 3, len(s.law.Names) / 2} {
			s.add(s.law.Names[q].Name, "", Undated(), c.Name)
		}
	}
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
