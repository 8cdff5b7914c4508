package corpus

// slot is what a key of JSONL gives.
type slot int

const (
	slotText slot = iota
	slotTitle
	slotURL
	slotOutlet
	slotPublished
	slotAuthor
	slotID
	slots
)

// aliases are further keys under which crawlers, feeds and news archives keep a value, for each slot; of several the
// first named here counts, and only where none of the usual keys has a value. Sources: the output of news-please,
// trafilatura and newspaper, schema.org, RSS, the columns of Korean news archives.
var aliases = [slots][]string{
	slotText:      {"maintext", "raw_text", "plain_text", "article_body", "articleBody", "article", "contents", "document", "본문", "내용"},
	slotTitle:     {"headline", "subject", "제목"},
	slotURL:       {"link", "source_url", "requested_url", "URL", "주소"},
	slotOutlet:    {"sitename", "site_name", "press", "provider", "언론사", "매체"},
	slotPublished: {"date_publish", "publish_date", "published_date", "date_published", "datePublished", "pubDate", "pubdate", "pub_date", "datetime", "일자", "날짜", "작성일", "등록일"},
	slotAuthor:    {"byline", "reporter", "writer", "기자", "기고자", "작성자"},
	slotID:        {"doc_id", "news_id", "guid", "뉴스 식별자"},
}

// aliasOf gives the slot and the rank of an alias by its key.
var aliasOf = func() map[string]alias {
	out := map[string]alias{}
	for s, keys := range aliases {
		for rank, key := range keys {
			out[key] = alias{slot(s), rank + 1}
		}
	}
	return out
}()

// alias is what a key gives and how well it is known, from 1.
type alias struct {
	slot slot
	rank int
}

// also keeps the value of the best known alias of each slot; the order of the keys in a line does not count.
type also [slots]struct {
	rank  int // 0 for none yet
	value []byte
	text  bool // the value is a string
}

// take keeps a value where its key is an alias.
func (a *also) take(key string, value []byte, isString bool) {
	k, ok := aliasOf[key]
	if !ok || len(value) == 0 {
		return
	}
	if kept := &a[k.slot]; kept.rank == 0 || k.rank < kept.rank {
		kept.rank, kept.value, kept.text = k.rank, value, isString
	}
}

// scalar gives the value of a slot where it is a string or a number; "" for none.
func (a *also) scalar(s slot) string { return string(scalarOf(a[s].value, a[s].text)) }

// list gives the values of a slot.
func (a *also) list(s slot) []string {
	if a[s].rank == 0 {
		return nil
	}
	return listOf(a[s].value, a[s].text)
}
