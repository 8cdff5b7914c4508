package page

import (
	"encoding/json"
	"html"
	"slices"
	"strings"
)

// State is what the script state of a page says about its article: pages that
// are drawn by Next.js or by Arc's Fusion hold their text nowhere else.
type State struct {
	Meta Meta
	// Captions of pictures in the order of the article.
	Captions []string
}

// stateMarks are the literals that introduce script state.
const (
	fusionMark = "Fusion.globalContent"
	nextData   = "__NEXT_DATA__"
	nextFlight = "__next_f.push("
	nuxtMark   = "window.__NUXT__"
	initMark   = "window.__INITIAL_STATE__"
	preMark    = "window.__PRELOADED_STATE__"
	apolloMark = "__APOLLO_STATE__"
)

// holdsState reports whether a script introduces a state.
func holdsState(data string) bool {
	for _, mark := range []string{fusionMark, nextFlight, apolloMark, initMark, preMark, nuxtMark} {
		if strings.Contains(data, mark) {
			return true
		}
	}
	return false
}

// ScriptState reads the state that scripts of an HTML page carry. The body is
// text or HTML; "" where no script holds one. It is computed on each call,
// since few pages need it.
func (p *Page) ScriptState() State {
	var st State
	var flight strings.Builder
	for _, n := range p.scripts {
		s := rawText(n)
		if len(s) > maxJSON {
			continue
		}
		switch {
		case attr(n, "id") == nextData:
			st.readValue(s)
		case strings.Contains(s, fusionMark):
			st.readFusion(s)
		case strings.Contains(s, nextFlight):
			flight.WriteString(flightChunk(s))
		case strings.Contains(s, apolloMark):
			st.readAssigned(s, apolloMark)
		case strings.Contains(s, initMark):
			st.readAssigned(s, initMark)
		case strings.Contains(s, preMark):
			st.readAssigned(s, preMark)
		case strings.Contains(s, nuxtMark):
			st.readAssigned(s, nuxtMark)
		}
	}
	if flight.Len() > 0 {
		st.readFlight(flight.String())
	}
	return st
}

func (st *State) readValue(s string) {
	if v, ok := looseJSON(s); ok {
		st.search(v, 0)
	}
}

// readAssigned reads the object that is assigned behind a mark.
func (st *State) readAssigned(s, mark string) {
	i := strings.Index(s, mark)
	rest := s[i+len(mark):]
	j := strings.IndexAny(rest, "{[")
	if j < 0 {
		return
	}
	var v any
	if json.NewDecoder(strings.NewReader(rest[j:])).Decode(&v) == nil {
		st.search(v, 0)
	}
}

// readFusion reads the story that Arc puts into Fusion.globalContent.
func (st *State) readFusion(s string) {
	i := strings.Index(s, fusionMark)
	rest := s[i+len(fusionMark):]
	j := strings.IndexByte(rest, '{')
	if j < 0 {
		return
	}
	var story map[string]any
	if json.NewDecoder(strings.NewReader(rest[j:])).Decode(&story) != nil {
		return
	}
	if !st.readStory(story) {
		st.search(story, 0)
	}
}

// readStory reads an ANS story; false when v is none.
func (st *State) readStory(v map[string]any) bool {
	elements, ok := v["content_elements"].([]any)
	if !ok {
		return false
	}
	m := &st.Meta
	m.add(fieldTitle, basic(v["headlines"]), "state/headlines")
	m.add(fieldSubtitle, basic(v["subheadlines"]), "state/subheadlines")
	for _, key := range []string{"first_publish_date", "display_date", "publish_date"} {
		m.add(fieldPublished, plain(v[key]), "state/"+key)
	}
	m.add(fieldModified, plain(v["last_updated_date"]), "state/last_updated_date")
	m.add(fieldURL, plain(v["canonical_url"]), "state/canonical_url")
	if credits, ok := v["credits"].(map[string]any); ok {
		m.addPeople(credits["by"], "state/credits")
	}
	var lines []string
	lines, st.Captions = storyLines(elements, st.Captions, 0)
	if body := strings.Join(lines, "\n"); len(body) > len(m.Body) {
		m.Body = body
	}
	return true
}

func basic(v any) string {
	if t, ok := v.(map[string]any); ok {
		return plain(t["basic"])
	}
	return ""
}

// storyLines gives the text of a story's elements, one line each.
func storyLines(elements []any, captions []string, depth int) ([]string, []string) {
	var lines []string
	if depth > maxJSONDepth {
		return nil, captions
	}
	for _, e := range elements {
		t, ok := e.(map[string]any)
		if !ok {
			continue
		}
		switch kind := raw(t["type"]); kind {
		case "text", "header", "raw_html", "blockquote", "paragraph":
			if s := raw(t["content"]); s != "" {
				lines = append(lines, s)
			}
		case "image", "gallery":
			if c := plain(t["caption"]); c != "" {
				captions = append(captions, fold(c))
			}
		}
		for _, key := range []string{"items", "content_elements"} {
			if sub, ok := t[key].([]any); ok {
				var more []string
				more, captions = storyLines(sub, captions, depth+1)
				lines = append(lines, more...)
			}
		}
	}
	return lines, captions
}

// bodyKeys are the keys under which states keep the text of an article.
func bodyKey(key string) bool {
	switch key {
	case "body", "content", "contents", "articleBody", "article_body", "articleContent", "contentHtml", "html", "text", "bodyHtml", "news_content", "newsContent",
		"articleText", "bodyText", "contentsHtml", "article_content", "children", "detail", "view_content", "cn", "cont":
		return true
	}
	return false
}

// stateKeys are the keys of the object that holds the text, by what they say.
var stateKeys = []struct {
	f    field
	keys []string
}{
	{fieldTitle, []string{"title", "headline", "articleTitle", "subject", "news_title", "newsTitle", "art_title", "articleSubject"}},
	{fieldSubtitle, []string{"subTitle", "subtitle", "sub_title", "subHeadline", "art_subtitle"}},
	{fieldPublished, []string{"publishedAt", "published_at", "datePublished", "regDate", "reg_date", "pubDate", "publishDate", "publish_date", "service_daytime", "serviceDate", "createdAt", "created_at", "firstPublishedAt", "inputDate", "registDate", "reg_dt", "regDt", "publishedDate", "date"}},
	{fieldModified, []string{"modifiedAt", "updatedAt", "updated_at", "modDate", "modified_at", "dateModified", "mod_dt", "modDt", "updateDate"}},
}

// search walks a value for the object with the longest Korean text.
func (st *State) search(v any, depth int) {
	if depth > maxJSONDepth {
		return
	}
	switch t := v.(type) {
	case []any:
		for _, x := range t {
			st.search(x, depth+1)
		}
	case map[string]any:
		if st.readStory(t) {
			return
		}
		st.readObject(t)
		for _, key := range sortedKeys(t) {
			st.search(t[key], depth+1)
		}
	}
}

// readObject takes an object whose text is longer than what is known so far.
func (st *State) readObject(t map[string]any) {
	body := ""
	for _, key := range sortedKeys(t) {
		if !bodyKey(key) {
			continue
		}
		if s := bodyValue(t[key]); len(s) > len(body) && prose(s) {
			body = s
		}
	}
	if len(body) <= len(st.Meta.Body) {
		return
	}
	st.Meta = Meta{Body: body}
	for _, k := range stateKeys {
		for _, key := range k.keys {
			st.Meta.add(k.f, plain(t[key]), "state/"+key)
		}
	}
	for _, key := range []string{"author", "authors", "reporter", "reporters", "reporterName", "writer", "byline", "writers"} {
		st.Meta.addPeople(t[key], "state/"+key)
	}
}

// bodyValue gives the text of a value: a string, or a list of strings or of
// objects with text.
func bodyValue(v any) string {
	switch t := v.(type) {
	case string:
		return t
	case []any:
		var lines []string
		for _, x := range t {
			switch e := x.(type) {
			case string:
				lines = append(lines, e)
			case map[string]any:
				if s := raw(e["content"]); s != "" {
					lines = append(lines, s)
				} else if s := raw(e["text"]); s != "" {
					lines = append(lines, s)
				} else if s := raw(e["value"]); s != "" {
					lines = append(lines, s)
				}
			}
		}
		return strings.Join(lines, "\n")
	}
	return ""
}

// minProse is how many Hangul syllables make a text an article.
const minProse = 60

// prose reports whether s reads like Korean sentences.
func prose(s string) bool {
	if !strings.Contains(s, "다") {
		return false
	}
	hangul := 0
	for _, r := range s {
		if r >= '가' && r <= '힣' {
			if hangul++; hangul >= minProse {
				return strings.Contains(s, "다.") || strings.Contains(s, "다<") || strings.Contains(s, "요.")
			}
		}
	}
	return false
}

// flightChunk gives the strings that a script pushes to Next's stream.
func flightChunk(s string) string {
	var b strings.Builder
	for {
		i := strings.Index(s, nextFlight)
		if i < 0 {
			return b.String()
		}
		s = s[i+len(nextFlight):]
		var v []any
		if json.NewDecoder(strings.NewReader(s)).Decode(&v) != nil {
			continue
		}
		if len(v) > 1 {
			if chunk, ok := v[1].(string); ok {
				b.WriteString(chunk)
			}
		}
	}
}

// readFlight reads the rows of Next's stream: "id:JSON" and "id:Tlength,text".
func (st *State) readFlight(s string) {
	var spoken []string
	for s != "" {
		i := strings.IndexByte(s, ':')
		if i < 0 || i > 16 {
			if s = afterLine(s); s == "" {
				break
			}
			continue
		}
		rest := s[i+1:]
		if strings.HasPrefix(rest, "T") {
			var row string
			if row, s = textRow(rest[1:]); prose(row) && len(row) > len(st.Meta.Body) {
				st.Meta.Body = row
			}
			continue
		}
		line, _, _ := strings.Cut(rest, "\n")
		var v any
		if strings.ContainsAny(firstByte(line), "[{") && json.Unmarshal([]byte(line), &v) == nil {
			st.search(v, 0)
			spoken = elementText(v, spoken, 0)
		}
		s = afterLine(s)
	}
	if body := strings.Join(spoken, "\n"); prose(body) && len(body) > 2*len(st.Meta.Body) {
		st.Meta.Body = body
	}
}

func firstByte(s string) string {
	if s == "" {
		return ""
	}
	return s[:1]
}

func afterLine(s string) string {
	_, rest, _ := strings.Cut(s, "\n")
	return rest
}

// textRow reads "1a2b,text…" with a length in hexadecimal bytes.
func textRow(s string) (row, rest string) {
	n, i := 0, 0
	for ; i < len(s) && i < 8 && s[i] != ','; i++ {
		d := strings.IndexByte("0123456789abcdef", s[i])
		if d < 0 {
			return "", afterLine(s)
		}
		n = n*16 + d
	}
	if i >= len(s) || s[i] != ',' {
		return "", afterLine(s)
	}
	s = s[i+1:]
	n = min(n, len(s))
	return s[:n], s[n:]
}

// elementText joins the text of paragraphs in a tree of drawn elements, each
// of which is ["$", name, key, {children: …}].
func elementText(v any, out []string, depth int) []string {
	if depth > maxJSONDepth {
		return out
	}
	switch t := v.(type) {
	case []any:
		if len(t) >= 4 && raw(t[0]) == "$" && t[1] == "p" {
			if s := childText(t[3], 0); s != "" {
				return append(out, s)
			}
			return out
		}
		for _, x := range t {
			out = elementText(x, out, depth+1)
		}
	case map[string]any:
		if c, ok := t["children"]; ok {
			out = elementText(c, out, depth+1)
		}
	}
	return out
}

func childText(v any, depth int) string {
	if depth > maxJSONDepth {
		return ""
	}
	switch t := v.(type) {
	case string:
		if strings.HasPrefix(t, "$") {
			return ""
		}
		return html.UnescapeString(t)
	case []any:
		if len(t) >= 4 && raw(t[0]) == "$" {
			if t[1] == "br" {
				return "\n"
			}
			return childText(t[3], depth+1)
		}
		var b strings.Builder
		for _, x := range t {
			b.WriteString(childText(x, depth+1))
		}
		return b.String()
	case map[string]any:
		return childText(t["children"], depth+1)
	}
	return ""
}

// sortedKeys gives the keys of an object in one fixed order.
func sortedKeys(t map[string]any) []string {
	keys := make([]string, 0, len(t))
	for k := range t {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
