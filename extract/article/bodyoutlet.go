package article

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"koaccord/extract/block"
	"koaccord/extract/byline"
	"koaccord/rules"
)

// outletIndex finds outlets by any of their names and by their hosts.
type outletIndex struct {
	outlets []rules.Outlet
	names   map[string]int
	hosts   map[string]int
}

func indexOutlets(list []rules.Outlet) outletIndex {
	x := outletIndex{outlets: list, names: map[string]int{}, hosts: map[string]int{}}
	for i, o := range list {
		if o.Portal {
			continue
		}
		for _, n := range append([]string{o.Name}, o.Aliases...) {
			if n = foldName(n); n != "" {
				if _, ok := x.names[n]; !ok {
					x.names[n] = i
				}
			}
		}
		for _, h := range o.Hosts {
			if _, ok := x.hosts[h]; !ok {
				x.hosts[h] = i
			}
		}
	}
	return x
}

// foldName makes names comparable: no white space, lower case.
func foldName(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), ""))
}

// named gives the outlet of that name, as the rules know it.
func (x outletIndex) named(name string) (Outlet, bool) {
	i, ok := x.names[foldName(name)]
	if !ok {
		return Outlet{}, false
	}
	return x.outlet(i), true
}

func (x outletIndex) outlet(i int) Outlet {
	o := Outlet{Name: x.outlets[i].Name}
	if len(x.outlets[i].Hosts) > 0 {
		o.Domain = x.outlets[i].Hosts[0]
	}
	return o
}

// hosted gives the outlet of a host or of one of its parents.
func (x outletIndex) hosted(host string) (Outlet, bool) {
	for h := host; strings.Contains(h, "."); {
		if i, ok := x.hosts[h]; ok {
			return x.outlet(i), true
		}
		_, h, _ = strings.Cut(h, ".")
	}
	return Outlet{}, false
}

// fromLines gives the outlet that a flattened page names: by the dateline, by
// the footer's registration, by the copyright line, by a line that is nothing
// but its name, by the address of the page or of the reporter.
func (x outletIndex) fromLines(d *draft) Outlet {
	if o, ok := x.named(d.page.Source.Outlet); ok {
		return o
	}
	if s := strings.TrimSpace(d.page.Source.Outlet); s != "" {
		return Outlet{Name: s}
	}
	steps := []func(*draft) (Outlet, bool){x.byNameLine, x.byDateline, x.byFooter, x.byKnownAddress, byTownHall, byFooterName, x.byAddress, x.byAnyLine}
	for _, step := range steps {
		if o, ok := step(d); ok {
			return o
		}
	}
	return Outlet{}
}

// byNameLine looks for a line with a known name beside the headline or below
// the body: "[누리일보] 2019-03-02", "누리일보".
func (x outletIndex) byNameLine(d *draft) (Outlet, bool) {
	last := d.lastBody()
	for i, b := range d.blocks {
		if b.Kind == block.Time && strings.HasPrefix(b.Text, "[") {
			inner, size := bracket(b.Text)
			if size > 0 {
				if o, ok := x.named(inner); ok {
					return o, true
				}
				if utf8.RuneCountInString(inner) <= 10 && !strings.ContainsAny(inner, "=: ") {
					return Outlet{Name: inner}, true
				}
			}
		}
		if i < d.titleAt-2 || i > last+6 || len(b.Text) > 60 || b.Kind == block.Paragraph {
			continue
		}
		if o, ok := x.named(firstWords(b.Text)); ok {
			return o, true
		}
	}
	return Outlet{}, false
}

// firstWords is a line without the counters that follow an outlet's name.
func firstWords(s string) string {
	for _, w := range []string{" 조회수", " 조회", " 구독", " 언론사"} {
		if i := strings.Index(s, w); i > 0 {
			s = s[:i]
		}
	}
	return s
}

// lastBody is the last block that is part of the body, -1 for none.
func (d *draft) lastBody() int {
	for i := len(d.blocks) - 1; i >= 0; i-- {
		switch d.blocks[i].Kind {
		case block.Paragraph, block.Heading, block.ListItem:
			return i
		}
	}
	return -1
}

func (x outletIndex) byDateline(d *draft) (Outlet, bool) {
	for _, name := range d.datelines {
		if o, ok := x.named(name); ok {
			return o, true
		}
	}
	return Outlet{}, false
}

// byFooter reads the registration ("제호 : …") and the copyright line.
// byFooter reads a known outlet out of the registration or the copyright line.
func (x outletIndex) byFooter(d *draft) (Outlet, bool) {
	for _, name := range d.footerNames() {
		if o, ok := x.inName(name); ok {
			return o, true
		}
	}
	return Outlet{}, false
}

// byFooterName takes the name in the registration, else the shortest of those
// in copyright lines, where the rules know none of them.
func byFooterName(d *draft) (Outlet, bool) {
	names := d.footerNames()
	if len(names) == 0 || utf8.RuneCountInString(names[0]) > 16 {
		return Outlet{}, false
	}
	return Outlet{Name: names[0]}, true
}

// footerNames lists the names in registration lines, then those in copyright
// lines.
func (d *draft) footerNames() []string {
	var registrations, rights []string
	for _, b := range d.blocks {
		if !block.IsFooter(b.Rule) || len(b.Text) > 500 {
			continue
		}
		if name, ok := registered(b.Text); ok {
			registrations = append(registrations, name)
		} else if name, ok := copyrightName(b.Text); ok {
			rights = append(rights, name)
		}
	}
	return append(registrations, rights...)
}

// byKnownAddress takes the outlet whose host the reporters' addresses have.
func (x outletIndex) byKnownAddress(d *draft) (Outlet, bool) {
	last := d.lastBody()
	for i, b := range d.blocks {
		if b.Kind != block.Byline && (i <= last || i > last+30) {
			continue
		}
		if h := mailHostIn(b.Text); h != "" {
			if o, ok := x.hosted(h); ok {
				return o, true
			}
		}
	}
	return Outlet{}, false
}

// byTownHall takes the local government whose postal address closes the page
// for the writer of a release that is about it.
func byTownHall(d *draft) (Outlet, bool) {
	lead := strings.Join(d.paragraphs[:min(2, len(d.paragraphs))], " ")
	last := d.lastBody()
	for i := len(d.blocks) - 1; i > last; i-- {
		s := d.blocks[i].Text
		inner, size := bracket(s)
		if size == 0 || len(inner) != 5 || strings.Trim(inner, "0123456789") != "" {
			continue
		}
		name := ""
		for _, w := range strings.Fields(s[size:]) {
			if isTown(w) && strings.Contains(lead, w) {
				name = w
			}
		}
		return Outlet{Name: name}, name != ""
	}
	return Outlet{}, false
}

func isTown(w string) bool {
	if utf8.RuneCountInString(w) < 2 {
		return false
	}
	for _, end := range []string{"시", "군", "구", "도"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// byAnyLine takes the known outlet whose name alone makes up most lines of the
// page's frame.
func (x outletIndex) byAnyLine(d *draft) (Outlet, bool) {
	counts := map[int]int{}
	best := -1
	for _, b := range d.blocks {
		if b.Kind != block.Noise || len(b.Text) > 60 {
			continue
		}
		i, ok := x.names[foldName(b.Text)]
		if !ok {
			continue
		}
		counts[i]++
		if best < 0 || counts[i] > counts[best] {
			best = i
		}
	}
	if best < 0 {
		return Outlet{}, false
	}
	return x.outlet(best), true
}

// inName finds a known outlet by a name or by the words of a longer one.
func (x outletIndex) inName(name string) (Outlet, bool) {
	if o, ok := x.named(name); ok {
		return o, true
	}
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(" &,()/", r) }) {
		if o, ok := x.named(w); ok {
			return o, true
		}
		if o, ok := x.hosted(strings.ToLower(w)); ok {
			return o, true
		}
	}
	return Outlet{}, false
}

// registered reads the name of the paper out of a registration line.
func registered(s string) (string, bool) {
	at := strings.Index(s, "제호")
	if at < 0 {
		return "", false
	}
	rest := strings.TrimLeft(s[at+len("제호"):], " :ㅣ|：\u00a0")
	end := strings.IndexAny(rest, "|ㅣ/,(·")
	if end < 0 {
		end = len(rest)
	}
	name := strings.TrimSpace(rest[:end])
	if i := strings.Index(name, "  "); i > 0 {
		name = name[:i]
	}
	n := utf8.RuneCountInString(name)
	return name, n >= 2 && n <= 20
}

// copyrightName reads who holds the rights out of a copyright line.
func copyrightName(s string) (string, bool) {
	at, size := -1, 0
	for _, w := range []string{"ⓒ", "©", "(c)", "(C)"} {
		if i := strings.Index(s, w); i >= 0 && (at < 0 || i < at) {
			at, size = i, len(w)
		}
	}
	if at < 0 {
		return "", false
	}
	rest := strings.TrimLeft(s[at+size:], " \u00a00123456789-~.,by")
	end := len(rest)
	for _, w := range []string{".", ",", "무단", " All", " ALL", " all", "]", ">", "|", " 및 ", "Corp", "Co.", "  "} {
		if i := strings.Index(rest, w); i > 0 && i < end {
			end = i
		}
	}
	name := strings.TrimSpace(rest[:end])
	name = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(name, "㈜"), "(주)"))
	n := utf8.RuneCountInString(name)
	return name, n >= 2 && n <= 30
}

// byAddress takes the host of the page's own address, or of the reporters'.
func (x outletIndex) byAddress(d *draft) (Outlet, bool) {
	if h := hostOf(d.page.Source.URL); h != "" {
		return x.orDomain(h), true
	}
	for _, w := range d.authors {
		if _, host, ok := strings.Cut(w.Email, "@"); ok && !isMailHost(host) {
			return x.orDomain(strings.ToLower(host)), true
		}
	}
	last := d.lastBody()
	for i := last + 1; i < len(d.blocks); i++ {
		if h := hostOf(d.blocks[i].Text); h != "" {
			return x.orDomain(h), true
		}
	}
	for i := last + 1; i < len(d.blocks); i++ {
		if h := mailHostIn(d.blocks[i].Text); h != "" {
			return x.orDomain(h), true
		}
	}
	return Outlet{}, false
}

func (x outletIndex) orDomain(host string) Outlet {
	host = strings.TrimPrefix(host, "www.")
	if o, ok := x.hosted(host); ok {
		return o
	}
	return Outlet{Domain: host}
}

// hostOf is the host of a line that is a web address with a path, "" else.
func hostOf(s string) string {
	s = strings.TrimSpace(s)
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return ""
	}
	u, err := url.Parse(strings.Fields(s)[0])
	if err != nil || len(u.Path)+len(u.RawQuery) < 4 || strings.Contains(u.Host, "goo.gl") {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

func mailHostIn(s string) string {
	if len(s) > 400 || !strings.Contains(s, "@") {
		return ""
	}
	mails, _ := byline.Mails(s)
	for _, m := range mails {
		if _, host, _ := strings.Cut(m, "@"); !isMailHost(host) {
			return strings.ToLower(host)
		}
	}
	return ""
}

// isMailHost reports whether a host only carries other people's mail.
func isMailHost(host string) bool {
	switch strings.ToLower(host) {
	case "naver.com", "gmail.com", "daum.net", "hanmail.net", "nate.com", "kakao.com", "hotmail.com", "korea.kr", "yahoo.co.kr":
		return true
	}
	return false
}
