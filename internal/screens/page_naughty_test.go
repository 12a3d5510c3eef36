package screens_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// dom is what the browser's own parser makes of a page, with the states that
// its templates hold.
type dom struct {
	Scripts   int
	Strangers []string
	Events    []string
	Texts     []string
}

const readDOM = `(known => {
	const roots = [document, ...[...document.querySelectorAll("template")].map(x => x.content)];
	const all = roots.flatMap(r => [...r.querySelectorAll("*")]);
	return {
		Scripts: all.filter(x => x.localName === "script").length,
		Strangers: all.map(x => x.localName).filter(n => !known.includes(n)),
		Events: all.flatMap(x => x.getAttributeNames()).filter(a => a.startsWith("on")),
		Texts: [...new Set(all.filter(x => ["th", "td", "li"].includes(x.localName)).map(x => x.textContent))],
	};
})`

// perOffence is how many strings one offence of a page takes.
const perOffence = 4

// naughtyPage is an edition whose offences say all of the strings, each of them
// once: as a title, as the label of a tier or as a notice. The turn changes which.
func naughtyPage(list []string, turn int) *law.Edition {
	e := naughty("page")
	e.Offences = nil
	word := func(i int) string { return list[(i+turn)%len(list)] }
	for i := 0; i < len(list); i += perOffence {
		o := naughtyOffence(e, word(i), word(i+1), word(i+2), word(i+3))
		o.ID = string(rune('\ue000'+i)) + o.ID // tells offences of one name apart
		e.Offences = append(e.Offences, o)
	}
	return e
}

// The strings do nothing in a browser but stand there. The longer run has each
// of them in every place.
func testNaughtyPages(t *testing.T, b *browser) {
	list := naughtyStrings(t)
	known := `("` + strings.Join(pageElements, " ") + `".split(" "))`
	p := b.newTab(t)
	turns := 1
	if longTests {
		turns = perOffence
	}
	for turn := range turns {
		p.open(comparison(t, "html", compared(naughtyPage(list, turn), law.Facts{}), languages[turn%2]))
		got := eval[dom](p, readDOM+known)
		if got.Scripts != 2 || len(got.Strangers) > 0 || len(got.Events) > 0 {
			t.Errorf("%d scripts, strange elements %q, handlers of %q", got.Scripts, got.Strangers, got.Events)
		}
		for _, s := range list {
			if !saidIn(got.Texts, seen(s)) {
				t.Errorf("%q stands nowhere", s)
			}
		}
	}
	if _, complaints := p.heard(); len(complaints) > 0 {
		t.Errorf("the browser complains: %q", complaints)
	}
}

// saidIn reports whether the string is one of the texts, or what one of them
// says of an offence.
func saidIn(texts []string, s string) bool {
	for _, text := range texts {
		if text == s || strings.HasSuffix(text, ": "+s) {
			return true
		}
	}
	return false
}
