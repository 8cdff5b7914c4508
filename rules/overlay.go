package rules

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"strings"
)

// Overlay gives the rules of base with those of a folder laid over them. A
// stanza with the id, code or name of an earlier one replaces it; of several
// with that name, the one that is part of the same body; a word list of the
// same name is added to. Base is not changed. A YAML file that no rules are
// read from is a Problem, as is a folder without any.
func Overlay(base *Set, fsys fs.FS) (*Set, error) {
	if err := checkFiles(fsys); err != nil {
		return nil, err
	}
	over := &Set{}
	if err := over.read(fsys); err != nil {
		return nil, err
	}
	out := &Set{}
	to, from, add := reflect.ValueOf(out).Elem(), reflect.ValueOf(base).Elem(), reflect.ValueOf(over).Elem()
	for i := range to.NumField() {
		if to.Field(i).Kind() == reflect.Slice {
			to.Field(i).Set(overlaid(from.Field(i), add.Field(i)))
		} else if to.Field(i).Set(from.Field(i)); !add.Field(i).IsZero() {
			to.Field(i).Set(add.Field(i))
		}
	}
	return out, nil
}

// read adds what the files of one file system say.
func (s *Set) read(fsys fs.FS) error {
	for _, r := range readers() {
		if err := readAll(s, fsys, r); err != nil {
			return err
		}
	}
	return nil
}

// overlaid gives a copy of base in which the stanzas of add replace theirs.
func overlaid(base, add reflect.Value) reflect.Value {
	out := reflect.AppendSlice(reflect.MakeSlice(base.Type(), 0, base.Len()+add.Len()), base)
	if add.Len() == 0 {
		return out
	}
	places := map[string][]int{}
	for i := range out.Len() {
		places[identity(out.Index(i))] = append(places[identity(out.Index(i))], i)
	}
	for i := range add.Len() {
		stanza := add.Index(i)
		at, found := place(out, places[identity(stanza)], stanza)
		switch {
		case !found:
			out = reflect.Append(out, stanza)
		default:
			out.Index(at).Set(joined(out.Index(at), stanza))
		}
	}
	return out
}

// identity is the id, code or name of a stanza; "" when it has none.
func identity(v reflect.Value) string {
	if v.Kind() != reflect.Struct {
		return ""
	}
	for _, name := range []string{"ID", "Code", "Name", "Ending", "Stem"} {
		if f := v.FieldByName(name); f.IsValid() && f.Kind() == reflect.String && f.String() != "" {
			return f.String()
		}
	}
	return ""
}

// place picks the stanza to replace out of those with the same identity.
func place(list reflect.Value, at []int, stanza reflect.Value) (int, bool) {
	if len(at) == 0 || identity(stanza) == "" {
		return 0, false
	}
	if len(at) == 1 {
		return at[0], true
	}
	for _, i := range at {
		if o, ok := list.Index(i).Interface().(Organization); ok && o.PartOf == stanza.Interface().(Organization).PartOf {
			return i, true
		}
	}
	return 0, false
}

// joined is what stands in place of an earlier stanza: the later one, but a
// word list keeps the words that it had.
func joined(earlier, later reflect.Value) reflect.Value {
	l, ok := later.Interface().(Lexicon)
	if !ok {
		return later
	}
	words := append([]string{}, earlier.Interface().(Lexicon).Words...)
	had := map[string]bool{}
	for _, w := range words {
		had[w] = true
	}
	for _, w := range l.Words {
		if !had[w] {
			words = append(words, w)
		}
	}
	l.Words = words
	return reflect.ValueOf(l)
}

// checkFiles refuses YAML files that would be passed over in silence.
func checkFiles(fsys fs.FS) error {
	problems, n := strayFiles(fsys)
	if len(problems) > 0 {
		return problems[0]
	}
	if n == 0 {
		return errors.New("rules: no rules files; known: " + strings.Join(globs(), ", "))
	}
	return nil
}

// strayFiles lists YAML files where no rules are read from, and counts the others.
func strayFiles(fsys fs.FS) (problems []Problem, known int) {
	_ = fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			problems = append(problems, Problem{File: p, Cause: err.Error()})
			return nil
		}
		ext := path.Ext(p)
		if d.IsDir() || ext != ".yaml" && ext != ".yml" {
			return nil
		}
		for _, g := range globs() {
			if ok, _ := path.Match(g, p); ok {
				known++
				return nil
			}
		}
		problems = append(problems, Problem{File: p, Cause: fmt.Sprintf("no rules are read from here; known: %s", strings.Join(globs(), ", "))})
		return nil
	})
	return problems, known
}

func globs() []string {
	var out []string
	for _, r := range readers() {
		out = append(out, r.glob)
	}
	return out
}
