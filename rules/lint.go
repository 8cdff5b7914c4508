package rules

import (
	"errors"

	"io/fs"
	"path"
	"reflect"
	"strings"
)

// Lint gives every fault that it finds in a folder of rules: files that cannot
// be read, files out of place, ids that stand twice. It goes on after a fault,
// one a file, where Load stops.
func Lint(fsys fs.FS) []Problem {
	problems, known := strayFiles(fsys)
	if known == 0 {
		problems = append(problems, asProblem(".", checkFiles(fsys)))
	}
	set := &Set{}
	for _, r := range readers() {
		names, err := fs.Glob(fsys, r.glob)
		if err != nil {
			problems = append(problems, asProblem(r.glob, err))
		}
		for _, name := range names {
			data, err := fs.ReadFile(fsys, name)
			if err == nil {
				err = r.read(set, path.Clean(name), data)
			}
			if err != nil {
				problems = append(problems, asProblem(name, err))
			}
		}
	}
	return append(problems, twice(set)...)
}

func asProblem(file string, err error) Problem {
	var p Problem
	if errors.As(err, &p) {
		return p
	}
	return Problem{File: file, Cause: err.Error()}
}

// twice finds stanzas that share an id or a code.
func twice(set *Set) []Problem {
	var problems []Problem
	v := reflect.ValueOf(set).Elem()
	for i := range v.NumField() {
		list := v.Field(i)
		seen := map[string]bool{}
		for j := 0; list.Kind() == reflect.Slice && j < list.Len(); j++ {
			id := mark(list.Index(j))
			if id != "" && seen[id] {
				problems = append(problems, Problem{File: v.Type().Field(i).Name, Rule: id, Cause: "stands twice"})
			}
			seen[id] = true
		}
	}
	return problems
}

// mark is what must be unique: an id or a code, and for a body its name with
// the body it is part of.
func mark(v reflect.Value) string {
	if o, ok := v.Interface().(Organization); ok {
		return strings.TrimSpace(o.PartOf + " " + o.Name + " " + o.Country)
	}
	if v.Kind() != reflect.Struct {
		return ""
	}
	for _, name := range []string{"ID", "Code"} {
		if f := v.FieldByName(name); f.IsValid() && f.Kind() == reflect.String {
			return f.String()
		}
	}
	return ""
}
