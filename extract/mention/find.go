package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// Found is all that was found in one sentence. Offsets count bytes in
// Sentence.Host. Its values are looked for when one of them is asked for, so that it is
// for one goroutine at a time.
type Found struct {
	Sentence sentence.Sentence
	Units    []Unit
	Bodies   []Body   // in order of their last words
	Persons  []Person // in order
	Triggers []Trigger
	Deals    []Trigger    // by the rule Deal
	values   *value.Found // nil until asked for
}

// Dates are the dates of the sentence in order.
func (fd *Found) Dates() []value.DateExpr { return fd.valued().Dates }

// Money is every amount of the sentence in order.
func (fd *Found) Money() []value.Money { return fd.valued().Money }

// Periods are the lengths of time of the sentence in order.
func (fd *Found) Periods() []value.Period { return fd.valued().Periods }

func (fd *Found) valued() *value.Found {
	if fd.values == nil {
		fd.values = valuesOf(fd.Sentence)
	}
	return fd.values
}

// Find reads sentences one by one. Those that cannot bear on an agreement are left
// unread: they have no units.
func (f *Finder) Find(list []sentence.Sentence) []Found {
	read := f.worth(list)
	if read == nil {
		return nil
	}
	g := *f
	g.cache = f.pool.Get().(*words)
	defer f.pool.Put(g.cache)
	out := make([]Found, len(list))
	for i, s := range list {
		if out[i].Sentence = s; read[i] {
			out[i].Units = g.units(s.Host, s.Start, s.End)
		}
	}
	g.read(out)
	forget(out)
	return out
}

// read finds all that is in sentences cut into units. It looks for one thing in all of
// them before the next: the code for all does not fit into the first cache of a processor.
func (f *Finder) read(list []Found) {
	for _, stage := range [...]func(*Found){f.intern, f.triggers, f.people, f.bodies} {
		for i := range list {
			if len(list[i].Units) > 0 {
				stage(&list[i])
			}
		}
	}
	f.wholeNames(list)
}

// intern gets the words of a sentence.
func (f *Finder) intern(fd *Found) {
	for i := range fd.Units {
		f.at(&fd.Units[i])
	}
}

// people finds persons; a person that begins within another is left out.
func (f *Finder) people(fd *Found) {
	for i := range fd.Units {
		if u := &fd.Units[i]; i == 0 || !f.mayHold(u.Stem) || !f.is(u, askOffice) {
			continue // it holds none
		} else if f.holdsTwo(fd.Units, i) {
			continue // the second office is read with the first
		}
		p, ok := f.personAt(fd.Units, i)
		if !ok {
			continue
		}
		if n := len(fd.Persons); n > 0 && p.First <= fd.Persons[n-1].Last {
			continue
		}
		if k := p.Last + 1; k < len(fd.Units) && fd.Units[p.Last].Josa == "" && fd.Units[p.Last].Sep == "" && acting(fd.Units[k].Stem) {
			p.Last = k
		}
		p.Org = f.behindOffice(p.Org)
		fd.Persons = append(append(fd.Persons, f.sharers(fd, &p)...), p)
	}
}

// holdsTwo reports whether another office follows that at unit i: 창업자 겸 회장, 부총리 겸 교육부
// 장관.
func (f *Finder) holdsTwo(us []Unit, i int) bool {
	if !joinsNext(&us[i]) || i+2 >= len(us) || us[i+1].Stem != "겸" {
		return false
	}
	return f.is(&us[i+2], askOffice) || i+3 < len(us) && joinsNext(&us[i+2]) && f.is(&us[i+2], askKnown) && f.is(&us[i+3], askOffice)
}

// acting is true for the words behind an office that say that somebody holds it for another.
func acting(s string) bool { return s == "직무대행" || s == "권한대행" || s == "직무대리" }

// sharers are the persons before another one who share his position: "가나당 김하늘, 다라당
// 이바다 원내대표", "김하늘·이바다 부회장".
func (f *Finder) sharers(fd *Found, p *Person) []Person {
	us := fd.Units
	var out []Person
	for k := p.First - 1; k >= 0 && us[k].Josa == "" && (us[k].Sep == "," || us[k].Sep == "·"); k-- {
		if n := len(fd.Persons); n > 0 && k <= fd.Persons[n-1].Last {
			break
		}
		q := Person{First: k, Last: k, Position: p.Position, OrgFirst: -1, OrgLast: -1, Rule: "person/shared-position"}
		name := k
		switch named := f.is(&us[k], askName) && !f.is(&us[k], askKnown) && !f.is(&us[k], askPosition); {
		case f.ofParty(us, k) && p.OrgFirst > p.First && !inPerson(fd.Persons, k-1): // 김하늘 가나당, 이바다 다라당 원내대표
			name = k - 1
			q.First, q.OrgFirst, q.OrgLast, q.Org = k-1, k, k, us[k].Stem
		case !named:
			return out
		case k > 0 && joinsNext(&us[k-1]) && (f.is(&us[k-1], askKnown) && f.is(&us[k-1], askEntry) || strings.HasSuffix(us[k-1].Stem, "당")) && p.OrgFirst >= 0:
			q.First, q.OrgFirst, q.OrgLast, q.Org = k-1, k-1, k-1, us[k-1].Stem
		case p.OrgFirst > p.First && us[k].Sep == "·" && f.fullName(us[k].Stem) && f.fullName(p.Name):
			q.Org = p.Org // 김하늘·이바다 가나전자 공동대표
		case p.Org == "" && jointOffice(p.Position) && f.officeOf(us, k, &q):
			p.Org, p.OrgFirst, p.OrgLast = q.Org, q.OrgFirst, q.OrgLast // 가나전자 김하늘, 이바다 공동대표
		case us[k].Sep == "," || p.OrgFirst >= 0:
			return out
		}
		q.Name, q.Start, q.End = us[name].Stem, us[name].Start, us[name].NameEnd
		out = append([]Person{q}, out...)
		k = q.First
	}
	return out
}

// fullName reports whether a word is a Korean name of three syllables.
func (f *Finder) fullName(s string) bool { return len(s) == len("김하늘") && f.KoreanName(s) }

// jointOffice is true for an office that several hold together: 공동대표, 각자대표이사.
func jointOffice(position string) bool {
	return strings.HasPrefix(position, "공동") || strings.HasPrefix(position, "각자")
}

// officeOf gives a person whose name is unit k the body right before it.
func (f *Finder) officeOf(us []Unit, k int, p *Person) bool {
	if k == 0 || !joinsNext(&us[k-1]) || us[k-1].ClosesQuote {
		return false
	}
	b, ok := f.orgWords(us, k-1)
	if !ok && f.isProper(&us[k-1]) && !f.is(&us[k-1], askName) && !f.is(&us[k-1], askDescribe) {
		b, ok = f.unknownBody(us, k-1)
	}
	if !ok || b.State {
		return false
	}
	p.First, p.OrgFirst, p.OrgLast, p.Org = b.First, b.First, b.Last, joinStems(us[b.First:b.Last+1])
	return true
}

// ofParty reports whether unit k is a known body behind the name of somebody.
func (f *Finder) ofParty(us []Unit, k int) bool {
	return k > 0 && (f.is(&us[k], askEntry) || strings.HasSuffix(us[k].Stem, "당")) && joinsNext(&us[k-1]) && f.is(&us[k-1], askName) && !f.is(&us[k-1], askKnown)
}

// onlyCounted reports whether a number says how many there are of what looks like a body: 2개
// 작은도서관.
func onlyCounted(us []Unit, b *Body) bool {
	if b.Org != nil || b.First == 0 || b.First != b.Last {
		return false
	}
	p := &us[b.First-1]
	n, ok := strings.CutSuffix(p.Stem, "개")
	return ok && joinsNext(p) && isNumber(n)
}

// bodies finds the bodies at the ends of noun phrases, persons left out.
func (f *Finder) bodies(fd *Found) {
	if f.cache != nil {
		fd.Bodies = f.cache.bodies[:0]
		defer f.keepBodies(fd)
	}
	for i := range fd.Units {
		if list := f.counted(fd.Units, i); len(list) > 0 {
			for _, b := range list {
				f.replace(fd, b)
			}
			if list[len(list)-1].Last == i {
				continue
			}
		}
		if list := f.letteredStates(fd, i); len(list) > 0 {
			fd.Bodies = append(fd.Bodies, list...)
			continue
		}
		if f.ownGovernment(fd.Units, i) {
			u := &fd.Units[i]
			fd.Bodies = append(fd.Bodies, stateBody(i, i, "KR").named(u.Stem, u.Start, u.NameEnd).by("role/own-government", Medium))
			continue
		}
		if ofStates(fd.Units[i].Stem) && lettersBefore(fd.Bodies, i) {
			continue // 한일 | 정부가
		}
		if b, ok := f.behindInstrument(fd, i); ok {
			fd.Bodies = append(fd.Bodies, b)
			continue
		}
		if !f.endsPhrase(fd.Units, i) && !f.statesPaired(fd, i) && !f.itemPaired(fd.Units, i) && !f.titlePaired(fd, i) || inPerson(fd.Persons, i) || inTrigger(fd.Triggers, i) || f.dull(fd.Units, i) {
			continue
		}
		if list := f.listed(fd.Sentence.Host, fd.Units, i); len(list) > 0 {
			for n := len(fd.Bodies); n > 0 && fd.Bodies[n-1].First >= list[0].First; n-- {
				fd.Bodies = fd.Bodies[:n-1] // the country of 체코 세 금융기관(가나, 다라)
			}
			fd.Bodies = append(fd.Bodies, list...)
			continue
		}
		b, ok := f.bodyAt(fd.Sentence.Host, fd.Units, i)
		if !ok || inPerson(fd.Persons, b.First) || onlyCounted(fd.Units, &b) || headNext(fd.Units, i) && !aloneFrom(&b, fd.Units) {
			continue
		}
		if list := f.ofTowns(fd.Units, &b); len(list) > 0 {
			for _, t := range list {
				f.replace(fd, t)
			}
			continue
		}
		b.Owner = f.owner(fd.Units, b.First)
		f.sharedTail(fd, &b)
		f.sharedCountry(fd, &b)
		f.yearBefore(fd.Units, &b)
		f.pointWithin(fd.Units, &b)
		for n := len(fd.Bodies); n > 0 && fd.Bodies[n-1].Last >= b.First && fd.Bodies[n-1].First >= b.First; n-- {
			fd.Bodies = fd.Bodies[:n-1] // a parent that stands within the name
		}
		fd.Bodies = append(fd.Bodies, b)
	}
	f.listMates(fd)
}

// yearBefore takes the year into the name of the body that holds a great event: 2030 | 가나세계박람회
// 유치위원회.
func (f *Finder) yearBefore(us []Unit, b *Body) {
	k := b.First - 1
	if k < 0 || b.Org != nil || !joinsNext(&us[k]) || len(us[k].Stem) != len("2030") || afterDigits(us[k].Stem) != "" || !text.ContainsAny(b.Name, f.lists.events) {
		return
	}
	b.First, b.Start, b.Name = k, us[k].Start, us[k].Stem+" "+b.Name
}

// pointWithin takes the first half of the name of an association in which a point stands: 한국가나·다라총연합회.
func (f *Finder) pointWithin(us []Unit, b *Body) {
	k := b.First - 1
	if k < 0 || b.First != b.Last || b.Org != nil || b.Kind != "association" || us[k].Josa != "" || us[k].Sep != "·" || !text.StartsInAny(us[k].Stem, f.lists.ofCountry) || f.is(&us[k], askKnown) || f.is(&us[k], askEnding) || us[k].Stem == "한국" {
		return
	}
	b.First, b.Start, b.Name = k, us[k].Start, us[k].Stem+"·"+b.Name
}

// behindInstrument is the known body at the end of unit i to which a crawler glued the instrument that a
// heading ends in: 계약|가나항공은.
func (f *Finder) behindInstrument(fd *Found, i int) (Body, bool) {
	u := &fd.Units[i]
	if !isSubject(u) || !f.is(u, askGlued) || !inTrigger(fd.Triggers, i) {
		return Body{}, false
	}
	b, ok := f.gluedBody(fd.Units, i)
	if ok {
		f.annotate(fd.Sentence.Host, fd.Units, &b)
	}
	return b, ok && b.Start > u.Start
}

// ownGovernment reports whether unit i is the word for the government of the country of the
// news, named together with a known body: 정부와 유네스코는.
func (f *Finder) ownGovernment(us []Unit, i int) bool {
	u := &us[i]
	if u.Stem == "정부" && isSubject(u) && i > 0 && (us[i-1].Josa == "와" || us[i-1].Josa == "과") && f.is(&us[i-1], askKnown) && !f.is(&us[i-1], askCountry) {
		return true // 가나당과 정부는
	}
	if u.Stem != "정부" || u.Josa != "와" || i > 0 && us[i-1].Josa == "" && us[i-1].Sep == "" && us[i-1].Stem != "우리" || i+1 >= len(us) {
		return false
	}
	n := &us[i+1]
	return f.is(n, askKnown) && !f.is(n, askCountry) && (n.Josa == "는" || n.Josa == "은" || n.Josa == "가" || n.Josa == "이")
}

// letteredStates finds the states that letters written together name before a word that
// says that they are states, or as the subject of what states conclude: 한미 양국은, 한중일 3국은, 한미가.
func (f *Finder) letteredStates(fd *Found, i int) []Body {
	us := fd.Units
	u := &us[i]
	n := len(u.Stem)
	if first := firstRune(u.Stem); text.IsHangul(first) && !f.stateLetters.Has(first) {
		return nil
	}
	if n == 6 && joinsNext(u) && f.stateLetters.Has(firstRune(u.Stem)) && f.stateLetters.Has(lastRune(u.Stem)) && (u.Stem == "남북" || !f.is(u, askCountry)) && f.delegation(us[i+1:]) {
		return f.lettered(u, i)
	}
	if u.Stem == "남북" && (u.Josa == "은" || u.Josa == "이") {
		return f.lettered(u, i)
	}
	if (n == 6 || n == 9) && isSubject(u) && u.Stem != "중미" && !f.is(u, askCountry) && !f.is(u, askKnown) && agreesAsState(fd) {
		return f.lettered(u, i) // 한미가, 한중일은
	}
	if n == len("남") && southAndNorth(us, i) {
		return f.lettered(u, i)
	}
	if n != 6 && n != 9 || u.Josa != "" || u.Sep != "" || i+1 == len(us) || !ofStates(us[i+1].Stem) || f.is(u, askCountry) {
		return nil
	}
	if us[i+1].Josa == "" && us[i+1].Stem != "간" && (i+2 == len(us) || us[i+2].Stem != "정상" && us[i+2].Stem != "간") {
		return nil // 한미 양국 기업
	}
	return f.lettered(u, i)
}

// agreesAsState reports whether a sentence tells what becomes of an instrument that states conclude, or
// that something was agreed on.
func agreesAsState(fd *Found) bool {
	return slices.ContainsFunc(fd.Triggers, func(t Trigger) bool {
		return t.Pred >= 0 && (t.Type == "treaty" || t.Type == "joint_statement" || t.Type == "moa" || t.Type == "accord")
	})
}

// maxDelegation is how many words the delegation of two states is told by at most.
const maxDelegation = 4

// delegation reports whether words behind the letters of states tell, as the subject of their
// clause, of those who negotiate for them: 남북 장성급 군사회담 대표단은.
func (f *Finder) delegation(us []Unit) bool {
	for k := range us[:min(len(us), maxDelegation)] {
		if text.EndsInAny(us[k].Stem, f.lists.negotiators) {
			return isSubject(&us[k])
		}
		if us[k].Josa != "" || us[k].Sep != "" {
			return false
		}
	}
	return false
}

// southAndNorth reports whether unit i is one of the two of which 남과 북 are the names.
func southAndNorth(us []Unit, i int) bool {
	if us[i].Stem == "북" {
		i--
	}
	if i < 0 || i+1 == len(us) || us[i].Stem != "남" || us[i].Josa != "과" || us[i+1].Stem != "북" {
		return false
	}
	switch us[i+1].Josa {
	case "은", "이", "간":
		return true
	}
	return us[i+1].Josa == "" && Follows(us, i+1) == "간"
}

// lettered gives the state of each letter of a word; nil where one stands for none.
func (f *Finder) lettered(u *Unit, i int) []Body {
	var out []Body
	for at, r := range u.Stem {
		code := f.letters[string(r)]
		if r == '남' && (u.Stem == "남북" || u.Stem == "남") {
			code = "KR"
		}
		if code == "" {
			return nil
		}
		out = append(out, stateBody(i, i, code).named(string(r), u.Start+at, u.Start+at+utf8.RuneLen(r)))
	}
	return out
}

// ofStates is true for what stands behind the letters of states only.
func ofStates(s string) bool {
	switch s {
	case "양국", "3국", "삼국", "양측", "정상", "정부", "당국", "간":
		return true
	}
	return false
}

// lettersBefore reports whether the bodies found last are several states that the letters of the word
// before unit i name.
func lettersBefore(list []Body, i int) bool {
	n := len(list)
	return n > 1 && list[n-1].State && list[n-2].State && list[n-1].Last == i-1 && list[n-2].Last == i-1
}

// keepBodies gives a sentence its own copy of the bodies that were gathered in
// the scratch space.
func (f *Finder) keepBodies(fd *Found) {
	if cap(fd.Bodies) <= maxBodies {
		f.cache.bodies = fd.Bodies
	}
	if len(fd.Bodies) == 0 {
		fd.Bodies = nil
		return
	}
	fd.Bodies = append(make([]Body, 0, len(fd.Bodies)), fd.Bodies...)
}

func inPerson(ps []Person, unit int) bool {
	for i := range ps {
		if unit >= ps[i].First && unit <= ps[i].Last {
			return true
		}
	}
	return false
}

func inTrigger(ts []Trigger, unit int) bool {
	for i := range ts {
		if unit >= ts[i].First && unit <= ts[i].Last {
			return true
		}
	}
	return false
}

// endsPhrase reports whether a noun phrase can end at unit i.
func (f *Finder) endsPhrase(us []Unit, i int) bool {
	u := &us[i]
	if u.Josa != "" || u.Sep != "" || u.ClosesQuote || i == len(us)-1 || len(u.Parens) > 0 {
		return true
	}
	return Follows(us, i) != "" || us[i+1].OpensQuote && !f.describes(u) || len(u.Stem) == 3 && ofStates(us[i+1].Stem) && f.countryAt(us, i) != "" || f.countsOn(us, i+1) || f.statesHeaded(us, i) || f.paired(us, i) || i > 0 && us[i-1].Sep == "△" && isNumber(us[i+1].Stem)
}

// statesHeaded reports whether unit i is the last of several states before those who act for them:
// 한국과 폴란드 정상이, 한·체코 양국 정부는, 한국과 일본 외교장관은.
func (f *Finder) statesHeaded(us []Unit, i int) bool {
	if i == 0 || us[i].Josa != "" || f.countryAt(us, i) == "" || f.countryAt(us, i-1) == "" || us[i-1].Josa != "와" && us[i-1].Josa != "과" && us[i-1].Sep == "" {
		return false
	}
	k := i + 1
	if us[k].Stem == "양국" && us[k].Josa == "" && k+1 < len(us) {
		k++
	} else if us[k].Stem == "정부" {
		return false // the government of the last
	}
	return isSubject(&us[k]) && (ofStates(us[k].Stem) || strings.HasSuffix(us[k].Stem, "장관"))
}

// paired reports whether a hyphen joins a known name to the known name before it, as in
// "가나부-다라전자 축제 업무협약식", or a sign joins two names right before an instrument. A place may
// stand behind its province: 가나구-다라시 마바구.
func (f *Finder) paired(us []Unit, i int) bool {
	first := i
	if i > 1 && us[i-2].Sep == "-" && f.inProvince(us, i) {
		first = i - 1
	}
	if first == 0 || us[first-1].Josa != "" || us[first].Start-us[first-1].NameEnd > maxJoint || f.countryOf(&us[i]) != "" || us[first-1].Sep == "-" && f.inProvince(us, i+1) {
		return false
	}
	before := &us[first-1]
	known, instrument := f.is(&us[i], askKnown) && f.is(before, askKnown), i+1 < len(us) && f.is(&us[i+1], askInstrument)
	switch before.Sep {
	case "-":
		return known || first < i || instrument && f.namesOne(before) && f.namesOne(&us[i])
	case "·":
		return instrument && (known || f.namesOne(before) && f.namesOne(&us[i]))
	}
	return false
}

// inProvince reports whether unit i is a place that a gazetteer knows behind the province or the
// city that it is in: 가나시 | 다라구.
func (f *Finder) inProvince(us []Unit, i int) bool {
	if i == 0 || i >= len(us) || !joinsNext(&us[i-1]) {
		return false
	}
	org, sure, _, ok := f.lookupRun(us[i-1 : i+1])
	return ok && sure && org.Kind == "local_government"
}

// maxJoint is how many bytes a sign that joins two names has at most: a dash of any width, or a
// hyphen between spaces.
const maxJoint = len("–")

// titlePaired reports whether unit i is the second of two sure names that a headline begins with,
// joined by a sign, before what they conclude: "가나시·다라대 청년 지원 업무협약", "가나시, 다라대 손잡고".
func (f *Finder) titlePaired(fd *Found, i int) bool {
	us, n := fd.Units, len(fd.Bodies)
	if fd.Sentence.Part != sentence.Title || n == 0 || i == 0 || us[i-1].Josa != "" || us[i].Josa != "" || !f.namesOne(&us[i]) || f.countryOf(&us[i]) != "" {
		return false
	}
	if b := &fd.Bodies[n-1]; b.First > 0 || b.Last != i-1 || b.Strength < Medium || b.State || f.City(us[0].Stem) != "" || f.City(us[i].Stem) != "" {
		return false // 광주·전남 상생 협약 may name where it is
	}
	for k := range fd.Triggers {
		if t := &fd.Triggers[k]; t.First > i {
			return t.First == i+1 || us[i-1].Sep != "," && unbroken(us, i, t.First)
		}
	}
	return false
}

// namesOne reports whether a word is a known name, or ends like one and is no ordinary noun.
func (f *Finder) namesOne(u *Unit) bool {
	return f.is(u, askKnown) || f.is(u, askEnding) && !f.is(u, askCommon) && !f.is(u, askCompound)
}

// MaxTreatyWords is how many words the name of a treaty has at most before its last.
const MaxTreatyWords = 4

// statesPaired reports whether unit i is the last of states joined before the name of the
// treaty that they are said to conclude: 한·UAE CEPA가 서명됐다.
func (f *Finder) statesPaired(fd *Found, i int) bool {
	us := fd.Units
	if i == 0 || us[i].Josa != "" || us[i-1].Josa != "" || us[i-1].Sep != "·" && us[i-1].Sep != "-" || f.countryAt(us, i) == "" || f.countryAt(us, i-1) == "" {
		return false
	}
	for k := range fd.Triggers {
		t := &fd.Triggers[k]
		if t.First > i && t.First <= i+MaxTreatyWords && t.Type == "treaty" && t.Pred > t.Last && !t.Adnominal && us[t.Last].Josa != "" {
			return unbroken(us, i, t.Last)
		}
	}
	return false
}

// maxItemName is how many words the second of two names joined by a hyphen has at most.
const maxItemName = 4

// MaxItemWords is how many words may stand between the parties of an item of a list and its
// instrument.
const MaxItemWords = 8

// itemPaired reports whether unit i ends the second of two names that a hyphen joins at the
// begin of an item of a list of instruments: △가나공사-다라국 라마부 | 산업협력 MOU.
func (f *Finder) itemPaired(us []Unit, i int) bool {
	h := i - 1
	for h >= 0 && i-h <= maxItemName && us[h].Josa == "" && us[h].Sep == "" {
		h--
	}
	if h < 0 || us[h].Sep != "-" || us[h].Josa != "" || us[i].Josa != "" || us[i].Sep != "" || i+1 >= len(us) {
		return false
	}
	first := h
	for first > 0 && us[first-1].Josa == "" && us[first-1].Sep == "" && h-first < maxItemName {
		first--
	}
	if first > 0 && us[first-1].Sep != "△" || first == 0 && !slices.ContainsFunc(us[i:], func(u Unit) bool { return u.Sep == "△" }) {
		return false
	}
	if !f.is(&us[i], askKnown) && !f.is(&us[i], askEnding) && (i != h+1 || f.is(&us[i], askCommon) || f.itemPaired(us, i+1)) {
		return false
	}
	for k := i + 1; k < len(us) && k <= i+MaxItemWords; k++ {
		if f.is(&us[k], askInstrument) {
			return first > 0
		}
		if us[k].Josa != "" && us[k].Josa != "의" && us[k].Josa != "을" && us[k].Josa != "를" || us[k].Sep == "-" {
			return false
		}
		if us[k].Sep == "△" || k+1 < len(us) && strings.HasPrefix(us[k+1].Raw, "등") {
			return f.namesOne(&us[h]) && f.namesOne(&us[i]) // △가나부-다라국 마바부 원전 협력 △
		}
	}
	return false
}

// unbroken reports whether no particle and no sign parts the units from first up to last.
func unbroken(us []Unit, first, last int) bool {
	for k := first; k < last; k++ {
		if us[k].Josa != "" || us[k].Sep != "" {
			return false
		}
	}
	return true
}

// countsOn reports whether unit i begins words that count or point back to a
// list before them: 세 기관은, 3개 기관은.
func (f *Finder) countsOn(us []Unit, i int) bool {
	switch us[i].Stem {
	case "양", "세", "두", "네", "각":
		return i+1 < len(us)
	case "연합":
		return allied(us, i)
	case "주가":
		return us[i].Josa != "" // of whose shares it is the price
	case "인수":
		return us[i].Josa == "를" || f.contractNext(us, i) // 가나테크 인수를 위한
	case "본사", "사옥":
		return us[i].Josa == "에서" || seatIncluded(us, i) || us[i].Josa == "를" && i+1 < len(us) && (us[i+1].Raw == "방문한" || text.StartsInAny(us[i+1].Raw, f.lists.visiting)) // whose house it is, or what the list begins with
	}
	if listed := f.is(&us[i], askListed); listed && (f.lists.shares[us[i].Stem] || f.lists.acquiring[us[i].Stem] && f.contractNext(us, i)) {
		return true // what is bought of a firm
	} else if listed && f.lists.envoys[us[i].Stem] && !f.positions[us[i].Stem] {
		return true // who came for it
	}
	return f.sumsUp(&us[i]) || headNext(us, i-1) || isNumber(us[i].Stem) && (strings.Contains(us[i].Stem, "개") || strings.HasSuffix(us[i].Stem, "곳") || strings.HasSuffix(us[i].Stem, "사") || strings.HasSuffix(us[i].Stem, "자") && (us[i].Josa != "" || i+1 < len(us) && (us[i+1].Stem == "간" || f.is(&us[i+1], askInstrument))))
}

// contractNext reports whether unit i is a noun that the instrument behind it is about: 가나테크
// 인수 | 본계약, 인수에 관한 본계약.
func (f *Finder) contractNext(us []Unit, i int) bool {
	if i+2 < len(us) && concerning(&us[i], &us[i+1]) {
		i++
	} else if !joinsNext(&us[i]) {
		return false
	}
	return i+1 < len(us) && f.is(&us[i+1], askInstrument)
}

// concerning reports whether a noun and the word behind it say what something is about: 인수에 |
// 관한, 인수와 | 관련한, 인수 | 관련.
func concerning(noun, next *Unit) bool {
	switch noun.Josa {
	case "에":
		return next.Raw == "관한" || next.Raw == "대한"
	case "와", "과":
		return next.Raw == "관련한" || next.Raw == "관련된"
	}
	return joinsNext(noun) && next.Raw == "관련"
}

// sumsUp reports whether a word is the subject that stands for all of a list before it:
// 양사는, 3국은.
func (f *Finder) sumsUp(u *Unit) bool {
	return isSubject(u) && (strings.HasPrefix(u.Stem, "양") && f.lists.pointers[u.Stem] || isNumber(u.Stem) && strings.HasSuffix(u.Stem, "국"))
}

// seatIncluded reports whether unit i is the word for the seat of a body with which a list
// begins: 가나 본사를 포함해.
func seatIncluded(us []Unit, i int) bool {
	return (us[i].Josa == "를" || us[i].Josa == "을") && i+1 < len(us) && (strings.HasPrefix(us[i+1].Raw, "포함") || strings.HasPrefix(us[i+1].Raw, "비롯"))
}

// allied reports whether unit i is the word for the whole that a list joined by a dot
// makes up: 가나대·다라대 연합은.
func allied(us []Unit, i int) bool {
	return us[i].Stem == "연합" && i > 1 && us[i-1].Josa == "" && us[i-1].Sep == "" && us[i-2].Josa == "" && us[i-2].Sep == "·"
}

// headNext reports whether a body's head without a name follows unit i: "가나 대표이사가".
// Behind a word that no list knows it may be the head's name: "박온비 회장이".
func headNext(us []Unit, i int) bool {
	if i+1 >= len(us) {
		return false
	}
	switch us[i+1].Stem {
	case "대표이사", "대표", "회장", "사장", "총장", "이사장", "대표들", "총장들", "단체장들", "단체장", "시장들", "군수들", "교장들", "기관장들":
		j := us[i+1].Josa
		return j == "이" || j == "가" || j == "은" || j == "는" || j == "와" || j == "과" || j == "" && i > 0 && us[i-1].Sep == "·" && Follows(us, i+1) == "등"
	}
	return false
}

// aloneFrom reports whether a body before its head is surely no name of a person, nor one glued to
// it: 가나전자 대표와, but 홍길동GN전자 대표가.
func aloneFrom(b *Body, us []Unit) bool {
	s := us[b.First].Stem
	return b.Strength >= Known || b.Strength == Strong && !(hasLatin(s) && text.IsHangul(text.First(s)))
}

// Follows gives the bound noun after unit i that a list or a party ends with:
// 등, 간, 측, 및, 양측; "" for none.
func Follows(us []Unit, i int) string {
	if us[i].Etc {
		return "등"
	}
	if i+1 >= len(us) {
		return ""
	}
	n := &us[i+1]
	if bound(n.Stem) {
		return n.Stem
	}
	if bound(n.Raw) {
		return n.Raw
	}
	if strings.HasPrefix(n.Stem, "등") && (len(n.Stem) <= 6 || n.Stem == "등이다" || n.Stem == "등이며" || n.Stem == "등입니다") {
		return "등"
	}
	return ""
}

// bound is true for the nouns that a list or a party ends with.
func bound(s string) bool {
	switch s {
	case "등", "간", "측", "쪽", "및", "사이", "그리고", "외", "역시":
		return true
	}
	return false
}

// valuesOf finds dates, money and periods; their spans are moved to the host.
func valuesOf(s sentence.Sentence) *value.Found {
	v := value.Find(s.Text())
	for i := range v.Dates {
		v.Dates[i].Start += s.Start
		v.Dates[i].End += s.Start
	}
	for i := range v.Money {
		v.Money[i].Start += s.Start
		v.Money[i].End += s.Start
	}
	for i := range v.Periods {
		v.Periods[i].Start += s.Start
		v.Periods[i].End += s.Start
	}
	return &v
}

// sharedTail finds the bodies whose last part stands with the last of a list
// only: 국민·하나·농협은행.
func (f *Finder) sharedTail(fd *Found, b *Body) {
	us := fd.Units
	e, ok := f.endingAt(&us[b.Last])
	tail := e.Ending
	if tail == "대병원" {
		tail = "병원" // 가나대·다라대병원
	}
	if b.Last > b.First {
		tail = us[b.Last].Stem // 서울·부산·대구 창조경제혁신센터
	}
	if ok && b.Org == nil && b.First == b.Last {
		f.sharedRegion(fd, b)
		return
	}
	if !ok || b.Org == nil || tail == us[b.Last].Stem && b.Last == b.First {
		return
	}
	first := b.First
	for first > 0 && us[first-1].Sep == "·" && wholeEnd(&us[first-1])+len("·") >= us[first].Start {
		first-- // what ends like a particle before a dot is whole: 하나·
	}
	for k := first; k < b.First && b.Kind == "company"; k++ {
		if _, ok := f.tailed(&us[k], k, tail); !ok && f.is(&us[k], askSure) {
			return // 한국전력·포스코·롯데|케미칼: each is one by itself
		}
	}
	if first == b.First {
		first = f.commaTailed(us, b.First, tail)
	}
	for k := first; k < b.First; k++ {
		if full, ok := f.tailed(&us[k], k, tail); ok && full.Org != b.Org { // 가나시·가나시교육청 are two
			if us[k].Josa != "" {
				us[k].whole()
			}
			f.replace(fd, full)
		}
	}
}

// wholeEnd is where a word ends with what looks like its particle, or with the part of its name behind a
// parenthesis: 케이비(KB)국민.
func wholeEnd(u *Unit) int {
	if len(u.Parens) > 0 && len(u.Stem) > u.NameEnd-u.Start {
		return u.End
	}
	return u.NameEnd + len(u.Josa)
}

// minNamed is how many names before a comma that mean other bodies by themselves lack their last part
// together: 삼성, 현대, 신한카드.
const minNamed = 2

// commaTailed is the first of the names with commas before unit i that are all known with a last part
// that stands with unit i only: KB국민, 신한, 하나, 우리은행; i for none.
func (f *Finder) commaTailed(us []Unit, i int, tail string) int {
	first, named := i, false
	for k := i - 1; k >= 0 && us[k].Sep == "," && len(us[k].Parens) == 0; k-- {
		if _, ok := f.tailed(&us[k], k, tail); !ok || utf8.RuneCountInString(us[k].Stem+us[k].Josa) < 2 {
			break // 미, 중국 정부
		}
		first, named = k, named || f.is(&us[k], askSure)
	}
	if named && i-first < minNamed || first > 0 && us[first-1].Sep == "," && us[first-1].Josa == "" {
		return i // 가나, 다라전자 may be two firms
	}
	return first
}

// sharedRegion finds the regional bodies of a list that ends in the name of one:
// 가나·다라·서구지역자활센터.
func (f *Finder) sharedRegion(fd *Found, b *Body) {
	us := fd.Units
	tail := ""
	for i := range b.Name {
		if i < 6 || i > 12 {
			continue
		}
		if org, _, _, ok := f.Lookup(b.Name[:i]); ok && org.Kind == "local_government" && utf8.RuneCountInString(b.Name[i:]) >= 4 {
			tail = b.Name[i:]
		}
	}
	if tail == "" {
		return
	}
	for k := b.First - 1; k >= 0 && us[k].Sep == "·" && us[k].Josa == "" && us[k].NameEnd+len("·") >= us[k+1].Start; k-- {
		org, _, _, ok := f.Lookup(us[k].Stem)
		if ok && (org.Kind != "local_government" || org.Name == us[k].Stem && utf8.RuneCountInString(org.Name) >= 4) || utf8.RuneCountInString(us[k].Stem) > 4 {
			return // 충청북도·충북지역자활센터 are two
		}
		part := *b
		part.First, part.Last, part.Start, part.End = k, k, us[k].Start, us[k].NameEnd
		part.Name, part.Rule, part.Aliases, part.Heads = us[k].Stem+tail, "shape/shared-tail", nil, nil
		f.replace(fd, part)
	}
}

// minTowns is from how many names of towns on before one last part each is of a body of its own: two
// may share one office of education.
const minTowns = 3

// ofTowns finds the bodies of several towns whose last part stands with the last only:
// 순천·여수·광양소방서; nil for none.
func (f *Finder) ofTowns(us []Unit, b *Body) []Body {
	last := &us[b.Last]
	first := b.Last
	for first > 0 && us[first-1].Sep == "·" && us[first-1].Josa == "" && f.town(us[first-1].Stem) {
		first--
	}
	if b.Last-first+1 < minTowns || len(b.Aliases) > 0 {
		return nil
	}
	tail := ""
	for at := range last.Stem {
		if at >= 2*len("가") && f.town(last.Stem[:at]) && utf8.RuneCountInString(last.Stem[at:]) >= 2 {
			tail = last.Stem[at:]
		}
	}
	if _, ends := f.ending(tail); !ends {
		return nil
	}
	var out []Body
	for k := first; k <= b.Last; k++ {
		name := strings.TrimSuffix(us[k].Stem, tail) + tail
		t := Body{First: k, Last: k, Kind: f.KindOf(name)}.by("shape/shared-tail", Strong)
		if org, sure, former, ok := f.Lookup(name); ok && sure {
			t = orgBody(k, k, org, former)
		}
		out = append(out, t.named(name, us[k].Start, us[k].NameEnd))
	}
	return out
}

// town reports whether a word is the name of a city, a county or a district without what it is: 순천,
// 강남. A province or a great city may stand in the name of one region with others.
func (f *Finder) town(s string) bool {
	if n := utf8.RuneCountInString(s); n < 2 || n > 3 {
		return false
	}
	if org, _, _, ok := f.Lookup(s); ok && org.Kind == "local_government" {
		return org.Name != s && text.EndsInAny(org.Name, []string{"시", "군", "구"}) && !text.EndsInAny(org.Name, []string{"특별시", "광역시", "자치시"})
	}
	for _, rank := range [...]string{"시", "군", "구"} {
		if org, _, _, ok := f.Lookup(s + rank); ok && org.Kind == "local_government" {
			return true
		}
	}
	return false
}

// sharedCountry gives the second of two authorities around a dot the country that
// stands before the first only: 라트비아 경제부·에너지부.
func (f *Finder) sharedCountry(fd *Found, b *Body) {
	n := len(fd.Bodies)
	if n == 0 || b.Org != nil || b.First != b.Last || b.Country != "" || f.KindOf(b.Name) != "government" {
		return
	}
	a, us := &fd.Bodies[n-1], fd.Units
	if a.Last+1 != b.First || us[a.Last].Sep != "·" || us[a.Last].Josa != "" || a.First == a.Last || a.Kind != "government" || a.Country == "" || a.Country != f.countryOf(&us[a.First]) {
		return
	}
	b.Name, b.Kind, b.Country, b.Strength, b.Rule = us[a.First].Stem+" "+b.Name, "government", a.Country, Strong, "shape/shared-country"
}

// replace puts a body in the place of what was found at the same unit.
func (f *Finder) replace(fd *Found, b Body) {
	at := len(fd.Bodies)
	for i := range fd.Bodies {
		if fd.Bodies[i].Last == b.Last {
			fd.Bodies[i] = b
			return
		}
		if fd.Bodies[i].Last > b.Last && i < at {
			at = i
		}
	}
	fd.Bodies = append(fd.Bodies, Body{})
	copy(fd.Bodies[at+1:], fd.Bodies[at:])
	fd.Bodies[at] = b
}
