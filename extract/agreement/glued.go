package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/text"
)

// partGlued parts what pages glue: the end of a headline from the name after it,
// and a position from the body that begins the next sentence.
func (r *rosterReader) partGlued(ts []token) []token {
	for i := 0; i < len(ts); i++ {
		t := ts[i]
		at := r.endOfHead(&t, ts[i+1:])
		if at == 0 {
			at = r.endOfPosition(&t)
		}
		if at == 0 {
			if at = r.endOfName(&t); at > 0 {
				ts = splitToken(ts, i, at)
				i++
			}
			continue
		}
		ts = splitToken(ts, i, at)
		ts[i].stop = true
		i++
	}
	return ts
}

// splitToken cuts token i at a byte of its text.
func splitToken(ts []token, i, at int) []token {
	t := ts[i]
	ts = slices.Insert(ts, i, token{start: t.start, end: t.start + at, text: t.text[:at]})
	ts[i+1].start, ts[i+1].text = t.start+at, t.text[at:]
	return ts
}

// endOfName is the byte of a word at which a Korean name ends and an office
// begins: 김하늘대표가; 0 for none.
func (r *rosterReader) endOfName(t *token) int {
	if len(t.text) < nameBytes+minHead || !r.st.d.roster.frequent.Has(text.First(t.text)) {
		return 0
	}
	name := t.text[:nameBytes]
	base, _ := cutJosa(t.text)
	if rest, _ := r.positionOf(t.text); rest != name {
		if rest, _ = r.positionOf(base); rest != name {
			return 0 // 다라은행장 has a longer office
		}
	}
	if strings.HasSuffix(base, "도지사") && r.knownBody(strings.TrimSuffix(base, "지사")) {
		return 0 // 전라남도지사
	}
	f := r.st.d.finder
	if !r.koreanName(name) || f.Compound(name) || f.KindOf(name) != "" || f.IsPlace(name) || r.knownBody(name) || r.st.d.roster.department(name) {
		return 0 // 문체부장관
	}
	return nameBytes
}

// minHead bounds what stands before a glued name, in bytes: two syllables.
const minHead = 6

// endOfHead is the byte of a word at which a headline ends and a Korean name
// begins: 업무협약김하늘; 0 for none.
func (r *rosterReader) endOfHead(t *token, after []token) int {
	at := len(t.text) - nameBytes
	if at < minHead || script(text.First(t.text)) != 1 || !r.koreanName(t.text[at:]) || r.endsInPosition(t.text) {
		return 0
	}
	head, name := t.text[:at], t.text[at:]
	if w := r.st.d.roster; w.positions[name[:6]] || strings.HasSuffix(name, "의") || r.knownBody(t.text) {
		return 0 // 대표이사인, 호텔가나의
	}
	if !r.st.d.roster.common[t.text] && (r.picturedToken(t) || r.gluedTo(t, after)) {
		return at
	}
	if !r.st.d.roster.frequent.Has(text.First(name)) {
		return 0
	}
	if text.EndsInAny(head, r.st.d.roster.headlines) || r.heads(after) && !r.st.d.roster.common[t.text] {
		return at
	}
	if t.stop || r.st.d.roster.common[t.text[at+3:]] || !r.st.d.roster.common[head] {
		return 0
	}
	return at
}

// minGluedBody bounds a body behind a position, in bytes: four syllables.
const minGluedBody = 12

// minGluedCountry bounds a country behind a position, in bytes.
const minGluedCountry = 6

// gluedTo reports whether a caption glues a word to a body whose name begins
// with Latin letters: 김하늘KA전자.
func (r *rosterReader) gluedTo(t *token, after []token) bool {
	if !t.glued || t.stop || len(after) == 0 || script(text.First(after[0].text)) != 2 || r.knownBody(t.text) {
		return false
	}
	name := ""
	for i := 0; i < len(after) && i < 3; i++ {
		if name += after[i].text; r.knownBody(name) {
			return true
		}
		if after[i].stop {
			return false
		}
	}
	return false
}

// heads reports whether a body and an office with a place in the photograph
// follow: 가나전자 대표(왼쪽).
func (r *rosterReader) heads(after []token) bool {
	name := ""
	for i := 0; i < len(after) && i < 4; i++ {
		if name != "" && r.knownBody(name) && r.endsInPosition(after[i].text) && r.picturedToken(&after[i]) {
			return true
		}
		if name += after[i].text; after[i].stop {
			return false
		}
	}
	return false
}

// nameBytes are the bytes of a name of three syllables.
const nameBytes = 9

// endOfPosition is the byte of a word at which a position ends and a body
// begins: 대표이사가나전자는; 0 for none.
func (r *rosterReader) endOfPosition(t *token) int {
	w := r.st.d.roster
	if len(t.text) < minHead+minGluedCountry || script(text.First(t.text)) != 1 {
		return 0
	}
	for at := len(t.text) - minGluedCountry; at >= minHead; at -= 3 {
		if _, ok := r.positionOf(t.text[:at]); !ok {
			continue
		}
		rest := t.text[at:]
		if r.st.d.finder.Country(rest) != "" {
			return at
		}
		if len(rest) < minGluedBody {
			continue
		}
		if base, _ := cutJosa(rest); (r.knownBody(rest) || r.knownBody(base)) && !w.common[t.text] && !r.knownBody(t.text) {
			return at
		}
	}
	return 0
}

// knownBody reports whether a word is the sure name of a body.
func (r *rosterReader) knownBody(s string) bool {
	if r.st.table.lookup(s) != nil {
		return true
	}
	_, sure, _, ok := r.st.d.finder.Lookup(s)
	return ok && sure
}

// heads reports whether a name of a body ends with the word for the head of a
// group.
func (w *rosterWords) heads(e *Entity) bool {
	for _, m := range e.foldedNames() {
		if w.groupEnds.End(m) {
			return true
		}
	}
	return false
}
