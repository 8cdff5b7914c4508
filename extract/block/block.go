// Package block cuts a page into blocks, says what each one is, and marks
// what does not belong to the article. A dropped block stays in the list
// with the rule that dropped it.
package block

// Kind says what a block is.
type Kind string

// The kinds of blocks. Only Paragraph, Heading and ListItem make up the body.
const (
	Paragraph Kind = "paragraph"
	Heading   Kind = "heading"  // a sub-heading within the body
	ListItem  Kind = "list"     // a list item within the body
	Title     Kind = "title"    // the headline
	Subtitle  Kind = "subtitle" // a deck or a lead set apart
	Byline    Kind = "byline"   // reporter, e-mail
	Time      Kind = "time"     // published, modified
	Caption   Kind = "caption"
	Outlet    Kind = "outlet" // a line that names who wrote it
	Noise     Kind = "noise"  // dropped: menu, ranking, related, notice, comment, share, promo, copyright
)

// Block is one line or block element of a page.
type Block struct {
	Text string // as it stands on the page, white space folded
	Kind Kind
	Rule string // id of the rule that kept, classified or dropped it
	Line int    // 1-based line of a flattened page, or ordinal of the element
}

// Dropped reports whether the block is no part of the article.
func (b Block) Dropped() bool { return b.Kind == Noise }
