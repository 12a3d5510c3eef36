package resolve

import (
	"reflect"
	"slices"
)

// once leaves out each notice that says the same as an earlier one. Of an article that
// was named the earlier one keeps what either lacks.
func once(list []Notice) []Notice {
	var said []Notice
	for _, n := range list {
		i := slices.IndexFunc(said, n.alike)
		switch {
		case i < 0:
			said = append(said, n)
		case n.Code == ArticleNamed:
			said[i].Circumstances = union(said[i].Circumstances, n.Circumstances)
		}
	}
	return said
}

// alike reports whether two notices say the same, which notices from different
// versions may do.
func (n Notice) alike(o Notice) bool {
	switch {
	case n.Code != o.Code:
		return false
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
