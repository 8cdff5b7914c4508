package article

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/block"
	"koaccord/extract/page"
	"koaccord/extract/text"
)

// outlet tells who wrote the article: by the page's host, unless that is a
// portal's, by the names in the head, by the copyright line, by a dateline.
func (m *metaView) outlet() Outlet {
	if m.page.Source.Outlet != "" || m.page.Format == page.Text {
		return m.sourceOutlet()
	}
	host := m.page.Host
	portal := m.outlets.portal(host)
	if !portal {
		if o, ok := m.outlets.hosted(host); ok {
			return o
		}
	}
	steps := []func() (Outlet, bool){m.byHead, m.byNameLine, m.byCopyright, m.byDateline}
	if portal {
		steps = []func() (Outlet, bool){m.byNameLine, m.byCopyright, m.byHead, m.byDateline}
	}
	best := Outlet{}
	for _, step := range steps {
		o, ok := step()
		if ok && o.Domain != "" {
			return o
		}
		if ok && (best.Name == "" || !korean(best.Name) && korean(o.Name)) {
			best = o
		}
	}
	if portal {
		return best
	}
	if name := m.siteName(); name != "" && (best.Name == "" || korean(name)) {
		best.Name = name
	}
	if host == "" {
		return best
	}
	best.Domain = strings.TrimPrefix(host, "www.")
	return best
}

// korean reports whether s holds a Hangul syllable.
func korean(s string) bool {
	return strings.ContainsFunc(s, text.IsHangul)
}

func (m *metaView) sourceOutlet() Outlet {
	if m.page.Source.Outlet == "" {
		return Outlet{}
	}
	if o, ok := m.outlets.named(m.page.Source.Outlet); ok {
		return o
	}
	return Outlet{Name: strings.TrimSpace(m.page.Source.Outlet)}
}

// byHead looks for a known outlet in the names that the head states; portals
// name the outlet as the author.
func (m *metaView) byHead() (Outlet, bool) {
	for _, list := range [][]page.Candidate{m.meta.Outlets, m.meta.Authors} {
		for _, c := range list {
			name, _, _ := strings.Cut(c.Value, "|")
			if o, ok := m.known(name); ok {
				return o, true
			}
		}
	}
	return Outlet{}, false
}

// known finds an outlet by name; portals are none.
func (m *metaView) known(name string) (Outlet, bool) {
	return m.outlets.named(strings.TrimSpace(name))
}

// byNameLine reads "[누리일보] 2019-03-02 14면" and "기사제공 누리일보".
func (m *metaView) byNameLine() (Outlet, bool) {
	for i, b := range m.blocks {
		if i > m.body && b.Kind != block.Outlet {
			continue
		}
		if b.Kind != block.Time && b.Kind != block.Outlet {
			continue
		}
		s := b.Text
		if inner, size := bracket(s); size > 0 {
			if o, ok := m.known(inner); ok {
				return o, true
			}
			if utf8.RuneCountInString(inner) <= 10 && !strings.ContainsAny(inner, "=: ") && b.Kind == block.Time {
				return Outlet{Name: inner}, true
			}
		}
		if rest, ok := strings.CutPrefix(s, "기사제공"); ok {
			if o, ok := m.known(rest); ok {
				return o, true
			}
		}
	}
	return Outlet{}, false
}

// byCopyright reads who holds the rights. The line nearest below the body
// speaks for the article; a footer's for the site.
func (m *metaView) byCopyright() (Outlet, bool) {
	best, found := Outlet{}, false
	for i := m.body; i < len(m.blocks); i++ {
		b := m.blocks[i]
		if len(b.Text) > 500 || b.Kind == block.Paragraph {
			continue
		}
		name, ok := registered(b.Text)
		if !ok {
			name, ok = copyrightName(b.Text)
		}
		if !ok {
			continue
		}
		if o, known := m.outlets.inName(name); known {
			return o, true
		}
		if !found && utf8.RuneCountInString(name) <= 14 && !m.outlets.portalName(name) {
			best, found = Outlet{Name: name}, true
		}
	}
	return best, found
}

// byDateline reads "[서울=누리통신]" at the head of the first paragraphs.
func (m *metaView) byDateline() (Outlet, bool) {
	for i := m.body; i < len(m.blocks) && i < m.body+3; i++ {
		inner, size := bracket(m.blocks[i].Text)
		if size == 0 {
			continue
		}
		for _, part := range strings.FieldsFunc(inner, func(r rune) bool { return strings.ContainsRune("=· ,", r) }) {
			if o, ok := m.known(part); ok {
				return o, true
			}
		}
	}
	return Outlet{}, false
}

// siteName is the name that the head gives the site.
func (m *metaView) siteName() string {
	for _, c := range m.meta.Outlets {
		if c.Rule == "meta/copyright" || m.outlets.portalName(c.Value) || utf8.RuneCountInString(c.Value) > maxSuffix || strings.HasPrefix(c.Value, "http") {
			continue
		}
		return c.Value
	}
	return ""
}

// portal reports whether a host carries other outlets' articles.
func (x outletIndex) portal(host string) bool {
	for i := range x.outlets {
		if !x.outlets[i].Portal {
			continue
		}
		for _, h := range x.outlets[i].Hosts {
			if host == h || strings.HasSuffix(host, "."+h) {
				return true
			}
		}
	}
	return false
}

// portalName reports whether a name is that of a portal.
func (x outletIndex) portalName(name string) bool {
	name = foldName(name)
	for i := range x.outlets {
		if !x.outlets[i].Portal {
			continue
		}
		for _, n := range append([]string{x.outlets[i].Name}, x.outlets[i].Aliases...) {
			if foldName(n) == name {
				return true
			}
		}
	}
	return false
}
