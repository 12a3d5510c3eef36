package plot

import "strings"

// The sizes of a picture in a scale of 1: letters, spaces and bars.
const (
	margin     = 32.0
	titleSize  = 28.0
	factsSize  = 18.0
	figureSize = 60.0
	rowSize    = 19.0
	smallSize  = 15.0
	barHigh    = 24.0
	gap        = 8.0
	widestPart = 0.42 // of the picture, for the titles of rows
)

// layout is a plot on a surface, from the top down.
type layout struct {
	*surface
	plot     Plot
	k        float64 // the scale
	room     float64 // what each line has in addition
	y        float64
	label    float64 // how wide the titles of rows are
	from, to float64 // where the grid begins and ends
}

// onto draws the plot.
func (p Plot) onto(s *surface, scale, room float64) float64 {
	l := &layout{surface: s, plot: p, k: scale, room: room, y: margin * scale / 2}
	l.columns()
	l.head()
	l.grid()
	l.legend()
	l.notes()
	return l.y + margin*scale/2
}

// left and right are the edges of what is drawn.
func (l *layout) left() float64  { return margin * l.k }
func (l *layout) right() float64 { return l.wide - margin*l.k }

// columns shares the width between the titles of rows and the grid. Beside the grid
// the numbers at the ends of bars have room.
func (l *layout) columns() {
	widest := 0.0
	low, high := 0.0, 0.0
	for _, r := range l.plot.Rows {
		title, under, label := wide(r.Title, rowSize*l.k, true), wide(r.Under, smallSize*l.k, false), 0.0
		for _, line := range r.Lines {
			label = max(label, wide(line.Label, rowSize*l.k, true))
			for _, b := range line.Bars {
				if b.From < 0.1 {
					low = max(low, wide(b.Low, rowSize*l.k, true))
				}
				if b.To > 0.9 {
					high = max(high, wide(b.High, rowSize*l.k, true))
				}
			}
		}
		if label > 0 && title > 0 {
			title, under = title+3*gap*l.k+label, 0
		}
		widest = max(widest, title, under, label)
	}
	l.label = min(widest, widestPart*l.wide)
	l.from = l.left() + l.label + 3*gap*l.k + low
	l.to = l.right() - max(high+2*gap*l.k, 2*gap*l.k)
	for _, r := range l.plot.Rows { // what stands behind a bar may need more
		for _, line := range r.Lines {
			if line.behind() == "" || len(line.Bars) == 0 {
				continue
			}
			b := line.Bars[len(line.Bars)-1]
			need := wide(b.High+"  "+line.behind(), rowSize*l.k, true) + 3*gap*l.k
			if over := l.place(b.To) + need - l.right(); over > 0 {
				l.to -= over / max(b.To, 0.3)
			}
		}
	}
}

func (l *layout) place(at float64) float64 { return l.from + (l.to-l.from)*at }

// head writes what is shown, on which facts, and the result.
func (l *layout) head() {
	room := l.right() - l.left()
	put := func(size float64, bold bool, i ink, class, said string) {
		l.y = l.lines(l.left(), l.y, size*l.k, bold, i, class, wrapped(said, size*l.k, bold, room))
	}
	put(titleSize, true, text, "title", l.plot.Title)
	put(factsSize, false, soft, "facts", l.plot.Facts)
	if l.plot.Figure != "" {
		l.y += gap * l.k
		size := figureSize
		for size > titleSize && wide(l.plot.Figure, size*l.k, true) > room {
			size -= 4
		}
		put(size, true, accent, "figure", l.plot.Figure)
		l.y += gap * l.k
		i := text
		if l.plot.Doubt {
			i = warn
		}
		put(factsSize, false, i, "said", l.plot.Said)
	}
	l.y += 2 * gap * l.k
}

// grid draws the numbers of the grid, its lines from the first row to the last, and
// the rows upon them.
func (l *layout) grid() {
	size := smallSize * l.k
	l.y += size
	for i, t := range l.plot.Ticks {
		said := t.Label
		if i == len(l.plot.Ticks)-1 && l.place(t.At)+wide(said+" "+l.plot.Unit, size, false) < l.right()+margin*l.k {
			l.write(l.place(t.At)-wide(said, size, false)/2, l.y, size, false, start, soft, "tick", said+" "+l.plot.Unit)
			continue
		}
		l.write(l.place(t.At), l.y, size, false, middle, soft, "tick", said)
	}
	l.y += gap * l.k
	top := l.y
	rows := &layout{surface: &surface{wide: l.wide}, plot: l.plot, k: l.k, room: l.room, y: l.y, label: l.label, from: l.from, to: l.to}
	for _, r := range l.plot.Rows {
		rows.row(r)
	}
	l.y = rows.y
	thin := max(1, l.k)
	for _, t := range l.plot.Ticks {
		l.box(l.place(t.At)-thin/2, top, thin, l.y-top, rule, none, "")
	}
	l.marks = append(l.marks, rows.marks...)
}

// row draws a title with its ranges beside it.
func (l *layout) row(r Row) {
	l.open("row")
	if len(r.Lines) == 1 && r.Lines[0].Label == "" {
		l.single(r)
	} else {
		l.several(r)
	}
	l.shut()
}

// leastLine is the height of a line, with its share of the room that is left.
func (l *layout) leastLine() float64 { return (barHigh+gap)*l.k + l.room/float64(l.plot.lines()) }

// single draws a title, what is said of it, and its one range.
func (l *layout) single(r Row) {
	titles := wrapped(r.Title, rowSize*l.k, true, l.label)
	under := wrapped(r.Under, smallSize*l.k, false, l.label)
	high := (float64(len(titles))*rowSize + float64(len(under))*smallSize) * leading * l.k
	need := max(l.leastLine(), high+gap*l.k)
	y := l.lines(l.left(), l.y+(need-high)/2-rowSize*l.k*(leading-1)/2, rowSize*l.k, true, text, "n", titles)
	l.lines(l.left(), y, smallSize*l.k, false, soft, "t", under)
	l.line(r.Lines[0], l.y+need/2)
	l.y += need
}

// several draws a title with a line for each range. The title stands beside the first
// of them when there is room for both.
func (l *layout) several(r Row) {
	first, _ := l.when(r.Lines[0])
	taken := 0.0
	for _, said := range first {
		taken = max(taken, wide(said, rowSize*l.k, true))
	}
	titles := wrapped(r.Title, rowSize*l.k, true, l.label)
	switch {
	case r.Title == "":
	case wide(r.Title, rowSize*l.k, true)+2*gap*l.k+taken <= l.label:
		l.write(l.left(), l.y+l.leastLine()/2+rowSize*l.k*0.35, rowSize*l.k, true, start, text, "n", r.Title)
	default:
		l.y = l.lines(l.left(), l.y+gap*l.k/2, rowSize*l.k, true, text, "n", titles)
	}
	for _, line := range r.Lines {
		said, size := l.when(line)
		need := max(l.leastLine(), float64(len(said))*size*leading+gap*l.k/2)
		l.line(line, l.y+need/2)
		l.y += need
	}
	if r.Title != "" {
		l.y += gap * l.k
	}
}

// lines counts the ranges.
func (p Plot) lines() int {
	n := 0
	for _, r := range p.Rows {
		n += len(r.Lines)
	}
	return max(n, 1)
}

// line draws the ranges of a line around its middle.
func (l *layout) line(x Line, at float64) {
	size := rowSize * l.k
	base := at + size*0.35
	l.labelled(x, at)
	if x.None != "" {
		l.write(l.from+gap*l.k, base, size, false, start, soft, "none halo", x.None)
	}
	for i, b := range x.Bars {
		l.bar(b, at)
		low, high := l.place(b.From), l.place(b.To)
		half := barHigh * l.k / 2
		before, behind := gap*l.k, gap*l.k
		switch b.Shape {
		case Point, Forever:
			before, behind = before+half, behind+half
		case OpenEnd:
			behind += half
		case OpenStart:
			before += half
		case Closed:
		}
		l.write(low-before, base, size, true, end, text, "low halo", b.Low)
		l.write(high+behind, base, size, true, start, text, "high halo", b.High)
		if i == len(x.Bars)-1 {
			l.write(high+behind+wide(b.High+"  ", size, true), base, size, true, start, warn, "mark halo", x.behind())
		}
	}
}

// behind is what stands behind the last range of a line.
func (x Line) behind() string { return strings.TrimSpace(x.Here + " " + x.Mark) }

// when breaks the label of a line into lines, in small letters when it is long.
func (l *layout) when(x Line) (said []string, size float64) {
	size = rowSize * l.k
	if said = wrapped(x.Label, size, x.Now, l.label); len(said) > 1 {
		size = smallSize * l.k
		said = wrapped(x.Label, size, x.Now, l.label)
	}
	return said, size
}

// labelled writes when a range is right, beside it.
func (l *layout) labelled(x Line, at float64) {
	said, size := l.when(x)
	i := soft
	if x.Now {
		i = text
	}
	y := at + size*0.35 - float64(len(said)-1)*size*leading/2
	for _, line := range said {
		l.write(l.left()+l.label, y, size, x.Now, end, i, "when", line)
		y += size * leading
	}
}

// bar draws one range around the middle of its line.
func (l *layout) bar(b Bar, at float64) {
	fill, line := accent, accent
	switch b.Look {
	case OneOf:
		fill = tint
	case Aside:
		fill, line = paper, soft
	case Answers:
	}
	low, high, half := l.place(b.From), l.place(b.To), barHigh*l.k/2
	class := "bar " + string(b.Look) + " " + string(b.Shape)
	switch b.Shape {
	case Point:
		l.polygon([]point{{low, at - half}, {low + half, at}, {low, at + half}, {low - half, at}}, fill, line, class)
	case Forever:
		l.polygon([]point{{low - half, at - half}, {low + half, at - half}, {low + half, at + half}, {low - half, at + half}}, fill, line, class)
	case OpenEnd:
		l.polygon([]point{{low, at - half}, {high, at - half}, {high + half, at}, {high, at + half}, {low, at + half}}, fill, line, class)
	case OpenStart:
		l.polygon([]point{{low, at - half}, {high, at - half}, {high, at + half}, {low, at + half}, {low - half, at}}, fill, line, class)
	case Closed:
		l.box(low, at-half, max(high-low, 2), 2*half, fill, line, class)
	}
}
