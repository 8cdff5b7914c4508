package block

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// cutState takes the body from JSON-LD or from the state of scripts, for
// pages whose elements hold none. The lines of the page stay, as noise.
func (c *Cutter) cutState(v *view) ([]Block, bool) {
	body, captions := v.page.Meta.Body, []string(nil)
	if state := v.page.ScriptState(); len(state.Meta.Body) > len(body) {
		body, captions = state.Meta.Body, state.Captions
	}
	w := c.walkText(body)
	if w == nil || !richer(w, v) {
		return nil, false
	}
	v.title = -1
	v.body, v.from, v.to = -1, len(v.segments), len(v.segments)
	if t := v.findTitle(); t >= 0 {
		v.title = t
	}
	for i := range v.segments {
		v.segments[i].kind, v.segments[i].rule = Noise, ruleHTMLOutside
	}
	v.settleTitle()
	for i := range v.segments {
		if s := &v.segments[i]; s.kind == Noise && s.noise == 0 && s.runes <= 60 {
			v.settleMeta(i)
		}
	}
	out := v.blocks()
	inner := &view{walker: w, page: v.page, title: -1}
	inner.setBody(0)
	inner.settle()
	for _, b := range inner.blocks() {
		if b.Rule == ruleHTMLBody {
			b.Rule = ruleHTMLState
		}
		b.Line = len(out) + 1
		out = append(out, b)
	}
	for _, s := range captions {
		out = append(out, Block{Text: foldSpace(s), Kind: Caption, Rule: ruleHTMLState, Line: len(out) + 1})
	}
	return out, true
}

// richer reports whether the text of the scripts beats that of the elements.
func richer(w *walker, v *view) bool {
	prose := 0.0
	for _, s := range w.segments {
		prose += max(0, s.value)
	}
	if v.body < 0 {
		return prose > 0
	}
	return prose > 1.5*v.elements[v.body].prose
}

// walkText makes lines of a text that may hold markup.
func (c *Cutter) walkText(body string) *walker {
	body = strings.TrimSpace(body)
	if body == "" {
		return nil
	}
	root := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
	for _, line := range strings.Split(body, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		p := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
		root.AppendChild(p)
		appendMarkup(p, line)
	}
	top := &html.Node{Type: html.DocumentNode}
	top.AppendChild(root)
	return c.walk(top, nil, len(body))
}

// appendMarkup adds a line to an element, its tags read by the tokenizer:
// blocks and breaks part lines, everything else leaves its text.
func appendMarkup(p *html.Node, line string) {
	if strings.Contains(line, "&lt;") && !strings.Contains(line, "<") {
		line = html.UnescapeString(line)
	}
	if !strings.ContainsAny(line, "<&") {
		p.AppendChild(&html.Node{Type: html.TextNode, Data: line})
		return
	}
	z := html.NewTokenizer(strings.NewReader(line))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			p.AppendChild(&html.Node{Type: html.TextNode, Data: string(z.Text())})
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == atom.Br || isBlockAtom(a) {
				p.AppendChild(&html.Node{Type: html.ElementNode, DataAtom: atom.Br, Data: "br"})
			}
			if a == atom.Img {
				p.AppendChild(&html.Node{Type: html.ElementNode, DataAtom: atom.Img, Data: "img"})
			}
		}
	}
}
