package encoding

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

func editions(t *testing.T) []*law.Edition {
	t.Helper()
	ids, err := folders.Editions(statutes.FS)
	if err != nil {
		t.Fatal(err)
	}
	var list []*law.Edition
	for _, id := range ids {
		e, err := Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
	}
	return list
}

func shipped(t *testing.T, id string) *law.Edition {
	t.Helper()
	for _, e := range editions(t) {
		if e.ID == id {
			return e
		}
	}
	t.Fatalf("no edition %s", id)
	return nil
}

// The figures are those of the report's first paragraph, transcribed by hand.
func TestShippedFigures(t *testing.T) {
	e := shipped(t, "tip-2018")
	want := map[string]map[string]string{
		"art-153":           {"base": "8y..15y"},
		"art-168-b":         {"base": "6y..not_stated", "victim-14-to-17": "12y..not_stated", "victim-under-14": "15y..not_stated"},
		"profiting":         {"base": "3y..10y", "victim-14-to-17": "15y..15y", "victim-under-14": "20y..20y"},
		"pimping":           {"base": "2y..5y", "victim-under-18": "4y..5y"},
		"child-sex-tourism": {"base": "4y..8y", "aggravated": "8y..10y"},
	}
	if len(e.Offences) != len(want) {
		t.Errorf("%d offences", len(e.Offences))
	}
	for _, o := range e.Offences {
		if len(o.Shown().Tiers) != len(want[o.ID]) {
			t.Errorf("%s has %d tiers", o.ID, len(o.Shown().Tiers))
		}
		for _, tier := range o.Shown().Tiers {
			if got := tier.Prison.String(); got != want[o.ID][tier.ID] {
				t.Errorf("%s %s: %s, want %s", o.ID, tier.ID, got, want[o.ID][tier.ID])
			}
		}
	}
	if len(e.Circumstances) != 1 || e.Circumstances[0].ID != "aggravated" {
		t.Errorf("circumstances %v", e.Circumstances)
	}
}

// The names that people are told to use find the offences.
func TestShippedNames(t *testing.T) {
	e := shipped(t, "tip-2018")
	for name, want := range map[string]string{
		"153": "art-153", "trata": "art-153", "Trata de Personas": "art-153", "ART_153": "art-153",
		"168-b": "art-168-b", "168-B": "art-168-b", "forced-labour": "art-168-b", "trabajo forzoso": "art-168-b",
		"proxenetismo": "pimping", "provecho": "profiting", "turismo-sexual-infantil": "child-sex-tourism",
	} {
		if o, fault := e.FindOffence(name); fault != nil || o.ID != want {
			t.Errorf("%s: %v", name, fault)
		}
	}
}

// The order of keys, tiers, entries and files changes nothing in an edition, except
// the order that lists keep.
func TestOrderOfKeys(t *testing.T) {
	want := mustRead(t, broken(t))
	got := mustRead(t, broken(t,
		edit{theft, "schema: 2\nid: theft\n", ""}, edit{theft, "en: [stealing]\n", "en: [stealing]\nid: theft\nschema: 2\n"},
		edit{theft, "{es: Hurto, en: Theft}", "{en: Theft, es: Hurto}"}, edit{theft, "{min: 2y, max: 5y}", "{max: 5y, min: 2y}"},
		edit{edition, "combine: gravest\n", ""}, edit{edition, "schema: 2\n", "combine: gravest\nschema: 2\n"}))
	if diff := sameLaw(want, got); diff != "" {
		t.Error(diff)
	}
}

// The digest tells any two sets of files apart.
func TestDigest(t *testing.T) {
	want := mustRead(t, broken(t)).Digest
	if got := mustRead(t, broken(t)).Digest; got != want || len(got) != 64 {
		t.Errorf("%s and %s", got, want)
	}
	if got := mustRead(t, broken(t, edit{theft, "two to five", "two to six"})).Digest; got == want {
		t.Error("a change of one word has the same digest")
	}
}

// suite reads the public test suite of YAML, which stands beside the checkout.
func suite(t *testing.T) (accept, reject map[string][]byte) {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "corpora", "yaml-test-suite", "cases.jsonl"))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("the YAML test suite is not beside the checkout")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	accept, reject = map[string][]byte{}, map[string][]byte{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c struct {
			ID, Expect string
			Data       string `json:"data_b64"`
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		data, err := base64.StdEncoding.DecodeString(c.Data)
		if err != nil {
			t.Fatal(err)
		}
		if c.Expect == "accept" {
			accept[c.ID] = data
		} else {
			reject[c.ID] = data
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return accept, reject
}

// asYAML are the codes that say that a text is not YAML, or not the plain kind
// of it that is read here, whatever it means.
func asYAML(code string) bool {
	return strings.HasPrefix(code, "yaml_") || slices.Contains([]string{
		string(TabForbidden), string(CharacterForbidden), string(LineBreakForbidden),
		string(KeyDuplicate), string(FileNotUTF8), string(FileUTF16), string(FileEmpty),
	}, code)
}

// No file of the suite is a statute: each is refused, without a crash, as each of
// the three kinds of file. A file that is not YAML is refused for that reason.
func TestYAMLSuite(t *testing.T) {
	accept, reject := suite(t)
	if len(accept) != 308 || len(reject) != 94 {
		t.Fatalf("%d valid and %d invalid cases", len(accept), len(reject))
	}
	refused := func(data []byte) (codes []string) {
		for _, name := range []string{theft, edition, wordsIn} {
			files := fstest.MapFS{}
			for n, text := range good {
				files[n] = &fstest.MapFile{Data: []byte(text)}
			}
			files[name] = &fstest.MapFile{Data: data}
			_, err := Read(files, "e", false)
			if err == nil {
				return nil
			}
			for _, f := range listed(t, err) {
				codes = append(codes, f[strings.LastIndexByte(f, ' ')+1:])
			}
		}
		return codes
	}
	for id, data := range accept {
		if len(refused(data)) == 0 {
			t.Errorf("%s is a statute", id)
		}
	}
	var bySense []string
	for id, data := range reject {
		codes := refused(data)
		if len(codes) == 0 {
			t.Errorf("%s is a statute", id)
		}
		if !slices.ContainsFunc(codes, asYAML) {
			bySense = append(bySense, id)
		}
	}
	slices.Sort(bySense)
	if len(bySense) > 0 {
		t.Errorf("%d invalid texts are not refused as YAML: %v", len(bySense), bySense)
	}
}
