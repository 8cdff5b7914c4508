package agreement

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// role is what a particle makes of a group.
type role int

const (
	bare    role = iota // no particle: headline, list line, apposition
	subject             // 은 는 이 가
	with                // 와 과 함께
	between             // A와 B 간
	to                  // 에, 에게
	from                // 로부터, 에서
	object              // 을 를
	other
)

// member is one item of a list: a body, a person who stands for one, or a
// word that points back (양사).
type member struct {
	body   *mention.Body
	person *mention.Person
	points string // 양사, 양 기관
	count  int    // how many a word points back to: 4개 대학 4; 0 where it does not say
	first  int
	last   int
}

// group is a list of members that share one role.
type group struct {
	members []member
	role    role
	topic   bool // 은, 는
	etc     bool // 등 stood behind
	count   int  // 등 34개 기관: 34
	end     int  // last unit, 등 and its counter included
}

func (g *group) first() int { return g.members[0].first }

// points is true for a group that only points back.
func (g *group) points() bool { return len(g.members) == 1 && g.members[0].points != "" }

// groups reads the lists of a sentence with their roles.
func (d *Detector) groups(fd *mention.Found) []group {
	items := d.items(fd)
	if len(items) == 0 {
		return nil
	}
	out := make([]group, 0, len(items))
	for i := 0; i < len(items); {
		j := i
		for j+1 < len(items) && d.linked(fd, &items[j], &items[j+1]) {
			j++
		}
		g := group{members: ofConsortium(fd.Units, items[i:j+1:j+1])}
		if d.close(fd, &g); comesBefore(fd.Units, &g) {
			g.role = other
		}
		if g.etc && g.count > len(g.members) {
			out = d.fillCount(fd, out, &g)
		}
		if n := len(out); n > 0 && g.role == between && out[n-1].role == with && out[n-1].etc && g.first()-out[n-1].end <= 3 {
			out[n-1].members = append(out[n-1].members[:len(out[n-1].members):len(out[n-1].members)], g.members...) // A, B 등 기업과 C 간
			out[n-1].role, out[n-1].end = between, g.end
		} else {
			out = append(out, g)
		}
		counted := g.count > 0 || text.EndsInAny(fd.Units[g.end].Stem, d.words.consortiums)
		for i = j + 1; counted && i < len(items) && items[i].first <= g.end; i++ {
			// named within what 등 counts, or as the whole: 등 가나그룹 3개사는, A와 B로 구성된 다라컨소시엄은
		}
	}
	for i := range out {
		if g := &out[i]; fd.Sentence.Part == sentence.Body && acts(g) && facesOther(out, i) && allFirms(g) {
			g.members = withoutConsortium(fd.Units, g.members) // 가나물산과 다라건설 컨소시엄은 마바시와
		}
	}
	return out
}

// acts reports whether a group is one of those who conclude, or with whom it is done.
func acts(g *group) bool { return g.role == subject || g.role == with || g.role == from }

// facesOther reports whether another list of a sentence is the other side of list i.
func facesOther(lists []group, i int) bool {
	for j := range lists {
		if j != i && acts(&lists[j]) && (lists[j].role == subject) != (lists[i].role == subject) {
			return true
		}
	}
	return false
}

// allFirms reports whether no member of a group is told to be anything but a firm; the consortium
// of one is of the kind other.
func allFirms(g *group) bool {
	return !slices.ContainsFunc(g.members, func(m member) bool {
		return m.body == nil || m.body.Kind != "company" && m.body.Kind != "" && m.body.Kind != "other"
	})
}

// ofConsortium is withoutConsortium for a list that a point joins, whose consortium it is
// whatever stands around it.
func ofConsortium(us []mention.Unit, list []member) []member {
	if n := len(list) - 1; n < 1 || us[list[n-1].last].Sep != "·" && us[list[n-1].last].Sep != "-" {
		return list
	}
	return withoutConsortium(us, list)
}

// withoutConsortium gives the members of a list of which the last alone is told with the word for
// their consortium, without that word: 가나물산·다라건설 컨소시엄.
func withoutConsortium(us []mention.Unit, list []member) []member {
	n := len(list) - 1
	if n < 1 || list[n].body == nil || list[n-1].body != nil && strings.HasSuffix(list[n-1].body.Name, "컨소시엄") {
		return list
	}
	name, ok := strings.CutSuffix(list[n].body.Name, " 컨소시엄")
	if !ok || list[n].body.First == list[n].body.Last {
		return list
	}
	b := *list[n].body
	b.Name, b.Last = name, b.Last-1
	b.End = us[b.Last].NameEnd
	out := slices.Clone(list)
	out[n].body = &b
	return out
}

// comesBefore reports whether a list without a particle is of those with whom something was done
// before: "A, B 수출에 이어".
func comesBefore(us []mention.Unit, g *group) bool {
	k := g.end + 1
	return g.role == bare && k+1 < len(us) && us[k].Josa == "에" && us[k+1].Raw == "이어"
}

// maxCounted bounds how many members a count makes names of.
const maxCounted = 12

// fillCount takes the words between commas before a list for members where together
// they are as many as it counts: "가나, 집무실, 다라 등 3곳과". It gives the lists that
// are left.
func (d *Detector) fillCount(fd *mention.Found, lists []group, g *group) []group {
	us := fd.Units
	if g.count > maxCounted {
		return lists
	}
	var before []member
	left := lists
	for k := g.first() - 1; k >= 0 && us[k].Sep == "," && us[k].Josa == "" && len(before)+len(g.members) < g.count; {
		if n := len(left); n > 0 && left[n-1].members[len(left[n-1].members)-1].last == k {
			before = append(append([]member{}, left[n-1].members...), before...)
			k = left[n-1].first() - 1
			left = left[:n-1]
			continue
		}
		if leadingNumber(us[k].Stem) > 0 || d.roster.positions[us[k].Stem] {
			break
		}
		b := &mention.Body{First: k, Last: k, Start: us[k].Start, End: us[k].NameEnd, Name: us[k].Stem, Strength: mention.Medium, Rule: "role/counted"}
		before = append([]member{{body: b, first: k, last: k}}, before...)
		k--
	}
	if len(before)+len(g.members) != g.count {
		return lists
	}
	g.members = append(before, g.members...)
	return left
}

// items orders bodies, persons and pointers by their place.
func (d *Detector) items(fd *mention.Found) []member {
	var out []member
	if n := len(fd.Bodies) + len(fd.Persons); n > 0 {
		out = make([]member, 0, n+1)
	}
	b, p := 0, 0
	before := false // the word before may point back, or begin what does
	for u := range fd.Units {
		for b < len(fd.Bodies) && fd.Bodies[b].Last == u {
			if !d.tagged(fd, &fd.Bodies[b]) {
				out = append(out, member{body: &fd.Bodies[b], first: fd.Bodies[b].First, last: u})
			}
			b++
		}
		for p < len(fd.Persons) && fd.Persons[p].Last == u {
			out = append(out, member{person: &fd.Persons[p], first: fd.Persons[p].First, last: u})
			p++
		}
		starts := d.words.mayPoint(fd.Units[u].Stem)
		if n, first := d.words.countedPointer(fd.Units, u); n > 0 && (len(out) == 0 || out[len(out)-1].last < first) {
			out = append(out, member{points: fd.Units[u].Stem, count: n, first: first, last: u})
		} else if starts || before {
			out = d.addPointer(fd, out, u)
		}
		before = starts
	}
	return d.dropOwners(fd, out)
}

// tagged reports whether a name is the tag of an outlet in front of the news: [가나뉴스] 27일 다라전자는.
func (d *Detector) tagged(fd *mention.Found, b *mention.Body) bool {
	host := fd.Sentence.Host
	return strings.HasSuffix(host[:b.Start], "[") && strings.HasPrefix(host[b.End:], "]") && text.EndsInAny(b.Name, d.words.press)
}

// addPointer adds the word that points back at unit u, if it is one.
func (d *Detector) addPointer(fd *mention.Found, list []member, u int) []member {
	w, first := d.words.pointer(fd.Units, u)
	if w == "" || fd.Units[u].Josa == "로" || fd.Units[u].Josa == "으로" || betweenInItem(fd.Units, first, u) {
		return list
	}
	n := len(list)
	if n > 1 && list[n-1].last == u && list[n-2].last == u {
		return list // 3사(가나·다라·마바) names them
	}
	if n > 0 && list[n-1].last == u {
		list = list[:n-1]
	}
	return append(list, member{points: w, first: first, last: u})
}

// itemReach is how many units a word within an item of a list lies from the marks of the item at most.
const itemReach = 16

// betweenInItem reports whether the pointer of units first to last says between whom the thing lies that an
// item of a list names, and not who agreed: △전시 △양국 간 현지 진출 지원 △교류에 협력하기로 했다.
func betweenInItem(us []mention.Unit, first, last int) bool {
	glued := strings.HasSuffix(us[last].Stem, "간")
	if us[last].Josa != "" || !glued && (last+1 >= len(us) || us[last+1].Stem != "간") {
		return false
	}
	begins, ends := false, false
	for k := max(0, first-itemReach); k < first; k++ {
		begins = begins || us[k].Sep == "△"
	}
	for k := last; k < min(len(us), last+itemReach); k++ {
		ends = ends || us[k].Sep == "△"
	}
	return begins && ends
}

// dropOwners leaves out a body that only owns the next one (프랑스의 경제부), and a word that may
// be a name in a clause that describes the next one: 가나셀을 만드는 다라.
func (d *Detector) dropOwners(fd *mention.Found, list []member) []member {
	us, out := fd.Units, list[:0]
	for i, m := range list {
		if i > 0 && d.divisionOf(us, &list[i-1], &m) {
			continue
		}
		if i+1 < len(list) && d.divisionOf(us, &m, &list[i+1]) {
			out = append(out, m)
			continue
		}
		if inCase(us, m.last) {
			out = append(out, m)
			continue
		}
		if m.body != nil && us[m.last].Josa == "의" && i+1 < len(list) && roleOf(us[list[i+1].last].Josa) != object && d.describesOnly(us, m.last+1, list[i+1].first) {
			if joinsOwners(us[m.last+1 : list[i+1].first]) {
				out = dropPartner(us, out, m.first)
			}
			continue // 페루의 식품 유통 기업인 가나
		}
		if i+1 < len(list) && ownsQuoted(us, &m, &list[i+1]) {
			list[i+1] = member{body: m.body, first: m.first, last: list[i+1].last}
			continue // 가나게임의 ‘다라’와
		}
		if m.body != nil && us[m.last].Josa == "의" && i+1 < len(list) && list[i+1].first-m.last <= 2 && list[i+1].first > m.last && list[i+1].body != nil && (list[i+1].body.Strength > mention.Weak || m.body.State && list[i+1].first == m.last+1) {
			out = dropJoined(us, out, m.first)
			continue
		}
		if m.body != nil && m.body.Strength == mention.Weak && i+1 < len(list) && list[i+1].first <= m.last+maxClauseWords && (us[m.last].Josa == "을" || us[m.last].Josa == "를") && !d.words.includes(us[m.last+1].Raw) && d.described(fd, m.first, list[i+1].first) {
			continue
		}
		out = append(out, m)
	}
	return out
}

// ownsQuoted reports whether a known firm owns what a name in quotation marks right behind it says, which
// no list knows.
func ownsQuoted(us []mention.Unit, m, next *member) bool {
	if m.body == nil || m.body.Kind != "company" || !m.sure() || us[m.last].Josa != "의" || next.body == nil || next.body.Strength > mention.Weak {
		return false
	}
	return next.first == m.last+1 && us[next.first].OpensQuote && us[next.last].ClosesQuote
}

// joinsOwners reports whether some words say that several own what stands behind them: 합작법인,
// 합작 배터리 회사인.
func joinsOwners(us []mention.Unit) bool {
	return slices.ContainsFunc(us, func(u mention.Unit) bool { return strings.HasPrefix(u.Stem, "합작") || u.Stem == "조인트벤처" })
}

// ownerGap is how many words say at most what an owner is before its name.
const ownerGap = 2

// dropPartner leaves out the owner that stands with 와 before the one at a unit: "가나와 다라의
// 합작법인".
func dropPartner(us []mention.Unit, list []member, at int) []member {
	n := len(list) - 1
	if n < 0 || list[n].body == nil || list[n].last < at-1-ownerGap {
		return list
	}
	if j := us[list[n].last].Josa; j != "와" && j != "과" {
		return list
	}
	return list[:n]
}

// divisionOf reports whether m is a division of the firm right before it, which is what something is
// done with: 가나의 | 양념사업부를.
func (d *Detector) divisionOf(us []mention.Unit, firm, m *member) bool {
	if firm.body == nil || firm.body.State || m.body == nil || us[firm.last].Josa != "의" || firm.last+1 != m.first || roleOf(us[m.last].Josa) != object {
		return false
	}
	return text.EndsInAny(us[m.last].Stem, d.words.divisions)
}

// dropJoined leaves out the states that dots join to the one at a unit: 한국·영국·프랑스의 가나.
func dropJoined(us []mention.Unit, list []member, at int) []member {
	for n := len(list) - 1; n >= 0 && list[n].last == at-1 && us[at-1].Sep == "·" && list[n].body != nil && list[n].body.State; n-- {
		at, list = list[n].first, list[:n]
	}
	return list
}

// describesOnly reports whether a few words without particles, the last of which
// says what a body is or bears 인, stand between an owner and a body.
func (d *Detector) describesOnly(us []mention.Unit, first, end int) bool {
	if end-first < 1 || end-first > 6 {
		return false
	}
	for k := first; k < end; k++ {
		if us[k].Josa != "" && (us[k].Josa != "인" || k < end-1) || us[k].Sep != "" && us[k].Sep != "·" {
			return false
		}
	}
	return us[end-1].Josa == "인" || strings.HasSuffix(us[end-1].Stem, "인") || us[end-1].Sep == "" && d.finder.Describes(us[end-1].Stem)
}

// pointer gives the word at unit i that points back to the parties, with the
// unit where it begins; "" for none.
func (w *wordLists) pointer(us []mention.Unit, i int) (string, int) {
	joined := us[i].Stem
	if two, glued := strings.CutSuffix(joined, "간"); glued && two != "양국" && w.isPointer(two) {
		return two, i // 양사간
	}
	if w.isPointer(joined) {
		return joined, i
	}
	if two := w.behindCredit(joined); two != "" {
		return two, i
	}
	if i > 0 && us[i-1].Josa == "" && len(us[i-1].Stem) <= 6 && len(joined) <= 15 && (us[i-1].Stem == "" || w.mayPoint(us[i-1].Stem)) {
		if pair := us[i-1].Stem; w.isPointerPair(pair, joined) {
			return pair + joined, i - 1
		}
	}
	return "", 0
}

// behindCredit is the pointer that a crawler glued to the credit of a photograph: 가나시 제공|양측은, 연합뉴스|양국은; ""
// for none.
func (w *wordLists) behindCredit(s string) string {
	for _, two := range [...]string{"양국", "양측", "양사"} {
		if credit, ok := strings.CutSuffix(s, two); ok && text.EndsInAny(credit, w.credits) {
			return two
		}
	}
	return ""
}

// isPointerPair is isPointer for a word after another: 두 | 기관.
func (w *wordLists) isPointerPair(a, b string) bool {
	if a == "" || len(a)+len(b) > maxPointer {
		return false
	}
	var room [maxPointer]byte
	n := copy(room[:], a)
	n += copy(room[n:], b)
	return w.isPointer(string(room[:n]))
}

// countedPointer gives how many bodies the subject at unit i points back to by their number
// and kind, and the unit where it begins: "4개 대학은", "네 기관이"; 0 for none.
func (w *wordLists) countedPointer(us []mention.Unit, i int) (int, int) {
	if i == 0 || us[i-1].Josa != "" || us[i].Josa == "" || us[i].Josa == "도" || roleOf(us[i].Josa) != subject {
		return 0, 0
	}
	if stem := us[i].Stem; us[i-1].Sep == "·" && i >= 2 && (stem == "도" || stem == "군" || stem == "구") && w.pointerKinds[us[i-1].Stem] && us[i-2].Josa == "" {
		i-- // 3개 시·도는
	} else if us[i-1].Sep != "" || !w.pointerKinds[stem] && stem != "곳" {
		return 0, 0
	}
	if i >= 2 && us[i-2].Josa == "" && us[i-2].Sep == "" && !w.isPointer(us[i-2].Stem) && us[i-2].Stem != "이" {
		return 0, 0 // 가나시 3개 대학은
	}
	if i >= 2 && roleOf(us[i-2].Josa) == with {
		return 0, 0 // 가나시와 11개 기관이
	}
	number := us[i-1].Stem
	// up to three the list pointer_kinds has them
	if n := value.NativeNumber(number); n > 0 && (n > 3 || us[i].Stem == "곳") {
		return n, i - 1
	}
	n := leadingNumber(number)
	if rest := strings.TrimLeft(number, "0123456789"); n >= 2 && (rest == "개" || rest == "곳") {
		return n, i - 1
	}
	return 0, 0
}

// maxPointer is how many bytes a pointer has at most.
const maxPointer = 30

func (w *wordLists) isPointer(s string) bool {
	if len(s) > maxPointer || !w.mayPoint(s) {
		return false
	}
	if w.pointers[s] {
		return true
	}
	if these, ok := strings.CutPrefix(s, "이들"); ok {
		return w.pointerKinds[these]
	}
	switch n := firstLetter(s); n {
	case "양", "두", "세":
		return w.pointerKinds[s[len(n):]]
	}
	return false
}

// mayPoint rules out words by their first letter.
func (w *wordLists) mayPoint(s string) bool { return w.pointerStarts.begin(s) }

func firstLetter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// linked reports whether b goes on with the list that a stands in.
func (d *Detector) linked(fd *mention.Found, a, b *member) bool {
	us := fd.Units
	u := &us[a.last]
	gap := b.first - a.last - 1
	if gap == -1 && a.body != nil && b.body != nil && a.last == b.last {
		return true // names out of one parenthesis
	}
	if gap < 0 || b.points != "" && gap > 0 || a.points != "" {
		return false
	}
	follow := mention.Follows(us, a.last)
	switch {
	case u.Sep == "/" && us[b.first].Credit && us[b.last].Josa != "" && us[b.first].Start > u.End+1:
		return false // a space before the stroke: the credit of a photograph, and the text glued to it
	case u.Josa == "" && u.Sep == "" && u.ClosesQuote && us[b.first].OpensQuote && gap == 0:
		return true // ‘가나’ ‘다라’
	case u.Josa == "" && (u.Sep == "·" || u.Sep == "-" || u.Sep == "/" || u.Sep == "·-"):
		return gap == 0 || gap <= 1 && b.body != nil && (b.body.Strength >= mention.Strong || d.ofFirm(&us[a.last+1]))
	case u.Josa == "" && u.Sep == "△":
		return gap <= maxItemWords && inBullet(fd, a.first) && d.modifiers(fd, a.last+1, b.first) // ▲가나 ▲개발사 다라
	case u.Josa == "" && u.Sep == "," && a.first > 0 && isTopic(us[a.first-1].Josa) && isTopic(us[b.last].Josa) && gap == 0:
		return false // A는 B, C는 D와
	case u.Josa == "" && u.Sep == ",":
		first := max(a.last+1, d.kindEnds(us, a.last+1, b.first)) // 가나원, 국내 9개 카드사, 다라협회와
		return gap <= 7 && d.modifiers(fd, first, b.first) || gap <= maxClauseWords && fd.Sentence.Part == sentence.Body && d.described(fd, a.last+1, b.first)
	case u.Josa == "와" || u.Josa == "과" || u.Josa == "이랑" || u.Josa == "랑" || u.Josa == "하고":
		if b.body != nil && b.body.State && (us[b.first].Sep == "·" || us[b.first].Sep == "-") && us[b.first].NameEnd-us[b.first].Start == len("한") && (a.person != nil || a.body != nil && !a.body.State) {
			return false // 가나와 한·일 송금 사업을
		}
		if !u.Quoted && us[b.first].OpensQuote && us[b.last].Quoted && !us[b.last].ClosesQuote {
			return false // 가나국과 ‘다라와 …에 관한 협약’
		}
		if gap > 0 && (us[b.first].Quoted != u.Quoted || d.words.together(us[a.last+1].Raw) || d.words.setsApart(us[a.last+1].Raw)) {
			return false
		}
		if (gap == 0 || gap == 1 && d.ofCountry(&us[a.last+1])) && !b.sure() {
			glued := us[b.first].Start == u.End && mention.Follows(us, b.last) == "및"
			return u.Sep != "," && (!us[b.first].OpensQuote || u.ClosesQuote) && !verbal(us, b) && !glued && (countedWith(us, b.last) || d.subject(fd, b) || roleOf(us[b.last].Josa) == between || mention.Follows(us, b.last) == "간" || d.listGoesOn(fd, b) || a.sure() && d.ownsNext(fd, a, b))
		}
		return b.sure() && gap <= 7 && d.modifiers(fd, a.last+1, b.first) && u.Sep != "," && (d.carries(fd, b) && !d.words.ofClause(fd, a, b) || d.words.owns(fd, a, b) || d.words.consortium(us, b.last) > 0)
	case u.Josa == "" && u.Sep == "" && gap == 0 && headed(a) && headed(b):
		return true // 가나협회(회장 …) 다라협회(회장 …)와
	case u.Josa == "" && (follow == "및" || follow == "그리고"):
		return gap <= 7 && d.modifiers(fd, a.last+2, b.first)
	case u.Josa == "" && follow == "등":
		if k := d.kindEnds(us, a.last+2, b.first); k > 0 {
			return d.modifiers(fd, k, b.first) || d.described(fd, k, b.first)
		}
		k := a.last + 2
		for k < b.first && us[k].Josa == "" {
			k++
		}
		if k < b.first && roleOf(us[k].Josa) == with && leadingNumber(us[k].Stem) > 1 {
			listed := us[b.last].Josa == "" && (us[b.last].Sep == "·" || us[b.last].Sep == ",")
			return k+1 == b.first && b.body != nil && b.body.Strength >= mention.Medium && !b.body.State && (listed || d.carries(fd, b)) // A, B 등 3사와 C·D 등 2사
		}
		if k < b.first && roleOf(us[k].Josa) == with && strings.HasSuffix(us[k].Stem, "들") {
			return d.modifiers(fd, k+1, b.first) // 가나, 다라 등 선도기업들과 마바
		}
		return k+1 < b.first && (us[k].Josa == "을" || us[k].Josa == "를") && d.words.includes(us[k+1].Raw) && d.modifiers(fd, k+2, b.first)
	case u.Josa == "" && u.Sep == "" && gap >= 2 && d.words.seats[us[a.last+1].Stem] && d.words.includes(us[a.last+2].Raw):
		return d.modifiers(fd, a.last+3, b.first)
	case u.Josa == "을" || u.Josa == "를":
		return gap >= 1 && gap <= 8 && d.words.includes(us[a.last+1].Raw) && d.modifiers(fd, a.last+2, b.first)
	}
	return false
}

// maxListed is how many names behind one the end of their list is looked for.
const maxListed = 8

// listGoesOn reports whether names go on behind a member up to one that bears the particle of a
// partner or a subject: "B와 C, D와".
func (d *Detector) listGoesOn(fd *mention.Found, m *member) bool {
	us, last := fd.Units, m.last
	for range maxListed {
		if us[last].Josa != "" || us[last].Sep != "," && us[last].Sep != "·" {
			return false
		}
		at := slices.IndexFunc(fd.Bodies, func(b mention.Body) bool { return b.First == last+1 })
		if at < 0 {
			return false
		}
		last = fd.Bodies[at].Last
		if r := roleOf(us[last].Josa); r == with || r == subject || countedWith(us, last) {
			return true
		}
	}
	return false
}

// maxClauseWords is how many words the clause that describes an item of a list has at most.
const maxClauseWords = 9

// described reports whether the words from first up to end are a clause that describes what
// stands behind it: "드론을 만드는 | 가나".
func (d *Detector) described(fd *mention.Found, first, end int) bool {
	us := fd.Units
	if end-first < 2 || us[end-2].Josa != "을" && us[end-2].Josa != "를" || !text.EndsInAny(us[end-1].Raw, []string{"는", "한", "된", "던", "은"}) {
		return false
	}
	for k := first; k < end; k++ {
		if k < end-1 && isTopic(us[k].Josa) || us[k].Sep != "" || us[k].ClosesQuote {
			return false
		}
	}
	return !slices.ContainsFunc(fd.Triggers, func(t mention.Trigger) bool { return t.Last >= first && t.First < end })
}

// headed reports whether a member is a body whose head stands in parentheses behind it.
func headed(m *member) bool { return m.body != nil && m.sure() && len(m.body.Heads) > 0 }

// ofCountry reports whether a word is the country that the name behind it is of: 미국 | 가나와.
func (d *Detector) ofCountry(u *mention.Unit) bool {
	return u.Josa == "" && u.Sep == "" && !u.ClosesQuote && d.finder.Country(u.Stem) != ""
}

// ofFirm reports whether a word names a firm that the name behind it belongs to, as in
// "가나·다라전자 마바와".
func (d *Detector) ofFirm(u *mention.Unit) bool {
	org, sure, _, ok := d.finder.Lookup(u.Stem)
	return ok && sure && org.Kind == "company" && u.Josa == "" && u.Sep == ""
}

// kindEnds gives the unit behind a word for the kind that a part of a list is of,
// where a comma ends that part: "A·B 등 주요 조선사, C와"; 0 for none.
func (d *Detector) kindEnds(us []mention.Unit, first, end int) int {
	for k := first; k < end && k < first+4 && us[k].Josa == ""; k++ {
		if us[k].Sep == "," {
			if d.finder.Describes(us[k].Stem) || k > first && leadingNumber(us[k].Stem) > 1 {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// ofClause reports whether b is the subject of a clause that describes what
// comes after it, a topic standing before a: "A는 B와 C가 개발한 기술의 협약을".
func (w *wordLists) ofClause(fd *mention.Found, a, b *member) bool {
	us := fd.Units
	if j := us[b.last].Josa; j != "가" && j != "이" || b.last+1 >= len(us) || us[b.last+1].Josa != "" && us[b.last+1].Josa != "는" || !describing(us[b.last+1].Raw) {
		return false
	}
	return w.topicBefore(us, a.first)
}

// ownReach is how many words may stand between the owners of an instrument and
// its name: A와 B의 상인 금융 환경 개선을 위한 업무협약.
const ownReach = 8

// owns reports whether b bears 의 and an instrument follows in the same phrase,
// with no topic before a: "A와 B의 업무협약", but not "A는 B와 C의 협약을".
func (w *wordLists) owns(fd *mention.Found, a, b *member) bool {
	us := fd.Units
	if us[b.last].Josa != "의" {
		return false
	}
	for i := range fd.Triggers {
		t := &fd.Triggers[i]
		if t.First > b.last && t.First-b.last <= ownReach && !t.Verb {
			return plain(us, b.last+1, t.First) && (strings.HasSuffix(us[t.Last].Stem, "식") || !w.topicBefore(us, a.first))
		}
	}
	return false
}

// ownsNext reports whether b bears 의 right before an instrument, or before one that is an item of a list, with
// no topic before a: "A와 B의 | 업무협약식이", "A와 B의 기술 개발 MOU, C와 …".
func (d *Detector) ownsNext(fd *mention.Found, a, b *member) bool {
	us := fd.Units
	for i := range fd.Triggers {
		t := &fd.Triggers[i]
		if t.First <= b.last || t.Verb {
			continue
		}
		item := us[t.Last].Josa == "" && (us[t.Last].Sep == "," || us[t.Last].Sep == "△" || mention.Follows(us, t.Last) == "등")
		return (t.First == b.last+1 || item) && d.words.owns(fd, a, b)
	}
	return false
}

func (w *wordLists) topicBefore(us []mention.Unit, end int) bool {
	for k := 0; k < end; k++ {
		if isTopic(us[k].Josa) && !w.adverbial(us[k].Stem) {
			return true
		}
	}
	return false
}

// plain reports whether the words of a noun phrase hold no verb but 위한 and no
// particle but that of its object.
func plain(us []mention.Unit, first, end int) bool {
	for k := first; k < end; k++ {
		switch {
		case us[k].Raw == "위한" || us[k].Josa == "" && us[k].Sep != ".":
		case (us[k].Josa == "을" || us[k].Josa == "를") && k+1 < end && us[k+1].Raw == "위한":
		default:
			return false
		}
	}
	return true
}

// adverbial is true for words whose 는 marks no topic of the news: 이번에는.
func (w *wordLists) adverbial(s string) bool {
	return w.topicAdverbs[s]
}

// describing is true for verbs that describe a noun: 개발한, 보유한, 운영하는.
func describing(raw string) bool {
	for _, e := range [...]string{"한", "하는", "된", "했던", "하던", "중인"} {
		if strings.HasSuffix(raw, e) {
			return true
		}
	}
	return false
}

// together is true for the words after 와 that end a list: 함께, 공동으로, 손잡고.
func (w *wordLists) together(raw string) bool {
	return text.StartsInAny(raw, w.joiners)
}

// includes is true for 비롯한, 비롯해, 포함한.
func (w *wordLists) includes(raw string) bool {
	return text.StartsInAny(raw, w.including)
}

func (m *member) sure() bool {
	return m.person != nil && m.person.Org != "" || m.body != nil && m.body.Strength > mention.Weak
}

// carries reports whether a member bears a particle that a list of parties
// can end in; else "A와 B 시스템 구축" would make B a party.
func (d *Detector) carries(fd *mention.Found, m *member) bool {
	u := &fd.Units[m.last]
	switch u.Josa {
	case "은", "는", "이", "가", "와", "과", "도", "와의", "과의", "하고", "간", "간의":
		return true
	case "을", "를":
		return d.words.choice(fd.Units, m.last) >= 0 // A와 B를 사업자로 선정하고
	}
	if u.Josa == "" && mention.Follows(fd.Units, m.last) == "등" {
		return d.counts(fd, m)
	}
	if countedWith(fd.Units, m.last) {
		return true // A와 B 두 곳과
	}
	if k := m.last + 1; u.Josa == "" && k < len(fd.Units) && d.words.envoys[fd.Units[k].Stem] {
		return roleOf(fd.Units[k].Josa) == subject || roleOf(fd.Units[k].Josa) == with
	}
	if k := m.last + 1; u.Josa == "" && k < len(fd.Units) {
		if n := d.words.pointerHere(fd.Units, k); n > 0 && roleOf(fd.Units[m.last+n].Josa) == subject {
			return true // A와 B 양사는
		}
		if m.body != nil && m.body.State && d.words.actsForStates(fd.Units, m.last) > m.last {
			return true // 한국과 폴란드 정상은
		}
	}
	return u.Josa == "" && (u.Sep == "," || u.Sep == "·" || mention.Follows(fd.Units, m.last) != "")
}

// counts reports whether 등 after a member ends a list of those who act, and not
// one of what is done: "A와 B 등 시설 재건을".
func (d *Detector) counts(fd *mention.Found, m *member) bool {
	if d.words.consortium(fd.Units, m.last) > 0 {
		return true // A와 B 등으로 구성된 컨소시엄은
	}
	switch roleOf(d.counter(fd, &group{}, m.last+1)) {
	case object, to, other:
		return false
	}
	return true
}

// subject reports whether a member bears the particle of a subject.
func (d *Detector) subject(fd *mention.Found, m *member) bool {
	switch mention.Follows(fd.Units, m.last) {
	case "":
		return roleOf(fd.Units[m.last].Josa) == subject
	case "등":
		return d.counts(fd, m)
	}
	return true
}

// modifiers reports whether the units between two members only describe the
// second one: no particle but 의, no verb, no trigger.
func (d *Detector) modifiers(fd *mention.Found, first, end int) bool {
	for k := first; k < end; k++ {
		u := &fd.Units[k]
		if u.Josa == "에는" && leadingNumber(u.Stem) > 0 && strings.HasSuffix(u.Stem, "일") {
			continue // 27일 가나, 28일에는 다라와
		}
		if u.Josa != "" && u.Josa != "의" && u.Josa != "인" && u.Josa != "이자" && u.Josa != "도" {
			return false
		}
		if u.Sep == "." || u.Sep == ":" || u.Sep == "," {
			return false
		}
		for _, t := range fd.Triggers {
			if k >= t.First && k <= t.Last {
				return false
			}
		}
	}
	return true
}

// close reads the role of a group off what stands behind its last member.
func (d *Detector) close(fd *mention.Found, g *group) {
	us := fd.Units
	last := g.members[len(g.members)-1].last
	g.end = last
	josa := us[last].Josa
	if k := d.words.consortium(us, last); k > 0 {
		g.end, josa = k, us[k].Josa
	}
	if us[last].Sep == "=" && josa == "" && bulletBefore(fd, g.first()) {
		g.role, g.topic = subject, true // ▲가나건설=다라공사와
		return
	}
	if josa == "" && g.points() && strings.HasSuffix(us[last].Stem, "간") {
		g.role = between // 양사간
		return
	}
	if inCase(us, last) && g.members[len(g.members)-1].sure() && len(fd.Triggers) > 0 {
		g.end, g.role, g.topic = last+1, subject, true
		return
	}
	switch follow := mention.Follows(us, last); {
	case josa != "":
	case follow == "등":
		g.etc = true
		josa = d.counter(fd, g, last+1)
	case follow == "간" || follow == "사이":
		g.end, g.role = last+1, between
		return
	case follow == "외" && last+2 < len(us) && leadingNumber(us[last+2].Stem) > 0:
		g.etc, g.end, josa = true, last+2, us[last+2].Josa // 가나 외 3인과
	case last+1 < len(us) && us[last+1].Raw == "역시":
		g.end, g.role, g.topic = last+1, subject, true
		return
	case last+1 < len(us) && d.words.envoys[us[last+1].Stem] && (us[last+1].Stem != "일행" || g.members[len(g.members)-1].body != nil):
		g.end = last + 1
		if k := g.end + 1; k < len(us) && us[g.end].Josa == "" && leadingNumber(us[k].Stem) > 0 && strings.HasSuffix(us[k].Stem, "명") {
			g.end = k // 회원 20여명은
		}
		josa = us[g.end].Josa
	case priced(us, last):
		g.end, josa = last+1, us[last+1].Josa
	case follow == "측" || follow == "쪽" && !allStates(g):
		g.end, josa = last+1, us[last+1].Josa
	case (follow == "및" || follow == "그리고") && last+2 < len(us) && !d.finder.Describes(us[last+1].Stem):
		josa = d.kindsAfter(fd, g, last+2)
	case len(g.members) == 1 && g.members[0].points != "" && last+1 < len(us) && d.words.stateSpeakers[us[last+1].Stem] && roleOf(us[last+1].Josa) == subject:
		g.end, josa = last+1, us[last+1].Josa
	case len(g.members) == 1 && allStates(g) && us[last].Sep == "" && last+1 < len(us) && text.EndsInAny(us[last+1].Stem, d.words.ranks.states) && (roleOf(us[last+1].Josa) == subject || roleOf(us[last+1].Josa) == with):
		g.end, josa = last+1, us[last+1].Josa // 체코 | 총리와
	case len(g.members) > 1 && allStates(g) && d.words.actsForStates(us, last) > last:
		g.end = d.words.actsForStates(us, last)
		josa = us[g.end].Josa
	case last+1 < len(us) && d.words.pointerHere(us, last+1) > 0:
		g.end = last + d.words.pointerHere(us, last+1)
		josa = us[g.end].Josa
	default:
		if n := ranked(us, last); n > 0 {
			g.end, josa = last+n, us[last+n].Josa
		}
	}
	if (josa == "을" || josa == "를") && g.end+1 < len(us) && d.words.includes(us[g.end+1].Raw) {
		g.etc = true
		josa = d.counter(fd, g, g.end+2)
	}
	g.role, g.topic = roleOf(josa), strings.HasSuffix(josa, "는") || josa == "은"
	if g.role == other && josa == "" {
		g.role = bare
	}
	if g.role == with && !strings.HasSuffix(josa, "도") && g.end+1 < len(us) && d.words.setsApart(us[g.end+1].Raw) {
		g.role = other
	}
	if g.role == bare && us[last].Sep == "," && fd.Sentence.Part == sentence.Body && allSure(g) && d.unnamedLast(fd, last+1) {
		g.role, g.etc = with, true
	}
	if next := g.end + 1; next < len(us) && g.points() && g.role == subject && text.StartsInAny(us[next].Raw, d.words.onlooking) {
		g.role = other // 두 정상이 임석한 가운데
	}
	if next := g.end + 1; next < len(us) && (g.role == bare && strings.HasPrefix(us[next].Raw, "함께") || g.role == object && us[next].Raw == "상대로") {
		g.role = with
	}
}

// inCase reports whether a clause speaks of the body that ends at a unit as of one case: 가나의 | 경우.
func inCase(us []mention.Unit, last int) bool {
	return us[last].Josa == "의" && last+1 < len(us) && us[last+1].Stem == "경우" && (us[last+1].Josa == "" || isTopic(us[last+1].Josa) || us[last+1].Josa == "도")
}

// maxUnnamed is how many words the last item of a list that names nobody has at most.
const maxUnnamed = 5

// unnamedLast reports whether words that name nobody end a list of partners: 가나, | 현지 투자자들과.
func (d *Detector) unnamedLast(fd *mention.Found, first int) bool {
	us := fd.Units
	for k := first; k < len(us) && k < first+maxUnnamed; k++ {
		if slices.ContainsFunc(fd.Bodies, func(b mention.Body) bool { return b.First <= k && k <= b.Last && !b.State }) {
			return false
		}
		if us[k].Josa == "와" || us[k].Josa == "과" {
			return k+1 < len(us) && us[k].Sep == "" && !d.words.setsApart(us[k+1].Raw)
		}
		if us[k].Josa != "" || us[k].Sep != "" || us[k].Attributive() {
			return false
		}
	}
	return false
}

// actsForStates is the unit behind the states that end at one, where the subject of the clause is who
// acts for them: 한국과 폴란드 | 정상은, 한국과 체코 | 양국 정부는; the same unit for none.
func (w *wordLists) actsForStates(us []mention.Unit, last int) int {
	k := last + 1
	if k < len(us) && us[k].Josa == "" && us[k].Sep == "" && w.pointerHere(us, k) == 1 {
		k++
	}
	if k < len(us) && (w.stateSpeakers[us[k].Stem] || strings.HasSuffix(us[k].Stem, "장관")) && roleOf(us[k].Josa) == subject {
		return k
	}
	return last
}

// priced reports whether a sentence speaks of the body that ends at a unit by the price of its
// shares: 가나 | 주가가.
func priced(us []mention.Unit, last int) bool {
	return us[last].Josa == "" && us[last].Sep == "" && last+1 < len(us) && us[last+1].Stem == "주가" && roleOf(us[last+1].Josa) == subject
}

// bulletBefore reports whether the sign of an item of a list stands before a unit.
func bulletBefore(fd *mention.Found, unit int) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(fd.Sentence.Host[:fd.Units[unit].Start], " "))
	return strings.ContainsRune("▲△■□◆◇●○▶▷•", r)
}

// maxItemWords is how many words may describe the body that an item of a list names.
const maxItemWords = 6

// inBullet reports whether the name that begins at a unit stands in an item of a list with no
// more than words that describe it before: "▲게임 개발사 | 가나".
func inBullet(fd *mention.Found, at int) bool {
	us := fd.Units
	for k := at; k >= 0 && k >= at-maxItemWords; k-- {
		if bulletBefore(fd, k) || k > 0 && us[k-1].Sep == "△" {
			return true
		}
		if k > 0 && (us[k-1].Josa != "" && us[k-1].Josa != "의" && us[k-1].Josa != "인" || us[k-1].Sep != "") {
			return false
		}
	}
	return false
}

// itemEnd is the unit behind the item of a list that begins at unit k; 0 where none begins.
func itemEnd(fd *mention.Found, k int) int {
	us := fd.Units
	if k > 0 && us[k-1].Sep != "△" || k == 0 && !bulletBefore(fd, 0) {
		return 0
	}
	end := k + 1
	for end < len(us) && us[end-1].Sep != "△" {
		end++
	}
	return end
}

// consortium gives the word for the whole that a list makes up, for which its
// members conclude: A·B로 구성된 컨소시엄은, A와 B가 꾸린 컨소시엄이; 0 for none.
func (w *wordLists) consortium(us []mention.Unit, last int) int {
	made, first := false, last+1
	if first < len(us) && (us[first].Josa == "로" || us[first].Josa == "으로") && leadingNumber(us[first].Stem) > 1 {
		first++ // A, B, C 3사로 구성된
	}
	if first < len(us) && us[first].Stem == "등" && us[first].Josa == "으로" {
		first++ // A와 B 등으로 구성된
	}
	for k := first; k < len(us) && k <= first+3; k++ {
		made = made || k == first && text.StartsInAny(us[k].Raw, w.consortiumVerbs)
		if !made {
			return 0
		}
		if text.EndsInAny(us[k].Stem, w.consortiums) || w.alliances[us[k].Stem] {
			return k
		}
	}
	return 0
}

// setsApart is true for the words after 와 that compare a body with another or set it against
// another: 달리, 경쟁하기.
func (w *wordLists) setsApart(raw string) bool {
	return w.likens(raw) || text.StartsInAny(raw, w.rivalry)
}

// likens is true for the words after 와 that compare: 같은, 달리, 비슷한.
func (w *wordLists) likens(raw string) bool {
	return text.StartsInAny(raw, w.comparing)
}

// pointerHere says how many units from i on make a word that points back to
// the list before it (A와 B 양 기관은); 0 for none.
func (w *wordLists) pointerHere(us []mention.Unit, i int) int {
	if w.isPointer(us[i].Stem) {
		return 1
	}
	if i+1 < len(us) && us[i].Josa == "" && w.isPointer(us[i].Stem+us[i+1].Stem) {
		return 2
	}
	return 0
}

// ranked steps over a counted noun after a list: A, B, C 3개 기관은.
func ranked(us []mention.Unit, last int) int {
	for n := 1; n <= 3 && last+n < len(us); n++ {
		u := &us[last+n]
		if n == 1 && (u.Stem == "" || u.Stem[0] < '0' || u.Stem[0] > '9') && !countWord(u.Raw) {
			return 0
		}
		if u.Josa != "" {
			return n
		}
	}
	return 0
}

// countWord is true for the words that count a few: 두 | 곳과.
func countWord(raw string) bool {
	return raw == "두" || raw == "세" || raw == "네" || raw == "다섯"
}

// countedWith reports whether a few are counted right behind a name, with whom something is done, or
// who do it: ‘나’ | 두 곳과, ‘나’ | 2곳과, ‘나’ | 3사가.
func countedWith(us []mention.Unit, last int) bool {
	n := ranked(us, last)
	if us[last].Josa != "" || us[last].Sep != "" || n == 0 {
		return false
	}
	r := roleOf(us[last+n].Josa)
	return r == with || r == subject
}

// kindsAfter steps over words for kinds of bodies behind 및: "A 및 수요 기업 등과", "A 및
// 통신사와"; the particle that they bear, "" where no kind is told.
func (d *Detector) kindsAfter(fd *mention.Found, g *group, from int) string {
	us := fd.Units
	for k := from; k < len(us) && k <= from+4; k++ {
		if u := &us[k]; d.finder.Describes(u.Stem) {
			switch {
			case u.Josa != "":
				g.etc, g.end = true, k
				return u.Josa
			case mention.Follows(us, k) == "등":
				g.etc = true
				return d.counter(fd, g, k+1)
			}
		}
		if us[k].Josa != "" || us[k].Sep != "" {
			return ""
		}
	}
	return ""
}

// counter steps over 등 and what it counts: 등 34개 기관과.
func (d *Detector) counter(fd *mention.Found, g *group, from int) string {
	us := fd.Units
	limit := from + counterReach
	for k := from; k < len(us) && k <= limit; k++ {
		if n := leadingNumber(us[k].Stem); n > 0 {
			g.count = n
		}
		g.end = k
		if roleOf(us[k].Josa) == object && k+1 < len(us) && us[k+1].Josa == "" && text.EndsInAny(us[k+1].Raw, d.words.leading) {
			limit = k + counterReach // 등 산업을 이끌 기업들이
			continue
		}
		if us[k].Josa == "의" && d.kindBehind(us, k+1, limit) {
			continue // 등 국내 굴지의 제조사와
		}
		if us[k].Josa != "" {
			return us[k].Josa
		}
		if g.count > 0 && (us[k].Raw == "중" || us[k].Raw == "가운데") {
			return us[k].Raw // out of whom others are named: 가나, 다라 등 5대 은행 중 마바은행과
		}
		if us[k].Sep != "" && us[k].Sep != "·" {
			return ""
		}
	}
	return ""
}

// kindBehind reports whether a noun phrase up to a unit ends in the word for a kind of bodies with whom
// something is done, or who do it: 굴지의 | 식품 제조사와.
func (d *Detector) kindBehind(us []mention.Unit, k, limit int) bool {
	for ; k < len(us) && k <= limit; k++ {
		if r := roleOf(us[k].Josa); r == with || r == subject {
			return d.finder.Describes(us[k].Stem)
		}
		if us[k].Josa != "" || us[k].Sep != "" {
			return false
		}
	}
	return false
}

// counterReach is how many words what 등 counts has at most.
const counterReach = 6

func leadingNumber(s string) int {
	n := 0
	for i := 0; i < len(s) && s[i] >= '0' && s[i] <= '9' && i < 5; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func roleOf(josa string) role {
	switch josa {
	case "은", "는", "이", "가", "도", "께서", "에서는", "측은":
		return subject
	case "와", "과", "와는", "과는", "와도", "과도", "하고", "랑", "이랑", "와의", "과의":
		return with
	case "간", "간의":
		return between
	case "에", "에게", "에도", "에게도", "향":
		return to
	case "로부터", "으로부터", "에게서", "에서":
		return from
	case "을", "를":
		return object
	case "":
		return bare
	}
	if isCopula(josa) {
		return bare
	}
	return other
}
