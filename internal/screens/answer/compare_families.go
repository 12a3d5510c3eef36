package answer

import (
	"bytes"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
)

// charted is the id of the family whose charges are drawn as bars where several
// families take part: the family of the charge that was asked for, or the main family.
func (c compareScreen) charted() string {
	if len(c.Asked) > 0 {
		return c.Asked[0].Family
	}
	return c.Edition.MainFamily()
}

// From mostDrawn down to leastDrawn charges are drawn as bars where several families take
// part: as many as leave room for the others on the lines of one screen.
const (
	mostDrawn, leastDrawn = 7, 1
	screenLines           = 40
)

// fitting is the comparison with as many charges drawn as fit one screen.
func (c compareScreen) fitting(w Comparing) sheet.Document {
	for drawn := mostDrawn; ; drawn-- {
		d := c.brief(w, drawn)
		if !c.Grouped || c.Notices || drawn == leastDrawn || bytes.Count(sheet.Text(d, w.Style), []byte("\n")) <= screenLines {
			return d
		}
	}
}

// neighbours parts charges, gravest first, into those that are drawn and those that are
// told: the charges of other families, and the charges for which there is no room. All are drawn
// where the whole edition was not asked for, or where none would be.
func (c compareScreen) neighbours(charges []resolve.Answer, most int) (drawn, others []resolve.Answer) {
	for _, a := range charges {
		if c.Grouped && !c.isAsked(a) && (a.Offence.Family != c.charted() || len(drawn) >= most) {
			others = append(others, a)
		} else {
			drawn = append(drawn, a)
		}
	}
	if len(drawn) == 0 {
		return charges, nil
	}
	return drawn, others
}

// families tells the charges of other families, each family in an item, and in an
// item each the general offences that special ones displace and the offences without
// a range.
func (c compareScreen) families(d *sheet.Document, w Comparing, others, displaced, unranged []resolve.Answer) {
	var items []string
	add := func(title string, said []string) {
		if len(said) > 0 {
			items = append(items, w.Say("compare.notice", title, strings.Join(said, " · ")))
		}
	}
	for _, f := range c.Edition.Families {
		of := slices.DeleteFunc(slices.Clone(others), func(a resolve.Answer) bool { return a.Offence.Family != f.ID })
		add(w.Text(f.Title), machine.Each(of, w.inFew))
	}
	add(w.Say("brief.general"), machine.Each(displaced, w.displacedInFew))
	add(w.Say("brief.unranged"), machine.Each(unranged, func(a resolve.Answer) string { return w.Of(a).number(a) }))
	if len(items) > 0 {
		d.Section(w.Say("brief.other_families"))
		d.List(items)
	}
}

// inFew gives a charge in few words: its article, or its title when it has none, with
// its ranges.
func (w Comparing) inFew(a resolve.Answer) string {
	return w.Say("brief.figures_of", w.Of(a).number(a), w.FiguresOf(a))
}

// displacedInFew gives a displaced offence with those that displace it.
func (w Comparing) displacedInFew(a resolve.Answer) string {
	v := w.Of(a)
	return w.Say("brief.figures_of", w.Say("brief.arrow", v.number(a), numbersOf(v, Displacing(a))), w.FiguresOf(a))
}
