package screens_test

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

var spanish, english = words.In(words.Spanish), words.In(words.English)

func TestAgesInWords(t *testing.T) {
	for _, c := range []struct{ ages, es, en string }{
		{"16", "16", "16"},
		{"0", "0", "0"},
		{"0-13", "menos de 14", "under 14"},
		{"14-17", "14 a 17", "14 to 17"},
		{"18+", "18 o más", "18 or older"},
		{"unknown", "no indicada", "not given"},
	} {
		ages, fault := law.ParseAges(c.ages)
		if fault != nil {
			t.Fatal(fault)
		}
		says(t, "ages "+c.ages, spanish.Ages(ages), c.es)
		says(t, "ages "+c.ages, english.Ages(ages), c.en)
	}
	several := law.AgeBand(0, 13).Union(law.AgeBand(16, 16)).Union(law.AgeBand(18, law.MaxAge))
	says(t, "several bands", spanish.Ages(several), "menos de 14, 16 o 18 o más")
	says(t, "several bands", english.Ages(several), "under 14, 16 or 18 or older")
	for last, es := range map[int]string{8: "6 u 8", 11: "6 u 11", 80: "6 u 80", 18: "6 o 18", 110: "6 o 110"} {
		says(t, "before ocho and once", spanish.Ages(law.AgeBand(6, 6).Union(law.AgeBand(last, last))), es)
	}
}

func TestTermsInWords(t *testing.T) {
	for _, c := range []struct {
		months law.Months
		es, en string
		esM    string
		enM    string
	}{
		{1, "1 mes", "1 month", "1 mes", "1 month"},
		{2, "2 meses", "2 months", "2 meses", "2 months"},
		{12, "1 año", "1 year", "12 meses", "12 months"},
		{13, "1 año y 1 mes", "1 year and 1 month", "13 meses", "13 months"},
		{18, "1 año y 6 meses", "1 year and 6 months", "18 meses", "18 months"},
		{180, "15 años", "15 years", "180 meses", "180 months"},
		{102, "8 años y 6 meses", "8 years and 6 months", "102 meses", "102 months"},
	} {
		says(t, "term", spanish.Term(c.months), c.es)
		says(t, "term", english.Term(c.months), c.en)
		says(t, "months", spanish.Months(c.months), c.esM)
		says(t, "months", english.Months(c.months), c.enM)
	}
}

var life = law.Bound{Kind: law.Life}

var plain = law.Range{Min: law.Term(96), Max: law.Term(180)}

var uneven = law.Range{Min: law.Term(18), Max: law.Term(48)}

var fixed = law.Range{Min: law.Term(180), Max: law.Term(180)}

var openAbove = law.Range{Min: law.Term(144)}

var openBelow = law.Range{Max: law.Term(240)}

var forLife = law.Range{Min: life, Max: life}

var toLife = law.Range{Min: law.Term(300), Max: life}

func TestRangesInWords(t *testing.T) {
	for _, c := range []struct {
		r                law.Range
		es, en, esM, enM string
	}{
		{plain, "8 a 15 años", "8 to 15 years", "96 a 180 meses", "96 to 180 months"},
		{uneven, "1 año y 6 meses a 4 años", "1 year and 6 months to 4 years", "18 a 48 meses", "18 to 48 months"},
		{fixed, "15 años, pena fija", "15 years, fixed term", "180 meses, pena fija", "180 months, fixed term"},
		{openAbove, "desde 12 años; máximo no consta", "from 12 years; no maximum stated", "desde 144 meses; máximo no consta", "from 144 months; no maximum stated"},
		{openBelow, "hasta 20 años; mínimo no consta", "up to 20 years; no minimum stated", "hasta 240 meses; mínimo no consta", "up to 240 months; no minimum stated"},
		{forLife, "cadena perpetua", "life imprisonment (cadena perpetua)", "cadena perpetua", "life imprisonment (cadena perpetua)"},
		{toLife, "de 25 años a cadena perpetua", "25 years to life imprisonment (cadena perpetua)", "de 300 meses a cadena perpetua", "300 months to life imprisonment (cadena perpetua)"},
		{law.Range{}, "sin marco en esta codificación", "no range in this encoding", "sin marco en esta codificación", "no range in this encoding"},
	} {
		says(t, c.r.String(), spanish.Range(c.r), c.es)
		says(t, c.r.String(), english.Range(c.r), c.en)
		says(t, c.r.String(), spanish.RangeInMonths(c.r), c.esM)
		says(t, c.r.String(), english.RangeInMonths(c.r), c.enM)
	}
}

func TestFiguresInWords(t *testing.T) {
	for _, c := range []struct {
		r                law.Range
		es, en, esM, enM string
	}{
		{plain, "8 a 15", "8 to 15", "96 a 180", "96 to 180"},
		{uneven, "1 año y 6 meses a 4", "1 year and 6 months to 4", "18 a 48", "18 to 48"},
		{fixed, "15 (fija)", "15 (fixed)", "180 (fija)", "180 (fixed)"},
		{openAbove, "desde 12", "from 12", "desde 144", "from 144"},
		{openBelow, "hasta 20", "up to 20", "hasta 240", "up to 240"},
		{forLife, "cadena perpetua", "life imprisonment (cadena perpetua)", "cadena perpetua", "life imprisonment (cadena perpetua)"},
		{toLife, "de 25 a cadena perpetua", "25 to life imprisonment (cadena perpetua)", "de 300 a cadena perpetua", "300 to life imprisonment (cadena perpetua)"},
		{law.Range{}, "sin marco", "no range", "sin marco", "no range"},
	} {
		says(t, c.r.String(), spanish.Figures(c.r, false), c.es)
		says(t, c.r.String(), english.Figures(c.r, false), c.en)
		says(t, c.r.String(), spanish.Figures(c.r, true), c.esM)
		says(t, c.r.String(), english.Figures(c.r, true), c.enM)
	}
}

func says(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %q, not %q", what, got, want)
	}
}

// wellSaid reports what is wrong with the sentence of a fault: a verb without
// its argument, an argument without its verb, or no sentence at all. Arguments
// that come from the input may hold a verb of their own, so the input must not.
func wellSaid(f *law.Fault) string {
	for _, w := range []*words.Words{spanish, english} {
		switch said := w.Fault(f); {
		case strings.Contains(said, "%"):
			return "a verb is left in: " + said
		case said == "" || said == string(f.Code) || strings.HasPrefix(said, string(f.Code)+" "):
			return "there is no sentence for " + string(f.Code)
		}
	}
	return ""
}

// badTexts are refused by at least one of the parsers, for every reason that
// they have.
var badTexts = strings.Split("x 017 0x10 16.5 +16 -3 1e1 ١٦ 131 999 9999 17-14 14-017 14- 14-131 16, 16,5 --5 18++ "+
	"2017-13-01 2017-02-30 17-06-22 2017/06/22 1849-12-31 2200-01-01 2017-6-1 2017-06-2a "+
	"0y 0m 6 y m 8y12m 8y0m 101y 1201m 06y 8y6 6m8y 99999y 1.5y -6y", " ")

// Every way to refuse an age, a date or a duration is said in both languages.
func TestFaultsInWords(t *testing.T) {
	said := map[law.Code]bool{}
	for _, text := range badTexts {
		for _, fault := range refusals(text) {
			said[fault.Code] = true
			if wrong := wellSaid(fault); wrong != "" {
				t.Errorf("%q: %s", text, wrong)
			}
		}
	}
	for _, code := range []law.Code{
		law.AgeForm, law.AgeLeadingZero, law.AgeSigned, law.AgeFraction, law.AgeOtherDigits, law.AgeHigh, law.AgeReversed,
		law.DateForm, law.DateNoSuchDay, law.DateFar, law.DurationForm, law.DurationZero, law.DurationMonths, law.DurationLong,
	} {
		if !said[code] {
			t.Errorf("no text was refused with %s", code)
		}
	}
	for _, r := range []law.Range{{}, {Min: life}, {Min: law.Term(24), Max: law.Term(12)}} {
		if fault := r.Check(); fault == nil || wellSaid(fault) != "" {
			t.Errorf("%v is refused with %v", r, fault)
		}
	}
	says(t, "ages from 131", english.Fault(refusals("131")[0]), "ages run from 0 to 130 years")
	says(t, "a leading zero", english.Fault(refusals("017")[0]), "an age cannot start with a zero: another program would read another number (did you mean “17”?)")
	says(t, "una fecha lejana", spanish.Fault(refusals("1849-12-31")[1]), "el año debe estar entre 1850 y 2199")
}

// refusals is what the parsers of ages, of dates and of durations have against
// a text, in this order.
func refusals(text string) (faults []*law.Fault) {
	if _, fault := law.ParseAges(text); fault != nil {
		faults = append(faults, fault)
	}
	if _, fault := law.ParseDate(text); fault != nil {
		faults = append(faults, fault)
	}
	if _, fault := law.ParseBound(text); fault != nil {
		faults = append(faults, fault)
	}
	return faults
}

func TestFaultsOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.StringMatching(`[-+0-9]{1,6}[-.,+]?[0-9ym]{0,5}`),
			rapid.StringMatching(`[0-9]{4}-[0-9]{2}-[0-9]{2}`),
			rapid.String(),
		).Draw(t, "text")
		for _, fault := range refusals(text) {
			if wrong := wellSaid(fault); wrong != "" {
				t.Fatalf("%q: %s", text, wrong)
			}
		}
	})
}

// Names that are not known are told with those that are near.
func TestFaultsOfNames(t *testing.T) {
	e := shipped(t)
	for _, name := range []string{"", "trta", "pimpin", "aggravatd", "art-154", "no such thing"} {
		if _, fault := e.FindOffence(name); fault == nil || wellSaid(fault) != "" {
			t.Errorf("offence %q: %v", name, fault)
		}
		if _, fault := e.FindCircumstance(name); fault == nil || wellSaid(fault) != "" {
			t.Errorf("circumstance %q: %v", name, fault)
		}
	}
}

// damages are ways to spoil a file of an edition, by what they replace.
var damages = [][2]string{
	{"schema: 2", "schema: 3"},
	{"schema: 2\n", ""},
	{"id: ", "id: Ñ "},
	{"id: ", "Id: "},
	{"title:", "titel:"},
	{"{es: ", "{ex: "},
	{"es: ", "es: \"\"\n#"},
	{"min: 8y", "min: 08y"},
	{"min: 8y", "min: 96"},
	{"min: 8y", "min: 0y"},
	{"min: 8y", "min: 999y"},
	{"min: 8y", "min: 8y13m"},
	{"min: 8y", "min: 80y"},
	{"min: 8y", "min: life"},
	{"min: 8y", "min: null"},
	{"min: 8y", "min: yes"},
	{"max: 15y", "max: not_stated, more: 1"},
	{"when: [14-17]", "when: [17-14]"},
	{"when: [14-17]", "when: [017]"},
	{"when: [0-17]", "when: [0-130]"},
	{"when: [0-17]", "when: [{}]"},
	{"when: [aggravated]", "when: [agravated]"},
	{"when: [aggravated]", "when: aggravated"},
	{"when: [aggravated]", "when: []"},
	{"when: [aggravated]", "when: [aggravated, aggravated]"},
	{"tier: base", "tier: bas"},
	{"notices: [", "notices: [none, "},
	{"document: tip-report-2018", "document: tip"},
	{"confidence: secondary", "confidence: some"},
	{"tiers:", "tiers: &a"},
	{"tiers:", "tiers: *a"},
	{"tiers:", "tiers: !!seq"},
	{"tiers:", "<<:"},
	{"tiers:", "tiers:\n\t"},
	{"tiers:", "tiers: ["},
	{"tiers:", "tiers:\n    tiers:"},
	{"verified: 2026-04-02", "verified: 2026-02-30"},
	{"verified: 2026-04-02", "verified: 1026-04-02"},
	{"combine: gravest", "combine: sum"},
	{"https://", "ftp://"},
	{"schema", "%YAML 1.2\n---\nschema"},
	{"schema", "schema: 2\n---\nschema"},
	{"title", "\ufefftitle"},
	{"schema", "\u200bschema"},
	{"schema", "\x00schema"},
	{"schema", "\xff"},
	{"\n", "\r"},
	{"\n", "\u2028"},
	{"article: \"153\"", "article: 153"},
	{"published", "publisht"},
	{"circumstances:", "circumstances: {}\nmore:"},
	{"also: {es: [", "also: {es: [trata, "},
}

// Whatever is wrong with an encoding is said in both languages.
func TestFaultsOfEncodings(t *testing.T) {
	t.Parallel()
	whole := files(t)
	codes := map[law.Code]bool{}
	for _, d := range damages {
		spoilt, hit := fstest.MapFS{}, false
		for path, data := range whole {
			worse := bytes.ReplaceAll(data, []byte(d[0]), []byte(d[1]))
			hit = hit || !bytes.Equal(worse, data)
			spoilt[path] = &fstest.MapFile{Data: worse}
		}
		if !hit {
			t.Errorf("%q stands in no file", d[0])
		}
		if diagnosed(t, spoilt, d[0]+" → "+d[1], codes) == 0 {
			t.Errorf("%q → %q is no damage", d[0], d[1])
		}
	}
	for path, data := range whole {
		for at := 0; at < len(data); at += 97 {
			spoilt := fstest.MapFS{}
			for other, data := range whole {
				spoilt[other] = &fstest.MapFile{Data: data}
			}
			spoilt[path] = &fstest.MapFile{Data: data[:at]}
			diagnosed(t, spoilt, path+" cut short", codes)
		}
	}
	if len(codes) < 45 {
		t.Errorf("only %d kinds of fault were found", len(codes))
	}
}

// files reads the shipped edition as it stands.
func files(t *testing.T) map[string][]byte {
	t.Helper()
	whole := map[string][]byte{}
	err := fs.WalkDir(statutes.FS, "tip-2018", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		whole[path], err = statutes.FS.ReadFile(path)
		return err
	})
	if err != nil || len(whole) < 7 {
		t.Fatalf("%d files: %v", len(whole), err)
	}
	return whole
}

// diagnosed reads a spoilt edition, checks the sentence of every finding and
// counts them.
func diagnosed(t *testing.T, fsys fs.FS, what string, codes map[law.Code]bool) (findings int) {
	t.Helper()
	_, _, err := encoding.ReadWithOrigins(fsys, "tip-2018", true)
	var found law.Findings
	if err != nil && !errors.As(err, &found) {
		t.Fatalf("%s: %v", what, err)
	}
	for _, d := range found {
		codes[d.Fault.Code] = true
		if wrong := wellSaid(&d.Fault); wrong != "" {
			t.Errorf("%s: %s", what, wrong)
		}
	}
	return len(found)
}
