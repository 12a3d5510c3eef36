package plot

import "github.com/conmina/conmina/internal/sheet"

// Plot is ranges on one grid, with the texts around them.
type Plot struct {
	Title  string // what is shown
	Facts  string // the facts, in one line
	Figure string // the result, in the largest letters; empty when each row has its own
	Said   string // what is said of the result
	Doubt  bool   // there is no one result
	Unit   string // what the grid counts
	Ticks  []Tick
	Rows   []Row
	Looks  map[Look]string  // what a look means, for those that need words
	Shapes map[Shape]string // what a shape means
	Notes  []string         // what else must be said, below the rows
	Source string           // what everything is based on
}

// Tick is a line of the grid with its number. At is a part of the whole grid, from 0
// to 1, as all places are.
type Tick struct {
	At    float64
	Label string
}

// Row is one thing with its ranges, such as an offence.
type Row struct {
	Title string
	Under string // what is said of it in small letters
	Doubt string // in a page, which ranges may be right instead
	Lines []Line
	Said  string // the row in words, for those who do not see it
}

// Line is one range, or the reason why there is none.
type Line struct {
	Label string // when the range is right; empty when a row has one line
	Now   bool   // the range that answers, among others
	Here  string // in a picture, what stands behind the range to show that it is now
	Mark  string // the number of a note
	Bars  []Bar
	None  string // in place of a range
}

// Look says whether a range is the answer.
type Look string

// The looks. Each has an outline of its own, so that colour is never the only sign.
const (
	Answers Look = "answers" // the one range
	OneOf   Look = "one-of"  // one of several that remain
	Aside   Look = "aside"   // on other facts than those given
)

// Shape is the form of a bar.
type Shape string

// The shapes.
const (
	Closed    Shape = "closed"
	OpenEnd   Shape = "open-end"   // the source does not state where it ends
	OpenStart Shape = "open-start" // the source does not state where it begins
	Point     Shape = "point"      // a single term
	Forever   Shape = "forever"    // life imprisonment
)

// Bar is a range with its ends in words.
type Bar struct {
	Look      Look
	Shape     Shape
	From, To  float64
	Low, High string
}

// Draw writes a plot as a picture.
func Draw(format string, p Plot, s sheet.Style) ([]byte, error) {
	return write(format, s, p.Title, p.description(), p.onto)
}

// drawing puts marks on a surface, in letters of a scale, and says how high it got.
// Room is what each line may have in addition to what it needs.
type drawing func(s *surface, scale, room float64) float64

// The sizes of pictures, in dots.
const (
	usualWide = 1200
	slideWide = 1920
	slideHigh = 1080
)

// write makes a surface of the size that the style asks for.
func write(format string, style sheet.Style, title, description string, draw drawing) ([]byte, error) {
	s := &surface{wide: usualWide, title: title, description: description}
	if style.Slide {
		s.wide, s.high = slideWide, slideHigh
		s.fit(draw)
	} else {
		scale := 1.0
		if style.Projector {
			scale = 1.45
		}
		s.high = draw(s, scale, 0)
	}
	if format == "png" {
		return s.png(style.Projector)
	}
	return s.svg(style.Projector), nil
}

// The scales that a slide is tried in, from large letters to small ones.
const (
	largest = 2.3
	smaller = 0.96
	least   = 0.1
)

// fit draws in the largest letters in which everything fits, and spreads the lines
// over what is left.
func (s *surface) fit(draw drawing) {
	for scale := largest; scale > least; scale *= smaller {
		s.marks = nil
		left := s.high - draw(s, scale, 0)
		if left < 0 {
			continue
		}
		for room := left; room > 1; room *= 0.8 {
			s.marks = nil
			if draw(s, scale, room) <= s.high {
				return
			}
		}
		s.marks = nil
		draw(s, scale, 0)
		return
	}
}

// description says everything that the rows show.
func (p Plot) description() string {
	said := ""
	for _, r := range p.Rows {
		said += r.Said + " "
	}
	return said
}
