package settings

import (
	"bytes"
	"strings"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
)

// Uneditable is the fault of a valid settings file in which one value
// cannot be changed without changing the rest.
const Uneditable law.Code = "settings_uneditable"

// withValue gives a settings file with another value for one key. Everything else
// stays: comments, order, and the other keys. names are the names of the key; a key
// that the file does not have yet is written with the first name. A file that
// [encoding.Settings] refuses is not changed.
func withValue(file string, data []byte, known, names []string, value string) ([]byte, error) {
	return edited(file, data, known, names, value)
}

// withoutKey gives a settings file without a key.
func withoutKey(file string, data []byte, known, names []string) ([]byte, error) {
	return edited(file, data, known, names, "")
}

// edited changes the lines of one key and then reads the result. Except for that
// key, the result must hold what the file held.
func edited(file string, data []byte, known, names []string, value string) ([]byte, error) {
	before, err := encoding.Settings(file, data, known)
	if err != nil {
		return nil, err
	}
	var changed []byte
	switch at, found := encoding.SettingAt(data, names); {
	case !found && value == "":
		return data, nil
	case !found:
		changed = appended(data, names[0]+": "+value)
	default:
		changed = replaced(data, at, value)
	}
	want := map[string]string{}
	for k, s := range before {
		want[k] = s.Text
	}
	changes(want, names, value)
	if after, err := encoding.Settings(file, changed, known); err != nil || !holds(after, want) {
		return nil, law.Findings{{Place: law.Place{File: file}, Fault: law.Fault{Code: Uneditable}}}
	}
	return changed, nil
}

// changes applies the change to the content of a file.
func changes(held map[string]string, names []string, value string) {
	name := names[0]
	for _, n := range names {
		if _, has := held[n]; has {
			name = n
			delete(held, n)
		}
	}
	if value != "" {
		held[name] = value
	}
}

func holds(read map[string]encoding.Setting, want map[string]string) bool {
	for key, s := range read {
		if text, has := want[key]; !has || text != s.Text {
			return false
		}
	}
	return len(read) == len(want)
}

// replaced replaces the value on the line of a key, or removes the line. It keeps
// the rest of the line before and after the value.
func replaced(data []byte, at encoding.SettingPlace, value string) []byte {
	lines := bytes.SplitAfter(data, []byte("\n"))
	if at.Key != at.Line || at.Key > len(lines) {
		return nil
	}
	if value == "" {
		return bytes.Join(append(lines[:at.Key-1:at.Key-1], lines[at.Key:]...), nil)
	}
	line := []rune(string(lines[at.Key-1]))
	start := at.Column - 1
	end := start + taken(line[start:], at.Quote)
	lines[at.Key-1] = []byte(string(line[:start]) + value + string(line[end:]))
	return bytes.Join(lines, nil)
}

// taken is the length of a value on its line, in letters.
func taken(rest []rune, quote rune) int {
	if quote != 0 {
		for i := 1; i < len(rest); i++ {
			if rest[i] == quote {
				return i + 1
			}
		}
	}
	text := string(rest)
	if i := strings.Index(text, " #"); i >= 0 {
		text = text[:i]
	}
	return len([]rune(strings.TrimRight(text, " \t\r\n")))
}

// appended adds a line at the end, with the line breaks that the file uses.
func appended(data []byte, line string) []byte {
	end := "\n"
	if bytes.Contains(data, []byte("\r\n")) {
		end = "\r\n"
	}
	data = bytes.Clone(data)
	if len(data) > 0 && data[len(data)-1] != '\n' {
		data = append(data, end...)
	}
	return append(data, line+end...)
}
