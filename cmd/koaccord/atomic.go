package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// create opens a file that appears whole or not at all. What is no regular
// file, such as a FIFO or a device, is written to directly.
func create(path string) (target, error) {
	info, err := os.Stat(path)
	exists := err == nil
	if exists {
		if !info.Mode().IsRegular() {
			f, err := os.OpenFile(path, os.O_WRONLY, 0)
			if err != nil {
				return nil, err
			}
			return &directFile{f}, nil
		}
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return nil, err
		}
	}
	temp, err := createPart(path)
	if err != nil {
		return nil, err
	}
	if exists {
		if err := temp.Chmod(info.Mode().Perm()); err != nil {
			temp.Close()
			os.Remove(temp.Name())
			return nil, err
		}
	}
	return &atomicFile{File: temp, path: path}, nil
}

// partMark stands in the names of files that are not whole yet.
const partMark = ".part-"

// maxBase bounds the base name in that of a part; systems allow 255 bytes.
const maxBase = 200

// createPart opens a file of its own beside the one it will become, with the
// permissions that the process gives to new files.
func createPart(path string) (*os.File, error) {
	base := filepath.Base(path)
	prefix := filepath.Join(filepath.Dir(path), "."+base[:min(len(base), maxBase)]+partMark)
	for try := 0; ; try++ {
		f, err := os.OpenFile(prefix+strconv.FormatUint(rand.Uint64(), 36), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) || try == 100 {
			return f, err
		}
	}
}

// removeParts removes the parts in a folder of files whose base name is wanted.
func removeParts(dir string, wanted func(base string) bool) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		name, hidden := strings.CutPrefix(e.Name(), ".")
		if base, _, part := strings.Cut(name, partMark); hidden && part && wanted(base) {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// directFile is a device or FIFO.
type directFile struct{ *os.File }

func (f *directFile) finish() error { return f.Close() }
func (f *directFile) commit() error { return nil }
func (f *directFile) abort()        { f.Close() }

// atomicFile is a temporary file beside the one it will become.
type atomicFile struct {
	*os.File
	path string
	over bool
}

// finish makes sure that the bytes are on the disk.
func (f *atomicFile) finish() error {
	if err := f.Sync(); err != nil {
		return fmt.Errorf("sync: %w", cause(err))
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("close: %w", cause(err))
	}
	return nil
}

// commit gives the finished file its name.
func (f *atomicFile) commit() error {
	if err := os.Rename(f.Name(), f.path); err != nil {
		return err
	}
	f.over = true
	return syncFolder(filepath.Dir(f.path))
}

func (f *atomicFile) abort() {
	if f.over {
		return
	}
	f.over = true
	f.Close()
	os.Remove(f.Name())
}

// syncFolder makes a rename last through a loss of power. Systems that cannot
// sync folders are trusted.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	_ = d.Sync()
	return nil
}
