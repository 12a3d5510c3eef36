package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// One rule chooses the edition in every command, and machine output says which one
// it was and why.
func TestOneChoiceOfEdition(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	reportSet, codeSet := write("report.yaml", "edition: tip-2018\n"), write("code.yaml", "edition: penal-code\n")
	rows := func(name string, more ...string) string {
		return write(name, `{"offence":"trata","victim_age":15,"sentence":"12y"}`+"\n"+strings.Join(more, ""))
	}
	plain := rows("plain.jsonl")
	for _, x := range []struct{ line, env, edition, because string }{
		// Nothing chooses.
		{"resolve trata --age 15", "", "tip-2018", "default"},
		{"compare --age 15", "", "tip-2018", "default"},
		{"compare --ages", "", "tip-2018", "default"},
		{"example quiz", "", "tip-2018", "default"},
		{"list", "", "tip-2018", "default"},
		{"show trata", "", "tip-2018", "default"},
		{"circumstances", "", "tip-2018", "default"},
		{"batch " + plain, "", "tip-2018", "default"},
		{"audit " + plain, "", "tip-2018", "default"},
		// A date, even one that is not known.
		{"resolve trata --age 15 --date 2024-05-01", "", "penal-code", "date"},
		{"resolve trata --age 15 --date unknown", "", "penal-code", "date"},
		{"compare --age 15 --date 2024-05-01", "", "penal-code", "date"},
		{"compare --ages --date 2024-05-01", "", "penal-code", "date"},
		{"example quiz --date 2024-05-01", "", "penal-code", "date"},
		{"list --date 2024-05-01", "", "penal-code", "date"},
		{"show trata --date 2024-05-01", "", "penal-code", "date"},
		{"circumstances --date 2024-05-01", "", "penal-code", "date"},
		{"resolve trata --born 2009-05-01 --date 2024-05-01", "", "penal-code", "date"},
		{"resolve trata --age 15 --milder", "", "penal-code", "milder"},
		// A name that only the Code has.
		{"resolve 129-O --age 15", "", "penal-code", "name"},
		{"resolve trata --age 20 --with pregnant", "", "penal-code", "name"},
		{"compare trata 129-O --age 15", "", "penal-code", "name"},
		{"example quiz 129-O", "", "penal-code", "name"},
		{"show 129-O", "", "penal-code", "name"},
		{"circumstances 129-O", "", "penal-code", "name"},
		// Tables: any record counts, and not the first alone.
		{"batch " + rows("null.jsonl", `{"offence":"trata","offence_date":null}`), "", "penal-code", "date_column"},
		{"batch " + rows("born.jsonl", `{"offence":"trata","victim_born":"2009-05-01"}`), "", "penal-code", "date_column"},
		{"batch " + rows("name.jsonl", `{"offence":"129-O","victim_age":15}`), "", "penal-code", "name"},
		{"batch " + rows("with.jsonl", `{"offence":"trata","circumstances":["pregnant"]}`), "", "penal-code", "name"},
		{"batch --format jsonl " + write("dates.csv", "delito,edad,fecha\ntrata,15,\n"), "", "penal-code", "date_column"},
		{"batch --format jsonl " + write("named.csv", "delito,edad\ntrata,15\n129-O,15\n"), "", "penal-code", "name"},
		{"audit " + write("sentences.csv", "delito,edad,fecha,pena\ntrata,15,2024-05-01,12y\n"), "", "penal-code", "date_column"},
		// What was chosen goes before all of that: the flag, the variable, the settings.
		{"resolve trata --age 15 --date 2024-05-01 --edition tip-2018", "penal-code", "tip-2018", "flag"},
		{"resolve trata --age 15 --date 2024-05-01", "tip-2018", "tip-2018", "variable"},
		{"resolve trata --age 15 --date 2024-05-01 --config " + reportSet, "penal-code", "penal-code", "variable"},
		{"resolve trata --age 15 --date 2024-05-01 --config " + reportSet, "", "tip-2018", "settings"},
		{"resolve trata --age 15 --config " + codeSet, "", "penal-code", "settings"},
		{"compare --age 15 --config " + codeSet, "", "penal-code", "settings"},
		{"batch " + plain, "penal-code", "penal-code", "variable"},
		{"batch --edition tip-2018 " + plain, "", "tip-2018", "flag"},
		{"audit --config " + codeSet + " " + plain, "", "penal-code", "settings"},
	} {
		args := strings.Fields(x.line)
		if args[0] != "batch" {
			args = append(args, "--format", "json")
		}
		var out, said bytes.Buffer
		environ := []string{"LANG=en_US.UTF-8"}
		if x.env != "" {
			environ = append(environ, "CONMINA_EDITION="+x.env)
		}
		Run(context.Background(), &Process{
			Args: args, Environ: environ, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &said,
			ConfigDir: func() (string, error) { return "", io.EOF }, SystemLanguages: func() []string { return nil },
			Now: func() time.Time { return time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC) },
		})
		var got struct {
			Edition string `json:"edition"`
			Because string `json:"edition_because"`
		}
		if err := json.NewDecoder(&out).Decode(&got); err != nil || got.Edition != x.edition || got.Because != x.because {
			t.Errorf("%s, variable %q: %s because %s, want %s because %s; %v %s", x.line, x.env, got.Edition, got.Because, x.edition, x.because, err, said.String())
		}
	}
}
