package cases_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/meanings"
	"github.com/conmina/conmina/internal/spelling"
)

// office is records as an office writes them, and the same ones in plain words.
func office(n int) (mapped, plain, objects, plainObjects []byte, words meanings.Vocabulary) {
	words = folded([]string{"N.I."}, map[string]map[string]string{
		"offence":       {"TRATA DE PERSONAS (TP)": "trata", "TRABAJO F.": "129-O", "ESNNA-X": "129-H"},
		"circumstances": {"FALLECIDA": "muerte"},
	})
	theirs, ours := []string{"TRATA DE PERSONAS (TP)", "TRABAJO F.", "ESNNA-X"}, []string{"trata", "129-O", "129-H"}
	var a, b, c, d bytes.Buffer
	a.WriteString("exp;delito;edad;fecha;agravantes;fiscal\n")
	b.WriteString("case_id,offence,victim_age,offence_date,circumstances,fiscal\n")
	for i := range n {
		day, month, year := 1+i*7%28, 1+i*5%12, 2008+i*3%17
		age, known := fmt.Sprint(i*11%40), fmt.Sprint(i*11%40)
		if i%20 == 0 {
			age, known = "N.I.", ""
		}
		fmt.Fprintf(&a, "C-%d;%s;%s;%02d/%02d/%d;%s;F-%d\n", i, theirs[i%3], age, day, month, year, []string{"", "", "FALLECIDA"}[i%7%3], i%50)
		fmt.Fprintf(&b, "C-%d,%s,%s,%d-%02d-%02d,%s,F-%d\n", i, ours[i%3], known, year, month, day, []string{"", "", "muerte"}[i%7%3], i%50)
		const object = `{"case_id":"C-%d","offence":%q,"victim_age":%q,"offence_date":"%d-%02d-%02d","circumstances":%q,"fiscal":"F-%d"}` + "\n"
		fmt.Fprintf(&c, object, i, theirs[i%3], age, year, month, day, []string{"", "", "FALLECIDA"}[i%7%3], i%50)
		fmt.Fprintf(&d, object, i, ours[i%3], known, year, month, day, []string{"", "", "muerte"}[i%7%3], i%50)
	}
	return a.Bytes(), b.Bytes(), c.Bytes(), d.Bytes(), words
}

// folded is a vocabulary of texts as an office writes them.
func folded(unknown []string, values map[string]map[string]string) meanings.Vocabulary {
	v := meanings.Vocabulary{Unknown: map[string]bool{}, Values: map[string]map[string]string{}}
	for _, text := range unknown {
		v.Unknown[spelling.Fold(text)] = true
	}
	for fact, texts := range values {
		v.Values[fact] = map[string]string{}
		for text, means := range texts {
			v.Values[fact][spelling.Fold(text)] = means
		}
	}
	return v
}

// BenchmarkMapped reads a table of an office through its words, and the same table in
// plain words.
func BenchmarkMapped(b *testing.B) {
	mapped, plain, objects, plainObjects, words := office(100_000)
	for name, c := range map[string]struct {
		file  string
		data  []byte
		words meanings.Vocabulary
	}{
		"plain": {"t.csv", plain, meanings.Vocabulary{}}, "mapped": {"t.csv", mapped, words},
		"plain objects": {"t.jsonl", plainObjects, meanings.Vocabulary{}}, "mapped objects": {"t.jsonl", objects, words},
	} {
		b.Run(name, func(b *testing.B) {
			o := cases.Options{Edition: penalCode(b), Vocabulary: c.words}
			for b.Loop() {
				if _, err := cases.Run(context.Background(), o, []cases.Input{memory(c.file, c.data)}, io.Discard, func(f cases.Flaw) { b.Fatal(&f) }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
