package block

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hint is what the name, class and id of an element promise about its text.
type hint uint16

const (
	hintBody     hint = 1 << iota // the text of the article
	hintNoise                     // menu, ranking, related, comments, share bar, advertisement
	hintHidden                    // not shown
	hintCaption                   // a picture with its caption
	hintByline                    // reporters
	hintTime                      // published, modified
	hintTitle                     // headline
	hintSubtitle                  // deck
	hintRule                      // an outlet's layout says so
)

// own are the hints that the innermost element decides; the others are
// inherited from every ancestor.
const hintOwn = hintCaption | hintByline | hintTime | hintTitle | hintSubtitle

// bodyNames are parts of class and id names, with separators left out, by
// which Korean publishing systems call the text of an article: ndsoft
// (article-veiw-body, articleBody), Naver (newsct_article, dic_area), Daum
// (harmonyContainer), and many houses' own.
func bodyNames() []string {
	return []string{"articlebody", "articleveiwbody", "articleviewcontent", "newsbody", "articlecontent", "newscontent", "articletext", "arttext", "articletxt",
		"arttxt", "newstext", "newstxt", "bodytext", "viewbody", "contbody", "dicarea", "harmonycontainer", "storynews", "contnewstext", "artbody", "artcontent",
		"detailbody", "boardviewbody", "newsviewbody", "textbody", "usercontent", "viewcontent", "newsviewarea", "newscnt", "articlecont", "newscont", "articlestory", "contenttext",
		"viewcon", "bbscontent", "boardcontent", "newsctarticle", "entrycontent", "postcontent", "viewtext", "viewtxt", "newsview", "articleview", "viewcont", "conttext", "artview", "bodycontent", "storybody",
		"newsarticle", "contentbody", "bodycopy", "cnttext", "articlearea", "viewarea", "newscontarea"}
}

// hints remembers what class and id strings were found to promise, since a
// page says the same ones many times.
type hints struct {
	known  map[string]hint
	bodies []string            // bodyNames
	forced map[*html.Node]hint // what the outlet's layout says; nil for none
}

// of gives the hints of one element.
func (h *hints) of(n *html.Node) hint {
	got := tagHint(n.DataAtom)
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id":
			got |= h.named(a.Val)
		case "itemprop":
			got |= itemHint(a.Val)
		case "style":
			if strings.Contains(squeeze(a.Val), "display:none") || strings.Contains(a.Val, "hidden") {
				got |= hintHidden
			}
		case "hidden":
			got |= hintHidden
		}
	}
	if got&hintBody != 0 {
		got &^= hintNoise | hintCaption | hintTitle
	}
	if f, ok := h.forced[n]; ok {
		got = f
	}
	return got
}

func tagHint(a atom.Atom) hint {
	switch a {
	case atom.Nav, atom.Footer, atom.Aside, atom.Button, atom.Select, atom.Option, atom.Label, atom.Legend:
		return hintNoise
	case atom.Figcaption, atom.Figure:
		return hintCaption
	case atom.Time:
		return hintTime
	case atom.Address:
		return 0
	}
	return 0
}

func itemHint(v string) hint {
	switch v {
	case "articleBody":
		return hintBody
	case "headline":
		return hintTitle
	case "author":
		return hintByline
	case "datePublished", "dateModified":
		return hintTime
	case "caption":
		return hintCaption
	}
	return 0
}

func (h *hints) named(v string) hint {
	if got, ok := h.known[v]; ok {
		return got
	}
	var got hint
	if len(v) <= 512 {
		got = h.read(v)
	}
	h.known[v] = got
	return got
}

// read reads a class or id: its names as a whole for the body, its words
// for everything else.
func (h *hints) read(v string) hint {
	var got hint
	var buf [64]byte
	for name := range strings.FieldsSeq(v) {
		flat := buf[:0]
		start := 0
		word := func(end int) {
			if end > start {
				got |= wordHint(strings.ToLower(name[start:end]))
			}
			start = end
		}
		for i := 0; i < len(name); i++ {
			c := name[i]
			switch {
			case c == '-' || c == '_' || c == '.':
				word(i)
				start = i + 1
				continue
			case c >= '0' && c <= '9':
				word(i)
				start = i + 1
			case c >= 'A' && c <= 'Z' && i > 0 && name[i-1] >= 'a' && name[i-1] <= 'z':
				word(i)
			}
			flat = append(flat, c|0x20)
		}
		word(len(name))
		whole := h.whole(string(flat))
		if whole&hintCaption != 0 {
			got &^= hintNoise
		}
		got |= whole
	}
	return got
}

// whole reads a name without its separators and digits.
func (h *hints) whole(name string) hint {
	if strings.HasSuffix(name, "wrap") || strings.HasSuffix(name, "wrapper") {
		name = strings.TrimSuffix(strings.TrimSuffix(name, "per"), "wrap")
	}
	var got hint
	for _, b := range h.bodies {
		if strings.HasPrefix(name, b) && len(name) <= len(b)+4 || strings.HasSuffix(name, b) {
			got |= hintBody
			break
		}
	}
	switch {
	case strings.Contains(name, "subtit") || strings.Contains(name, "stitle") || strings.Contains(name, "subhead") || strings.Contains(name, "ttlsub") || strings.Contains(name, "titsub") || strings.Contains(name, "mediaendsummary") || strings.Contains(name, "summaryview"):
		got |= hintSubtitle
	case strings.Contains(name, "imgdesc") || strings.Contains(name, "viewimg") || strings.Contains(name, "articlephoto") || strings.Contains(name, "endphoto") || strings.Contains(name, "photocaption"):
		got |= hintCaption
	case strings.Contains(name, "aisummary") || strings.Contains(name, "newssum") || strings.Contains(name, "sumnews") || strings.Contains(name, "recomm") || strings.Contains(name, "relnews") || strings.Contains(name, "hotnews") || strings.Contains(name, "addfile") || strings.Contains(name, "filearea") || strings.Contains(name, "relart"):
		got |= hintNoise
	}
	return got
}

// wordHint reads one word of a name.
func wordHint(w string) hint {
	switch w {
	case "relation", "relate", "related", "relat", "rel", "rank", "ranking", "popular", "best", "hot", "most", "aside", "sidebar", "reply", "comment", "comments", "cmt",
		"sns", "share", "sharing", "sharedaddy", "addtoany", "social", "footer", "foot", "gnb", "lnb", "snb", "nav", "navi", "navigation", "menu", "breadcrumb", "tag", "tags", "hashtag", "hashtags", "keyword", "keywords",
		"copyright", "copyrights", "copy", "banner", "ad", "ads", "adv", "advert", "advertisement", "promotion", "promo", "popup", "layer", "modal", "tooltip", "login", "subscribe", "newsletter",
		"paging", "pagination", "pager", "toolbar", "tool", "util", "btn", "btns", "button", "buttons", "tts", "like", "likeit", "vote", "poll", "attach", "attachment", "download", "file", "sitemap",
		"quick", "skip", "recommend", "recommended", "sponsor", "sponsored", "taboola", "dable", "widget", "series", "notice", "kogl", "koglse", "satisfaction", "satisfy", "survey", "prevnext", "locked", "paywall", "toplink", "family", "feedback", "disclaimer", "caution", "browser":
		return hintNoise
	case "hide", "hidden", "blind", "sr", "offscreen", "screen", "ir", "noscript", "none":
		return hintHidden
	case "caption", "captions", "figcaption", "figure", "photo", "photos", "image", "img", "imgbox", "pic", "picture", "thumb", "thumbnail", "imgs":
		return hintCaption
	case "byline", "reporter", "reporters", "writer", "author", "authors", "journalist", "journalists", "gija", "writers":
		return hintByline
	case "date", "time", "regdate", "datetime", "registration", "pubdate", "inputdate":
		return hintTime
	case "title", "tit", "headline", "subject", "ttl", "heading":
		return hintTitle
	case "subtitle", "subtit", "deck", "subhead", "lead", "abstract", "stit", "stitle":
		return hintSubtitle
	}
	return 0
}
