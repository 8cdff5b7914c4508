package page

import (
	"bytes"
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
	skipped  []skippedTag // open elements that are left out beyond maxDepth
	overflow strings.Builder
}

type skippedTag struct{ name string }

// parse makes the tree of a page.
func parse(text string) *tree {
	b := &builder{open: map[atom.Atom]int{}}
	b.root = &html.Node{Type: html.DocumentNode}
	b.stack = append(b.stack, b.root)
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			b.finish(z)
			return &b.tree
		case html.TextToken:
			b.text(z.Text())
		case html.StartTagToken:
			b.start(z, false)
		case html.SelfClosingTagToken:
			b.start(z, true)
		case html.EndTagToken:
			name, _ := z.TagName()
			b.end(name)
		}
	}
}

// finish keeps what the tokenizer still held at the end.
func (b *builder) finish(z *html.Tokenizer) {
	if raw := z.Raw(); len(raw) > 0 && raw[0] != '<' {
		b.text(raw)
	}
	if b.overflow.Len() > 0 {
		b.body.AppendChild(&html.Node{Type: html.TextNode, Data: b.overflow.String()})
	}
	if b.body == nil {
		b.openBody()
	}
}

func (b *builder) top() *html.Node { return b.stack[len(b.stack)-1] }

func (b *builder) text(data []byte) {
	if len(data) == 0 {
		return
	}
	top := b.top()
	if inRaw(top.DataAtom) {
		if tellsOfArticle(top, data) {
			top.AppendChild(&html.Node{Type: html.TextNode, Data: string(data)})
		}
		return
	}
	blank := len(bytes.TrimSpace(data)) == 0
	if blank && (b.body == nil || afterBlock(top)) {
		return
	}
	if b.body == nil {
		b.openBody()
		top = b.body
	}
	s := " "
	if !blank {
		s = string(data)
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
	b.top().AppendChild(&html.Node{Type: html.TextNode, Data: s})
}

// afterBlock reports whether white space at the end of n parts nothing.
func afterBlock(n *html.Node) bool {
	last := n.LastChild
	return last == nil && isBlock(n.DataAtom) || last != nil && last.Type == html.ElementNode && (last.DataAtom == atom.Br || isBlock(last.DataAtom) || last.DataAtom == atom.Script)
}

// tellsOfArticle reports whether the text of a script or a title is needed.
func tellsOfArticle(n *html.Node, data []byte) bool {
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

func (b *builder) start(z *html.Tokenizer, selfClosing bool) {
	raw, hasAttr := z.TagName()
	a := atom.Lookup(raw)
	switch a {
	case atom.Html:
		b.mergeLang(z, hasAttr)
		return
	case atom.Head:
		return
	case atom.Body:
		if b.body == nil {
			b.openBody()
			b.body.Attr = attributes(z, hasAttr)
		}
		return
	}
	name := a.String()
	if a == 0 {
		name = string(raw)
	}
	n := &html.Node{Type: html.ElementNode, DataAtom: a, Data: name}
	if hasAttr && !mute(a) {
		n.Attr = attributes(z, hasAttr)
	}
	b.place(n, a)
	if b.elements >= maxElements || len(b.stack) > maxDepth {
		b.leaveOut(n, selfClosing)
		return
	}
	b.closeImplied(a)
	b.elements++
	b.top().AppendChild(n)
	b.collect(n, a)
	if isVoid(a) || selfClosing && (a == 0 || a == atom.Svg || a == atom.Math) {
		return
	}
	b.push(n)
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
func (b *builder) leaveOut(n *html.Node, selfClosing bool) {
	b.flattened = true
	if isVoid(n.DataAtom) {
		if n.DataAtom == atom.Br && b.elements < maxElements {
			b.elements++
			b.top().AppendChild(n)
		}
		return
	}
	if inRaw(n.DataAtom) && b.elements < maxElements {
		b.elements++
		b.top().AppendChild(n)
		b.push(n)
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

func (b *builder) end(raw []byte) {
	a := atom.Lookup(raw)
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
	name := a.String()
	if a == 0 {
		name = string(raw)
	}
	for i := len(b.stack) - 1; i > 1; i-- {
		n := b.stack[i]
		if n.DataAtom == a && n.Data == name {
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

// mergeLang keeps the attributes of the first html element.
func (b *builder) mergeLang(z *html.Tokenizer, hasAttr bool) {
	h := b.openHTML()
	if h.Attr == nil && hasAttr {
		h.Attr = attributes(z, hasAttr)
	}
}

// attributes keeps the attributes that meta data, layouts and selectors may
// ask for.
func attributes(z *html.Tokenizer, more bool) []html.Attribute {
	var out []html.Attribute
	for more && len(out) < maxAttrs {
		var key, val []byte
		key, val, more = z.TagAttr()
		if wanted(key, val) {
			out = append(out, html.Attribute{Key: attrKey(key), Val: string(val)})
		}
	}
	return out
}

// attrKey gives the key without an allocation where it is a known one.
func attrKey(key []byte) string {
	if a := atom.Lookup(key); a != 0 {
		return a.String()
	}
	return string(key)
}

// maxAttr is how long the value of an attribute may be to be kept.
const maxAttr = 64 << 10

// wanted leaves out handlers, sizes, sources of media and most data-*.
func wanted(key, val []byte) bool {
	if len(key) == 0 || len(val) > maxAttr {
		return false
	}
	switch key[0] {
	case 'o':
		return !bytes.HasPrefix(key, []byte("on"))
	case 's':
		if string(key) == "style" {
			return hides(val)
		}
		return string(key) != "src" && string(key) != "srcset" && string(key) != "sizes"
	case 'd':
		return !bytes.HasPrefix(key, []byte("data-")) || bytes.Contains(key, []byte("date")) && len(key) > 5 && bytes.Contains(key[5:], []byte("date")) || bytes.Contains(key, []byte("time"))
	case 'w', 'b', 't':
		return string(key) == "type" || string(key) == "title"
	case 'h':
		return string(key) != "height"
	case 'a':
		return string(key) != "align" && string(key) != "aria-label"
	}
	return true
}

// hides reports whether a style keeps its element from being seen.
func hides(style []byte) bool {
	return bytes.Contains(style, []byte("display")) && bytes.Contains(style, []byte("none")) || bytes.Contains(style, []byte("visibility"))
}
