package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"
	"time"
)

// folder holds the same files with any date and either set of permissions.
func folder(date time.Time, program, text fs.FileMode) fs.FS {
	return fstest.MapFS{
		"z":       {Data: []byte("text"), Mode: text, ModTime: date},
		"program": {Data: []byte("program"), Mode: program, ModTime: date},
		"a/text":  {Data: []byte("text"), Mode: text, ModTime: date},
	}
}

var packed = []string{"name/a/text -rw-r--r-- text", "name/program -rwxr-xr-x program", "name/z -rw-r--r-- text"}

// The dates and the permissions that files happen to have are not in an archive.
func TestSameBytes(t *testing.T) {
	for _, pack := range []func(io.Writer, fs.FS, string) error{packTar, packZip} {
		var one, other bytes.Buffer
		if err := pack(&one, folder(time.Unix(1, 0), 0o700, 0o600), "name"); err != nil {
			t.Fatal(err)
		}
		if err := pack(&other, folder(time.Now(), 0o775, 0o664), "name"); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one.Bytes(), other.Bytes()) {
			t.Error("the same files gave other bytes")
		}
	}
}

func TestTar(t *testing.T) {
	var out bytes.Buffer
	if err := packTar(&out, folder(time.Now(), 0o700, 0o600), "name"); err != nil {
		t.Fatal(err)
	}
	unzipped, err := gzip.NewReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	if !unzipped.ModTime.IsZero() || unzipped.Name != "" {
		t.Errorf("the compressed file has the date %s and the name %q", unzipped.ModTime, unzipped.Name)
	}
	var got []string
	r := tar.NewReader(unzipped)
	for h, err := r.Next(); err != io.EOF; h, err = r.Next() {
		if err != nil {
			t.Fatal(err)
		}
		if h.Uid != 0 || h.Gid != 0 || h.Uname != "" || h.Gname != "" || !h.ModTime.Equal(epoch) {
			t.Errorf("%s belongs to %d:%d and is of %s", h.Name, h.Uid, h.Gid, h.ModTime)
		}
		got = append(got, entry(t, h.Name, h.FileInfo(), r))
	}
	if !slices.Equal(got, packed) {
		t.Errorf("it holds %q, want %q", got, packed)
	}
}

func TestZip(t *testing.T) {
	var out bytes.Buffer
	if err := packZip(&out, folder(time.Now(), 0o700, 0o600), "name"); err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range r.File {
		if !f.Modified.Equal(epoch) {
			t.Errorf("%s is of %s", f.Name, f.Modified)
		}
		data, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, entry(t, f.Name, f.FileInfo(), data))
	}
	if !slices.Equal(got, packed) {
		t.Errorf("it holds %q, want %q", got, packed)
	}
}

func entry(t *testing.T, name string, info fs.FileInfo, data io.Reader) string {
	t.Helper()
	text, err := io.ReadAll(data)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%s %s %s", name, info.Mode(), text)
}

// A link could lead out of the folder.
func TestOnlyRegularFiles(t *testing.T) {
	if err := packTar(io.Discard, fstest.MapFS{"link": {Data: []byte("/etc/passwd"), Mode: fs.ModeSymlink}}, "name"); err == nil {
		t.Error("a link is packed")
	}
}
