package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// scanner reads the tags of a page out of its text. Names, texts and values
// are slices of that text, so that little is copied; the tokenizer of x/net
// copies every byte twice. Each byte is passed a bounded number of times.
type scanner struct {
	text      string
	pos       int
	noComment bool               // no comment ends behind pos
	unclosed  map[atom.Atom]bool // raw elements that are not closed behind pos
	attrs     []html.Attribute   // of the last start tag, as they stand there
}

// tag is one start or end tag.
type tag struct {
	name  string // lower case
	atom  atom.Atom
	end   bool
	empty bool // "/>"
}

// next gives the text before the next tag, and the tag. ok is false at the
// end of the page.
func (s *scanner) next() (text string, t tag, ok bool) {
	start := s.pos
	for {
		i := strings.IndexByte(s.text[s.pos:], '<')
		if i < 0 {
			text = s.text[start:]
			s.pos = len(s.text)
			return text, tag{}, false
		}
		at := s.pos + i
		s.pos = at + 1
		if s.pos >= len(s.text) {
			continue
		}
		c := s.text[s.pos]
		switch {
		case isLetter(c):
			text = s.text[start:at]
			return text, s.startTag(), true
		case c == '/' && s.pos+1 < len(s.text) && isLetter(s.text[s.pos+1]):
			text = s.text[start:at]
			s.pos++
			return text, s.endTag(), true
		case c == '!' || c == '?' || c == '/':
			s.skipMarkup()
			if at > start {
				return s.text[start:at], tag{}, true
			}
			start = s.pos
		}
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// skipMarkup passes a comment, a doctype or an instruction; pos is at its
// second character.
func (s *scanner) skipMarkup() {
	rest := s.text[s.pos:]
	if strings.HasPrefix(rest, "!--") && !s.noComment {
		body := rest[3:]
		if strings.HasPrefix(body, ">") || strings.HasPrefix(body, "->") {
			s.pos += 3 + strings.IndexByte(body, '>') + 1
			return
		}
		if i := strings.Index(body, "-->"); i >= 0 {
			s.pos += 3 + i + 3
			return
		}
		s.noComment = true
	}
	if i := strings.IndexByte(rest, '>'); i >= 0 {
		s.pos += i + 1
		return
	}
	s.pos = len(s.text)
}

// tagNameAt reads the name of a tag.
func (s *scanner) tagNameAt() (string, atom.Atom) {
	i := s.pos
	for i < len(s.text) && s.text[i] > ' ' && s.text[i] != '/' && s.text[i] != '>' {
		i++
	}
	name := s.text[s.pos:i]
	s.pos = i
	a := atom.Lookup([]byte(name))
	if a == 0 {
		name = strings.ToLower(name)
		a = atom.Lookup([]byte(name))
	}
	if a != 0 {
		name = a.String()
	}
	return name, a
}

func (s *scanner) endTag() tag {
	name, a := s.tagNameAt()
	if i := strings.IndexByte(s.text[s.pos:], '>'); i >= 0 {
		s.pos += i + 1
	} else {
		s.pos = len(s.text)
	}
	return tag{name: name, atom: a, end: true}
}

// startTag reads a start tag with its attributes.
func (s *scanner) startTag() tag {
	name, a := s.tagNameAt()
	t := tag{name: name, atom: a}
	s.attrs = s.attrs[:0]
	for {
		key, val, more := s.attribute()
		if !more {
			break
		}
		if len(s.attrs) < maxAttrs {
			s.attrs = append(s.attrs, html.Attribute{Key: key, Val: val})
		}
	}
	t.empty = s.pos >= 2 && s.text[s.pos-2:s.pos] == "/>"
	return t
}

// attribute reads the next attribute of a start tag; more is false behind the
// last, with pos behind the tag.
func (s *scanner) attribute() (key, val string, more bool) {
	text := s.text
	i := s.pos
	for i < len(text) && (text[i] <= ' ' || text[i] == '/') {
		i++
	}
	if i >= len(text) || text[i] == '>' {
		s.pos = min(i+1, len(text))
		return "", "", false
	}
	start := i
	for i++; i < len(text) && text[i] > ' ' && text[i] != '=' && text[i] != '>' && text[i] != '/'; i++ {
	}
	key = text[start:i]
	for i < len(text) && text[i] <= ' ' {
		i++
	}
	if i >= len(text) || text[i] != '=' {
		s.pos = i
		return key, "", true
	}
	for i++; i < len(text) && text[i] <= ' '; i++ {
	}
	val, s.pos = valueAt(text, i)
	return key, val, true
}

// valueAt reads the value of an attribute at i. One whose quote is never
// closed ends with its tag.
func valueAt(text string, i int) (val string, next int) {
	if i >= len(text) {
		return "", i
	}
	if q := text[i]; q == '"' || q == '\'' {
		if end := strings.IndexByte(text[i+1:], q); end >= 0 {
			return text[i+1 : i+1+end], i + end + 2
		}
		i++
	}
	j := i
	for j < len(text) && text[j] > ' ' && text[j] != '>' {
		j++
	}
	return text[i:j], j
}

// attributes keeps the attributes of the last start tag that meta data,
// layouts and selectors may ask for.
func (s *scanner) attributes() []html.Attribute {
	var out []html.Attribute
	for _, a := range s.attrs {
		a.Key = strings.ToLower(a.Key)
		if !wanted(a.Key, a.Val) {
			continue
		}
		if strings.IndexByte(a.Val, '&') >= 0 && strings.IndexByte(a.Val, ';') >= 0 {
			a.Val = html.UnescapeString(a.Val)
		}
		out = append(out, a)
	}
	return out
}

// rawText gives what stands in a raw element up to its end tag, and passes
// both. ok is false where the element is not closed.
func (s *scanner) rawText(t tag) (string, bool) {
	if s.unclosed[t.atom] {
		return "", false
	}
	for i := s.pos; ; {
		j := strings.Index(s.text[i:], "</")
		if j < 0 {
			if s.unclosed == nil {
				s.unclosed = map[atom.Atom]bool{}
			}
			s.unclosed[t.atom] = true
			return "", false
		}
		i += j
		rest := s.text[i+2:]
		if len(rest) >= len(t.name) && strings.EqualFold(rest[:len(t.name)], t.name) && (len(rest) == len(t.name) || rest[len(t.name)] <= ' ' || rest[len(t.name)] == '/' || rest[len(t.name)] == '>') {
			raw := s.text[s.pos:i]
			s.pos = i + 2
			s.endTag()
			return raw, true
		}
		i += 2
	}
}
