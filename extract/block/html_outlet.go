package block

import "koaccord/extract/page"

// layoutOf gives the layout of the page's outlet, nil where none is known.
func (c *Cutter) layoutOf(*page.Page) *layout { return nil }

// layout is where an outlet keeps the parts of an article.
type layout struct{}

// layout applies an outlet's own rules.
func (v *view) layout(*layout) { v.body = -1 }
