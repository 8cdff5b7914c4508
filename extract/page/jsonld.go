package page

import (
	"encoding/json"
	"html"
	"strings"
)

// maxJSON is how long a script may be to be read as JSON.
const maxJSON = 8 << 20

// maxJSONDepth bounds the walk into nested values.
const maxJSONDepth = 64

// articleTypes are the schema.org types that describe an article.
func articleType(v any) bool {
	switch t := v.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || strings.HasSuffix(t, "Report")
	case []any:
		for _, x := range t {
			if articleType(x) {
				return true
			}
		}
	}
	return false
}

// readLinkedData reads one JSON-LD script, whole or broken.
func (m *Meta) readLinkedData(s string) {
	v, ok := looseJSON(s)
	if !ok {
		m.readBrokenData(s)
		return
	}
	m.readNode(v, 0)
}

// looseJSON decodes JSON with the slips that publishing systems make: raw
// line breaks in strings, comment marks around, commas before brackets.
func looseJSON(s string) (any, bool) {
	s = strings.TrimSpace(s)
	for _, wrap := range []string{"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, wrap))
	}
	for _, wrap := range []string{"-->", "//]]>", "]]>", "/*]]>*/", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, wrap))
	}
	if s == "" || len(s) > maxJSON {
		return nil, false
	}
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		return v, true
	}
	if json.Unmarshal(mendJSON(s), &v) == nil {
		return v, true
	}
	return nil, false
}

// mendJSON escapes raw controls in strings, doubles lone backslashes and drops
// commas that stand before a closing bracket.
func mendJSON(s string) []byte {
	out := make([]byte, 0, len(s)+16)
	inString := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case inString && c == '\\' && i+1 < len(s):
			if strings.IndexByte(`"\/bfnrtu`, s[i+1]) < 0 {
				out = append(out, '\\', '\\')
				continue
			}
			out = append(out, c, s[i+1])
			i++
		case inString && c < 0x20:
			out = append(out, ' ')
		case c == '"':
			inString = !inString
			out = append(out, c)
		case !inString && c == ',' && closesNext(s[i+1:]):
		default:
			out = append(out, c)
		}
	}
	return out
}

func closesNext(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ', '\n', '\t', '\r':
			continue
		case '}', ']':
			return true
		}
		return false
	}
	return false
}

// readNode looks for articles in a value, arrays and @graph included.
func (m *Meta) readNode(v any, depth int) {
	if depth > maxJSONDepth {
		return
	}
	switch t := v.(type) {
	case []any:
		for _, x := range t {
			m.readNode(x, depth+1)
		}
	case map[string]any:
		if articleType(t["@type"]) {
			m.readArticle(t)
			return
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"} {
			if x, ok := t[key]; ok && key != "itemListElement" {
				m.readNode(x, depth+1)
			}
		}
	}
}

func (m *Meta) readArticle(t map[string]any) {
	m.add(fieldTitle, plain(t["headline"]), "jsonld/headline")
	m.add(fieldTitle, plain(t["name"]), "jsonld/name")
	m.add(fieldSubtitle, plain(t["alternativeHeadline"]), "jsonld/alternativeHeadline")
	m.add(fieldPublished, plain(t["datePublished"]), "jsonld/datePublished")
	m.add(fieldPublished, plain(t["dateCreated"]), "jsonld/dateCreated")
	m.add(fieldModified, plain(t["dateModified"]), "jsonld/dateModified")
	m.add(fieldSection, plain(t["articleSection"]), "jsonld/articleSection")
	m.add(fieldURL, addressOf(t["mainEntityOfPage"]), "jsonld/mainEntityOfPage")
	m.add(fieldURL, plain(t["url"]), "jsonld/url")
	m.addPeople(t["author"], "jsonld/author")
	m.addPeople(t["creator"], "jsonld/creator")
	m.add(fieldOutlet, nameOf(t["publisher"]), "jsonld/publisher")
	if body := raw(t["articleBody"]); len(body) > len(m.Body) {
		m.Body = body
	}
}

// addPeople adds the names of persons, one or many; organisations are none.
func (m *Meta) addPeople(v any, rule string) {
	switch t := v.(type) {
	case []any:
		for _, x := range t {
			m.addPeople(x, rule)
		}
	case map[string]any:
		if typ, _ := t["@type"].(string); strings.HasSuffix(typ, "Organization") {
			m.add(fieldOutlet, nameOf(t), rule+"-organization")
			return
		}
		name, mail := nameOf(t), plain(t["email"])
		if name != "" && mail != "" && !strings.Contains(name, "@") {
			name += " " + strings.TrimPrefix(mail, "mailto:")
		}
		m.add(fieldAuthor, name, rule)
	case string:
		m.add(fieldAuthor, html.UnescapeString(t), rule)
	}
}

func nameOf(v any) string {
	switch t := v.(type) {
	case map[string]any:
		return plain(t["name"])
	case []any:
		if len(t) > 0 {
			return nameOf(t[0])
		}
	}
	return plain(v)
}

func addressOf(v any) string {
	if t, ok := v.(map[string]any); ok {
		return plain(t["@id"])
	}
	return plain(v)
}

// plain gives a string without entities; "" for anything else but a list,
// whose first string counts.
func plain(v any) string { return strings.TrimSpace(html.UnescapeString(raw(v))) }

func raw(v any) string {
	switch t := v.(type) {
	case string:
		return t
	case []any:
		for _, x := range t {
			if s := raw(x); s != "" {
				return s
			}
		}
	case map[string]any:
		return raw(t["@value"])
	}
	return ""
}

// readBrokenData finds the wanted keys in JSON that cannot be decoded.
func (m *Meta) readBrokenData(s string) {
	if len(s) > maxJSON || !strings.Contains(s, "Article") {
		return
	}
	for _, k := range []struct {
		key string
		f   field
	}{{"headline", fieldTitle}, {"datePublished", fieldPublished}, {"dateModified", fieldModified}, {"articleSection", fieldSection}} {
		m.add(k.f, html.UnescapeString(stringAfterKey(s, k.key)), "jsonld/"+k.key)
	}
	if i := strings.Index(s, `"author"`); i >= 0 {
		m.add(fieldAuthor, html.UnescapeString(stringAfterKey(s[i:], "name")), "jsonld/author")
	}
	if i := strings.Index(s, `"publisher"`); i >= 0 {
		m.add(fieldOutlet, html.UnescapeString(stringAfterKey(s[i:], "name")), "jsonld/publisher")
	}
}

// stringAfterKey gives the string value of the first "key": "…" in s.
func stringAfterKey(s, key string) string {
	i := strings.Index(s, `"`+key+`"`)
	if i < 0 {
		return ""
	}
	rest := strings.TrimLeft(s[i+len(key)+2:], " \t\r\n")
	if !strings.HasPrefix(rest, ":") {
		return ""
	}
	rest = strings.TrimLeft(rest[1:], " \t\r\n")
	if !strings.HasPrefix(rest, `"`) {
		return ""
	}
	rest = rest[1:]
	for j := 0; j < len(rest); j++ {
		switch rest[j] {
		case '\\':
			j++
		case '"', '\n':
			var out string
			if json.Unmarshal([]byte(`"`+rest[:j]+`"`), &out) == nil {
				return out
			}
			return rest[:j]
		}
	}
	return ""
}
