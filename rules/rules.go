// Package rules holds what koaccord knows as data: YAML files, one stanza for
// an outlet, an organisation, an instrument, a boilerplate line. Load reads
// them strictly, so that a slip names its file, line and column.
package rules

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"sort"
)

//go:embed */*.yaml *.yaml
var embedded embed.FS

// Version names the rule set that is built in; it grows with every change
// that can alter a record.
const Version = "1"

// Set is everything that the rules files say, in the order of the files'
// paths and of the stanzas within them. It is read-only once loaded.
type Set struct {
	Organizations []Organization
	Countries     []Country
	Cities        []City
	Sectors       []Sector
	Lexicons      []Lexicon
	Endings       []Ending
	Instruments   []Instrument
	Predicates    []Predicate
	Outlets       []Outlet
	Boilerplate   []Boilerplate
}

// reader reads the files of one folder of rules into a set.
type reader struct {
	glob string
	read func(s *Set, path string, data []byte) error
}

// readers is the one place that says which folder holds which kind of rule.
func readers() []reader {
	return []reader{
		{"organizations/*.yaml", readOrganizations},
		{"places/countries.yaml", readCountries},
		{"places/cities.yaml", readCities},
		{"sectors.yaml", readSectors},
		{"lexicon/*.yaml", readLexicon},
		{"instruments/*.yaml", readInstruments},
		{"predicates.yaml", readPredicates},
		{"outlets/*.yaml", readOutlets},
		{"boilerplate/*.yaml", readBoilerplate},
	}
}

// Embedded is the file system of the rules that are built in.
func Embedded() fs.FS { return embedded }

// Load reads rules from one or more file systems, each laid over those before
// it (see Overlay). The error is a Problem with file, line and column where
// the fault has a place.
func Load(systems ...fs.FS) (*Set, error) {
	set := &Set{}
	for i, fsys := range systems {
		var err error
		if i > 0 {
			set, err = Overlay(set, fsys)
		} else {
			err = set.read(fsys)
		}
		if err != nil {
			return nil, err
		}
	}
	return set, nil
}

func readAll(set *Set, fsys fs.FS, r reader) error {
	names, err := fs.Glob(fsys, r.glob)
	if err != nil {
		return fmt.Errorf("%s: rules: %w", r.glob, err)
	}
	sort.Strings(names)
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return fmt.Errorf("%s: rules: %w", name, err)
		}
		if err := r.read(set, path.Clean(name), data); err != nil {
			return err
		}
	}
	return nil
}
