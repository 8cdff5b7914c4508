package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"koaccord/extract/page"
)

// line is a JSONL object as corpora write it. Keys are matched without regard
// to case; of several keys with one meaning the first one named here counts.
type line struct {
	ID scalar `json:"id"`

	HTML    scalar `json:"html"`
	Text    scalar `json:"text"`
	Content scalar `json:"content"`
	Body    scalar `json:"body"`

	Title     scalar `json:"title"`
	URL       scalar `json:"url"`
	Outlet    scalar `json:"outlet"`
	Publisher scalar `json:"publisher"`
	Media     scalar `json:"media"`
	Source    scalar `json:"source"`
	Authors   list   `json:"authors"`
	Author    list   `json:"author"`

	PublishedAt scalar `json:"published_at"`
	Published   scalar `json:"published"`
	Date        scalar `json:"date"`

	Crawled   scalar `json:"crawled"`
	Fetched   scalar `json:"fetched"`
	Timestamp scalar `json:"timestamp"`
}

// scalar takes a string or a number as it is written; null, objects, lists and
// truth values are empty.
type scalar string

// UnmarshalJSON never refuses: a key of another shape is simply not used.
func (s *scalar) UnmarshalJSON(b []byte) error {
	switch {
	case len(b) == 0:
	case b[0] == '"':
		return json.Unmarshal(b, (*string)(s))
	case b[0] == '-' || b[0] >= '0' && b[0] <= '9':
		*s = scalar(b)
	}
	return nil
}

// list takes one string or a list of strings.
type list []string

// UnmarshalJSON never refuses: a key of another shape is simply not used.
func (l *list) UnmarshalJSON(b []byte) error {
	var many []scalar
	if len(b) > 0 && b[0] == '[' {
		if err := json.Unmarshal(b, &many); err != nil {
			return err
		}
	} else {
		many = make([]scalar, 1)
		if err := many[0].UnmarshalJSON(b); err != nil {
			return err
		}
	}
	for _, s := range many {
		if s != "" {
			*l = append(*l, string(s))
		}
	}
	return nil
}

// decodeLine reads a line of JSONL into its document.
func decodeLine(d *Document) {
	raw := d.Data
	d.Data = nil
	if !utf8.Valid(raw) {
		d.Fault = &Fault{CodeBrokenJSON, "the line is not valid UTF-8; write JSON as UTF-8"}
		return
	}
	var l line
	if err := json.Unmarshal(raw, &l); err != nil {
		d.Fault = &Fault{CodeBrokenJSON, fmt.Sprintf("%s; write one JSON object a line", jsonCause(raw, err))}
		return
	}
	if l.ID != "" {
		d.Source.Name = string(l.ID)
	}
	body, format := l.body()
	if strings.TrimSpace(body) == "" {
		d.Fault = &Fault{CodeNoText, "no text; give it under one of the keys text, content, body, html"}
		return
	}
	d.Data = []byte(body)
	d.Source.Format = format
	d.Source.Title = string(l.Title)
	d.Source.URL = string(l.URL)
	d.Source.Outlet = first(l.Outlet, l.Publisher, l.Media, l.Source)
	d.Source.Authors = append(l.Authors, l.Author...)
	d.Source.Published = firstTime(l.PublishedAt, l.Published, l.Date)
	d.Source.Crawled = firstTime(l.Crawled, l.Fetched, l.Timestamp)
	d.Source.Charset = "utf-8"
}

func jsonCause(raw []byte, err error) string {
	if b := bytes.TrimSpace(raw); len(b) > 0 && b[0] != '{' {
		return "the line is no JSON object"
	}
	return "the line is broken JSON (" + err.Error() + ")"
}

func (l *line) body() (string, page.Format) {
	if strings.TrimSpace(string(l.HTML)) != "" {
		return string(l.HTML), page.HTML
	}
	text := first(l.Text, l.Content, l.Body)
	if looksHTML(text) {
		return text, page.HTML
	}
	return text, page.Text
}

// looksHTML tells whether a text that should be plain begins with markup and
// closes some of it.
func looksHTML(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 3 || s[0] != '<' || s[1] != '!' && (s[1]|0x20 < 'a' || s[1]|0x20 > 'z') {
		return false
	}
	return strings.Contains(s, "</") || strings.Contains(s, "/>") || strings.Contains(s, "<br") || strings.Contains(s, "<p>")
}

func first(values ...scalar) string {
	for _, v := range values {
		if strings.TrimSpace(string(v)) != "" {
			return string(v)
		}
	}
	return ""
}

func firstTime(values ...scalar) string {
	for _, v := range values {
		if t := timeOf(string(v)); t != "" {
			return t
		}
	}
	return ""
}
