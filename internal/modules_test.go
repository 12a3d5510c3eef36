package internal_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// dependency is a package with the module that it is from.
type dependency struct {
	ImportPath string
	Standard   bool
	Imports    []string
	Module     *struct {
		Path, Dir string
		Main      bool
	}
}

// dependencies lists what packages are made of, of Go itself too.
func dependencies(t *testing.T, system, architecture string, args ...string) []dependency {
	t.Helper()
	c := exec.Command("go", append([]string{"list", "-deps", "-json=ImportPath,Standard,Imports,Module"}, args...)...)
	c.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+architecture, "CGO_ENABLED=0")
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []dependency
	for d := json.NewDecoder(bytes.NewReader(out)); d.More(); {
		var p dependency
		if err := d.Decode(&p); err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
	return list
}

// linkedAnywhere lists what the program is made of on each system that it is
// released for.
func linkedAnywhere(t *testing.T) []dependency {
	t.Helper()
	return slices.Concat(
		dependencies(t, "linux", "amd64", module+"cmd/conmina"),
		dependencies(t, "windows", "amd64", module+"cmd/conmina"),
		dependencies(t, "darwin", "arm64", module+"cmd/conmina"))
}

// entry is a line of the table of modules in README.md.
type entry struct{ licence, part string }

func moduleTable(t *testing.T) map[string]entry {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	table := map[string]entry{}
	row := regexp.MustCompile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| (program|tests) \\| ([^|]+) \\|$")
	for _, m := range row.FindAllStringSubmatch(string(text), -1) {
		if _, twice := table[m[1]]; twice {
			t.Errorf("%s is listed twice", m[1])
		}
		table[m[1]] = entry{m[2], m[3]}
	}
	return table
}

// The table of modules lists the modules that the program is made of and the
// further modules that its tests need, and no others.
func TestModulesAreListed(t *testing.T) {
	used := map[string]string{}
	for _, part := range []struct {
		name string
		list []dependency
	}{{"tests", dependencies(t, "linux", "amd64", "-test", module+"...")}, {"program", linkedAnywhere(t)}} {
		for _, p := range part.list {
			if p.Module != nil && !p.Module.Main {
				used[p.Module.Path] = part.name
			}
		}
	}
	table := moduleTable(t)
	for path, part := range used {
		if table[path].part != part {
			t.Errorf("%s is of the %s; README.md lists it as of the %q", path, part, table[path].part)
		}
	}
	for path := range table {
		if used[path] == "" {
			t.Errorf("README.md lists %s, which nothing uses", path)
		}
	}
}

// licences are words by which a licence is known.
var licences = map[string]string{
	"MIT":        "permission is hereby granted, free of charge, to any person obtaining a copy",
	"BSD":        "redistribution and use in source and binary forms, with or without modification, are permitted",
	"Apache-2.0": "apache license version 2.0, january 2004",
	"MPL-2.0":    "mozilla public license version 2.0",
}

// Each module has the licences that the table names, according to the module's own
// file.
func TestLicencesAreTheirOwn(t *testing.T) {
	table := moduleTable(t)
	seen := map[string]bool{}
	for _, p := range slices.Concat(linkedAnywhere(t), dependencies(t, "linux", "amd64", "-test", module+"...")) {
		if p.Module == nil || p.Module.Main || seen[p.Module.Path] {
			continue
		}
		seen[p.Module.Path] = true
		if found := licencesIn(t, p.Module.Dir); !slices.Contains(found, table[p.Module.Path].licence) {
			t.Errorf("%s has %v, README.md says %q", p.Module.Path, found, table[p.Module.Path].licence)
		}
	}
}

// licencesIn are the licences of the files of a folder that are named so.
func licencesIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, e := range entries {
		if name := strings.ToLower(e.Name()); !strings.HasPrefix(name, "licen") && !strings.HasPrefix(name, "copying") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		words := strings.ToLower(strings.Join(strings.Fields(string(text)), " "))
		for name, sentence := range licences {
			if strings.Contains(words, sentence) {
				found = append(found, name)
			}
		}
	}
	return found
}

// reachesNetwork knows the packages that can open a connection. Addresses are
// only parsed by net/url and net/netip.
func reachesNetwork(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return first == "net" && path != "net/url" && path != "net/netip" || path == "crypto/tls" || path == "log/syslog"
}

// broughtAlong are the packages that reach for the network among those that the
// libraries for commands and settings are made of: pflag and mapstructure read
// addresses as values, and afero has a file system for web servers. The calls of
// Windows, which the console there needs, have a type for addresses.
var broughtAlong = []string{"github.com/go-viper/mapstructure/v2", "github.com/spf13/afero", "github.com/spf13/pflag", "golang.org/x/sys/windows"}

// Nothing of ours reaches for the network, and no library but those.
func TestNothingReachesTheNetwork(t *testing.T) {
	found := map[string]bool{}
	for _, p := range linkedAnywhere(t) {
		if !p.Standard && slices.ContainsFunc(p.Imports, reachesNetwork) {
			found[p.ImportPath] = true
		}
	}
	for path := range found {
		if !slices.Contains(broughtAlong, path) {
			t.Errorf("%s reaches for the network", path)
		}
	}
	for _, path := range broughtAlong {
		if !found[path] {
			t.Errorf("%s no longer does", path)
		}
	}
}
