package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

// lastResorts find the agreement of an article none of whose sentences tells one that is news
// with its parties. They are tried in this order until there is one: the nearer to a telling
// first, the caption of a photograph last.
var lastResorts = [...]func(*state, []instance) []instance{
	(*state).justSigned,
	(*state).amongAttendants,
	(*state).listedBehind,
	(*state).inPresence,
	(*state).atCeremony,
	(*state).fromLead,
	(*state).byDeal,
	(*state).byTakeover,
	(*state).byDelivery,
}

// anyFresh reports whether one of some agreements is news and has its parties.
func anyFresh(cases []instance) bool {
	for i := range cases {
		if !cases[i].past && (len(cases[i].parties) > 1 || anonymous(&cases[i])) {
			return true
		}
	}
	return false
}

// justSigned makes news of the agreements that only the caption of a photograph tells, as
// what those in it have done right before: "협약을 맺은 뒤 기념촬영을 하고 있다".
func (st *state) justSigned(cases []instance) []instance {
	for i := range cases {
		for k := range cases[i].events {
			e := &cases[i].events[k]
			if e.aside && st.says(e.index, classPosing) && len(cases[i].parties) > 1 {
				e.past, e.aside, cases[i].past = false, false, false
			}
		}
	}
	return cases
}

// attendedReach is how many sentences behind a signing told without its parties may list them.
const attendedReach = 3

// amongAttendants finds the parties of a signing that is told without them
// ("참여기관 간 협약이 체결됐다") in the list of those who took part in the event.
func (st *state) amongAttendants(cases []instance) []instance {
	e, ok := st.withoutParties()
	if !ok {
		return cases
	}
	for i := 0; i < len(st.found) && i <= e.index+attendedReach; i++ {
		if fd := &st.found[i]; fd.Sentence.Part != sentence.Body || !st.tookPart(fd) {
			continue
		}
		list := st.fromLists(i, func(_ []mention.Unit, g *group) bool {
			return (g.role == subject || g.role == bare) && len(g.members) >= minAttendants
		})
		if len(list) >= minAttendants {
			return append(cases, instance{events: []event{e}, parties: list})
		}
	}
	return cases
}

// withoutParties is the first signing that is told without its parties, by a verb where any is;
// ok is false for none.
func (st *state) withoutParties() (e event, ok bool) {
	for i, o := range st.partyless {
		if i == 0 || e.trigger.NounOnly && !o.trigger.NounOnly {
			e, ok = o, true
		}
	}
	return e, ok
}

// tookPart reports whether a sentence lists those who took part.
func (st *state) tookPart(fd *mention.Found) bool {
	s := fd.Sentence.Text()
	return text.EndsInAny(strings.TrimRight(s, " ."), st.d.words.attended) || strings.HasPrefix(strings.TrimLeft(s, "*※ "), "(참석)")
}

// listedBehind finds the parties of a signing that is told without them ("7개 기관이 협약을 맺었다")
// in a later sentence that says who they are: "참여 기관은 A, B다".
func (st *state) listedBehind(cases []instance) []instance {
	e, ok := st.withoutParties()
	for i := e.index + 1; ok && i < len(st.found) && i <= e.index+leadLength; i++ {
		fd := &st.found[i]
		if !st.partnersAre(fd) && st.d.words.labelEnd(fd) == 0 {
			continue
		}
		if list := st.listedParties(i); len(list) > 1 {
			return append(cases, instance{events: []event{e}, parties: list})
		}
	}
	return cases
}

// inPresence gives a body that is told to sign without a partner those in whose presence
// it does: "A는 B 총장 등이 참석한 가운데 협약식을 가졌다".
func (st *state) inPresence(cases []instance) []instance {
	for i := range cases {
		in := &cases[i]
		if in.past || len(in.parties) != 1 {
			continue
		}
		for k := range in.events {
			if e := &in.events[k]; e.trigger.Pred >= 0 && !e.trigger.Verb && !e.faceless {
				in.join(bodiesOf(st.present(e)))
			}
		}
	}
	return cases
}

// atCeremony finds the agreement that only the caption of a photograph tells, by those
// who pose at its signing: "A 시장과 B 대표가 협약식에서 기념촬영을 하고 있다".
func (st *state) atCeremony(cases []instance) []instance {
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
		if len(list) >= 2 && !st.tellsAll(cases, list) {
			e := event{trigger: t, found: fd, index: i, left: list, joint: true, held: true}
			st.setPast(&e)
			for k := range cases {
				if in := &cases[k]; !in.past && len(in.parties) == 1 && in.tellsAt(i) && holds(list, in.parties[0].entity) {
					in.join(list)
					return cases
				}
			}
			return append(cases, instance{events: []event{e}, parties: list, past: e.past})
		}
	}
	return cases
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

// adopt joins the tellings without parties of the lead to the one agreement of
// the news, where no other sentence of the body names its instrument: "A와 B가
// 손잡았다. … 27일 대표단을 초청, 업무협약을 체결했다."
func (st *state) adopt(cases []instance) {
	only := onlyFresh(cases)
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

// onlyFresh is the one agreement that is news and has its parties; nil for none or several.
func onlyFresh(cases []instance) *instance {
	var only *instance
	for i := range cases {
		if cases[i].past || len(cases[i].parties) < 2 {
			continue
		}
		if only != nil {
			return nil
		}
		only = &cases[i]
	}
	return only
}
