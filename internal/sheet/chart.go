package sheet

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Chart holds ranges on a common axis of months, before they are drawn as text or
// as a picture.
type Chart struct {
	End law.Months // where the axis ends, a multiple of five years
	// Origin is the first year of the axis, for bars of time. It is 0 for prison
	// terms.
	Origin int
	Rows   []ChartRow
}

// ChartRow is one bar of a chart with its texts.
type ChartRow struct {
	Number    string // number in front of the title, in a column of its own
	Title     string // title of the row
	Tier      string // the governing tier, or why there is no single one
	Figures   string
	Stretches []Stretch
}

// name is the title with its number in front.
func (r ChartRow) name() string { return strings.TrimSpace(r.Number + " " + r.Title) }

// StretchKind is a kind of stretch of a bar.
type StretchKind string

// The kinds of stretch. They differ in pattern and outline, and not only in colour.
const (
	Certain  StretchKind = "certain"  // inside the range for every value of the unknown facts
	Possible StretchKind = "possible" // inside the range for some values of the unknown facts
	Open     StretchKind = "open"     // above a minimum, when the source states no maximum
	Fixed    StretchKind = "fixed"    // a single term
	Choice   StretchKind = "choice"   // a single term for some values of the unknown facts
	Life     StretchKind = "life"     // cadena perpetua, at the end of the axis
)

// StretchKinds lists the kinds in the order in which a legend explains them.
func StretchKinds() []StretchKind { return []StretchKind{Certain, Fixed, Open, Possible, Choice, Life} }

// Point reports whether the kind has no length.
func (k StretchKind) Point() bool { return k == Fixed || k == Choice || k == Life }

// Stretch is a piece of a bar, in months. For a single term, from and to are equal.
type Stretch struct {
	Kind     StretchKind
	From, To law.Months
}

// AxisStep is the unit to which the end of an axis is rounded up.
const AxisStep = 5 * law.Year
