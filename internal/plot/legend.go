package plot

// legend explains, in a fixed order, the looks and shapes that need words.
func (l *layout) legend() {
	looks, shapes := l.plot.used()
	if len(looks)+len(shapes) == 0 {
		return
	}
	size := smallSize * l.k
	x, y := l.left(), l.y+2*gap*l.k+size
	put := func(b Bar, said string) {
		need := 5*gap*l.k + wide(said, size, false)
		if x > l.left() && x+need > l.right() {
			x, y = l.left(), y+size*leading
		}
		sample := layout{surface: l.surface, plot: l.plot, k: size / barHigh, from: x, to: x + 3*gap*l.k}
		sample.bar(b, y-size*0.35)
		for i, line := range wrapped(said, size, false, l.right()-x-5*gap*l.k) {
			if i > 0 {
				y += size * leading
			}
			l.write(x+5*gap*l.k, y, size, false, start, soft, "k", line)
		}
		x += need + 4*gap*l.k
	}
	for _, look := range looks {
		put(Bar{Look: look, Shape: Closed, To: 1}, l.plot.Looks[look])
	}
	for _, shape := range shapes {
		b := Bar{Look: Answers, Shape: shape, To: 1}
		if shape == Point || shape == Forever {
			b.From = 0.5
		}
		put(b, l.plot.Shapes[shape])
	}
	l.y = y
}

// used lists the looks and the shapes of the bars that have words.
func (p Plot) used() (looks []Look, shapes []Shape) {
	look, shape := map[Look]bool{}, map[Shape]bool{}
	for _, r := range p.Rows {
		for _, line := range r.Lines {
			for _, b := range line.Bars {
				look[b.Look], shape[b.Shape] = true, true
			}
		}
	}
	for _, k := range []Look{Answers, OneOf, Aside} {
		if look[k] && p.Looks[k] != "" && (k != Answers || len(look) > 1) {
			looks = append(looks, k)
		}
	}
	for _, k := range []Shape{Point, OpenEnd, OpenStart, Forever} {
		if shape[k] && p.Shapes[k] != "" {
			shapes = append(shapes, k)
		}
	}
	return looks, shapes
}

// notes writes what else must be said, and what everything is based on: at the foot
// of a slide, or below the rest.
func (l *layout) notes() {
	room, size := l.right()-l.left(), smallSize*l.k
	l.y += 2 * gap * l.k
	for _, note := range l.plot.Notes {
		l.y = l.lines(l.left(), l.y, size, false, text, "k", wrapped(note, size, false, room))
	}
	source := wrapped(l.plot.Source, size, false, room)
	if foot := l.high - margin*l.k/2 - float64(len(source))*size*leading; l.high > 0 && l.y < foot {
		l.y = foot
	}
	l.y = l.lines(l.left(), l.y, size, false, soft, "k", source)
}
