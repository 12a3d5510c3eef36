package law

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
)

// described finds an offence by a text that says more than its name and nothing that
// changes it: its article beside it, the heading of the Code above it, the words for its
// aggravated form, a purpose that some name of it has.
func (e *Edition) described(name string) *Offence {
	if o := e.inOtherWords(name); o != nil {
		return o
	}
	citation, rest, ok := articles.Beside(name)
	if !ok {
		return nil
	}
	cited, named := e.inText(citation, rest)
	switch {
	case named == nil && cited != nil && slices.Contains(e.perhaps(rest), cited.ID): // mendicidad (art. 129-Ñ)
		return cited.citedAs(citation)
	case named == nil:
		return nil
	case cited == nil && named.bore(citation): // which offence the number means depends on the day
		return named.citedAs(citation)
	case cited == nil || cited.ID != named.ID:
		return nil
	case cited.Named == "" && named.Named != "": // trata agravada (art. 129-A)
		return named.citedAs(citation)
	}
	return cited.citedAs(citation)
}

// inText finds the offences that the two parts of a text mean.
func (e *Edition) inText(citation, name string) (cited, named *Offence) {
	cited, _ = e.plainly(citation)
	if named, _ = e.plainly(name); named == nil {
		named = e.inOtherWords(name)
	}
	return cited, named
}

// citedOther lists what a text may mean whose article is of one offence and whose name is
// of another.
func (e *Edition) citedOther(name string) []string {
	citation, rest, ok := articles.Beside(name)
	if !ok {
		return nil
	}
	cited, named := e.inText(citation, rest)
	if cited == nil || named == nil || cited.ID == named.ID {
		return nil
	}
	return []string{cited.ID, named.ID}
}

// bore reports whether the offence had the number of an article at some time.
func (o *Offence) bore(citation string) bool {
	c, _ := articles.ParseCited(citation)
	return slices.ContainsFunc(o.Versions, func(v Version) bool {
		return slices.ContainsFunc(v.Articles(), func(a string) bool { return spelling.Fold(a) == c.Article })
	})
}

// inOtherWords finds an offence by a name in other words than its own, which may stand
// below a heading of the Code. Where another part of the text is an offence too, here or
// elsewhere, or has a number, the text is about more than one.
func (e *Edition) inOtherWords(name string) *Offence {
	if o := e.inWords(name); o != nil {
		return o
	}
	below := spelling.BelowHeading(name)
	for i, text := range below {
		o := e.inWords(text)
		if o == nil {
			continue
		}
		if strings.ContainsAny(strings.TrimSuffix(strings.TrimSpace(name), text), "0123456789") {
			return nil
		}
		for k, longer := range below[i+1:] {
			above := spelling.Above(longer, below[i+k])
			if other := e.inWords(above); other != nil && other != o || e.outside(above) != nil {
				return nil
			}
		}
		return o
	}
	return nil
}

func (e *Edition) inWords(text string) *Offence {
	text = spelling.Unpresumed(strings.Trim(text, " .\t"))
	if spelling.SaysAggravated(text) { // trata de personas, forma agravada; trata de personas (forma agravada)
		text = strings.NewReplacer(",", "", "(", "", ")", "").Replace(text)
	}
	if o, _ := e.plainly(text); o != nil {
		return o
	}
	return e.forPurpose(text)
}

// forPurpose finds an offence by its name with a purpose behind it that one of its other
// names has: trata de personas con fines de mendicidad.
func (e *Edition) forPurpose(name string) *Offence {
	before, purpose := cutPurpose(spelling.Fold(spelling.Tidy(name)))
	if purpose == "" {
		return nil
	}
	o, _ := e.plainly(before)
	if o == nil || !slices.ContainsFunc(o.Names(), func(n string) bool {
		_, own := cutPurpose(spelling.Fold(n))
		return own != "" && spelling.Loosely(own) == spelling.Loosely(purpose)
	}) {
		return nil
	}
	return o
}

// cutPurpose cuts a folded name before its purpose; both parts are empty where it has none.
func cutPurpose(folded string) (before, purpose string) {
	for _, words := range []string{"-con-fines-de-", "-con-el-fin-de-", "-con-la-finalidad-de-", "-para-fines-de-", "-para-la-", "-para-el-", "-para-", "-for-the-purpose-of-", "-for-purposes-of-", "-for-"} {
		if before, purpose, ok := strings.Cut(folded, words); ok {
			return before, purpose
		}
	}
	return "", ""
}

// spelt finds an offence by any of the [Spellings] of a name, else by a name that
// differs in prepositions and plurals only, else by a text that says no more than its
// name. known is true for the number of an article that means an offence only on a known
// day.
func (e *Edition) spelt(name string) (o *Offence, known bool) {
	if o, known = e.plainly(name); o == nil && !known && e.outside(name) == nil {
		o = e.described(name)
	}
	return o, known
}
