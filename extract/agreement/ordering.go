package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// works are the ends of the words for what is ordered.
var works = [...]string{"사업", "공사", "프로젝트", "용역", "사업권", "공사권"}

// ordering gives the public body with whose name the work begins that an event tells to be won:
// "A는 가나시 하수처리장 공사를 수주했다", "A는 미국 해군 함정 정비 사업을 따냈다".
func (st *state) ordering(e *event) []side {
	us, t := e.found.Units, e.trigger
	last := t.Last
	if t.Type != "contract" || t.Pred < 0 || !text.StartsInAny(us[t.Pred].Raw, []string{"수주", "따냈", "따낸"}) {
		return nil
	}
	for last > e.from && us[last].Josa != "을" && us[last].Josa != "를" && t.First-last < maxMatterWords {
		last-- // 공사를 1200억원에 수주했다
	}
	if last <= e.from || us[last].Josa != "을" && us[last].Josa != "를" || !text.EndsInAny(us[last].Stem, works[:]) {
		return nil
	}
	first := last
	for first > e.from && us[first-1].Josa == "" && us[first-1].Sep == "" && !sumOrNumber(&us[first-1]) {
		first--
	}
	for k := first; k < last && k < first+maxOwnerWords; k++ {
		b, ok := st.d.finder.PublicBody(e.found.Sentence.Host, us, k)
		if !ok || b.First != first || slices.Contains(works[:], us[k].Stem) {
			continue
		}
		if s, ok := st.bodySide(e.found, &b); ok && !holds(e.left, s.entity) {
			return []side{s}
		}
	}
	return nil
}

// maxOwnerWords is how many words the name of an owner has at most.
const maxOwnerWords = 3

// sumOrNumber reports whether a word is a figure or a measure of what is ordered: 4만톤급.
func sumOrNumber(u *mention.Unit) bool {
	return leadingNumber(u.Stem) > 0 || strings.HasSuffix(u.Stem, "규모") || u.Stem == "급"
}
