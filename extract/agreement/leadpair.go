package agreement

import (
	"slices"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
)

// fromLead finds the agreement whose sides only the lead names, as those who do something
// together, and of which a later sentence tells without them: "A가 B와 인재를 함께 키운다. 협약식은
// 18일 시청에서 열렸다". A signing of one side that tells it alone gets the other.
func (st *state) fromLead(cases []instance) []instance {
	at, left, right, joint := st.leadPair()
	sides := plus(slices.Clone(left), right)
	if at < 0 || st.tellsAll(cases, sides) || allNations(sides) {
		return cases
	}
	for i := at + 1; i < len(st.found) && i <= at+apartReach; i++ {
		e, ok := st.withoutSides(i, sides)
		if !ok || joint && (i > at+1 || !happens(&e)) {
			continue
		}
		e.left, e.right = left, right
		for k := range cases {
			if in := &cases[k]; !in.past && len(in.parties) == 1 && holds(left, in.parties[0].entity) {
				in.events, in.parties = []event{e}, e.parties()
				return cases
			}
		}
		return append(cases, instance{events: []event{e}, parties: e.parties()})
	}
	return cases
}

// happens reports whether an agreement is told as what takes place by itself: "업무협약식이 열렸다", "이번
// 협약은 체결됐다".
func happens(e *event) bool {
	return e.trigger.Pred >= 0 && !e.trigger.NounOnly && roleOf(e.found.Units[e.trigger.Last].Josa) == subject
}

// allNations reports whether all of a list are states.
func allNations(list []side) bool {
	return !slices.ContainsFunc(list, func(s side) bool { return !s.entity.state })
}

// apartReach is within how many sentences behind the lead the signing is told.
const apartReach = 6

// leadPair finds in the lead, or else in the headline, the sides that are told to do something with
// each other, and the sentence; -1 for none. Names that no list knows are taken where there are no
// others. Those of one list may do anything jointly.
func (st *state) leadPair() (at int, left, right []side, joint bool) {
	for _, sure := range [...]mention.Strength{mention.Medium, mention.Weak} {
		for _, part := range [...]sentence.Part{sentence.Body, sentence.Title} {
			for i := 0; i < len(st.found) && i < st.bodyStart+leadLength; i++ {
				if st.found[i].Sentence.Part != part {
					continue
				}
				if left, right, joint = st.pairIn(i, sure); len(right) > 0 {
					return i, left, right, joint
				}
			}
		}
	}
	return -1, nil, nil, false
}

// pairIn gives the subject of a sentence and those with whom it is told to do something, or else
// those of a joint subject, all at least so sure to be bodies.
func (st *state) pairIn(index int, sure mention.Strength) (left, right []side, joint bool) {
	fd, groups := &st.found[index], st.groups(index)
	us := fd.Units
	for i := range groups {
		subj := &groups[i]
		headed := fd.Sentence.Part == sentence.Title && subj.role == bare && subj.first() == 0 // 가나시, 다라대와
		if subj.role == between {
			return st.jointly(fd, subj, sure)
		}
		if subj.role != subject && !headed || subj.points() || !st.nameable(fd, subj, sure) || allStates(subj) {
			continue
		}
		for k := i + 1; k < len(groups); k++ {
			g := &groups[k]
			if g.role == subject {
				break
			}
			if g.role == with && !g.points() && st.nameable(fd, g, sure) && !allStates(g) && g.end+1 < len(us) && !st.d.words.likens(us[g.end+1].Raw) {
				return st.sides(fd, subj), st.sides(fd, g), false
			}
		}
		return st.jointly(fd, subj, sure)
	}
	return nil, nil, false
}

// jointly gives those of a list of sure bodies who are told together to do something, or between
// whom something is: "가나시와 다라대가 청년을 돕는다", "가나시와 다라대 간 협력이 강화된다".
func (st *state) jointly(fd *mention.Found, g *group, sure mention.Strength) (left, right []side, joint bool) {
	if sure < mention.Medium || g.role == bare || len(g.members) < 2 || !allSure(g) || anyState(g) || g.etc {
		return nil, nil, false
	}
	if list := bodiesOf(st.sides(fd, g)); len(list) > 1 {
		return list[:1:1], list[1:], true
	}
	return nil, nil, false
}

// nameable reports whether a group is as sure to be of bodies as is asked, or is one unknown name
// where unknown ones will do: as who the sentence is about, or as a partner.
func (st *state) nameable(fd *mention.Found, g *group, sure mention.Strength) bool {
	if strength(g) >= mention.Medium {
		return true
	}
	if sure > mention.Weak || !oneName(fd.Units, g) || st.d.words.pointsByKind(&fd.Units[g.end]) {
		return false
	}
	if g.role == with {
		return g.first() == 0 || fd.Units[g.first()-1].Josa != "의" // 정부의 변론권과
	}
	return g.topic || st.opensSentence(fd, g)
}

// withoutSides gives the signing that a sentence tells without its sides: by its verb, by its
// ceremony, or as one already told (이번 협약). Whoever else the sentence names must be of those
// told before.
func (st *state) withoutSides(i int, sides []side) (event, bool) {
	fd := &st.found[i]
	if fd.Sentence.Part != sentence.Body {
		return event{}, false
	}
	for _, g := range st.groups(i) {
		if g.role != subject && g.role != with && g.role != between || g.points() {
			continue
		}
		for _, s := range st.sides(fd, &g) {
			if !holds(sides, s.entity) && s.entity.Kind != "person" {
				return event{}, false
			}
		}
	}
	for k := range fd.Triggers {
		t := &fd.Triggers[k]
		if t.Verb || t.Type == "contract" || t.Negated || t.Relative && !st.ceremonyAround(fd, t) || t.Status == mention.Proposed || inSpeech(fd, t.Start) || t.Pred < 0 && !t.Refers && !st.ceremonyAround(fd, t) {
			continue
		}
		e := event{trigger: t, found: fd, index: i}
		if st.setPast(&e); e.past {
			continue
		}
		return e, true
	}
	return event{}, false
}
