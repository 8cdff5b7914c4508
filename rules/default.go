package rules

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
)

//go:generate go test -count=1 -run ^TestSnapshotIsFresh$ -update .

// Default gives the rules that are built in. They are read from a snapshot
// that was made of the YAML files ahead of time; when the files have changed
// since, they are read themselves, which takes a hundred times as long.
func Default() (*Set, error) {
	key, err := snapshotKey(embedded)
	if err != nil {
		return nil, err
	}
	if body, ok := strings.CutPrefix(snapshot, key); ok {
		set := &Set{}
		if err := decodeSnapshot(body, set); err == nil {
			return set, nil
		}
	}
	return Load(embedded)
}

// snapshotKey names the content of every rules file and the shape of Set.
func snapshotKey(fsys fs.FS) (string, error) {
	h := sha256.New()
	fmt.Fprintln(h, shape(reflect.TypeFor[Set](), nil))
	for _, r := range readers() {
		names, err := fs.Glob(fsys, r.glob)
		if err != nil {
			return "", fmt.Errorf("%s: rules: %w", r.glob, err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(fsys, name)
			if err != nil {
				return "", fmt.Errorf("%s: rules: %w", name, err)
			}
			fmt.Fprintln(h, name, len(data))
			h.Write(data)
		}
	}
	return snapshotMagic + string(h.Sum(nil)), nil
}
