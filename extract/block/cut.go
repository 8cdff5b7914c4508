package block

import (
	"strings"

	"koaccord/extract/page"
	"koaccord/rules"
)

// Cutter cuts pages into blocks by a set of rules.
type Cutter struct{ set *rules.Set }

// New prepares a cutter.
func New(set *rules.Set) *Cutter { return &Cutter{set: set} }

// Cut gives the blocks of a page in reading order.
func (c *Cutter) Cut(p *page.Page) []Block {
	var blocks []Block
	for i, line := range strings.Split(p.Text, "\n") {
		if s := strings.TrimSpace(line); s != "" {
			blocks = append(blocks, Block{Text: s, Kind: Paragraph, Line: i + 1})
		}
	}
	return blocks
}
