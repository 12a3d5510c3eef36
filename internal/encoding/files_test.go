package encoding

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
)

// sameLaw compares two editions but for their digests.
func sameLaw(a, b *law.Edition) string {
	return cmp.Diff(a, b, cmpopts.IgnoreFields(law.Edition{}, "Digest"), cmpopts.IgnoreUnexported(law.Edition{}), cmpopts.IgnoreFields(law.Offence{}, "Edition"), cmp.AllowUnexported(law.Ages{}))
}

// What stands in a folder besides the files of an edition is either ignored for
// a reason or refused.
func TestFolders(t *testing.T) {
	add := func(name string) fstest.MapFS {
		files := broken(t)
		files[name] = &fstest.MapFile{Data: []byte("x")}
		return files
	}
	without := func(name string) fstest.MapFS {
		files := broken(t)
		delete(files, name)
		return files
	}
	link := broken(t)
	link["e/link.yaml"] = &fstest.MapFile{Data: []byte("theft.yaml"), Mode: os.ModeSymlink}
	pipe := broken(t)
	pipe["e/pipe.yaml"] = &fstest.MapFile{Mode: os.ModeNamedPipe}
	many := broken(t)
	for i := range 1200 {
		many["e/n"+strings.Repeat("a", i%30)+strings.Repeat("b", i/30)+".yaml"] = &fstest.MapFile{Data: []byte(good[theft])}
	}
	for _, test := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{"notes", add("e/notes.md"), ""},
		{"hidden", add("e/.draft.yaml"), ""},
		{"settings of a Windows folder", add("e/desktop.ini"), ""},
		{"in other letters", add("e/Desktop.INI"), ""},
		{"pictures of Windows", add("e/Thumbs.db"), ""},
		{"the look of a folder on macOS", add("e/Icon\r"), ""},
		{"settings of a macOS folder", add("e/.DS_Store"), ""},
		{"folder of archives", add("e/__MACOSX/x"), ""},
		{"another folders.Extension", add("e/theft.yml"), "e/theft.yml " + string(folders.FileName)},
		{"upper case", add("e/OTHER.YAML"), "e/OTHER.YAML " + string(folders.FileName)},
		{"backup", add("e/theft.yaml.bak"), "e/theft.yaml.bak " + string(folders.FileName)},
		{"folder", add("e/more/x.yaml"), "e/more " + string(folders.FileFolder)},
		{"no edition file", without(edition), edition + " " + string(folders.FileMissing)},
		{"no vocabulary", without(wordsIn), wordsIn + " " + string(folders.FileMissing)},
		{"no offence", without(theft), "e " + string(folders.OffenceMissing)},
		{"symbolic link", link, "e/link.yaml " + string(folders.FileLink)},
		{"pipe", pipe, "e/pipe.yaml " + string(folders.FileSpecial)},
		{"too many", many, "e " + string(folders.FilesTooMany)},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := findings(t, test.files)
			if test.want == "" && len(got) > 0 || test.want != "" && !slices.Contains(got, test.want) {
				t.Errorf("found %.300q, want %q", got, test.want)
			}
		})
	}
}

func TestFolderNames(t *testing.T) {
	files := fstest.MapFS{}
	for name, text := range good {
		files["Bad Name"+strings.TrimPrefix(name, "e")] = &fstest.MapFile{Data: []byte(text)}
	}
	_, err := Read(files, "Bad Name", false)
	if got := listed(t, err); len(got) == 0 || !strings.Contains(strings.Join(got, "\n"), string(folders.FolderName)) {
		t.Errorf("found %q", got)
	}
}

// write puts the good edition on disk.
func write(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range good {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestDirectories(t *testing.T) {
	good := write(t)
	file := filepath.Join(good, "e", "theft.yaml")
	for path, want := range map[string]law.Code{filepath.Join(good, "nowhere"): folders.DirectoryMissing, file: folders.DirectoryIsFile} {
		_, err := folders.Open(path)
		if got := listed(t, err); len(got) != 1 || !strings.HasSuffix(got[0], " "+string(want)) {
			t.Errorf("%s: found %q", path, got)
		}
	}
	for path, want := range map[string]law.Code{t.TempDir(): folders.EditionMissing, filepath.Join(good, "e"): folders.EditionAtRoot} {
		d, err := folders.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer d.Close()
		_, err = folders.Editions(d.FS())
		if got := listed(t, err); len(got) != 1 || !strings.HasSuffix(got[0], " "+string(want)) {
			t.Errorf("%s: found %q", path, got)
		}
	}
	d, err := folders.Open(good)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if ids, err := folders.Editions(d.FS()); err != nil || !slices.Equal(ids, []string{"e"}) {
		t.Errorf("%v %v", ids, err)
	}
	e, err := Read(d.FS(), "e", true)
	if err != nil || !e.Custom {
		t.Fatalf("%v", err)
	}
	if diff := sameLaw(mustRead(t, broken(t)), &law.Edition{
		ID: e.ID, Title: e.Title, About: e.About, Published: e.Published, Verified: e.Verified,
		Caveats: e.Caveats, Sources: e.Sources, Circumstances: e.Circumstances, Offences: e.Offences,
	}); diff != "" {
		t.Error(diff)
	}
}

// A link that leads out of the directory and a pipe that nobody writes to are
// refused, and the pipe does not keep the reader waiting.
func TestLinksAndPipes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no pipes in folders on Windows")
	}
	dir := write(t)
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "e", "out.yaml")); err != nil {
		t.Fatal(err)
	}
	if err := mkfifo(filepath.Join(dir, "e", "pipe.yaml"), 0o644); err != nil {
		t.Fatal(err)
	}
	d, err := folders.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	_, err = Read(d.FS(), "e", true)
	got := listed(t, err)
	for _, want := range []string{"e/out.yaml " + string(folders.FileLink), "e/pipe.yaml " + string(folders.FileSpecial)} {
		if !slices.Contains(got, want) {
			t.Errorf("found %q, want %q", got, want)
		}
	}
}

// What systems put at the top of a drive is no edition.
func TestFoldersOfSystems(t *testing.T) {
	files := broken(t)
	for _, name := range []string{"System Volume Information/x", "$RECYCLE.BIN/x", "lost+found/x", "__MACOSX/x", ".git/x", "desktop.ini", "Thumbs.db", "notes.txt"} {
		files[name] = &fstest.MapFile{Data: []byte("x")}
	}
	if ids, err := folders.Editions(files); err != nil || !slices.Equal(ids, []string{"e"}) {
		t.Errorf("%v %v", ids, err)
	}
}

// crowd is a file system with a folder of very many entries, of a kind. It fails
// the test when one of them is opened, or more are asked for than needed to know
// that there are too many.
type crowd struct {
	t      *testing.T
	folder string
	kind   fs.FileMode
}

func (c crowd) Open(name string) (fs.File, error) {
	if name != c.folder {
		c.t.Errorf("%s is opened", name)
	}
	return c, nil
}

func (c crowd) Stat() (fs.FileInfo, error) { return crowded{c.folder, fs.ModeDir}, nil }

func (c crowd) Read([]byte) (int, error) { return 0, fs.ErrInvalid }

func (c crowd) Close() error { return nil }

func (c crowd) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 || n > 2*folders.MaxFiles {
		c.t.Errorf("%d entries are asked for", n)
	}
	var list []fs.DirEntry
	for i := range n {
		list = append(list, fs.FileInfoToDirEntry(crowded{fmt.Sprintf("f%d.yaml", i), c.kind}))
	}
	return list, nil
}

type crowded struct {
	name string
	kind fs.FileMode
}

func (c crowded) Name() string { return c.name }

func (c crowded) Size() int64 { return 1 }

func (c crowded) Mode() fs.FileMode { return c.kind }

func (c crowded) ModTime() time.Time { return time.Time{} }

func (c crowded) IsDir() bool { return c.kind.IsDir() }

func (c crowded) Sys() any { return nil }

// A folder of any length is refused after a look at the first of its entries,
// whatever they are.
func TestCrowdedFolders(t *testing.T) {
	for _, kind := range []fs.FileMode{0, fs.ModeDir, fs.ModeSymlink, fs.ModeNamedPipe, fs.ModeDevice, fs.ModeSocket} {
		_, err := Read(crowd{t, "e", kind}, "e", true)
		if got := listed(t, err); !slices.Equal(got, []string{"e " + string(folders.FilesTooMany)}) {
			t.Errorf("an edition of %v: found %.300q", kind, got)
		}
		_, err = folders.Editions(crowd{t, ".", kind})
		if got := listed(t, err); !slices.Equal(got, []string{". " + string(folders.FilesTooMany)}) {
			t.Errorf("a directory of %v: found %.300q", kind, got)
		}
	}
}

// An edition is a folder: a pipe in its place is not waited for.
func TestPipeForAnEdition(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no pipes in folders on Windows")
	}
	dir := write(t)
	if err := mkfifo(filepath.Join(dir, "pipe"), 0o644); err != nil {
		t.Fatal(err)
	}
	d, err := folders.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if ids, err := folders.Editions(d.FS()); err != nil || !slices.Equal(ids, []string{"e"}) {
		t.Errorf("%v %v", ids, err)
	}
	if _, err := Read(d.FS(), "pipe", true); err == nil {
		t.Error("a pipe is read as an edition")
	}
}
