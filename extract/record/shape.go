package record

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// shape is how encoding/json writes the values of a type, looked up once for a
// record with all that it holds, for records are most of what is written.
type shape struct {
	kind   reflect.Kind
	elem   *shape // of a pointer or a slice
	fields []member
}

// member is one field of a struct.
type member struct {
	shape     *shape
	at        int
	key       string // with quotes and colon
	omitEmpty bool
}

var recordShape = shapeOf(reflect.TypeFor[*Record](), map[reflect.Type]*shape{})

// shapeOf gives the shape of a type. It panics on types that no record holds.
func shapeOf(t reflect.Type, known map[reflect.Type]*shape) *shape {
	if s := known[t]; s != nil {
		return s
	}
	s := &shape{kind: t.Kind()}
	known[t] = s
	switch s.kind {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Int64, reflect.Float64:
	case reflect.Pointer, reflect.Slice:
		s.elem = shapeOf(t.Elem(), known)
	case reflect.Struct:
		for i, f := range visible(t) {
			s.fields = append(s.fields, member{shape: shapeOf(f.Type, known), at: i, key: strconv.Quote(jsonName(f)) + ":", omitEmpty: strings.HasSuffix(f.Tag.Get("json"), ",omitempty")})
		}
	default:
		panic(fmt.Sprintf("record: no shape for %v", t))
	}
	return s
}

// append writes a value as AppendJSON does.
func (s *shape) append(dst []byte, v reflect.Value) []byte {
	switch s.kind {
	case reflect.String:
		return appendString(dst, v.String())
	case reflect.Bool:
		return strconv.AppendBool(dst, v.Bool())
	case reflect.Int, reflect.Int64:
		return strconv.AppendInt(dst, v.Int(), 10)
	case reflect.Float64: // a share, which needs no exponent
		return strconv.AppendFloat(dst, v.Float(), 'f', -1, 64)
	case reflect.Pointer:
		if v.IsNil() {
			return append(dst, "null"...)
		}
		return s.elem.append(dst, v.Elem())
	case reflect.Slice:
		return s.appendList(dst, v)
	}
	return s.appendMembers(dst, v)
}

func (s *shape) appendList(dst []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(dst, "null"...)
	}
	dst = append(dst, '[')
	for i := range v.Len() {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = s.elem.append(dst, v.Index(i))
	}
	return append(dst, ']')
}

func (s *shape) appendMembers(dst []byte, v reflect.Value) []byte {
	dst = append(dst, '{')
	first := true
	for i := range s.fields {
		m := &s.fields[i]
		field := v.Field(m.at)
		if m.omitEmpty && m.shape.empty(field) {
			continue
		}
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = m.shape.append(append(dst, m.key...), field)
	}
	return append(dst, '}')
}

// empty is what omitempty leaves out.
func (s *shape) empty(v reflect.Value) bool {
	switch s.kind {
	case reflect.String, reflect.Slice:
		return v.Len() == 0
	}
	return v.IsZero()
}

// appendString writes a string as AppendJSON does.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := plainEnd(s, 0); i < len(s); i = plainEnd(s, i) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if escaped(r, n) {
			dst = append(dst, s[from:i]...)
			dst = appendEscaped(dst, r)
			from = i + n
		}
		i += n
	}
	return append(append(dst, s[from:]...), '"')
}

// Kinds of bytes of strings. Letters of three bytes go on in the two behind the
// first; those of two and of four are rare.
const (
	goesOn = 1 << iota
	oneMore
	twoMore
	unsure   // begins a letter that may not stand for itself, or is none
	highTail // a second byte that makes a surrogate behind 0xED
	beforeSurrogate
)

var byteKinds = kindsOfBytes()

func kindsOfBytes() (t [256]uint8) {
	for c := range t {
		switch {
		case c < ' ' || c == '"' || c == '\\' || c == 0x7f || c >= 0xC0 && c < 0xE3 || c > 0xED:
			t[c] = unsure
		case c >= 0xA0 && c < 0xC0:
			t[c] = goesOn | highTail
		case c >= 0x80 && c < 0xA0:
			t[c] = goesOn
		case c >= 0xE3:
			t[c] = oneMore | twoMore
		}
	}
	t[0xED] |= beforeSurrogate
	return t
}

// looked is how many bytes plainEnd looks at in one.
const looked = 16

// plainEnd gives the end of the letters from i on that surely stand for
// themselves, or a place before it. It does not branch on what a byte is, for
// nobody can foresee it.
func plainEnd(s string, i int) int {
	for i+looked <= len(s) {
		var k1, k2, wrong uint8 // the kinds of the two bytes before
		for _, c := range []byte(s[i : i+looked]) {
			k := byteKinds[c]
			wrong |= (k^(k1>>1|k2>>2))&goesOn | k&unsure | k1>>1&k&highTail
			k1, k2 = k, k1
		}
		if wrong != 0 {
			break
		}
		i += looked - int(k1>>1&1) - int(k2>>1&1)*2
	}
	for stop := min(i+looked, len(s)); i < stop; {
		switch k := byteKinds[s[i]]; {
		case k == 0:
			i++
		case k&oneMore != 0 && i+2 < len(s) && byteKinds[s[i+1]]&goesOn != 0 && byteKinds[s[i+2]]&goesOn != 0 && k>>1&byteKinds[s[i+1]]&highTail == 0:
			i += 3
		default:
			return i
		}
	}
	return i
}

// escaped reports whether a letter of n bytes does not stand for itself.
func escaped(r rune, n int) bool {
	return r == '"' || r == '\\' || r < ' ' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError && n == 1 || Obeyed(r)
}

func appendEscaped(dst []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(dst, '\\', byte(r))
	case '\b':
		return append(dst, '\\', 'b')
	case '\f':
		return append(dst, '\\', 'f')
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return appendEscape(dst, r)
}
