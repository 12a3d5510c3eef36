package encoding

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/law"
)

// fault is one way of breaking the good edition, and what must be found: the
// code at the place where the text at stands, and nothing else unless more is
// set.
type fault struct {
	name string
	edit edit
	at   string // text whose start is the place; empty for the whole file
	code law.Code
	more bool // other findings may follow from it
}

const (
	edition = "e/edition.yaml"
	wordsIn = "e/circumstances.yaml"
	theft   = "e/theft.yaml"

	theftExamples = "e/theft.examples.yaml"
)

// faults breaks the shape and the sense of files. Those of the bytes and of the
// YAML are in yaml_test.go.
var faults = []fault{
	{name: "misspelt key", edit: edit{theft, "also:", "alsoo:"}, at: "alsoo", code: KeyUnknown},
	{name: "key of another level", edit: edit{theft, "    tiers:", "    schema: 2\n    tiers:"}, at: "schema: 2\n    tiers", code: KeyUnknown},
	{name: "missing key", edit: edit{theft, "        prison: {min: 2y, max: 5y}\n", ""}, at: "id: base", code: KeyMissing},
	{name: "missing maximum", edit: edit{theft, "{min: 2y, max: 5y}", "{min: 2y}"}, at: "{min: 2y}", code: KeyMissing},
	{name: "missing language", edit: edit{theft, "{es: Hurto, en: Theft}", "{es: Hurto}"}, at: "{es: Hurto}", code: LanguageMissing},
	{name: "empty language", edit: edit{theft, "en: Theft", `en: ""`}, at: `""`, code: ValueEmpty},
	{name: "text for a mapping", edit: edit{theft, "{es: Hurto, en: Theft}", "Hurto"}, at: "Hurto", code: MappingWanted},
	{name: "mapping for a list", edit: edit{theft, "[stealing]", "{a: b}"}, at: "{a: b}", code: ListWanted},
	{name: "list for a value", edit: edit{theft, "id: theft", "id: [theft]"}, at: "[theft]", code: ValueWanted, more: true},
	{name: "empty list", edit: edit{theft, "[stealing]", "[]"}, at: "[]", code: ListEmpty},
	{name: "item twice", edit: edit{theft, "14-17 + aggravated", "14-17 + aggravated + aggravated"}, at: "aggravated\n        prison", code: ItemRepeated},
	{name: "null", edit: edit{theft, "min: 2y", "min: null"}, at: "null", code: ValueNull},
	{name: "tilde", edit: edit{theft, "min: 2y", "min: ~"}, at: "~", code: ValueNull},
	{name: "yes or no", edit: edit{theft, "confidence: secondary", "confidence: no"}, at: "no\n", code: ValueBoolean},
	{name: "number for text", edit: edit{theft, "words: two to five", "words: 25"}, at: "25", code: ValueUnquoted},
	{name: "padded text", edit: edit{theft, "words: two to five", `words: " two"`}, at: `" two"`, code: ValuePadded},
	{name: "lines for a line", edit: edit{theft, "words: two to five", "words: |\n            two\n            five"}, at: "|\n", code: ValueLines},
	{name: "unknown word", edit: edit{theft, "confidence: secondary", "confidence: sure"}, at: "sure", code: ValueUnknown},
	{name: "another combination", edit: edit{edition, "gravest", "mildest"}, at: "mildest", code: ValueUnknown},
	{name: "another schema", edit: edit{theft, "schema: 2", "schema: 3"}, at: "3\n", code: SchemaUnknown},
	{name: "schema with a zero", edit: edit{theft, "schema: 2", "schema: 02"}, at: "02\n", code: SchemaUnknown},
	{name: "upper case id", edit: edit{theft, "id: base", "id: Base"}, at: "Base", code: IDForm, more: true},
	{name: "long id", edit: edit{theft, "id: remark", "id: " + strings.Repeat("a", 65)}, at: "aaaa", code: IDLong, more: true},
	{name: "tier id twice", edit: edit{theft, "id: young", "id: base"}, at: "base\n        label: {es: menor", code: IDDuplicate, more: true},
	{name: "id of another file", edit: edit{theft, "id: theft", "id: robbery"}, at: "robbery", code: IDNotFile},
	{name: "id of another folder", edit: edit{edition, "id: e", "id: f"}, at: "f\n", code: IDNotFolder},
	{name: "article without quotes", edit: edit{theft, `"185"`, "185"}, at: "185", code: ArticleUnquoted},
	{name: "article with a dash and without quotes", edit: edit{theft, `"185"`, "185—B"}, at: "185—B", code: ArticleCharacter},
	{name: "article as a power", edit: edit{theft, `"185"`, "129e1"}, at: "129e1", code: ArticleUnquoted},
	{name: "article with a dash", edit: edit{theft, `"185"`, `"185–B"`}, at: `"185–B"`, code: ArticleCharacter},
	{name: "article in printed quotes", edit: edit{theft, `"185"`, `"“185-B”"`}, at: `"“`, code: ArticleCharacter},
	{name: "article with a Cyrillic letter", edit: edit{theft, `"185"`, `"185-В"`}, at: `"185-В"`, code: ArticleCharacter},
	{name: "article with a Cyrillic letter as an escape", edit: edit{theft, `"185"`, `"185-\u0412"`}, at: `"185-\u`, code: ArticleCharacter},
	{name: "article with an accent", edit: edit{theft, `"185"`, `"129-Ó"`}, at: `"129-Ó"`, code: ArticleCharacter},
	{name: "article with a letter in two parts", edit: edit{theft, `"185"`, "\"129-N\u0303\""}, at: `"129-N`, code: ArticleCharacter},
	{name: "article with a space", edit: edit{theft, `"185"`, `"185 B"`}, at: `"185 B"`, code: ArticleCharacter},
	{name: "article without a digit", edit: edit{theft, `"185"`, `"trata"`}, at: `"trata"`, code: ArticleForm},
	{name: "article with two hyphens", edit: edit{theft, `"185"`, `"185--B"`}, at: `"185--B"`, code: ArticleForm},
	{name: "article of a tier with a dash", edit: edit{theft, "      - id: young\n", "      - id: young\n        article: \"185—B\"\n"}, at: `"185—B"`, code: ArticleCharacter},
	{name: "web address", edit: edit{edition, "https://example.org/report", "example.org"}, at: "example.org", code: URLForm},

	{name: "two versions on one day", edit: edit{theft, "versions:\n", "versions:\n" + versionOf("2000-01-01", "2010-06-30") + versionOf("2010-06-30", "")}, at: `article: "185"`, code: KeyMissing, more: true},
	{name: "versions that overlap", edit: edit{theft, "versions:\n  - article: \"185\"\n", "versions:\n" + versionOf("2000-01-01", "2010-06-30") + "  - article: \"185\"\n    in_force: {from: 2010-06-30}\n"}, at: "article: \"185\"\n    in_force", code: VersionsOverlap, more: true},
	{name: "wording of a tier that came later", edit: edit{theft, "    tiers:\n      - id: base\n", "    in_force: {from: 2000-01-01}\n    tiers:\n      - id: base\n        act: {name: Ley 1, published: 2000-01-01, start: derived}\n        in_force: {from: 2000-01-02}\n"}, at: "{from: 2000-01-02}", code: TierPeriod},
	{name: "wording of a tier without its time", edit: edit{theft, "      - id: base\n", "      - id: base\n        act: {name: Ley 1, published: 2000-01-01, start: derived}\n"}, at: "id: base", code: KeyMissing},
	{name: "time of a tier without its law", edit: edit{theft, "      - id: base\n", "      - id: base\n        in_force: {from: 2000-01-02}\n"}, at: "id: base", code: KeyMissing},
	{name: "too many tiers", edit: edit{theft, "    tiers:\n", "    tiers:\n" + tiersOf(62)}, at: `article: "185"`, code: VersionLarge, more: true},
	{name: "no ceiling", edit: edit{theft, "max: 5y}\n        source", "max: ceiling}\n        source"}, at: "{min: 2y, max: ceiling}", code: CeilingUndefined},
	{name: "condition that is an age", edit: edit{theft, "14-17 + aggravated", "14-17 + elderly"}, at: "elderly", code: CircumstanceAge},
	{name: "undefined successor", edit: edit{theft, "  en: [stealing]\n", "  en: [stealing]\nafter: {reason: {es: pasó, en: passed}, moved_to: [robbery]}\n"}, at: "robbery", code: OffenceUndefined},
	{name: "undefined special offence", edit: edit{theft, "    notices:\n", "    displaced_by: [{victim_age: 0-17, offences: [robbery], ground: {es: pasó, en: passed}}]\n    notices:\n"}, at: "robbery", code: OffenceUndefined},
	{name: "special offence without a ground", edit: edit{theft, "    notices:\n", "    displaced_by: [{victim_age: 0-17, offences: [theft]}]\n    notices:\n"}, at: "{victim_age: 0-17, offences: [theft]}", code: KeyMissing},
	{name: "special offence twice", edit: edit{theft, "    notices:\n", "    displaced_by: [{victim_age: 0-17, offences: [theft, theft], ground: {es: pasó, en: passed}}]\n    notices:\n"}, at: "theft]", code: ItemRepeated, more: true},
	{name: "days of a fine", edit: edit{theft, "max: 5y}\n        source", "max: 5y}\n        dias_multa: {min: 010, max: 30}\n        source"}, at: "010", code: NumberForm},
	{name: "days of a fine, reversed", edit: edit{theft, "max: 5y}\n        source", "max: 5y}\n        dias_multa: {min: 60, max: 30}\n        source"}, at: "{min: 60, max: 30}", code: NumbersReversed},
	{name: "fine as in an unknown tier", edit: edit{theft, "max: 5y}\n        source", "max: 5y}\n        dias_multa: {as_in: [aggravted]}\n        source"}, at: "aggravted", code: TierUndefined},
	{name: "fine as in itself", edit: edit{theft, "max: 5y}\n        source", "max: 5y}\n        dias_multa: {as_in: [base]}\n        source"}, at: "base]", code: TierUndefined},
	{name: "fine as in no list", edit: edit{theft, "max: 5y}\n        source", "max: 5y}\n        dias_multa: {as_in: base-2}\n        source"}, at: "base-2", code: ListWanted},
	{name: "fine as in a list without a key", edit: edit{theft, "max: 5y}\n        source", "max: 5y}\n        dias_multa: [as_in]\n        source"}, at: "[as_in]", code: MappingWanted},
	{name: "days of a fine in quotes", edit: edit{theft, "max: 5y}\n        source", "max: 5y}\n        dias_multa: {min: 10, max: '30'}\n        source"}, at: "'30'", code: NumberQuoted},
	{name: "days of a fine as a text in lines", edit: edit{theft, "max: 5y}\n        source", "max: 5y}\n        dias_multa:\n          min: 10\n          max: |-\n            30\n        source"}, at: "|-\n            30", code: NumberQuoted},
	{name: "numeral in quotes", edit: edit{theft, "max: 5y}\n        source", "max: 5y}\n        inhabilitacion: [1, \"2\"]\n        source"}, at: `"2"`, code: NumberQuoted},
	{name: "schema in quotes", edit: edit{theft, "schema: 2", "schema: '1'"}, at: "'1'", code: SchemaUnknown},
	{name: "condition for all ages", edit: edit{theft, "- 0-13", "- 0-130"}, at: "0-130", code: AgesAll},
	{name: "no order of severity", edit: edit{theft, "min: 4y, max: not_stated", "min: 2y, max: not_stated"}, at: "{min: 2y, max: not_stated}", code: TiersUnordered, more: true},
	{name: "equal ranges", edit: edit{theft, "min: 4y, max: not_stated", "min: 2y, max: 5y"}, at: "{min: 2y, max: 5y}\n        readings", code: TiersUnordered, more: true},
	{name: "name twice", edit: edit{theft, "[stealing]", "[stealing, Stealing]"}, at: "Stealing]", code: NameRepeated},
	{name: "name in two scripts", edit: edit{theft, "[stealing]", "[stеaling]"}, at: "stеaling", code: NameScripts},
	{name: "title in two scripts", edit: edit{theft, "es: Hurto", "es: Нurto"}, at: "Нurto", code: NameScripts},
	{name: "name in wide letters", edit: edit{theft, "[stealing]", "[ｓtealing]"}, at: "ｓtealing", code: NameScripts},
	{name: "name of a circumstance in two scripts", edit: edit{wordsIn, "[worse]", "[wοrse]"}, at: "wοrse", code: NameScripts},
	{name: "undefined source", edit: edit{theft, "document: report", "document: repport"}, at: "repport", code: DocumentUndefined},
	{name: "undefined circumstance", edit: edit{theft, "14-17 + aggravated", "14-17 + agravated"}, at: "agravated", code: CircumstanceUndefined},
	{name: "undefined tier", edit: edit{theftExamples, "tiers: [base, young]", "tiers: [base, yong]"}, at: "yong", code: TierUndefined},
	{name: "undefined notice", edit: edit{theftExamples, "notices: [remark]", "notices: [remrk]"}, at: "remrk", code: NoticeUndefined},
	{name: "both kinds of notice", edit: edit{theft, "if_possible: {victim_age: 0-17}", "if_possible: {victim_age: 0-17}\n        if_certain: {victim_age: 0-17}"}, at: "{victim_age: 0-17}\n        text", code: KeysExclude},
	{name: "both kinds of reading", edit: edit{theft, "            note:", "            prison: {min: 5y, max: 6y}\n            note:"}, at: "{min: 5y", code: KeysExclude},
	{name: "no kind of reading", edit: edit{theft, "            when: [0-14]\n", ""}, at: "words: fourteen", code: KeyOneOf},
	{name: "range of an open example", edit: edit{theftExamples, "{status: undetermined, tiers", "{status: undetermined, min: 2y, tiers"}, at: "2y, tiers", code: KeyOfOtherStatus},
	{name: "facts that contradict", edit: edit{theftExamples, "given: {age: 13}", "given: {age: 13, born: 2001-01-01, date: 2017-01-01}"}, at: "2001-01-01", code: law.BornAndAge},

	// Figures that other readers would take for others.
	{name: "octal years", edit: edit{theft, "min: 2y", "min: 012"}, at: "012", code: law.DurationForm},
	{name: "hexadecimal", edit: edit{theft, "min: 2y", "min: 0x10"}, at: "0x10", code: law.DurationForm},
	{name: "underscore", edit: edit{theft, "min: 2y", "min: 1_5"}, at: "1_5", code: law.DurationForm},
	{name: "fraction", edit: edit{theft, "min: 2y", "min: 15.5"}, at: "15.5", code: law.DurationForm},
	{name: "bare number", edit: edit{theft, "min: 2y", "min: 24"}, at: "24", code: law.DurationForm},
	{name: "leading zero with unit", edit: edit{theft, "min: 2y", "min: 02y"}, at: "02y", code: law.DurationForm},
	{name: "zero", edit: edit{theft, "min: 2y", "min: 0m"}, at: "0m", code: law.DurationZero},
	{name: "too many months", edit: edit{theft, "min: 2y", "min: 2y12m"}, at: "2y12m", code: law.DurationMonths},
	{name: "too long", edit: edit{theft, "max: 5y", "max: 500y"}, at: "500y", code: law.DurationLong},
	{name: "minimum above maximum", edit: edit{theft, "min: 2y, max: 5y", "min: 6y, max: 5y"}, at: "{min: 6y", code: law.RangeReversed, more: true},
	{name: "no bound", edit: edit{theft, "min: 2y, max: 5y", "min: not_stated, max: not_stated"}, at: "{min: not_stated", code: law.RangeEmpty, more: true},
	{name: "life at one end", edit: edit{theft, "max: 5y", "max: life"}, at: "{min: 2y, max: life}", code: law.RangeLife, more: true},
	{name: "age with a leading zero", edit: edit{theft, "- 0-13", "- 012"}, at: "012", code: law.AgeLeadingZero},
	{name: "age above all", edit: edit{theft, "- 0-13", "- 0-131"}, at: "0-131", code: law.AgeHigh},
	{name: "ages backwards", edit: edit{theft, "- 0-13", "- 13-0"}, at: "13-0", code: law.AgeReversed},
	{name: "no such day", edit: edit{edition, "2018-06-28", "2018-06-31"}, at: "2018-06-31", code: law.DateNoSuchDay},
	{name: "another form of date", edit: edit{edition, "2018-06-28", "28/06/18"}, at: "28/06/18", code: law.DateTwoReadings},
}

func TestFaultsOfSense(t *testing.T) {
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			files := broken(t, f.edit)
			want := placeOf(t, files, f.edit.file, f.at) + " " + string(f.code)
			got := findings(t, files)
			if !slices.Contains(got, want) || !f.more && len(got) != 1 {
				t.Errorf("found %q, want %q", got, want)
			}
		})
	}
}

// All findings of all files come at once, in the order of their places.
func TestAllAtOnce(t *testing.T) {
	files := broken(t,
		edit{theft, "also:", "alsoo:"}, edit{theft, "min: 2y", "min: 02y"},
		edit{edition, "gravest", "mildest"}, edit{wordsIn, "worse", "no"})
	got := findings(t, files)
	want := []string{
		placeOf(t, files, wordsIn, "no]") + " value_boolean",
		placeOf(t, files, edition, "mildest") + " value_unknown",
		placeOf(t, files, theft, "alsoo") + " key_unknown",
		placeOf(t, files, theft, "02y") + " duration_form",
	}
	if !slices.Equal(got, want) {
		t.Errorf("found %q\nwant  %q", got, want)
	}
}

// A misspelt key is told with the key that was probably meant.
func TestSuggestions(t *testing.T) {
	_, err := Read(broken(t, edit{theft, "confidence:", "confidense:"}), "e", false)
	found, ok := err.(law.Findings)
	if !ok || len(found) != 1 || !slices.Equal(found[0].Fault.Suggest, []string{"confidence"}) {
		t.Errorf("found %v", err)
	}
}

// Names are compared folded, across offences and within the vocabulary.
func TestNamesTaken(t *testing.T) {
	second := strings.NewReplacer("id: theft", "id: robbery", "es: Hurto", "es: Robo", "en: Theft", "en: Robbery", `"185"`, `"188"`).Replace(good[theft])
	for name, also := range map[string]string{
		"another's name": "[STEALING]", "another's id": "[Theft]", "another's title": "[hurto]", "another's article": `["185"]`,
	} {
		files := broken(t)
		text := strings.Replace(second, "[stealing]", also, 1)
		files["e/robbery.yaml"] = &fstest.MapFile{}
		files["e/robbery.yaml"].Data = []byte(text)
		files[theft] = &fstest.MapFile{Data: []byte(good[theft])}
		got := findings(t, files)
		if len(got) == 0 || !strings.HasSuffix(got[0], " "+string(NameTaken)) || !strings.HasSuffix(got[len(got)-1], " "+string(NameTaken)) {
			t.Errorf("%s: found %q", name, got)
		}
	}
	got := findings(t, broken(t, edit{wordsIn, "  - id: aggravated", "  - id: other\n    title: {es: Otra, en: Other}\n    also: {en: [WORSE]}\n    meaning: {es: x, en: x}\n  - id: aggravated"}))
	if len(got) != 1 || !strings.HasSuffix(got[0], " "+string(NameTaken)) {
		t.Errorf("vocabulary: found %q", got)
	}
}

// Every code that the package declares is found by some test.
func TestEveryCodeHasATest(t *testing.T) {
	source := func(file string, want func(ast.Node) (string, bool)) map[string]bool {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]bool{}
		ast.Inspect(tree, func(n ast.Node) bool {
			if name, ok := want(n); ok {
				names[name] = true
			}
			return true
		})
		return names
	}
	declared := source("codes.go", func(n ast.Node) (string, bool) {
		if spec, ok := n.(*ast.ValueSpec); ok {
			return spec.Names[0].Name, true
		}
		return "", false
	})
	for _, file := range []string{"strict_test.go", "yaml_test.go", "files_test.go", "changes_test.go", "beside_test.go", "family_test.go"} {
		for name := range source(file, func(n ast.Node) (string, bool) {
			id, ok := n.(*ast.Ident)
			if !ok {
				return "", false
			}
			return id.Name, true
		}) {
			delete(declared, name)
		}
	}
	delete(declared, "YAMLFailed") // a panic of the library; no text is known that causes one
	for name := range declared {
		t.Errorf("no test finds %s", strconv.Quote(name))
	}
}

// tiersOf writes so many tiers, each graver than the one before.
func tiersOf(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "      - id: t%d\n        label: {es: a, en: a}\n        when: [0-13 + aggravated]\n        prison: {min: %dy, max: 95y}\n        source: {document: report, locator: {es: a, en: a}, confidence: unclear}\n", i, 10+i)
	}
	return b.String()
}

// versionOf is a version of the theft file in force between two days.
func versionOf(from, to string) string {
	if to != "" {
		to = ", to: " + to
	}
	return "  - article: \"184\"\n    in_force: {from: " + from + to + "}\n    tiers:\n      - id: base\n        label: {es: tipo base, en: base}\n" +
		"        prison: {min: 1y, max: 5y}\n        source: {document: report, locator: {es: párrafo, en: paragraph}, confidence: secondary}\n"
}
