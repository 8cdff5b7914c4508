package main

import (
	"fmt"
	"io/fs"
	"os"
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
	var overlay []fs.FS
	if dir != "" {
		info, err := os.Stat(dir)
		if err != nil {
			return nil, usageError("--rules: %w", err)
		}
		if !info.IsDir() {
			return nil, usageError("--rules: %s is no folder", dir)
		}
		overlay = append(overlay, os.DirFS(dir))
	}
	set, err := rules.Default()
	if len(overlay) > 0 {
		set, err = rules.Load(append([]fs.FS{rules.Embedded()}, overlay...)...)
	}
	if err != nil {
		return nil, &exitError{exitUsage, fmt.Errorf("%w", err)}
	}
	return set, nil
}
