package lookup

import (
	"encoding/binary"

	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/law"
)

// packer writes numbers into one run of bytes, each as [binary.AppendUvarint] does. In
// order: sets of circumstances (each by the distances between its members), rows (a text
// for each column), blocks (a kind and four texts), what is told (lists of blocks),
// lists of cells, tables of tiers, and runs.
type packer struct {
	*book
	out    []byte
	sets   numbered[string]
	rows   numbered[export.Row]
	lists  numbered[string]
	tables numbered[string]
	places map[law.CircumstanceID]int // among the circumstances of the page
	words  [][]int64                  // by circumstance: its bit of each word
	spans  numbered[[2]int]
}

func put(b []byte, numbers ...int) []byte {
	for _, n := range numbers {
		b = binary.AppendUvarint(b, uint64(n))
	}
	return b
}

// countOf counts the numbers in a run of bytes.
func countOf(text string) int {
	n := 0
	for i := range len(text) {
		if text[i] < 0x80 {
			n++
		}
	}
	return n
}

// command has the words of a command line.
type command struct {
	Resolve string `json:"resolve"`
	Date    string `json:"date"`
	Age     string `json:"age"`
	With    string `json:"with"`
	Maybe   string `json:"maybe"`
	End     string `json:"end"`
}

// packed is the data of a page. Days are numbers: year, month and day, as 20240501. The
// script reads these keys.
type packed struct {
	Texts         []string       `json:"texts"`
	Bands         []int          `json:"bands"` // the first age of each
	Oldest        int            `json:"oldest"`
	Dated         bool           `json:"dated"`
	Undated       int            `json:"undated"` // the day that stands for days that are not known
	First         int            `json:"first"`   // the first and the last day that an act may have
	Last          int            `json:"last"`
	Circumstances []circumstance `json:"circumstances"`
	Ages          []ages         `json:"ages"` // what may be known of an age that is not known exactly
	Questions     []question     `json:"questions"`
	Names         [][4]any       `json:"names"` // name, question, from, to
	Columns       []string       `json:"columns"`
	Spans         [][2]int       `json:"spans"`
	Cells         string         `json:"cells"` // see [packer]
	Command       command        `json:"command"`
	Say           phrases        `json:"say"`
}

type circumstance struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Typed string `json:"typed"`
	From  int    `json:"from"` // the ages that the victim may then have
	To    int    `json:"to"`
	Ages  bool   `json:"ages"` // it is an age and nothing else
}

func dayNumber(d law.Date) int { return d.Year*10_000 + int(d.Month)*100 + d.Day }

type question struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Chapter  string   `json:"chapter"`
	Typed    string   `json:"typed"`    // its name in a command line; empty where that depends on the day
	Versions [][3]int `json:"versions"` // its periods: two days and the text that says them
}

// ages are ages from one to another, in words.
type ages struct {
	From int    `json:"from"`
	To   int    `json:"to"`
	Said string `json:"said"`
}

// phrases are what the script says. {0} stands for what it fills in.
type phrases map[string]string
