package engines

import (
	"encoding/csv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// vocabulary is what cases at random are made of.
type vocabulary struct {
	offences, circumstances, days, lists []string
	means                                map[string]string // a name of a circumstance, its id
}

// wordsOf reads the names and the days of an edition from its tables, and makes lists
// of circumstances of which some are given back: one word stands twice, or is none.
func wordsOf(t *testing.T, edition string, r *rand.Rand) *vocabulary {
	t.Helper()
	folder := t.TempDir()
	if code := conmina(t, folder, "export", "--edition", edition, "--format", "csv", "-o", "tables"); code != 0 {
		t.Fatalf("export ends with %d", code)
	}
	v := &vocabulary{means: map[string]string{}}
	readCSV(t, filepath.Join(folder, "tables", "offence_name.csv"), func(row []string) {
		v.offences = append(v.offences, strings.Clone(row[0]))
		for _, day := range row[2:4] {
			if day < "2200" {
				v.days = append(v.days, strings.Clone(day))
			}
		}
	})
	readCSV(t, filepath.Join(folder, "tables", "circumstance_name.csv"), func(row []string) {
		name := strings.Clone(row[0])
		v.circumstances, v.means[name] = append(v.circumstances, name), strings.Clone(row[1])
	})
	for _, list := range []*[]string{&v.offences, &v.days} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	v.lists = []string{"", "no-such-thing"}
	for range 5000 {
		var list []string
		met := map[string]bool{}
		for range 1 + r.IntN(5) {
			if name := pick(r, v.circumstances); !met[v.means[name]] || r.IntN(20) == 0 {
				list, met[v.means[name]] = append(list, name), true
			}
		}
		v.lists = append(v.lists, strings.Join(list, pick(r, []string{";", "; "})))
	}
	return v
}

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }

// typed gives a case whose age and day are values that a database can hold.
func (v *vocabulary) typed(r *rand.Rand) (offence, age, day, list string) {
	age = strconv.Itoa(r.IntN(25))
	switch r.IntN(10) {
	case 0, 1:
		age = ""
	case 2:
		age = strconv.Itoa(r.IntN(140))
	}
	if r.IntN(5) > 0 {
		day = pick(r, v.days)
	}
	if r.IntN(3) > 0 {
		list = pick(r, v.lists)
	}
	return pick(r, v.offences), age, day, list
}

// hostile gives a case as people write it: much of it is rejected, or is not for tables.
func (v *vocabulary) hostile(r *rand.Rand) (offence, age, day, list string) {
	offence, age, day, list = v.typed(r)
	if r.IntN(4) == 0 {
		age = pick(r, []string{"-1", "+17", "017", "16.5", "1e1", "0x11", "17 ", " 17", "14-17", "18+", "15;16", "unknown", "?", "１７", "diecisiete", "131", "99999999999", "NULL"})
	}
	if r.IntN(4) == 0 {
		day = pick(r, []string{"2017-02-30", "2017-13-01", "2017-6-2", "22/06/2017", "2017-06", "2017", "2017-06-22..2017-07-01", "2017-06-22..", "2200-01-01", "2200-01-02", "9999-12-31", "0001-01-01", "x", "2017-06-22 ", "2017-06-22T00:00:00"})
	}
	if r.IntN(4) == 0 {
		offence = pick(r, []string{"", "no-such-offence", strings.ToUpper(offence), " " + offence + " ", strings.ReplaceAll(offence, "-", " "), strings.ReplaceAll(offence, "-", "_"), offence + "'", "%", offence + ";"})
	}
	if r.IntN(4) == 0 {
		list = pick(r, []string{list + ";", ";" + list, ";;", " ", "%", "_", strings.ToUpper(list), list + ";" + list, "none", "ninguna", "-", strings.ReplaceAll(list, ";", " ; "), strings.ReplaceAll(list, ";", ",")})
	}
	return offence, age, day, list
}

// write makes a table of cases.
func write(t *testing.T, file string, number int, one func() (offence, age, day, list string)) {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	w := csv.NewWriter(f)
	_ = w.Write([]string{"case_id", "offence", "victim_age", "offence_date", "circumstances"})
	for i := range number {
		offence, age, day, list := one()
		_ = w.Write([]string{strconv.Itoa(i), offence, age, day, list})
	}
	w.Flush()
	if err := w.Error(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// answers are rows by the number of their case. Equal rows are held once.
type answers struct {
	rows []string
	of   []int // by case: the place in rows; -1 where there is none
}

// readAnswers reads the columns behind the number of a case. A column that is none of
// those of an engine is left out.
func readAnswers(t *testing.T, file string, number int, clean func(row []string) string) (answers, []string) {
	t.Helper()
	a, known := answers{of: make([]int, number)}, map[string]int{}
	for i := range a.of {
		a.of[i] = -1
	}
	header := readCSV(t, file, func(row []string) {
		id, err := strconv.Atoi(row[0])
		if err != nil || id < 0 || id >= number || a.of[id] >= 0 {
			t.Fatalf("%s: the case %q is none, or stands twice", file, row[0])
		}
		text := clean(row[1:])
		at, met := known[text]
		if !met {
			at = len(a.rows)
			known[text], a.rows = at, append(a.rows, text)
		}
		a.of[id] = at
	})
	return a, header
}

// asTable writes a row of an engine as one text.
func asTable(row []string) string { return strings.Join(row, "|") }

// asBatch writes a row of a batch as one text, without the notices about the words of
// the circumstances, which tables do not know.
func asBatch(row []string) string {
	last := len(row) - 1
	row[last] = strings.Join(slices.DeleteFunc(strings.Split(row[last], ";"), func(code string) bool { return strings.HasPrefix(code, "circumstance_") }), ";")
	return asTable(row)
}

// compare holds the answers of an engine against those of a batch. The answers of the
// engine that are given back are counted; they may be where the contract says so.
func compare(t *testing.T, file string, got, want answers, mayGiveBack func(row []string) bool) (back int) {
	t.Helper()
	differences := 0
	i := -1
	readCSV(t, file, func(row []string) {
		i++
		answer, batch := "(no answer)", want.rows[want.of[i]]
		if got.of[i] >= 0 {
			answer = got.rows[got.of[i]]
		}
		given := strings.HasPrefix(answer, "unsupported|")
		if given {
			back++
		}
		refused := strings.HasPrefix(batch, "rejected|") || strings.HasPrefix(batch, "not_held|")
		if refused && given || !refused && (answer == batch || given && mayGiveBack(row)) {
			return
		}
		if differences++; differences <= 10 {
			t.Errorf("%q\n got %s\nwant %s", row, answer, batch)
		}
	})
	if differences > 10 {
		t.Errorf("%d differences", differences)
	}
	return back
}

// Every engine answers cases at random as a batch does, or gives them back where the
// contract says so.
func TestRandomCases(t *testing.T) {
	number := 20_000
	if long() {
		number = 1_000_000
	}
	edition := editions()[len(editions())-1]
	t.Run(edition, func(t *testing.T) {
		r := rand.New(rand.NewPCG(6, 6))
		v := wordsOf(t, edition, r)
		hold(t, edition, v, number, nil, func() (string, string, string, string) { return v.typed(r) })
	})
}

// Cases that are written badly are answered as a batch does, or given back.
func TestHostileCases(t *testing.T) {
	edition := editions()[len(editions())-1]
	r := rand.New(rand.NewPCG(7, 7))
	v := wordsOf(t, edition, r)
	hold(t, edition, v, 10_000, []string{"--text"}, func() (string, string, string, string) { return v.hostile(r) })
}

// hold answers cases by a batch and by every engine, and compares.
func hold(t *testing.T, edition string, v *vocabulary, number int, flags []string, one func() (offence, age, day, list string)) {
	t.Helper()
	folder := t.TempDir()
	cases, batch := filepath.Join(folder, "cases.csv"), filepath.Join(folder, "batch.csv")
	write(t, cases, number, one)
	columns := "case_id,status,offence,article,tier,min_months,max_months,max_status,envelope_min_months,envelope_max_months,notices"
	begun := time.Now()
	if code := conmina(t, folder, "batch", "--edition", edition, "--fields", columns, "-o", batch, cases); code != 3 {
		t.Fatalf("batch ends with %d", code)
	}
	t.Logf("conmina batch: %.0f rows/s", float64(number)/time.Since(begun).Seconds())
	want, _ := readAnswers(t, batch, number, asBatch)
	eachEngine(t, func(t *testing.T, e engine) {
		d, file := e.open(t), filepath.Join(t.TempDir(), "answers.csv")
		table := casesOf
		if slices.Contains(flags, "--text") {
			table = textCasesOf
		}
		must(t, d, table+exported(t, edition, e.dialect, flags...))
		if err := d.take("cases", cases); err != nil {
			t.Fatal(err)
		}
		begun := time.Now()
		if err := d.give("SELECT * FROM conmina_answer", file); err != nil {
			t.Fatal(err)
		}
		took := time.Since(begun)
		got, header := readAnswers(t, file, number, asTable)
		if strings.Join(header, ",") != columns {
			t.Fatalf("the columns are %v", header)
		}
		back := compare(t, cases, got, want, func(row []string) bool { return v.beyond(e, row) })
		t.Logf("%s: %d random cases of %s, %d given back, %.0f rows/s", e.name, number, edition, back, float64(number)/took.Seconds())
	})
}

// plain is how an age or a day is written that every engine reads.
var plain = regexp.MustCompile(`^ *(|0|[1-9][0-9]{0,2}|[0-9]{4}-[0-9]{2}-[0-9]{2}) *$`)

// beyond reports whether the contract lets tables give a case back: an age or a day
// that is no plain one, a name that is none as engines fold it, or a list with an entry
// that is no name or means the same as another.
func (v *vocabulary) beyond(e engine, row []string) bool {
	if !plain.MatchString(row[2]) || !plain.MatchString(row[3]) || row[3] != "" && row[3] < e.since || !slices.Contains(v.offences, e.folded(row[1])) {
		return true
	}
	met := map[string]bool{}
	list := strings.ReplaceAll(strings.ReplaceAll(e.lower(strings.Trim(row[4], " ")), "; ", ";"), " ;", ";") // one blank, not more
	for name := range strings.SplitSeq(list, ";") {
		id := v.means[hyphens.Replace(name)]
		if list != "" && (id == "" || met[id]) {
			return true
		}
		met[id] = true
	}
	return false
}

// hyphens stand in the tables for blanks and lines.
var hyphens = strings.NewReplacer(" ", "-", "_", "-")

// folded is how an engine reads a name.
func (e engine) folded(name string) string {
	return hyphens.Replace(e.lower(strings.Trim(name, " ")))
}
