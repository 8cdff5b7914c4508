package block

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"koaccord/extract/text"
)

// maxWalk is the depth to which a tree is walked; page.Read makes none deeper.
const maxWalk = 600

// segment is one line of an HTML page with its place in the tree.
type segment struct {
	flatLine
	parent  *html.Node // nearest block element
	hint    hint       // of the element and its ancestors
	noise   int        // order of the innermost ancestor that is hinted noise, 0 for none
	caption int        // order of the innermost ancestor that holds a picture
	link    int        // bytes of its text within links
	bold    int        // bytes of its text in bold
	level   int        // 1 to 6 in a heading element
	item    bool       // in a list item
	gap     bool       // more than a line break before it
	pic     bool       // a picture stands right before it
	unread  bool       // its words were not looked at yet, since it is a link
	value   float64    // how much it looks like body
}

// element is a block element with the sum of its lines' values.
type element struct {
	node        *html.Node
	order       int // its place in document order, from 1
	parent      int // index of the enclosing element, -1 for the root
	first, last int // its lines: first ≤ i < last
	net         float64
	prose       float64 // of the values, those that sentences gave
	images      int
	hint        hint
}

// walker makes lines of a tree in one pass.
type walker struct {
	cutter   *Cutter
	hints    hints
	rule     string // id of the outlet's layout
	segments []segment
	elements []element
	seen     map[string]bool // long lines that were met already
	buf      []byte
	cur      segment // the line that is being read
	stack    int     // index of the open element
	images   int
	breaks   int
	pic      bool
}

// context is what holds for the nodes below an element.
type context struct {
	parent  *html.Node
	hint    hint
	noise   int
	caption int
	level   int
	link    bool
	bold    bool
	item    bool
	pre     bool
}

// A usual page has one line for so many bytes, and one block element.
const (
	bytesPerLine    = 256
	bytesPerElement = 128
)

func (c *Cutter) walk(root *html.Node, l *layout, size int) *walker {
	w := &walker{cutter: c, hints: hints{known: map[string]hint{}, bodies: bodyNames()}, seen: map[string]bool{}, stack: -1,
		segments: make([]segment, 0, size/bytesPerLine), elements: make([]element, 0, size/bytesPerElement)}
	if l != nil {
		w.hints.forced, w.rule = l.forced, l.rule
	}
	w.node(root, context{}, 0)
	w.flush(context{})
	return w
}

func (w *walker) node(n *html.Node, ctx context, depth int) {
	if depth > maxWalk {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.lines(c.Data, ctx)
		case html.ElementNode:
			w.element(c, ctx, depth)
		}
	}
}

// skipped are the elements that hold no text of the page.
func skipped(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Template, atom.Title, atom.Textarea, atom.Select, atom.Svg, atom.Object, atom.Embed,
		atom.Head, atom.Xmp, atom.Noembed, atom.Noframes, atom.Datalist, atom.Map, atom.Video, atom.Audio, atom.Canvas:
		return true
	}
	return false
}

func (w *walker) element(n *html.Node, ctx context, depth int) {
	a := n.DataAtom
	if skipped(a) {
		return
	}
	switch a {
	case atom.Br:
		w.breakLine(ctx)
		return
	case atom.Img, atom.Picture:
		w.images++
		w.pic = true
		if a == atom.Img {
			return
		}
	case atom.Hr:
		w.flush(ctx)
		return
	case atom.Input, atom.Wbr, atom.Meta, atom.Link:
		return
	}
	if isBlockAtom(a) {
		w.block(n, ctx, depth)
		return
	}
	w.inline(n, ctx, depth)
}

func (w *walker) inline(n *html.Node, ctx context, depth int) {
	switch n.DataAtom {
	case atom.A:
		ctx.link = ctx.link || attrOf(n, "href") != ""
	case atom.B, atom.Strong:
		ctx.bold = true
	}
	if ctx.hint&(hintByline|hintTime) != 0 && len(w.buf) > 0 {
		w.buf = append(w.buf, ' ')
	}
	h := w.hints.of(n)
	if h == 0 {
		w.node(n, ctx, depth+1)
		return
	}
	before := len(w.buf)
	if h&hintOwn != 0 && ctx.hint&hintOwn != h&hintOwn || h&(hintNoise|hintRule) != 0 {
		w.flush(ctx)
		ctx = w.enter(n, ctx, h)
		w.node(n, ctx, depth+1)
		w.flush(ctx)
		return
	}
	ctx.hint |= h
	w.node(n, ctx, depth+1)
	if h&hintHidden != 0 && before <= len(w.buf) {
		w.buf = w.buf[:before]
	}
}

// enter gives the context below an element with hints.
func (w *walker) enter(n *html.Node, ctx context, h hint) context {
	if h&(hintOwn|hintRule) != 0 {
		ctx.hint &^= hintOwn | hintRule
	}
	ctx.hint |= h
	if h&hintBody != 0 {
		ctx.hint &^= hintOwn
	}
	order := len(w.elements) + 1
	if h&hintNoise != 0 {
		ctx.noise = order
	}
	if h&hintCaption != 0 {
		ctx.caption = order
	}
	return ctx
}

func (w *walker) block(n *html.Node, ctx context, depth int) {
	w.flush(ctx)
	h := w.hints.of(n)
	ctx = w.enter(n, ctx, h)
	ctx.parent = n
	ctx.level = max(ctx.level, headingLevel(n.DataAtom))
	ctx.item = ctx.item || n.DataAtom == atom.Li
	ctx.pre = ctx.pre || n.DataAtom == atom.Pre
	i, outer, images := len(w.elements), w.stack, w.images
	w.elements = append(w.elements, element{node: n, order: i + 1, parent: outer, first: len(w.segments), hint: h})
	w.stack = i
	w.node(n, ctx, depth+1)
	w.flush(ctx)
	w.stack = outer
	w.pic = w.pic && n.DataAtom != atom.Li
	e := &w.elements[i]
	e.last, e.images = len(w.segments), w.images-images
	w.pictureTable(e)
	for _, s := range w.segments[e.first:e.last] {
		if s.parent == n {
			e.net += s.value
			if s.value > 0 {
				e.prose += s.value
			}
		}
	}
	if outer >= 0 {
		w.elements[outer].net += e.net
		w.elements[outer].prose += e.prose
	}
}

// Sizes of a table that holds nothing but a picture with its caption.
const (
	maxPictureLines = 3
	maxPictureRunes = 300
)

// pictureTable marks the lines of a small table or definition list with a
// picture as its caption.
func (w *walker) pictureTable(e *element) {
	if e.images == 0 || e.node.DataAtom != atom.Table && e.node.DataAtom != atom.Dl || e.last-e.first > maxPictureLines {
		return
	}
	runes := 0
	for _, s := range w.segments[e.first:e.last] {
		runes += s.runes
	}
	if runes > maxPictureRunes {
		return
	}
	for i := e.first; i < e.last; i++ {
		w.segments[i].caption = e.order
		w.segments[i].hint |= hintCaption
	}
}

func headingLevel(a atom.Atom) int {
	switch a {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}

func isBlockAtom(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dd, atom.Dt,
		atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Header, atom.Hgroup, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary,
		atom.Table, atom.Ul, atom.Li, atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption, atom.Body, atom.Html, atom.Button, atom.Option:
		return true
	}
	return false
}

// lines adds a text node; in preformatted text its line breaks count.
func (w *walker) lines(s string, ctx context) {
	if !ctx.pre {
		w.text(s, ctx)
		return
	}
	for line := range strings.SplitSeq(s, "\n") {
		w.flush(ctx)
		w.text(line, ctx)
	}
}

// text adds the words of a text node to the line.
func (w *walker) text(s string, ctx context) {
	if len(w.buf) == 0 {
		s = trimLeftSpace(s)
		if s == "" {
			return
		}
		w.cur = segment{parent: ctx.parent, hint: ctx.hint, noise: ctx.noise, caption: ctx.caption, level: ctx.level, item: ctx.item, gap: w.breaks != 1, pic: w.pic}
	}
	w.cur.hint |= ctx.hint & hintHidden
	w.buf = append(w.buf, s...)
	if ctx.link {
		w.cur.link += len(s)
	}
	if ctx.bold {
		w.cur.bold += len(s)
	}
}

func trimLeftSpace(s string) string {
	for s != "" {
		n := spaceLen(s)
		if n == 0 {
			return s
		}
		s = s[n:]
	}
	return s
}

func (w *walker) breakLine(ctx context) {
	w.flush(ctx)
	w.breaks++
}

// flush ends the line that is being read.
func (w *walker) flush(context) {
	if len(w.buf) == 0 {
		w.breaks += 2
		return
	}
	s := w.cur
	line := foldSpace(string(w.buf))
	size := len(w.buf)
	w.buf = w.buf[:0]
	w.breaks = 0
	if line == "" {
		return
	}
	s.link, s.bold = s.link*100/size, s.bold*100/size
	if s.link > linkShare {
		s.flatLine, s.unread = flatLine{text: line, no: len(w.segments) + 1, runes: text.Letters(line), class: &w.cutter.lines.none}, true
	} else {
		s.flatLine = w.cutter.readSegment(line, len(w.segments)+1)
	}
	s.flatLine.gap = s.gap
	w.pic = false
	s.value = w.valueOf(&s)
	w.segments = append(w.segments, s)
}

// readSegment classifies a line by its words alone.
func (c *Cutter) readSegment(line string, no int) flatLine {
	l := flatLine{text: line, no: no, runes: text.Letters(line)}
	kinds, _ := bytesOf(line)
	l.prose = shapeOf(line, l.runes, kinds)
	l.class = c.lines.classify(line)
	if l.class.kind == Noise && l.reported() || l.class.kind == Caption && l.prose.ends && l.runes > 40 && !showsPlaces(line, l.runes) {
		l.class = &c.lines.none
	}
	if l.class.kind == "" {
		l.shape(c.hints, kinds)
	}
	return l
}

// line gives line i with its words looked at. Most lines of a page are links
// of menus, far from the article, which nobody asks about.
func (w *walker) line(i int) *segment {
	s := &w.segments[i]
	if s.unread {
		l := w.cutter.readSegment(s.text, s.no)
		l.gap, l.kind, l.rule = s.gap, s.kind, s.rule
		s.flatLine, s.unread = l, false
	}
	return s
}

// Values of lines in the search for the element that holds the body.
const (
	valueLink   = -2.0
	valueNoise  = -3.0
	valueShort  = -0.7
	valueRepeat = 0.0
	linkShare   = 60 // in 100 bytes: more is a link
	repeatRunes = 25
)

// valueOf says how much a line speaks for the element it stands in.
func (w *walker) valueOf(s *segment) float64 {
	switch {
	case s.hint&hintHidden != 0:
		return 0
	case s.link > linkShare:
		return valueLink - float64(min(s.runes, 100))/25
	}
	if s.runes >= repeatRunes {
		if w.seen[s.text] {
			return valueRepeat
		}
		w.seen[s.text] = true
	}
	v := s.flatLine.weight()
	switch {
	case s.level > 0 && s.level <= 2 && v > 0:
		return 0
	case s.class.kind == Noise:
		return valueNoise
	case s.hint&hintNoise != 0 && v > 0 && s.noise > 0:
		return v / 5
	case s.hint&hintCaption != 0 && v > 0 && s.caption > 0:
		return v / 4
	case v < 0 && s.prose.any():
		return 0
	case v < 0:
		return valueShort
	}
	return v
}

func attrOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
