package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"koaccord/extract/page"
	"koaccord/extract/text"
)

// line is a JSONL object as corpora write it, with the keys that mean
// something. Of several keys with one meaning the first named here counts.
type line struct {
	id                               string
	html, text, content, body        []byte
	title, url                       string
	outlet, publisher, media, source string
	authors, author                  []string
	publishedAt, published, date     string
	crawled, fetched, timestamp      string
	also                             also
}

// whole gives the place of the page that a key holds; nil for another key.
func (l *line) whole(key string) *[]byte {
	switch key {
	case "html":
		return &l.html
	case "text":
		return &l.text
	case "content":
		return &l.content
	case "body":
		return &l.body
	}
	return nil
}

// field gives the place of another key's value; nil for a key that means nothing.
func (l *line) field(key string) *string {
	switch key {
	case "id":
		return &l.id
	case "title":
		return &l.title
	case "url":
		return &l.url
	case "outlet":
		return &l.outlet
	case "publisher":
		return &l.publisher
	case "media":
		return &l.media
	case "source":
		return &l.source
	case "published_at":
		return &l.publishedAt
	case "published":
		return &l.published
	case "date":
		return &l.date
	case "crawled":
		return &l.crawled
	case "fetched":
		return &l.fetched
	case "timestamp":
		return &l.timestamp
	}
	return nil
}

// take sets a member. A value of another shape than the key wants is not used:
// a string or a number for most, a list of them for authors.
func (l *line) take(key string, value []byte, isString bool) bool {
	switch key {
	case "authors":
		l.authors = listOf(value, isString)
	case "author":
		l.author = listOf(value, isString)
	default:
		if p := l.whole(key); p != nil {
			*p = scalarOf(value, isString)
		} else if f := l.field(key); f != nil {
			*f = string(scalarOf(value, isString))
		} else {
			l.also.take(key, value, isString)
		}
	}
	return true
}

func scalarOf(value []byte, isString bool) []byte {
	if isString || len(value) > 0 && (value[0] == '-' || value[0] >= '0' && value[0] <= '9') {
		return value
	}
	return nil
}

func listOf(value []byte, isString bool) []string {
	var many []any
	if isString {
		many = []any{string(value)}
	} else if err := json.Unmarshal(value, &many); err != nil {
		return nil
	}
	var out []string
	for _, v := range many {
		if s, ok := v.(string); ok && s != "" {
			out = append(out, s)
		}
	}
	return out
}

// read reads an object the fast way, and the sure one where that fails.
func (l *line) read(raw []byte) error {
	if readObject(raw, l.take) {
		return nil
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(raw, &members); err != nil {
		return err
	}
	*l = line{}
	for key, value := range members {
		var s string
		if len(value) > 0 && value[0] == '"' {
			if err := json.Unmarshal(value, &s); err != nil {
				return err
			}
			l.take(key, []byte(s), true)
			continue
		}
		l.take(key, value, false)
	}
	return nil
}

// decodeLine reads a line of JSONL into its document.
func decodeLine(d *Document) {
	raw := d.Data
	d.Data = nil
	if !text.Valid(raw) {
		d.Fault = &Fault{CodeBrokenJSON, "the line is not valid UTF-8; write JSON as UTF-8"}
		return
	}
	var l line
	if err := l.read(raw); err != nil {
		d.Fault = &Fault{CodeBrokenJSON, fmt.Sprintf("%s; write one JSON object a line", jsonCause(raw, err))}
		return
	}
	if id := first(l.id, l.also.scalar(slotID)); id != "" {
		d.Source.Name = id
	}
	body, format := l.page()
	if blank(body) {
		d.Fault = &Fault{CodeNoText, "no text; give it under one of the keys text, content, body, html"}
		return
	}
	d.Data = slices.Clip(body)
	d.Source.Format = format
	d.Source.Title = first(l.title, l.also.scalar(slotTitle))
	d.Source.URL = first(l.url, l.also.scalar(slotURL))
	d.Source.Outlet = first(l.outlet, l.publisher, l.media, l.source, l.also.scalar(slotOutlet))
	if d.Source.Authors = append(l.authors, l.author...); len(d.Source.Authors) == 0 {
		d.Source.Authors = l.also.list(slotAuthor)
	}
	d.Source.Published = firstTime(l.publishedAt, l.published, l.date, l.also.scalar(slotPublished))
	d.Source.Crawled = firstTime(l.crawled, l.fetched, l.timestamp)
	d.Source.Charset = "utf-8"
}

func jsonCause(raw []byte, err error) string {
	if b := bytes.TrimSpace(raw); len(b) > 0 && b[0] != '{' {
		return "the line is no JSON object"
	}
	return "the line is broken JSON (" + err.Error() + ")"
}

func (l *line) page() ([]byte, page.Format) {
	if !blank(l.html) {
		return l.html, page.HTML
	}
	for _, text := range [...][]byte{l.text, l.content, l.body, scalarOf(l.also[slotText].value, l.also[slotText].text)} {
		if blank(text) {
			continue
		}
		if looksHTML(text) {
			return text, page.HTML
		}
		return text, page.Text
	}
	return nil, page.Text
}

func blank(s []byte) bool { return len(bytes.TrimSpace(s)) == 0 }

// looksHTML tells whether a text that should be plain begins with markup and
// closes some of it.
func looksHTML(s []byte) bool {
	s = bytes.TrimSpace(s)
	if len(s) < 3 || s[0] != '<' || s[1] != '!' && (s[1]|0x20 < 'a' || s[1]|0x20 > 'z') {
		return false
	}
	holds := func(mark string) bool { return bytes.Contains(s, []byte(mark)) }
	return holds("</") || holds("/>") || holds("<br") || holds("<p>")
}

func first(values ...string) string {
	for _, v := range values {
		if strings.TrimSpace(v) != "" {
			return v
		}
	}
	return ""
}

func firstTime(values ...string) string {
	for _, v := range values {
		if t := timeOf(v); t != "" {
			return t
		}
	}
	return ""
}
