package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of a tree. Beyond them elements are left out and their text stays.
const (
	maxDepth    = 200
	maxElements = 400_000
	maxAttrs    = 48
)

// tree is a parsed page with what a pass over its tokens gives for nothing.
type tree struct {
	root      *html.Node
	scripts   []*html.Node
	metas     []*html.Node // meta and link elements
	title     *html.Node   // the first title element
	runs      runCount     // of the visible text
	flattened bool
}

// builder makes a tree from tokens. It knows which elements close which, and
// no more of HTML's error handling than text needs: every step is constant or
// bounded by maxDepth, so that no input makes it slow or large. html.Parse
// takes seconds on repeated <body> and hundreds of megabytes on unclosed
// <font>, and gives up beyond 512 open elements.
type builder struct {
	tree
	stack    []*html.Node
	open     map[atom.Atom]int // open elements by name
	head     *html.Node
	body     *html.Node
	elements int
	overflow strings.Builder
}

// parse makes the tree of a page.
func parse(text string) *tree {
	b := &builder{open: map[atom.Atom]int{}}
	b.root = &html.Node{Type: html.DocumentNode}
	b.stack = append(b.stack, b.root)
	s := &scanner{text: text}
	for {
		words, t, ok := s.next()
		b.text(words)
		if !ok {
			b.finish()
			return &b.tree
		}
		switch {
		case t.name == "":
		case t.end:
			b.end(t)
		default:
			b.start(s, t)
		}
	}
}

// finish adds what was left over beyond the limits.
func (b *builder) finish() {
	if b.body == nil {
		b.openBody()
	}
	if b.overflow.Len() > 0 {
		b.body.AppendChild(&html.Node{Type: html.TextNode, Data: b.overflow.String()})
	}
}

func (b *builder) top() *html.Node { return b.stack[len(b.stack)-1] }

func (b *builder) text(s string) {
	if s == "" {
		return
	}
	top := b.top()
	blank := isBlank(s)
	if blank && (b.body == nil || afterBlock(top)) {
		return
	}
	if b.body == nil {
		b.openBody()
		top = b.body
	}
	if blank {
		s = " "
	} else if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if len(s) >= minSentence {
		b.runs.add(s)
	}
	if b.elements >= maxElements {
		b.overflow.WriteString(s)
		b.overflow.WriteByte('\n')
		return
	}
	b.elements++
	top.AppendChild(&html.Node{Type: html.TextNode, Data: s})
}

func isBlank(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] > ' ' {
			return false
		}
	}
	return true
}

// afterBlock reports whether white space at the end of n parts nothing.
func afterBlock(n *html.Node) bool {
	last := n.LastChild
	return last == nil && isBlock(n.DataAtom) || last != nil && last.Type == html.ElementNode && (last.DataAtom == atom.Br || isBlock(last.DataAtom) || last.DataAtom == atom.Script)
}

// tellsOfArticle reports whether the text of a script or a title is needed.
func tellsOfArticle(n *html.Node, data string) bool {
	switch n.DataAtom {
	case atom.Title:
		return true
	case atom.Script:
		return strings.Contains(attr(n, "type"), "json") || attr(n, "id") == nextData || holdsState(data)
	}
	return false
}

// inRaw reports whether text in such an element is no part of the page.
func inRaw(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Title, atom.Noscript, atom.Iframe, atom.Noembed, atom.Noframes, atom.Xmp, atom.Textarea, atom.Template:
		return true
	}
	return false
}

func (b *builder) start(s *scanner, t tag) {
	a := t.atom
	switch a {
	case atom.Html:
		h := b.openHTML()
		if h.Attr == nil {
			h.Attr = s.attributes()
		}
		return
	case atom.Head:
		return
	case atom.Body:
		if b.body == nil {
			b.openBody()
			b.body.Attr = s.attributes()
		}
		return
	}
	n := &html.Node{Type: html.ElementNode, DataAtom: a, Data: t.name}
	if !mute(a) {
		n.Attr = s.attributes()
	}
	b.place(n, a)
	raw, isRaw := "", false
	if inRaw(a) {
		raw, isRaw = b.readRaw(s, t)
	}
	if b.elements >= maxElements || len(b.stack) > maxDepth {
		b.leaveOut(n)
		return
	}
	b.closeImplied(a)
	b.elements++
	b.top().AppendChild(n)
	b.collect(n, a)
	if isRaw {
		if raw != "" && tellsOfArticle(n, raw) {
			n.AppendChild(&html.Node{Type: html.TextNode, Data: raw})
		}
		return
	}
	if isVoid(a) || t.empty && (a == 0 || a == atom.Svg || a == atom.Math) {
		return
	}
	b.push(n)
}

// readRaw reads what stands in a raw element. Of one that is not closed, a
// script takes the rest of the page; the others take nothing.
func (b *builder) readRaw(s *scanner, t tag) (string, bool) {
	raw, ok := s.rawText(t)
	switch {
	case ok && t.atom == atom.Title:
		return html.UnescapeString(raw), true
	case ok:
		return raw, true
	case t.atom == atom.Script || t.atom == atom.Style:
		s.pos = len(s.text)
	}
	return "", true
}

// mute are elements whose attributes say nothing about the article.
func mute(a atom.Atom) bool {
	switch a {
	case atom.Img, atom.Iframe, atom.Input, atom.Option, atom.Br, atom.Source, atom.Style, atom.Svg, atom.Embed, atom.Param, atom.Area, atom.Col, atom.Hr, atom.Font, atom.B, atom.Noscript:
		return true
	}
	return false
}

// place opens the body before the first element that belongs there.
func (b *builder) place(n *html.Node, a atom.Atom) {
	if b.body == nil && !headElement(a) {
		b.openBody()
	}
	if b.head == nil && b.body == nil {
		b.openHead()
	}
}

// leaveOut forgets an element beyond the limits; its text stays with the
// nearest element that is kept.
func (b *builder) leaveOut(n *html.Node) {
	b.flattened = true
	if n.DataAtom == atom.Br && b.elements < maxElements {
		b.elements++
		b.top().AppendChild(n)
	}
}

func headElement(a atom.Atom) bool {
	switch a {
	case atom.Meta, atom.Link, atom.Title, atom.Script, atom.Style, atom.Base, atom.Noscript, atom.Template, atom.Basefont, atom.Bgsound:
		return true
	}
	return false
}

func (b *builder) openHTML() *html.Node {
	if c := b.root.FirstChild; c != nil {
		return c
	}
	n := &html.Node{Type: html.ElementNode, DataAtom: atom.Html, Data: "html"}
	b.root.AppendChild(n)
	b.stack = append(b.stack[:1], n)
	return n
}

func (b *builder) openHead() {
	h := b.openHTML()
	b.head = &html.Node{Type: html.ElementNode, DataAtom: atom.Head, Data: "head"}
	h.AppendChild(b.head)
	b.push(b.head)
}

func (b *builder) openBody() {
	h := b.openHTML()
	b.popTo(1)
	b.body = &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"}
	h.AppendChild(b.body)
	b.push(b.body)
}

func (b *builder) push(n *html.Node) {
	b.stack = append(b.stack, n)
	b.open[n.DataAtom]++
}

// popTo closes all elements above index i of the stack.
func (b *builder) popTo(i int) {
	for len(b.stack) > i+1 {
		b.open[b.top().DataAtom]--
		b.stack = b.stack[:len(b.stack)-1]
	}
}

// collect remembers the elements that carry meta data.
func (b *builder) collect(n *html.Node, a atom.Atom) {
	switch a {
	case atom.Script:
		b.scripts = append(b.scripts, n)
	case atom.Meta, atom.Link:
		b.metas = append(b.metas, n)
	case atom.Title:
		if b.title == nil && b.open[atom.Svg] == 0 {
			b.title = n
		}
	}
}

func (b *builder) end(t tag) {
	a := t.atom
	switch a {
	case atom.Html, atom.Body, atom.Head:
		if a == atom.Head && b.body == nil && b.head != nil {
			b.popTo(1)
		}
		return
	case atom.Br, atom.P:
		if b.open[a] == 0 {
			b.closeLonely(a)
			return
		}
	}
	if b.open[a] == 0 {
		return
	}
	for i := len(b.stack) - 1; i > 1; i-- {
		n := b.stack[i]
		if n.DataAtom == a && n.Data == t.name {
			b.popTo(i - 1)
			return
		}
		if barrier(n.DataAtom, a) {
			return
		}
	}
}

// closeLonely keeps the line break that </br> and a lone </p> stand for.
func (b *builder) closeLonely(a atom.Atom) {
	if b.body == nil || b.elements >= maxElements {
		return
	}
	b.elements++
	b.top().AppendChild(&html.Node{Type: html.ElementNode, DataAtom: atom.Br, Data: "br"})
}

// barrier reports whether an open element keeps an end tag from closing what
// stands outside it: a cell keeps its own, a block keeps those of inline
// elements.
func barrier(open, closing atom.Atom) bool {
	switch open {
	case atom.Table:
		return closing != atom.Table
	case atom.Td, atom.Th, atom.Caption:
		return closing != atom.Table && closing != atom.Tr && closing != atom.Tbody && closing != atom.Thead && closing != atom.Tfoot
	}
	return isBlock(open) && !isBlock(closing)
}

// closeImplied closes what a start tag ends without saying so.
func (b *builder) closeImplied(a atom.Atom) {
	switch {
	case a == atom.Li:
		b.closeNearest(atom.Li, atom.Li, atom.Ul, atom.Ol, atom.Menu)
	case a == atom.Dd || a == atom.Dt:
		b.closeNearest(atom.Dd, atom.Dt, atom.Dl)
	case a == atom.Td || a == atom.Th:
		b.closeNearest(atom.Td, atom.Th, atom.Tr)
	case a == atom.Tr:
		b.closeNearest(atom.Tr, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot)
	case a == atom.Tbody || a == atom.Thead || a == atom.Tfoot:
		b.closeSection()
	case a == atom.Option || a == atom.Optgroup:
		b.closeNearest(atom.Option, atom.Option, atom.Select)
	case a == atom.A && b.open[atom.A] > 0:
		b.closeLink()
	}
	if isBlock(a) && b.open[atom.P] > 0 {
		b.closeNearest(atom.P, atom.P)
	}
}

// closeNearest closes the nearest open first or second, unless one of the
// stops or a table stands in between.
func (b *builder) closeNearest(first, second atom.Atom, stops ...atom.Atom) {
	if b.open[first] == 0 && b.open[second] == 0 {
		return
	}
	for i := len(b.stack) - 1; i > 1; i-- {
		a := b.stack[i].DataAtom
		if a == first || a == second {
			b.popTo(i - 1)
			return
		}
		if a == atom.Table || cellStop(a, first) || first == atom.P && paragraphStop(a) {
			return
		}
		for _, s := range stops {
			if a == s {
				return
			}
		}
	}
}

// cellStop keeps what is in a cell from closing things outside of it.
func cellStop(open, closing atom.Atom) bool {
	return (open == atom.Td || open == atom.Th || open == atom.Caption) && closing != atom.Td && closing != atom.Tr
}

func paragraphStop(a atom.Atom) bool {
	return a == atom.Button || a == atom.Object || a == atom.Marquee || isBlock(a) && a != atom.P
}

// closeSection closes an open section of the nearest table.
func (b *builder) closeSection() {
	for i := len(b.stack) - 1; i > 1; i-- {
		switch b.stack[i].DataAtom {
		case atom.Tbody, atom.Thead, atom.Tfoot:
			b.popTo(i - 1)
			return
		case atom.Table:
			b.popTo(i)
			return
		}
	}
}

// closeLink ends an open link at the next one, unless a block lies between.
func (b *builder) closeLink() {
	for i := len(b.stack) - 1; i > 1; i-- {
		if b.stack[i].DataAtom == atom.A {
			b.popTo(i - 1)
			return
		}
		if isBlock(b.stack[i].DataAtom) {
			return
		}
	}
}

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param,
		atom.Source, atom.Track, atom.Wbr, atom.Basefont, atom.Bgsound, atom.Frame, atom.Keygen, atom.Image:
		return true
	}
	return false
}

// isBlock reports whether an element stands on lines of its own.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dd, atom.Dt,
		atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Header, atom.Hgroup, atom.Hr, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary,
		atom.Table, atom.Ul, atom.Li, atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption, atom.Body, atom.Html:
		return true
	}
	return false
}

// maxAttr is how long the value of an attribute may be to be kept.
const maxAttr = 64 << 10

// wanted leaves out handlers, sizes, sources of media and most data-*.
func wanted(key, val string) bool {
	if key == "" || len(val) > maxAttr {
		return false
	}
	switch key[0] {
	case 'o':
		return !strings.HasPrefix(key, "on")
	case 's':
		if key == "style" {
			return hides(val)
		}
		return key != "src" && key != "srcset" && key != "sizes"
	case 'd':
		rest, data := strings.CutPrefix(key, "data-")
		return !data || strings.Contains(rest, "date") || strings.Contains(rest, "time")
	case 'w', 'b', 't':
		return key == "type" || key == "title"
	case 'h':
		return key != "height"
	case 'a':
		return key != "align" && key != "aria-label" && key != "alt"
	}
	return true
}

// hides reports whether a style keeps its element from being seen.
func hides(style string) bool {
	return strings.Contains(style, "display") && strings.Contains(style, "none") || strings.Contains(style, "visibility")
}
