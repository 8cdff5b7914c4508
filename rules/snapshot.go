package rules

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
)

// snapshot is the built-in Set in the form that encodeSnapshot gives, after
// its key. Its strings are slices of this one, so decoding copies none.
//
//go:embed snapshot.bin
var snapshot string

// snapshotMagic begins a snapshot and names the version of its form.
const snapshotMagic = "koaccord rules 1\n"

var errSnapshot = errors.New("the snapshot of the rules is broken")

// shape spells a type out, so that a change of the rules' types makes a
// snapshot stale. within holds the types that t stands in.
func shape(t reflect.Type, within []reflect.Type) string {
	for _, w := range within {
		if w == t {
			return t.Name()
		}
	}
	within = append(within, t)
	switch t.Kind() {
	case reflect.Struct:
		var b strings.Builder
		for i := range t.NumField() {
			fmt.Fprintf(&b, "%s %s;", t.Field(i).Name, shape(t.Field(i).Type, within))
		}
		return "{" + b.String() + "}"
	case reflect.Slice, reflect.Pointer:
		return t.Kind().String() + " " + shape(t.Elem(), within)
	}
	return t.Kind().String()
}

// encodeSnapshot appends a value: structs field by field, slices after their
// length, numbers as varints, strings after their length. It refuses what it
// cannot give back: maps, interfaces, unexported fields.
func encodeSnapshot(dst []byte, v reflect.Value) ([]byte, error) {
	switch v.Kind() {
	case reflect.String:
		return append(binary.AppendUvarint(dst, uint64(v.Len())), v.String()...), nil
	case reflect.Bool:
		if v.Bool() {
			return append(dst, 1), nil
		}
		return append(dst, 0), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return binary.AppendVarint(dst, v.Int()), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return binary.AppendUvarint(dst, v.Uint()), nil
	case reflect.Float64:
		return binary.AppendUvarint(dst, math.Float64bits(v.Float())), nil
	case reflect.Pointer:
		if v.IsNil() {
			return append(dst, 0), nil
		}
		return encodeSnapshot(append(dst, 1), v.Elem())
	case reflect.Slice:
		var err error
		dst = binary.AppendUvarint(dst, uint64(v.Len()))
		for i := 0; i < v.Len() && err == nil; i++ {
			dst, err = encodeSnapshot(dst, v.Index(i))
		}
		return dst, err
	case reflect.Struct:
		var err error
		for i := 0; i < v.NumField() && err == nil; i++ {
			if !v.Type().Field(i).IsExported() {
				return nil, fmt.Errorf("%s.%s: a rule's fields must be exported", v.Type(), v.Type().Field(i).Name)
			}
			dst, err = encodeSnapshot(dst, v.Field(i))
		}
		return dst, err
	}
	return nil, fmt.Errorf("%s: rules hold structs, slices, strings, numbers and truth values only", v.Type())
}

// decodeSnapshot reads what encodeSnapshot wrote.
func decodeSnapshot(body string, set *Set) error {
	d := &snapshotReader{rest: body}
	d.value(reflect.ValueOf(set).Elem())
	if d.bad || d.rest != "" {
		return errSnapshot
	}
	return nil
}

type snapshotReader struct {
	rest string
	bad  bool
	pool []string // what lists of strings are cut from
}

func (d *snapshotReader) uvarint() uint64 {
	var x uint64
	for i := 0; i < len(d.rest) && i < binary.MaxVarintLen64; i++ {
		c := d.rest[i]
		x |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			d.rest = d.rest[i+1:]
			return x
		}
	}
	d.bad, d.rest = true, ""
	return 0
}

// length reads a count; what is counted takes at least one byte each.
func (d *snapshotReader) length() int {
	n := d.uvarint()
	if n > uint64(len(d.rest)) {
		d.bad, d.rest = true, ""
		return 0
	}
	return int(n)
}

func (d *snapshotReader) text() string {
	n := d.length()
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

const poolSize = 4096

// texts reads a list of strings, cut from a pool to spare small allocations.
func (d *snapshotReader) texts() []string {
	n := d.length()
	if n == 0 {
		return nil
	}
	if n > len(d.pool) {
		d.pool = make([]string, max(n, poolSize))
	}
	list := d.pool[:n:n]
	d.pool = d.pool[n:]
	for i := range list {
		list[i] = d.text()
	}
	return list
}

func (d *snapshotReader) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(d.text())
	case reflect.Bool:
		v.SetBool(d.uvarint() == 1)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		x := d.uvarint()
		v.SetInt(int64(x>>1) ^ -int64(x&1))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(d.uvarint())
	case reflect.Float64:
		v.SetFloat(math.Float64frombits(d.uvarint()))
	case reflect.Pointer:
		if d.uvarint() == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			d.value(v.Elem())
		}
	case reflect.Slice:
		d.slice(v)
	case reflect.Struct:
		for i := range v.NumField() {
			d.value(v.Field(i))
		}
	}
}

func (d *snapshotReader) slice(v reflect.Value) {
	if list, ok := v.Addr().Interface().(*[]string); ok {
		*list = d.texts()
		return
	}
	n := d.length()
	if n == 0 {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	for i := range n {
		d.value(v.Index(i))
	}
}
