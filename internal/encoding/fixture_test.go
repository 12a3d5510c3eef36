package encoding

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
)

// good is a small edition with nothing wrong. Tests break it in one place each.
var good = map[string]string{
	"e/edition.yaml": `schema: 2
id: e
title: {es: Edición, en: Edition}
about: {es: Qué es, en: What it is}
published: 2018-06-28
verified: 2026-04-02
combine: gravest
caveats:
  - {es: Cuidado, en: Beware}
sources:
  - id: report
    title: {es: Informe, en: Report}
    url: https://example.org/report
  - id: gazette
    title: {es: Diario oficial, en: Official gazette}
    short: {es: Diario, en: Gazette}
    url: https://example.org/gazette
`,
	"e/circumstances.yaml": `schema: 2
circumstances:
  - id: aggravated
    title: {es: Agravantes, en: Aggravating}
    also: {en: [worse]}
    meaning: {es: Lo grave, en: What is grave}
  - id: elderly
    title: {es: Adulta mayor, en: Older adult}
    is_victim_age: 60+
    meaning: {es: Sesenta o más, en: Sixty or older}
`,
	"e/theft.yaml": `schema: 2
id: theft
title: {es: Hurto, en: Theft}
also:
  en: [stealing]
versions:
  - article: "185"
    tiers:
      - id: base
        label: {es: tipo base, en: base}
        prison: {min: 2y, max: 5y}
        source:
          document: report
          locator: {es: párrafo, en: paragraph}
          words: two to five
          confidence: secondary
      - id: young
        label: {es: menor, en: young}
        when:
          - 0-13
          - 14-17 + aggravated
        prison: {min: 4y, max: not_stated}
        readings:
          - words: fourteen
            when: [0-14]
            note: {es: nota, en: note}
        source:
          document: report
          locator: {es: párrafo, en: paragraph}
          confidence: secondary
    notices:
      - id: remark
        if_possible: {victim_age: 0-17}
        text: {es: aviso, en: remark}
`,
	"e/theft.examples.yaml": `schema: 2
cases:
  - given: {age: 13}
    expect: {tier: young, min: 4y, max: not_stated, notices: [remark]}
  - given: {age: unknown}
    expect: {status: undetermined, tiers: [base, young]}
`,
}

// namedOnce is what an edition may name once for all offences. The good one names
// nothing, since its offence would not use it.
const namedOnce = `labels:
  older: {es: adulta mayor, en: older adult}
notices:
  - id: check-the-day
    text: {es: Verifique el día., en: Check the day.}
inversions:
  - id: older-adults
    victim_age: 60+
    reason: {es: Es más grave desde los 60., en: It is graver from 60 on.}
`

// edit is a change of one file: the first occurrence of old becomes new.
type edit struct{ file, old, new string }

// broken gives the good edition with the edits made.
func broken(t testing.TB, edits ...edit) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range good {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for _, e := range edits {
		f := files[e.file]
		if f == nil {
			f = &fstest.MapFile{}
			files[e.file] = f
		}
		if !strings.Contains(string(f.Data), e.old) {
			t.Fatalf("%s does not hold %q", e.file, e.old)
		}
		f.Data = []byte(strings.Replace(string(f.Data), e.old, e.new, 1))
	}
	return files
}

// placeOf finds where a text first stands in a file, counting lines and
// characters from 1.
func placeOf(t *testing.T, files fstest.MapFS, file, text string) string {
	t.Helper()
	data := string(files[file].Data)
	at := strings.Index(data, text)
	if at < 0 {
		t.Fatalf("%s does not hold %q", file, text)
	}
	before := data[:at]
	line := strings.Count(before, "\n") + 1
	column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Sprintf("%s:%d:%d", file, line, column)
}

// findings reads the edition and gives what was found, as "place code".
func findings(t *testing.T, files fstest.MapFS) []string {
	t.Helper()
	_, _, err := ReadWithOrigins(files, "e", false)
	return listed(t, err)
}

func listed(t *testing.T, err error) []string {
	t.Helper()
	var found law.Findings
	if err != nil && !errors.As(err, &found) {
		t.Fatal(err)
	}
	var list []string
	for _, d := range found {
		list = append(list, d.Place.String()+" "+string(d.Fault.Code))
	}
	return list
}

func mustRead(t testing.TB, files fstest.MapFS) *law.Edition {
	t.Helper()
	e, err := Read(files, "e", false)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestGoodIsRead(t *testing.T) {
	e := mustRead(t, broken(t))
	if len(e.Offences) != 1 || len(e.Offences[0].Shown().Tiers) != 2 {
		t.Fatalf("%+v", e.Offences)
	}
}
