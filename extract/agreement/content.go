package agreement

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
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
		if i := strings.LastIndex(e.found.Sentence.Host[start:end], ") - "); i >= 0 && rule == "title/phrase" {
			start += i + len(") - ") // 가나협회(회장 …) - 기술 교류를 위한 협약
		}
		s := spanOf(e.found.Sentence, start, end, rule)
		if !st.d.words.titled(s.Text(), e.trigger.Text) {
			continue
		}
		a.Title = &Text{Text: s.Text(), Span: s}
		return
	}
}

// titled reports whether the words before an instrument make a title: more
// than words such as 내용의, no clause, brackets and quotes in pairs.
func (w *wordLists) titled(title, instrument string) bool {
	before := strings.TrimSpace(strings.TrimSuffix(title, instrument))
	words := strings.Fields(before)
	says := false
	for _, word := range words {
		says = says || !w.titleFillers[word]
		if text.EndsInAny(word, w.titleBreaks) {
			return false
		}
	}
	if !says || strings.Count(title, "(") != strings.Count(title, ")") {
		return false
	}
	return !strings.HasSuffix(before, "건의") && !strings.HasSuffix(before, "과") && !strings.HasSuffix(before, "와")
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
	if strings.ContainsAny(host[open+n:t.Start], "’」』》”") {
		return -1, -1
	}
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
		case "와", "과":
			if st.isParty(e, k) || st.d.words.counterpart(us, k) {
				from = k + 1
			}
		case "은", "는", "이", "가", "에서":
			if us[k].Sep == "" || st.isParty(e, k) {
				from = k + 1
			}
		case "에":
			if st.isParty(e, k) || us[k].Sep == "" && !governs(us, k) {
				from = k + 1
			}
		}
		if us[k].Stem == "함께" || us[k].Stem == "간" || us[k].Josa == "와도" || us[k].Josa == "과도" || from >= 0 && st.d.words.connects(&us[k]) {
			from = k + 1
		}
	}
	for from >= 0 && from < e.trigger.First && !us[from].Quoted && (st.dated(e.found, from) || st.d.words.titleAdverbs[us[from].Raw]) {
		from++
	}
	if from < 0 || from >= e.trigger.First {
		return -1, -1
	}
	start := us[from].Start
	if us[from].OpensQuote {
		_, n := utf8.DecodeLastRuneInString(e.found.Sentence.Host[:start])
		start -= n
	}
	return start, e.trigger.End
}

// connects reports whether a word ends a clause before the title: 열어, 통해.
func (w *wordLists) connects(u *mention.Unit) bool {
	if u.Quoted || utf8.RuneCountInString(u.Raw) < 2 {
		return false
	}
	return text.EndsInAny(u.Raw, w.titleJoins)
}

// dated reports whether a unit is part of a date.
func (st *state) dated(fd *mention.Found, k int) bool {
	for i := range fd.Dates() {
		if d := &fd.Dates()[i]; d.Start < fd.Units[k].NameEnd && d.End > fd.Units[k].Start {
			return true
		}
	}
	return false
}

// counterpart reports whether a word with 와 or 과 names whom one concludes
// with though no rule knows it as a body: 건설사와, 윤 선수와, 4개국과, 기업 등과.
func (w *wordLists) counterpart(us []mention.Unit, k int) bool {
	s := us[k].Stem
	if us[k].Quoted {
		return false
	}
	return text.EndsInAny(s, w.counterparts)
}

// governs reports whether a word with 에 belongs to 관한, 대한 or 따른.
func governs(us []mention.Unit, k int) bool {
	if k+1 >= len(us) {
		return false
	}
	switch us[k+1].Raw {
	case "관한", "대한", "따른", "필요한", "관해", "대해":
		return true
	}
	return false
}

// isParty reports whether a body, or one who may stand for a body, ends at a unit.
func (st *state) isParty(e *event, unit int) bool {
	for i := range e.found.Persons {
		if e.found.Persons[i].Last == unit {
			return true
		}
	}
	for i := range e.found.Bodies {
		if b := &e.found.Bodies[i]; b.Last == unit && b.Strength > mention.Weak {
			return true
		}
	}
	return false
}

// purposes part what an instrument is about from the rest of its title:
// 스마트공장 보급을 위한 업무협약.
var purposes = [...]string{"하기 위한", "기 위한", "을 위한", "를 위한", "에 관한", "에 대한", "을 통한", "를 통한", " 관련", " 위한", " 분야", "을 주제로 한", "를 주제로 한"}

// fields takes what the cooperation is about out of the instrument's title.
func (st *state) fields(a *Agreement) {
	if a.Title == nil {
		return
	}
	t := a.Title
	text := strings.TrimSuffix(strings.TrimSuffix(t.Text, "(MOU)"), a.Instrument)
	for _, p := range purposes {
		i := strings.LastIndex(text, p)
		if i <= 0 {
			continue
		}
		st.fieldsIn(a, beforeVerb(text[:i], p), 0)
		if rest := text[i+len(p):]; strings.HasSuffix(p, "위한") {
			st.fieldsIn(a, rest, i+len(p))
		}
		return
	}
	st.fieldsIn(a, text, 0)
}

// beforeVerb cuts the verb off a purpose: "소상공인을 지원" is about 소상공인.
func beforeVerb(s, purpose string) string {
	if !strings.HasPrefix(purpose, "하기") && !strings.HasPrefix(purpose, "기 ") {
		return s
	}
	i := max(strings.LastIndex(s, "을 "), strings.LastIndex(s, "를 "))
	if i < 0 {
		return s
	}
	return s[:i]
}

// fieldsIn adds the parts of text, which stands at byte at of the title.
func (st *state) fieldsIn(a *Agreement, text string, at int) {
	for _, part := range fieldParts(text) {
		start, end := st.d.words.fieldBounds(part.text)
		if end <= start {
			continue
		}
		s := a.Title.Span
		s.Start += at + part.at + start
		s.End, s.Rule = s.Start+end-start, "fields/title"
		a.Fields = append(a.Fields, Text{Text: s.Text(), Span: s})
	}
}

// fieldParts splits a list of fields, but not where a part would be one short
// word (공유 및 활용), nor within brackets.
func fieldParts(s string) []piece {
	parts := splitKeep(s, " 및 ", ", ")
	for _, p := range parts {
		one := strings.Trim(p.text, " ‘’'\"")
		if len(parts) > 1 && one != "" && utf8.RuneCountInString(one) <= 2 || strings.Count(p.text, "(") != strings.Count(p.text, ")") {
			return []piece{{s, 0}}
		}
	}
	return parts
}

// fieldBounds trims quotes, adjectives and connectives off a field; an empty
// stretch where nothing is left that says something.
func (w *wordLists) fieldBounds(s string) (start, end int) {
	const edge = " ‘’'\"“”「」『』《》·,"
	trimmed := strings.TrimLeft(s, edge)
	start = len(s) - len(trimmed)
	if i := strings.LastIndex(trimmed, ") - "); i >= 0 {
		start += i + len(") - ") // 가나협회(회장 …) - 기술 교류
		trimmed = trimmed[i+len(") - "):]
	}
	if i := strings.LastIndex(trimmed, "규모의 "); i >= 0 {
		start += i + len("규모의 ")
		trimmed = trimmed[i+len("규모의 "):]
	}
	if i := strings.IndexAny(trimmed, "’'”\"」』》"); i > 0 {
		trimmed = trimmed[:i]
	}
	trimmed = strings.TrimRight(trimmed, edge)
	for again := true; again; {
		again = false
		for _, tail := range w.titleTails {
			if rest, ok := strings.CutSuffix(trimmed, tail); ok {
				trimmed, again = strings.TrimRight(rest, edge), true
			}
		}
	}
	if n := utf8.RuneCountInString(trimmed); n < 2 || n > 60 || !w.saysField(trimmed) {
		return 0, 0
	}
	return start, start + len(trimmed)
}

// saysField reports whether a stretch is a noun phrase that names a field.
func (w *wordLists) saysField(s string) bool {
	if w.titleFillers[s] {
		return false
	}
	for _, end := range w.titleRests {
		if s == end || strings.HasSuffix(s, " "+end) || len(end) > 6 && strings.HasSuffix(s, end) {
			return false
		}
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	first := strings.Fields(s)
	if len(first) == 1 && (last == '과' || last == '와' || last == '중') && utf8.RuneCountInString(s) <= 4 {
		return false
	}
	return !strings.ContainsAny(s[:1], "0123456789") || len(first) > 2
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
func (st *state) sectors(a *Agreement, in *instance) {
	for i, p := range st.pointers(in) {
		if len(a.Sectors) == maxSectors {
			return
		}
		if p.word > 0 {
			s, word := in.events[p.event].found.Sentence, st.d.sectors.of[p.word-1].word
			start := s.Start + wordAt(s.Text(), word)
			a.Sectors = append(a.Sectors, Sector{ID: st.d.sector[i].ID, Span: spanOf(s, start, start+len(word), "sectors")})
		}
	}
}

// wordAt finds w where no letter of the same script stands before it.
func wordAt(s, w string) int {
	for from := 0; ; {
		i := text.Index(s[from:], w)
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

// maxUndertaking bounds the letters of a sentence that is an undertaking.
const maxUndertaking = 250

// maxCommitments bounds how many undertakings one agreement lists.
const maxCommitments = 12

// commitments lists what the parties undertake: the items of lists, else the
// sentences in which a party or 양 기관 will do something.
func (st *state) commitments(a *Agreement, in *instance) {
	if in.past || a.Aggregate {
		return
	}
	for i := st.bodyStart; i < len(st.found); i++ {
		fd := &st.found[i]
		if fd.Sentence.Part != sentence.Body || len(a.Commitments) >= maxCommitments {
			continue
		}
		if items := st.d.words.listItems(fd.Sentence); len(items) >= 2 {
			if st.onDeal(i) {
				a.Commitments = append(a.Commitments, items...)
			}
		} else if st.undertakes(a, fd, i) && !(i == st.bodyStart && strings.HasSuffix(strings.TrimRight(fd.Sentence.Text(), " .\n"), "나선다")) {
			s := trimmed(fd.Sentence)
			s.Rule = "commitments/sentence"
			a.Commitments = append(a.Commitments, Text{Text: s.Text(), Span: s})
		}
	}
	if len(a.Commitments) > maxCommitments {
		a.Commitments = a.Commitments[:maxCommitments]
	}
}

// onDeal reports whether the list of sentence i is one of what the agreement
// holds: it, or the sentence before it, speaks of the deal.
func (st *state) onDeal(i int) bool {
	deals := st.d.words.undertakings.deals
	return text.ContainsAny(st.found[i].Sentence.Text(), deals) || i > 0 && text.ContainsAny(st.found[i-1].Sentence.Text(), deals)
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
func (st *state) undertakes(a *Agreement, fd *mention.Found, i int) bool {
	said := strings.TrimRight(fd.Sentence.Text(), " .\n")
	if !st.d.undertakings.End(said) || inQuotes(said) || strings.IndexAny(firstLetter(said), "*※"+bullets) == 0 || utf8.RuneCountInString(said) > maxUndertaking {
		return false
	}
	for _, g := range st.groups(i) {
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
	return st.inContents(i) || text.ContainsAny(said, st.d.words.undertakings.grounds)
}

// contentReach is for how many sentences a text goes on telling what an agreement
// holds after it has said so.
const contentReach = 3

// inContents reports whether sentence i stands soon after one that says that the
// contents follow: "협약의 주요 내용은 …".
func (st *state) inContents(i int) bool {
	for k := i - 1; k >= st.bodyStart && k >= i-contentReach; k-- {
		if st.says(k, classContents) {
			return true
		}
	}
	return false
}

// listItems parts a sentence with a list into its items; nil for a list of
// guests or hopes.
func (w *wordLists) listItems(s sentence.Sentence) []Text {
	line := s.Text()
	first := indexBullet(line)
	if first < 0 || text.ContainsAny(line, w.undertakings.others) {
		return nil
	}
	var out []Text
	for at := first; at >= 0 && at < len(line); {
		_, n := utf8.DecodeRuneInString(line[at:])
		next := indexBullet(line[at+n:])
		end := len(line)
		if next >= 0 {
			end = at + n + next
		}
		if item, ok := w.listItem(s, at+n, end, next < 0); ok {
			out = append(out, item)
		}
		if next < 0 {
			break
		}
		at = end
	}
	return out
}

// indexBullet is strings.IndexAny for bullets, whose letters all begin with
// one byte.
func indexBullet(s string) int {
	for i := 0; i < len(s); {
		at := strings.IndexByte(s[i:], bullets[0])
		if at < 0 {
			return -1
		}
		i += at
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != utf8.RuneError && strings.ContainsRune(bullets, r) {
			return i
		}
		i += n
	}
	return -1
}

// listItem trims one item; the last one ends where the sentence goes on.
func (w *wordLists) listItem(s sentence.Sentence, from, to int, last bool) (Text, bool) {
	item := s.Text()[from:to]
	if last {
		for _, stop := range w.undertakings.ends {
			if i := text.Index(item, stop); i > 0 {
				item = item[:i]
				break
			}
		}
	}
	left := strings.TrimLeft(item, " ")
	start := s.Start + from + len(item) - len(left)
	body := strings.TrimRight(left, " ,.·\n")
	if n := utf8.RuneCountInString(body); n < 3 || n > 120 {
		return Text{}, false
	}
	return Text{Text: body, Span: spanOf(s, start, start+len(body), "commitments/list")}, true
}
