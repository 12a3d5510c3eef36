// Package plot shows ranges side by side on one grid: as a picture of its own, in SVG
// and PNG, and as part of a page. It works nothing out; the screens give it what an
// answer says.
package plot

import (
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/words"
)

// ink is what a mark is painted for. Each writer has a colour for it.
type ink string

// The inks. There are two hues: blue for ranges, and vermilion for what is in doubt.
const (
	none   ink = ""
	text   ink = "ink"
	soft   ink = "soft"
	rule   ink = "rule" // the lines of the grid
	paper  ink = "paper"
	accent ink = "accent"
	tint   ink = "tint" // a range that is one of several
	warn   ink = "warn"
)

// anchor is the end of a text that stands at its place.
type anchor string

const (
	start  anchor = "start"
	middle anchor = "middle"
	end    anchor = "end"
)

// point is a place on a surface, in the units of its coordinates.
type point struct{ x, y float64 }

// mark is one thing on a surface: a text, an area, or the beginning or end of a group
// of marks.
type mark struct {
	text   string
	size   float64
	bold   bool
	anchor anchor
	class  string // what the mark says, for those who read the SVG

	area []point // the corners of an area; a text stands at the first of them
	fill ink
	line ink // the outline of an area

	opens, closes bool
}

// surface is a picture as marks, before it is written in a format.
type surface struct {
	wide, high         float64
	title, description string
	marks              []mark
}

func (s *surface) write(x, y, size float64, bold bool, a anchor, i ink, class, said string) {
	if said != "" {
		s.marks = append(s.marks, mark{text: words.Visible(said), size: size, bold: bold, anchor: a, fill: i, class: class, area: []point{{x, y}}})
	}
}

// lines writes lines of text below each other and returns the place of the next line.
func (s *surface) lines(x, y, size float64, bold bool, i ink, class string, said []string) float64 {
	for _, line := range said {
		y += size * leading
		s.write(x, y, size, bold, start, i, class, line)
	}
	return y
}

func (s *surface) box(x, y, wide, high float64, fill, line ink, class string) {
	s.polygon([]point{{x, y}, {x + wide, y}, {x + wide, y + high}, {x, y + high}}, fill, line, class)
}

func (s *surface) polygon(corners []point, fill, line ink, class string) {
	s.marks = append(s.marks, mark{area: corners, fill: fill, line: line, class: class})
}

func (s *surface) open(class string) { s.marks = append(s.marks, mark{opens: true, class: class}) }

func (s *surface) shut() { s.marks = append(s.marks, mark{closes: true}) }

// leading is the height of a line of text, as a multiple of the size of its letters.
const leading = 1.36

const (
	usualLetter = 0.64
	boldLetter  = 1.12 // how much wider bold letters are
)

// widths are the widths of letters, as parts of their size, in the widest of the usual
// sans-serif faces, so that text fits in all of them.
var widths = sync.OnceValue(func() map[rune]float64 {
	of := map[rune]float64{}
	for letters, wide := range map[string]float64{
		"ijl'|!Iíì": 0.3, " .,:;·": 0.34, "ftr()[]-/“”\"": 0.42, "szckvyxJ?": 0.57,
		"mMWQ%—": 0.97, "wNHUGOD@ÓÑ": 0.82, "ABCEFKLPRSTVXYZÁÉ": 0.71,
	} {
		for _, r := range letters {
			of[r] = wide
		}
	}
	return of
})

// wide is the room that a text takes.
func wide(said string, size float64, bold bool) float64 {
	sum, of := 0.0, widths()
	for _, r := range said {
		w, known := of[r]
		if !known {
			w = usualLetter
		}
		if r > 0x2e80 {
			w = 1.1 // the scripts of East Asia
		}
		sum += w
	}
	if bold {
		sum *= boldLetter
	}
	return sum * size
}

// wrapped breaks a text into lines that fit into the room. A word that is too long is
// broken too, so that nothing is cut off. Signs that act on what is around them are
// written out.
func wrapped(said string, size float64, bold bool, room float64) []string {
	said = words.Visible(said)
	var lines []string
	line := ""
	for _, word := range strings.Fields(said) {
		for wide(word, size, bold) > room {
			cut := fitting(word, size, bold, room)
			if line != "" {
				lines, line = append(lines, line), ""
			}
			lines, word = append(lines, word[:cut]), word[cut:]
		}
		switch {
		case line == "":
			line = word
		case wide(line+" "+word, size, bold) <= room:
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// fitting is how many bytes of a word fit; it is at least the bytes of one letter.
func fitting(word string, size float64, bold bool, room float64) int {
	cut := 0
	for i, r := range word {
		if next := i + len(string(r)); cut == 0 || wide(word[:next], size, bold) <= room {
			cut = next
		} else {
			break
		}
	}
	return min(cut, len(word))
}
