package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

// byDeal finds the accord that the lead tells by what one firm is to give another: "A는 B에 1억달러를
// 투자하기로 했다". Where an article tells of an instrument, such words say what it is on.
func (st *state) byDeal(cases []instance) []instance {
	return st.inLead(cases, mention.Deal, st.dealers)
}

// byTakeover finds the contract that the lead tells by what one firm buys of another: "A는 B 지분 60%를
// 500억원에 인수하기로 했다".
func (st *state) byTakeover(cases []instance) []instance {
	return st.inLead(cases, mention.Takeover, st.traderOfShares)
}

// byDelivery finds the contract that the lead tells by what one firm supplies another with, where what
// follows calls it one: "A는 B에 배터리를 공급한다. 이번 계약으로 …".
func (st *state) byDelivery(cases []instance) []instance {
	called := func(fd mention.Found) bool { return text.ContainsAny(fd.Sentence.Text(), st.d.words.contracting) }
	if !slices.ContainsFunc(st.found[st.bodyStart:min(len(st.found), st.bodyStart+2*leadLength)], called) {
		return cases
	}
	return st.inLead(cases, mention.Delivery, st.dealers)
}

// inLead finds the agreement that the lead tells by a verb of some rule alone, between those whom a
// reader gives.
func (st *state) inLead(cases []instance, rule string, between func(*mention.Found, int, *mention.Trigger) (a, b []side)) []instance {
	for i := st.bodyStart; i < len(st.found) && i < st.bodyStart+leadLength; i++ {
		fd := &st.found[i]
		for k := range fd.Deals {
			t := &fd.Deals[k]
			if t.Rule != rule || t.Negated || t.Status != mention.Signed && t.Status != mention.Planned || fd.Sentence.Part != sentence.Body || inSpeech(fd, t.Start) {
				continue
			}
			a, b := between(fd, i, t)
			if len(a) == 0 || len(b) == 0 || slices.ContainsFunc(cases, func(in instance) bool { return in.tellsAt(i) && meets(in.parties, a) && meets(in.parties, b) }) {
				continue
			}
			told := *t
			told.Status = mention.Signed // what is to come is what they agreed on
			e := event{trigger: &told, found: fd, index: i, left: a, right: b}
			st.setPast(&e)
			return append(cases, instance{events: []event{e}, parties: e.parties(), past: e.past})
		}
	}
	return cases
}

// traderOfShares are the firm that is the subject of a takeover, and who sells to it or, where nobody
// is named, the firm that is bought; or the firm that sells and the one that it sells to.
func (st *state) traderOfShares(fd *mention.Found, index int, t *mention.Trigger) (subj, other []side) {
	us, w := fd.Units, st.d.words
	sells := strings.HasPrefix(us[t.Last].Raw, "매각")
	var seller, bought, buyer, allies []side
	for _, g := range st.groups(index) {
		if g.role == with && g.end+1 < t.First && w.together(us[g.end+1].Raw) {
			allies = st.firms(fd, &g) // B, C와 공동으로
			continue
		}
		if len(g.members) != 1 || g.points() || g.end >= t.First {
			continue
		}
		switch {
		case subj == nil:
			if g.role == subject {
				subj = st.firms(fd, &g)
			}
		case g.role == to:
			buyer = st.firms(fd, &g)
		case g.role == from || w.holdsShares(us, &g):
			seller = st.firms(fd, &g)
		case w.sharesOf(us, &g) || g.role == object && t.First-g.end <= maxPrice:
			bought = st.firms(fd, &g)
		}
	}
	if len(subj) > 0 {
		subj = plus(subj, allies)
	}
	switch {
	case sells:
		return subj, without(buyer, subj)
	case len(seller) > 0:
		return subj, without(seller, subj)
	}
	return subj, without(bought, subj)
}

// maxPrice is how many words may stand between the firm that is bought and the verb: its price.
const maxPrice = 5

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
