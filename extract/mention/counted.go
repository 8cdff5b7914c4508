package mention

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"koaccord/extract/value"
)

// counted finds the bodies of a list that ends at unit i which are told short because the
// word behind the list says of what kind they are.
func (f *Finder) counted(us []Unit, i int) []Body {
	if i+2 >= len(us) || !us[i].Etc && !strings.HasPrefix(us[i+1].Raw, "등") || Follows(us, i) != "등" {
		return nil
	}
	if list := f.countedPlaces(us, i); list != nil {
		return list
	}
	return f.countedKind(us, i)
}

// countedPlaces finds the cities and counties told without 시 and 군 of which a list that ends at
// unit i says how many they are: "포항·경주·영덕 등 3개 시·군은", "사천·하동과 전남 광양 등".
func (f *Finder) countedPlaces(us []Unit, i int) []Body {
	if len(us[i].Stem) > maxPlaceShort {
		return nil
	}
	n := countsPlaces(us[i+1:])
	if n < 2 {
		return nil
	}
	var out []Body
	for k := i; k >= 0; k-- {
		org := f.placeShort(us[k].Stem)
		if org == nil || k < i && !itemEnd(&us[k]) {
			break
		}
		out = append(out, orgBody(k, k, org, false).named(us[k].Stem, us[k].Start, us[k].NameEnd).by("organizations/short-place", Known))
		if k > 0 && joinsNext(&us[k-1]) && f.surely(&us[k-1], "local_government") {
			k-- // 전남 광양
		}
	}
	if len(out) != n {
		return nil
	}
	slices.Reverse(out)
	return out
}

// itemEnd reports whether an item of a list that goes on ends with a word.
func itemEnd(u *Unit) bool {
	return u.Sep == "·" || u.Sep == "," || u.Josa == "과" || u.Josa == "와"
}

// maxPlaceShort is how many bytes a city or a county has at most without 시 and 군.
const maxPlaceShort = len("서귀포")

// placeShort is the city, county or ward that a word without 시, 군 or 구 names; nil for none.
func (f *Finder) placeShort(s string) *Org {
	if utf8.RuneCountInString(s) < 2 || len(s) > maxPlaceShort {
		return nil
	}
	for _, rank := range [...]string{"시", "군", "구"} {
		if org, sure, _, ok := f.Lookup(s + rank); ok && sure && org.Kind == "local_government" {
			return org
		}
	}
	return nil
}

// countsPlaces is how many places some words behind a list say that it has: 3 of "등 남해안 3개
// 시·군은"; 0 where they count something else.
func countsPlaces(us []Unit) int {
	for k := 0; k+1 < len(us) && k < maxCountWords; k++ {
		digits, rest := us[k].Stem, afterDigits(us[k].Stem)
		if rest != "개" || us[k].Josa != "" {
			continue
		}
		switch us[k+1].Stem {
		case "시", "군", "구", "시군", "시군구", "지자체", "자치단체", "지방자치단체", "자치구", "도시", "기초자치단체":
			n, _ := strconv.Atoi(strings.TrimSuffix(digits, rest))
			return n
		}
	}
	return 0
}

// maxCountWords is within how many words behind a list its number stands.
const maxCountWords = 4

// countedKind finds the known bodies of a list that ends at unit i whose last part stands in
// the word for their kind behind it: "가나·다라·마바 등 5대 시중은행과".
func (f *Finder) countedKind(us []Unit, i int) []Body {
	kind := f.kindCounted(us[i+1:])
	if kind == "" {
		return nil
	}
	var out []Body
	for k := i; k >= 0 && (k == i || us[k].Sep == "·" || us[k].Sep == ","); k-- {
		if b, ok := f.ofKind(&us[k], k, kind); ok {
			out = append(out, b)
		}
	}
	if len(out) < 2 {
		return nil // one may be a name that only looks like it
	}
	for _, b := range out {
		if us[b.Last].Josa != "" {
			us[b.Last].whole()
		}
	}
	slices.Reverse(out)
	return out
}

// kindCounted is the word for a kind of body that some words behind a list count: 시중은행 of
// "등 5대 시중은행과"; "" for none.
func (f *Finder) kindCounted(us []Unit) string {
	for k := 0; k+1 < len(us) && k < maxCountWords; k++ {
		if rest := afterDigits(us[k].Stem); len(rest) == len(us[k].Stem) || !joinsNext(&us[k]) || rest != "개" && rest != "대" {
			continue
		}
		first := us[k+1].Stem
		for _, u := range us[k+1 : min(k+3, len(us))] {
			if u.Josa == "" && u.Sep == "" && f.describes(&u) {
				continue // 4개 국내 | 은행
			}
			if u.Josa == "" && u.Stem != first && f.endingOf(first) != nil {
				return first // 10개 은행 | 퇴직연금 사업자
			}
			return u.Stem
		}
		return first
	}
	return ""
}

// ofKind reads a known name whose last part stands in the word for its kind: 가나 for 가나카드
// beside 카드사. It stands at unit i.
func (f *Finder) ofKind(u *Unit, i int, kind string) (Body, bool) {
	if b, ok := f.tailed(u, i, kind); ok {
		return b, true
	}
	if base, ok := strings.CutSuffix(kind, "사"); ok && base != "" {
		return f.tailed(u, i, base)
	}
	if e := f.endingOf(kind); e != nil && e.Ending != kind {
		return f.tailed(u, i, e.Ending)
	}
	if base, ok := strings.CutSuffix(kind, "장"); ok { // 시중은행장과
		if e := f.endingOf(base); e != nil && len(e.Ending) >= len("은행") {
			return f.tailed(u, i, e.Ending)
		}
	}
	return Body{}, false
}

// tailed reads a known name whose last part stands apart from it, as the noun before its
// parenthesis or in the last of a list: 5대 은행(국민·신한·하나). It stands at unit i.
func (f *Finder) tailed(u *Unit, i int, tail string) (Body, bool) {
	org, _, former, ok := f.Lookup(u.Stem + u.Josa + tail)
	if !ok {
		return Body{}, false
	}
	return orgBody(i, i, org, former).named(org.Name, u.Start, u.NameEnd+len(u.Josa)).by("organizations/shared-tail", Known), true
}

// listed reads the names that a parenthesis gives to an ordinary noun or to a number of
// bodies: "대형 로펌(가나·다라)과", "투자사 2곳(▲가나벤처스 ▲다라캐피탈)과", or the one
// name that it gives to a word for a kind of body: "민간발전업체(가나전력)와".
func (f *Finder) listed(host string, us []Unit, i int) []Body {
	u := &us[i]
	if len(u.Parens) != 1 {
		return nil
	}
	p := u.Parens[0]
	if !strings.ContainsAny(host[p.Start:p.End], listSigns) {
		return f.theOne(host, u, i)
	}
	if f.namesHead(host[p.Start:p.End]) {
		return nil
	}
	kind := u.Stem
	if countsBodies(u.Stem) {
		if kind = ""; i > 0 && joinsNext(&us[i-1]) {
			kind = us[i-1].Stem
		}
	} else if !f.is(u, askCommon) && !f.is(u, askDescribe) && !f.describes(&Unit{Stem: u.Stem}) && !strings.HasSuffix(u.Stem, "컨소시엄") {
		return nil
	}
	out := f.items(host, f.units(host, p.Start, p.End), i, kind)
	if len(out) > 0 {
		out[0].First = f.phraseFrom(us, i)
	}
	return out
}

// namesHead reports whether the last part of a parenthesis is the head of one body, so that the first is
// its name in letters: (Gana Academy, 대표 김하늘).
func (f *Finder) namesHead(s string) bool {
	_, head := f.headIn(strings.TrimSpace(s[strings.LastIndexByte(s, ',')+1:]), 0)
	return head
}

// phraseFrom is the first of the words before unit i that belong to its noun: "체코 세" of
// 체코 세 금융기관.
func (f *Finder) phraseFrom(us []Unit, i int) int {
	for i > 0 && joinsNext(&us[i-1]) && (isNumber(us[i-1].Stem) || f.describes(&us[i-1]) || f.is(&us[i-1], askCommon) || f.is(&us[i-1], askCountry) || value.NativeNumber(us[i-1].Stem) > 0) {
		i--
	}
	return i
}

// listSigns part the items of a list.
const listSigns = "·,△▲▷▶◇◆○●□■"

// countsBodies reports whether a word is a number of bodies: 7개사, 3곳, 10여곳.
func countsBodies(s string) bool {
	rest := afterDigits(s)
	if len(rest) == len(s) {
		return false
	}
	switch strings.TrimPrefix(rest, "여") {
	case "곳", "개사", "사", "개교", "개", "개소", "개국", "개기관", "개처", "개업체", "개기업", "개대학":
		return true
	}
	return false
}

// items reads the names of a list that a parenthesis gives to unit i, whose word for a kind
// may be the last part of them; nil where one of them names nobody.
func (f *Finder) items(host string, inner []Unit, i int, kind string) []Body {
	var out []Body
	for from, k := 0, 0; k < len(inner); k++ {
		if inner[k].Sep == "" && k+1 < len(inner) && !bound(inner[k+1].Stem) {
			if inner[k].Josa != "" {
				return nil // it describes
			}
			continue
		}
		b, ok := Body{}, false
		if from == k && kind != "" {
			b, ok = f.ofKind(&inner[k], i, kind)
		}
		if e := f.endingOf(inner[len(inner)-1].Stem); !ok && from == k && k < len(inner)-1 && e != nil {
			b, ok = f.tailed(&inner[k], i, e.Ending) // 우리·국민·하나|은행
		}
		if !ok && inner[k].Josa == "" {
			if b, ok = f.bodyAt(host, inner, k); ok {
				b.First, b.Last = i, i
				b.Strength = max(b.Strength, Medium)
			}
		}
		if !ok {
			return nil
		}
		out = append(out, b)
		if k+1 < len(inner) && bound(inner[k+1].Stem) {
			k++
		}
		from = k + 1
	}
	return out
}

// theOne reads the one name that a parenthesis gives to a word for a kind of body.
func (f *Finder) theOne(host string, u *Unit, i int) []Body {
	p := u.Parens[0]
	if !f.describes(&Unit{Stem: u.Stem}) || strings.HasSuffix(u.Stem, "회사") || !hasHangul(host[p.Start:p.End]) || p.End-p.Start > maxTheOne {
		return nil
	}
	inner := f.units(host, p.Start, p.End)
	out := f.items(host, inner, i, "")
	if len(out) != 1 || out[0].Strength < Medium || out[0].Kind != "company" {
		return nil // 제조사(미국 소재) names none
	}
	return out
}

// maxTheOne bounds the one name that a parenthesis gives, in bytes.
const maxTheOne = 120
