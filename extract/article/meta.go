package article

import (
	"strings"

	"koaccord/extract/block"
	"koaccord/extract/page"
)

// resolveMeta sets what the page says about the article: title, subtitles,
// outlet, reporters, times, URL and section.
func (a *Assembler) resolveMeta(p *page.Page, blocks []block.Block, art *Article) {
	m := metaView{page: p, blocks: blocks, outlets: a.outlets, body: firstBody(blocks)}
	m.merge()
	art.URL = m.address()
	art.Section = m.meta.Section
	art.Outlet = m.outlet()
	art.Title = m.headline(art.Outlet)
	art.Subtitles = m.subtitles(art.Title)
	art.Authors = m.authors()
	art.Published = m.published()
	art.Modified = m.modified(art.Published)
}

// metaView is a page as the resolvers of meta data look at it.
type metaView struct {
	page    *page.Page
	blocks  []block.Block
	outlets outletIndex
	meta    page.Meta
	body    int // index of the first block of the body; len(blocks) for none
}

// merge adds to the head's meta data what the state of scripts says, where
// the head leaves gaps.
func (m *metaView) merge() {
	m.meta = m.page.Meta
	if m.page.Format != page.HTML || len(m.meta.Titles) > 0 && len(m.meta.Published) > 0 {
		return
	}
	st := m.page.ScriptState().Meta
	m.meta.Titles = beforeSiteTitle(m.meta.Titles, st.Titles)
	m.meta.Subtitles = append(append([]page.Candidate{}, m.meta.Subtitles...), st.Subtitles...)
	m.meta.Authors = append(append([]page.Candidate{}, m.meta.Authors...), st.Authors...)
	m.meta.Published = append(append([]page.Candidate{}, m.meta.Published...), st.Published...)
	m.meta.Modified = append(append([]page.Candidate{}, m.meta.Modified...), st.Modified...)
	m.meta.URLs = append(append([]page.Candidate{}, m.meta.URLs...), st.URLs...)
}

// beforeSiteTitle puts the titles of the state before the title element,
// which on drawn pages often names the site alone.
func beforeSiteTitle(head, state []page.Candidate) []page.Candidate {
	var out, last []page.Candidate
	for _, c := range head {
		if c.Rule == "html/title" {
			last = append(last, c)
		} else {
			out = append(out, c)
		}
	}
	return append(append(out, state...), last...)
}

func firstBody(blocks []block.Block) int {
	for i, b := range blocks {
		switch b.Kind {
		case block.Paragraph, block.Heading, block.ListItem:
			return i
		}
	}
	return len(blocks)
}

// address is the page's own address, canonical first.
func (m *metaView) address() string {
	for _, c := range m.meta.URLs {
		v := c.Value
		if strings.HasPrefix(v, "//") {
			v = "https:" + v
		}
		if strings.HasPrefix(v, "http://") || strings.HasPrefix(v, "https://") {
			return v
		}
	}
	return ""
}

// subtitles are the decks of the page, or those that JSON-LD states.
func (m *metaView) subtitles(title string) []string {
	var out []string
	for _, b := range m.blocks {
		if b.Kind == block.Subtitle && b.Text != title {
			out = append(out, deckText(b.Text))
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, c := range m.meta.Subtitles {
		if c.Value != title {
			out = append(out, c.Value)
		}
	}
	return out
}

// authors are the reporters: those whom the head names, unless the lines
// around the body name these and more.
func (m *metaView) authors() []Author {
	if m.page.Format == page.Text {
		return nil
	}
	stated, more := m.statedAuthors()
	shown := m.shownAuthors()
	switch {
	case len(stated) == 0:
		return shown
	case len(shown) > len(stated) && (more || includes(shown, stated)):
		return shown
	}
	return withDetails(stated, shown)
}

// statedAuthors reads the authors of JSON-LD and meta elements; more says
// that they end in "외 2명", so that the list is not whole.
func (m *metaView) statedAuthors() (list []Author, more bool) {
	rule := ""
	for _, c := range m.meta.Authors {
		family, _, _ := strings.Cut(c.Rule, "/")
		if len(list) > 0 && family != rule {
			break
		}
		got := m.readAuthor(c.Value)
		if len(got) == 0 {
			continue
		}
		rule = family
		more = more || strings.Contains(c.Value, " 외 ")
		list = withMore(list, got)
	}
	return list, more
}

// readAuthor reads one value that names authors, leaving out outlets.
func (m *metaView) readAuthor(s string) []Author {
	if i := strings.Index(s, "|"); i >= 0 {
		s = s[:i]
	}
	s = strings.TrimSpace(s)
	if _, known := m.outlets.named(s); known || s == "" {
		return nil
	}
	if got := parseByline(s); len(got) > 0 {
		return got
	}
	var out []Author
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",·/;&", r) }) {
		part, _, _ = strings.Cut(strings.TrimSpace(part), " 외")
		name, mail, _ := strings.Cut(part, " ")
		if isPersonName(name) && (mail == "" || strings.Contains(mail, "@")) {
			out = append(out, Author{Name: name, Email: mail})
		}
	}
	return out
}

// shownAuthors reads the lines that name reporters around the body.
func (m *metaView) shownAuthors() []Author {
	var out []Author
	for _, b := range m.blocks {
		if b.Kind != block.Byline && b.Kind != block.Time {
			continue
		}
		line := withoutLabel(b.Text)
		got := parseByline(line)
		if len(got) == 0 && b.Kind == block.Byline && isPersonName(line) {
			got = []Author{{Name: line}}
		}
		if len(got) == 0 {
			addMail(out, line)
		}
		out = withMore(out, got)
	}
	return out
}

// addMail gives an address on a line of its own to the reporter named last.
func addMail(list []Author, line string) {
	user, host, ok := strings.Cut(line, "@")
	if !ok || user == "" || !strings.Contains(host, ".") || strings.ContainsAny(line, " <>()[],") || len(list) == 0 || list[len(list)-1].Email != "" {
		return
	}
	list[len(list)-1].Email = line
}

// withoutLabel takes the label off a line that names reporters.
func withoutLabel(s string) string {
	for _, label := range []string{"기자명", "글쓴이", "작성자", "취재기자", "by ", "By ", "BY "} {
		if rest, ok := strings.CutPrefix(s, label); ok {
			s = rest
		}
	}
	return strings.TrimLeft(s, " :|ㅣ\u00a0")
}

// withMore adds authors that are not there yet, and details of those that are.
func withMore(list, more []Author) []Author {
	d := draft{authors: list}
	d.addAuthors(more)
	return d.authors
}

// withDetails fills in what the lines say of the stated authors.
func withDetails(list, more []Author) []Author {
	out := append([]Author{}, list...)
	for i := range out {
		for _, w := range more {
			if w.Name != out[i].Name {
				continue
			}
			if out[i].Email == "" {
				out[i].Email = w.Email
			}
			if out[i].Role == "" {
				out[i].Role = w.Role
			}
		}
	}
	return out
}

func includes(list, some []Author) bool {
	for _, s := range some {
		found := false
		for _, l := range list {
			found = found || l.Name == s.Name
		}
		if !found {
			return false
		}
	}
	return true
}
