package encoding

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// slip is a text with one slip of the hand.
type slip struct {
	what string
	text []byte
}

// slipsOf makes every slip of one letter in every key, and takes away every
// value, of a file.
func slipsOf(t *testing.T, data []byte) []slip {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		t.Fatal(err)
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	offset := func(n *yaml.Node) int {
		at := 0
		for _, l := range lines[:n.Line-1] {
			at += len(l)
		}
		// Columns count characters.
		return at + len(string([]rune(string(lines[n.Line-1]))[:n.Column-1]))
	}
	var list []slip
	put := func(what string, from, to int, with string) {
		list = append(list, slip{what, []byte(string(data[:from]) + with + string(data[to:]))})
	}
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		if n.Kind != yaml.MappingNode {
			for _, c := range n.Content {
				walk(c)
			}
			return
		}
		for i := 0; i < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			at, word := offset(key), key.Value
			for k := range word {
				put("key "+word, at, at+len(word), word[:k]+word[k+1:])
				put("key "+word, at, at+len(word), word[:k]+word[k:k+1]+word[k:])
				put("key "+word, at, at+len(word), word[:k]+"x"+word[k+1:])
				if k > 0 && word[k] != word[k-1] {
					put("key "+word, at, at+len(word), word[:k-1]+word[k:k+1]+word[k-1:k]+word[k+1:])
				}
			}
			if value.Kind == yaml.ScalarNode {
				from, to := offset(value), valueOfLine(data, offset(value))
				if value.Style&(yaml.FoldedStyle|yaml.LiteralStyle) != 0 {
					to = endOfBlock(data, from, key.Column)
				}
				put("value of "+word, from, to, "")
			}
			walk(value)
		}
	}
	walk(document.Content[0])
	return list
}

// valueOfLine is where a value ends that stands on one line.
func valueOfLine(data []byte, from int) int {
	if quote := data[from]; quote == '"' || quote == '\'' {
		return from + 2 + bytes.IndexByte(data[from+1:], quote)
	}
	for at := from; ; at++ {
		switch data[at] {
		case '\n':
			return at
		case ',', '}', ']':
			// A comma inside plain text is followed by a space only between
			// braces.
			if line := data[bytes.LastIndexByte(data[:from], '\n')+1 : from]; bytes.ContainsAny(line, "{[") {
				return at
			}
		}
	}
}

// endOfBlock is where the lines of a block of text end.
func endOfBlock(data []byte, from, column int) int {
	at := from + bytes.IndexByte(data[from:], '\n') + 1
	for at < len(data) {
		end := bytes.IndexByte(data[at:], '\n')
		line := string(data[at : at+end])
		if len(line)-len(strings.TrimLeft(line, " ")) < column {
			break
		}
		at += end + 1
	}
	return at - 1
}

// Every slip of one letter in a key, and every value that is missing, is refused
// with its line and column.
func TestSlipsAreRefused(t *testing.T) {
	l, err := folders.List(statutes.FS, "tip-2018")
	if err != nil {
		t.Fatal(err)
	}
	whole := fstest.MapFS{}
	for _, f := range l.Files {
		data, err := statutes.FS.ReadFile(f.Path)
		if err != nil {
			t.Fatal(err)
		}
		whole[f.Path] = &fstest.MapFile{Data: data}
	}
	tried := 0
	for _, f := range l.Files {
		seen := map[string]bool{string(whole[f.Path].Data): true}
		for _, s := range slipsOf(t, whole[f.Path].Data) {
			if seen[string(s.text)] {
				continue
			}
			seen[string(s.text)] = true
			tried++
			// Only the broken file and what it refers to are read.
			files := fstest.MapFS{}
			for name, file := range whole {
				if name == f.Path || strings.HasSuffix(name, "/"+folders.Edition) || strings.HasSuffix(name, "/"+folders.Vocabulary) || strings.HasSuffix(name, "/pimping.yaml") {
					files[name] = file
				}
			}
			files[f.Path] = &fstest.MapFile{Data: s.text}
			_, err := Read(files, "tip-2018", false)
			found, _ := err.(law.Findings)
			placed := false
			for _, d := range found {
				placed = placed || d.Place.File == f.Path && d.Place.Line > 0 && d.Place.Column > 0
			}
			if !placed {
				t.Errorf("%s, %s: %v", f.Path, s.what, err)
			}
		}
	}
	t.Logf("%d slips were tried", tried)
	if tried < 3000 {
		t.Errorf("only %d slips were made", tried)
	}
}
