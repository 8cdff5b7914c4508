package block

import (
	"hash/maphash"

	"koaccord/extract/page"
	"koaccord/rules"
)

// Cutter cuts pages into blocks by a set of rules. It is immutable and safe
// for concurrent use.
type Cutter struct {
	set   *rules.Set
	opts  Options
	lines *lineRules
	hints *hintIndex
	seed  maphash.Seed // of the tables of lines; no result depends on it
}

// New prepares a cutter.
func New(set *rules.Set, opts ...Options) *Cutter {
	c := &Cutter{set: set, lines: compileLines(set.Boilerplate), hints: newHintIndex(), seed: maphash.MakeSeed()}
	if len(opts) > 0 {
		c.opts = opts[0]
	}
	return c
}

// Cut gives the blocks of a page in reading order.
func (c *Cutter) Cut(p *page.Page) []Block {
	if p.Format == page.HTML && p.Root != nil {
		return c.cutHTML(p)
	}
	return c.cutFlat(p)
}
