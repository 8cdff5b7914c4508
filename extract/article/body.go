package article

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/block"
	"koaccord/extract/byline"
	"koaccord/extract/text"
)

// addBody adds a block of the body, without the dateline, the caption or the
// byline that a crawler glued to its ends.
func (d *draft) addBody(b block.Block) {
	s := strings.TrimSpace(b.Text)
	if len(d.paragraphs) == 0 {
		if before, caption, rest, ok := gluedCaption(s); ok {
			d.addCaption(caption)
			d.addBody(block.Block{Text: before})
			s = rest
		}
	}
	s = d.cutLead(s)
	s = d.cutTail(s)
	if s != "" {
		d.paragraphs = append(d.paragraphs, s)
	}
}

// leadReach is how many bytes of a paragraph are looked at for a dateline.
const leadReach = 1200

// cutLead takes what stands before the first sentence off a paragraph: a
// glued caption or deck with the dateline after it, and the dateline.
func (d *draft) cutLead(s string) string {
	if at := d.gluedPhotographer(s); at > 0 {
		s = strings.TrimSpace(s[at:])
	}
	if at := gluedDateline(s); at > 0 {
		d.takeGlued(strings.TrimSpace(s[:at]))
		s = s[at:]
	}
	for range 2 {
		n := d.dateline(s)
		if n == 0 {
			n = d.reporterEquals(s)
		}
		if n == 0 {
			return s
		}
		s = strings.TrimLeft(s[n:], " \u00a0")
	}
	return s
}

// gluedPhotographer is where the text begins behind a caption that ends in the
// name and the address of a reporter, and that a crawler glued to the text
// without a space; 0 for none.
func (d *draft) gluedPhotographer(s string) int {
	at := strings.IndexByte(s[:min(len(s), leadReach)], '@')
	if at < 0 {
		return 0
	}
	end := at + 1
	for end < len(s) && s[end] < utf8.RuneSelf && s[end] > ' ' && s[end] != ')' && s[end] != ']' {
		end++
	}
	next, _ := utf8.DecodeRuneInString(s[end:])
	if !text.IsHangul(next) || len(d.paragraphs) > 0 {
		return 0
	}
	from := cutRune(s, max(0, at-60))
	credit := strings.LastIndex(s[from:end], ". ")
	if credit < 0 {
		return 0
	}
	if len(parseByline(s[from+credit+1:end])) == 0 {
		return 0
	}
	d.addCaption(s[:from+credit+1])
	return end
}

// gluedDateline is where a dateline with a reporter begins within a
// paragraph, 0 when there is none or it begins the paragraph.
func gluedDateline(s string) int {
	reach := s[:cutRune(s, min(len(s), leadReach))]
	for i := 0; i < len(reach); {
		open := indexBracket(reach[i:])
		if open < 0 {
			return 0
		}
		at := i + open
		inner, size := bracket(s[at:])
		if size > 0 && at > 0 && namesReporter(inner, s[at+size:]) {
			return at
		}
		_, n := utf8.DecodeRuneInString(reach[at:])
		i = at + n
	}
	return 0
}

// indexBracket is strings.IndexAny for the brackets of datelines: [(【.
func indexBracket(s string) int {
	at := strings.IndexByte(s, '(')
	if i := strings.IndexByte(s, '['); i >= 0 && (at < 0 || i < at) {
		at = i
	}
	if i := strings.Index(s, "【"); i >= 0 && (at < 0 || i < at) {
		at = i
	}
	return at
}

// namesReporter reports whether a bracket is a dateline that gives a
// reporter, within it or right behind it.
func namesReporter(inner, after string) bool {
	if !strings.Contains(inner, "=") || isPictureCredit(inner) {
		return false
	}
	if strings.Contains(inner, "기자") || strings.Contains(inner, "특파원") {
		return len(parseByline(inner)) > 0
	}
	head, _, ok := strings.Cut(after[:cutRune(after, min(len(after), 60))], "=")
	return ok && len(parseByline(head)) > 0
}

// takeGlued keeps what stood before a dateline: a caption, or a deck.
func (d *draft) takeGlued(s string) {
	if s == "" {
		return
	}
	if strings.Contains(s, "다.") || strings.Contains(s, "사진") || strings.Contains(s, "금지") || strings.HasPrefix(s, "[") || strings.HasPrefix(s, "【") {
		d.addCaption(s)
		return
	}
	d.subtitles = append(d.subtitles, s)
}

// bracket gives what stands in the bracket that s begins with, and the size
// of the whole; 0 for none, or one longer than a dateline can be.
func bracket(s string) (inner string, size int) {
	r, n := utf8.DecodeRuneInString(s)
	closer := ""
	switch r {
	case '[':
		closer = "]"
	case '(':
		closer = ")"
	case '【':
		closer = "】"
	case '<':
		closer = ">"
	default:
		return "", 0
	}
	end := strings.Index(s[:cutRune(s, min(len(s), 160))], closer)
	if end < 0 {
		return "", 0
	}
	return s[n:end], end + len(closer)
}

// dateline is the length of the dateline that s begins with, 0 for none; it
// keeps the reporter and the outlet that it names.
func (d *draft) dateline(s string) int {
	inner, size := bracket(s)
	if size == 0 || isPictureCredit(inner) || strings.Contains(inner, "다.") {
		return 0
	}
	authors := parseByline(inner)
	place, outlet, equals := strings.Cut(inner, "=")
	if len(authors) == 0 && !(equals && shortName(place) && shortName(outlet)) {
		return 0
	}
	if len(authors) > 0 && !equals && !strings.Contains(inner, "기자") && !strings.Contains(inner, "특파원") {
		return 0
	}
	d.addAuthors(authors)
	d.noteOutlet(inner)
	return size
}

// shortName reports whether s can be the place or the outlet of a dateline.
func shortName(s string) bool {
	n := utf8.RuneCountInString(strings.TrimSpace(s))
	return n >= 2 && n <= 12 && !strings.ContainsAny(s, "0123456789:")
}

// noteOutlet keeps the names in a dateline that may be the outlet's.
func (d *draft) noteOutlet(inner string) {
	for _, part := range strings.FieldsFunc(inner, func(r rune) bool { return r == '=' || r == ' ' || r == '/' }) {
		if !isPersonName(part) && !strings.HasSuffix(part, "기자") {
			d.datelines = append(d.datelines, part)
		}
	}
}

// reporterEquals is the length of "홍길동 기자 = " at the start of s.
func (d *draft) reporterEquals(s string) int {
	reach := s[:cutRune(s, min(len(s), 110))]
	at := strings.IndexByte(reach, '=')
	if at <= 0 || strings.Contains(reach[:at], "다.") || isPictureCredit(reach) {
		return 0
	}
	head := strings.TrimSpace(reach[:at])
	if !strings.HasSuffix(head, "기자") && !strings.HasSuffix(head, "특파원") && !strings.HasSuffix(head, "위원") && !strings.HasSuffix(head, ")") {
		return 0
	}
	authors := parseByline(head)
	if len(authors) == 0 {
		return 0
	}
	d.addAuthors(authors)
	return at + 1
}

func isPictureCredit(s string) bool {
	s = strings.TrimSpace(s)
	for _, w := range []string{"사진", "자료", "그래픽", "출처", "영상", "이미지", "제공", "캡처"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// tailReach is how many bytes behind the last sentence of a paragraph may be
// a byline or a notice.
const tailReach = 360

// cutTail takes a byline, an address or a copyright notice off the end of a
// paragraph.
func (d *draft) cutTail(s string) string {
	s = cutNotice(s)
	end := lastSentenceEnd(s)
	if end <= 0 || end == len(s) || len(s)-end > tailReach {
		return s
	}
	tail := strings.TrimSpace(s[end:])
	if tail == "" {
		return strings.TrimSpace(s[:end])
	}
	if isPhotoTail(tail) {
		return s
	}
	if leadsElsewhere(tail) {
		return strings.TrimSpace(s[:end])
	}
	authors := parseByline(tail)
	if len(authors) == 0 && !isMailTail(tail) {
		return s
	}
	if len(authors) > 0 && !closesWithReporter(tail) {
		return s
	}
	d.addAuthors(authors)
	d.giveMail(tail, authors)
	return strings.TrimSpace(s[:end])
}

// giveMail gives an address that stands alone to the only reporter.
func (d *draft) giveMail(tail string, authors []Author) {
	if len(authors) > 0 || len(d.authors) != 1 || d.authors[0].Email != "" {
		return
	}
	if mails, _ := byline.Mails(tail); len(mails) > 0 {
		d.authors[0].Email = mails[0]
	}
}

// elsewhere are how the links begin that a page puts behind an article, written without its blanks.
var elsewhere = []string{"관련기사", "[관련기사", "<관련기사", "관련뉴스", "[관련뉴스", "많이본", "[많이본", "네이버에서", "네이버채널", "카카오톡에서", "기사제보", "제보하기", "구독하기", "바로가기", "공감언론"}

// leadsElsewhere reports whether a tail without a sentence is links to other articles: "▶ 관련기사: 가나시, …".
func leadsElsewhere(tail string) bool {
	for _, sign := range []string{"▶", "☞", "▷", "■", "●", "※"} {
		tail = strings.TrimPrefix(tail, sign)
	}
	first := tail[:cutRune(tail, min(len(tail), 40))]
	return text.StartsInAny(strings.ReplaceAll(first, " ", ""), elsewhere)
}

func isPhotoTail(tail string) bool {
	return strings.HasPrefix(tail, "사진") || strings.HasPrefix(tail, "/사진") || strings.HasPrefix(tail, "[사진") || strings.HasPrefix(tail, "(사진")
}

// isMailTail reports whether a tail is a mail address and little else.
func isMailTail(tail string) bool {
	mails, words := byline.Mails(tail)
	return len(mails) > 0 && words <= 4
}

// closesWithReporter reports whether a tail is a byline and little else.
func closesWithReporter(tail string) bool {
	return utf8.RuneCountInString(tail) <= 70 || strings.Contains(tail, "@")
}

// lastSentenceEnd is the byte behind the last sentence end of s, 0 for none.
func lastSentenceEnd(s string) int {
	for i := len(s) - 1; i > 0; i-- {
		if len(s)-i > tailReach {
			return 0
		}
		if c := s[i]; c != '.' && c != '?' && c != '!' {
			if isCloserAt(s, i) && predicateBefore(s[:i]) {
				return closersEnd(s, i)
			}
			continue
		}
		if predicateBefore(s[:i]) || closedBefore(s[:i]) {
			return closersEnd(s, i+1)
		}
	}
	return 0
}

// isCloserAt reports whether a closing curly quote begins at byte i.
func isCloserAt(s string, i int) bool { return strings.HasPrefix(s[i:], "”") }

func predicateBefore(s string) bool {
	s = strings.TrimRight(s, ".")
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '다' || r == '요' || r == '죠' || r == '까' || r == '음' || r == '함' || r == '끝'
}

// closedBefore reports whether s ends in a quote after a sentence: 했다”.
func closedBefore(s string) bool {
	for _, q := range []string{"”", "\"", "’", "'", ")"} {
		if rest, ok := strings.CutSuffix(s, q); ok {
			return predicateBefore(rest)
		}
	}
	return false
}

// closersEnd steps over the quotes and brackets that close a sentence.
func closersEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != '”' && r != '"' && r != '’' && r != '\'' && r != '.' {
			break
		}
		i += n
	}
	return i
}

// cutNotice takes a copyright notice off the end of a paragraph.
func cutNotice(s string) string {
	from := len(s) - min(len(s), tailReach)
	from = cutRune(s, from)
	tail := s[from:]
	if !mayHoldNotice(tail) {
		return s
	}
	at := -1
	for _, w := range []string{"[저작권자", "<저작권자", "(저작권자", "저작권자 ⓒ", "저작권자ⓒ", "저작권자(c)", "무단전재", "무단 전재", "무단복제", "ⓒ", "Copyright", "[ⓒ", "<ⓒ", "네이버 홈에서", "네이버 메인에서"} {
		if i := strings.Index(tail, w); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	if at < 0 || !isNotice(tail[at:]) {
		return s
	}
	return strings.TrimRight(s[:from+at], " \u00a0[(<▶/,")
}

// mayHoldNotice looks for the cores of the beginnings that cutNotice knows.
func mayHoldNotice(s string) bool {
	return text.Contains(s, "저작권자") || text.Contains(s, "무단") || strings.Contains(s, "ⓒ") || strings.Contains(s, "Copyright") || text.Contains(s, "네이버")
}

func isNotice(s string) bool {
	for _, w := range []string{"무단", "재배포", "ights", "저작권자", "뉴스"} {
		if strings.Contains(s, w) {
			return !strings.Contains(s, "다.")
		}
	}
	return false
}

// signOff takes the reporter from the line that closes a broadcast report
// ("누리뉴스 홍길동입니다."), and failing that from the line that hands over.
func (d *draft) signOff() {
	for i := len(d.paragraphs) - 1; i >= 0; i-- {
		if a, ok := signedBy(d.paragraphs[i]); ok {
			d.addAuthors([]Author{a})
			return
		}
	}
	if len(d.authors) > 0 {
		return
	}
	for _, s := range d.paragraphs {
		if a, ok := handedTo(s); ok {
			d.addAuthors([]Author{a})
			return
		}
	}
}

func signedBy(s string) (Author, bool) {
	head, ok := strings.CutSuffix(s, "입니다.")
	if !ok || utf8.RuneCountInString(s) > 40 {
		return Author{}, false
	}
	words := strings.Fields(head)
	if len(words) < 2 || !isPersonName(words[len(words)-1]) {
		return Author{}, false
	}
	before := strings.Join(words[:len(words)-1], " ")
	if strings.Contains(before, "뉴스") || strings.Contains(before, "TV") || strings.Contains(before, "방송") {
		return Author{Name: words[len(words)-1], Role: "기자"}, true
	}
	return Author{}, false
}

// handedTo reads "홍길동 기자입니다.", "홍길동 기자가 취재했습니다."
func handedTo(s string) (Author, bool) {
	if len(s) > 40*utf8.UTFMax || utf8.RuneCountInString(s) > 40 {
		return Author{}, false
	}
	words := strings.Fields(s)
	for i := 1; i < len(words); i++ {
		w := words[i]
		if (strings.HasPrefix(w, "기자입니다") || strings.HasPrefix(w, "기자가") || strings.HasPrefix(w, "기자의")) && isPersonName(words[i-1]) {
			return Author{Name: words[i-1], Role: "기자"}, true
		}
	}
	return Author{}, false
}
