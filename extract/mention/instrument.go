package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
	"koaccord/rules"
)

// Status values of a trigger (record.md, status).
const (
	Signed   = "signed"
	Planned  = "planned"
	Proposed = "proposed"
	Renewed  = "renewed"
	Ended    = "ended"
)

// Trigger is an instrument or an accord verb in a sentence, with what is said
// of it there.
type Trigger struct {
	First, Last int    // units of the words that name it
	Start, End  int    // bytes of those words
	Type        string // value of the record's type
	Text        string // the words
	Rule        string
	Verb        bool   // told by a verb, no instrument is named
	Pred        int    // unit of the predicate; -1 when nothing is said of it
	PredEnd     int    // byte where the predicate's word ends
	Kind        string // kind of the predicate; "" for none
	Broken      int    // byte where the word ends that tells the end of what was concluded: 체결했으나 해지했다; 0 for none
	Status      string // "" when nothing is said of it
	Relative    bool   // the predicate stands before it: 체결한 협약
	Refers      bool   // points back: 이번 협약, 해당 계약
	NounOnly    bool   // ends in the bare noun: 업무협약 체결 (headline)
	Adnominal   bool   // only describes the noun after it: 협약을 체결한 나라
	Then        bool   // goes on to what followed the signing: 협약을 체결한 뒤, 협약 체결 이후
	Negated     bool
	Between     []Body // whom a parenthesis behind it names: 양해각서(가나공사-다라국)
}

// instruments matches instrument words at the end of noun phrases.
type instruments struct {
	verbHeads map[rune]bool              // first letters of the verbs
	types     map[string]wordType        // joined words to type
	heads     map[rune]bool              // last letters of all words
	headSet   *text.Syllables            // those that are Hangul
	verbSet   *text.Syllables            // the same of verbHeads
	max       int                        // letters of the longest word
	verbs     map[rune][]verbType        // by first letter
	preds     map[rune][]rules.Predicate // by first letter, longest first
	pairs     []predicatePair
}

// predicatePair is a predicate of two words: 도장을 찍.
type predicatePair struct {
	object string
	rules.Predicate
}

type wordType struct{ kind, rule string }

type verbType struct {
	object []string // the words that stand before the verb, the last with its particle: 협력을; nil for none
	stem   string
	wordType
}

func newInstruments(set *rules.Set) *instruments {
	in := &instruments{types: map[string]wordType{}, heads: map[rune]bool{}, preds: map[rune][]rules.Predicate{}, verbs: map[rune][]verbType{}}
	for _, i := range set.Instruments {
		for _, w := range i.Words {
			in.types[fold(w)] = wordType{i.Type, i.ID}
			in.max = max(in.max, len(fold(w)))
		}
		for _, v := range i.Verbs {
			words := strings.Fields(v)
			n := len(words) - 1
			in.verbs[firstRune(v)] = append(in.verbs[firstRune(v)], verbType{words[:n], words[n], wordType{i.Type, i.ID}})
		}
	}
	in.verbHeads = map[rune]bool{'손': true, '힘': true, '뜻': true}
	for r := range in.verbs {
		in.verbHeads[r] = true
	}
	for w := range in.types {
		in.heads[lastRune(w)] = true
	}
	for _, t := range instrumentTails {
		in.heads[lastRune(t)] = true
	}
	in.headSet, in.verbSet = syllablesOf(in.heads), syllablesOf(in.verbHeads)
	for _, p := range set.Predicates {
		if object, stem, two := strings.Cut(p.Stem, " "); two {
			p.Stem = stem
			in.pairs = append(in.pairs, predicatePair{object, p})
			continue
		}
		r := firstRune(p.Stem)
		in.preds[r] = insertLongest(in.preds[r], p)
	}
	return in
}

// syllablesOf gives the Hangul of a set of letters.
func syllablesOf(letters map[rune]bool) *text.Syllables {
	all := make([]rune, 0, len(letters))
	for r := range letters {
		all = append(all, r)
	}
	return text.NewSyllables(string(all))
}

// signals are the letters by which a text can be told to speak of agreements at
// all: the last of each instrument word, and all of each verb.
func signals(set *rules.Set) []string {
	var all []string
	add := func(list ...string) {
		for _, s := range list {
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	for _, i := range set.Instruments {
		for _, w := range i.Words {
			add(signalsOf(w)...)
		}
		add(i.Verbs...)
		for _, v := range i.Verbs {
			if n := strings.LastIndexByte(v, ' '); n > 0 {
				stem, _ := text.SplitJosa(v[:n])
				add(stem + "(") // 낙찰통지서(NOA)를 받
			}
		}
	}
	return append(all, "손을", "손 잡", "손 맞잡", "힘을", "뜻을") // what verbAt reads
}

// signalsOf gives the last letters of an instrument word, in the ways in which it may
// be parted: 양해각서, 양해 각서.
func signalsOf(w string) []string {
	r := []rune(w)
	if w[0] < utf8.RuneSelf || len(r) < 3 {
		return []string{w}
	}
	a, b, c := string(r[len(r)-3]), string(r[len(r)-2]), string(r[len(r)-1])
	return []string{a + b + c, a + " " + b + c, a + b + " " + c}
}

func lastRune(s string) rune { return text.Last(s) }

func lower(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

func insertLongest(list []rules.Predicate, p rules.Predicate) []rules.Predicate {
	at := 0
	for at < len(list) && len(list[at].Stem) >= len(p.Stem) {
		at++
	}
	list = append(list, rules.Predicate{})
	copy(list[at+1:], list[at:])
	list[at] = p
	return list
}

// instrumentTails are what may be glued to an instrument word: 협약체결, MOU체결식.
var instrumentTails = [...]string{"기간", "체결식", "체결", "서명식", "서명", "조인식", "조인", "식", "서", "건", "안"}

// triggers finds the instruments and accord verbs of a sentence.
func (f *Finder) triggers(fd *Found) {
	host, us := fd.Sentence.Host, fd.Units
	var out []Trigger
	for i := 0; i < len(us); i++ {
		if f.mayEnd(us[i].Stem) {
			if t, ok := f.instrumentAt(host, us, i); ok && !anniversary(us, i) {
				f.predicate(host, us, &t)
				if t.Pred < 0 && renewal(t.Text) {
					t.Status = Renewed // a headline: 가나전자, 다라와 재계약
				}
				if strings.HasSuffix(t.Text, "선언") && !text.EndsInAny(t.Text, []string{"공동선언", "정상선언"}) && !adopted(us, &t) {
					continue
				}
				t.Refers = refersBack(us, t.First)
				t.Between = f.between(host, us, i)
				out = appendTrigger(us, out, t)
				continue
			}
		}
		if us[0].Sep == "=" {
			if t, ok := f.disclosed(host, us, i); ok {
				out = append(out, t)
				continue
			}
		}
		if f.mayAgree(us[i].Raw) {
			if t, ok := f.verbAt(host, us, i); ok {
				if t.Rule == Deal || t.Rule == Takeover || t.Rule == Delivery {
					fd.Deals = append(fd.Deals, t)
					continue
				}
				if n := len(out); n > 0 && contracted(us, &out[n-1], &t) {
					out = out[:n-1]
				}
				out = append(out, t)
			}
		}
	}
	fd.Triggers = out
}

// anniversary reports whether of the instrument that ends at unit i only the years since are told:
// 정전협정 70주년.
func anniversary(us []Unit, i int) bool {
	return joinsNext(&us[i]) && i+1 < len(us) && strings.HasPrefix(afterDigits(us[i+1].Stem), "주년") && us[i+1].Stem != "주년"
}

// contracted reports whether a verb says that what the verb before it tells was contracted:
// 공급하기로 | 계약했다.
func contracted(us []Unit, before, t *Trigger) bool {
	return before.Verb && t.Type == "contract" && strings.HasPrefix(us[t.Pred].Raw, "계약") && before.Pred == t.First-1 && promised(&us[before.Pred])
}

// adopted reports whether a 선언, which may be any declaration, is told as a paper of several:
// 판문점 선언에 서명했다, 하노이 선언을 채택했다.
func adopted(us []Unit, t *Trigger) bool {
	return t.Pred > t.Last && text.StartsInAny(us[t.Pred].Raw, []string{"서명", "채택", "조인"})
}

// Deal is the rule of an accord that tells only that one firm will supply another, or invest in it.
// Such words are kept apart from the triggers: where an article tells of an instrument, they say what
// it is on.
const Deal = "instruments/deal"

// Takeover is the rule of a contract that tells only that one firm buys another, or its shares. Such
// words are kept apart like those of Deal.
const Takeover = "instruments/takeover"

// Delivery is the rule of a contract that tells only what one firm supplies another with, or puts into it.
// Such words are kept apart like those of Deal.
const Delivery = "instruments/delivery"

// Disclosed is the rule of a contract that a line of disclosures tells.
const Disclosed = "instruments/disclosed"

// disclosed reads the contract of a line of disclosures, which has a = behind its first word,
// that a noun alone tells: ▲가나=다라에 보냉자재 588억원어치 공급.
func (f *Finder) disclosed(host string, us []Unit, i int) (Trigger, bool) {
	u := &us[i]
	if u.Josa != "" || u.Sep == "" && i+1 < len(us) {
		return Trigger{}, false
	}
	switch u.Stem {
	case "공급", "납품", "수주":
	default:
		return Trigger{}, false
	}
	return Trigger{First: i, Last: i, Start: u.Start, End: u.NameEnd, Text: host[u.Start:u.NameEnd], Type: "contract", Rule: Disclosed, Verb: true, Pred: i, PredEnd: u.End, Kind: "conclude", Status: Signed}, true
}

// furthers is true for what one instrument does to another: 이행, 변경.
func furthers(u *Unit) bool {
	if u.Josa != "" || u.Sep != "" {
		return false
	}
	switch u.Stem {
	case "이행", "변경", "후속", "개정", "연장", "갱신", "보충", "부속", "세부", "실시":
		return true
	}
	return false
}

// appendTrigger joins an instrument to the one right before it, when both are
// one noun phrase: in 계약 의향서 the last word decides.
func appendTrigger(us []Unit, out []Trigger, t Trigger) []Trigger {
	if n := len(out); n > 0 && !out[n-1].Verb && out[n-1].First == t.First && out[n-1].Pred < 0 {
		t.End, t.Text = out[n-1].End, out[n-1].Text // 업무 협약 | 체결식
		out[n-1] = t
		return out
	}
	if n := len(out); n > 0 && !out[n-1].Verb && (out[n-1].Pred < 0 || out[n-1].Pred == t.Pred) && out[n-1].Last == t.First-2 && us[out[n-1].Last].Josa == "" && us[out[n-1].Last].Sep == "" && furthers(&us[t.First-1]) {
		out[n-1] = t // 업무협약 이행 합의서
		return out
	}
	if n := len(out); n > 0 && out[n-1].First != t.First && (us[out[n-1].Last].Josa != "" || us[out[n-1].Last].Sep == ",") {
		return append(out, t) // 업무협약식에서 | 협약서를
	}
	if n := len(out); n > 0 && !out[n-1].Verb && out[n-1].Last == t.First-1 && out[n-1].Pred < 0 && out[n-1].Type != "accord" {
		t.First, t.Start = out[n-1].First, out[n-1].Start
		out[n-1] = t
		return out
	}
	if n := len(out); n > 0 && out[n-1].Type == "accord" && !out[n-1].Verb && out[n-1].Last == t.First-1 && t.Type != "accord" {
		out[n-1] = t
		return out
	}
	return append(out, t)
}

// instrumentAt finds an instrument whose last word is unit i, which may end one.
func (f *Finder) instrumentAt(host string, us []Unit, i int) (Trigger, bool) {
	u := &us[i]
	base, tail := "", ""
	if f.is(u, askInstrument) {
		base, tail = f.cutTail(u.Stem)
	}
	if base == "" && i > 0 && joinsNext(&us[i-1]) {
		if _, ok := f.exact(us[i-1].Stem + u.Stem); ok {
			base = u.Stem // 양해 각서, 공동 선언문
		}
	}
	if base == "" || tail == "기간" && !prolonged(us, i) || f.template(us, i) {
		return Trigger{}, false
	}
	if i+1 < len(us) && joinsNext(u) && f.mayEnd(us[i+1].Stem) && f.is(&us[i+1], askInstrument) && !strings.HasSuffix(us[i+1].Stem, "계약") {
		// the next word is the head of the phrase (업무협약 MOU, 계약 의향서)
		if w, _ := f.longest(us, i+1, ""); w.kind != "" && w.kind != "accord" {
			return Trigger{}, false
		}
	}
	w, first := f.longest(us, i, base)
	if w.kind == "" {
		return Trigger{}, false
	}
	t := Trigger{First: first, Last: i, Start: us[first].Start, End: us[i].Start + len(base), Type: w.kind, Rule: w.rule, Pred: -1}
	if t.End > us[i].NameEnd || t.End < t.Start {
		t.End = us[i].NameEnd
	}
	t.Text = host[t.Start:t.End]
	if (u.Stem == "협약" && first == i || w.kind == "accord") && len(u.Parens) > 0 && host[u.Parens[0].Start:u.Parens[0].End] == "MOU" {
		t.Type, t.Rule = "mou", "instruments/mou" // a bare 협약 is of the kind that its abbreviation says
	}
	switch tail {
	case "체결", "서명", "조인":
		t.Pred, t.Kind, t.Status, t.PredEnd = i, "conclude", Signed, u.End
		t.NounOnly = true
	case "식", "체결식", "서명식", "조인식":
		t.Kind = "hold"
	}
	return t, true
}

// template reports whether a word is a paper that is only a pattern for instruments of others: 표준계약서, 표준 | 계약서.
func (f *Finder) template(us []Unit, i int) bool {
	if text.EndsInAny(us[i].Stem, f.lists.templates) {
		return true
	}
	return i > 0 && joinsNext(&us[i-1]) && us[i-1].Stem == "표준" && slices.Contains(f.lists.templates, us[i-1].Stem+us[i].Stem)
}

// prolonged reports whether the time for which an instrument holds is told to be made longer: 계약기간을 |
// 1년 연장했다.
func prolonged(us []Unit, i int) bool {
	if !isObject(&us[i]) {
		return false
	}
	for k := i + 1; k < len(us) && k <= i+3; k++ {
		if text.StartsInAny(us[k].Raw, []string{"연장", "갱신"}) {
			return true
		}
	}
	return false
}

// mayEnd rules out words whose last letter ends no instrument.
func (f *Finder) mayEnd(stem string) bool {
	r := lower(lastRune(stem))
	if text.IsHangul(r) {
		return f.instruments.headSet.Has(r)
	}
	return f.instruments.heads[r] || foldable(r)
}

func joinsNext(u *Unit) bool { return u.Josa == "" && u.Sep == "" }

// isInstrument reports whether a word ends like the name of an instrument.
func (f *Finder) isInstrument(stem string) bool {
	base, _ := f.cutTail(stem)
	if base == "" {
		return false
	}
	_, ok := f.suffixType(base)
	return ok
}

// cutTail parts a word into the instrument and what is glued to it.
func (f *Finder) cutTail(stem string) (base, tail string) {
	if !f.instruments.heads[lower(lastRune(stem))] {
		return "", ""
	}
	if _, ok := f.suffixType(stem); ok {
		return stem, ""
	}
	for _, t := range instrumentTails {
		if b, ok := strings.CutSuffix(stem, t); ok && b != "" {
			if _, ok := f.suffixType(b); ok {
				return b, t
			}
		}
	}
	return "", ""
}

// suffixType finds the longest instrument word that s ends with.
func (f *Finder) suffixType(s string) (wordType, bool) {
	k := fold(s)
	if len(k) > 90 {
		k = k[len(k)-90:]
	}
	start := max(0, len(k)-f.instruments.max)
	for i := start; i < len(k); i++ {
		if !utf8.RuneStart(k[i]) {
			continue
		}
		if w, ok := f.instruments.types[k[i:]]; ok {
			if latinInside(k, i) {
				continue
			}
			return w, true
		}
	}
	return wordType{}, false
}

// latinInside is true where a Latin word would be cut in two: "FTA" in "GIFTA".
func latinInside(k string, i int) bool {
	return i > 0 && k[i] < 0x80 && k[i-1] < 0x80 && isLatin(rune(k[i-1]))
}

// longest joins up to three words before unit i to find the longest
// instrument word that ends there (업무 + 협약).
func (f *Finder) longest(us []Unit, i int, base string) (wordType, int) {
	if base == "" {
		if base, _ = f.cutTail(us[i].Stem); base == "" {
			base = us[i].Stem
		}
	}
	w, _ := f.suffixType(base)
	first, joined := i, base
	best := first
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if !joinsNext(&us[j]) && us[j].Sep != "·" || us[j].ClosesQuote || us[j+1].OpensQuote {
			break
		}
		joined = us[j].Stem + joined
		if len(joined) > 120 {
			break
		}
		if w2, ok := f.exact(joined); ok && w2.kind != "" {
			w, best = w2, j
		}
	}
	return w, best
}

// exact looks a joined phrase up from its begin.
func (f *Finder) exact(joined string) (wordType, bool) {
	w, ok := f.instruments.types[fold(joined)]
	return w, ok
}

// mayAgree rules out words whose first letter begins no accord verb.
func (f *Finder) mayAgree(raw string) bool {
	r := firstRune(raw)
	if text.IsHangul(r) {
		return f.instruments.verbSet.Has(r)
	}
	return f.instruments.verbHeads[r]
}

// verbAt finds an accord verb that unit i, which may be one, or its object, begins
// with.
func (f *Finder) verbAt(host string, us []Unit, i int) (Trigger, bool) {
	for _, v := range f.instruments.verbs[firstRune(us[i].Raw)] {
		last := v.verb(us, i)
		if last < 0 || v.stem == "모았" && !undertaken(us, i) {
			continue
		}
		t := Trigger{First: i, Last: last, Start: us[i].Start, End: us[last].End, Type: v.kind, Rule: v.rule, Verb: true,
			Pred: last, PredEnd: us[last].End, Kind: "conclude", Text: host[us[i].Start:us[last].NameEnd]}
		f.inflect(host, us, &t, strings.TrimSuffix(v.stem, "한")) // 합의|한 내용은
		t.Refers = false
		t.Negated = t.Negated || f.colludes(us, i)
		return t, true
	}
	// 손을 잡다, 힘을 합치다
	if us[i].Raw == "손을" || us[i].Raw == "손" || us[i].Raw == "힘을" || us[i].Raw == "뜻을" {
		if i+1 < len(us) && (strings.HasPrefix(us[i+1].Raw, "잡") && us[i].Raw[0:3] == "손" || strings.HasPrefix(us[i+1].Raw, "맞잡") || strings.HasPrefix(us[i+1].Raw, "합") || strings.HasPrefix(us[i+1].Raw, "모으기로") || strings.HasPrefix(us[i+1].Raw, "모은다")) {
			t := Trigger{First: i, Last: i + 1, Start: us[i].Start, End: us[i+1].End, Type: "accord", Rule: "instruments/accord", Verb: true,
				Pred: i + 1, PredEnd: us[i+1].End, Kind: "conclude", Text: host[us[i].Start:us[i+1].NameEnd]}
			f.inflect(host, us, &t, "")
			return t, true
		}
	}
	return Trigger{}, false
}

// verb gives the unit of a verb whose object, or which itself, begins at unit i; -1 for another word.
func (v *verbType) verb(us []Unit, i int) int {
	last := i + len(v.object)
	if last >= len(us) || !strings.HasPrefix(us[last].Raw, v.stem) {
		return -1
	}
	for n, w := range v.object {
		if u := &us[i+n]; u.Raw != w && (len(u.Parens) == 0 || u.Stem+u.Josa != w) { // 합작법인(JV)을 | 설립하기로
			return -1
		}
	}
	return last
}

// undertaken reports whether what somebody agrees on at unit i is something to do, told in no quotation:
// 교류를 넓히기로 | 뜻을 모았다, but not "… 해야 한다고 뜻을 모았다".
func undertaken(us []Unit, i int) bool {
	return i > 0 && !us[i].Quoted && text.EndsInAny(us[i-1].Raw, []string{"기로", "키로"})
}

// colludes reports whether what a verb of accord says to be agreed on is against the law: 입찰 담합에
// | 합의했다.
func (f *Finder) colludes(us []Unit, i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if text.EndsInAny(us[k].Stem, f.lists.collusion) {
			return true
		}
	}
	return false
}

// maxPredicateGap is how many words may stand between an instrument and what
// is said of it (협약을 지난 3일 서울에서 체결).
const maxPredicateGap = 14

// predicate finds what is said of an instrument.
func (f *Finder) predicate(host string, us []Unit, t *Trigger) {
	if t.Pred >= 0 {
		f.inflect(host, us, t, "")
		return
	}
	if f.turns(host, us, t) || f.relative(us, t) {
		return
	}
	u := &us[t.Last]
	if (u.Josa == "은" || u.Josa == "는") && f.lastPredicate(host, us, t) {
		return
	}
	if u.Josa == "에는" && f.signedBelow(host, us, t) {
		return
	}
	from := t.Last
	if k := heldWith(us, t.Last); k > 0 {
		u, from, t.Kind = &us[k], k, "hold"
	} else if strings.HasPrefix(u.Josa, "으로") || strings.HasPrefix(u.Josa, "로") || u.Josa == "에서" || u.Josa == "에서는" || u.Josa == "에는" || u.Josa == "의" || u.Josa == "과" || u.Josa == "와" && len(t.Text) > 0 && t.Type != "contract" {
		return
	}
	for k := from + 1; k < len(us) && k <= t.Last+maxPredicateGap; k++ {
		if us[k-1].Sep == "△" {
			return // the next item of a list begins
		}
		if ceremony(us[k].Raw) {
			t.Kind = "hold"
			if us[k].Josa == "을" || us[k].Josa == "를" || us[k].Josa == "이" || us[k].Josa == "" {
				u = &us[k]
				continue
			}
			return
		}
		if settled(us, k) || k == t.Last+1 && joinsNext(u) && us[k].Stem == "관계" && isObject(&us[k]) {
			u = &us[k]
			continue // 자유무역협정 협상을 타결했다, 업무협약 관계를 맺었다
		}
		if k == t.Last+1 && isObject(u) && does(us, k) {
			t.Pred, t.PredEnd, t.Kind = k, us[k].End, "conclude"
			f.inflect(host, us, t, "")
			return
		}
		if f.ofNext(us, k) {
			return
		}
		if p, ok := f.predicateOf(us[k].Raw, t.Type); ok && f.fits(u, p, k-t.Last) && !(light(p.Stem) && promised(&us[k-1])) {
			t.Pred, t.PredEnd, t.Kind = k, us[k].End, p.Kind
			f.inflect(host, us, t, p.Stem)
			t.Negated = t.Negated || strings.HasPrefix(us[k].Raw, p.Stem+"설") // a rumour: 체결설
			return
		}
		if p, ok := f.pairOf(us, k, t.Type); ok && takes(u) {
			t.Pred, t.PredEnd, t.Kind = k+1, us[k+1].End, p.Kind
			f.inflect(host, us, t, p.Stem)
			return
		}
		if isNumber(us[k].Stem) || us[k].Stem == "등" || us[k].Raw == "오는" {
			if u.Josa == "" && (us[k].Josa == "을" || us[k].Josa == "를") {
				u = &us[k]
			}
			continue // 업무협약 3건을 맺었다, 양해각서 등을 체결한다, 계약을 오는 28일 맺는다
		}
		if end := amid(us, k); end > k {
			k = end
			continue
		}
		if us[k].Josa == "은" || us[k].Josa == "는" || endsClause(us[k].Raw) || us[k].Josa == "을" || us[k].Josa == "를" || us[k].Josa == "이" || us[k].Josa == "가" {
			return
		}
		if us[k].Sep == "." || us[k-1].Sep == "." {
			return
		}
	}
}

// maxHeldWith is how many words behind a ceremony that held with it ends.
const maxHeldWith = 4

// heldWith gives the object behind the ceremony at unit i that is held with it: 협약식과 | 현판식을,
// 협약식 및 연구실 | 개소식을; 0 for none.
func heldWith(us []Unit, i int) int {
	u := &us[i]
	if !strings.HasSuffix(u.Stem, "식") || u.Josa != "과" && (u.Josa != "" || u.Sep != "·" && Follows(us, i) != "및") {
		return 0
	}
	for k := i + 1; k < len(us) && k <= i+maxHeldWith; k++ {
		if us[k].Josa == "을" || us[k].Josa == "를" {
			if text.EndsInAny(us[k].Stem, []string{"식", "회", "세미나", "포럼"}) {
				return k
			}
			return 0
		}
		if us[k].Josa != "" || us[k].Sep != "" {
			return 0
		}
	}
	return 0
}

// maxAmid is how many words a clause takes at most that tells who looked on.
const maxAmid = 6

// amid gives the last word of a clause with the subject k that tells who looked on while
// something was signed: 양국 정상이 지켜보는 가운데, 총리가 배석한 자리에서; k for none.
func amid(us []Unit, k int) int {
	if us[k].Josa != "이" && us[k].Josa != "가" {
		return k
	}
	for j := k + 1; j < len(us) && j <= k+maxAmid && us[j-1].Sep == ""; j++ {
		if us[j].Raw == "가운데" || us[j].Raw == "자리에서" || us[j].Raw == "속에" {
			return j
		}
	}
	return k
}

// lastPredicate reads an instrument that is the topic of its sentence, its verb
// at the end: "이번 협약은 가나시와 다라은행이 지난 27일 체결했다".
func (f *Finder) lastPredicate(host string, us []Unit, t *Trigger) bool {
	k := len(us) - 1
	if k-t.Last < 3 || k-t.Last > 16 {
		return false
	}
	p, ok := f.predicateOf(us[k].Raw, t.Type)
	if !ok || p.Stem != "체결" && p.Stem != "서명" && p.Stem != "맺" && p.Stem != "주고받" && p.Stem != "교환" {
		return false
	}
	t.Pred, t.PredEnd, t.Kind = k, us[k].End, p.Kind
	f.inflect(host, us, t, p.Stem)
	return true
}

// turns reads what became of an instrument concluded before: 체결한 계약이
// 만료됐다, 협약을 갱신했다.
func (f *Finder) turns(host string, us []Unit, t *Trigger) bool {
	switch us[t.Last].Josa {
	case "이", "가", "을", "를", "은", "는":
	case "의":
		if !ofPeriod(us, t.Last+1) {
			return false
		}
	case "":
		if k := t.Last + 1; ofPeriod(us, k) {
			break
		} else if us[t.Last].Sep == "" && k < len(us) {
			if p, ok := f.predicateOf(us[k].Raw, t.Type); ok && p.Kind == "end" && us[k].Raw == p.Stem {
				t.Pred, t.PredEnd, t.Kind = k, us[k].End, p.Kind // 맺은 판매계약 해지
				f.inflect(host, us, t, p.Stem)
				return true
			}
		}
		return false
	default:
		return false
	}
	from, reach := t.Last+1, 2
	if ofPeriod(us, from) {
		from, reach = from+1, 6 // 협약의 기간을 내년 7월 31일까지 2년 연장했다
	}
	for k := from; k < len(us) && k <= from+reach; k++ {
		if p, ok := f.predicateOf(us[k].Raw, t.Type); ok {
			if p.Kind != "end" && p.Kind != "renew" {
				return false
			}
			t.Pred, t.PredEnd, t.Kind = k, us[k].End, p.Kind
			f.inflect(host, us, t, p.Stem)
			return true
		}
		if p, ok := f.pairOf(us, k, t.Type); ok && p.Kind == "end" {
			t.Pred, t.PredEnd, t.Kind = k+1, us[k+1].End, p.Kind // 효력을 잃었다
			f.inflect(host, us, t, p.Stem)
			return true
		}
		if us[k].Josa == "을" || us[k].Josa == "를" || us[k].Josa == "은" || us[k].Josa == "는" {
			return false
		}
	}
	return false
}

// ofPeriod reports whether unit i is the time for which an instrument holds, as an object.
func ofPeriod(us []Unit, i int) bool {
	if i >= len(us) || us[i].Josa != "을" && us[i].Josa != "를" {
		return false
	}
	switch us[i].Stem {
	case "기간", "기한", "유효기간", "만기":
		return true
	}
	return false
}

// ceremony is true for 체결식, 서명식, 조인식 with or without a particle.
func ceremony(raw string) bool {
	return strings.HasPrefix(raw, "체결식") || strings.HasPrefix(raw, "서명식") || strings.HasPrefix(raw, "조인식")
}

// light is true for the forms of 하다, which is said of many other things too.
func light(stem string) bool {
	return stem == "했" || stem == "하고"
}

// settledGap is how many words may stand between talks and their end: 협상이 | 17일 최종 | 타결됐다.
const settledGap = 2

// settled reports whether unit k are talks that are said to have ended in an agreement.
func settled(us []Unit, k int) bool {
	if !strings.HasPrefix(us[k].Raw, "협상") {
		return false
	}
	i := k + 1
	for i < len(us) && i <= k+settledGap && us[i].Josa == "" && us[i].Sep == "" && !strings.HasPrefix(us[i].Raw, "타결") {
		i++
	}
	return i < len(us) && strings.HasPrefix(us[i].Raw, "타결") && (i == k+1 || text.ContainsAny(us[i].Raw, []string{"했", "됐", "되었"}))
}

// isObject reports whether a word bears the particle of what is done: 협약을, 협약도.
func isObject(u *Unit) bool { return u.Josa == "을" || u.Josa == "를" || u.Josa == "도" }

// does reports whether unit k is a form of 하다 as a word of its own: 협약을 | 한다, 협약을 | 하기로.
// 한 is also a number: 협약서를 한 부씩.
func does(us []Unit, k int) bool {
	raw := us[k].Raw
	switch raw {
	case "해", "해서", "할", "하는", "함", "할지", "하고":
		return true
	case "한":
		return k+1 < len(us) && text.StartsInAny(us[k+1].Raw, []string{"것", "뒤", "후", "데", "다음", "바", "적", "사실", "가운데", "이후", "직후", "상태"})
	}
	return text.StartsInAny(raw, []string{"했", "하며", "하면", "하여", "한다", "합니다", "하기로", "하겠", "하게", "하자", "하기", "해야"})
}

// ofNext reports whether a noun at unit k only says what the instrument right behind it is on: B와
// 업무협약을, C와 충전소 구축 | 업무협약을.
func (f *Finder) ofNext(us []Unit, k int) bool {
	return us[k].Raw == us[k].Stem && joinsNext(&us[k]) && k+1 < len(us) && f.is(&us[k+1], askInstrument)
}

// promised is true for what somebody undertakes or has to do, whose verb 했다 is: 사용하기로,
// 이끌어야.
func promised(u *Unit) bool {
	return u.Josa == "로" && strings.HasSuffix(u.Stem, "기") || text.EndsInAny(u.Raw, []string{"야", "도록", "게", "고자"})
}

// fits rules out verbs that belong to another object: 협약에 따라 … 추진.
func (f *Finder) fits(u *Unit, p rules.Predicate, gap int) bool {
	if settles(p.Stem) && gap > maxSettledGap {
		return false // 협약을 위해 제공할 금액을 확정했다
	}
	if p.Kind == "plan" {
		return u.Josa == "도" || (u.Josa == "을" || u.Josa == "를") != (p.Of == "subject")
	}
	switch u.Josa {
	case "을", "를", "도", "만":
		return true
	case "까지":
		return gap <= maxSettledGap && !light(p.Stem) // 본계약까지 체결했다, but 계약까지 시간을 가졌다
	case "이", "가", "은", "는":
		return true
	case "에", "에도":
		return signs(p.Stem)
	case "":
		if light(p.Stem) || p.Stem == "열" || p.Stem == "연" || p.Stem == "가지" {
			return false
		}
		return gap <= 3
	}
	return false
}

// settles is true for the predicates that are said of many things beside instruments, so that one
// stands right before them: 계약을 확정했다.
func settles(stem string) bool { return stem == "확정" || stem == "완료" }

// maxSettledGap is how many words an instrument stands before what settles it at most.
const maxSettledGap = 2

// signs is true for the predicates that are said of what stands in 에: 협약에 서명했다.
func signs(stem string) bool {
	switch stem {
	case "서명", "합의", "사인", "조인", "가서명", "가조인", "재서명", "전자서명":
		return true
	}
	return false
}

// pairOf gives the predicate of two words that begins at unit k, of those that are said of
// instruments of a type.
func (f *Finder) pairOf(us []Unit, k int, kind string) (rules.Predicate, bool) {
	if k+1 >= len(us) {
		return rules.Predicate{}, false
	}
	for _, p := range f.instruments.pairs {
		if us[k].Raw == p.object && strings.HasPrefix(us[k+1].Raw, p.Stem) && (p.Type == "" || p.Type == kind) {
			return p.Predicate, true
		}
	}
	return rules.Predicate{}, false
}

// maxSignerWords is how many words the signers below a paper take at most.
const maxSignerWords = 24

// signedBelow finds who signs below a paper: "협약서에는 A시장과 B대표가 서명했다".
func (f *Finder) signedBelow(host string, us []Unit, t *Trigger) bool {
	for k := t.Last + 1; k < len(us) && k <= t.Last+maxSignerWords && us[k-1].Sep != "."; k++ {
		p, verb, ok := f.signature(us, k, t.Type)
		if !ok {
			continue
		}
		if takes(&us[k-1]) {
			return false // another paper
		}
		t.Pred, t.PredEnd, t.Kind = verb, us[verb].End, p.Kind
		f.inflect(host, us, t, p.Stem)
		return true
	}
	return false
}

// signature gives the predicate by which those named before unit k are told to sign, with the
// unit of its verb: 서명했다, 이름을 | 올렸다.
func (f *Finder) signature(us []Unit, k int, kind string) (p rules.Predicate, verb int, ok bool) {
	if p, ok = f.pairOf(us, k, kind); ok {
		return p, k + 1, strings.HasPrefix(p.Stem, "올")
	}
	p, ok = f.predicateOf(us[k].Raw, kind)
	return p, k, ok && signs(p.Stem) && text.StartsInAny(us[k].Raw[len(p.Stem):], signedForms[:])
}

// signedForms are the forms in which a verb of signing is told of a subject before it; 서명한 and
// 서명식 describe what comes behind.
var signedForms = [...]string{"했", "하였", "하고", "하며", "할", "하게", "한다"}

// takes reports whether a predicate of two words can be said of an instrument with its
// particle: 협약서에 도장을 찍었다, 각서를 주고 받았다.
func takes(u *Unit) bool {
	switch u.Josa {
	case "에", "에도", "을", "를", "도":
		return true
	}
	return false
}

// predicateOf gives the predicate that a word begins with, of those that are said
// of instruments of a type.
func (f *Finder) predicateOf(raw, kind string) (rules.Predicate, bool) {
	for _, p := range f.instruments.preds[firstRune(raw)] {
		if (p.Type == "" || p.Type == kind) && strings.HasPrefix(raw, p.Stem) && predicateTail(raw[len(p.Stem):], p.Stem) {
			return p, true
		}
	}
	return rules.Predicate{}, false
}

// predicateTail keeps short stems from matching the begin of other words.
func predicateTail(rest, stem string) bool {
	if strings.HasPrefix(rest, "처럼") {
		return false
	}
	switch stem {
	case "열":
		return text.StartsInAny(rest, []string{"었", "고", "며", "어", "린", "립", "렸", "릴", "려", "기로"})
	case "연":
		return rest == "다" || strings.HasPrefix(rest, "다고")
	case "갖":
		return !strings.HasPrefix(rest, "춘") && !strings.HasPrefix(rest, "추")
	case "연장", "진행", "실시", "마련", "확보", "구축":
		return true
	case "맺":
		return true
	}
	return true
}

func endsClause(raw string) bool {
	if raw == "잇따라" || raw == "잇달아" {
		return false
	}
	for _, e := range [...]string{"했다", "했고", "하며", "하고", "했으며", "한다", "된다", "됐다", "있다", "이다", "통해", "따라", "위해", "따르면", "계기로", "근거로", "밝혔다", "말했다"} {
		if strings.HasSuffix(raw, e) {
			return true
		}
	}
	return false
}

// relativeNear is how many words back a predicate before an instrument may stand, two that a point
// joins taken for one, and relativeReach how many behind those between whom it is: A와 B 간 체결된
// 32억원 규모의 계약.
const relativeNear, relativeReach = 3, 9

// relative handles a predicate before the instrument: 체결한 업무협약.
func (f *Finder) relative(us []Unit, t *Trigger) bool {
	near := t.First - relativeNear
	for k := t.First - 1; k >= 0 && k >= t.First-relativeReach; k-- {
		raw := us[k].Raw
		if us[k].Stem == "규모" && us[k].Josa == "의" {
			near = min(near, k-2) // 맺은 1240억원 규모의 제동장치 공급계약
		}
		if us[k].Sep == "·" {
			near-- // 맺은 시험·인증 업무협약
		}
		if k < near && (k == 0 || us[k-1].Stem != "간" && !strings.HasPrefix(us[k-1].Josa, "간")) {
			if us[k].Josa != "" && us[k].Josa != "의" {
				return false
			}
			continue
		}
		if p, ok := f.predicateOf(raw, t.Type); ok && (p.Kind == "conclude" || p.Kind == "hold") {
			rest := raw[len(p.Stem):]
			if k > 0 && isObject(&us[k-1]) {
				if _, same := f.exact(us[k-1].Stem); !same { // 체계를 구축하는 업무협약
					return false
				}
			}
			if rest == "한" || rest == "은" || rest == "된" || rest == "했던" || rest == "었던" || rest == "던" || rest == "하는" {
				t.Relative = true
				t.Pred, t.PredEnd, t.Kind, t.Status = k, us[k].End, p.Kind, Signed
				return true
			}
		}
		if us[k].Josa != "" && us[k].Josa != "의" {
			return false
		}
	}
	return false
}

// refersBack reports whether an instrument points to one already told.
func refersBack(us []Unit, first int) bool {
	if gluedPointer(us[first].Raw) {
		return true
	}
	for k := first - 1; k >= 0 && k >= first-3; k-- {
		switch us[k].Raw {
		case "이번", "이", "해당", "이날", "양", "동", "본", "금번", "당시", "그":
			return true
		}
		if us[k].Josa != "" || us[k].Sep != "" {
			return false
		}
	}
	return false
}

// gluedPointer reports whether a word begins with one that points back and that a crawler has joined to the Latin
// letters behind it: 이번MOU.
func gluedPointer(s string) bool {
	for _, w := range [...]string{"이번", "이", "해당", "금번"} {
		if rest, ok := strings.CutPrefix(s, w); ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
			return true
		}
	}
	return false
}
