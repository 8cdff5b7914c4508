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
	at, left, right := st.leadPair()
	sides := plus(slices.Clone(left), right)
	if at < 0 || st.tellsAll(cases, sides) || allNations(sides) {
		return cases
	}
	for i := at + 1; i < len(st.found) && i <= at+apartReach; i++ {
		e, ok := st.withoutSides(i, sides)
		if !ok {
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

// allNations reports whether all of a list are states.
func allNations(list []side) bool {
	return !slices.ContainsFunc(list, func(s side) bool { return !s.entity.state })
}

// apartReach is within how many sentences behind the lead the signing is told.
const apartReach = 6

// leadPair finds in the lead, or else in the headline, the sides that are told to do something with
// each other, and the sentence; -1 for none.
func (st *state) leadPair() (at int, left, right []side) {
	for _, part := range [...]sentence.Part{sentence.Body, sentence.Title} {
		for i := 0; i < len(st.found) && i < st.bodyStart+leadLength; i++ {
			if fd := &st.found[i]; fd.Sentence.Part == part {
				if left, right = st.pairIn(fd, st.groups(i)); len(right) > 0 {
					return i, left, right
				}
			}
		}
	}
	return -1, nil, nil
}

// pairIn gives the subject of a sentence and those with whom it is told to do something.
func (st *state) pairIn(fd *mention.Found, groups []group) (left, right []side) {
	us := fd.Units
	for i := range groups {
		subj := &groups[i]
		headed := fd.Sentence.Part == sentence.Title && subj.role == bare && subj.first() == 0 // 가나시, 다라대와
		if subj.role != subject && !headed || subj.points() || strength(subj) < mention.Medium || allStates(subj) {
			continue
		}
		for k := i + 1; k < len(groups); k++ {
			g := &groups[k]
			if g.role == subject {
				break
			}
			if g.role == with && !g.points() && strength(g) >= mention.Medium && !allStates(g) && g.end+1 < len(us) && !st.d.words.likens(us[g.end+1].Raw) {
				return st.sides(fd, subj), st.sides(fd, g)
			}
		}
		return nil, nil
	}
	return nil, nil
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
