package engines

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// casesOf makes the table of cases that the views read.
const casesOf = "CREATE TABLE cases (case_id INTEGER, offence TEXT, victim_age INTEGER, offence_date DATE, circumstances TEXT);\n"

// textCasesOf makes one whose ages and days are text.
const textCasesOf = "CREATE TABLE cases (case_id INTEGER, offence TEXT, victim_age TEXT, offence_date TEXT, circumstances TEXT);\n"

// An engine answers the whole proof space as a batch does.
func TestProof(t *testing.T) {
	for _, edition := range editions() {
		t.Run(edition, func(t *testing.T) {
			eachEngine(t, func(t *testing.T, e engine) {
				t.Parallel()
				d := e.open(t)
				law, proof := exported(t, edition, e.dialect), exported(t, edition, e.dialect, "--proof")
				begun := time.Now()
				must(t, d, casesOf+law)
				said := must(t, d, proof)
				took := time.Since(begun)
				if len(said) != 3 || said[0] != said[1] || said[2] != "0" || said[0] == "0" {
					t.Fatalf("cases, answers, disagreements: %v", said)
				}
				cases, err := strconv.Atoi(said[0])
				if err != nil {
					t.Fatal(err)
				}
				t.Logf("%s proves %s: %d cases, 0 disagreements, %.1f s with the loading", e.name, edition, cases, took.Seconds())
			})
		})
	}
}

// The proof proves: a script in which one cell is changed is found out.
func TestProofNoticesFaults(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		e.open(t) // an engine that is not there has no faults
		law, proof := exported(t, "tip-2018", e.dialect), exported(t, "tip-2018", e.dialect, "--proof")
		for name, change := range faults {
			changed := change(law, rand.New(rand.NewPCG(5, 5)))
			if changed == law {
				t.Fatalf("%s changes nothing", name)
			}
			d := e.open(t)
			must(t, d, casesOf+changed)
			said := must(t, d, proof)
			if said[0] == said[1] && said[2] == "0" {
				t.Errorf("%s is not noticed: %v", name, said)
			}
		}
	})
}

// faults are changes of one row.
var faults = map[string]func(law string, r *rand.Rand) string{
	"a bound of a range": func(law string, r *rand.Rand) string {
		return changeRow(law, "answer_row", r, `,'determined',.*?,(\d+),`, func(n int) int { return n + 12 })
	},
	"the cells of a place": func(law string, r *rand.Rand) string {
		return changeRow(law, "place", r, `^\(\d{5,},(\d+)\)`, func(n int) int { return n + 1 })
	},
	"a place that is missing": func(law string, r *rand.Rand) string {
		return changeRow(law, "place", r, `^\((\d{5,}),`, func(n int) int { return n + 50 })
	},
	"a mask of a cell": func(law string, r *rand.Rand) string {
		return changeRow(law, "cell", r, `^\(\d+,([2-9]|\d{2,}),`, func(int) int { return 1 })
	},
	"the answer of a cell": func(law string, r *rand.Rand) string {
		return changeRow(law, "cell", r, `^\([1-9].*,(\d+)\)`, func(n int) int { return n - 1 })
	},
	"an age": func(law string, r *rand.Rand) string {
		return changeRow(law, "age", r, `^\(\d+,(\d+)\)`, func(n int) int { return n ^ 1 })
	},
}

// changeRow changes a number of one row of a table, among those that a pattern finds.
func changeRow(law, table string, r *rand.Rand, pattern string, change func(int) int) string {
	begin := strings.Index(law, "INSERT INTO conmina_"+table+" ")
	rows, rest, _ := strings.Cut(law[begin:], "\n\n")
	lines := strings.Split(rows, "\n")
	number := regexp.MustCompile(pattern)
	for _, at := range r.Perm(len(lines)) {
		m := number.FindStringSubmatchIndex(lines[at])
		if m == nil {
			continue
		}
		was, err := strconv.Atoi(lines[at][m[2]:m[3]])
		if err != nil || change(was) == was {
			continue
		}
		lines[at] = fmt.Sprint(lines[at][:m[2]], change(was), lines[at][m[3]:])
		return law[:begin] + strings.Join(lines, "\n") + "\n\n" + rest
	}
	return law
}
