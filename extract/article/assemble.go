package article

import (
	"slices"
	"strings"

	"koaccord/extract/block"
	"koaccord/extract/page"
	"koaccord/extract/text"
	"koaccord/rules"
)

// Assembler builds articles by a set of rules. It is immutable and safe for
// concurrent use.
type Assembler struct {
	set     *rules.Set
	outlets outletIndex
}

// New prepares an assembler.
func New(set *rules.Set) *Assembler { return &Assembler{set: set, outlets: indexOutlets(set.Outlets)} }

// Assemble puts the kept blocks and the page's own statements together. The
// strings of the article are composed (NFC) here and nowhere later.
func (a *Assembler) Assemble(p *page.Page, blocks []block.Block) *Article {
	art := &Article{}
	a.resolveMeta(p, blocks, art)
	d := draft{page: p, blocks: blocks}
	d.collect()
	if p.Format == page.Text {
		a.fillFromLines(&d, art)
	}
	art.wholeLines(d.paragraphs)
	art.Captions = append(art.Captions, d.captions...)
	if len(art.Authors) == 0 {
		art.Authors = d.authors
	}
	if art.Bound.Value == "" && p.Source.Crawled != "" {
		if v, ok := parseTime(p.Source.Crawled); ok {
			art.Bound = Time{Value: v, Rule: "source/crawled"}
		}
	}
	compose(art)
	return art
}

// maxDeckLines is how many lines at the begin of a text may be read as decks.
const maxDeckLines = 8

// wholeLines sets the paragraphs, and joins those that are the lines of a text broken at one width, as old pages
// break theirs with a tag at the end of each; the first of them may have been read as decks.
func (a *Article) wholeLines(list []string) {
	a.Paragraphs = list
	if len(list) < 2 {
		return
	}
	for k := max(0, len(a.Subtitles)-maxDeckLines); k < len(a.Subtitles); k++ {
		decks := a.Subtitles[k:]
		whole := reflow(slices.Concat(decks, list))
		if first := decks[0]; len(whole) <= len(list) && len(whole[0]) > len(first) && strings.HasPrefix(whole[0], first) {
			a.Subtitles, a.Paragraphs = a.Subtitles[:k], whole
			return
		}
	}
	if whole := reflow(list); len(whole) < len(list) {
		a.Paragraphs = whole
	}
}

// reflow joins the lines that a text was broken into.
func reflow(list []string) []string {
	return strings.Split(page.Reflow(strings.Join(list, "\n")), "\n")
}

// draft is what the blocks of a page hold, in their order.
type draft struct {
	page       *page.Page
	blocks     []block.Block
	title      string
	titleAt    int // block of the headline, -1 for none
	subtitles  []string
	paragraphs []string
	captions   []string
	authors    []Author
	published  Time
	modified   Time
	datelines  []string // names of outlets that datelines give
}

// collect reads every block once.
func (d *draft) collect() {
	d.titleAt = -1
	for i, b := range d.blocks {
		switch b.Kind {
		case block.Title:
			if d.title == "" {
				d.title, d.titleAt = b.Text, i
			}
		case block.Subtitle:
			d.subtitles = append(d.subtitles, deckText(b.Text))
		case block.Byline:
			d.addAuthors(parseByline(b.Text))
			d.addTimes(b)
		case block.Time:
			d.addAuthors(parseByline(b.Text))
			d.addTimes(b)
		case block.Caption:
			d.addCaption(b.Text)
		case block.Paragraph, block.Heading, block.ListItem:
			d.addBody(b)
		}
	}
	d.signOff()
}

// addAuthors adds those that are not there yet; an address or a role fills in
// for one that is.
func (d *draft) addAuthors(list []Author) {
	for _, w := range list {
		found := false
		for i := range d.authors {
			if d.authors[i].Name != w.Name {
				continue
			}
			found = true
			if d.authors[i].Email == "" {
				d.authors[i].Email = w.Email
			}
			if d.authors[i].Role == "" {
				d.authors[i].Role = w.Role
			}
		}
		if !found {
			d.authors = append(d.authors, w)
		}
	}
}

// addTimes takes the first published and the first modified time of a block.
func (d *draft) addTimes(b block.Block) {
	for _, st := range timesIn(b.Text) {
		switch {
		case st.role == roleModified:
			if d.modified.Value == "" {
				d.modified = Time{Value: st.value, Rule: b.Rule}
			}
		case d.published.Value == "" || richer(st.value, d.published.Value):
			d.published = Time{Value: st.value, Rule: b.Rule}
		}
	}
}

// richer reports whether time a says more of the same moment than b.
func richer(a, b string) bool { return len(a) > len(b) && strings.HasPrefix(a, b[:min(len(b), 16)]) }

func (d *draft) addCaption(s string) {
	s = strings.TrimSpace(s)
	if s == "" || strings.Trim(s, "◇■※<>[]():： ") == "사진설명" || strings.Trim(s, "◇■※<>[]():： ") == "사진 설명" {
		return
	}
	for _, c := range d.captions {
		if c == s {
			return
		}
	}
	d.captions = append(d.captions, s)
}

// deckText takes the hyphens off that a deck is set between.
func deckText(s string) string {
	t := strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(t, "- "); ok {
		t = strings.TrimSpace(strings.TrimSuffix(strings.TrimRight(rest, " "), " -"))
	}
	return t
}

// fillFromLines sets what the lines of a flattened page say.
func (a *Assembler) fillFromLines(d *draft, art *Article) {
	if d.page.Source.Title == "" && d.title != "" {
		art.Title = d.title
		if head, deck, ok := splitDeck(d.title); ok {
			art.Title = head
			d.subtitles = append([]string{deck}, d.subtitles...)
		}
	}
	if len(d.subtitles) > 0 {
		art.Subtitles = d.subtitles
	}
	d.addAuthors(sourceAuthors(d.page.Source.Authors))
	if len(d.authors) == 0 {
		d.addAuthors(d.bareName())
	}
	art.Authors = d.authors
	if v, ok := parseTime(d.page.Source.Published); ok {
		art.Published = Time{Value: v, Rule: "source/published"}
	} else {
		art.Published = d.published
	}
	art.Modified = d.modified
	if art.Outlet == (Outlet{}) {
		art.Outlet = a.outlets.fromLines(d)
	}
}

// sourceAuthors reads the names that a corpus record gives.
func sourceAuthors(list []string) []Author {
	var out []Author
	for _, s := range list {
		if a := parseByline(s); a != nil {
			out = append(out, a...)
		} else if isPersonName(strings.TrimSpace(s)) {
			out = append(out, Author{Name: strings.TrimSpace(s)})
		}
	}
	return out
}

// splitDeck parts "headline - deck" where both are long enough for it.
func splitDeck(s string) (head, deck string, ok bool) {
	head, deck, ok = strings.Cut(s, " - ")
	if !ok {
		return s, "", false
	}
	head, deck = strings.TrimSpace(head), strings.TrimSpace(deck)
	if len([]rune(head)) < 10 || len([]rune(deck)) < 10 || strings.Contains(deck, " - ") {
		return s, "", false
	}
	return head, deck, true
}

// bareName takes a name that stands alone beside the headline for the
// reporter's, where nothing else says who wrote.
func (d *draft) bareName() []Author {
	if d.titleAt < 0 {
		return nil
	}
	for i := max(0, d.titleAt-4); i < len(d.blocks) && i <= d.titleAt+4; i++ {
		b := d.blocks[i]
		if (b.Rule == block.RuleOutside || b.Kind == block.Subtitle) && len(b.Text) == 9 && isPersonName(b.Text) {
			return []Author{{Name: b.Text}}
		}
	}
	return nil
}

// compose brings every string of the article into normal form C.
func compose(a *Article) {
	a.Title, a.Section = nfc(a.Title), nfc(a.Section)
	a.Outlet.Name = nfc(a.Outlet.Name)
	for i := range a.Authors {
		a.Authors[i].Name, a.Authors[i].Role = nfc(a.Authors[i].Name), nfc(a.Authors[i].Role)
	}
	for _, list := range [][]string{a.Subtitles, a.Captions, a.Paragraphs} {
		for i := range list {
			list[i] = nfc(list[i])
		}
	}
}

// nfc is text.NFC behind a look at the bytes, which is fifteen times faster.
func nfc(s string) string {
	if surelyComposed(s) {
		return s
	}
	return text.NFC(s)
}

// Kinds of bytes that leave a doubt of normal form C. A byte has bits for what
// it is as the last of one, two and three bytes, and above them for what it is
// as the first of two, and as the second and the first of three.
const (
	doubtAlone = 1 << iota // a first byte that leaves a doubt whatever follows
	doubtBelowHangul
	doubtAboveHangul
	doubtMarks
	doubtForms

	doubtOfPairs = doubtBelowHangul | doubtAboveHangul | doubtMarks | doubtForms
	pairFirst    = 8

	tripleThird, tripleSecond, tripleFirst = 16, 20, 24
)

var doubtKinds = kindsOfDoubt()

func kindsOfDoubt() *[256]uint32 {
	var kinds [256]uint32
	for c := 0xC4; c < len(kinds); c++ {
		if !composedLead(byte(c), 0xBC, 0x80) && c != 0xED {
			kinds[c] = doubtAlone
		}
	}
	for _, p := range []struct {
		first byte
		kind  uint32
	}{{0xEA, doubtBelowHangul}, {0xED, doubtAboveHangul}, {0xE2, doubtMarks}, {0xEF, doubtForms}} {
		kinds[p.first] = p.kind << pairFirst
		for c := byte(0x80); c < 0xC0; c++ {
			if !composedLead(p.first, c, 0x82) {
				kinds[c] |= p.kind
			}
		}
	}
	for i, p := range []struct{ first, second byte }{{0xED, 0x9E}, {0xE2, 0x80}, {0xE3, 0x82}, {0xE3, 0x80}} {
		bit := uint32(1) << i
		kinds[p.first] |= bit << tripleFirst
		kinds[p.second] |= bit << tripleSecond
		for c := byte(0x80); c < 0xC0; c++ {
			if !composedLead(p.first, p.second, c) {
				kinds[c] |= bit << tripleThird
			}
		}
	}
	return &kinds
}

// surelyComposed reports whether s, which is valid UTF-8, holds only letters
// that are in normal form C whatever stands beside them: Hangul syllables, CJK
// ideographs, kana, Latin-1, general punctuation. False says nothing. It has no
// branch for a byte, since no one can foresee where words end.
func surelyComposed(s string) bool {
	var first, second, doubt uint32
	for i := 0; i < len(s); i++ {
		k := doubtKinds[s[i]]
		doubt |= k&doubtAlone | second>>pairFirst&k&doubtOfPairs | first>>tripleFirst&(second>>tripleSecond)&(k>>tripleThird)
		first, second = second, k
	}
	return doubt == 0
}

// composedLead reports the same for a letter of three bytes: U+AC00 to U+D7A3,
// U+3000 to U+9FFF without tone and voicing marks, U+2002 to U+2ABF without
// combining, letter-like and technical signs, full-width forms.
func composedLead(c, c1, c2 byte) bool {
	switch c {
	case 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEB, 0xEC:
		return true
	case 0xEA:
		return c1 >= 0xB0
	case 0xED:
		return c1 < 0x9E || c1 == 0x9E && c2 <= 0xA3
	case 0xE2:
		return c1 < 0xAB && c1 != 0x84 && c1 != 0x83 && c1 != 0x8C && (c1 != 0x80 || c2 > 0x81)
	case 0xE3:
		return (c1 != 0x82 || c2 != 0x99 && c2 != 0x9A) && (c1 != 0x80 || c2 < 0xAA || c2 > 0xAF)
	case 0xEF:
		return c1 == 0xBC || c1 == 0xBD
	}
	return false
}
