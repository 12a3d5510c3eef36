package screens_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/words"
)

// naughtyStrings reads the Big List of Naughty Strings from beside the
// repository, where it may be kept but not copied in, and adds our own.
func naughtyStrings(t *testing.T) []string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "corpora", "naughty-strings", "blns.json")
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the Big List of Naughty Strings is not at %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	if len(list) < 400 {
		t.Fatalf("only %d strings", len(list))
	}
	return append(list, ours...)
}

// ours are strings that matter to markup.
var ours = []string{
	"</title></svg><script>alert(1)</script>", "</template><script>alert(1)</script>", "</script><script>alert(1)</script>",
	`" onload="alert(1)" x="`, `' onload='alert(1)' x='`, "<!--", "-->", "<![CDATA[", "]]>", "&lt;b&gt;", "&#0;", "&nbsp;", "<?xml?>",
	"a\x00b\x1bc\u2028d\ufffee\uffff", "\xff\xfe not UTF-8", "`${alert(1)}`", "{{.}}", "%s%d%!", "\u202egnp.exe",
}

// The longer run takes every string; LONG_TESTS asks for it.
var longTests = os.Getenv("LONG_TESTS") != ""

// every is which of the strings the short run takes.
const every = 20

// naughty is an edition of one offence whose every word is the string.
func naughty(s string) *law.Edition {
	text := law.Text{ES: s, EN: s}
	e := &law.Edition{
		ID: s, Title: text, Digest: strings.Repeat("0", 64), Caveats: []law.Text{text},
		Sources:       []law.Source{{ID: s, Title: text, URL: s}},
		Circumstances: []*law.Circumstance{{ID: law.CircumstanceID(s), Title: text, Meaning: text}},
	}
	o := naughtyOffence(e, s, s, s, s)
	reading := naughtyTier(s, s, 120, 120)
	reading.When = []law.Condition{{VictimAge: law.AnyAge(), With: []law.CircumstanceID{law.CircumstanceID(s)}}}
	reading.Readings = []law.Reading{{Words: s, Prison: law.Range{Min: law.Term(120)}, Note: text}}
	o.Shown().Tiers = append(o.Shown().Tiers, reading)
	o.Shown().Article = s
	e.Offences = []*law.Offence{o}
	return e
}

// naughtyOffence is an offence with a tier for children, so that a page of it
// has several answers.
func naughtyOffence(e *law.Edition, title, grown, child, notice string) *law.Offence {
	young := naughtyTier(title+"-", child, 48, 96)
	young.When = []law.Condition{{VictimAge: law.AgeBand(0, 13)}}
	return &law.Offence{Edition: e, ID: title, Title: law.Text{ES: title, EN: title}, Versions: []law.Version{{
		Tiers:   []law.Tier{naughtyTier(title, grown, 24, 48), young},
		Notices: []law.SourceNotice{{ID: notice, Text: law.Text{ES: notice, EN: notice}}},
	}}}
}

func naughtyTier(id, label string, low, high law.Months) law.Tier {
	text := law.Text{ES: label, EN: label}
	return law.Tier{
		ID: id, Label: text, Prison: law.Range{Min: law.Term(low), Max: law.Term(high)},
		Source: law.Citation{Document: id, Locator: text, Words: label, Confidence: law.Secondary},
	}
}

// seen is the text that a reader must find for a string: what acts is written
// out, and what XML cannot hold is replaced.
func seen(s string) string {
	return strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(words.Visible(s))
}

// together is text without its spaces, for text that is wrapped into lines.
func together(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// node is an element with its attributes, all of its text and the elements
// within it, at any depth.
type node struct {
	name       string
	attributes map[string]string
	text       string
	within     []*node
	begins     int // where its text begins in that of the whole
}

// elements reads markup strictly and lists its elements.
func elements(data []byte) ([]*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var all, open []*node
	var said []byte
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		switch x := token.(type) {
		case xml.StartElement:
			n := &node{name: x.Name.Local, attributes: map[string]string{}, begins: len(said)}
			for _, a := range x.Attr {
				n.attributes[a.Name.Local] = a.Value
			}
			for _, outer := range open {
				outer.within = append(outer.within, n)
			}
			all, open = append(all, n), append(open, n)
		case xml.EndElement:
			n := open[len(open)-1]
			n.text, open = string(said[n.begins:]), open[:len(open)-1]
		case xml.CharData:
			said = append(said, x...)
		case xml.Comment:
			return nil, errors.New("a comment")
		case xml.Directive:
			return nil, errors.New("a directive")
		}
	}
}

// named finds the elements of a name.
func named(all []*node, name string) []*node {
	return slices.DeleteFunc(slices.Clone(all), func(n *node) bool { return n.name != name })
}

// What a picture and a page are made of. Anything else was smuggled in.
var (
	pictureElements = strings.Fields("svg title desc style rect path text g")
	pageElements    = append(strings.Fields("html head meta link body header h1 h2 p form fieldset legend label input output button main figure "+
		"table caption thead tbody tr th td ul li footer template script div span section details summary dl dt dd strong q line"), pictureElements...)
	pictureAttributes = strings.Fields("xmlns class id role aria-labelledby viewBox width height fill d x y font-size text-anchor")
	pageAttributes    = append(strings.Fields("lang charset http-equiv content name rel href aria-live hidden autocomplete for type min max step value checked scope "+
		"data-offence data-status data-head data-done aria-label aria-hidden x1 x2 y1 y2 dx overflow"), pictureAttributes...)
)

// smuggled lists what does not belong among the elements.
func smuggled(all []*node, elements, attributes []string) []string {
	var found []string
	for _, n := range all {
		if !slices.Contains(elements, n.name) {
			found = append(found, "<"+n.name+">")
		}
		for a, v := range n.attributes {
			if !slices.Contains(attributes, a) {
				found = append(found, n.name+" "+a+"="+v)
			}
		}
	}
	return found
}

// Whatever an encoding says, the picture is well-formed, has no element of
// anybody else's, and says the same.
func TestPicturesOfNaughtyStrings(t *testing.T) {
	t.Parallel()
	for _, s := range naughtyStrings(t) {
		e := naughty(s)
		for _, f := range []law.Facts{{}, {Maybe: []law.CircumstanceID{law.CircumstanceID(s)}}} {
			picture, err := answer.Answer("svg", resolve.Resolve(e.Offences[0], f), style(words.English))
			if err != nil {
				t.Fatal(err)
			}
			all, err := elements(picture)
			if err != nil {
				t.Errorf("%q: %v", s, err)
				continue
			}
			if found := smuggled(all, pictureElements, pictureAttributes); len(found) > 0 {
				t.Errorf("%q smuggles in %q", s, found)
			}
			pictureSays(t, all, s)
		}
	}
}

// pictureSays looks for the string where the picture must say it.
func pictureSays(t *testing.T, all []*node, s string) {
	t.Helper()
	title, desc := named(all, "title")[0].text, named(all, "desc")[0].text
	if !strings.HasPrefix(title, seen(s)) {
		t.Errorf("%q has the title %q", s, title)
	}
	if !strings.HasPrefix(desc, seen(s)) {
		t.Errorf("%q has the description %q", s, desc)
	}
	var lines strings.Builder
	for _, n := range named(all, "text") {
		if slices.Contains(strings.Fields(n.attributes["class"]), "title") {
			lines.WriteString(n.text)
		}
	}
	if got, want := together(lines.String()), together(title); got != want {
		t.Errorf("%q is written %q", s, got)
	}
}

// cut matches everything that is not markup: the declaration of the type, and the
// style and the scripts, which are read separately.
var cut = regexp.MustCompile(`(?s)^<!DOCTYPE html>|(<style>|<script[^>]*>).*?(</style>|</script>)`)

// The same holds for a page, which is written so that it can be read as XML. A
// page takes long to write, since it holds every answer: the short run takes
// some of the strings and leaves the others to the pictures and the browser.
func TestPagesOfNaughtyStrings(t *testing.T) {
	t.Parallel()
	list := naughtyStrings(t)
	for i, s := range list {
		if !longTests && i%every != 0 && i < len(list)-len(ours) {
			continue
		}
		e := naughty(s)
		alone := comparison(t, "html", compared(e, law.Facts{}), languages[i%2])
		if all, err := elements(cut.ReplaceAll(alone, []byte("$1$2"))); err != nil || len(smuggled(all, pageElements, pageAttributes)) > 0 {
			t.Errorf("%q on a page of its own: %v, %v", s, err, smuggled(all, pageElements, pageAttributes))
		}
		second := *e.Offences[0]
		second.ID += second.ID
		e.Offences = append(e.Offences, &second)
		page := comparison(t, "html", compared(e, law.Facts{}), languages[i%2])
		if n := bytes.Count(page, []byte("<script")); n != 2 || bytes.Count(page, []byte("</script")) != 2 {
			t.Errorf("%q: %d scripts", s, n)
		}
		all, err := elements(cut.ReplaceAll(page, []byte("$1$2")))
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		if found := smuggled(all, pageElements, pageAttributes); len(found) > 0 {
			t.Errorf("%q smuggles in %q", s, found)
		}
		pageSays(t, all, s)
		if states := embedded(t, page); len(states.Ages) != law.MaxAge+1 {
			t.Errorf("%q: %d ages are answered", s, len(states.Ages))
		}
	}
}

// pageSays looks for the string in the rows of every answer of the page, and
// beside the box that stands for the circumstance.
func pageSays(t *testing.T, all []*node, s string) {
	t.Helper()
	rows := 0
	for _, n := range all {
		switch {
		case n.attributes["data-offence"] != "":
			if rows++; !slices.Contains([]string{printable(s), printable(s + s)}, n.attributes["data-offence"]) {
				t.Errorf("%q has the id %q", s, n.attributes["data-offence"])
			}
		case n.name == "label" && n.attributes["for"] == "choice-0" && !strings.HasPrefix(n.text, seen(s)):
			t.Errorf("%q is the choice %q", s, n.text)
		case n.name == "th" && n.attributes["scope"] == "row" && !strings.HasPrefix(n.text, seen(s)):
			t.Errorf("%q is the head %q", s, n.text)
		}
	}
	if s != "" && rows < 3 { // under 14, from 14, unknown; fewer words could not tell them apart
		t.Errorf("%q has %d rows", s, rows)
	}
}

// printable is an attribute's value: what XML cannot hold is replaced, and
// nothing is written out.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cc, r) && r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\ufffe' || r == '\uffff' {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, string(unicode.ReplacementChar)))
}

// pageStates is what the script of a page reads.
type pageStates struct {
	Ages       []int    `json:"ages"`
	AgeLabels  []string `json:"ageLabels"`
	BandLabels []string `json:"bandLabels"`
	Choices    []string `json:"choices"`
	Lookups    []struct {
		Slots []string      `json:"slots"`
		Bands [][]pageEntry `json:"bands"`
	} `json:"lookups"`
}

type pageEntry struct {
	Set       [][]int `json:"s"`
	Fragments []int   `json:"f"`
	Exact     bool    `json:"x"`
}

var statesScript = regexp.MustCompile(`(?s)<script type="application/json" id="states">(.*?)</script>`)

// embedded reads the data of a page.
func embedded(t *testing.T, page []byte) (s pageStates) {
	t.Helper()
	found := statesScript.FindSubmatch(page)
	if found == nil {
		t.Fatal("the page holds no states")
	}
	if err := json.Unmarshal(found[1], &s); err != nil {
		t.Fatal(err)
	}
	return s
}
