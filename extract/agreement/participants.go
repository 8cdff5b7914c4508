package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

// participants adds the bodies that later sentences list as taking part.
func (st *state) participants(in []instance) {
	if len(in) == 0 {
		return
	}
	main := &in[0]
	for i := range in {
		if !in[i].past {
			main = &in[i]
			break
		}
	}
	if main.past {
		return
	}
	if len(main.parties) < 2 || anonymous(main) || facelessIn(main) {
		st.attendants(main)
	}
	open, announced := false, false
	for i := range st.found {
		fd := &st.found[i]
		open = st.label(fd) || st.joins(i) || open && listOnly(fd) || announced
		if open {
			st.addAll(main, i)
		}
		st.addJoining(main, i)
		if !open && len(main.parties) < 2 {
			st.addCounted(main, i)
		}
		announced = st.announcesList(fd)
	}
}

// addJoining takes a body that is told to take part in the agreement told before, or to have
// concluded it too: "협약에 참여하는 가나건설은", "이번 협약은 가나도 함께 맺었다".
func (st *state) addJoining(in *instance, i int) {
	fd := &st.found[i]
	us := fd.Units
	for _, g := range st.groups(i) {
		if g.role != subject || g.points() || !takesPart(us, &g) && !concludesToo(us, &g) {
			continue
		}
		for _, s := range st.sides(fd, &g) {
			if !holds(in.parties, s.entity) && !st.inName(s.entity) {
				in.parties = append(in.parties, s)
			}
		}
	}
}

// takesPart reports whether words right before a group say that it takes part: "협약에 참여하는".
func takesPart(us []mention.Unit, g *group) bool {
	k := g.first() - 1
	return k > 0 && text.StartsInAny(us[k].Raw, []string{"참여하는", "참여한", "동참하는", "동참한", "함께하는", "함께한"}) && us[k-1].Josa == "에" && text.EndsInAny(us[k-1].Stem, []string{"협약", "MOU", "양해각서", "계약"})
}

// concludesToo reports whether a sentence that begins with the agreement told before says that a
// group concluded it too: "이번 협약은 … 가나도 함께 맺었다".
func concludesToo(us []mention.Unit, g *group) bool {
	if us[g.end].Josa != "도" || len(us) < 4 || us[0].Stem != "이번" || us[1].Josa != "은" || !text.EndsInAny(us[1].Stem, []string{"협약", "MOU", "계약"}) {
		return false
	}
	k := g.end + 1
	if k < len(us) && us[k].Raw == "함께" {
		k++
	}
	return k < len(us) && text.StartsInAny(us[k].Raw, []string{"맺었", "체결했", "참여했", "서명했"})
}

// join takes those of a list who are no party yet for parties.
func (in *instance) join(list []side) {
	for _, s := range list {
		if !holds(in.parties, s.entity) {
			in.parties = append(in.parties, s)
		}
	}
}

// addCounted takes a list that its sentence counts as those of the agreement: "가나산전, 다라테크
// 등 10개 협약기업을 선정하고".
func (st *state) addCounted(in *instance, i int) {
	fd := &st.found[i]
	for _, g := range st.groups(i) {
		if g.count < 2 || g.end >= len(fd.Units) || !text.StartsInAny(fd.Units[g.end].Stem, []string{"협약", "참여기"}) {
			continue
		}
		in.join(st.sides(fd, &g))
	}
}

// facelessIn reports whether the body tells the other side by its kind only:
// "기관, 기업과 함께".
func facelessIn(in *instance) bool {
	for i := range in.events {
		if e := &in.events[i]; e.faceless && !e.past && e.found.Sentence.Part == sentence.Body && e.trigger.Type != "contract" {
			return true
		}
	}
	return false
}

// attendants takes the bodies whose heads attend the signing for the parties
// that a counted crowd ("34개 기업과") leaves unnamed.
func (st *state) attendants(in *instance) {
	for i := range st.found {
		fd := &st.found[i]
		if st.ceremonyAt(i) < 0 || !strings.Contains(fd.Sentence.Text(), "참석") {
			continue
		}
		if st.addEnvoys(in, i) {
			return
		}
		if len(fd.Persons) < minAttendants {
			continue
		}
		for j := range fd.Persons {
			if st.d.words.ranks.rank(fd.Persons[j].Position) > st.d.words.ranks.ofDivision() {
				continue
			}
			if s, ok := st.personSide(fd, &fd.Persons[j]); ok && !holds(in.parties, s.entity) && s.entity.Kind != "person" {
				in.parties = append(in.parties, s)
			}
		}
		return
	}
}

// addEnvoys takes the bodies of a list whose people, not named, attend: "협약식에는 가나건설,
// 다라조합 관계자들이 참석했다", "가나대·다라대 총장이". It reports whether there are any.
func (st *state) addEnvoys(in *instance, i int) bool {
	fd := &st.found[i]
	for _, g := range st.groups(i) {
		people := g.role == subject && strings.HasPrefix(fd.Units[g.end].Stem, "관계자")
		if len(g.members) < 2 || !people && !st.jointHeads(fd.Units, &g) {
			continue
		}
		in.join(st.sides(fd, &g))
		return true
	}
	return false
}

// jointHeads reports whether one office behind a list is that of the heads of its bodies:
// 가나대·다라대 총장.
func (st *state) jointHeads(us []mention.Unit, g *group) bool {
	n := 0
	for i := range g.members {
		if g.members[i].body != nil {
			n++
		}
	}
	last := g.members[len(g.members)-1].last
	return n > 1 && us[last].Josa == "" && last+1 < len(us) && st.d.roster.positions[us[last+1].Stem] && st.d.words.ranks.rank(us[last+1].Stem) <= st.d.words.ranks.ofDivision()
}

// joins reports whether a sentence says who takes part in this agreement.
func (st *state) joins(i int) bool {
	fd := &st.found[i]
	if st.partnersAre(fd) || st.countedAre(fd) {
		return true
	}
	if !st.says(i, classJoined) {
		return false
	}
	s := fd.Sentence.Text()
	at := joinedAt(s)
	if at < 0 || strings.Contains(s[:at], "지난해") || strings.Contains(s[:at], "작년") {
		return false
	}
	return agrees(fd) || text.ContainsAny(s[at:], st.d.words.joining) && !strings.Contains(s, "참석")
}

// agrees reports whether those who attend are told to agree: "협약식에는 … 참석해 뜻을 모았다".
func agrees(fd *mention.Found) bool {
	for i := range fd.Triggers {
		if fd.Triggers[i].Verb && joinsIn(fd, i) {
			return true
		}
	}
	return false
}

// What others take part in: an accord, another instrument.
var (
	joinedAccords = [...]string{"협약에는", "협약식에는", "협약에 참여", "협약에 동참"}
	joinedOthers  = [...]string{"계약에는", "양해각서에는", "협정에는", "이번 협약은"}
)

// joinedAt finds the words that name what others take part in; -1 for none.
func joinedAt(s string) int {
	for _, list := range [...][4]string{joinedAccords, joinedOthers} {
		for _, w := range list {
			if i := text.Index(s, w); i >= 0 {
				return i
			}
		}
	}
	return -1
}

// partnersAre reads "가나가 업무협약을 맺은 기업은 A, B 등 4개사다".
func (st *state) partnersAre(fd *mention.Found) bool {
	for i := range fd.Triggers {
		t := &fd.Triggers[i]
		if !t.Adnominal || t.Pred+1 >= len(fd.Units) {
			continue
		}
		switch fd.Units[t.Pred+1].Raw {
		case "기업은", "기관은", "곳은", "업체는", "회사는", "대학은", "단체는", "제약사는", "파트너는":
			return true
		}
	}
	return st.namesPartners(fd.Units)
}

// announcesList reads "신규 협약 업체는 다음과 같다", behind which the partners are listed.
func (st *state) announcesList(fd *mention.Found) bool {
	s := strings.TrimRight(fd.Sentence.Text(), " .:")
	return (strings.HasSuffix(s, "다음과 같다") || strings.HasSuffix(s, "아래와 같다")) && st.partnerTopic(fd.Units)
}

// namesPartners reads "협약 기업은 A, B 등이다", "이번 협약에 참여한 병원은 A, B다".
func (st *state) namesPartners(us []mention.Unit) bool {
	return endsInCopula(us) && st.partnerTopic(us)
}

// endsInCopula reports whether a sentence ends by saying what its subject is.
func endsInCopula(us []mention.Unit) bool {
	if len(us) == 0 {
		return false
	}
	last := &us[len(us)-1]
	return isCopula(last.Josa) || text.EndsInAny(last.Raw, []string{"이다", "사다", "입니다"})
}

// partnerNoun reports whether a word says of what kind the partners of an agreement are.
func (st *state) partnerNoun(s string) bool {
	return st.d.finder.Describes(s) || text.EndsInAny(s, []string{"기업", "기관", "업체", "회사", "대학", "단체", "병원", "학교", "은행", "고교", "대상", "곳", "파트너", "지자체", "도시", "시군"})
}

// partnerTopic reports whether a sentence begins by speaking of the partners of an agreement.
func (st *state) partnerTopic(us []mention.Unit) bool {
	agreed := false
	for k := 0; k < len(us) && k < labelWords; k++ {
		s := us[k].Stem
		agreed = agreed || text.StartsInAny(s, []string{"참여", "협약"})
		if us[k].Josa == "은" || us[k].Josa == "는" {
			return agreed && (st.partnerNoun(s) || s == "군" && k > 0 && us[k-1].Stem == "시")
		}
		agreed = agreed || text.EndsInAny(s, []string{"협약", "MOU", "약정", "계약"})
	}
	return false
}

// labelWords is how many words the subject of a sentence has at most that names the
// partners of an agreement.
const labelWords = 5

// countedAre reads "13개 기관은 A, B, C 등이다", "아홉 단체는 A, B, C다".
func (st *state) countedAre(fd *mention.Found) bool {
	us := fd.Units
	if len(us) < 4 || leadingNumber(us[0].Stem) < 2 && nativeNumbers[us[0].Stem] < 2 || !endsInCopula(us) {
		return false
	}
	for k := 1; k < 4; k++ {
		if us[k].Josa == "은" || us[k].Josa == "는" {
			return st.partnerNoun(us[k].Stem)
		}
	}
	return false
}

// minAttendants is how many bodies a list must have to be that of the parties
// of a signing told without them.
const minAttendants = 3

// amongAttendants finds the parties of a signing that is told without them
// ("참여기관 간 협약이 체결됐다") in the list of those who took part in the event.
func (st *state) amongAttendants() []instance {
	if len(st.partyless) == 0 {
		return nil
	}
	e := st.partyless[0]
	for _, o := range st.partyless {
		if e.trigger.NounOnly && !o.trigger.NounOnly {
			e = o
		}
	}
	for i := range st.found {
		fd := &st.found[i]
		if fd.Sentence.Part != sentence.Body || i > e.index+3 || !tookPart(fd) {
			continue
		}
		var list []side
		for _, g := range st.groups(i) {
			if g.role != subject && g.role != bare || len(g.members) < minAttendants {
				continue
			}
			for _, s := range st.sides(fd, &g) {
				if !holds(list, s.entity) {
					list = append(list, s)
				}
			}
		}
		if len(list) >= minAttendants {
			return []instance{{events: []event{e}, parties: list}}
		}
	}
	return st.listedBehind(e)
}

// listedBehind finds the parties of a signing that is told without them ("7개 기관이 협약을 맺었다")
// in a later sentence that says who they are: "참여 기관은 A, B다".
func (st *state) listedBehind(e event) []instance {
	for i := e.index + 1; i < len(st.found) && i <= e.index+leadLength; i++ {
		fd := &st.found[i]
		if !st.partnersAre(fd) && !st.countedAre(fd) && !st.label(fd) {
			continue
		}
		in := instance{events: []event{e}}
		if st.addAll(&in, i); len(in.parties) > 1 {
			return []instance{in}
		}
	}
	return nil
}

// inPresence gives a body that is told to sign without a partner those in whose presence
// it does: "A는 B 총장 등이 참석한 가운데 협약식을 가졌다".
func (st *state) inPresence(cases []instance) {
	for i := range cases {
		in := &cases[i]
		if in.past || len(in.parties) != 1 {
			continue
		}
		for k := range in.events {
			e := &in.events[k]
			if e.trigger.Pred < 0 || e.trigger.Verb || e.faceless {
				continue
			}
			for _, s := range st.present(e) {
				if !holds(in.parties, s.entity) && s.entity.Kind != "person" {
					in.parties = append(in.parties, s)
				}
			}
		}
	}
}

// presentReach is how many words may stand between those present and the verb.
const presentReach = 3

// present gives the bodies of those in whose presence an event is told to be.
func (st *state) present(e *event) []side {
	us := e.found.Units
	for _, g := range st.groups(e.index) {
		if g.role != subject || g.topic || g.end >= e.trigger.First {
			continue
		}
		for k := g.end + 1; k+1 < e.trigger.First && k <= g.end+presentReach; k++ {
			if text.StartsInAny(us[k].Raw, []string{"참석한", "자리한", "참여한", "함께한", "모인"}) && (us[k+1].Stem == "가운데" || us[k+1].Stem == "자리") {
				return st.sides(e.found, &g)
			}
		}
	}
	return nil
}

// atCeremony finds the agreement that only the caption of a photograph tells, by those
// who pose at its signing: "A 시장과 B 대표가 협약식에서 기념촬영을 하고 있다".
func (st *state) atCeremony(told []instance) []instance {
	for i := range st.found {
		fd := &st.found[i]
		if fd.Sentence.Part == sentence.Title {
			continue
		}
		t := st.ceremonyIn(fd)
		if t == nil || !st.says(i, classPosing) {
			continue
		}
		list := st.posing(i)
		if len(list) == 0 {
			list = st.lineUp(i)
		}
		if len(list) >= 2 && !st.tellsAll(told, list) {
			e := event{trigger: t, found: fd, index: i, left: list, joint: true, held: true}
			st.setPast(&e)
			return []instance{{events: []event{e}, parties: list, past: e.past}}
		}
	}
	return nil
}

// tellsAll reports whether one of some agreements is between all of a list.
func (st *state) tellsAll(told []instance, list []side) bool {
	for i := range told {
		if len(told[i].parties) > 1 && st.d.words.overlap(told[i].parties, list) == 1 {
			return true
		}
	}
	return false
}

// ceremonyIn is the instrument of a sentence that is told by its signing; nil for none.
func (st *state) ceremonyIn(fd *mention.Found) *mention.Trigger {
	for i := range fd.Triggers {
		if t := &fd.Triggers[i]; !t.Verb && !t.Negated && (st.ceremonyAround(fd, t) || papersShown(fd.Units, t) || t.Pred >= 0 && t.Status == mention.Signed) {
			return t
		}
	}
	return nil
}

// papersShown reports whether those in a photograph hold an instrument up: 협약서를 들어 보이고.
func papersShown(us []mention.Unit, t *mention.Trigger) bool {
	return t.Last+2 < len(us) && us[t.Last].Josa == "를" && us[t.Last+1].Raw == "들어" && strings.HasPrefix(us[t.Last+2].Raw, "보이")
}

// posing gives the bodies of the persons who are told together as the subject of a
// sentence.
func (st *state) posing(i int) []side {
	var list []side
	for _, g := range st.groups(i) {
		if g.role != subject || len(g.members) < 2 {
			continue
		}
		for k := range g.members {
			if m := &g.members[k]; m.person == nil && (m.body == nil || !m.body.Office()) {
				return nil
			}
		}
		for _, s := range st.sides(&st.found[i], &g) {
			if !holds(list, s.entity) && s.entity.Kind != "person" {
				list = append(list, s)
			}
		}
	}
	return list
}

// lineUp gives the bodies of those whom the sentence of a ceremony, or the one behind it, names as
// they stand in the photograph: "참석자들이 기념촬영을 하고 있다. 왼쪽부터 A 본부장, B 시장".
func (st *state) lineUp(i int) []side {
	at := lineAt(st.found[i].Sentence.Text())
	if at < 0 && i+1 < len(st.found) && strings.HasPrefix(strings.TrimLeft(st.found[i+1].Sentence.Text(), " (사진"), "왼쪽부터") {
		i++
		at = lineAt(st.found[i].Sentence.Text())
	}
	if at < 0 {
		return nil
	}
	fd := &st.found[i]
	var list []side
	for k := range fd.Persons {
		p := &fd.Persons[k]
		if p.Start <= fd.Sentence.Start+at {
			continue
		}
		if s, ok := st.personSide(fd, p); ok && !holds(list, s.entity) && s.entity.Kind != "person" {
			list = append(list, s)
		}
	}
	return list
}

// lineAt is where a text begins to say who stands where in a photograph; -1 for nowhere.
func lineAt(s string) int {
	if at := text.Index(s, "왼쪽부터"); at >= 0 {
		return at
	}
	return text.Index(s, "오른쪽부터")
}

// tookPart reports whether a sentence lists those who took part.
func tookPart(fd *mention.Found) bool {
	s := strings.TrimRight(fd.Sentence.Text(), " .")
	return strings.HasSuffix(s, "참여했다") || strings.HasSuffix(s, "참석했다") || strings.HasSuffix(s, "참가했다") || strings.HasPrefix(strings.TrimLeft(s, "*※ "), "(참석)")
}

// listOnly reports whether a sentence goes on with a list: "… 등 6곳이다".
func listOnly(fd *mention.Found) bool {
	s := strings.TrimRight(fd.Sentence.Text(), " .")
	for _, e := range [...]string{"곳이다", "개사다", "개사이다", "개 기관이다", "개사가 참여한다", "등이다", "개 기업이다"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// label reports whether a sentence is a line that lists the parties.
func (st *state) label(fd *mention.Found) bool {
	s := fd.Sentence.Text()
	if strings.IndexByte(s, ':') < 0 && !text.Contains(s, "：") {
		return false
	}
	s = strings.TrimLeft(s, "*※△▲▷▶○●◦-· (")
	i := strings.IndexAny(s, ":：")
	if i < 0 || i > 60 {
		return false
	}
	return text.ContainsAny(s[:i], st.d.words.labels)
}

// addAll takes the lists of a sentence into an agreement.
func (st *state) addAll(in *instance, i int) {
	fd, groups := &st.found[i], st.groups(i)
	named := st.partnersAre(fd) || st.countedAre(fd)
	for i := range groups {
		g := &groups[i]
		if g.role != subject && g.role != bare && g.role != with && g.role != object || g.points() {
			continue
		}
		if len(g.members) < 2 && (!st.label(fd) || g.role == object && strength(g) <= mention.Weak) {
			continue
		}
		list := *g
		if named && list.role == bare {
			list.role = with // what is told as the partners vouches for each of them
		}
		for _, s := range st.sides(fd, &list) {
			if s.span.Start < st.labelEnd(fd) {
				continue
			}
			if !holds(in.parties, s.entity) && s.entity.Strength >= mention.Weak && !st.inName(s.entity) {
				in.parties = append(in.parties, s)
			}
		}
	}
}

func (st *state) inName(e *Entity) bool { return e.Kind == "person" }

// labelEnd is the byte where the label of a line ends; 0 where it has none.
func (st *state) labelEnd(fd *mention.Found) int {
	if !st.label(fd) {
		return 0
	}
	return fd.Sentence.Start + strings.IndexAny(fd.Sentence.Text(), ":：")
}

// adopt joins the tellings without parties of the lead to the one agreement of
// the news, where no other sentence of the body names its instrument: "A와 B가
// 손잡았다. … 27일 대표단을 초청, 업무협약을 체결했다."
func (st *state) adopt(cases []instance) {
	var only *instance
	for i := range cases {
		if cases[i].past || len(cases[i].parties) < 2 {
			continue
		}
		if only != nil {
			return
		}
		only = &cases[i]
	}
	if only == nil || st.bundle != "" {
		return
	}
	for i := range only.events {
		if e := &only.events[i]; e.found.Sentence.Part == sentence.Body && e.trigger.Pred >= 0 && !e.trigger.Verb && e.trigger.Type != "accord" && !e.past {
			return
		}
	}
	for i := range st.partyless {
		if e := &st.partyless[i]; e.index-st.bodyStart <= leadLength && e.trigger.Status == mention.Signed {
			only.events = append(only.events, *e)
		}
	}
}

// namedLater completes an agreement whose partner is told by its kind only
// ("경제개발기구와 협약을 맺었다") with the bodies that a later sentence names of
// that kind ("경제개발기구인 가나와 다라가").
func (st *state) namedLater(cases []instance) {
	for i := range cases {
		in := &cases[i]
		if in.past {
			continue
		}
		st.countedLater(in)
		st.investors(in)
		if len(in.parties) != 1 || anonymous(in) {
			continue
		}
		e := &in.events[0]
		kind := partnerKind(e)
		for j := e.index + 1; kind != "" && j < len(st.found) && j <= e.index+leadLength; j++ {
			in.join(st.ofKind(j, kind))
		}
	}
}

// countedLater completes an agreement whose partners are only counted ("5개 기업과 협약을
// 맺었다") with as many bodies that the items of a list behind it begin with, or that a list
// has which is counted alike: "A, B 등 5개 업체가 선정됐다".
func (st *state) countedLater(in *instance) {
	e := &in.events[0]
	n, _, _ := st.partnersCounted(e)
	if len(e.right) > 0 {
		return
	}
	for j := e.index + 1; n > 1 && j < len(st.found) && j <= e.index+leadLength; j++ {
		if list := st.eachWith(j); len(list) == n && len(without(in.parties, list)) == len(in.parties) {
			in.parties, in.events[0].apart = append(in.parties, list...), true
			return
		}
		for _, list := range [...][]side{st.itemHeads(j), st.countedIn(j, n)} {
			if len(list) == n && len(without(in.parties, list)) == len(in.parties) {
				in.parties = append(in.parties, list...)
				return
			}
		}
	}
}

// investors completes firms of which an agreement names some and counts all ("A를 비롯한 5개
// 기업과 투자협약을 맺었다") with those that the sentences behind it tell to spend a sum each,
// where together they are as many.
func (st *state) investors(in *instance) {
	e := &in.events[0]
	n, named, partners := st.firmsCounted(e), 0, e.right
	if len(partners) == 0 {
		partners = in.parties
	}
	for _, s := range partners {
		if s.entity.Kind == "company" || s.entity.Kind == "" {
			named++
		}
	}
	if n <= named || named == 0 {
		return
	}
	var more []side
	for j := e.index + 1; j < len(st.found) && j <= e.index+leadLength; j++ {
		for _, s := range st.spenders(j) {
			if !holds(in.parties, s.entity) && !holds(more, s.entity) {
				more = append(more, s)
			}
		}
	}
	if named+len(more) == n {
		in.parties = append(in.parties, more...)
	}
}

// firmsCounted is how many firms an event counts of which it names some: 5 of "A 등 5개 기업";
// 0 for none.
func (st *state) firmsCounted(e *event) int {
	for _, g := range st.groups(e.index) {
		if g.count > 1 && g.first() >= e.from && g.end < e.trigger.First && text.EndsInAny(e.found.Units[g.end].Stem, []string{"개사", "기업", "업체", "회사"}) {
			return g.count
		}
	}
	return 0
}

// spenders gives the firms that a sentence with sums tells to do something.
func (st *state) spenders(i int) []side {
	fd := &st.found[i]
	if len(fd.Units) == 0 || len(fd.Money()) == 0 {
		return nil
	}
	var out []side
	for k := range fd.Bodies {
		b := &fd.Bodies[k]
		if roleOf(fd.Units[b.Last].Josa) != subject || b.State || b.Strength < mention.Medium && !fd.Units[b.Last].Legal || b.Kind != "company" && b.Kind != "" {
			continue
		}
		if s, ok := st.bodySide(fd, b); ok {
			out = append(out, s)
		}
	}
	return out
}

// eachWith gives the bodies with which a sentence says what is agreed, with each by itself:
// "가나와는 …을 약속했고, 다라와는 …".
func (st *state) eachWith(i int) []side {
	fd := &st.found[i]
	var out []side
	for _, g := range st.groups(i) {
		if j := fd.Units[g.end].Josa; len(g.members) == 1 && (j == "와는" || j == "과는") {
			out = append(out, st.sides(fd, &g)...)
		}
	}
	return out
}

// countedIn gives the bodies of a list of n that its sentence counts; nil for none.
func (st *state) countedIn(i, n int) []side {
	for _, g := range st.groups(i) {
		if g.count == n {
			return st.sides(&st.found[i], &g)
		}
	}
	return nil
}

// itemHeads gives the bodies that the items of a list name, one each: "투자액은 △가나전자 300억원
// △부품업체 다라화학(서산, 500억원) 등이다"; nil where an item names none or several.
func (st *state) itemHeads(i int) []side {
	fd := &st.found[i]
	us := fd.Units
	var out []side
	for k := range us {
		end := itemEnd(fd, k)
		if end == 0 {
			continue
		}
		n := 0
		for j := range fd.Bodies {
			b := &fd.Bodies[j]
			if b.First < k || b.Last >= end || b.State || b.Strength < mention.Medium {
				continue
			}
			if s, ok := st.bodySide(fd, b); ok && !holds(out, s.entity) {
				out = append(out, s)
				n++
			}
		}
		if n != 1 {
			return nil
		}
	}
	return out
}

// partnerKind is the word of a kind that stands for the partner of an event.
func partnerKind(e *event) string {
	us := e.found.Units
	for k := e.from; k < e.trigger.First && k < len(us); k++ {
		if roleOf(us[k].Josa) == with && len(us[k].Stem) >= 6 && us[k].Sep == "" {
			return us[k].Stem
		}
	}
	return ""
}

// ofKind gives the bodies that a sentence introduces by a kind: 선사인 가나가.
func (st *state) ofKind(i int, kind string) []side {
	fd := &st.found[i]
	us := fd.Units
	for k := range us {
		if us[k].Stem != kind || us[k].Josa != "인" {
			if us[k].Stem != kind+"인" {
				continue
			}
		}
		for _, g := range st.groups(i) {
			if f := g.first(); f > k && f <= k+3 && (g.role == subject || g.role == with || g.role == bare) {
				return st.sides(fd, &g)
			}
		}
	}
	return nil
}
