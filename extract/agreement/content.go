package agreement

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
)

// maxTitle bounds the letters of an instrument's title.
const maxTitle = 80

// titleOf finds the title of an instrument: the quotation that it stands in,
// or the words from its partner to it ("스타트업 분야 협력 MOU").
func (st *state) titleOf(a *Agreement, in *instance, main *event) {
	for _, e := range append([]*event{main}, others(in, main)...) {
		if e.trigger.Verb || e.relative {
			continue
		}
		start, end := quotedAround(e.found, e.trigger)
		rule := "title/quoted"
		if start < 0 {
			start, end = st.afterPartner(e)
			rule = "title/phrase"
		}
		if start < 0 || end-start < len(e.trigger.Text)+3 || utf8.RuneCountInString(e.found.Sentence.Host[start:end]) > maxTitle {
			continue
		}
		s := spanOf(e.found.Sentence, start, end, rule)
		a.Title = &Text{Text: s.Text(), Span: s}
		return
	}
}

// quotedAround gives the inside of the quotation marks around an instrument.
func quotedAround(fd *mention.Found, t *mention.Trigger) (int, int) {
	if !fd.Units[t.Last].Quoted {
		return -1, -1
	}
	host, from := fd.Sentence.Host, fd.Sentence.Start
	open := strings.LastIndexAny(host[from:t.Start], "‘'「『《“\"")
	if open < 0 {
		return -1, -1
	}
	open += from
	_, n := utf8.DecodeRuneInString(host[open:])
	end := t.End
	if i := strings.IndexAny(host[t.End:fd.Sentence.End], "’'」』》”\""); i >= 0 && i < 60 {
		end = t.End + i
	}
	return open + n, end
}

// afterPartner gives the words between the partner and the instrument.
func (st *state) afterPartner(e *event) (int, int) {
	us := e.found.Units
	from := -1
	for k := e.from; k < e.trigger.First; k++ {
		switch us[k].Josa {
		case "와", "과", "은", "는", "이", "가", "에서", "에":
			if us[k].Sep == "" && !(us[k].Josa == "과" || us[k].Josa == "와") || st.isParty(e, k) {
				from = k + 1
			}
		}
		if us[k].Stem == "함께" || us[k].Stem == "간" {
			from = k + 1
		}
	}
	if from < 0 || from >= e.trigger.First {
		return -1, -1
	}
	return us[from].Start, e.trigger.End
}

func (st *state) isParty(e *event, unit int) bool {
	for i := range e.found.Bodies {
		if b := &e.found.Bodies[i]; b.Last == unit && b.Strength > mention.Weak {
			return true
		}
	}
	return false
}

// purposes end what an instrument is about: 스마트공장 보급을 위한 업무협약.
var purposes = [...]string{"을 위한", "를 위한", "에 관한", "에 대한", " 관련", " 위한", " 분야"}

// fields takes what the cooperation is about out of the instrument's title.
func (st *state) fields(a *Agreement) {
	if a.Title == nil {
		return
	}
	t := a.Title
	text := strings.TrimSuffix(t.Text, a.Instrument)
	end := len(text)
	for _, p := range purposes {
		if i := strings.LastIndex(text, p); i > 0 && i < end {
			end = i
			break
		}
	}
	text = strings.TrimRight(text[:end], " ‘’'\"“”·,")
	if n := utf8.RuneCountInString(text); n < 2 || n > 60 {
		return
	}
	at := t.Span.Start
	for _, part := range splitKeep(text, " 및 ", ", ") {
		trimmed := strings.TrimSpace(part.text)
		if utf8.RuneCountInString(trimmed) < 2 {
			continue
		}
		start := at + part.at + strings.Index(part.text, trimmed)
		s := t.Span
		s.Start, s.End, s.Rule = start, start+len(trimmed), "fields/title"
		a.Fields = append(a.Fields, Text{Text: trimmed, Span: s})
	}
}

type piece struct {
	text string
	at   int
}

// splitKeep splits at any of the separators and keeps where the parts stood.
func splitKeep(s string, seps ...string) []piece {
	var out []piece
	start := 0
	for i := 0; i < len(s); {
		cut := 0
		for _, sep := range seps {
			if strings.HasPrefix(s[i:], sep) {
				cut = len(sep)
				break
			}
		}
		if cut == 0 {
			i++
			continue
		}
		out = append(out, piece{s[start:i], start})
		i += cut
		start = i
	}
	return append(out, piece{s[start:], start})
}

// maxSectors bounds how many sectors one agreement may have.
const maxSectors = 4

// sectors finds the entries of the closed list that headline, title and the
// sentences of the telling point to.
func (st *state) sectors(a *Agreement, in *instance, found []mention.Found) {
	for i := range st.d.sector {
		s := &st.d.sector[i]
		if len(a.Sectors) == maxSectors {
			return
		}
		if span, ok := st.sectorIn(in, found, s.Words); ok {
			a.Sectors = append(a.Sectors, Sector{ID: s.ID, Span: span})
		}
	}
}

func (st *state) sectorIn(in *instance, found []mention.Found, words []string) (Span, bool) {
	for i := range in.events {
		fd := in.events[i].found
		text := fd.Sentence.Text()
		for _, w := range words {
			if at := wordAt(text, w); at >= 0 {
				start := fd.Sentence.Start + at
				return spanOf(fd.Sentence, start, start+len(w), "sectors"), true
			}
		}
	}
	return Span{}, false
}

// wordAt finds w where no letter of the same script stands before it.
func wordAt(s, w string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if !isLetterLike(before, w) {
			return i
		}
		from = i + len(w)
	}
}

func isLetterLike(before rune, w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	if first < utf8.RuneSelf {
		return before >= 'A' && before <= 'Z' || before >= 'a' && before <= 'z'
	}
	return utf8.RuneCountInString(w) <= 2 && before >= '가' && before <= '힣'
}

// bullets begin the items of a list within a paragraph.
const bullets = "△▲▷▶◇◆■□▵▪①②③④⑤⑥⑦⑧⑨●○•"

// undertakings end a sentence that tells what the parties will do.
var undertakings = [...]string{"하기로 했다", "키로 했다", "하기로 합의했다", "기로 뜻을 모았다", "할 계획이다", "할 예정이다", "나갈 계획이다", "나갈 예정이다", "지원한다", "협력한다", "추진한다", "제공한다", "담당한다", "구축한다", "협력할 방침이다", "할 방침이다", "나선다", "맡는다", "운영한다", "공급한다", "하게 된다", "개발한다", "나가기로 했다"}

// maxCommitments bounds how many undertakings one agreement lists.
const maxCommitments = 12

// commitments lists what the parties undertake: the items of lists, else the
// sentences in which a party or 양 기관 will do something.
func (st *state) commitments(a *Agreement, in *instance, found []mention.Found) {
	if in.past || a.Aggregate {
		return
	}
	for i := st.bodyStart; i < len(found); i++ {
		fd := &found[i]
		if fd.Sentence.Part != sentence.Body || len(a.Commitments) >= maxCommitments {
			continue
		}
		if items := listItems(fd.Sentence); len(items) >= 2 {
			a.Commitments = append(a.Commitments, items...)
		} else if st.undertakes(a, fd) {
			s := trimmed(fd.Sentence)
			s.Rule = "commitments/sentence"
			a.Commitments = append(a.Commitments, Text{Text: s.Text(), Span: s})
		}
	}
	if len(a.Commitments) > maxCommitments {
		a.Commitments = a.Commitments[:maxCommitments]
	}
}

func trimmed(s sentence.Sentence) Span {
	start, end := s.Start, s.End
	for end > start && (s.Host[end-1] == ' ' || s.Host[end-1] == '\n') {
		end--
	}
	return spanOf(s, start, end, "")
}

// undertakes reports whether a sentence tells what a party will do under the
// agreement.
func (st *state) undertakes(a *Agreement, fd *mention.Found) bool {
	text := strings.TrimRight(fd.Sentence.Text(), " .\n")
	if inQuotes(text) {
		return false
	}
	ends := false
	for _, u := range undertakings {
		if strings.HasSuffix(text, u) {
			ends = true
			break
		}
	}
	if !ends {
		return false
	}
	for _, g := range st.d.groups(fd) {
		if g.role != subject {
			continue
		}
		if g.points() {
			return true
		}
		for _, m := range g.members {
			if m.body == nil {
				continue
			}
			if e := st.table.lookup(m.body.Name); e != nil && partyIn(a, e) != nil {
				return true
			}
		}
	}
	return strings.Contains(text, "협약을 통해") || strings.Contains(text, "협약에 따라") || strings.Contains(text, "계약에 따라") || strings.Contains(text, "협약으로")
}

// listItems parts a sentence with a list into its items.
func listItems(s sentence.Sentence) []Text {
	text := s.Text()
	first := strings.IndexAny(text, bullets)
	if first < 0 {
		return nil
	}
	var out []Text
	for at := first; at >= 0 && at < len(text); {
		_, n := utf8.DecodeRuneInString(text[at:])
		next := strings.IndexAny(text[at+n:], bullets)
		end := len(text)
		if next >= 0 {
			end = at + n + next
		}
		if item, ok := listItem(s, at+n, end, next < 0); ok {
			out = append(out, item)
		}
		if next < 0 {
			break
		}
		at = end
	}
	return out
}

// listItem trims one item; the last one ends where the sentence goes on.
func listItem(s sentence.Sentence, from, to int, last bool) (Text, bool) {
	text := s.Text()[from:to]
	if last {
		for _, stop := range [...]string{" 등을 ", " 등에 ", " 등의 ", " 등이 ", " 등 ", " 등에서 ", " 등으로 ", "을 협력", "을 위해"} {
			if i := strings.Index(text, stop); i > 0 {
				text = text[:i]
				break
			}
		}
	}
	left := strings.TrimLeft(text, " ")
	start := s.Start + from + len(text) - len(left)
	body := strings.TrimRight(left, " ,.·\n")
	if n := utf8.RuneCountInString(body); n < 3 || n > 120 {
		return Text{}, false
	}
	return Text{Text: body, Span: spanOf(s, start, start+len(body), "commitments/list")}, true
}
