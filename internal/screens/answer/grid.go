package answer

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/stretches"
)

// grid is the axis that all ranges of a picture share.
type grid struct{ end law.Months }

func (w Comparing) gridOf(answers []resolve.Answer) grid {
	var ranges []law.Range
	for _, a := range answers {
		ranges = append(ranges, stretches.RangesOf(a)...)
	}
	return grid{stretches.End(ranges)}
}

// plot is an empty plot on the grid.
func (g grid) plot(w Comparing) plot.Plot {
	p := plot.Plot{
		Unit:   w.unitWord(),
		Looks:  map[plot.Look]string{plot.OneOf: w.Say("plot.one_of"), plot.Aside: w.Say("plot.aside")},
		Shapes: map[plot.Shape]string{plot.Point: w.Say("bar.fixed"), plot.OpenEnd: w.Say("bar.open"), plot.OpenStart: w.Say("bar.open"), plot.Forever: w.Say("bar.life")},
	}
	for at := law.Months(0); at <= g.end; at += sheet.AxisStep {
		p.Ticks = append(p.Ticks, plot.Tick{At: g.at(at), Label: w.amount(at)})
	}
	return p
}

func (g grid) at(m law.Months) float64 { return float64(m) / float64(g.end) }

// bars draws a range with its ends in numbers.
func (g grid) bars(w Comparing, r law.Range, look plot.Look) []plot.Bar {
	low, high := r.Min, r.Max
	bar := plot.Bar{Look: look, Shape: plot.Closed, From: g.at(low.Months), To: g.at(high.Months), Low: w.amount(low.Months), High: w.amount(high.Months)}
	forever := plot.Bar{Look: look, Shape: plot.Forever, From: 1, To: 1, High: w.Say("bar.life")}
	switch {
	case low.Kind == law.Life:
		return []plot.Bar{forever}
	case r.Fixed():
		bar.Shape, bar.Low = plot.Point, ""
	case high.Kind == law.Life:
		bar.To, bar.High = 1, ""
		return []plot.Bar{bar, forever}
	case high.Kind == law.NotStated:
		bar.Shape, bar.To, bar.High = plot.OpenEnd, 1, ""
	case low.Kind == law.NotStated:
		bar.Shape, bar.From, bar.Low = plot.OpenStart, 0, ""
	}
	return []plot.Bar{bar}
}
