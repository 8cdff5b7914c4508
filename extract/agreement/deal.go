package agreement

import (
	"koaccord/extract/mention"
	"koaccord/extract/sentence"
)

// byDeal finds the accord that the lead tells by what one firm is to give another: "A는 B에 1억달러를
// 투자하기로 했다". Where an article tells of an instrument, such words say what it is on.
func (st *state) byDeal(cases []instance) []instance {
	for i := st.bodyStart; i < len(st.found) && i < st.bodyStart+leadLength; i++ {
		fd := &st.found[i]
		for k := range fd.Deals {
			t := &fd.Deals[k]
			if t.Negated || t.Status != mention.Signed && t.Status != mention.Planned || fd.Sentence.Part != sentence.Body || inSpeech(fd, t.Start) {
				continue
			}
			giver, taker := st.dealers(fd, i, t)
			if giver == nil || taker == nil {
				continue
			}
			told := *t
			told.Status = mention.Signed // what is to come is what they agreed on
			e := event{trigger: &told, found: fd, index: i, left: giver, right: taker}
			st.setPast(&e)
			return append(cases, instance{events: []event{e}, parties: e.parties(), past: e.past})
		}
	}
	return cases
}

// dealers are the firm that is the subject of a deal, and the one behind it that bears 에; nil for none.
func (st *state) dealers(fd *mention.Found, index int, t *mention.Trigger) (giver, taker []side) {
	for _, g := range st.groups(index) {
		if len(g.members) != 1 || g.points() || g.end >= t.First {
			continue
		}
		switch {
		case g.role == subject && st.firms(fd, &g) != nil:
			giver = st.firms(fd, &g)
		case g.role == to && giver != nil && fd.Units[g.end].Josa == "에":
			taker = without(st.firms(fd, &g), giver)
		}
	}
	if len(taker) == 0 {
		return nil, nil
	}
	return giver, taker
}

// firms gives the sides of a list if all of them are firms by a list, an ending or how they are introduced.
func (st *state) firms(fd *mention.Found, g *group) []side {
	list := st.sides(fd, g)
	for _, s := range list {
		if s.entity.Kind != "company" || s.entity.Strength < mention.Medium {
			return nil
		}
	}
	return list
}
