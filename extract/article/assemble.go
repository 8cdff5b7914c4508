package article

import (
	"koaccord/extract/block"
	"koaccord/extract/page"
	"koaccord/rules"
)

// Assembler builds articles by a set of rules.
type Assembler struct{ set *rules.Set }

// New prepares an assembler.
func New(set *rules.Set) *Assembler { return &Assembler{set: set} }

// Assemble puts the kept blocks and the page's own statements together.
func (a *Assembler) Assemble(p *page.Page, blocks []block.Block) *Article {
	art := &Article{Title: p.Source.Title, URL: p.Source.URL, Published: Time{Value: p.Source.Published}}
	for _, b := range blocks {
		if b.Kind == block.Paragraph {
			art.Paragraphs = append(art.Paragraphs, b.Text)
		}
	}
	return art
}
