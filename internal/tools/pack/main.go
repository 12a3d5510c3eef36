// Command pack puts a folder into an archive: a zip file or a compressed tar file,
// by the name. The same files give the same bytes, whatever their dates, their
// owner and their place.
//
//	pack ARCHIVE FOLDER
//
// It prints the SHA-256 sum of the archive as sha256sum does.
package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: pack ARCHIVE FOLDER")
	}
	archive, folder := args[0], args[1]
	pack := packTar
	if strings.HasSuffix(archive, ".zip") {
		pack = packZip
	}
	var out bytes.Buffer
	if err := pack(&out, os.DirFS(folder), filepath.Base(folder)); err != nil {
		return err
	}
	fmt.Printf("%x  %s\n", sha256.Sum256(out.Bytes()), filepath.Base(archive))
	return os.WriteFile(archive, out.Bytes(), 0o644)
}

// epoch is the date of every file: the first that a zip file can hold.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// packTar writes the files of a folder below a name, in the order of their paths.
func packTar(out io.Writer, folder fs.FS, name string) error {
	zipped, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	if err != nil {
		return err
	}
	w := tar.NewWriter(zipped)
	err = eachFile(folder, func(file string, mode fs.FileMode, data []byte) error {
		header := &tar.Header{
			Typeflag: tar.TypeReg, Format: tar.FormatUSTAR,
			Name: path.Join(name, file), Mode: int64(mode), Size: int64(len(data)), ModTime: epoch,
		}
		if err := w.WriteHeader(header); err != nil {
			return err
		}
		_, err := w.Write(data)
		return err
	})
	return errors.Join(err, w.Close(), zipped.Close())
}

// packZip does what packTar does.
func packZip(out io.Writer, folder fs.FS, name string) error {
	w := zip.NewWriter(out)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(out, flate.BestCompression)
	})
	err := eachFile(folder, func(file string, mode fs.FileMode, data []byte) error {
		header := &zip.FileHeader{Name: path.Join(name, file), Method: zip.Deflate, Modified: epoch}
		header.SetMode(mode)
		entry, err := w.CreateHeader(header)
		if err != nil {
			return err
		}
		_, err = entry.Write(data)
		return err
	})
	return errors.Join(err, w.Close())
}

// eachFile gives the files of a folder, with its mode, which is one for a program
// and another for every other file.
func eachFile(folder fs.FS, do func(file string, mode fs.FileMode, data []byte) error) error {
	return fs.WalkDir(folder, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s is not a regular file", file)
		}
		mode := fs.FileMode(0o644)
		if info.Mode()&0o111 != 0 {
			mode = 0o755
		}
		data, err := fs.ReadFile(folder, file)
		if err != nil {
			return err
		}
		return do(file, mode, data)
	})
}
