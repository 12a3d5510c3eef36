package encoding

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// SettingsUneditable is the fault of a valid settings file in which one value
// cannot be changed without changing the rest.
const SettingsUneditable law.Code = "settings_uneditable"

// SetSetting gives a settings file with another value for one key. Everything else
// stays: comments, order, and the other keys. names are the names of the key; a key
// that the file does not have yet is written with the first name. A file that
// [Settings] refuses is not changed.
func SetSetting(file string, data []byte, known, names []string, value string) ([]byte, error) {
	return edited(file, data, known, names, value)
}

// UnsetSetting gives a settings file without a key.
func UnsetSetting(file string, data []byte, known, names []string) ([]byte, error) {
	return edited(file, data, known, names, "")
}

// edited changes the lines of one key and then reads the result. Except for that
// key, the result must hold what the file held.
func edited(file string, data []byte, known, names []string, value string) ([]byte, error) {
	before, err := Settings(file, data, known)
	if err != nil {
		return nil, err
	}
	var changed []byte
	switch key, node := settingNode(data, names); {
	case key == nil && value == "":
		return data, nil
	case key == nil:
		changed = appended(data, names[0]+": "+value)
	default:
		changed = replaced(data, key, node, value)
	}
	want := map[string]string{}
	for k, s := range before {
		want[k] = s.Text
	}
	changes(want, names, value)
	if after, err := Settings(file, changed, known); err != nil || !holds(after, want) {
		return nil, law.Findings{{Place: law.Place{File: file}, Fault: law.Fault{Code: SettingsUneditable}}}
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

func holds(read map[string]Setting, want map[string]string) bool {
	for key, s := range read {
		if text, has := want[key]; !has || text != s.Text {
			return false
		}
	}
	return len(read) == len(want)
}

// settingNode finds a key by one of its names, and its value.
func settingNode(data []byte, names []string) (key, value *yaml.Node) {
	var doc yaml.Node
	if yaml.Unmarshal(data, &doc) != nil || len(doc.Content) == 0 {
		return nil, nil
	}
	list := doc.Content[0].Content
	for i := 0; i+1 < len(list); i += 2 {
		for _, name := range names {
			if list[i].Value == name {
				return list[i], list[i+1]
			}
		}
	}
	return nil, nil
}

// replaced replaces the value on the line of a key, or removes the line. It keeps
// the rest of the line before and after the value.
func replaced(data []byte, key, node *yaml.Node, value string) []byte {
	lines := bytes.SplitAfter(data, []byte("\n"))
	if key.Line != node.Line || key.Line > len(lines) {
		return nil
	}
	if value == "" {
		return bytes.Join(append(lines[:key.Line-1:key.Line-1], lines[key.Line:]...), nil)
	}
	line := []rune(string(lines[key.Line-1]))
	start := node.Column - 1
	end := start + taken(line[start:], node.Style)
	lines[key.Line-1] = []byte(string(line[:start]) + value + string(line[end:]))
	return bytes.Join(lines, nil)
}

// taken is the length of a value on its line, in letters.
func taken(rest []rune, style yaml.Style) int {
	quote := map[yaml.Style]rune{yaml.SingleQuotedStyle: '\'', yaml.DoubleQuotedStyle: '"'}[style]
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
