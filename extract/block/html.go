package block

import (
	"strings"

	"golang.org/x/net/html/atom"

	"koaccord/extract/page"
)

// Ids of what the place of a line in an HTML page said about it.
const (
	ruleHTMLBody     = "html/body"
	ruleHTMLState    = "html/script-state"
	ruleHTMLOutside  = "html/outside-body"
	ruleHTMLLink     = "html/link"
	ruleHTMLNoise    = "html/noise-element"
	ruleHTMLHidden   = "html/hidden"
	ruleHTMLRepeat   = "html/repeated"
	ruleHTMLTitle    = "html/title"
	ruleHTMLTitleTwo = "html/title-repeated"
	ruleHTMLDeck     = "html/deck"
	ruleHTMLCaption  = "html/caption-element"
	ruleHTMLCredit   = "html/credit"
	ruleHTMLByline   = "html/byline"
	ruleHTMLTime     = "html/time"
	ruleHTMLTail     = "html/below-body"
)

// cutHTML classifies the lines of an HTML page: it finds the element that
// holds the body, then says what stands in it, above it and below it.
func (c *Cutter) cutHTML(p *page.Page) []Block {
	l := c.layoutOf(p)
	v := &view{walker: c.walk(p.Root, l, p.Bytes), page: p}
	v.layoutBody(l)
	if v.body < 0 {
		v.findBody()
	}
	if v.poor() {
		if blocks, ok := c.cutState(v); ok {
			return blocks
		}
	}
	v.settle()
	return v.blocks()
}

// view is a walked page with the place of its body.
type view struct {
	*walker
	page     *page.Page
	body     int // index of the element that holds the body, -1 for none
	from, to int // its lines
	title    int // index of the headline's line, -1 for none
	fixed    bool
	ignored  map[int]bool // orders of elements whose hint does not count
}

func (v *view) blocks() []Block {
	out := make([]Block, len(v.segments))
	for i := range v.segments {
		s := &v.segments[i]
		out[i] = Block{Text: s.text, Kind: s.kind, Rule: s.rule, Line: s.no}
	}
	return out
}

// hintBonus is what a body's name adds to an element in the choice.
const hintBonus = 12.0

// findBody chooses the element with the greatest sum of values; of equal
// ones the innermost, since it comes later.
func (v *view) findBody() {
	best, score := -1, 0.0
	title, lead := v.leadLine()
	for i := range v.elements {
		e := &v.elements[i]
		s := e.net
		if lead >= e.first && lead < e.last && e.net > 0 {
			s += leadBonus
		}
		if e.hint&hintBody != 0 && e.hint&hintHidden == 0 && e.last > e.first {
			s += hintBonus
		}
		if s > score || best >= 0 && s == score && v.inside(i, best) {
			best, score = i, s
		}
	}
	if best < 0 || v.elements[best].prose < poorProse {
		if named := v.namedBody(); named >= 0 && (best < 0 || !v.inside(best, named) && !v.inside(named, best)) {
			best = named
		}
	}
	if best >= 0 {
		v.setBody(best)
		v.beginBelow(title)
	}
}

// muchProse is the value of some three sentences.
const muchProse = 25.0

// beginBelow lets the body begin below the headline where this stands in the
// element chosen, with most of the text below it.
func (v *view) beginBelow(title int) {
	if title <= v.from || title >= v.to-1 {
		return
	}
	above, below := 0.0, 0.0
	for i := v.from; i < v.to; i++ {
		if x := v.segments[i].value; x > 0 && i < title {
			above += x
		} else if x > 0 {
			below += x
		}
	}
	if level := v.segments[title].level; below >= above || below >= muchProse && level > 0 && level <= 2 {
		v.from = title + 1
	}
}

// namedBody is the innermost element that is called the body, for pages of
// pictures with hardly a line of text.
func (v *view) namedBody() int {
	best := -1
	for i := range v.elements {
		e := &v.elements[i]
		if e.hint&hintBody == 0 || e.hint&hintHidden != 0 || e.last == e.first {
			continue
		}
		if best < 0 || v.inside(i, best) {
			best = i
		}
	}
	return best
}

// leadBonus is what holding the first text below the headline adds.
const leadBonus = 10.0

// leadLook is how many lines below the headline the text may begin.
const leadLook = 60

// leadLine is the headline, and the first line below it that may be text; -1
// where none is certain.
func (v *view) leadLine() (title, lead int) {
	v.body, v.from, v.to = -1, 0, 0
	title = v.findTitle()
	if title < 0 || v.segments[title].level == 0 && !sameTitle(letters(v.segments[title].text), v.knownTitles()) {
		return -1, -1
	}
	for i := title + 1; i < len(v.segments) && i < title+leadLook; i++ {
		if v.segments[i].value >= 2 {
			return title, i
		}
	}
	return title, -1
}

func (v *view) setBody(i int) {
	v.body = i
	v.from, v.to = v.elements[i].first, v.elements[i].last
}

// inside reports whether element i stands in element j.
func (v *view) inside(i, j int) bool {
	return v.elements[i].first >= v.elements[j].first && v.elements[i].last <= v.elements[j].last && v.elements[i].order >= v.elements[j].order
}

// poorProse is the value below which a page is asked for a body in its scripts.
const poorProse = 30.0

// poor reports whether the lines of the page hold hardly any body.
func (v *view) poor() bool {
	if v.fixed {
		return false
	}
	return v.body < 0 || v.elements[v.body].prose < poorProse
}

// settle says what every line is.
func (v *view) settle() {
	v.title = v.findTitle()
	v.ignoreLargeHints()
	for i := range v.segments {
		s := &v.segments[i]
		if v.body >= 0 && i >= v.from && i < v.to {
			v.settleInside(i)
		} else {
			s.kind, s.rule = Noise, ruleHTMLOutside
		}
	}
	v.dropBoxes()
	v.dropRepeated()
	v.trimTail()
	v.settleLead()
	v.settleCaptionLabels()
	v.settleCredits()
	v.settleTop()
	v.settleBelow()
	v.settleTitle()
}

// largeShare is the share of the body from which an element within it is too
// large to be a caption or noise, whatever its name.
const largeShare = 0.45

// ignoreLargeHints finds the elements in the body whose name promises noise
// or a picture, yet which hold most of the text.
func (v *view) ignoreLargeHints() {
	v.ignored = map[int]bool{}
	if v.body < 0 {
		return
	}
	runes := func(first, last int) (n int) {
		for _, s := range v.segments[first:last] {
			if s.prose.any() {
				n += s.runes
			}
		}
		return n
	}
	all := runes(v.from, v.to)
	for i := v.body; i < len(v.elements) && v.elements[i].first < v.to; i++ {
		e := &v.elements[i]
		if e.hint&(hintNoise|hintCaption) == 0 || e.last == e.first {
			continue
		}
		if float64(runes(e.first, e.last)) > largeShare*float64(all) {
			v.ignored[e.order] = true
		}
	}
}

// settleInside says what a line within the body is.
func (v *view) settleInside(i int) {
	s := v.line(i)
	order := v.elements[v.body].order
	switch {
	case s.hint&hintHidden != 0 && v.elements[v.body].hint&hintHidden == 0 && !v.allHidden():
		s.kind, s.rule = Noise, ruleHTMLHidden
	case s.noise > order && s.hint&hintRule != 0:
		s.kind, s.rule = Noise, v.walker.rule
	case s.noise > order && !v.ignored[s.noise]:
		s.kind, s.rule = Noise, ruleHTMLNoise
		v.keepMeta(s)
	case s.caption > order && !v.ignored[s.caption] && !v.plainParagraph(s):
		s.kind, s.rule = Caption, ruleHTMLCaption
	case s.link > linkShare && (!s.prose.ends || s.runes < 20):
		s.kind, s.rule = Noise, ruleHTMLLink
	case s.hint&hintSubtitle != 0 && s.canBeDeck() && v.aboveProse(i):
		s.kind, s.rule = Subtitle, ruleHTMLDeck
	default:
		v.settleWords(i)
	}
}

// keepMeta saves reporters and times from a box that is dropped.
func (v *view) keepMeta(s *segment) {
	if s.hint&hintByline != 0 && s.byline {
		s.kind, s.rule = Byline, ruleHTMLByline
	}
}

// allHidden reports whether the body stands in an element that is not shown
// until a script runs.
func (v *view) allHidden() bool {
	for i := v.from; i < v.to; i++ {
		if v.segments[i].hint&hintHidden == 0 && v.segments[i].prose.any() {
			return false
		}
	}
	return true
}

// plainParagraph reports whether a line in a picture's element is text: long,
// of several sentences, with no credit at its end.
func (v *view) plainParagraph(s *segment) bool {
	return s.prose.sentences >= 3 && s.runes > 220 && !s.credit
}

// settleWords lets the words of a line decide.
func (v *view) settleWords(i int) {
	s := &v.segments[i]
	switch {
	case s.class.kind != "":
		s.kind, s.rule = s.class.kind, s.class.rule
	case s.time && s.runes <= 60:
		s.kind, s.rule = Time, ruleHTMLTime
	case s.byline:
		s.kind, s.rule = Byline, ruleHTMLByline
	case s.credit && !v.markNeighbours(i) && (!s.item || s.pic):
		s.kind, s.rule = Caption, ruleCaption
	case !hasWord(s.text):
		s.kind, s.rule = Noise, ruleEmptyMark
	case s.level > 0 && !s.prose.ends, s.bold > 90 && !s.prose.ends && s.runes <= 60:
		s.kind, s.rule = Heading, ruleHTMLBody
	case s.item && !s.prose.ends:
		s.kind, s.rule = ListItem, ruleHTMLBody
	case s.prose.any():
		s.kind, s.rule = Paragraph, ruleHTMLBody
	case isListMark(s.text):
		s.kind, s.rule = ListItem, ruleHTMLBody
	default:
		s.kind, s.rule = Heading, ruleHTMLBody
	}
}

func (v *view) markNeighbours(i int) bool {
	s := v.segments[i].text
	if !strings.HasPrefix(s, "▲") && !strings.HasPrefix(s, "△") {
		return false
	}
	mark := s[:len("▲")]
	return i > v.from && strings.HasPrefix(v.segments[i-1].text, mark) || i+1 < v.to && strings.HasPrefix(v.segments[i+1].text, mark)
}

// aboveProse reports whether no sentence of the body stands before line i.
func (v *view) aboveProse(i int) bool {
	for j := v.from; j < i; j++ {
		if v.segments[j].kind == Paragraph && v.segments[j].prose.ends {
			return false
		}
	}
	return true
}

// dropRepeated drops the second copy of long lines in the body.
func (v *view) dropRepeated() {
	seen := map[string]bool{}
	for i := v.from; i < v.to && v.body >= 0; i++ {
		s := &v.segments[i]
		if s.kind == Noise || s.runes < repeatRunes {
			continue
		}
		if seen[s.text] {
			s.kind, s.rule = Noise, ruleHTMLRepeat
		}
		seen[s.text] = true
	}
}

// trimTail drops what stands below the last sentence of the body when an
// opening of a box or a copyright line shows that the article has ended.
func (v *view) trimTail() {
	if v.body < 0 {
		return
	}
	last := v.lastProse()
	v.dropLastHeadings(last)
	for i := last + 1; i < v.to; i++ {
		s := &v.segments[i]
		if s.class.effect != "" {
			v.dropFrom(i + 1)
			return
		}
	}
}

// dropLastHeadings drops headings that no text follows.
func (v *view) dropLastHeadings(last int) {
	if last < v.from {
		return
	}
	for i := v.to - 1; i > last; i-- {
		s := &v.segments[i]
		if s.kind == ListItem || s.kind == Heading && s.level == 0 && !strings.HasSuffix(s.text, ":") {
			return
		}
		if s.kind == Heading {
			s.kind, s.rule = Noise, ruleHTMLTail
		}
	}
}

func (v *view) lastProse() int {
	last := v.from - 1
	for i := v.from; i < v.to; i++ {
		s := &v.segments[i]
		if s.kind == Paragraph && s.prose.any() {
			last = i
		}
	}
	return last
}

func (v *view) dropFrom(i int) {
	for ; i < v.to; i++ {
		s := &v.segments[i]
		if s.kind == Paragraph || s.kind == Heading || s.kind == ListItem {
			s.kind, s.rule = Noise, ruleHTMLTail
		}
	}
}

// maxDeck is the longest deck in runes.
const maxDeck = 90

// settleLead takes the lines that stand in the body above its first sentence
// for decks: those in bold, and those that a blank line parts from the text.
func (v *view) settleLead() {
	first := v.firstProse()
	if first < 0 {
		return
	}
	apart := v.segments[first].gap
	for i := v.from; i < first; i++ {
		s := &v.segments[i]
		if s.kind != Heading && s.kind != ListItem || s.runes > maxDeck || s.runes < 4 || isOpeningData(s.text) {
			continue
		}
		if strings.HasPrefix(s.text, "※") || strings.HasSuffix(s.text, ".") || strings.HasSuffix(s.text, "?") || i == v.title {
			continue
		}
		if s.bold > 60 || s.level > 0 || apart && !opensSection(s.text) {
			s.kind, s.rule = Subtitle, ruleHTMLDeck
		}
	}
}

// opensSection reports whether a line begins with a mark that sub-headings of
// the text carry.
func opensSection(s string) bool {
	for _, m := range []string{"●", "○", "■", "□", "◆", "◇", "▼", "▲", "▶", "▷", "①", "1.", "Q", "【", "◀", "#"} {
		if strings.HasPrefix(s, m) {
			return true
		}
	}
	return false
}

// firstProse is the first line of the body that ends as a sentence does, -1
// for none.
func (v *view) firstProse() int {
	for i := v.from; i < v.to && v.body >= 0; i++ {
		s := &v.segments[i]
		if s.kind == Paragraph && (s.prose.any() || s.class.kind == Paragraph) {
			return i
		}
	}
	return -1
}

// captionLabels announce the caption in the line below them.
func captionLabel(s string) bool {
	switch strings.Trim(squeeze(s), "[]<>()〈〉【】:*※▲-") {
	case "사진설명", "사진", "사진캡션", "캡션", "첨부사진설명", "사진1", "사진2", "관련사진설명":
		return true
	}
	return false
}

// settleCaptionLabels takes the lines below a caption's label for the caption.
func (v *view) settleCaptionLabels() {
	for i := v.from; i < v.to && v.body >= 0; i++ {
		if !captionLabel(v.segments[i].text) {
			continue
		}
		v.segments[i].kind, v.segments[i].rule = Noise, ruleHTMLCaption
		for j := i + 1; j < v.to && j <= i+2; j++ {
			s := &v.segments[j]
			if j > i+1 && s.gap || s.kind == Noise {
				break
			}
			s.kind, s.rule = Caption, ruleHTMLCaption
		}
	}
}

// settleCredits drops captions that name a source and show nothing.
func (v *view) settleCredits() {
	for i := v.from; i < v.to && v.body >= 0; i++ {
		s := &v.segments[i]
		if s.kind == Caption && onlyCredit(s.text) {
			s.kind, s.rule = Noise, ruleHTMLCredit
		}
	}
}

// maxCredit is the length in runes up to which a line may be a credit alone.
const maxCredit = 30

// onlyCredit reports whether a line is no more than the source of a picture.
func onlyCredit(text string) bool {
	s := strings.Trim(text, "[]()<>〈〉【】/ ▲*=.ⓒ©")
	if n := len([]rune(s)); n > maxCredit {
		return false
	}
	for _, w := range []string{"사진", "영상", "그래픽", "자료", "출처", "이미지", "일러스트", "화면", "캡처", "캡쳐", "연합뉴스", "뉴시스", "뉴스1", "게티이미지", "ⓒ", "©"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return !strings.Contains(s, " ") && strings.HasSuffix(s, "DB") || strings.HasSuffix(s, " 제공") && len(strings.Fields(s)) <= 3
}

// boxShare is the share of the body's lines of text up to which an element
// may be a box within it.
const boxShare = 0.4

// dropBoxes drops the boxes in the body whose first line says that they hold
// other articles, or a summary by machine.
func (v *view) dropBoxes() {
	v.dropTeasers()
	for i := v.from; i < v.to && v.body >= 0; i++ {
		s := &v.segments[i]
		if s.class.effect != effectBox && !summaryLabel(s.text) {
			continue
		}
		b := v.boxOf(i)
		if b < 0 {
			continue
		}
		e := &v.elements[b]
		for j := i; j < e.last && j < v.to; j++ {
			v.segments[j].kind, v.segments[j].rule = Noise, ruleHTMLNoise
		}
	}
}

// dropTeasers drops article elements of other articles, which stand below the
// first text with a heading of their own.
func (v *view) dropTeasers() {
	first := v.firstProse()
	for k := v.body + 1; first >= 0 && k < len(v.elements) && v.elements[k].first < v.to; k++ {
		e := &v.elements[k]
		if e.node.DataAtom != atom.Article || e.first <= first || e.last > v.to || e.last == e.first || e.prose > boxShare*v.elements[v.body].prose {
			continue
		}
		if v.segments[e.first].level == 0 {
			continue
		}
		for j := e.first; j < e.last; j++ {
			v.segments[j].kind, v.segments[j].rule = Noise, ruleHTMLNoise
		}
	}
}

// boxOf is the largest element within the body that begins at line i or just
// above and holds little of the text; -1 for none.
func (v *view) boxOf(i int) int {
	all := v.elements[v.body].prose
	for k := v.body + 1; k < len(v.elements) && v.elements[k].first <= i; k++ {
		e := &v.elements[k]
		if e.first >= i-1 && e.last > i+1 && e.last <= v.to && e.prose <= boxShare*all {
			return k
		}
	}
	return -1
}

// summaryLabel reports whether a line announces a summary of the article.
func summaryLabel(s string) bool {
	switch strings.Trim(squeeze(s), "[]<>◆■▶:") {
	case "AI요약", "AI기사요약", "AI뉴스요약", "AI핵심요약", "핵심요약", "기사요약", "뉴스요약", "3줄요약", "세줄요약", "요약봇", "자동요약", "AI요약봇", "한눈에보는요약", "AI가요약한기사", "뉴스요약쏙", "AI3줄요약":
		return true
	}
	return false
}
