package flags

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/tables"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Read takes what was typed into the options of a run and into how its files are opened.
func (t *Table) Read(l words.Language, c *cases.Options, r *tables.Reading) error {
	if formats := []string{string(cases.CSV), string(cases.JSONL)}; t.From.Given && !slices.Contains(formats, t.From.Text) {
		return NotOneOf(l, "--from", t.From.Text, formats)
	}
	var known bool
	if t.Encoding.Given {
		if r.Encoding, known = tables.EncodingNamed(t.Encoding.Text); !known {
			return NotOneOf(l, "--encoding", t.Encoding.Text, tables.Encodings())
		}
	}
	r.Sheet = t.Sheet.Text
	c.From, c.Windows1252 = cases.Format(t.From.Text), r.Encoding == tables.Windows1252
	if t.Dates.Given {
		if c.Order, known = tables.OrderNamed(t.Dates.Text); !known {
			return findings.Misuse(findings.Quoted("--dates", t.Dates.Text), "dates_form")
		}
	}
	if t.Other.Given {
		if c.PassOthers, known = tables.PassingNamed(t.Other.Text); !known {
			return findings.Misuse(findings.Quoted("--other", t.Other.Text), "other_form")
		}
	}
	c.Naming.Ignore = t.Ignore.Texts
	for _, said := range t.Columns.Texts {
		role, name, ok := strings.Cut(said, "=")
		if !ok || role == "" || name == "" {
			return findings.Misuse(findings.Quoted("--column", said), "column_form")
		}
		c.Naming.Is = append(c.Naming.Is, columns.Named{Role: role, Name: name})
	}
	var err error
	c.HeaderRow, err = Number("--header-row", t.HeaderRow, 0)
	r.HeaderRow = c.HeaderRow
	return err
}

// NotOneOf refuses a word that is none of the choices of a flag, and suggests the closest.
func NotOneOf(l words.Language, flag, word string, choices []string) *findings.Problem {
	known := typed.Values(l, choices)
	return findings.MisuseNear(findings.Quoted(flag, word), "choice_unknown", spelling.Nearest(word, known), strings.Join(known, ", "))
}
