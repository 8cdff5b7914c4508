// Package byline reads who wrote an article out of the lines that say so.
package byline

import (
	"sort"
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// Parse lists the reporters that a line names: "홍길동·김철수 기자",
// "정리=홍길동 기자", "리야드=홍길동 기자 a@b.kr", "By Hong Gil-dong". Who took the
// pictures, cut the film or drew the graphics is no reporter. The order is
// that of the line; a name stands once. nil when the line names none.
func Parse(line string) []Reporter {
	if len(line) > maxByline {
		line = line[:cutRune(line, maxByline)]
	}
	if a := englishByline(line); a != nil {
		return a
	}
	b := reading{tokens: tokenize(line)}
	for i := range b.tokens {
		b.read(i)
	}
	b.mails()
	return b.authors()
}

// Reporter is one who wrote.
type Reporter struct {
	Name  string
	Role  string // 기자, 특파원, 논설위원 …; "" when not said
	Email string
}

// Only reports whether a line says who wrote the article and next to nothing
// else.
func Only(line string) bool {
	list := Parse(line)
	if len(list) == 0 {
		return false
	}
	words, first := 0, ""
	for _, t := range tokenize(line) {
		if t.kind == word {
			if words++; words == 1 {
				first = t.text
			}
		}
	}
	if strings.HasPrefix(first, list[0].Name) {
		return words <= 5+3*len(list)
	}
	return words <= 3+2*len(list)
}

// Mails lists the mail addresses of a line, and counts its words beside them.
func Mails(line string) (mails []string, words int) {
	for _, t := range tokenize(line) {
		switch t.kind {
		case mail:
			mails = append(mails, t.text)
		case word:
			words++
		}
	}
	return mails, words
}

// maxByline is the length in bytes that a byline is read up to.
const maxByline = 400

// reading reads the tokens of one line.
type reading struct {
	tokens []token
	found  []foundReporter
}

// foundReporter is a reporter with the token of the name.
type foundReporter struct {
	Reporter
	at int
}

// token is a word, a mail address or a single other character.
type token struct {
	text string
	kind tokenKind
	gap  bool // white space stood before it
}

type tokenKind int

const (
	word tokenKind = iota
	mail
	mark
)

// tokenize parts a line into words, mail addresses and marks.
func tokenize(line string) []token {
	var out []token
	gap := false
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		switch {
		case r == ' ' || r == '\t' || r == '\u00a0' || r == '\u3000':
			gap = true
			i += size
			continue
		case isMailStart(line, i):
			n := mailLength(line[i:])
			out = append(out, token{line[i : i+n], mail, gap})
			i += n
		case isWordRune(r):
			n := wordLength(line[i:])
			out = append(out, token{line[i : i+n], word, gap})
			i += n
		default:
			out = append(out, token{line[i : i+size], mark, gap})
			i += size
		}
		gap = false
	}
	return out
}

func isWordRune(r rune) bool {
	return text.IsHangul(r) || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r >= 0x4E00 && r <= 0x9FFF
}

// wordLength is the length of the word at the start of s. A word ends where
// Hangul gives way to a Latin letter, so that "기자l기사입력" falls apart.
func wordLength(s string) int {
	n, hangul := 0, false
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isWordRune(r) || hangul && r < utf8.RuneSelf {
			break
		}
		hangul = text.IsHangul(r)
		n += size
	}
	return n
}

func isMailStart(line string, i int) bool {
	c := line[i]
	if c >= utf8.RuneSelf || !isMailByte(c) || i > 0 && isMailByte(line[i-1]) {
		return false
	}
	return mailLength(line[i:]) > 0
}

func isMailByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+'
}

// mailLength is the length of the mail address at the start of s, 0 for none.
func mailLength(s string) int {
	n := 0
	for n < len(s) && n < 64 && isMailByte(s[n]) {
		n++
	}
	if n == 0 || n >= len(s) || s[n] != '@' {
		return 0
	}
	end := n + 1
	for end < len(s) && end-n < 100 && isMailByte(s[end]) {
		end++
	}
	host := strings.TrimRight(s[n+1:end], ".-_+")
	if !strings.Contains(host, ".") {
		return 0
	}
	return n + 1 + len(host)
}

// read looks whether token i says that someone before or after it wrote.
func (b *reading) read(i int) {
	t := b.tokens[i]
	if t.kind != word {
		return
	}
	if pre, role, ok := splitRole(t.text); ok {
		b.readRole(i, pre, role)
		return
	}
	if !IsName(t.text) || b.credited(i) {
		return
	}
	switch {
	case b.mailNext(i), b.afterLabel(i), b.beforeTime(i), b.beforePicture(i):
		b.add(i, t.text, "")
	}
}

// roles are the ends of the words that follow a reporter's name, the longest
// first.
func roles() []string {
	return []string{"객원기자", "선임기자", "인턴기자", "전문기자", "수습기자", "시민기자", "명예기자", "대표기자", "본부장", "특파원", "논설위원", "편집위원", "논설실장", "통신원", "아나운서", "칼럼니스트", "리포터", "앵커", "기자", "PD"}
}

// splitRole parts a word that ends in a role: "홍길동기자" into name and role.
// Words between both (복지전문기자) belong to the role.
func splitRole(w string) (pre, role string, ok bool) {
	for _, r := range roles() {
		if strings.HasSuffix(w, r) {
			return w[:len(w)-len(r)], r, true
		}
	}
	return "", "", false
}

// readRole takes the name that stands in, before or behind the role at i.
func (b *reading) readRole(i int, pre, role string) {
	if IsName(pre) && !b.credited(i) {
		b.add(i, pre, role)
		b.chain(i, role)
		return
	}
	if name, rest, ok := nameHead(pre); ok && !b.credited(i) {
		b.add(i, name, rest+role)
		b.chain(i, role)
		return
	}
	for _, j := range b.back(i) {
		if w := b.tokens[j].text; IsName(w) {
			if !b.credited(j) {
				b.add(j, w, pre+role)
				b.chain(j, pre+role)
			}
			return
		}
	}
	if pre == "" && i+1 < len(b.tokens) && (role == "인턴기자" || i == 0) && IsName(b.tokens[i+1].text) {
		b.add(i+1, b.tokens[i+1].text, role)
	}
}

// nameHead parts "홍길동선임" into the name and the beginning of the role.
func nameHead(pre string) (name, rest string, ok bool) {
	for _, m := range []string{"선임", "객원", "인턴", "수습", "대표", "전문", "부장", "차장", "팀장"} {
		if name, found := strings.CutSuffix(pre, m); found && IsName(name) {
			return name, m, true
		}
	}
	return "", "", false
}

// back lists the words right before token i: one, or two when the nearer one
// belongs to the role ("홍길동 누리스타 기자", "홍길동 워싱턴 특파원").
func (b *reading) back(i int) []int {
	var out []int
	for j := i - 1; j >= 0 && len(out) < 2; j-- {
		t := b.tokens[j]
		if t.kind == word {
			out = append(out, j)
			continue
		}
		if t.text != "(" && t.text != ")" && t.text != "/" {
			break
		}
	}
	return out
}

// chain adds the names before token i that share its role: "홍길동·김누리 기자",
// "홍길동 김누리 기자".
func (b *reading) chain(i int, role string) {
	if i == 1 && b.tokens[i].gap && len(b.tokens[0].text) == 9 && b.tokens[0].kind == word && IsName(b.tokens[0].text) {
		b.add(0, b.tokens[0].text, role)
	}
	for i >= 2 && isNameLink(b.tokens[i-1].text) && IsName(b.tokens[i-2].text) && !b.credited(i-2) {
		i -= 2
		b.add(i, b.tokens[i].text, role)
	}
}

func isNameLink(s string) bool {
	switch s {
	case "·", "ㆍ", "・", "∙", "•", ",", "/", "&", "‧":
		return true
	}
	return false
}

// credited reports whether the name at token i follows the credit of a
// picture, a film or a graphic, which writers are not credited with.
func (b *reading) credited(i int) bool {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		t := b.tokens[j]
		if t.kind == word {
			if isCredit(t.text) {
				return !b.alsoWriter(j)
			}
			if !IsName(t.text) {
				return false
			}
			continue
		}
		if t.kind == mail || !strings.Contains("=:·ㆍ,/ⓒ|", t.text) {
			return false
		}
	}
	return false
}

// isCredit reports whether a word names work that is not writing.
func isCredit(w string) bool {
	switch w {
	case "사진", "영상", "그래픽", "촬영", "편집", "영상취재", "영상편집", "촬영기자", "카메라", "자막", "일러스트", "사진기자", "영상기자",
		"화면제공", "사진제공", "화면", "자료", "캡처", "리서처", "작가", "CG", "제공", "출처", "영상제작", "제작", "그림", "삽화", "자료사진", "ⓒ":
		return true
	}
	for _, end := range []string{"편집", "사진", "그래픽", "일러스트", "촬영"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// alsoWriter reports whether the credit at j stands beside one for writing:
// "글·사진=홍길동".
func (b *reading) alsoWriter(j int) bool {
	return j >= 2 && isNameLink(b.tokens[j-1].text) && (b.tokens[j-2].text == "글" || b.tokens[j-2].text == "취재") ||
		j+2 < len(b.tokens) && isNameLink(b.tokens[j+1].text) && b.tokens[j+2].text == "글"
}

func (b *reading) mailNext(i int) bool {
	for j := i + 1; j < len(b.tokens) && j <= i+2; j++ {
		if b.tokens[j].kind == mail {
			return true
		}
		if b.tokens[j].kind == word {
			return false
		}
	}
	return false
}

// afterLabel reports whether the name follows a word for writing: "글=홍길동",
// "디자이너 홍길동".
func (b *reading) afterLabel(i int) bool {
	j := i - 1
	if j >= 0 && (b.tokens[j].text == "=" || b.tokens[j].text == ":" || b.tokens[j].text == "|") {
		j--
	} else if !b.tokens[i].gap {
		return false
	}
	if j < 0 || j != 0 && b.tokens[j-1].kind == word {
		return false
	}
	switch b.tokens[j].text {
	case "글", "취재", "정리", "인턴", "디자이너", "기고", "기획", "글쓴이", "필자", "담당":
		return i+1 == len(b.tokens) || b.tokens[i+1].kind != word
	}
	return false
}

// beforeTime reports whether the line begins with the name and goes on with
// the label of a time: "홍길동 입력 2018. 5. 16."
func (b *reading) beforeTime(i int) bool {
	if i != 0 || i+1 >= len(b.tokens) {
		return false
	}
	switch b.tokens[i+1].text {
	case "입력", "등록", "승인", "송고", "기사입력":
		return true
	}
	return false
}

// beforePicture reports whether the line is a name with the credit of its
// pictures: "홍길동 / 사진출처 …".
func (b *reading) beforePicture(i int) bool {
	if i != 0 || len(b.tokens) < 3 || b.tokens[1].text != "/" {
		return false
	}
	w := b.tokens[2].text
	return strings.HasPrefix(w, "화면") || strings.HasPrefix(w, "사진") || strings.HasPrefix(w, "영상")
}

func (b *reading) add(at int, name, role string) {
	for i := range b.found {
		if b.found[i].Name == name {
			if b.found[i].Role == "" {
				b.found[i].Role = role
			}
			return
		}
	}
	b.found = append(b.found, foundReporter{Reporter{Name: name, Role: role}, at})
}

// mails gives each address to the nearest name before it that has none.
func (b *reading) mails() {
	sort.SliceStable(b.found, func(i, j int) bool { return b.found[i].at < b.found[j].at })
	for i, t := range b.tokens {
		if t.kind != mail {
			continue
		}
		for k := len(b.found) - 1; k >= 0; k-- {
			if b.found[k].at < i {
				if b.found[k].Email == "" {
					b.found[k].Email = t.text
				}
				break
			}
		}
	}
}

func (b *reading) authors() []Reporter {
	var out []Reporter
	for _, f := range b.found {
		out = append(out, f.Reporter)
	}
	return out
}

// englishByline reads "By Hong Gil-dong, Staff Reporter".
func englishByline(line string) []Reporter {
	s := strings.TrimSpace(line)
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "BY ")
	}
	if !ok || len(rest) > 80 {
		return nil
	}
	name, _, _ := strings.Cut(rest, ",")
	name, _, _ = strings.Cut(name, "(")
	var words []string
	email := ""
	for _, w := range strings.Fields(rest) {
		if mailLength(strings.Trim(w, "()<>")) > 0 {
			email = strings.Trim(w, "()<>")
		}
	}
	for _, w := range strings.Fields(name) {
		if w[0] < 'A' || w[0] > 'Z' || strings.Contains(w, "@") {
			break
		}
		words = append(words, w)
	}
	if len(words) < 2 || len(words) > 4 {
		return nil
	}
	return []Reporter{{Name: strings.Join(words, " "), Email: email}}
}

// cutRune is the greatest place up to n where s can be cut between runes.
func cutRune(s string, n int) int {
	for n > 0 && n < len(s) && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}
