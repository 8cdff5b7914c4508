package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"koaccord/extract"
	"koaccord/rules"
)

// rulesFlags choose the rules and how they are used.
type rulesFlags struct {
	rules         string
	reference     string
	noOutletRules bool
}

func (f *rulesFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.rules, "rules", "", "folder of rules laid over the built-in ones")
	cmd.Flags().StringVar(&f.reference, "reference", "", "day such as 2019-10-25 for dates where the page states none")
	cmd.Flags().BoolVar(&f.noOutletRules, "no-outlet-rules", false, "read every page by the general rules alone")
}

// extractor builds the extractor that the flags describe.
func (f *rulesFlags) extractor() (*extract.Extractor, error) {
	var opts []extract.Option
	if f.reference != "" {
		if _, err := time.Parse(time.DateOnly, f.reference); err != nil {
			return nil, usageError("--reference: %q is not a day such as 2019-10-25", f.reference)
		}
		opts = append(opts, extract.WithReference(f.reference))
	}
	if f.noOutletRules {
		opts = append(opts, extract.WithoutOutletRules())
	}
	set, err := loadRules(f.rules)
	if err != nil {
		return nil, err
	}
	return extract.New(set, opts...), nil
}

// loadRules gives the built-in rules with a folder laid over them; "" for none.
func loadRules(dir string) (*rules.Set, error) {
	set, err := rules.Default()
	if err == nil && dir != "" {
		var folder fs.FS
		if folder, err = openRules("--rules", dir); err == nil {
			if set, err = rules.Overlay(set, folder); err != nil {
				err = inFolder(dir, err)
			}
		}
	}
	if err != nil {
		return nil, &exitError{exitUsage, err}
	}
	return set, nil
}

// openRules opens a folder of rules that was named by a flag or argument.
func openRules(flag, dir string) (fs.FS, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", flag, err)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s: %s is no folder", flag, dir)
	}
	return os.DirFS(dir), nil
}

// inFolder names a fault by the path that the user can open.
func inFolder(dir string, err error) error {
	var p rules.Problem
	if errors.As(err, &p) {
		p.File = filepath.Join(dir, p.File)
		return p
	}
	return fmt.Errorf("%s: %w", dir, err)
}
