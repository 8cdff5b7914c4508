package block

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"koaccord/extract/page"
	"koaccord/rules"
)

// layout is an outlet's layout, its selectors applied to one page.
type layout struct {
	rule   string // "outlets/<id>"
	body   []*html.Node
	forced map[*html.Node]hint
}

// layoutOf applies the layouts of the page's outlet; nil where none is known,
// none fits, or outlet rules are switched off.
func (c *Cutter) layoutOf(p *page.Page) *layout {
	if c.opts.NoOutletRules || p.Host == "" {
		return nil
	}
	o := c.outletOf(p.Host)
	if o == nil {
		return nil
	}
	day := publishedDay(p)
	for i := range o.Layouts {
		l := &o.Layouts[i]
		if day != "" && (l.Since != "" && day < l.Since || l.Until != "" && day > l.Until) {
			continue
		}
		if got := applyLayout(p.Root, l); len(got.body) > 0 {
			got.rule = "outlets/" + o.ID
			return got
		}
	}
	return nil
}

// outletOf finds the outlet with layouts whose host is host or a parent of it.
func (c *Cutter) outletOf(host string) *rules.Outlet {
	for h := host; strings.Contains(h, "."); {
		for i := range c.set.Outlets {
			o := &c.set.Outlets[i]
			if len(o.Layouts) == 0 {
				continue
			}
			for _, own := range o.Hosts {
				if own == h {
					return o
				}
			}
		}
		_, h, _ = strings.Cut(h, ".")
	}
	return nil
}

// publishedDay is the day that the head states, as ISO 8601; "" for none.
func publishedDay(p *page.Page) string {
	for _, c := range p.Meta.Published {
		v := c.Value
		if len(v) >= 10 && v[4] == '-' && v[7] == '-' {
			return v[:10]
		}
		if len(v) >= 8 && digitsLen(v) >= 8 && !strings.ContainsAny(v[:8], ".,") {
			return v[:4] + "-" + v[4:6] + "-" + v[6:8]
		}
	}
	return ""
}

// applyLayout finds the elements that a layout names. The selectors were
// checked when the rules were loaded.
func applyLayout(root *html.Node, l *rules.Layout) *layout {
	got := &layout{forced: map[*html.Node]hint{}}
	got.body = query(root, l.Body)
	if len(got.body) == 0 {
		return got
	}
	for _, part := range []struct {
		selector string
		hint     hint
	}{{l.Title, hintTitle}, {l.Subtitle, hintSubtitle}, {l.Byline, hintByline}, {l.Published, hintTime}, {l.Modified, hintTime}} {
		got.force(query(root, part.selector), part.hint)
	}
	for _, s := range l.Strip {
		got.force(query(root, s), hintNoise)
	}
	return got
}

func (l *layout) force(nodes []*html.Node, h hint) {
	for _, n := range nodes {
		l.forced[n] |= h | hintRule
	}
}

func query(root *html.Node, selector string) []*html.Node {
	if selector == "" {
		return nil
	}
	return goquery.NewDocumentFromNode(root).Find(selector).Nodes
}

// layoutBody takes the elements that the layout names for the body.
func (v *view) layoutBody(l *layout) {
	v.body = -1
	if l == nil {
		return
	}
	for i := range v.elements {
		e := &v.elements[i]
		if !l.holds(e.node) || e.last == e.first {
			continue
		}
		if v.body < 0 {
			v.setBody(i)
			v.fixed = true
		}
		v.to = max(v.to, e.last)
	}
}

func (l *layout) holds(n *html.Node) bool {
	for _, b := range l.body {
		if b == n {
			return true
		}
	}
	return false
}
