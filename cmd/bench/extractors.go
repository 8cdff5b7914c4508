package main

import (
	"bytes"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"

	"koaccord/extract/article"
	"koaccord/extract/block"
	"koaccord/extract/page"
	"koaccord/rules"
)

// found is what an extractor finds on a page.
type found struct {
	title, body, outlet, domain string
	authors                     []string
	published                   string // RFC 3339 in KST, or a day
}

// extractor is one of the tools compared. The others are given the page in
// UTF-8, since none of them reads every Korean encoding.
type extractor struct {
	name    string
	raw     bool // it takes the bytes as they came
	extract func(data []byte) (found, error)
}

func extractors() ([]extractor, error) {
	set, err := rules.Load(rules.Embedded())
	if err != nil {
		return nil, err
	}
	return []extractor{
		{"koaccord", true, koaccord(set, block.Options{})},
		{"koaccord, no outlet rules", true, koaccord(set, block.Options{NoOutletRules: true})},
		{"go-trafilatura", false, trafilaturaPage},
		{"go-readability v2", false, readabilityPage},
	}, nil
}

func koaccord(set *rules.Set, opts block.Options) func([]byte) (found, error) {
	cutter, assembler := block.New(set, opts), article.New(set)
	return func(data []byte) (found, error) {
		p, err := page.Read(data, page.Source{})
		if err != nil {
			return found{}, err
		}
		a := assembler.Assemble(p, cutter.Cut(p))
		f := found{title: a.Title, body: strings.Join(a.Paragraphs, "\n"), outlet: a.Outlet.Name, domain: a.Outlet.Domain, published: a.Published.Value}
		for _, w := range a.Authors {
			f.authors = append(f.authors, w.Name)
		}
		return f, nil
	}
}

func trafilaturaPage(data []byte) (found, error) {
	r, err := trafilatura.Extract(bytes.NewReader(data), trafilatura.Options{EnableFallback: true, ExcludeComments: true})
	if err != nil {
		return found{}, err
	}
	f := found{title: r.Metadata.Title, body: r.ContentText, outlet: r.Metadata.Sitename, domain: r.Metadata.Hostname, authors: names(r.Metadata.Author)}
	if !r.Metadata.Date.IsZero() {
		f.published = r.Metadata.Date.In(kst).Format(rfc3339)
	}
	return f, nil
}

func readabilityPage(data []byte) (found, error) {
	a, err := readability.FromReader(bytes.NewReader(data), nil)
	if err != nil {
		return found{}, err
	}
	var text strings.Builder
	if a.Node != nil {
		if err := a.RenderText(&text); err != nil {
			return found{}, err
		}
	}
	f := found{title: a.Title(), body: text.String(), outlet: a.SiteName(), authors: names(a.Byline())}
	if t, err := a.PublishedTime(); err == nil && !t.IsZero() {
		f.published = t.In(kst).Format(rfc3339)
	}
	return f, nil
}

// names parts a line of authors and takes the word 기자 off each.
func names(s string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;·&", r) }) {
		part = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(part), "기자"))
		if part != "" {
			out = append(out, part)
		}
	}
	return out
}
