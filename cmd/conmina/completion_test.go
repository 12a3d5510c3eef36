package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// inBash completes a line, which is given whole and then as bash takes it apart.
const inBash = `
eval "$(conmina completion bash)"
compopt() { :; } # works only in a completion that bash itself has begun
COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9 COLUMNS=200
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
__start_conmina
printf '%s\n' "${COMPREPLY[@]}"`

// inZsh has the functions of zsh's own completion print what they are given.
const inZsh = `
compdef() { : }
_describe() { print -rl -- ${completions/:/	} }
eval "$(conmina completion zsh)"
words=(${=1})
[[ $1 == *' ' ]] && words+=('')
CURRENT=${#words}
_conmina
true`

const bashCompletion = "/usr/share/bash-completion/bash_completion"

// Where a shell is there, its script completes commands, flags, offences and
// values, in the language of the run.
func TestCompletionInShells(t *testing.T) {
	for _, shell := range []struct{ name, needs, run string }{
		{"bash", "bash", inBash},
		{"bash", bashCompletion, "source " + bashCompletion + inBash},
		{"zsh", "zsh", inZsh},
		{"fish", "fish", "conmina completion fish | source; complete -C $argv[2]"},
	} {
		t.Run(shell.name, func(t *testing.T) {
			if _, err := exec.LookPath(shell.name); err != nil {
				t.Skip("no " + shell.name)
			}
			if _, err := os.Stat(shell.needs); filepath.IsAbs(shell.needs) && err != nil {
				t.Skip("no " + shell.needs)
			}
			for _, test := range []struct {
				words []string // as bash takes the line apart
				want  []string
			}{
				{[]string{"conmina", " res"}, []string{"resolve"}},
				{[]string{"conmina", " resolve", " art-1"}, []string{"art-153", "art-168-b"}},
				{[]string{"conmina", " resolve", " art-153", " --wh"}, []string{"--why"}},
				{[]string{"conmina", " resolve", " art-153", " --age", " "}, []string{"0-13", "14-17", "18+", "unknown"}},
				{[]string{"conmina", " resolve", " art-153", " --age", "=", "1"}, []string{"14-17", "18+"}},
				{[]string{"conmina", " --lang", "=", "es", " resolver", " tr"}, []string{"trabajo-forzoso", "trata-de-personas"}},
			} {
				got := completions(t, shell.name, shell.run, test.words)
				for _, want := range test.want {
					if !slices.Contains(got, want) {
						t.Errorf("%q: %s is not among %q", test.words, want, got)
					}
				}
			}
		})
	}
}

// completions are the words that a shell offers in the place of the last one.
func completions(t *testing.T, shell, run string, words []string) []string {
	t.Helper()
	line := strings.Join(words, "")
	c := exec.Command(shell, "-c", run, shell, line)
	for _, word := range words {
		c.Args = append(c.Args, strings.TrimSpace(word))
	}
	home := t.TempDir() // without start-up files
	c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "LANG=en_US.UTF-8", "HOME="+home, "XDG_CONFIG_HOME="+home)
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	var list []string
	flag, _, _ := strings.Cut(line[strings.LastIndex(line, " ")+1:], "=")
	for found := range strings.Lines(string(out)) {
		if word := strings.Fields(found); len(word) > 0 {
			list = append(list, strings.TrimPrefix(word[0], flag+"=")) // fish repeats the flag
		}
	}
	return list
}
