package export

import (
	"fmt"
	"strings"

	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/words"
)

// Script says how the tables are written as SQL.
type Script struct {
	Dialect Dialect
	Prefix  string // before the name of each table and view
	Cases   string // the relation that the views read
	AsText  bool   // all its columns are text
	Version string // of the program
}

// rowsOfInsert is how many rows one statement inserts.
const rowsOfInsert = 500

// Tables writes the statements that make the tables and the views.
func (s Script) Tables(l *Law) []byte {
	var b strings.Builder
	s.head(&b, l, s.aboutTables)
	s.table(&b, s.editionTable(l))
	for _, t := range l.Tables() {
		s.table(&b, t)
	}
	from := s.Cases
	if s.AsText {
		from = s.Prefix + "typed"
		s.typed(&b)
	}
	s.views(&b, l, "", from)
	return []byte(b.String())
}

// head writes what the reader of the file must know, in both languages.
func (s Script) head(b *strings.Builder, l *Law, about func(w *words.Words) []string) {
	if d := s.Dialect; !d.Run {
		said := [2]string{}
		if d.parsed != "" {
			said = [2]string{"; " + d.parsed + " checked its grammar", "; " + d.parsed + " comprobó su gramática"}
		}
		fmt.Fprintf(b, "-- not run: no engine of %[1]s ran this script%[2]s / sin ejecutar: ningún motor de %[1]s ejecutó este guion%[3]s\n", d.Name, said[0], said[1])
	}
	e := l.Edition
	for _, language := range []words.Language{words.English, words.Spanish} {
		w := words.In(language)
		lines := []string{w.Say("export.version", s.Version, e.ID, e.Digest, e.Verified.String()), w.Say("export.inform")}
		for _, c := range e.Caveats {
			lines = append(lines, w.Text(c))
		}
		for _, line := range append(lines, about(w)...) {
			fmt.Fprintf(b, "-- %s\n", strings.Join(strings.Fields(line), " "))
		}
	}
}

// aboutTables says how the tables and the views are used.
func (s Script) aboutTables(w *words.Words) []string {
	return []string{s.uncovered(w), w.Say("export.columns"), w.Say("export.reads", s.Cases), w.Say("export.list", s.Prefix, s.Prefix)}
}

// uncovered says which cases the tables give back.
func (s Script) uncovered(w *words.Words) string {
	said := w.Say("export.uncovered")
	if d := s.Dialect; d.since != "" {
		said += " " + w.Say("export.since", d.Name, d.since)
	}
	return said
}

// aboutProof says how the proof is used.
func aboutProof(w *words.Words) []string { return []string{w.Say("export.proof")} }

// editionTable says which law the tables hold, so that a result can be traced.
func (s Script) editionTable(l *Law) Table {
	e := l.Edition
	t := Table{Name: "edition", Columns: []Column{{Name: "edition"}, {Name: "edition_sha256"}, {Name: "tool_version"}, {Name: "verified"}, {Name: "caveats"}, {Name: "not_covered"}}}
	var caveats []string
	for _, c := range e.Caveats {
		caveats = append(caveats, c.EN)
	}
	t.Rows = [][]string{{e.ID, e.Digest, s.Version, e.Verified.String(), strings.Join(caveats, " "), s.uncovered(words.In(words.English))}}
	return t
}

// table writes a table with its rows.
func (s Script) table(b *strings.Builder, t Table) {
	d := s.Dialect
	var columns []string
	for _, c := range t.Columns {
		kind := []string{d.text, d.whole, d.big, d.day}[c.Kind]
		if c.Optional {
			kind = fmt.Sprintf(d.maybe, kind)
		}
		columns = append(columns, c.Name+" "+kind)
	}
	fmt.Fprintf(b, "\nCREATE TABLE %s%s (%s)%s;\n", s.Prefix, t.Name, strings.Join(columns, ", "), d.table)
	for from := 0; from < len(t.Rows); from += rowsOfInsert {
		fmt.Fprintf(b, "INSERT INTO %s%s VALUES\n", s.Prefix, t.Name)
		for i, row := range t.Rows[from:min(from+rowsOfInsert, len(t.Rows))] {
			if i > 0 {
				b.WriteString(",\n")
			}
			s.row(b, t.Columns, row)
		}
		b.WriteString(";\n")
	}
	if d.after != "" {
		fmt.Fprintf(b, d.after, s.Prefix+t.Name)
	}
}

func (s Script) row(b *strings.Builder, columns []Column, row []string) {
	b.WriteByte('(')
	for i, text := range row {
		if i > 0 {
			b.WriteByte(',')
		}
		switch c := columns[i]; {
		case text == "" && c.Optional:
			b.WriteString("NULL")
		case c.Kind == Whole || c.Kind == Bits:
			b.WriteString(text)
		case c.Kind == Day:
			fmt.Fprintf(b, s.Dialect.date, text)
		default:
			b.WriteString(quoted(text))
		}
	}
	b.WriteByte(')')
}

// quoted writes a text. No text of the tables has a backslash, which some engines read.
func quoted(text string) string {
	return "'" + strings.ReplaceAll(strings.ReplaceAll(text, `\`, "/"), "'", "''") + "'"
}

// typed writes a view that reads columns of text. A text that is no plain age or day
// becomes one that no case has, and not an unknown one, which would be an answer.
func (s Script) typed(b *strings.Builder) {
	d := s.Dialect
	day := "TRIM(c.offence_date)"
	fmt.Fprintf(b, `
CREATE VIEW %[1]styped AS
SELECT c.case_id, c.offence,
  CASE WHEN c.victim_age IS NULL OR TRIM(c.victim_age) = '' THEN NULL ELSE COALESCE(t.age, -1) END AS victim_age,
  CASE WHEN c.offence_date IS NULL OR %[2]s = '' THEN NULL WHEN %[3]s THEN %[4]s ELSE %[5]s END AS offence_date,
  c.circumstances
FROM %[6]s c
LEFT JOIN %[1]sage t ON CAST(t.age AS %[7]s) = TRIM(c.victim_age)%[8]s;
`, s.Prefix, day, fmt.Sprintf(d.plain, day), fmt.Sprintf(d.asDay, day), fmt.Sprintf(d.date, Undated()), s.Cases, d.text, d.behind)
}

// views writes the two views: list reads each list of circumstances once, answer finds
// the place of each case, the cell there that its circumstances have, and its answer.
func (s Script) views(b *strings.Builder, l *Law, of, from string) {
	d := s.Dialect
	var marks, sums, given, words strings.Builder
	for i := range l.Words {
		fmt.Fprintf(&marks, ", n.%s", mark(i))
		fmt.Fprintf(&sums, ", 1 + CAST(COALESCE(SUM(m.%[1]s), 0) AS %[2]s) AS %[1]s", mark(i), d.big)
		fmt.Fprintf(&given, ", t.%s", mark(i))
		fmt.Fprintf(&words, " WHEN %d THEN l.%s", i+1, mark(i))
	}
	key, names, keys := "", s.Prefix+"circumstance_name", ""
	if d.keyed {
		key, names, keys = " 1 AS every,", "(SELECT *, 1 AS every FROM "+names+")", "n.every = e.every AND "
	}
	fmt.Fprintf(b, `
CREATE VIEW %[1]s%[2]slist AS
SELECT t.circumstances, CASE WHEN t.found = t.entries THEN 1 ELSE 0 END AS known%[3]s, t.age_from, t.age_to
FROM (
  SELECT m.circumstances, m.entries, COUNT(m.circumstance) AS found%[4]s,
    COALESCE(MAX(m.age_from), 0) AS age_from, COALESCE(MIN(m.age_to), 130) AS age_to
  FROM (
    SELECT DISTINCT e.circumstances, e.entries, n.circumstance%[5]s, n.age_from, n.age_to
    FROM (
      SELECT f.circumstances, f.folded,%[9]s
        CASE WHEN f.folded = '' THEN 0 ELSE LENGTH(f.folded) - LENGTH(REPLACE(f.folded, ';', '')) + 1 END AS entries
      FROM (SELECT DISTINCT COALESCE(c.circumstances, '') AS circumstances, %[6]s AS folded FROM %[7]s c) f
    ) e
    LEFT JOIN %[10]s n ON %[11]s';' || e.folded || ';' LIKE '%%;' || n.name || ';%%'
  ) m
  GROUP BY m.circumstances, m.entries
) t%[8]s;
`, s.Prefix, of, given.String(), sums.String(), marks.String(), d.listed("c.circumstances"), from, d.behind, key, names, keys)

	conditions := "x.share = s.share"
	for i := range l.Masks {
		conditions += " AND " + fmt.Sprintf(d.both, "p.marks", "x."+anyOf(i)) + " <> 0"
	}
	conditions += " AND " + fmt.Sprintf(d.both, "p.marks", "x.none_of") + " = 0"
	fmt.Fprintf(b, `
CREATE VIEW %[1]s%[2]sanswer AS
SELECT p.case_id, y.%[3]s
FROM (
  SELECT c.case_id,
    CASE WHEN r.run IS NOT NULL AND l.known = 1 AND l.age_from <= l.age_to AND a.band IS NOT NULL AND z.band IS NOT NULL
      AND (c.victim_age IS NULL OR (c.victim_age >= l.age_from AND c.victim_age <= l.age_to))
      THEN r.run * 10000 + a.band * 100 + z.band ELSE 0 END AS place,
    COALESCE(CASE r.word%[4]s END, 1) AS marks
  FROM (
    SELECT c.case_id, %[5]s AS offence, c.victim_age, %[6]s AS offence_day, COALESCE(c.circumstances, '') AS circumstances
    FROM %[7]s c
  ) c
  LEFT JOIN %[1]soffence_name n ON n.name = c.offence AND c.offence_day >= n.date_from AND c.offence_day <= n.date_to
  LEFT JOIN %[1]srun r ON r.question = n.question AND c.offence_day >= r.date_from AND c.offence_day <= r.date_to
  LEFT JOIN %[1]s%[2]slist l ON l.circumstances = c.circumstances
  LEFT JOIN %[1]sage a ON a.age = COALESCE(c.victim_age, l.age_from)
  LEFT JOIN %[1]sage z ON z.age = COALESCE(c.victim_age, l.age_to)
) p
JOIN %[1]splace s ON s.place = p.place
JOIN %[1]scell x ON %[8]s
JOIN %[1]sanswer_row y ON y.answer = x.answer%[9]s;
`, s.Prefix, of, strings.Join(columns, ", y."), words.String(), d.folded("c.offence"), d.on("c.offence_date"), from, conditions, d.behind)
}

// Sheet is a table as a file.
type Sheet struct {
	Name string
	Data []byte
}

// Sheets writes the tables as CSV, and one with the edition that they hold.
func (s Script) Sheets(l *Law) []Sheet {
	var list []Sheet
	for _, t := range append([]Table{s.editionTable(l)}, l.Tables()...) {
		var names []string
		for _, c := range t.Columns {
			names = append(names, c.Name)
		}
		list = append(list, Sheet{t.Name + ".csv", machine.RenderCSV(append([][]string{names}, t.Rows...))})
	}
	return list
}

// IsName reports whether every engine takes a name without quotation marks: lower-case
// letters, digits and _, and no digit first.
func IsName(name string) bool {
	for i, r := range name {
		if !(r == '_' || r >= 'a' && r <= 'z' || i > 0 && r >= '0' && r <= '9') {
			return false
		}
	}
	return name != ""
}
