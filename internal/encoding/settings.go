package encoding

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
)

// Setting is one line of a settings file.
type Setting struct {
	Text  string
	Place law.Place
}

// Settings reads a settings file: one mapping from the known keys to single values.
// It is as strict as the reader of law, and returns [law.Findings] when anything is
// wrong. The caller checks the values.
func Settings(file string, data []byte, known []string) (map[string]Setting, error) {
	if len(data) > folders.MaxBytes {
		return nil, law.Findings{{Place: law.Place{File: file}, Fault: law.Fault{Code: folders.FileTooLarge, Args: []any{folders.MaxBytes >> 10}}}}
	}
	d := parse(inspect(file, data))
	values := map[string]Setting{}
	if len(d.found) == 1 && d.found[0].Fault.Code == FileEmpty {
		return values, nil // a settings file may have no settings
	}
	r := &reader{file: file, blamed: d.blamed}
	if d.root != nil {
		m := r.mapping(d.root, nil, known)
		for _, key := range known {
			switch n := m.get(key); {
			case n == nil:
			case isNull(n):
				r.refuse(n, law.Fault{Code: ValueEmpty, Value: n.Value})
			case r.is(n, yaml.ScalarNode, ValueWanted):
				values[key] = Setting{strings.TrimSpace(n.Value), r.place(n)}
			}
		}
	}
	return values, append(d.found, r.found...).Err()
}

// SettingPlace is where a key of a settings file and its value stand: lines, and the
// column of the value, from 1. Quote is the sign around the value, or zero.
type SettingPlace struct {
	Key, Line, Column int
	Quote             rune
}

// SettingAt finds a key by one of its names.
func SettingAt(data []byte, names []string) (at SettingPlace, found bool) {
	var doc yaml.Node
	if yaml.Unmarshal(data, &doc) != nil || len(doc.Content) == 0 {
		return at, false
	}
	list := doc.Content[0].Content
	for i := 0; i+1 < len(list); i += 2 {
		if key, value := list[i], list[i+1]; slices.Contains(names, key.Value) {
			quote := map[yaml.Style]rune{yaml.SingleQuotedStyle: '\'', yaml.DoubleQuotedStyle: '"'}[value.Style]
			return SettingPlace{key.Line, value.Line, value.Column, quote}, true
		}
	}
	return at, false
}
