package page

import (
	"strings"

	"golang.org/x/net/html"
)

// field says which list of Meta a name fills.
type field int

const (
	fieldTitle field = iota + 1
	fieldSubtitle
	fieldAuthor
	fieldPublished
	fieldModified
	fieldOutlet
	fieldURL
	fieldSection
	fieldDescription
)

// metaNames are the names of meta elements, in lower case, that say something
// about the article. Sources: Open Graph, Dublin Core, schema.org, and the
// names that Korean publishing systems and their partners (dable, daum,
// nate, recopick) ask for.
func metaNames(name string) field {
	switch name {
	case "og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline", "sailthru.title", "parsely-title", "dd:title", "nate:title":
		return fieldTitle
	case "article:author", "og:article:author", "author", "dable:author", "dd:author", "dc.creator", "dcterms.creator", "recopick:author",
		"sailthru.author", "parsely-author", "byl", "twitter:creator", "nate:author", "article:writer", "reporter", "writer", "creator":
		return fieldAuthor
	case "article:published_time", "og:article:published_time", "published_time", "dd:published_time", "datepublished", "pubdate", "publishdate",
		"dc.date", "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date", "nate:pub_date",
		"recopick:published_at", "dable:published_time", "article:published", "regdate", "date", "og:published_time", "og:regdate", "cxenseparse:recs:publishtime",
		"article:pubdate", "published_date", "publish_date", "dable:item_pubdate", "article:create", "og:pubdate", "og:createdate":
		return fieldPublished
	case "article:modified_time", "og:article:modified_time", "modified_time", "dd:modified_time", "datemodified", "lastmod", "dcterms.modified", "dc.date.modified",
		"og:updated_time", "article:updated_time":
		return fieldModified
	case "og:site_name", "dd:publisher", "dc.publisher", "dcterms.publisher", "publisher", "application-name", "nate:site_name", "copyright", "og:article:publisher", "article:media_name",
		"dable:publisher", "article:media", "twitter:site_name", "apple-mobile-web-app-title":
		return fieldOutlet
	case "og:url", "twitter:url", "dd:content_url", "nate:url":
		return fieldURL
	case "article:section", "og:article:section", "dd:category", "section", "nate:category", "cxenseparse:category":
		return fieldSection
	case "og:description", "description", "twitter:description":
		return fieldDescription
	}
	return 0
}

// addSource puts first what a corpus record says beside the bytes.
func (p *Page) addSource() {
	m := &p.Meta
	m.add(fieldTitle, folded(unescaped(p.Source.Title)), "source/title")
	m.add(fieldURL, p.Source.URL, "source/url")
	m.add(fieldOutlet, unescaped(p.Source.Outlet), "source/outlet")
	m.add(fieldPublished, p.Source.Published, "source/published")
	for _, a := range p.Source.Authors {
		m.add(fieldAuthor, unescaped(a), "source/author")
	}
}

// add appends a value to the list that f names; empty ones and those that are
// there already are left out.
func (m *Meta) add(f field, value, rule string) {
	value = fold(value)
	if value == "" {
		return
	}
	list := m.list(f)
	if list == nil {
		if f == fieldSection && m.Section == "" {
			m.Section = value
		}
		return
	}
	for _, c := range *list {
		if c.Value == value && c.Rule == rule {
			return
		}
	}
	*list = append(*list, Candidate{Value: value, Rule: rule})
}

func (m *Meta) list(f field) *[]Candidate {
	switch f {
	case fieldTitle:
		return &m.Titles
	case fieldSubtitle:
		return &m.Subtitles
	case fieldAuthor:
		return &m.Authors
	case fieldPublished:
		return &m.Published
	case fieldModified:
		return &m.Modified
	case fieldOutlet:
		return &m.Outlets
	case fieldURL:
		return &m.URLs
	}
	return nil
}

// fold trims s and makes every stretch of white space one blank.
func fold(s string) string {
	return strings.Join(strings.Fields(s), " ")
}

// readHead collects meta elements, JSON-LD and the title element.
func (p *Page) readHead(t *tree) {
	for _, n := range t.metas {
		if n.Data == "link" && strings.EqualFold(attr(n, "rel"), "canonical") {
			p.Meta.add(fieldURL, attr(n, "href"), "link/canonical")
		}
	}
	for _, n := range t.scripts {
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			p.Meta.readLinkedData(rawText(n))
		}
	}
	for _, n := range t.metas {
		if n.Data == "meta" {
			p.Meta.readElement(n)
		}
	}
	if t.title != nil {
		p.Meta.add(fieldTitle, rawText(t.title), "html/title")
	}
}

func (m *Meta) readElement(n *html.Node) {
	content := attr(n, "content")
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		name := strings.ToLower(strings.TrimSpace(attr(n, key)))
		if name == "" || key == "itemprop" && name != "datepublished" && name != "datemodified" && name != "headline" {
			continue
		}
		if f := metaNames(name); f != 0 {
			m.add(f, html.UnescapeString(content), "meta/"+name)
			return
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// rawText joins the text nodes right below n.
func rawText(n *html.Node) string {
	if c := n.FirstChild; c != nil && c.NextSibling == nil {
		return c.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
