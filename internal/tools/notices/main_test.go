package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	mit = "Permission is hereby granted, free of charge, to any person obtaining a\ncopy of this software"
	mpl = "Mozilla Public License Version 2.0"
)

func TestNotices(t *testing.T) {
	for name, test := range map[string]struct {
		files map[string]string
		want  string // part of the notices, or of the error
		fails bool
	}{
		"a licence":             {map[string]string{"LICENSE": mit}, "x v1, LICENSE\n", false},
		"another name":          {map[string]string{"License.txt": mit}, "x v1, License.txt\n", false},
		"a notice beside":       {map[string]string{"LICENSE": mit, "NOTICE": "Made by many."}, "Made by many.", false},
		"one of a package":      {map[string]string{"LICENSE": mit, "in/pkg/LICENSE": mit}, "x v1, in/pkg/LICENSE\n", false},
		"one around a package":  {map[string]string{"LICENSE": mit, "in/COPYING": mit}, "x v1, in/COPYING\n", false},
		"none":                  {map[string]string{"README": mit}, "x v1 has no licence", true},
		"a notice alone":        {map[string]string{"NOTICE": mit}, "x v1 has no licence", true},
		"source that is called": {map[string]string{"license.go": mit}, "x v1 has no licence", true},
		"other terms":           {map[string]string{"LICENSE": mpl}, "are not known to allow copies", true},
		"other terms as well":   {map[string]string{"LICENSE": mit + mpl}, "are not known to allow copies", true},
		"other terms below":     {map[string]string{"LICENSE": mit, "in/pkg/LICENSE": mpl}, "are not known to allow copies", true},
		"an empty licence":      {map[string]string{"LICENSE": ""}, "are not known to allow copies", true},
		"not linked":            {map[string]string{"LICENSE": mit, "else/LICENSE": mpl}, "x v1, LICENSE\n", false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			m := &module{"x v1", dir, []string{filepath.Join(dir, "in", "pkg")}}
			if err := os.MkdirAll(m.folders[0], 0o755); err != nil {
				t.Fatal(err)
			}
			for file, text := range test.files {
				if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(file)), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			var out strings.Builder
			err := m.write(&out)
			got := out.String()
			if err != nil {
				got = err.Error()
			}
			if (err != nil) != test.fails || !strings.Contains(got, test.want) {
				t.Errorf("%s; want %s", got, test.want)
			}
		})
	}
}
