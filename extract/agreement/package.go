package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
)

// minPackage is how many instruments make a package.
const minPackage = 3

// packageType gives the type of the instruments that an article reports as a
// package ("MOU 16건을 체결"): its items are often told by a verb only, and an
// item inherits the type. "" where there is no package.
func packageType(found []mention.Found, bodyStart int) string {
	for i := range found {
		if found[i].Sentence.Part == sentence.Body && i >= bodyStart+8 {
			break
		}
		fd := &found[i]
		for j := range fd.Triggers {
			t := &fd.Triggers[j]
			if t.Verb || t.Type == "accord" {
				continue
			}
			if packageCount(fd.Units, t) >= minPackage && !sumsUp(fd, j) || heads(fd.Units, t) {
				return t.Type
			}
		}
	}
	return ""
}

// heads reports whether a list of what was concluded follows an instrument: "체결된 양해각서는 △A와 B의 …".
func heads(us []mention.Unit, t *mention.Trigger) bool {
	if !t.Relative || t.Status != mention.Signed || !isTopic(us[t.Last].Josa) || us[t.Last].Sep != "△" {
		return false
	}
	return slices.ContainsFunc(us[t.Last+1:], func(u mention.Unit) bool { return u.Sep == "△" })
}

// packageCount reads the number of instruments: MOU 16건, 16건의 MOU, 16개의 MOU.
func packageCount(us []mention.Unit, t *mention.Trigger) int {
	if k := t.First - 1; k >= 0 && us[k].Josa == "의" && hasCounter(us, k, "개") {
		return leadingNumber(us[k].Stem)
	}
	for k := max(0, t.First-3); k <= t.Last+2 && k < len(us); k++ {
		if n := leadingNumber(us[k].Stem); n > 0 && hasCounter(us, k, "건") {
			return n
		}
	}
	return 0
}

// packageEnds end a sentence that tells an item of a package.
var packageEnds = [...]string{"기로 했다", "한다", "키로 했다", "합의했다"}

// packageItem reads a sentence of a package without an instrument: two bodies,
// and a verb that says what they will do.
func (st *state) packageItem(fd *mention.Found, index int) []event {
	text := strings.TrimRight(fd.Sentence.Text(), " .\n")
	if fd.Sentence.Part != sentence.Body || len(fd.Units) == 0 || inQuotes(text) || !endsIn(text, packageEnds[:]) {
		return nil
	}
	last := len(fd.Units) - 1
	u := fd.Units[last]
	t := &mention.Trigger{First: last, Last: last, Start: u.Start, End: u.End, Type: st.bundle, Text: u.Raw, Rule: "instruments/package",
		Verb: true, Pred: last, PredEnd: u.End, Kind: "conclude", Status: mention.Signed}
	groups := st.groups(index)
	var out []event
	if pairs := st.pairsTold(fd, groups, 0, last); len(pairs) > 1 {
		pairs = slices.DeleteFunc(pairs, func(p roles) bool { return p.subject == p.partner })
		for _, p := range pairs { // A는 B와 가스를 찾고, C는 D와 금융에서 돕기로 했다
			out = append(out, event{trigger: t, found: fd, index: index, left: st.sides(fd, p.subject), right: st.sides(fd, p.partner)})
		}
	} else {
		e := event{trigger: t, found: fd, index: index}
		st.arguments(&e, groups, 0, nil)
		out = append(out, e)
	}
	return slices.DeleteFunc(out, func(e event) bool {
		return e.points || len(e.parties()) < 2 || slices.ContainsFunc(e.parties(), func(s side) bool {
			return s.entity.Strength < mention.Medium && (s.entity.Country == "" || s.entity.Country == "KR")
		})
	})
}

// packageList reads the items of a list in a sentence of a package that name who concluded each
// and no instrument: "MOU는 △A와 B의 ‘투자 협력’ △C-D 비축 협력 등이다". Items in which an event
// of the sentence is told are left to it.
func (st *state) packageList(fd *mention.Found, index int, told []event) []event {
	us := fd.Units
	if fd.Sentence.Part != sentence.Body || len(us) == 0 {
		return nil
	}
	var out []event
	for k := 0; k < len(us); k++ {
		end := itemEnd(fd, k)
		if end == 0 {
			continue
		}
		a, b := pairAt(fd, k, end)
		if b == nil || b.Last+1 >= end || slices.ContainsFunc(told, func(e event) bool { return e.trigger.First >= k && e.trigger.First < end }) {
			continue
		}
		out = append(out, st.itemOf(fd, index, a, b, end))
	}
	return out
}

// itemOf is the telling of an item of a package between two bodies, the rest of the item up to
// a unit its instrument.
func (st *state) itemOf(fd *mention.Found, index int, a, b *mention.Body, end int) event {
	us := fd.Units
	first, last := &us[b.Last+1], &us[end-1]
	t := &mention.Trigger{First: b.Last + 1, Last: end - 1, Start: first.Start, End: last.NameEnd, Type: st.bundle, Text: fd.Sentence.Host[first.Start:last.NameEnd], Rule: "instruments/package",
		Pred: end - 1, PredEnd: last.End, Kind: "conclude", Status: mention.Signed}
	e := event{trigger: t, found: fd, index: index, from: a.First, listed: true, joint: true}
	e.left = st.sidesOf(fd, []mention.Body{*a, *b})
	return e
}

// pairAt gives the two bodies with which an item begins at unit k, joined by 와 or a hyphen; nil
// for none.
func pairAt(fd *mention.Found, k, end int) (*mention.Body, *mention.Body) {
	for i := 0; i+1 < len(fd.Bodies); i++ {
		a, b := &fd.Bodies[i], &fd.Bodies[i+1]
		if a.First != k || b.First != a.Last+1 || b.Last >= end || max(a.Strength, b.Strength) < mention.Medium {
			continue
		}
		if u := &fd.Units[a.Last]; u.Josa == "와" || u.Josa == "과" || u.Sep == "-" {
			return a, b
		}
	}
	return nil, nil
}

func endsIn(s string, list []string) bool {
	for _, e := range list {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
