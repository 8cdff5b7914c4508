// Package article puts the kept blocks of a page together: headline, decks,
// outlet, reporters, times, captions and the body, as one normalised text.
package article

import "koaccord/extract/page"

// Author is a reporter.
type Author struct {
	Name  string
	Role  string // 기자, 특파원, 논설위원 …; "" when not said
	Email string
}

// Outlet is who wrote the article, not the portal that carries it.
type Outlet struct {
	Name   string
	Domain string
}

// Time is a moment as the page states it: RFC 3339 when a time of day is
// known, else EDTF ("2019-10-25", "2019-10", "XXXX-06-04"). "" is unknown.
type Time struct {
	Value string
	Rule  string
}

// Article is the whole of what is kept, NFC-normalised. Absent values are zero.
type Article struct {
	Title      string
	Subtitles  []string
	Outlet     Outlet
	Authors    []Author
	Published  Time
	Modified   Time
	Bound      Time // the crawl day: the article is not younger; never its publication
	URL        string
	Section    string
	Captions   []string
	Paragraphs []string
	Warnings   []page.Warning
}
