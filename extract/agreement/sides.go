package agreement

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// side is one party of an event with the words that name it there.
type side struct {
	entity *Entity
	span   Span
	person *mention.Person // the person who stands for it there; nil for none
}

func holds(list []side, e *Entity) bool {
	for _, s := range list {
		if s.entity == e {
			return true
		}
	}
	return false
}

// sides turns the members of a group into parties.
func (st *state) sides(fd *mention.Found, g *group) []side {
	if st.d.words.ofPlaces(fd, g) {
		return nil
	}
	var out []side
	for i := range g.members {
		m := &g.members[i]
		switch {
		case m.body != nil && (st.acceptable(fd, m.body) || st.vouched(fd, g, m.body)):
			if s, ok := st.bodySide(fd, m.body); ok && !holds(out, s.entity) {
				out = append(out, s)
			}
		case m.person != nil:
			if s, ok := st.personSide(fd, m.person); ok && !holds(out, s.entity) {
				out = append(out, s)
			}
		}
	}
	return out
}

// ofPlaces reports whether a list of countries only says where those come from
// who are counted behind it: "미국·일본 등 20여 글로벌 기업과".
func (w *wordLists) ofPlaces(fd *mention.Found, g *group) bool {
	return g.etc && g.count > 0 && allStates(g) && w.unnamedKinds[fd.Units[g.end].Stem]
}

// nicknames reports whether a group names a body by a short form that the
// article gave it: 가나정보원(GIS) … GIS와 함께.
func (st *state) nicknames(g *group) bool {
	for i := range g.members {
		if b := g.members[i].body; b != nil {
			if e := st.table.byName[mention.Fold(b.Name)]; e != nil && e.Strength > mention.Weak {
				return true
			}
		}
	}
	return false
}

// acceptable reports whether a word may stand for a party. One that only its
// place makes a name must stand elsewhere in the article too, or look like one.
func (st *state) acceptable(fd *mention.Found, b *mention.Body) bool {
	return b.Strength > mention.Weak || len(b.Aliases) > 0 || st.recurs(b) || b.Foreign() || st.inTitle(b.Name)
}

// vouched reports whether a group vouches for an unknown word: it is the one topic of its clause,
// begins its sentence as its subject, or a surer name stands beside it in the list.
func (st *state) vouched(fd *mention.Found, g *group, b *mention.Body) bool {
	if len(g.members) == 1 {
		does := g.role == subject && (g.topic || st.opensSentence(fd, g))
		return does && !verbal(fd.Units, &g.members[0]) || g.role == with || g.role == to && quotedAlone(fd.Units, g)
	}
	surer := strength(g) > mention.Weak
	return g.role == with || g.role == between || g.role == subject && (surer || st.opensSentence(fd, g) || joinsKnown(fd, g)) || (g.role == to || g.role == from) && surer
}

// joinsKnown reports whether a known name, or the first of the sentence, right before a list joins it:
// 가나시와 | 누솔, 누모 등은.
func joinsKnown(fd *mention.Found, g *group) bool {
	k := g.first() - 1
	if k < 0 || fd.Units[k].Josa != "와" && fd.Units[k].Josa != "과" {
		return false
	}
	b := bodyEnding(fd, k)
	return b != nil && (b.Strength > mention.Weak || b.First == 0)
}

// verbal reports whether the particle of a member may be the end of a verb: 줄이|는, 높|은.
func verbal(us []mention.Unit, m *member) bool {
	return isTopic(us[m.last].Josa) && m.body != nil && verbish(m.body.Name)
}

// verbish reports whether a short word before 는 or 은 may be the stem of a
// verb: 줄이는, 높은.
func verbish(s string) bool {
	if utf8.RuneCountInString(s) > 3 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("이기리히우추키치르주오나지내들쓰크보하되있없같높많받맺좋넓깊잇갖앞뜻뒤", r)
}

func (st *state) inTitle(name string) bool {
	return strings.Contains(st.headline, mention.Fold(name))
}

func (st *state) bodySide(fd *mention.Found, b *mention.Body) (side, bool) {
	if b.Org == nil && b.First == b.Last && st.seen[mention.Fold(b.Name)] == 1 {
		b = st.unglued(b)
	}
	if p := st.leader(b.Name); p != nil && b.Org == nil && b.First == b.Last {
		c, there := nation(p.Org, st.d.finder.Country(p.Org)), *p
		there.First, there.Last, there.Start, there.End = b.First, b.Last, b.Start, b.End
		return side{entity: st.table.resolve(&c), span: spanOf(fd.Sentence, b.Start, b.End, p.Rule), person: &there}, true // 푸틴과 김정은은
	}
	if (b.Org == nil || b.Strength == mention.Weak && st.d.words.kinds[b.Name]) && b.First == b.Last {
		if e := st.inShort(b); e != nil {
			return side{entity: e, span: spanOf(fd.Sentence, b.Start, b.End, "coreference/end-of-name")}, true
		}
	}
	e := st.table.resolve(b)
	return side{entity: e, span: spanOf(fd.Sentence, b.Start, b.End, b.Rule)}, true
}

// minLonger is how many bytes longer than its end a name is at least.
const minLonger = len("가나")

// inShort is the body of which a word is the end of the name, where no other has that end: 의사회
// behind 가나시의사회, 공사 behind 가나관광공사; nil for none.
func (st *state) inShort(b *mention.Body) *Entity {
	n := utf8.RuneCountInString(b.Name)
	if n < 3 && !(b.Strength == mention.Weak && st.d.words.kinds[b.Name]) || n > 6 || b.Strength >= mention.Strong && n < 4 {
		return nil
	}
	only, known := st.ends[b.Name]
	if !known {
		if only = st.onlyLonger(b.Name); st.ends == nil {
			st.ends = map[string]string{}
		}
		st.ends[b.Name] = only
	}
	return st.table.lookup(only)
}

// shortened reports whether a name leaves words out of another, which begins and ends like it: 항공우주협회
// of 한국항공우주산업진흥협회.
func (w *wordLists) shortened(name, short string) bool {
	const ends = len("가나")
	if len(short) < len("항공우주협회") || short[len(short)-ends:] != name[len(name)-ends:] {
		return false
	}
	base := name
	for _, of := range w.ofCountry {
		base = strings.TrimPrefix(base, of)
	}
	if base == name || !strings.HasPrefix(base, short[:ends]) {
		return false
	}
	for _, r := range base {
		if strings.HasPrefix(short, string(r)) {
			short = short[len(string(r)):]
		}
	}
	return short == ""
}

// onlyLonger is the one surer name that ends in another, the longest of those that end in each other;
// "" for none or several.
func (st *state) onlyLonger(end string) string {
	only := ""
	stillOne := func(name string, strength mention.Strength, kind string) bool {
		if strength < mention.Strong || kind == "company" || len(name) < len(end)+minLonger || !strings.HasSuffix(name, end) && !st.d.words.shortened(name, end) {
			return true
		}
		if only == "" || strings.HasSuffix(name, only) {
			only = name
			return true
		}
		return strings.HasSuffix(only, name) // 가나시|어린이재단, of 재단
	}
	for i := 0; i < len(st.found) && i < firstReach; i++ {
		fd := &st.found[i]
		for j := range fd.Bodies {
			if o := &fd.Bodies[j]; !stillOne(o.Name, o.Strength, o.Kind) {
				return ""
			}
		}
		for j := range fd.Persons {
			if p := &fd.Persons[j]; p.OrgFirst >= 0 && !stillOne(p.Org, mention.Strong, "") {
				return ""
			}
		}
	}
	return only
}

// unglued takes an ordinary word off a name that a crawler glued it to, where the rest
// is a name that the article or its headline bears elsewhere: 할 것|가나랩스는.
func (st *state) unglued(b *mention.Body) *mention.Body {
	for at := range b.Name {
		rest := b.Name[at:]
		head := b.Name[:at]
		if at < len("것") || len(rest) < len("가나다") && head != rest {
			continue
		}
		if st.d.words.nameHeads[head] || !st.d.finder.Ordinary(head) && head != rest && !text.EndsInAny(head, st.d.words.gluedHeads) {
			continue
		}
		if st.seen[mention.Fold(rest)] == 0 && !st.headlined(rest) {
			continue
		}
		c := *b
		c.Name, c.Start = rest, b.Start+at
		return &c
	}
	return b
}

// headlined reports whether a name is a word of the headline.
func (st *state) headlined(name string) bool {
	for i := range st.found[:min(st.bodyStart, len(st.found))] {
		if slices.ContainsFunc(st.found[i].Units, func(u mention.Unit) bool { return u.Stem == name }) {
			return true
		}
	}
	return false
}

// nation is a country as a party, by the name that a text gives it and its code.
func nation(name, code string) mention.Body {
	return mention.Body{Name: name, Country: code, State: true, Strength: mention.Known}
}

// source is the body that a sentence goes by where it names no subject: "A에
// 따르면 B와 계약을 체결했다".
func (st *state) source(fd *mention.Found, t *mention.Trigger) []side {
	us := fd.Units
	for i := range fd.Bodies {
		b := &fd.Bodies[i]
		if b.Last+1 < len(us) && b.Last < t.First && us[b.Last].Josa == "에" && strings.HasPrefix(us[b.Last+1].Raw, "따르면") && b.Strength > mention.Weak && b.Kind != "government" {
			if s, ok := st.bodySide(fd, b); ok {
				return []side{s}
			}
		}
	}
	return nil
}

// personSide gives the body that a person stands for, or the person where
// the position is that of one who concludes for himself.
func (st *state) personSide(fd *mention.Found, p *mention.Person) (side, bool) {
	if text.EndsInAny(p.Position, st.d.words.personalPositions) || p.Org == "" && p.Position == "의원" {
		return st.himself(fd, p), true
	}
	if strings.HasSuffix(p.Org, "당") && strings.HasSuffix(p.Position, "의원") || formerHead(fd, p) {
		return side{}, false
	}
	if p.Org == "" && (strings.HasSuffix(p.Position, "대통령") || p.Position == "국무총리" || p.Position == "총리" && st.d.finder.KoreanName(p.Name)) && len(p.Name) == 9 {
		b := nation("한국", "KR")
		return side{entity: st.table.resolve(&b), span: spanOf(fd.Sentence, p.Start, p.End, p.Rule), person: p}, true
	}
	if p.Org == "" {
		if org := st.served(p); org != "" {
			q := *p
			q.Org = org
			s, ok := st.personSide(fd, &q)
			s.person = p
			return s, ok
		}
		e := st.fusedHead(p)
		if e == nil {
			e = st.visited(fd, p)
		}
		if e == nil {
			e = st.ofBodyBefore(fd, p)
		}
		if e == nil {
			e = st.atOwnHouse(fd, p)
		}
		if e == nil {
			e = st.holdsOfficeAt(fd, p)
		}
		if e == nil {
			e = st.headOf(p)
		}
		return side{entity: e, span: spanOf(fd.Sentence, p.Start, p.End, p.Rule), person: p}, e != nil
	}
	if c := st.d.finder.Country(p.Org); c != "" {
		b, named := nation(p.Org, c), *p
		if l := st.leader(p.Name); l != nil && l.Org == p.Org {
			named.Name = l.Name
		}
		return side{entity: st.table.resolve(&b), span: spanOf(fd.Sentence, p.Start, p.End, p.Rule), person: &named}, true
	}
	e := st.branchOf(p)
	if e == nil {
		e = st.ministryThere(fd, p)
	}
	if e == nil {
		e = st.firmOfGroup(p.Org)
	}
	if e == nil {
		e = st.table.lookup(p.Org)
	}
	if e == nil && st.d.words.kinds[p.Org] {
		e = st.firstNamed(p.Org, "", firstReach)
	}
	if e == nil {
		e = st.orgOf(fd, p)
	}
	if e == nil {
		return side{}, false
	}
	return side{entity: e, span: spanOf(fd.Sentence, p.Start, p.End, p.Rule), person: p}, true
}

// ministryThere is the ministry of the country abroad in which a sentence tells its minister, who bears a foreign name, to sign:
// "폴란드 바르샤바에서 피오트르 노박 기후환경부 장관과"; nil for others.
func (st *state) ministryThere(fd *mention.Found, p *mention.Person) *Entity {
	f := st.d.finder
	if !strings.HasSuffix(p.Position, "장관") || !strings.HasSuffix(p.Org, "부") || strings.Contains(p.Org, " ") || !strings.Contains(p.Name, " ") || f.KoreanName(p.Name) {
		return nil
	}
	for k := p.First - 1; k >= 0; k-- {
		if fd.Units[k].Josa != "에서" {
			continue
		}
		first := k
		for first > 0 && fd.Units[first-1].Josa == "" && fd.Units[first-1].Sep == "" {
			first--
		}
		_, code := st.cityIn(fd.Units[first : k+1])
		if code == "" || code == "KR" {
			return nil
		}
		return st.table.resolve(&mention.Body{Name: f.CountryName(code) + " " + p.Org, Kind: "government", Country: code, Strength: mention.Strong})
	}
	return nil
}

// formerHead reports whether somebody headed a firm or a committee earlier: 김하늘 전 가나그룹 회장, 김하늘 전
// 가나위원장. A minister of the time did conclude for his ministry.
func formerHead(fd *mention.Found, p *mention.Person) bool {
	if strings.HasPrefix(p.Position, "전 ") && strings.HasSuffix(p.Position, "위원장") {
		return true
	}
	return p.OrgFirst > p.First && fd.Units[p.OrgFirst-1].Raw == "전" && strings.HasSuffix(p.Position, "회장")
}

// branchOf is the part of a body that a person heads, where it is named elsewhere: 가나은행 다라지부 for
// 가나은행 다라지부장, 가나대 로봇연구소 for 가나대 로봇연구소장; nil for none.
func (st *state) branchOf(p *mention.Person) *Entity {
	if part, ok := strings.CutSuffix(p.Position, "장"); ok {
		return st.table.lookup(p.Org + " " + part)
	}
	return nil
}

// fusedHead is the body of the article that a person's office holds in one word: 나린장애인복지관 for
// 나린장애인복지관장; nil for none.
func (st *state) fusedHead(p *mention.Person) *Entity {
	if name, ok := strings.CutSuffix(p.Position, "장"); ok && utf8.RuneCountInString(name) > 3 {
		return st.table.lookup(name)
	}
	return nil
}

// ofBodyBefore gives the body before a person in the same sentence whose last word the
// office repeats: "국제기록센터에서 김하늘 센터 사무총장이"; nil for none.
func (st *state) ofBodyBefore(fd *mention.Found, p *mention.Person) *Entity {
	word, _, ok := strings.Cut(p.Position, " ")
	if !ok || !st.d.finder.Describes(word) {
		return nil
	}
	for i := len(fd.Bodies) - 1; i >= 0; i-- {
		if b := &fd.Bodies[i]; b.Last < p.First && b.Strength >= mention.Medium && len(b.Name) > len(word) && strings.HasSuffix(b.Name, word) {
			return st.table.resolve(b)
		}
	}
	return nil
}

// holdsOfficeAt is the body at which a person is told to hold the office that stands before his name:
// "GM의 CEO 노라 베인 회장"; nil for none.
func (st *state) holdsOfficeAt(fd *mention.Found, p *mention.Person) *Entity {
	us, k := fd.Units, p.First-1
	for k > 0 && us[k].Josa == "" && us[k].Sep == "" && st.d.roster.positions[us[k].Stem] {
		k--
	}
	if k < 0 || us[k].Josa != "의" {
		return nil
	}
	if b := bodyEnding(fd, k); b != nil && !b.State && (b.Strength >= mention.Medium || st.d.words.ranks.firmHead(p.Position)) {
		return st.table.resolve(b)
	}
	return nil
}

// atOwnHouse is the university or the hospital at which a person is told to be who holds the office of
// its head: "가나대에서 박바다 시장, 최하늘 총장이"; nil for none.
func (st *state) atOwnHouse(fd *mention.Found, p *mention.Person) *Entity {
	kind := st.d.words.offices.kind(p.Position)
	if kind != "university" && kind != "hospital" {
		return nil
	}
	for i := len(fd.Bodies) - 1; i >= 0; i-- {
		if b := &fd.Bodies[i]; b.Last < p.First && b.Kind == kind {
			if b.Strength >= mention.Strong && fd.Units[b.Last].Josa == "에서" {
				return st.table.resolve(b)
			}
			return nil
		}
	}
	return nil
}

// visited is the body that a sentence tells to be visited right before it names a head
// there: "가나대를 방문해 최하늘 총장과"; nil for none.
func (st *state) visited(fd *mention.Found, p *mention.Person) *Entity {
	us := fd.Units
	for i := len(fd.Bodies) - 1; i >= 0; i-- {
		b := &fd.Bodies[i]
		if b.Last >= p.First || b.State || b.Strength < mention.Medium || us[b.Last].Josa != "을" && us[b.Last].Josa != "를" {
			continue
		}
		if k := b.Last + 1; k < p.First && p.First-k <= 2 && text.StartsInAny(us[k].Raw, st.d.words.visiting) {
			return st.table.resolve(b)
		}
	}
	return nil
}

// firmOfGroup gives the firm that the headline is about for the group of its name that
// a person heads: 가나 for "가나그룹 부회장"; nil for none.
func (st *state) firmOfGroup(org string) *Entity {
	base, ok := strings.CutSuffix(org, "그룹")
	if !ok || !st.inTitle(base) || st.inTitle(org) || st.table.byName[mention.Fold(org)] != nil {
		return nil
	}
	return st.table.byName[mention.Fold(base)]
}

func (st *state) orgOf(fd *mention.Found, p *mention.Person) *Entity {
	b, _, ok := st.mentioned(p.Org)
	if !ok {
		if whole := st.wholeOf(p.Org); whole != nil {
			return whole
		}
		b = mention.Body{Name: st.d.finder.WithoutSa(p.Org), Kind: st.d.finder.KindOf(p.Org), Strength: mention.Medium}
	}
	return st.table.resolve(&b)
}

// mentioned gives the body that the gazetteers have by a name; sure is false for a name that is more than
// that of the body, ok for one that they do not have.
func (st *state) mentioned(name string) (b mention.Body, sure, ok bool) {
	org, sure, former, ok := st.d.finder.Lookup(name)
	if !ok {
		return mention.Body{}, false, false
	}
	return mention.Body{Name: name, Org: org, Former: former, Kind: org.Kind, Country: org.Country, PartOf: org.PartOf, Strength: mention.Known}, sure, true
}

// wholeOf gives the body that a name of one word begins with, where Latin letters
// or a word for a part follow: 가나전자DX, 가나전자CR담당; nil for none.
func (st *state) wholeOf(name string) *Entity {
	for _, part := range st.d.words.divisions {
		name = strings.TrimSuffix(name, part)
	}
	base := strings.TrimRight(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if base == name {
		return nil
	}
	if b, sure, ok := st.mentioned(base); ok && sure {
		return st.table.resolve(&b)
	}
	return st.table.lookup(base)
}

// crowd finds a counted crowd where no partner is named: "34개 업체와".
func (st *state) crowd(e *event) {
	if len(e.left) == 0 && len(e.right) == 1 && !e.joint && !e.points {
		st.crowdSubject(e)
	}
	if len(e.right) > 0 || e.joint {
		return
	}
	if n := packageCount(e.found.Units, e.trigger); n > 1 && !e.points {
		e.counts(n, e.trigger.Start, e.trigger.End, "aggregate/counted-instruments")
	}
	us := e.found.Units
	for k := e.from; k < e.trigger.First && k < len(us); k++ {
		if (us[k].Josa == "와" || us[k].Josa == "과" || us[k].Josa == "로부터" || us[k].Josa == "에서" || us[k].Josa == "에" && st.d.words.supplied(us, k+1)) && (st.d.finder.Describes(us[k].Stem) || k > 0 && us[k-1].Stem == "소재" && us[k-1].Josa == "" && strings.HasSuffix(us[k].Stem, "사")) {
			e.faceless = true
		}
		if (us[k].Stem == "회사" || us[k].Stem == "업체") && (us[k].Josa == "는" || us[k].Josa == "측은") && len(e.left) == 0 && !e.points && st.topic != nil && st.topic.entity.Kind == "company" {
			e.left = []side{*st.topic} // 회사는 유럽 제약사와
		}
	}
	if n, first, last := st.partnersCounted(e); n > 0 {
		e.counts(n, us[first].Start, us[last].NameEnd, "aggregate/counted-partners")
	}
}

// counts makes the other side of an event one that is counted, not named.
func (e *event) counts(n, start, end int, rule string) {
	e.anonymous, e.count, e.countSpan = true, n, spanOf(e.found.Sentence, start, end, rule)
}

// partnersCounted is how many partners an event counts, with the first and the last word that do:
// 34 of "34개 업체와"; 0 for none.
func (st *state) partnersCounted(e *event) (n, first, last int) {
	us := e.found.Units
	for k := 0; k < e.trigger.First && k < len(us); k++ {
		if us[k].Josa != "와" && us[k].Josa != "과" && !strings.HasPrefix(us[k].Josa, "와의") {
			continue
		}
		if n, at := st.d.words.countBefore(us, k, 4); n > 0 {
			return n, at, k
		}
	}
	return 0, 0, 0
}

// crowdSubject finds a counted crowd as the subject beside one named body:
// "가나시와 11개 기관이".
func (st *state) crowdSubject(e *event) {
	us := e.found.Units
	for k := e.from + 1; k < e.trigger.First && k < len(us); k++ {
		if roleOf(us[k].Josa) != subject {
			continue
		}
		if n, at := st.d.words.countBefore(us, k, 2); n > 0 && at > 0 && (us[at-1].Josa == "와" || us[at-1].Josa == "과") {
			e.counts(n, us[at].Start, us[k].NameEnd, "aggregate/counted-partners")
			return
		}
	}
}

// countBefore is the number of bodies that unit k or one of so many before it has, with that unit:
// 34 of "34개 지역 업체와"; 0 for none.
func (w *wordLists) countBefore(us []mention.Unit, k, reach int) (n, at int) {
	for j := k; j >= 0 && j >= k-reach; j-- {
		if n := leadingNumber(us[j].Stem); n > 1 && w.counted(us[j].Stem, us, j) {
			return n, j
		}
	}
	return 0, 0
}

// counted reports whether a number with what stands behind it counts bodies.
func (w *wordLists) counted(stem string, us []mention.Unit, j int) bool {
	rest := strings.TrimLeft(stem, "0123456789,")
	if rest == "" {
		return j+1 < len(us) && (strings.HasPrefix(us[j+1].Stem, "개") || strings.HasPrefix(us[j+1].Stem, "여"))
	}
	return text.StartsInAny(rest, w.counters) && !strings.HasPrefix(rest, "개월")
}

func sameSides(a, b []side) bool {
	if len(a) != len(b) {
		return false
	}
	for _, s := range a {
		if !holds(b, s.entity) {
			return false
		}
	}
	return true
}
