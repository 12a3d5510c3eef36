package sheet

import "github.com/conmina/conmina/internal/law"

// Chart is ranges on a common axis of months, before it is drawn as text or as
// a picture.
type Chart struct {
	End law.Months // where the axis ends, a multiple of five years
	// Origin is the year that the axis begins with, for bars of time; 0 for
	// prison terms.
	Origin int
	Rows   []ChartRow
}

type ChartRow struct {
	Title   string // what the row stands for
	Tier    string // the tier that governs, or why there is no single one
	Figures string
	Parts   []Part
}

type PartKind string

// The kinds of part. They differ in pattern and outline as well as in colour.
const (
	Certain  PartKind = "certain"  // in the range whatever the unknown facts are
	Possible PartKind = "possible" // in the range for some of them
	Open     PartKind = "open"     // beyond a minimum whose maximum the source does not state
	Fixed    PartKind = "fixed"    // a single term
	Choice   PartKind = "choice"   // a single term for some of the unknown facts
	Life     PartKind = "life"     // cadena perpetua, at the end of the axis
)

// PartKinds lists the kinds in the order in which a legend explains them.
func PartKinds() []PartKind { return []PartKind{Certain, Fixed, Open, Possible, Choice, Life} }

// Point reports whether the kind has no length.
func (k PartKind) Point() bool { return k == Fixed || k == Choice || k == Life }

// Part is a stretch of a bar, in months. A fixed term has from equal to to.
type Part struct {
	Kind     PartKind
	From, To law.Months
}

// chartTable is the table that says what a chart shows.
func chartTable(b block) block {
	t := block{Kind: Grid, Head: b.Head}
	for _, r := range b.chart.Rows {
		t.Rows = append(t.Rows, []string{r.Title, r.Figures, r.Tier})
	}
	return t
}

// AxisStep is what an axis is rounded up to.
const AxisStep = 5 * law.Year
