package cases

import (
	"bytes"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/recordtext"
)

// separatorLine gives the separator from a line such as sep=; which may stand
// before the header for spreadsheets. It is zero for any other line.
func separatorLine(line []byte) byte {
	text := bytes.Trim(bytes.TrimSuffix(line, []byte{'\r'}), `"`)
	if len(text) != len("sep=;") || !bytes.EqualFold(text[:4], []byte("sep=")) {
		return 0
	}
	if sep := text[4]; bytes.IndexByte([]byte(",;\t|:"), sep) >= 0 {
		return sep
	}
	return 0
}

// headSplit is a header that was cut at one separator.
type headSplit struct {
	separator byte
	names     []string
	spans     []recordtext.Span
	end       int
	known     int      // names of columns that are known
	broken    law.Code // why it cannot be cut at any separator, at the position end
}

// bestSplit cuts a header at the separator that gives most known names or, if
// several give as many, most names. It is false when more of the header must be
// read first.
func (r *reader) bestSplit(text, separators []byte) (best headSplit, ready bool) {
	best.known = -1
	for _, sep := range separators {
		spans, end, at, code, ok := recordtext.Split(text, sep, -1, !r.ended, nil)
		switch {
		case !ok:
			return best, false
		case code != "":
			if best.known < 0 {
				best.end, best.broken = at, code
			}
			continue
		}
		h := headSplit{separator: sep, spans: spans, end: end}
		for _, s := range spans {
			name := string(bytes.TrimSpace(recordtext.AppendUnquoted(nil, text, s)))
			h.names = append(h.names, name)
			if columns.RoleOf(name) != columns.RoleOther || looks.Of(name).Read {
				h.known++
			}
		}
		if h.known > best.known || h.known == best.known && len(h.names) > len(best.names) {
			best = h
		}
	}
	return best, true
}
