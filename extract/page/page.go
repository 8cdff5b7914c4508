// Package page turns the bytes of one document into a Page: decoded text or a
// parsed HTML tree, with what the head of the page says about itself.
package page

import "golang.org/x/net/html"

// Format tells how the content of a page was laid out.
type Format string

// The formats of a page.
const (
	HTML Format = "html"
	Text Format = "text"
)

// Source says where the bytes came from and what is known about them from outside.
type Source struct {
	Name    string // path, "-" for standard input, or the id of a corpus record
	Format  Format // "" means: tell it by the content
	Charset string // declared outside the bytes (an HTTP header); "" when unknown

	// What a corpus record says beside its text; each may be empty.
	Title     string
	URL       string
	Outlet    string
	Authors   []string
	Published string // a publication time as the record prints it
	Crawled   string // when the page was fetched: an upper bound, never the publication
}

// Candidate is one value that the page states about itself, with where it stood.
type Candidate struct {
	Value string
	Rule  string // id of the way it was found, such as "meta/og:title" or "jsonld/datePublished"
}

// Meta holds what head, JSON-LD and the source say; the best first in each list.
type Meta struct {
	Titles    []Candidate
	Subtitles []Candidate
	Authors   []Candidate
	Published []Candidate
	Modified  []Candidate
	Outlets   []Candidate // names
	URLs      []Candidate // canonical first
	Section   string
	Body      string // an articleBody found in JSON-LD or in script state; "" for none
}

// Warning is something that the reader of a record should know.
type Warning struct {
	Code    string
	Message string
}

// Page is one decoded document. Exactly one of Root and Text is set.
type Page struct {
	Source   Source
	SHA256   string // of the input bytes, hex
	Bytes    int
	Format   Format
	Encoding string     // WHATWG name of what was decoded
	Root     *html.Node // the tree of an HTML page
	Text     string     // the text of a flattened page, lines separated by \n
	Host     string     // host of the page's URL, lower case; "" when unknown
	Meta     Meta
	Warnings []Warning

	scripts []*html.Node // for ScriptState
}
