package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
)

// headOffices are the offices that say the kind of body whose head holds them.
var headOffices = [...]struct{ position, word string }{{"구청장", "구"}, {"군수", "군"}, {"도지사", "도"}, {"지사", "도"}, {"교육감", "교육청"}, {"시장", "시"}}

// backSide is the body that unit k of an event points back to by its kind.
func (st *state) backSide(e *event, k int) (side, bool) {
	u := &e.found.Units[k]
	if en := st.pointedAt(e, k); en != nil {
		return side{entity: en, span: spanOf(e.found.Sentence, u.Start, u.NameEnd, "coreference/this-one")}, true
	}
	if s, ok := st.sentBy(e, k); ok {
		return s, true
	}
	if u.Stem == "측" && k > 0 && us(e.found, k-1).Josa == "" {
		u = us(e.found, k-1) // 의료원 측과
	}
	kind, ok := st.d.words.kindWord(u)
	if !ok || k > 0 && st.d.words.rests[us(e.found, k-1).Raw] {
		return side{}, false
	}
	return st.sideOfKind(e, u, kind)
}

// sideOfKind is the body that a word of a kind stands for in an event: the first of its name.
func (st *state) sideOfKind(e *event, u *mention.Unit, kind string) (side, bool) {
	en := st.firstNamed(u.Stem, kind, e.index)
	return side{entity: en, span: spanOf(e.found.Sentence, u.Start, u.NameEnd, "coreference/kind-word")}, en != nil
}

// kindWord gives the kind of the body that a word stands for, "" for any; ok is
// false for a word that stands for none.
func (w *wordLists) kindWord(u *mention.Unit) (kind string, ok bool) {
	if kind := w.kindOfWord[u.Stem]; kind != "" {
		return kind, len(u.Stem) > len("시") || standsBare(u)
	}
	return "", w.kinds[u.Stem]
}

// pointsByKind reports whether a word stands for a body by its kind: 공사는, 시가.
func (w *wordLists) pointsByKind(u *mention.Unit) bool {
	_, ok := w.kindWord(u)
	return ok
}

// standsBare reports whether a word of one syllable bears the particle of a subject or a
// partner alone, so that it is no verb (도와, 구해).
func standsBare(u *mention.Unit) bool {
	switch u.Josa {
	case "은", "는", "이", "가", "와", "과":
		return u.Raw == u.Stem+u.Josa
	case "도":
		return u.Raw == u.Stem+u.Josa && u.Stem != "도"
	}
	return false
}

// sentBy is the body whose delegation the subject at unit k is, which says by a word of a kind or
// an office whose it is: "도 대표단은", "박 지사 일행은", "송하늘 군수를 단장으로 한 방문단은".
func (st *state) sentBy(e *event, k int) (side, bool) {
	us := e.found.Units
	if roleOf(us[k].Josa) != subject || !strings.HasSuffix(us[k].Stem, "단") && us[k].Stem != "일행" || !st.d.words.envoys[us[k].Stem] {
		return side{}, false
	}
	if k > 0 && us[k-1].Josa == "" && us[k-1].Sep == "" {
		word, kind := us[k-1].Stem, st.d.words.kindOfWord[us[k-1].Stem]
		if kind == "" {
			word = officeWord(us[k-1].Stem)
		}
		if word != "" {
			en := st.firstNamed(word, kind, e.index)
			return side{entity: en, span: spanOf(e.found.Sentence, us[k-1].Start, us[k].NameEnd, "coreference/delegation")}, en != nil
		}
	}
	for i := range e.found.Persons {
		if p := &e.found.Persons[i]; p.Last+1 < k && roleOf(us[p.Last].Josa) == object && us[p.Last+1].Raw == "단장으로" {
			return st.personSide(e.found, p)
		}
	}
	return side{}, false
}

// officeWord is the word for the bodies that the holder of an office heads: 군 of 군수; "" for none.
func officeWord(position string) string {
	for _, h := range headOffices {
		if position == h.position {
			return h.word
		}
	}
	return ""
}

// pointedAt is the body that 이 회사 and the like at unit k point back at: the last of its kind
// that the text names before it, other than the subject; nil for none.
func (st *state) pointedAt(e *event, k int) *Entity {
	us := e.found.Units
	kind := st.d.words.theseKinds[us[k].Stem]
	if kind == "" || k == 0 || us[k-1].Raw != "이" && us[k-1].Raw != "해당" {
		return nil
	}
	for i := e.index; i >= 0 && i > e.index-eventReach; i-- {
		fd := &st.found[i]
		for j := len(fd.Bodies) - 1; j >= 0; j-- {
			b := &fd.Bodies[j]
			if b.Kind != kind || b.Strength < mention.Medium || i == e.index && b.First >= k {
				continue
			}
			if en := st.table.resolve(b); !holds(e.left, en) {
				return en
			}
		}
	}
	return st.nameSpokenOf(e.index - 1)
}

// nameSpokenOf is the one unknown name with which a sentence begins as what it speaks of, whose kind
// nothing tells: "대림이엔브이는 …"; nil for none.
func (st *state) nameSpokenOf(i int) *Entity {
	if i < st.bodyStart {
		return nil
	}
	for _, g := range st.groups(i) {
		if !g.topic || g.first() > 0 {
			continue
		}
		if b := g.members[0].body; oneName(st.found[i].Units, &g) && b.Kind == "" {
			return st.table.resolve(b)
		}
	}
	return nil
}

// kindsBefore are the bodies that words of a kind stand for in a list that goes on at unit k:
// "도, 음성군과".
func (st *state) kindsBefore(e *event, k int) []side {
	us := e.found.Units
	var out []side
	for k--; k >= e.from && us[k].Sep == "," && us[k].Josa == ""; k-- {
		kind := st.d.words.kindOfWord[us[k].Stem]
		if kind == "" {
			break
		}
		s, ok := st.sideOfKind(e, &us[k], kind)
		if !ok {
			break
		}
		out = append([]side{s}, out...)
	}
	return out
}

// firstReach is within how many sentences a text names what it is about; a bound
// on the work for texts without end.
const firstReach = 200

// firstNamed is the body of a kind that headline or text name first, up to a
// sentence; nil for none.
func (st *state) firstNamed(word, kind string, until int) *Entity {
	for _, part := range [...]sentence.Part{sentence.Body, sentence.Title} {
		for i := 0; i <= until && i < len(st.found) && i < firstReach; i++ {
			fd := &st.found[i]
			if fd.Sentence.Part != part {
				continue
			}
			for j := range fd.Bodies {
				b := &fd.Bodies[j]
				if b.Strength < mention.Strong || b.Name == word || !ofKind(b.Name, word) || kind != "" && b.Kind != kind {
					continue
				}
				return st.table.resolve(b)
			}
		}
	}
	if kind == "local_government" {
		return st.firstPlace(word, until)
	}
	return nil
}

// ofKind reports whether a name ends in the word for its kind, in full or short: 학교 of a
// 가나초등학교, 대학 of a 가나대학교, 조직위 of a 가나대회조직위원회.
func ofKind(name, word string) bool {
	return strings.HasSuffix(name, word) || strings.HasSuffix(strings.TrimSuffix(name, "교"), word) || strings.HasSuffix(word, "위") && strings.HasSuffix(name, word+"원회")
}

// firstPlace is the place of a kind that the text names first where it only says where
// something lies: "양양군 송이밸리 휴양림이 … 군은"; nil for none.
func (st *state) firstPlace(word string, until int) *Entity {
	for i := 0; i <= until && i < len(st.found) && i < firstReach; i++ {
		us := st.found[i].Units
		for k := range us {
			if us[k].Josa != "" || us[k].Stem == word || !strings.HasSuffix(us[k].Stem, word) {
				continue
			}
			if b, ok := st.d.finder.Listed(us, k, "local_government"); ok {
				return st.table.resolve(&b)
			}
		}
	}
	return nil
}

// backRefer fills the sides of an event that words of a kind stand for.
func (st *state) backRefer(e *event, subj, com *group) {
	us := e.found.Units
	for k := e.from; k < max(e.trigger.First, e.trigger.Pred) && k < len(us); k++ {
		r := roleOf(us[k].Josa)
		asSubject := r == subject && (len(e.left) == 0 || standsFor(subj, k))
		asPartner := r == with && (len(e.right) == 0 && !e.joint || standsFor(com, k) || us[k].Stem == "측" && k > 0 && standsFor(com, k-1))
		if !asSubject && !asPartner || us[k].Raw == "도와" && k > 0 && roleOf(us[k-1].Josa) == object {
			continue
		}
		s, ok := st.backSide(e, k)
		if !ok && asSubject && us[k].Stem == "정부" && abroad(e.right) {
			b := nation("한국", "KR")
			s, ok = side{entity: st.table.resolve(&b), span: spanOf(e.found.Sentence, us[k].Start, us[k].NameEnd, "coreference/government")}, true
		}
		switch {
		case !ok:
		case asSubject && !holds(e.right, s.entity):
			e.left = []side{s}
		case asPartner && !holds(e.left, s.entity):
			e.right = append(st.kindsBefore(e, k), s)
			e.right = without(e.right, e.left)
		}
	}
	if com != nil && com.role == with && len(e.right) > 0 {
		if list := without(without(st.kindsBefore(e, com.first()), e.left), e.right); len(list) > 0 {
			e.right = append(list, e.right...)
		}
	}
}

// abroad reports whether a side is a state or an authority of another country,
// so that 정부 is that of Korea.
func abroad(list []side) bool {
	for _, s := range list {
		if c := s.entity.Country; c != "" && c != "KR" && (s.entity.state || s.entity.Kind == "government") {
			return true
		}
	}
	return false
}

// standsFor reports whether a group is that one unit, read as a name.
func standsFor(g *group, k int) bool {
	return g != nil && len(g.members) == 1 && g.members[0].first == k && g.members[0].last == k && g.members[0].body != nil && g.members[0].body.Strength == mention.Weak
}

// served is the body beside which the article names a person elsewhere, in an
// office of the same name: "방문규 산업부 장관" … "방문규 장관"; "" for none.
func (st *state) served(p *mention.Person) string {
	if st.bodies == nil {
		st.bodies = map[string]string{}
		for i := range st.found {
			for j := range st.found[i].Persons {
				q := &st.found[i].Persons[j]
				if q.Org == "" || q.Name == "" {
					continue
				}
				for _, name := range [...]string{q.Name, q.Name[strings.LastIndexByte(q.Name, ' ')+1:]} { // 클라우스 요하니스, then 요하니스
					if key := name + "/" + q.Position; st.bodies[key] == "" {
						st.bodies[key] = q.Org
					}
				}
			}
		}
	}
	return st.bodies[p.Name+"/"+p.Position]
}

// leader is the head of a state whom the article names in full somewhere, by his name or the last word of it: 블라디미르
// 푸틴 of 푸틴; nil for none.
func (st *state) leader(name string) *mention.Person {
	if st.leaders == nil {
		st.leaders = map[string]*mention.Person{}
		for i := range st.found {
			for j := range st.found[i].Persons {
				p := &st.found[i].Persons[j]
				if p.Name == "" || !st.d.words.ranks.state(p.Position) || st.d.finder.Country(p.Org) == "" {
					continue
				}
				for _, key := range [...]string{p.Name, lastWord(p.Name)} {
					if st.leaders[key] == nil {
						st.leaders[key] = p
					}
				}
			}
		}
	}
	return st.leaders[name]
}

// headOf is the body that a person heads whose office alone is told.
func (st *state) headOf(p *mention.Person) *Entity {
	if word := officeWord(p.Position); word != "" {
		return st.firstNamed(word, "", len(st.found))
	}
	return nil
}
