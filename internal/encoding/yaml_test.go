package encoding

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
)

// bytesFaults breaks the bytes and the YAML of a file.
var bytesFaults = []fault{
	{name: "anchor", edit: edit{theft, "title: {es", "title: &t {es"}, at: "&t", code: YAMLAnchor},
	{name: "alias", edit: edit{theft, "en: [stealing]", "also: *t"}, at: "*t", code: YAMLAlias},
	{name: "tag", edit: edit{theft, "words: two to five", "words: !!str two to five"}, at: "!!str", code: YAMLTag},
	{name: "local tag", edit: edit{theft, "words: two to five", "words: !x two to five"}, at: "!x", code: YAMLTag},
	{name: "key that is a list", edit: edit{theft, "en: [stealing]", "? [a]\n  : b"}, at: "[a]", code: YAMLKey},
	{name: "duplicate key", edit: edit{theft, "en: [stealing]", "en: [stealing]\nid: theft"}, at: "id: theft\nversions", code: KeyDuplicate},
	{name: "duplicate key in quotes", edit: edit{theft, "min: 2y, max: 5y", `min: 2y, "min": 3y, max: 5y`}, at: `"min"`, code: KeyDuplicate},
	{name: "escape sequence", edit: edit{theft, "words: two to five", `words: "two\e[31m"`}, at: `"two`, code: YAMLEscape},
	{name: "bidirectional escape", edit: edit{theft, "words: two to five", `words: "two\u202e"`}, at: `"two`, code: YAMLEscape},
	{name: "unknown escape", edit: edit{theft, "words: two to five", `words: "two\' five"`}, at: `\'`, code: YAMLEscapeUnknown},
	{name: "comment after a quote", edit: edit{theft, "words: two to five", `words: "two"# five`}, at: "# five", code: YAMLComment},
	{name: "comment after a list", edit: edit{theft, "en: [stealing]", "en: [stealing]#x"}, at: "#x", code: YAMLComment},
	{name: "comment after a comma", edit: edit{theft, "en: [stealing]", "also: [stealing,#x\n  taking]"}, at: "#x", code: YAMLComment},
	{name: "comment after a block mark", edit: edit{theft, "words: two to five", "words: |# x\n            two"}, at: "# x", code: YAMLComment},
	{name: "list without indentation", edit: edit{theft, "en: [stealing]", "also: [stealing,\ntaking]"}, at: "taking", code: YAMLIndent},
	{name: "quote without indentation", edit: edit{theft, "title: {es: Hurto, en: Theft}", "title: {es: Hurto, en: \"The\nft\"}"}, at: "ft\"}", code: YAMLIndent},
	{name: "blank lines deeper than the text", edit: edit{theft, "words: two to five", "words: >\n                \n            # two"}, at: "# two", code: YAMLIndent},
	{name: "hyphen alone", edit: edit{theft, "en: [stealing]", "also: [-, stealing]"}, at: "-, stealing", code: YAMLDash},
	{name: "control character", edit: edit{theft, "words: two to five", "words: two\x07"}, at: "\x07", code: CharacterForbidden},
	{name: "bidirectional mark", edit: edit{theft, "words: two to five", "words: two\u202e five"}, at: "\u202e", code: CharacterForbidden},
	{name: "zero width", edit: edit{theft, "words: two to five", "words: two\u200b"}, at: "\u200b", code: CharacterForbidden},
	{name: "non-breaking space", edit: edit{theft, "words: two to five", "words: two\u00a0five"}, at: "\u00a0", code: CharacterForbidden},
	{name: "line separator", edit: edit{theft, "words: two to five", "words: two\u2028five"}, at: "\u2028", code: LineBreakForbidden},
	{name: "next line", edit: edit{theft, "words: two to five", "words: two\u0085five"}, at: "\u0085", code: LineBreakForbidden},
	{name: "lone carriage return", edit: edit{theft, "words: two to five", "words: two\rfive"}, at: "\r", code: LineBreakForbidden},
	{name: "tab", edit: edit{theft, "    tiers:", "\ttiers:"}, at: "\t", code: TabForbidden},
	{name: "directive", edit: edit{theft, "schema: 2", "%YAML 1.2\n---\nschema: 2"}, at: "%YAML", code: DirectiveForbidden},
	{name: "second document", edit: edit{theft, "en: [stealing]\n", "en: [stealing]\n---\n"}, at: "---", code: DocumentSecond, more: true},
	{name: "end of document", edit: edit{theft, "en: [stealing]\n", "en: [stealing]\n...\n"}, at: "...", code: DocumentSecond, more: true},
	{name: "invalid UTF-8", edit: edit{theft, "words: two to five", "words: two \xff"}, at: "\xff", code: FileNotUTF8},
}

func TestFaultsOfYAML(t *testing.T) {
	for _, f := range bytesFaults {
		t.Run(f.name, func(t *testing.T) {
			files := broken(t, f.edit)
			got := findings(t, files)
			want := placeOf(t, files, f.edit.file, f.at) + " " + string(f.code)
			if !slices.Contains(got, want) {
				t.Errorf("found %q, want %q", got, want)
			}
		})
	}
}

// An alias is refused even when its anchor is there, and so is a merge key.
func TestReferences(t *testing.T) {
	got := findings(t, broken(t, edit{theft, "en: [stealing]", "en: &a [stealing]"}, edit{theft, "14-17 + aggravated", "*a"}))
	if !slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, " "+string(YAMLAlias)) }) {
		t.Errorf("found %q", got)
	}
	got = findings(t, broken(t, edit{theft, "title: {es: Hurto, en: Theft}", "title: {<<: {es: Hurto}, en: Theft}"}))
	if !slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, " "+string(YAMLMergeKey)) }) {
		t.Errorf("found %q", got)
	}
}

// whole replaces a file.
func whole(t *testing.T, text string) fstest.MapFS {
	files := broken(t)
	files[theft] = &fstest.MapFile{Data: []byte(text)}
	return files
}

// Each limit holds, and a file below a limit is not refused because of it.
func TestLimits(t *testing.T) {
	for _, test := range []struct {
		name, text string
		code       law.Code
	}{
		{"empty", "", FileEmpty},
		{"only a remark", "# nothing\n", FileEmpty},
		{"UTF-16", "\xff\xfes\x00c\x00", FileUTF16},
		{"too large", "a: " + strings.Repeat("x", 1<<20) + "\n", folders.FileTooLarge},
		{"too deep", "a: " + strings.Repeat("[", 40) + strings.Repeat("]", 40) + "\n", YAMLDepth},
		{"abysmal", "a: " + strings.Repeat("[", 200_000) + "\n", ""},
		{"too many keys", strings.Join(numbered(1001, "k%: 1\n"), ""), YAMLKeysTooMany},
		{"too many values", "a: [" + strings.Join(numbered(50_001, "x,"), "") + "]\n", YAMLTooLong},
		{"many findings", strings.Join(numbered(200, "k%: 1\n"), ""), FindingsMore},
		{"no YAML", "a: [1\nb: 2\n", YAMLSyntax},
		{"alias bomb", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n", YAMLAnchor},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := findings(t, whole(t, test.text))
			if len(got) == 0 {
				t.Fatal("nothing found")
			}
			if !slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, " "+string(test.code)) || test.code == "" }) {
				t.Errorf("found %.300q, want %s", got, test.code)
			}
		})
	}
}

func numbered(n int, pattern string) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = strings.Replace(pattern, "%", strings.Repeat("a", i%20+1)+strings.Repeat("b", i/20+1), 1)
	}
	return list
}

// A byte order mark and Windows line ends are accepted and change nothing.
func TestLineEnds(t *testing.T) {
	want := mustRead(t, broken(t))
	files := broken(t)
	for _, f := range files {
		f.Data = []byte("\ufeff" + strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
	}
	got := mustRead(t, files)
	if diff := sameLaw(want, got); diff != "" {
		t.Error(diff)
	}
}

// A character that stands in a file as it is and one that an escape stands for
// are told apart, both where they stand in one text.
func TestEscapesAndCharacters(t *testing.T) {
	for title, want := range map[string][]string{
		"\"Hur\u200bto\"":            {string(CharacterForbidden)},
		`"Hur\u200bto"`:              {string(YAMLEscape)},
		"\"Hur\u200bto\\u200b\"":     {string(YAMLEscape), string(CharacterForbidden)},
		"\"Hur\u200bto\\u00ad\"":     {string(YAMLEscape), string(CharacterForbidden)},
		"\"Hur\\\"\u200bto\"":        {string(CharacterForbidden)},
		"\"Hur\\\\\u200bto\"":        {string(CharacterForbidden)},
		"\"Hur\u200b\u200bto\"":      {string(CharacterForbidden), string(CharacterForbidden)},
		"'Hur\u200bto'":              {string(CharacterForbidden)},
		"\"Hurto\" # \u200b":         {string(CharacterForbidden)},
		`"Hur\tto"`:                  {string(YAMLEscape)},
		"\"Hur\tto\"":                {string(TabForbidden)},
		"\"Hurto, \u200b\\u00f1\"":   {string(CharacterForbidden)},
		"\"\u200b\\u200bHu\\u200b\"": {string(YAMLEscape), string(CharacterForbidden)},
	} {
		var got []string
		for _, line := range findings(t, broken(t, edit{theft, "title: {es: Hurto, en: Theft}", "title:\n  es: " + title + "\n  en: Theft"})) {
			_, code, _ := strings.Cut(line, " ")
			got = append(got, code)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: found %q, want %q", title, got, want)
		}
	}
}
