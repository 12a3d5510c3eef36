package resolve

import (
	"reflect"
	"slices"
)

// once leaves out of a list, in its place, each notice that says the same as an earlier one.
// Of an article that was named the earlier one keeps what either lacks.
func once(list []Notice) []Notice {
	said := list[:0]
	for i := range list {
		n, k := &list[i], 0
		for k < len(said) && !(said[k].Code == n.Code && n.alike(said[k])) {
			k++
		}
		switch {
		case k == len(said):
			said = append(said, *n)
		case n.Code == ArticleNamed:
			said[k].Circumstances = union(said[k].Circumstances, n.Circumstances)
		}
	}
	return said
}

// alike reports whether two notices of one code say the same, which notices from different
// versions may do.
func (n Notice) alike(o Notice) bool {
	switch {
	case n.Code == SourceSays:
		return n.Source.Text == o.Source.Text
	case n.Code == OtherReading:
		return n.Tier.ID == o.Tier.ID && n.Reading.Words == o.Reading.Words && n.Reading.Note == o.Reading.Note && n.Ages == o.Ages && n.Prison.SameFigures(o.Prison)
	case n.Code == OneMore:
		return slices.Equal(n.Circumstances, o.Circumstances) && n.Prison.SameFigures(o.Prison)
	case n.Code == CeilingApplies:
		return n.Tier.Ceiling.Note == o.Tier.Ceiling.Note
	case n.Code == ArticleNamed:
		return n.Article == o.Article && n.Tier.ID == o.Tier.ID && n.Prison.SameFigures(o.Prison)
	}
	return reflect.DeepEqual(n, o)
}
