package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// FieldUnknown is the fault of a chosen field that the machine form does not have.
const FieldUnknown law.Code = "field_unknown"

// recorded is a screen whose machine form holds records, which JSON Lines give one a
// line. Inside its JSON they stand under a key of their own.
type recorded interface {
	screen
	Lines(s Style) []any
	RecordsKey() string
}

// lines writes the records of a screen, one a line, or its whole machine form when
// it has no records.
func lines(v screen, s Style) ([]byte, error) {
	values := []any{v.Machine(s)}
	if r, ok := v.(recorded); ok {
		values = r.Lines(s)
	}
	var out []byte
	for _, value := range values {
		line, err := renderJSON(value, "")
		if err == nil && len(s.Fields) > 0 {
			line, err = chosen(line, s.Fields, "")
		}
		if err != nil {
			return nil, err
		}
		out = append(out, line...)
	}
	return out, nil
}

// object writes the machine form of a screen. When it has
// records, fields are chosen from the records.
func object(v screen, s Style) ([]byte, error) {
	whole, err := renderJSON(v.Machine(s), "  ")
	r, hasRecords := v.(recorded)
	switch {
	case err != nil || len(s.Fields) == 0:
		return whole, err
	case !hasRecords:
		return chosen(whole, s.Fields, "  ")
	}
	pairs, err := members(whole)
	if err != nil {
		return nil, err
	}
	for i := range pairs {
		if pairs[i].name == r.RecordsKey() {
			if pairs[i].value, err = chosenOfEach(pairs[i].value, s.Fields); err != nil {
				return nil, err
			}
		}
	}
	return written(pairs, "  ")
}

// choosing is a screen whose table has columns that it has only when they are chosen.
type choosing interface {
	// Chosen gives a column with its name at the top; nil when there is none of the name.
	Chosen(name string, s Style) []string
}

// withChosen gives the records of a table, and behind their columns those that are
// there only because they were chosen.
func withChosen(v screen, s Style) [][]string {
	records := v.Records()
	c, ok := v.(choosing)
	if !ok {
		return records
	}
	for _, name := range s.Fields {
		for i, cell := range c.Chosen(name, s) {
			records[i] = append(records[i], cell)
		}
	}
	return records
}

// columnsOf gives the records of a table with the chosen columns.
func columnsOf(records [][]string, fields []string) ([][]string, error) {
	if len(fields) == 0 {
		return records, nil
	}
	at := make([]int, len(fields))
	for i, name := range fields {
		if at[i] = slices.Index(records[0], name); at[i] < 0 {
			return nil, unknownField(name, records[0])
		}
	}
	out := make([][]string, len(records))
	for i, record := range records {
		for _, column := range at {
			out[i] = append(out[i], record[column])
		}
	}
	return out, nil
}

// member is a key of a JSON object with its value.
type member struct {
	name  string
	value json.RawMessage
}

// members reads an object with its keys in their order.
func members(object []byte) ([]member, error) {
	d := json.NewDecoder(bytes.NewReader(object))
	if _, err := d.Token(); err != nil {
		return nil, fmt.Errorf("sheet: %w", err)
	}
	var list []member
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, fmt.Errorf("sheet: %w", err)
		}
		m := member{name: fmt.Sprint(name)}
		if err := d.Decode(&m.value); err != nil {
			return nil, fmt.Errorf("sheet: %w", err)
		}
		list = append(list, m)
	}
	return list, nil
}

// chosen writes those keys of an object that were chosen, in the order in which they
// were chosen.
func chosen(object []byte, fields []string, indent string) ([]byte, error) {
	all, err := members(object)
	if err != nil {
		return nil, err
	}
	var list []member
	for _, name := range fields {
		i := slices.IndexFunc(all, func(m member) bool { return m.name == name })
		if i < 0 {
			known := make([]string, len(all))
			for k := range all {
				known[k] = all[k].name
			}
			return nil, unknownField(name, known)
		}
		list = append(list, all[i])
	}
	return written(list, indent)
}

// chosenOfEach does the same with every object of a list.
func chosenOfEach(list []byte, fields []string) (json.RawMessage, error) {
	var records []json.RawMessage
	if err := json.Unmarshal(list, &records); err != nil {
		return nil, fmt.Errorf("sheet: %w", err)
	}
	for i := range records {
		record, err := chosen(records[i], fields, "")
		if err != nil {
			return nil, err
		}
		records[i] = record
	}
	return renderJSON(records, "")
}

// written writes keys with their values as one object.
func written(list []member, indent string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range list {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%q:", m.name)
		b.Write(m.value)
	}
	b.WriteByte('}')
	return renderJSON(json.RawMessage(b.Bytes()), indent)
}

// unknownField refuses a field that the machine form does not have.
func unknownField(name string, known []string) error {
	return &law.Fault{Code: FieldUnknown, Value: name, Args: []any{name}, Suggest: spelling.Nearest(name, known)}
}
