package plot

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// colourOf is the colour of an ink in a picture made of dots; the SVG has the same.
func colourOf(i ink) color.RGBA {
	switch i {
	case text:
		return color.RGBA{0x11, 0x11, 0x11, 0xff}
	case soft:
		return color.RGBA{0x4a, 0x4a, 0x4a, 0xff}
	case rule:
		return color.RGBA{0xc9, 0xc9, 0xc9, 0xff}
	case paper:
		return color.RGBA{0xff, 0xff, 0xff, 0xff}
	case accent:
		return color.RGBA{0x00, 0x72, 0xb2, 0xff}
	case tint:
		return color.RGBA{0xcf, 0xe4, 0xf2, 0xff}
	case warn:
		return color.RGBA{0xa8, 0x3e, 0x00, 0xff}
	}
	return color.RGBA{}
}

// outlineOf is the colour of an outline.
func outlineOf(i ink) color.RGBA {
	switch i {
	case accent:
		return color.RGBA{0x00, 0x45, 0x6e, 0xff}
	case soft:
		return color.RGBA{0x8a, 0x8a, 0x8a, 0xff}
	case text:
		return black
	}
	return color.RGBA{}
}

var black = color.RGBA{0, 0, 0, 0xff}

// faces reads the two faces that text is set in; they come with the program.
var faces = sync.OnceValues(func() ([2]*opentype.Font, error) {
	var list [2]*opentype.Font
	for i, data := range [][]byte{goregular.TTF, gobold.TTF} {
		face, err := opentype.Parse(data)
		if err != nil {
			return list, fmt.Errorf("plot: %w", err)
		}
		list[i] = face
	}
	return list, nil
})

// canvas is a picture made of dots, and the faces in the sizes that were used.
type canvas struct {
	*image.RGBA
	room  bool
	faces map[set]font.Face
}

// set is how letters are set.
type set struct {
	size float64
	bold bool
}

// png writes a surface with one dot for each unit.
func (s *surface) png(room bool) ([]byte, error) {
	area := image.Rect(0, 0, int(math.Ceil(s.wide)), int(math.Ceil(s.high)))
	c := canvas{image.NewRGBA(area), room, map[set]font.Face{}}
	c.fill([]point{{0, 0}, {s.wide, 0}, {s.wide, s.high + 1}, {0, s.high + 1}}, colourOf(paper))
	for i := range s.marks {
		if err := c.put(&s.marks[i]); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, c); err != nil {
		return nil, fmt.Errorf("plot: %w", err)
	}
	return out.Bytes(), nil
}

func (c *canvas) put(x *mark) error {
	switch {
	case x.text != "":
		return c.letters(x)
	case len(x.area) == 0:
		return nil
	}
	if x.fill != none {
		c.fill(x.area, c.colour(x.fill))
	}
	if x.line != none {
		c.outline(x)
	}
	return nil
}

// colour is black for every text of a room.
func (c *canvas) colour(i ink) color.RGBA {
	if c.room && (i == soft || i == warn || i == text) {
		return black
	}
	return colourOf(i)
}

// fill paints an area. Only the dots around it are looked at.
func (c *canvas) fill(corners []point, with color.RGBA) {
	low, high := corners[0], corners[0]
	for _, p := range corners {
		low, high = point{min(low.x, p.x), min(low.y, p.y)}, point{max(high.x, p.x), max(high.y, p.y)}
	}
	around := image.Rect(int(math.Floor(low.x)), int(math.Floor(low.y)), int(math.Ceil(high.x)), int(math.Ceil(high.y))).Intersect(c.Bounds())
	r := vector.NewRasterizer(around.Dx(), around.Dy())
	for i, p := range corners {
		x, y := float32(p.x-float64(around.Min.X)), float32(p.y-float64(around.Min.Y))
		if i == 0 {
			r.MoveTo(x, y)
		} else {
			r.LineTo(x, y)
		}
	}
	r.ClosePath()
	r.Draw(c, around, image.NewUniform(with), image.Point{})
}

// outline draws each side of an area as a thin area.
func (c *canvas) outline(x *mark) {
	with, half := outlineOf(x.line), 0.75
	if c.room {
		with, half = black, 1.5
	}
	for i, a := range x.area {
		b := x.area[(i+1)%len(x.area)]
		dx, dy := b.x-a.x, b.y-a.y
		long := math.Hypot(dx, dy)
		if long == 0 {
			continue
		}
		dx, dy = dx/long*half, dy/long*half
		c.fill([]point{{a.x - dx - dy, a.y - dy + dx}, {b.x + dx - dy, b.y + dy + dx}, {b.x + dx + dy, b.y + dy - dx}, {a.x - dx + dy, a.y - dy - dx}}, with)
	}
}

func (c *canvas) letters(x *mark) error {
	face, err := c.face(x)
	if err != nil {
		return err
	}
	at := x.area[0]
	d := font.Drawer{Dst: c, Src: image.NewUniform(c.colour(x.fill)), Face: face}
	switch long := float64(d.MeasureString(x.text)) / 64; x.anchor {
	case middle:
		at.x -= long / 2
	case end:
		at.x -= long
	}
	if strings.Contains(x.class, "halo") { // the lines of the grid end around it
		long := float64(d.MeasureString(x.text)) / 64
		c.fill([]point{{at.x - 3, at.y - x.size*0.78}, {at.x + long + 3, at.y - x.size*0.78}, {at.x + long + 3, at.y + x.size*0.22}, {at.x - 3, at.y + x.size*0.22}}, colourOf(paper))
	}
	d.Dot = fixed.Point26_6{X: fixed.Int26_6(at.x * 64), Y: fixed.Int26_6(at.y * 64)}
	d.DrawString(x.text)
	return nil
}

func (c *canvas) face(x *mark) (font.Face, error) {
	all, err := faces()
	if err != nil {
		return nil, err
	}
	of := all[0]
	if x.bold {
		of = all[1]
	}
	key := set{x.size, x.bold}
	if known := c.faces[key]; known != nil {
		return known, nil
	}
	face, err := opentype.NewFace(of, &opentype.FaceOptions{Size: x.size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return nil, fmt.Errorf("plot: %w", err)
	}
	c.faces[key] = face
	return face, nil
}
