package workbook

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxTexts is how many bytes of shared texts are held. A million different texts of
// two hundred characters fit.
const maxTexts = 256 << 20

// textBlock is the size of the blocks in which shared texts are held, so that they
// take little more memory than they are long.
const textBlock = 1 << 20

// texts holds the texts that cells share, by their number.
type texts struct {
	blocks [][]byte
	places []textPlace
	held   int
}

// textPlace is where a text is held.
type textPlace struct {
	block, at uint32
	length    uint32
}

func (t *texts) add(text []byte) bool {
	t.held += len(text) + 12
	if t.held > maxTexts {
		return false
	}
	last := len(t.blocks) - 1
	if last < 0 || cap(t.blocks[last])-len(t.blocks[last]) < len(text) {
		t.blocks = append(t.blocks, make([]byte, 0, max(textBlock, len(text))))
		last++
	}
	t.places = append(t.places, textPlace{uint32(last), uint32(len(t.blocks[last])), uint32(len(text))})
	t.blocks[last] = append(t.blocks[last], text...)
	return true
}

// text gives a text by its number; false where there is none.
func (t *texts) text(number string) ([]byte, bool) {
	n, err := strconv.ParseUint(number, 10, 31)
	if err != nil || int(n) >= len(t.places) {
		return nil, false
	}
	p := t.places[n]
	return t.blocks[p.block][p.at : p.at+p.length], true
}

// sharedTexts reads the texts that cells share. A workbook may have none.
func (b *Book) sharedTexts() (*texts, error) {
	t := &texts{}
	if b.texts == "" {
		return t, nil
	}
	p, err := b.part(b.texts)
	if err != nil {
		return nil, err
	}
	defer p.close()
	var text []byte
	for {
		tok, err := p.next()
		switch {
		case err == io.EOF:
			return t, nil
		case err != nil:
			return nil, err
		case tok.starts("si"):
			if text, err = p.richText(text[:0]); err != nil {
				return nil, err
			}
			if !t.add(text) {
				return nil, b.fault(TooBig, b.texts)
			}
		}
	}
}

// richText reads the text of the element that was just begun: of all its runs, and
// without the notes on how it is pronounced.
func (p *part) richText(dst []byte) ([]byte, error) {
	from := len(p.open)
	err := p.within(func(t *token) error {
		if t.text == nil || p.open[len(p.open)-1] != "t" {
			return nil
		}
		for _, name := range p.open[from:] {
			if name == "rPh" {
				return nil
			}
		}
		if dst = append(dst, t.text...); len(dst) > maxPiece {
			return p.book.fault(TooBig, p.name)
		}
		return nil
	})
	return unescaped(dst), err
}

// unescaped replaces the form _x000D_, in which workbooks write characters that XML
// cannot hold.
func unescaped(text []byte) []byte {
	s := string(text)
	if !strings.Contains(s, "_x") {
		return text
	}
	out := text[:0:0]
	for {
		i := strings.Index(s, "_x")
		if i < 0 {
			return append(out, s...)
		}
		if len(s) >= i+7 && s[i+6] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				out = utf8.AppendRune(append(out, s[:i]...), rune(n))
				s = s[i+7:]
				continue
			}
		}
		out = append(out, s[:i+2]...)
		s = s[i+2:]
	}
}
