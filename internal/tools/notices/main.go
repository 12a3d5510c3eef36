// Command notices prints the licences of what the program is linked with for one
// system: of Go itself and of each module, as their terms ask of whoever passes
// copies on. It is run in the folder of the repository.
//
//	notices linux/amd64
//
// It fails when a module has no licence, or one that is not known to allow it.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "notices:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("usage: notices SYSTEM/ARCHITECTURE")
	}
	system, architecture, _ := strings.Cut(args[0], "/")
	linked, err := linkedModules(system, architecture)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "conmina for %s is made with the software below, under these terms.\n", args[0])
	for _, m := range linked {
		if err := m.write(&out); err != nil {
			return err
		}
	}
	_, err = os.Stdout.Write(out.Bytes())
	return err
}

// module is a module with the folders of its packages, as far as they are linked.
type module struct {
	name    string // with its version
	dir     string
	folders []string
}

// linkedModules lists Go itself and then the modules in the order of their names.
func linkedModules(system, architecture string) ([]*module, error) {
	root, err := goCommand(nil, "env", "GOROOT", "GOVERSION")
	if err != nil {
		return nil, err
	}
	dir, version, _ := strings.Cut(strings.TrimSpace(string(root)), "\n")
	list := []*module{{strings.Replace(version, "go", "Go ", 1), dir, []string{dir}}}
	packages, err := goCommand([]string{"GOOS=" + system, "GOARCH=" + architecture, "CGO_ENABLED=0"}, "list", "-deps", "-json=Dir,Module", "./cmd/conmina")
	if err != nil {
		return nil, err
	}
	byName := map[string]*module{}
	for d := json.NewDecoder(bytes.NewReader(packages)); d.More(); {
		var p struct {
			Dir    string
			Module *struct {
				Path, Version, Dir string
				Main               bool
			}
		}
		if err := d.Decode(&p); err != nil {
			return nil, err
		}
		if p.Module == nil || p.Module.Main {
			continue
		}
		name := p.Module.Path + " " + p.Module.Version
		if byName[name] == nil {
			byName[name] = &module{name: name, dir: p.Module.Dir}
			list = append(list, byName[name])
		}
		byName[name].folders = append(byName[name].folders, p.Dir)
	}
	slices.SortFunc(list[1:], func(a, b *module) int { return strings.Compare(a.name, b.name) })
	return list, nil
}

func goCommand(env []string, args ...string) ([]byte, error) {
	c := exec.Command("go", args...)
	c.Env = append(os.Environ(), env...)
	c.Stderr = os.Stderr
	return c.Output()
}

const rule = "--------------------------------------------------------------------------------\n"

// write writes the licences and notices of a module.
func (m *module) write(out io.Writer) error {
	files, err := m.files()
	if err != nil {
		return err
	}
	licensed := false
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if isLicence(file) {
			if !allowed(string(text)) {
				return fmt.Errorf("%s: the terms of %s are not known to allow copies", m.name, file)
			}
			licensed = true
		}
		name, err := filepath.Rel(m.dir, file)
		if err != nil {
			return err
		}
		lines := strings.ReplaceAll(string(text), "\r\n", "\n")
		fmt.Fprintf(out, "\n%s%s, %s\n%s\n%s\n", rule, m.name, filepath.ToSlash(name), rule, strings.Trim(lines, "\n"))
	}
	if !licensed {
		return fmt.Errorf("%s has no licence", m.name)
	}
	return nil
}

// files lists the licences and notices in the folders of the packages and in
// those around them: a package may have terms of its own.
func (m *module) files() ([]string, error) {
	var list []string
	seen := map[string]bool{}
	for _, folder := range m.folders {
		for ; !seen[folder] && strings.HasPrefix(folder, m.dir); folder = filepath.Dir(folder) {
			seen[folder] = true
			entries, err := os.ReadDir(folder)
			if err != nil {
				return nil, err
			}
			for _, e := range entries {
				if file := filepath.Join(folder, e.Name()); e.Type().IsRegular() && (isLicence(file) || isNotice(file)) {
					list = append(list, file)
				}
			}
		}
	}
	slices.Sort(list)
	return list, nil
}

func isLicence(file string) bool { return named(file, "license", "licence", "unlicense", "copying") }
func isNotice(file string) bool  { return named(file, "notice", "copyright", "patents") }

// named reports whether a file that is no source has one of the names, with any
// ending: LICENSE, License.txt, LICENSE-MIT.
func named(file string, names ...string) bool {
	base := strings.ToLower(filepath.Base(file))
	return filepath.Ext(base) != ".go" && slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(base, n) })
}
