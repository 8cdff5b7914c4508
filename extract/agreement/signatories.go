package agreement

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
	"koaccord/rules"
)

// signatories finds who signed or stood for a party at the signing.
func (st *state) signatories(a *Agreement, in *instance) {
	if counts(in) {
		return
	}
	if in.past {
		st.earlierSigners(a, in)
		return
	}
	for i := range in.events {
		st.unnamedOrg(a, &in.events[i])
	}
	var list []signer
	far := !ofStates(in) // whoever signs for a state elsewhere may sign another of its instruments
	here := func(i int) bool {
		if a.Status == mention.Planned && !in.tellsAt(i) && st.tellsOther(in, i) {
			return false
		}
		return (far || in.tellsAt(i)) && !st.longAgo(a, i) && !st.ofEarlierOne(in, i)
	}
	for i := range st.found {
		if !here(i) {
			continue
		}
		// somebody of one party may sign in a sentence on another agreement of it
		if at := st.signersAt(a, in, i); signedFor(at) > 1 || !st.tellsOther(in, i) {
			list = append(list, at...)
		}
	}
	if (a.Type == "joint_statement" || a.Type == "accord") && betweenStates(in) {
		if met := st.headsMeeting(a, in); met != nil {
			list = met
		}
	}
	agreed := agreedInPerson(in)
	for _, s := range in.parties {
		if s.person != nil && s.person.Name != "" && s.entity.Kind != "person" && !seated(list, s.person.Name) && (!st.listed(a, s.span, agreed) && (!s.entity.state || in.tellsAt(st.sentenceOf(s.span))) || st.ministerAbroad(&s) || a.Type != "contract" && a.Type != "mou" && st.leaderSigns(&s)) {
			list = append(list, signer{name: s.person.Name, position: s.person.Position, party: s.entity, span: s.span, explicit: true})
		}
	}
	st.signAll(a, list)
	for i := range st.found {
		if here(i) && st.tellsSigners(i) && st.found[i].Sentence.Part != sentence.Title && !inQuotes(st.found[i].Sentence.Text()) {
			s := st.found[i].Sentence
			if strings.Contains(s.Text(), "서명자") || !st.seatsAny(a, i) {
				st.signersIn(a, &st.found[i], list)
			}
		}
	}
}

// ministerAbroad reports whether a side is told by the minister of another state, whose
// ministry the text does not name, in a sentence that tells of a signing: "B 미국 국무장관과
// … 협정에 서명했다".
func (st *state) ministerAbroad(s *side) bool {
	if e := s.entity; e.Kind != "government" || e.state || e.Country == "" || e.Country == "KR" || s.person.Rule != "person/foreign" && s.person.Rule != mention.NameThenBody && !strings.Contains(s.person.Name, " ") || !strings.HasSuffix(s.person.Position, "장관") && !strings.HasSuffix(s.person.Position, "부장") {
		return false
	}
	i := st.sentenceOf(s.span)
	return i >= 0 && st.toldAt(i).marks.has(classSigning)
}

// ofEarlierOne reports whether a sentence tells only an agreement of an earlier month than this one.
func (st *state) ofEarlierOne(in *instance, i int) bool {
	return !in.tellsAt(i) && slices.ContainsFunc(st.cases, func(c instance) bool { return c.earlier && c.events[0].index == i })
}

// leaderSigns reports whether a country is told by the head of it, in a sentence that tells of a signing: "A
// 대통령과 B 주석은 협정에 서명했다".
func (st *state) leaderSigns(s *side) bool {
	i := st.sentenceOf(s.span)
	return s.entity.state && st.d.words.ranks.state(s.person.Position) && i >= 0 && st.toldAt(i).marks.has(classSigning)
}

// sentenceOf is the index of the sentence that a span stands in; -1 for none.
func (st *state) sentenceOf(span Span) int {
	return slices.IndexFunc(st.found, func(fd mention.Found) bool {
		s := fd.Sentence
		return s.At == span.At && s.Start <= span.Start && span.End <= s.End
	})
}

// agreedInPerson reports whether the heads of all the parties, none of which is a state, are
// told together to have agreed: "A 위원장과 B 회장은 … 합의했다".
func agreedInPerson(in *instance) bool {
	if len(in.parties) < 2 {
		return false
	}
	for _, s := range in.parties {
		if s.person == nil || s.person.Name == "" || s.entity.state || s.span.At != in.parties[0].span.At {
			return false
		}
	}
	return true
}

// earlierSigners finds those who signed an agreement of the past: only a
// sentence that tells the very act, with somebody for each of the parties, is on
// it and not on today's.
func (st *state) earlierSigners(a *Agreement, in *instance) {
	if betweenStates(in) {
		return
	}
	for i := range st.found {
		if m := st.toldAt(i).marks; !m.has(classSigning) || !m.has(classCeremony) {
			continue
		}
		list := st.signersAt(a, in, i)
		if len(a.Parties) < 2 || signedFor(list) < len(a.Parties) {
			continue
		}
		st.signAll(a, list)
		return
	}
}

// partiesIn counts the parties that somebody of n persons stands for.
func partiesIn(n int, of func(i int) *Entity) int {
	seen := map[*Entity]bool{}
	for i := range n {
		if e := of(i); e != nil {
			seen[e] = true
		}
	}
	return len(seen)
}

// signedFor counts the parties that somebody of a list signs for.
func signedFor(list []signer) int {
	return partiesIn(len(list), func(i int) *Entity { return list[i].party })
}

// seatedFor counts the parties that a list has persons for.
func seatedFor(seats []seat) int {
	return partiesIn(len(seats), func(i int) *Entity { return seats[i].party })
}

// signAll takes those of the highest office for each party.
func (st *state) signAll(a *Agreement, list []signer) {
	for _, s := range st.d.words.ranks.highest(list) {
		p := &mention.Person{Name: s.name, Position: s.position}
		switch {
		case st.represented(a, s.party) && !s.shared:
		case s.placed:
			st.add(a, p, s.party, s.span)
		default:
			st.sign(a, p, s.party, s.span)
		}
	}
}

// counts reports whether an agreement of states stands for a number of
// instruments, each with signers of its own: "MOU 56건".
func counts(in *instance) bool {
	if !betweenStates(in) {
		return false
	}
	for i := range in.events {
		if e := &in.events[i]; packageCount(e.found.Units, e.trigger) >= minPackage {
			return true
		}
	}
	return false
}

// betweenStates reports whether the parties are countries themselves.
func betweenStates(in *instance) bool {
	for _, s := range in.parties {
		if !s.entity.state {
			return false
		}
	}
	return true
}

// ofStates reports whether an agreement is told of 양국 only, among others that
// bodies of the two conclude.
func ofStates(in *instance) bool {
	for i := range in.events {
		if !in.events[i].states {
			return false
		}
	}
	return true
}

// tellsAt reports whether sentence i tells an agreement.
func (in *instance) tellsAt(i int) bool { return toldIn(in.events, i) }

// tellsOther reports whether sentence i tells another agreement, and not this one.
func (st *state) tellsOther(in *instance, i int) bool {
	if in.tellsAt(i) {
		return false
	}
	for k := range st.cases {
		if c := &st.cases[k]; c != in && !c.past && c.tellsAt(i) {
			return true
		}
	}
	return false
}

// seatsAny reports whether the roster reads persons in a sentence that
// signersAt has read for the same agreement.
func (st *state) seatsAny(a *Agreement, i int) bool {
	if n := st.toldAt(i).seats; n >= 0 {
		return n > 0
	}
	fd := &st.found[i]
	return len(st.roster(a, fd, fd.Sentence.End)) > 0
}

// listed reports whether the roster reads persons in the sentence of a span, so
// that whom it leaves out does not count. Where those persons themselves are told to have
// agreed, the sentence must also tell of a signing.
func (st *state) listed(a *Agreement, span Span, agreed bool) bool {
	i := st.sentenceOf(span)
	if i < 0 || agreed && !st.tellsSigners(i) {
		return false
	}
	fd := &st.found[i]
	return len(st.roster(a, fd, fd.Sentence.End)) > 0
}

// signer is one person told at a signing.
type signer struct {
	name, position string
	party          *Entity
	span           Span
	explicit       bool // told to sign, not only to attend
	shared         bool // another of the same rank stands for the party too
	placed         bool // his place among the words alone shows that it is a name
}

func seated(list []signer, name string) bool {
	for _, s := range list {
		if strings.HasSuffix(s.name, name) || strings.HasSuffix(name, s.name) {
			return true
		}
	}
	return false
}

// signersAt reads the signers of one sentence.
func (st *state) signersAt(a *Agreement, in *instance, i int) []signer {
	fd := &st.found[i]
	if fd.Sentence.Part == sentence.Title || !st.tellsSigners(i) {
		return nil
	}
	t := st.toldAt(i)
	explicit := t.marks.has(classSigning)
	seats, ok := st.seatsAt(a, i)
	if !ok {
		return nil
	}
	out := st.persons(a, i)
	attends := explicit || t.marks.has(classPosing) || t.marks.has(classPresent)
	rest := st.byRest(a, in, i, seats, attends)
	var before *Entity // whom the one before in the list stands for
	for k := range seats {
		s := &seats[k]
		if s.owner && !attends {
			continue
		}
		party := st.seatedBy(a, s, explicit)
		if party == nil && s.other == nil {
			party = st.headedHere(a, s, attends, in.tellsAt(i))
		}
		if party == nil && s.bare {
			party = st.byPosition(a, &mention.Person{Name: s.name, Position: s.position})
		}
		if party == nil && rest != nil {
			party = rest[k]
		}
		if party == nil && s.bare && attends && len(seats) == 1 && st.d.words.ranks.firmHead(s.position) {
			party = firmTelling(in, i)
		}
		if party == nil && attends && st.alsoHeads(s) {
			party = before
		}
		if before = nil; party != nil && party.Kind == "company" {
			before = party
		}
		if party != nil && party.Kind != "person" {
			out = append(out, signer{name: s.name, position: s.position, party: party, span: spanOf(fd.Sentence, s.start, s.end, "signatories/list"), explicit: explicit, placed: s.placed})
		}
	}
	return out
}

// firmTelling is the firm that sentence i tells to conclude an agreement with others, whose head comes
// alone where none is told with him: "A는 김하늘 대표가 참석한 가운데 B와 계약을 맺었다"; nil for none.
func firmTelling(in *instance, i int) *Entity {
	for k := range in.events {
		if e := &in.events[k]; e.index == i && len(e.left) == 1 && len(e.right) > 0 && !e.joint && e.left[0].entity.Kind == "company" {
			return e.left[0].entity
		}
	}
	return nil
}

// byRest gives two persons who sign or attend together, of whom at most one is told with his body,
// the parties that are left: the one who is left the other party, two who both stand without a
// body, or hold one office, the parties in their order; nil where it gives none.
func (st *state) byRest(a *Agreement, in *instance, i int, seats []seat, attends bool) []*Entity {
	if !attends || len(a.Parties) != 2 || len(seats) != 2 || seats[0].owner || seats[1].owner || st.severalAt(i) {
		return nil
	}
	alike := seats[0].position == seats[1].position
	var found [2]*Entity
	for k := range seats {
		s := &seats[k]
		if found[k] = st.seatedBy(a, s, true); found[k] == nil && s.bare {
			found[k] = st.headedHere(a, s, attends, in.tellsAt(i))
			if found[k] == nil && !alike {
				found[k] = st.byPosition(a, &mention.Person{Name: s.name, Position: s.position})
			}
		}
		if found[k] == nil && (s.other != nil || !s.bare && !alike) {
			return nil
		}
	}
	one, two := a.Parties[0].Entity, a.Parties[1].Entity
	if one.Kind == "person" || two.Kind == "person" || found[0] != nil && found[1] != nil {
		return nil
	}
	switch {
	case found[0] == one, found[1] == two:
		return []*Entity{one, two}
	case found[0] == two, found[1] == one:
		return []*Entity{two, one}
	case seats[0].joined && found[0] == nil && found[1] == nil && (alike && one.Kind == two.Kind || seats[0].bare && seats[1].bare):
		return []*Entity{one, two}
	}
	return nil
}

// severalAt reports whether the article tells several agreements, and sentence i one of them, so
// that those whom it names may sign another.
func (st *state) severalAt(i int) bool { return st.several && st.tellsAny(i) }

// seatsAt reads the persons of sentence i who may sign. It is false where the sentence
// tells of another signing, or only shows some.
func (st *state) seatsAt(a *Agreement, i int) ([]seat, bool) {
	fd, t := &st.found[i], st.toldAt(i)
	s := fd.Sentence
	explicit := t.marks.has(classSigning)
	seats := st.roster(a, fd, s.Start+len(t.text))
	if t.seats = len(seats); len(t.text) < len(s.Text()) {
		t.seats = -1
	}
	if explicit && strangers(seats) || st.signElsewhere(seats) {
		return nil, false
	}
	seats = st.withoutOnlookers(seats, s.Host[:s.Start+len(t.text)])
	pictures := !t.marks.has(classCeremony) && !t.marks.has(classPresent) && s.Part == sentence.Body
	lines := pictures && st.lines(i)
	if !pictures || lines && !anyOther(seats) {
		st.leftover(a, seats, explicit)
	}
	if pictures && seatedFor(seats) < 2 && (st.several || !lines) {
		return nil, false
	}
	for k := range seats {
		seats[k].bare = seats[k].bare && !ofOwnBody(fd, &seats[k])
	}
	for k := len(seats) - 2; k >= 0; k-- {
		seats[k].owner = seats[k].owner || seats[k].joined && seats[k+1].owner
	}
	return seats, true
}

// persons gives the parties that are persons and sign in sentence i for themselves.
func (st *state) persons(a *Agreement, i int) []signer {
	fd, t := &st.found[i], st.toldAt(i)
	if !t.marks.has(classSigning) {
		return nil
	}
	var out []signer
	s := fd.Sentence
	for _, p := range a.Parties {
		if at := strings.Index(t.text, p.Entity.Name); p.Entity.Kind == "person" && at >= 0 {
			out = append(out, signer{name: p.Entity.Name, position: st.personPosition(p.Entity, fd), party: p.Entity, span: spanOf(s, s.Start+at, s.Start+at+len(p.Entity.Name), "signatories/person"), explicit: true})
		}
	}
	return out
}

// seatedBy gives the party that a person of a list stands for by the body beside the
// person, or the state of it; nil for none.
func (st *state) seatedBy(a *Agreement, s *seat, explicit bool) *Entity {
	if s.party == nil && explicit && s.other != nil && s.other.Kind == "government" {
		return stateOf(a, s.other)
	}
	return s.party
}

// headedHere gives the party that a person heads elsewhere in the article, where the
// sentence tells who attends, or tells the agreement of an authority; nil for none.
func (st *state) headedHere(a *Agreement, s *seat, attends, tells bool) *Entity {
	party := st.headed(a, s.name)
	if party != nil && !attends && (party.Kind != "government" || party.state && a.Type != "treaty" || !tells) {
		return nil
	}
	return party
}

// firmHead reports whether a position is that of the head of a firm.
func (r *ranks) firmHead(position string) bool {
	return text.EndsInAny(position, r.firmHeads) && !text.EndsInAny(position, r.otherHeads)
}

// state reports whether a position is that of the head of a state.
func (r *ranks) state(position string) bool {
	return text.EndsInAny(position, r.states) && !strings.HasSuffix(position, "부총리") && !strings.HasSuffix(position, "부통령")
}

// personPosition is the position that a sentence gives to a person who
// concludes for himself.
func (st *state) personPosition(e *Entity, fd *mention.Found) string {
	for i := range fd.Persons {
		if fd.Persons[i].Name == e.Name {
			return fd.Persons[i].Position
		}
	}
	for _, m := range e.Mentions {
		if rest, ok := strings.CutPrefix(m, e.Name+" "); ok {
			return rest
		}
	}
	return ""
}

// highest keeps for each party those of the highest office, those told to
// sign before those told to attend.
func (r *ranks) highest(list []signer) []signer {
	var out []signer
	for i := range list {
		best := true
		for j := range list {
			if list[j].party == list[i].party && r.before(&list[j], &list[i]) {
				best = false
			}
		}
		if !best {
			continue
		}
		s := list[i]
		for j := range list {
			s.shared = s.shared || j != i && list[j].party == s.party && list[j].span.At == s.span.At && (list[j].position == s.position || r.firmHead(list[j].position) && r.firmHead(s.position))
		}
		out = append(out, s)
	}
	return out
}

// before reports whether a is rather the signer than b.
func (r *ranks) before(a, b *signer) bool {
	ra, rb := r.rank(a.position), r.rank(b.position)
	if r.firmHead(a.position) && r.firmHead(b.position) && a.explicit == b.explicit && a.span.At == b.span.At {
		return false
	}
	if a.explicit != b.explicit {
		return a.explicit && ra <= len(r.heads)
	}
	return ra < rb
}

// unnamedOrg gives a person of a joint subject whose body is not named to the
// party that nobody stands for yet: "도는 … 김 국장과 이 가나발전 처장이 체결했다".
func (st *state) unnamedOrg(a *Agreement, e *event) {
	if e.quoted || e.past || e.trigger.Pred < 0 {
		return
	}
	for _, g := range st.groups(e.index) {
		if g.role != subject || len(g.members) < 2 {
			continue
		}
		var lone *mention.Person
		stood := map[*Entity]bool{}
		for _, m := range g.members {
			if m.person == nil {
				return
			}
			if who := st.standsFor(a, m.person, e.found); who != nil {
				stood[who] = true
			} else if m.person.Org == "" && lone == nil && st.headed(a, m.person.Name) == nil {
				lone = m.person
			}
		}
		if lone == nil || len(stood)+1 != len(a.Parties) || st.seatedElsewhere(a, e.found, lone.Name) {
			continue
		}
		for _, p := range a.Parties {
			if !stood[p.Entity] {
				st.sign(a, lone, p.Entity, spanOf(e.found.Sentence, lone.Start, lone.End, lone.Rule))
			}
		}
	}
}

// seatedElsewhere reports whether the roster of a sentence reads a body beside
// a person.
func (st *state) seatedElsewhere(a *Agreement, fd *mention.Found, name string) bool {
	for _, seat := range st.roster(a, fd, fd.Sentence.End) {
		if strings.HasSuffix(seat.name, name) && (!seat.bare || seat.name != name) {
			return true
		}
	}
	return false
}

// plausibleName reports whether a name can be that of a person: a Korean name,
// several words, or Latin letters, and no body, country or word of the telling.
func (st *state) plausibleName(s string) bool {
	f := st.d.finder
	of := strings.TrimSuffix(s, "의")
	if slices.Contains(st.d.words.participles, s) || f.Country(s) != "" || of != s && (f.Country(of) != "" || f.City(of) != "") {
		return false
	}
	r := &rosterReader{st: st}
	if n := utf8.RuneCountInString(s); n <= 2 {
		_, _, _, body := f.Lookup(s)
		return !body && r.koreanName(s) && !text.EndsInAny(s, st.d.roster.headlines)
	} else if n <= 4 {
		return true
	}
	return strings.Contains(s, " ") || script(text.First(s)) == 2
}

// signersIn takes the highest of those whom a sentence names for each party
// that nobody of the list stands for.
func (st *state) signersIn(a *Agreement, fd *mention.Found, list []signer) {
	ranks := &st.d.words.ranks
	best := map[*Entity]*mention.Person{}
	var order []*Entity
	consider := func(e *Entity, p *mention.Person) {
		if e == nil || p.Name == "" || st.represented(a, e) || seated(list, p.Name) || strings.HasSuffix(p.Position, "교수") {
			return
		}
		old, ok := best[e]
		if !ok {
			order = append(order, e)
		}
		if !ok || ranks.rank(p.Position) < ranks.rank(old.Position) {
			best[e] = p
		}
	}
	for j := range fd.Persons {
		consider(st.standsFor(a, &fd.Persons[j], fd), &fd.Persons[j])
	}
	if strings.Contains(fd.Sentence.Text(), "서명자") {
		for j := range fd.Bodies {
			b := &fd.Bodies[j]
			if e := st.table.lookup(b.Name); e != nil && len(b.Heads) > 0 {
				consider(partyIn(a, e), &b.Heads[0])
			}
		}
	}
	for _, e := range order {
		p := best[e]
		st.sign(a, p, e, spanOf(fd.Sentence, p.Start, p.End, p.Rule))
	}
}

// ranks are the ends of positions from the highest down.
type ranks struct{ heads, divisions, executives, firmHeads, otherHeads, states []string }

func newRanks(set *rules.Set) ranks {
	return ranks{
		heads: set.Words("rank_heads"), divisions: set.Words("rank_division_heads"),
		executives: set.Words("rank_executives"), firmHeads: set.Words("rank_firm_heads"), otherHeads: set.Words("rank_other_heads"),
		states: set.Words("rank_states"),
	}
}

// ofDivision is the rank of the head of a part of a body.
func (r *ranks) ofDivision() int { return len(r.heads) + 2 }

// ofExecutive is the rank of an executive who heads nothing.
func (r *ranks) ofExecutive() int { return len(r.heads) + 3 }

// rank is the place of a position among the offices, small for high; what
// begins with 부 stands below the heads, then the heads of parts.
func (r *ranks) rank(position string) int {
	n := len(r.heads)
	if text.EndsInAny(position, r.divisions) {
		return r.ofDivision()
	}
	if (strings.HasPrefix(position, "부") || strings.Contains(position, " 부")) && !strings.HasSuffix(position, "부장") {
		return n + 1
	}
	for i, o := range r.heads {
		if base, ok := strings.CutSuffix(position, o); ok {
			if strings.HasSuffix(base, "부") {
				return n + 1
			}
			return i
		}
	}
	if text.EndsInAny(position, r.executives) {
		return r.ofExecutive()
	}
	return n + 4
}

// signingWords are the words by which a sentence tells who was at a signing.
type signingWords struct {
	signing, posing, present, ceremony, elsewise, lists []string
}

func newSigningWords(set *rules.Set) *signingWords {
	return &signingWords{
		signing: set.Words("signing_acts"), posing: set.Words("signing_poses"), present: set.Words("signing_attendance"),
		ceremony: set.Words("signing_marks"), elsewise: set.Words("signing_others"), lists: set.Words("signing_lists"),
	}
}

// tellsSigners reports whether a sentence tells who was at the signing.
func (st *state) tellsSigners(i int) bool {
	t := st.toldAt(i)
	if t.tells == 0 {
		t.tells = -1
		if st.readSigners(i, t) {
			t.tells = 1
		}
	}
	return t.tells > 0
}

// readSigners is tellsSigners for a sentence that was not asked for yet.
func (st *state) readSigners(i int, t *told) bool {
	fd := &st.found[i]
	s := t.text
	if t.marks.has(classElsewise) && !t.marks.has(classSigning) && !text.ContainsAny(s, st.d.words.ceremonies) {
		return false
	}
	about := t.marks.has(classCeremony)
	if t.marks.has(classSigners) {
		return true
	}
	if about && t.marks.has(classSigning) {
		return true
	}
	if t.marks.has(classPosing) {
		return about || strings.Contains(s, "(왼쪽)") || strings.Contains(s, "(오른쪽)") || i > 0 && st.says(i-1, classCeremony) || fd.Sentence.Part == sentence.Caption && !strings.Contains(s, "회담") || i == 0 || st.d.words.linesUp(s) && !(i > 0 && st.says(i-1, classElsewise))
	}
	if t.marks.has(classPresent) {
		return about || strings.Contains(s, "이날") || strings.Contains(s, "자리") || i > 0 && st.says(i-1, classRite)
	}
	return about && concludes(fd) && !st.onlySpeaks(s) && !t.speaks(fd.Sentence.Text())
}

// maxLateMonths is how many months a ceremony lies at most before the news of it.
const maxLateMonths = 3

// longAgo reports whether sentence i tells of a photograph that was taken more than maxLateMonths ago, and not in the
// month of an agreement: that of another signing.
func (st *state) longAgo(a *Agreement, i int) bool {
	return st.says(i, classPosing) && slices.ContainsFunc(st.found[i].Dates(), func(d value.DateExpr) bool {
		months := st.published.Month - d.Month - 12*d.YearRef.Offset
		if d.YearRef.Offset > 0 || d.Year > 0 || d.Month == 0 || st.published.Month == 0 {
			return false
		}
		if months < 0 && strings.HasPrefix(d.Text, "지난") {
			months += 12 // 지난 11월, in May
		}
		return months > maxLateMonths && !inMonth(a.Date, d.Month)
	})
}

// inMonth reports whether a date is in a month of the year or spans it.
func inMonth(d *Date, month int) bool {
	return d != nil && (strings.Contains(d.EDTF, "/") || strings.Contains(d.EDTF, fmt.Sprintf("-%02d", month)))
}

// speaks reports whether a quotation follows the one whom a sentence is about:
// 김하늘 대표는 “…
func (t *told) speaks(sentence string) bool {
	s := strings.TrimRight(t.text, " ")
	return len(t.text) < len(sentence) && (strings.HasSuffix(s, "은") || strings.HasSuffix(s, "는"))
}

// onlySpeaks reports whether a sentence ends with what somebody said.
func (st *state) onlySpeaks(s string) bool {
	s = strings.TrimRight(s, " .\n")
	return text.EndsInAny(s, st.d.words.speaking)
}

// beforeQuote is what a sentence says before somebody's words begin. The quotes
// of a headline that a page glues to the sentence are passed over.
func beforeQuote(s string) string {
	for from := 0; ; {
		open, end := quoteAt(s, from)
		if open < 0 {
			return s
		}
		if end < 0 || !endsHeadline(s[end:]) {
			return s[:open]
		}
		from = end
	}
}

// quoteAt finds the first quotation from a byte on: where it begins and where
// what follows it does; end is -1 where nothing closes it, open where there is
// none.
func quoteAt(s string, from int) (open, end int) {
	open, mark := -1, ""
	if i := strings.Index(s[from:], "“"); i >= 0 {
		open, mark = from+i, "”"
	}
	if i := strings.IndexByte(s[from:], '"'); i >= 0 && (open < 0 || from+i < open) {
		open, mark = from+i, "\""
	}
	if open < 0 {
		return -1, -1
	}
	_, size := utf8.DecodeRuneInString(s[open:])
	k := strings.Index(s[open+size:], mark)
	if k < 0 {
		return open, -1
	}
	return open, open + size + k + len(mark)
}

// quoteTails are the particles that stand right behind a quotation, and
// quoteVerbs the begins of what tells it.
var (
	quoteTails = [...]string{"", "을", "를", "의", "에", "이", "가", "과", "와", "도", "로", "으로", "은", "는", "고", "며", "란", "이란", "인", "만", "등", "까지", "부터", "이며", "이고", "에서", "에는"}
	quoteVerbs = []string{"라", "이라", "하고", "하며", "하는", "했", "면서", "며", "고도"}
)

// endsHeadline reports whether a quotation belongs to a headline: what follows
// is glued to it and begins a sentence of its own, “…잠재력 커”가나전자.
func endsHeadline(rest string) bool {
	end := strings.IndexFunc(rest, func(r rune) bool { return script(r) == 0 })
	if end < 0 {
		end = len(rest)
	}
	word := rest[:end]
	for _, t := range quoteTails {
		if word == t {
			return false
		}
	}
	return !text.StartsInAny(word, quoteVerbs)
}

// inQuotes is true for a sentence that mostly is somebody's words.
func inQuotes(s string) bool {
	return strings.Contains(s, "“") || strings.Count(s, "\"") >= 2
}

// represented reports whether somebody signs for a party already.
func (st *state) represented(a *Agreement, e *Entity) bool {
	for _, s := range a.Signatories {
		if s.Party == e {
			return true
		}
	}
	return false
}

// sign adds a signatory whose name can be that of a person.
func (st *state) sign(a *Agreement, p *mention.Person, e *Entity, span Span) {
	if st.plausibleName(p.Name) {
		st.add(a, p, e, span)
	}
}

// add adds a signatory once.
func (st *state) add(a *Agreement, p *mention.Person, e *Entity, span Span) {
	if strings.Contains(p.Position, "의 ") {
		return
	}
	for _, s := range a.Signatories {
		if s.Name == p.Name {
			return
		}
	}
	a.Signatories = append(a.Signatories, Signatory{Name: p.Name, Position: p.Position, Party: e, Span: span})
}

// standsFor gives the party that a person stands for at a signing.
func (st *state) standsFor(a *Agreement, p *mention.Person, fd *mention.Found) *Entity {
	if p.Org != "" {
		if e := st.table.lookup(p.Org); e != nil {
			return partyIn(a, e)
		}
		for _, party := range a.Parties {
			if st.table.sameBody(mention.Fold(p.Org), mention.Fold(party.Entity.Name)) || strings.HasPrefix(mention.Fold(p.Org), mention.Fold(party.Entity.Name)) || strings.Contains(mention.Fold(party.Entity.Name), mention.Fold(p.Org)) {
				return party.Entity
			}
		}
		return nil
	}
	return st.byPosition(a, p)
}

func partyIn(a *Agreement, e *Entity) *Entity {
	for _, p := range a.Parties {
		if p.Entity == e || e.PartOf != "" && e.PartOf == p.Entity.Name || p.Entity.PartOf != "" && p.Entity.PartOf == e.Name {
			return p.Entity
		}
	}
	return nil
}

// byPosition finds the party whose head bears a position without a body:
// 시장 is of the city, 총장 of the university.
func (st *state) byPosition(a *Agreement, p *mention.Person) *Entity {
	if r := (&rosterReader{st: st}); p.Position == "대통령" && len(p.Name) == nameBytes && r.koreanName(p.Name) {
		for _, party := range a.Parties {
			if party.Entity.state && party.Entity.Country == "KR" {
				return party.Entity
			}
		}
	}
	if strings.HasSuffix(p.Position, "교육감") {
		return onlyEnding(a, "교육청")
	}
	want := st.d.words.offices.kind(p.Position)
	if want == "" {
		return st.headsByName(a, p.Position)
	}
	var one *Entity
	for _, party := range a.Parties {
		if want != "" && (party.Entity.Kind == want && headsSuch(p.Position, party.Entity.Name) || want == "company" && party.Entity.Kind == "") {
			if one != nil {
				return nil
			}
			one = party.Entity
		}
	}
	return one
}

// headsSuch reports whether the holder of an office can head a body of a name: 군수 heads a
// 군, and no 시. Any body will do for an office that tells nothing of its name.
func headsSuch(position, name string) bool {
	for _, h := range headOffices {
		if strings.HasSuffix(position, h.position) {
			return strings.HasSuffix(name, h.word)
		}
	}
	return true
}

// onlyEnding gives the one party whose name ends so; nil for none or several.
func onlyEnding(a *Agreement, end string) *Entity {
	var one *Entity
	for _, p := range a.Parties {
		if strings.HasSuffix(p.Entity.Name, end) {
			if one != nil {
				return nil
			}
			one = p.Entity
		}
	}
	return one
}
