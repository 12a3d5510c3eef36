package internal_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

var (
	// noText is what a reader of Markdown sees as it stands.
	noText   = regexp.MustCompile("(?s)```.*?```|`[^`\n]*`")
	links    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	headings = regexp.MustCompile(`(?m)^#{1,6} +(.+?) *$`)
)

// Every link of the documents within the project leads to an existing file or
// folder. A link to a heading leads to an existing heading.
func TestLinks(t *testing.T) {
	out, err := exec.Command("git", "ls-files", "--cached", "--others", "--exclude-standard", "--full-name", "..").Output()
	if err != nil || len(out) == 0 {
		t.Skip("not a checkout")
	}
	var list []string
	for path := range strings.Lines(string(out)) {
		if path = strings.TrimSpace(path); strings.HasSuffix(path, ".md") {
			list = append(list, filepath.Join("..", path))
		}
	}
	if len(list) < 10 {
		t.Fatalf("only %v", list)
	}
	for _, path := range list {
		for _, target := range linksOf(markdown(t, path)) {
			if said := missing(t, path, target); said != "" {
				t.Errorf("%s has a link to %s: %s", path, target, said)
			}
		}
	}
}

func TestLinksCanFail(t *testing.T) {
	text := "# A b\n\n## Año, «c» y d\n\n[one](two.md#x) `[no](link)`\n\n## A b\n"
	if got := strings.Join(linksOf(text), " "); got != "two.md#x" {
		t.Errorf("links %q", got)
	}
	for anchor, want := range map[string]bool{"a-b": true, "a-b-1": true, "año-c-y-d": true, "ano-c-y-d": false, "a-b-2": false} {
		if anchors(text)[anchor] != want {
			t.Errorf("anchor %q: %t", anchor, !want)
		}
	}
	for _, target := range []string{"nowhere.md", "README.md#nowhere", "#nowhere"} {
		if missing(t, "README.md", target) == "" {
			t.Errorf("%s is let through", target)
		}
	}
}

func markdown(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// linksOf lists where a document leads to within the project.
func linksOf(text string) (list []string) {
	for _, m := range links.FindAllStringSubmatch(noText.ReplaceAllString(text, ""), -1) {
		if !strings.Contains(m[1], "://") {
			list = append(list, m[1])
		}
	}
	return list
}

// missing says what a link from a document lacks; nothing where it leads somewhere.
func missing(t *testing.T, from, target string) string {
	t.Helper()
	path, anchor, _ := strings.Cut(target, "#")
	to := filepath.Join(filepath.Dir(from), path)
	if path == "" {
		to = from
	}
	if _, err := os.Stat(to); err != nil {
		return "there is no such file"
	}
	if anchor != "" && !anchors(markdown(t, to))[anchor] {
		return "it has no such heading"
	}
	return ""
}

// anchors lists the names by which the headings of a document are reached: small
// letters, hyphens for spaces, no other signs, and a number where a heading is
// there again.
func anchors(text string) map[string]bool {
	found := map[string]bool{}
	for _, m := range headings.FindAllStringSubmatch(regexp.MustCompile("(?s)```.*?```").ReplaceAllString(text, ""), -1) {
		name := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_':
				return unicode.ToLower(r)
			}
			return -1
		}, m[1])
		if found[name] {
			name += "-1"
		}
		found[name] = true
	}
	return found
}
