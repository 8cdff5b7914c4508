package block

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/byline"
	"koaccord/extract/text"
)

// shortestGlued is the length in bytes from which a line may be a whole page.
const shortestGlued = 600

// longestGlued is the length in bytes above which a line is taken as it is.
const longestGlued = 1 << 16

// unglue parts a page that a crawler printed as one line into the lines that
// it must have had: pieces of the frame that rules name, reporters, times,
// headlines that stand twice, sentences. It gives the text as it is where it
// has more lines, or shows no frame around the article; parted says which.
func (c *Cutter) unglue(page string) (text string, parted bool) {
	page = strings.TrimSpace(page)
	if len(page) < shortestGlued || len(page) > longestGlued || strings.Count(page, "\n") > 1 || !glued(page) {
		return page, false
	}
	g := gluedPage{c: c, words: strings.Fields(page), text: strings.Join(strings.Fields(page), " ")}
	g.part()
	return strings.Join(g.lines, "\n"), true
}

// gluedPage is a page on its way from one line to many.
type gluedPage struct {
	c     *Cutter
	words []string
	text  string
	lines []string
	from  int // first word that is in no line yet
	tries int // how often a headline has been looked for
}

func (g *gluedPage) part() {
	for i := 0; i < len(g.words); {
		if n := g.c.frameWords(g.words[i:]); n > 0 {
			g.flush(i, true)
			g.lines = append(g.lines, strings.Join(g.words[i:i+n], " "))
			i += n
			g.from = i
			continue
		}
		i++
		if endsSentence(g.words[i-1]) {
			g.flush(i, false)
		}
	}
	g.flush(len(g.words), true)
}

// flush makes a line of the words up to the given one, in two where its end
// stands elsewhere on the page too: a headline behind words of a menu. Only
// what the frame follows can be one.
func (g *gluedPage) flush(to int, framed bool) {
	if to <= g.from {
		return
	}
	words := g.words[g.from:to]
	g.from = to
	if framed {
		if n := g.twinAt(words); n > 0 {
			g.lines = append(g.lines, strings.Join(words[:n], " "))
			words = words[n:]
		}
	}
	line := strings.Join(words, " ")
	if half, ok := twin(line); ok {
		g.lines = append(g.lines, half)
		line = strings.TrimSpace(line[len(half):])
	}
	g.lines = append(g.lines, line)
}

// mostTries is how many headlines are looked for on a page; each costs a look
// through all of it for every word.
const mostTries = 24

// longestHead is how many words before a headline are looked through.
const longestHead = 80

// twinAt is the word from which the rest of the words stands on the page a
// second time, 0 for none.
func (g *gluedPage) twinAt(words []string) int {
	if len(words) < 4 || len(words) > longestHead || endsSentence(words[len(words)-1]) {
		return 0
	}
	if g.tries++; g.tries > mostTries {
		return 0
	}
	for i := 1; i+3 <= len(words); i++ {
		rest := strings.Join(words[i:], " ")
		if utf8.RuneCountInString(rest) < 10 {
			return 0
		}
		at := strings.Index(g.text, rest)
		if at >= 0 && strings.Contains(g.text[at+len(rest):], rest) {
			return i
		}
	}
	return 0
}

// endsSentence reports whether a word closes a sentence: 했다. 했다.”
func endsSentence(w string) bool {
	core := strings.TrimRight(w, "\"'”’)")
	return strings.HasSuffix(core, ".") && endsPredicate(core[:len(core)-1])
}

// glued reports whether a line holds the frame of a page: two of a log-in, a
// skip link, a labelled time, a copyright notice.
func glued(s string) bool {
	signs := 0
	for _, w := range []string{"바로가기", "로그인", "회원가입", "기사입력", "입력 20", "승인 20", "등록 20", "입력 : 20", "기사입력 :", "Copyright", "기자 입력", "전체메뉴", "무단전재", "무단 전재", "저작권자", "All rights", "많이 본 뉴스", "관련기사", "댓글"} {
		if text.Contains(s, w) {
			signs++
		}
	}
	return signs >= 2
}

// longestFrame is how many words one piece of the frame may have.
const longestFrame = 7

// frameWords is how many of the words at the start make up one piece of the
// frame: a line that a rule names whole, a reporter, a time. 0 for none.
func (c *Cutter) frameWords(words []string) int {
	if n := timeWords(words); n > 0 {
		return n
	}
	if w := words[0]; strings.HasPrefix(w, "[") && strings.HasSuffix(w, "]") {
		if n := timeWords(words[1:]); n > 0 {
			return n + 1
		}
	}
	if n := reporterWords(words); n > 0 {
		return n
	}
	if endsSentence(words[0]) {
		return 0
	}
	for n := min(longestFrame, len(words)); n > 0; n-- {
		s := strings.Join(words[:n], "")
		if i, ok := c.lines.exact[s]; ok && (n > 1 || utf8.RuneCountInString(s) > 2 && c.lines.rules[i].ID != "boilerplate/menu/section" || frameFollows(c, words[1:])) {
			return n
		}
		if (strings.HasSuffix(s, "바로가기") || strings.HasSuffix(s, "공유하기") || strings.HasSuffix(s, "글자크기")) && n <= 3 {
			return n
		}
	}
	for n := 1; n <= min(longestFrame, len(words)); n++ {
		if c.namesFrame(words[:n]) {
			return n
		}
	}
	return 0
}

// namesFrame reports whether words are what a rule names, such as "무단 전재"
// or "댓글 0", the first of them included.
func (c *Cutter) namesFrame(words []string) bool {
	s := strings.Join(words, "")
	if utf8.RuneCountInString(s) > 24 || utf8.RuneCountInString(s) < 3 || endsSentence(s) {
		return false
	}
	if cl := c.lines.classify(s); cl.kind != Noise || cl.rule == "boilerplate/menu/section" {
		return false
	}
	return len(words) == 1 || c.lines.classify(s[len(words[0]):]).kind != Noise
}

// frameFollows reports whether another whole piece of the frame comes next, so
// that a word such as 경제 stands in a menu and not in a headline.
func frameFollows(c *Cutter, words []string) bool {
	if len(words) == 0 {
		return false
	}
	_, ok := c.lines.exact[words[0]]
	return ok
}

// timeWords is how many words at the start are a labelled time.
func timeWords(words []string) int {
	labelled := false
	n := 0
	for n < len(words) && n < 3 && isTimeLabel(words[n]) {
		labelled = true
		n++
	}
	if n < len(words) && words[n] == ":" {
		n++
	}
	if n >= len(words) || !labelled && !strings.ContainsAny(words[n], ".-") {
		return 0
	}
	if yearAt(words[n]+"  ") != 0 && !(labelled && yearAt(words[n]+"  ") > 0) {
		return 0
	}
	end := n + 1
	for end < len(words) && end < n+5 && dateWord(words[end]) {
		end++
	}
	if !isTimeLine(strings.Join(words[:end], " "), 40) {
		return 0
	}
	return end
}

func isTimeLabel(w string) bool {
	w = strings.TrimRight(w, ":")
	for _, l := range timeLabels() {
		if strings.HasSuffix(w, l) && utf8.RuneCountInString(w) <= 6 {
			return true
		}
	}
	return false
}

// dateWord reports whether a word can go on with a date: 16., 20:23, (금), 오후.
func dateWord(w string) bool {
	if w == "오전" || w == "오후" {
		return true
	}
	for _, r := range w {
		if !(r >= '0' && r <= '9') && !strings.ContainsRune(".:-()월화수목금토일요", r) {
			return false
		}
	}
	return true
}

// reporterWords is how many words at the start name a reporter: 홍길동 기자.
func reporterWords(words []string) int {
	if len(words) > 1 && byline.IsName(words[0]) && words[1] == "기자" {
		if len(words) > 2 && strings.Contains(words[2], "@") {
			return 3
		}
		return 2
	}
	if name, ok := strings.CutSuffix(words[0], "기자"); ok && byline.IsName(name) {
		return 1
	}
	return 0
}

// twin gives the beginning of a line that stands in it a second time right
// behind the first.
func twin(l string) (string, bool) {
	if len(l) > 800 {
		return "", false
	}
	key := firstRunes(l, 8)
	if key == "" {
		return "", false
	}
	at := strings.Index(l[len(key):], key)
	if at < 0 {
		return "", false
	}
	half := strings.TrimSpace(l[:len(key)+at])
	return half, strings.HasPrefix(l[len(key)+at:], half)
}
