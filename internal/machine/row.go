// Package machine holds the machine form of an answer: the flat row of a table, the
// columns, and the JSON shapes that several commands share. It holds no sentence.
package machine

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Field is one column of a result. It has the text for a table and the kind of
// value for JSON.
type Field struct {
	Name, Text string
	kind       kind
	json       string // the value in JSON of the kind whole
}

// kind says how JSON writes a field.
type kind uint8

const (
	null kind = iota
	text
	figure
	list  // list of texts, with semicolons between them in a table
	whole // a value that JSON has in another form than a table
)

// JSON gives the value of a field in JSON.
func (f Field) JSON() string {
	switch f.kind {
	case text:
		return asJSON(f.Text)
	case figure:
		return f.Text
	case list:
		if f.Text == "" {
			return "[]"
		}
		return asJSON(strings.Split(f.Text, ";"))
	case whole:
		return f.json
	default:
		return "null"
	}
}

// Columns lists the columns of an answer in a table. The names are the keys of its
// JSON form.
func Columns() []string {
	return []string{
		"case_id", "status", "edition", "offence", "article", "tier", "min_months", "max_months", "max_status",
		"envelope_min_months", "envelope_max_months", "notices",
	}
}

// KeysAlone lists the keys that an answer always has in JSON, while a table has the
// column only when it is asked for.
func KeysAlone() []string { return []string{"edition_because"} }

// Row gives every column that an answer can fill, beginning with [Columns]. The
// caller fills the identity of the case, which is empty here.
func Row(a resolve.Answer) []Field { return DecidedRow(a.Offence, a.Decision()) }

// DecidedRow is [Row] for a decision about an offence.
func DecidedRow(o *law.Offence, d resolve.Decision) []Field {
	var tier *string
	var prison, envelope RangeJSON
	if d.Tier != nil {
		tier, prison = &d.Tier.ID, MachineRange(d.Tier.Prison)
	}
	if d.Ranged() {
		envelope = MachineRange(d.Envelope)
	}
	return []Field{
		textField("case_id", nil),
		textField("status", (*string)(&d.Status)),
		textField("edition", &o.Edition.ID),
		textField("offence", &o.ID),
		TextField("article", d.Article),
		textField("tier", tier),
		numberField("min_months", prison.MinMonths),
		numberField("max_months", prison.MaxMonths),
		textField("max_status", prison.MaxStatus),
		numberField("envelope_min_months", envelope.MinMonths),
		numberField("envelope_max_months", envelope.MaxMonths),
		codesField(d.Notices.List()),
		textField("min_status", prison.MinStatus),
		textField("envelope_min_status", envelope.MinStatus),
		textField("envelope_max_status", envelope.MaxStatus),
		textField("edition_sha256", &o.Edition.Digest),
		TextField("edition_because", string(o.Edition.Because)),
		TextField("asked", o.Asked),
	}
}

// RejectedRow is [Row] for a case that could not be read. It has only the status,
// the edition and, in the place of notices, the codes of the faults.
func RejectedRow(e *law.Edition, wrong []law.Code) []Field {
	return unansweredRow(e, "rejected", wrong)
}

// NotHeldRow gives the columns of a record about an offence that the edition does not
// hold.
func NotHeldRow(e *law.Edition, why law.Code) []Field {
	return unansweredRow(e, "not_held", []law.Code{why})
}

// unansweredRow gives the columns of a record without an answer.
func unansweredRow(e *law.Edition, status string, wrong []law.Code) []Field {
	fields := Row(resolve.Answer{Offence: &law.Offence{Edition: e}, Version: &law.Version{}})
	for i, f := range fields {
		switch f.Name {
		case "status":
			fields[i] = textField(f.Name, &status)
		case "edition", "edition_sha256", "edition_because":
		case "notices":
			fields[i] = codesField(slices.Compact(wrong))
		default:
			fields[i] = textField(f.Name, nil)
		}
	}
	return fields
}

// TextField is a column that holds a text. An empty text is null in JSON.
func TextField(name, content string) Field {
	if content == "" {
		return Field{Name: name}
	}
	return Field{Name: name, Text: content, kind: text}
}

// NumberField is a column that holds a number.
func NumberField(name string, n int) Field { return Field{Name: name, Text: numeral(n), kind: figure} }

// numerals are the texts of the numbers that most results have, so that they are
// not written again for each of them.
var numerals = sync.OnceValue(func() *[law.MaxMonths + 1]string {
	var list [law.MaxMonths + 1]string
	for n := range list {
		list[n] = strconv.Itoa(n)
	}
	return &list
})

func numeral(n int) string {
	if n < 0 || n > int(law.MaxMonths) {
		return strconv.Itoa(n)
	}
	return numerals()[n]
}

func textField(name string, s *string) Field {
	if s == nil {
		return Field{Name: name}
	}
	return Field{Name: name, Text: *s, kind: text}
}

func numberField(name string, n *int) Field {
	if n == nil {
		return Field{Name: name}
	}
	return Field{Name: name, Text: Number(n), kind: figure}
}

// codesField gives notices as codes, without their sentences.
func codesField(said []law.Code) Field { return Field{Name: "notices", Text: codes(said), kind: list} }

// asJSON writes a text or a list of texts as JSON. Neither can fail.
func asJSON(v any) string {
	data, _ := json.Marshal(v)
	return string(data)
}
