package record

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Selection is a choice of parts of a record. The zero value is the whole.
type Selection struct{ paths [][]string }

// Select reads paths such as "source.name" or "agreements.parties.name": the
// JSON keys of the record with dots between them.
func Select(paths []string) (Selection, error) {
	var s Selection
	for _, p := range paths {
		keys := strings.Split(p, ".")
		if err := checkPath(reflect.TypeFor[Record](), keys); err != nil {
			return Selection{}, fmt.Errorf("--fields: %q: %w", p, err)
		}
		s.paths = append(s.paths, keys)
	}
	return s, nil
}

func checkPath(t reflect.Type, keys []string) error {
	for _, key := range keys {
		t = element(t)
		if t.Kind() != reflect.Struct {
			return fmt.Errorf("nothing below %q", key)
		}
		i := slices.IndexFunc(visible(t), func(f reflect.StructField) bool { return jsonName(f) == key })
		if i < 0 {
			return fmt.Errorf("no field %q; there are %s", key, strings.Join(names(t), ", "))
		}
		t = visible(t)[i].Type
	}
	return nil
}

func names(t reflect.Type) []string {
	var out []string
	for _, f := range visible(t) {
		out = append(out, jsonName(f))
	}
	return out
}

func visible(t reflect.Type) []reflect.StructField { return reflect.VisibleFields(t) }

// element is the struct or value that pointers and slices lead to.
func element(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// All reports whether the whole record was chosen.
func (s Selection) All() bool { return len(s.paths) == 0 }

// Apply gives the chosen parts of a record as a value that encodes with the
// record's keys in the record's order.
func (s Selection) Apply(r *Record) any {
	if s.All() {
		return r
	}
	return choose(reflect.ValueOf(r), s.paths)
}

// choose gives v without what no path leads to; a path that ends takes all below.
func choose(v reflect.Value, paths [][]string) any {
	for _, p := range paths {
		if len(p) == 0 {
			return v.Interface()
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		return choose(v.Elem(), paths)
	case reflect.Slice:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = choose(v.Index(i), paths)
		}
		return list
	}
	var out Object
	for i, f := range visible(v.Type()) {
		name := jsonName(f)
		below := under(paths, name)
		field := v.Field(i)
		if len(below) == 0 || field.IsZero() && strings.HasSuffix(f.Tag.Get("json"), ",omitempty") {
			continue
		}
		out = append(out, Member{name, choose(field, below)})
	}
	return out
}

// under gives what is left of the paths that begin with name.
func under(paths [][]string, name string) [][]string {
	var out [][]string
	for _, p := range paths {
		if p[0] == name {
			out = append(out, p[1:])
		}
	}
	return out
}
