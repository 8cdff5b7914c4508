package article

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/block"
	"koaccord/extract/page"
)

// headline chooses the title: the headline on the page where the head
// confirms it, else what the head states, each without the outlet's name.
func (m *metaView) headline(o Outlet) string {
	if m.page.Source.Title != "" {
		return strings.TrimSpace(m.page.Source.Title)
	}
	shown := m.shownTitle()
	if m.page.Format == page.Text {
		return shown
	}
	names := m.siteNames(o)
	var stated []string
	weak := true
	for _, c := range m.meta.Titles {
		if s := cutSuffix(c.Value, names); s != "" && !m.siteTitle(s, names) {
			stated = append(stated, s)
			weak = weak && c.Rule == "html/title"
		}
	}
	shown = cutSuffix(shown, names)
	if shown != "" && (weak || confirmed(shown, stated)) {
		return shown
	}
	if len(stated) > 0 {
		return stated[0]
	}
	return shown
}

func (m *metaView) shownTitle() string {
	for _, b := range m.blocks {
		if b.Kind == block.Title {
			return b.Text
		}
	}
	return ""
}

// siteNames are the names that a suffix of the title may be.
func (m *metaView) siteNames(o Outlet) []string {
	var names []string
	add := func(s string) {
		if s = foldName(s); utf8.RuneCountInString(s) >= 2 {
			names = append(names, s)
		}
	}
	add(o.Name)
	add(o.Domain)
	for _, c := range m.meta.Outlets {
		add(c.Value)
	}
	return names
}

// siteTitle reports whether a title names the site and not the article.
func (m *metaView) siteTitle(s string, names []string) bool {
	f := foldName(s)
	for _, n := range names {
		if f == n {
			return true
		}
	}
	_, known := m.outlets.named(s)
	return known || m.outlets.portalName(s)
}

// confirmed reports whether one of the stated titles is the shown one, or
// holds most of it.
func confirmed(shown string, stated []string) bool {
	s := titleLetters(shown)
	for _, t := range stated {
		t = titleLetters(t)
		if s == t || len(s)*2 > len(t) && strings.Contains(t, s) || len(t)*2 > len(s) && strings.Contains(s, t) {
			return true
		}
		if n := commonPrefix(s, t); n*10 >= min(len(s), len(t))*7 && n >= 18 {
			return true
		}
	}
	return false
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// titleLetters is a title without what its prints differ in.
func titleLetters(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r > ' ' && r != '\u00a0' && !strings.ContainsRune("\"'“”‘’″′`´…·.,‥ㆍ∙•・", r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// separators stand between a headline and the site's name.
var separators = []string{" | ", " :: ", "::", " < ", " - ", " > ", " – ", " — ", " ㅣ ", " : ", " • ", " · ", "|", " / "}

// cutSuffix takes the site's name, and the sections before it, off a title.
func cutSuffix(title string, names []string) string {
	title = strings.Trim(title, " :|-\u00a0")
	if head, _, ok := strings.Cut(title, " < "); ok && strings.Contains(title, "기사본문") {
		return strings.TrimSpace(head)
	}
	for range 4 {
		at, size := lastSeparator(title)
		if at <= 0 || !siteSuffix(title[at+size:], names) {
			return title
		}
		title = strings.TrimSpace(title[:at])
	}
	return title
}

func lastSeparator(s string) (at, size int) {
	at = -1
	for _, sep := range separators {
		if i := strings.LastIndex(s, sep); i > at {
			at, size = i, len(sep)
		}
	}
	return at, size
}

// suffixEndings are how the names of outlets and their sections end.
var suffixEndings = []string{"일보", "신문", "뉴스", "방송", "타임스", "타임즈", "투데이", "닷컴", "미디어", "저널", "데일리", "TV", "NEWS", "News", ".com", ".co.kr", ".kr", ".net", "경제", "네이버", "다음", "Daum", "NAVER", "홈페이지", "기사보기", "기사", "통신", "보도자료", "포털", "시청", "군청", "구청"}

// maxSuffix is how long a site's name may be, in runes.
const maxSuffix = 24

// siteSuffix reports whether what stands behind a separator names the site.
func siteSuffix(tail string, names []string) bool {
	tail = strings.TrimSpace(tail)
	if tail == "" {
		return true
	}
	f := foldName(tail)
	for _, n := range names {
		if f == n || strings.HasSuffix(f, n) && len(f) <= len(n)+12 {
			return true
		}
	}
	if utf8.RuneCountInString(tail) > maxSuffix || strings.ContainsAny(tail, "\"”’…?!") {
		return false
	}
	for _, e := range suffixEndings {
		if strings.HasSuffix(tail, e) && strings.Count(tail, " ") <= 2 {
			return true
		}
	}
	return false
}
