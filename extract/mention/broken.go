package mention

import (
	"strings"

	"koaccord/extract/text"
)

// brokenOff reports whether the sentence goes on to tell that what it says of a trigger came to
// nothing, and notes where: "협상을 벌였으나 결렬됐다", "계약을 체결했지만 이달 초 해지했다".
func (f *Finder) brokenOff(host string, us []Unit, t *Trigger) bool {
	if !text.ContainsAny(host[us[t.Pred].Start:us[len(us)-1].End], []string{"으나", "지만", "다가"}) {
		return false
	}
	from := t.Pred
	for from < len(us) && !reverses(us[from].Raw) {
		from++
	}
	for k := from + 1; k < len(us); k++ {
		if text.StartsInAny(us[k].Raw, f.lists.failures) || from <= t.Pred+maxReversal && f.calledOff(us, from, k) {
			t.Broken = us[k].End
			return true
		}
	}
	return false
}

// maxReversal is how many words behind a predicate the contrary of it may begin: 체결한 | 바 | 있으나.
const maxReversal = 2

// reverses reports whether a word leads over to the contrary of what it tells: 체결했으나, 맺었지만,
// 맺었다가.
func reverses(raw string) bool {
	if before, ok := strings.CutSuffix(raw, "다가"); ok {
		return text.EndsInPast(before)
	}
	raw = strings.TrimRight(raw, ",")
	return strings.HasSuffix(raw, "으나") || strings.HasSuffix(raw, "지만")
}

// calledOff reports whether unit k tells the end of what was concluded before the unit from: "최근
// 해지했다", "해제 합의서를 체결했다".
func (f *Finder) calledOff(us []Unit, from, k int) bool {
	raw := us[k].Raw
	if raw == "해제" {
		if k+1 == len(us) {
			return false
		}
		_, ok := f.suffixType(us[k+1].Stem)
		return ok
	}
	p, ok := f.predicateOf(raw, "contract")
	if !ok || p.Kind != "end" {
		return false
	}
	form := raw[len(p.Stem):]
	if form == "" {
		return k+1 == len(us) || text.StartsInAny(us[k+1].Raw, []string{"합의", "통보"})
	}
	told := text.EndsInPast(p.Stem) || text.StartsInAny(form, []string{"했", "하였", "하기로", "키로", "한다", "됐", "되었", "된다"}) && !text.StartsInAny(form, []string{"했던", "됐던"})
	return told && f.speaksOfIt(us, from, k)
}

// maxEndGap is how many words may stand between the verb that tells an end and what was ended.
const maxEndGap = 4

// speaksOfIt reports whether what unit k says is said of an instrument, or of nothing that is named
// behind the unit from: "체결했으나 계약을 해지했다", "… 최근 해지했다", but not "… 사업을 취소했다",
// "… 사업이 취소됐다".
func (f *Finder) speaksOfIt(us []Unit, from, k int) bool {
	passive := text.ContainsAny(us[k].Raw, []string{"됐", "되었", "된다", "끝났"})
	for i := k - 1; i > from && i >= k-maxEndGap; i-- {
		u := &us[i]
		if isObject(u) || passive && isSubject(u) {
			_, ok := f.suffixType(u.Stem)
			return ok || u.Stem == "이"
		}
		if u.Josa == "" && text.EndsInAny(u.Raw, []string{"아", "어", "해", "여", "서", "고", "며"}) {
			return true
		}
	}
	return true
}

// isSubject reports whether a word has the particle of a subject or topic.
func isSubject(u *Unit) bool {
	return u.Josa == "이" || u.Josa == "가" || u.Josa == "은" || u.Josa == "는"
}
