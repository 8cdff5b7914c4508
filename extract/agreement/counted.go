package agreement

import (
	"koaccord/extract/mention"
)

// Partners whom an agreement only counts or tells by their kind, and whom the sentences behind it
// name: "5개 기업과 협약을 맺었다. … A, B 등 5개 업체가 선정됐다".

// countsOnly reports whether an agreement counts its partners and names none: "5개 기업과".
func (st *state) countsOnly(in *instance) bool {
	n, _, _ := st.partnersCounted(&in.events[0])
	return n > 1 && len(in.events[0].right) == 0
}

// asCounted gives as many bodies as an agreement counts, of a sentence that says what is agreed
// with each of them, of the items of a list, or of a list that is counted alike or has as many.
func (st *state) asCounted(in *instance, i int) []side {
	n, _, _ := st.partnersCounted(&in.events[0])
	for k, list := range [...][]side{st.eachWith(i), st.itemHeads(i), st.countedIn(i, n), st.asManyIn(i, n)} {
		if len(list) == n && !meets(list, in.parties) {
			in.events[0].apart = in.events[0].apart || k == 0
			return list
		}
	}
	return nil
}

// eachWith gives the bodies with which a sentence says what is agreed, with each by itself:
// "가나와는 …을 약속했고, 다라와는 …".
func (st *state) eachWith(i int) []side {
	return st.fromLists(i, func(us []mention.Unit, g *group) bool {
		j := us[g.end].Josa
		return len(g.members) == 1 && (j == "와는" || j == "과는")
	})
}

// itemHeads gives the bodies that the items of a list name, one each: "투자액은 △가나전자 300억원
// △부품업체 다라화학(서산, 500억원) 등이다"; nil where an item names none or several.
func (st *state) itemHeads(i int) []side {
	fd := &st.found[i]
	var out []side
	for k := range fd.Units {
		end := itemEnd(fd, k)
		if end == 0 {
			continue
		}
		item := without(st.fromBodies(i, func(_ []mention.Unit, b *mention.Body) bool {
			return b.First >= k && b.Last < end && !b.State && b.Strength >= mention.Medium
		}), out)
		if len(item) != 1 {
			return nil
		}
		out = append(out, item...)
	}
	return out
}

// countedIn gives the bodies of a list of n that its sentence counts; nil for none.
func (st *state) countedIn(i, n int) []side {
	return st.fromLists(i, func(_ []mention.Unit, g *group) bool { return g.count == n })
}

// asManyIn gives the bodies of a list of n that a sentence speaks of: "A, B, C가 그 주인공이다"; nil
// for none, and for a pair, which may do something else together.
func (st *state) asManyIn(i, n int) []side {
	if n < minAttendants {
		return nil
	}
	return st.fromLists(i, func(_ []mention.Unit, g *group) bool { return g.role == subject && len(g.members) == n })
}

// countsMore reports whether an agreement counts firms that it does not name.
func (st *state) countsMore(in *instance) bool { return st.unnamed(in) > 0 }

// unnamed is how many firms an agreement counts beside those that it names: 4 of "A를 비롯한 5개
// 기업과", 3 of "3개 기업과"; 0 for none.
func (st *state) unnamed(in *instance) int {
	e, named := &in.events[0], 0
	partners := e.right
	if len(partners) == 0 {
		partners = in.parties
	}
	for _, s := range partners {
		if firm(s.entity.Kind) {
			named++
		}
	}
	if named == 0 {
		n, _, _ := st.partnersCounted(e)
		return n
	}
	return max(0, st.listCounted(e)-named)
}

// firm is true for the kind of a company, and where none is known.
func firm(kind string) bool { return kind == "company" || kind == "" }

// listCounted is how many an event counts of which a list of it names some: 5 of "A 등 5개
// 기업"; 0 for none.
func (st *state) listCounted(e *event) int {
	for _, g := range st.groups(e.index) {
		if g.count > 1 && g.first() >= e.from && g.end < e.trigger.First {
			return g.count
		}
	}
	return 0
}

// spending gives the firms that a sentence with sums tells to do something.
func (st *state) spending(_ *instance, i int) []side {
	if fd := &st.found[i]; len(fd.Units) == 0 || len(fd.Money()) == 0 {
		return nil
	}
	return st.fromBodies(i, func(us []mention.Unit, b *mention.Body) bool {
		u := &us[b.Last]
		return roleOf(u.Josa) == subject && !b.State && (b.Strength >= mention.Medium || u.Legal) && firm(b.Kind)
	})
}

// tellsKind reports whether an agreement tells its partner by a kind only: "경제개발기구와 협약을".
func tellsKind(st *state, in *instance) bool {
	return toldAlone(st, in) && partnerKind(&in.events[0]) != ""
}

// partnerKind is the word of a kind that stands for the partner of an event; "" for none.
func partnerKind(e *event) string {
	us := e.found.Units
	for k := e.from; k < e.trigger.First && k < len(us); k++ {
		if roleOf(us[k].Josa) == with && len(us[k].Stem) >= minKind && us[k].Sep == "" {
			return us[k].Stem
		}
	}
	return ""
}

// minKind is how many bytes the word for a kind has at least.
const minKind = len("선사")

// ofKindTold gives the bodies that a sentence introduces by the kind that an agreement tells its
// partner by: 경제개발기구인 가나와 다라가.
func (st *state) ofKindTold(in *instance, i int) []side {
	us, kind := st.found[i].Units, partnerKind(&in.events[0])+"인"
	for k := range us {
		if us[k].Raw != kind {
			continue
		}
		for _, g := range st.groups(i) {
			if f := g.first(); f > k && f <= k+3 && (g.role == subject || g.role == with || g.role == bare) {
				return st.sides(&st.found[i], &g)
			}
		}
	}
	return nil
}
