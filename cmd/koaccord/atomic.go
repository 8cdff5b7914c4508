package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// create opens a file that appears whole or not at all. What is no regular
// file, such as a FIFO or a device, is written to directly.
func create(path string) (target, error) {
	info, err := os.Stat(path)
	mode := fs.FileMode(0o644)
	if err == nil {
		if !info.Mode().IsRegular() {
			f, err := os.OpenFile(path, os.O_WRONLY, 0)
			if err != nil {
				return nil, err
			}
			return &directFile{f}, nil
		}
		mode = info.Mode().Perm()
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return nil, err
		}
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".part-*")
	if err != nil {
		return nil, err
	}
	if err := temp.Chmod(mode); err != nil {
		temp.Close()
		os.Remove(temp.Name())
		return nil, err
	}
	return &atomicFile{File: temp, path: path}, nil
}

// directFile is a device or FIFO.
type directFile struct{ *os.File }

func (f *directFile) commit() error { return f.Close() }
func (f *directFile) abort()        { f.Close() }

// atomicFile is a temporary file beside the one it will become.
type atomicFile struct {
	*os.File
	path string
	over bool
}

// commit makes sure that the bytes are on the disk, then gives them their name.
func (f *atomicFile) commit() error {
	if f.over {
		return nil
	}
	if err := f.Sync(); err != nil {
		return fmt.Errorf("sync: %w", cause(err))
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("close: %w", cause(err))
	}
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
