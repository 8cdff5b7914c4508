package record

import (
	"koaccord/extract/article"
	"koaccord/extract/page"
)

// From builds the record of a page and its article.
func From(p *page.Page, a *article.Article) *Record {
	r := &Record{SchemaVersion: SchemaVersion, Source: sourceOf(p), Article: articleOf(a), Agreements: []Agreement{}}
	for _, w := range append(append([]page.Warning{}, p.Warnings...), a.Warnings...) {
		r.Warnings = append(r.Warnings, Warning(w))
	}
	return r
}

// Failed is the record of a document that could not be processed. Code is one
// of the codes that the README lists; message says what to do about it.
func Failed(name string, size int, code, message string) *Record {
	return &Record{SchemaVersion: SchemaVersion, Source: Source{Name: name, Bytes: size}, Agreements: []Agreement{},
		Error: &Error{Code: code, Message: message}}
}

func sourceOf(p *page.Page) Source {
	return Source{Name: p.Source.Name, SHA256: p.SHA256, Bytes: p.Bytes, Format: string(p.Format), Encoding: p.Encoding}
}

func articleOf(a *article.Article) *Article {
	out := &Article{Title: a.Title, Subtitles: a.Subtitles, PublishedAt: a.Published.Value, ModifiedAt: a.Modified.Value,
		URL: a.URL, Captions: a.Captions, Paragraphs: a.Paragraphs}
	if a.Outlet != (article.Outlet{}) {
		o := Outlet(a.Outlet)
		out.Outlet = &o
	}
	for _, w := range a.Authors {
		out.Authors = append(out.Authors, Author(w))
	}
	return out
}
