package main

import (
	"fmt"
	"io/fs"
	"os"
	"testing/fstest"
	"time"

	"koaccord/extract"
	"koaccord/extract/corpus"
	"koaccord/extract/record"
	"koaccord/rules"
)

// options say how to make records. They travel to every worker, so that all
// fields are exported and made of plain values.
type options struct {
	Format    string
	MaxBytes  int
	Timeout   time.Duration
	Only      bool
	Fields    []string
	Rules     []ruleFile
	Reference string
}

// ruleFile is a file of the folder named with --rules.
type ruleFile struct {
	Path string // with slashes, below the folder
	Data []byte
}

// readRules reads a folder of rules; "" has none.
func readRules(dir string) ([]ruleFile, error) {
	if dir == "" {
		return nil, nil
	}
	var files []ruleFile
	folder := os.DirFS(dir)
	err := fs.WalkDir(folder, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(folder, path)
		files = append(files, ruleFile{path, data})
		return err
	})
	return files, err
}

// tool is what a worker makes records with.
type tool struct {
	extractor *extract.Extractor
	selection record.Selection
}

// open prepares a tool; it fails where the options are wrong.
func (o options) open() (*tool, error) {
	if _, err := corpus.New(corpus.Options{Format: corpus.Format(o.Format)}); err != nil {
		return nil, err
	}
	selection, err := record.Select(o.Fields)
	if err != nil {
		return nil, err
	}
	set, err := rules.Default()
	if err != nil {
		return nil, err
	}
	if len(o.Rules) > 0 {
		folder := fstest.MapFS{}
		for _, f := range o.Rules {
			folder[f.Path] = &fstest.MapFile{Data: f.Data}
		}
		if set, err = rules.Overlay(set, folder); err != nil {
			return nil, err
		}
	}
	if o.Reference == "" {
		return &tool{extract.New(set), selection}, nil
	}
	if _, err := time.Parse(time.DateOnly, o.Reference); err != nil {
		return nil, fmt.Errorf("--reference: %q is not a day such as 2019-10-25", o.Reference)
	}
	return &tool{extract.New(set, extract.WithReference(o.Reference)), selection}, nil
}
