package mention

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// maxSumWords is within how many words behind a list the word stands that says what all of it
// are.
const maxSumWords = 4

// clauseEnds are the endings of a verb that goes on to another clause behind a comma: 맺었고, 맺으며.
var clauseEnds = []string{"고", "며", "서", "만", "데"}

// listMates finds the bodies of a list that only their place in it tells from ordinary words:
// 다라품 of "가나식품·다라품·마바푸드 등 식품 기업과".
func (f *Finder) listMates(fd *Found) {
	if len(fd.Bodies) < 2 {
		return
	}
	for i := 2; i < len(fd.Units); i++ {
		if us := fd.Units; itemEnd(&us[i-1]) && us[i].Josa == "" && Follows(us, i) == "등" && f.sumsBodies(us, i) {
			f.completeList(fd, i)
		}
	}
}

// sumsBodies reports whether words behind a list that ends at unit i say that it is one of
// bodies: 등 4개사와, 등 대형 식품 기업과.
func (f *Finder) sumsBodies(us []Unit, i int) bool {
	if !us[i].Etc {
		i++ // 등
	}
	for k := i + 1; k < len(us) && k <= i+maxSumWords; k++ {
		kind := f.Describes(strings.TrimSuffix(us[k].Stem, "들"))
		switch counts := countsBodies(us[k].Stem); {
		case counts && afterDigits(us[k].Stem) == "개":
			if k+1 == len(us) || !f.Describes(us[k+1].Stem) {
				return false // 7개 업종 43개 업체와
			}
		case counts, kind && us[k].Josa != "":
			return true
		}
		if !joinsNext(&us[k]) {
			return false
		}
	}
	return false
}

// completeList takes the single words of a list that ends at unit i for bodies where most of its
// items are.
func (f *Finder) completeList(fd *Found, i int) {
	us := fd.Units
	sign := us[i-1].Sep
	var missing []int
	bodies := 0
	for last := i; last >= 0; {
		first := last
		for first > 0 && last-first < maxNameUnits && joinsNext(&us[first-1]) {
			first--
		}
		switch {
		case bodyEndsIn(fd.Bodies, first, last):
			bodies++
		case first == last && f.mayBeMate(fd, last):
			missing = append(missing, last)
		}
		if first == 0 || us[first-1].Sep != sign || us[first-1].Josa != "" || sign == "," && text.EndsInAny(us[first-1].Stem, clauseEnds) {
			break
		}
		last = first - 1
	}
	if bodies < 2 || bodies < len(missing) {
		return
	}
	for _, k := range missing {
		u := &us[k]
		b := Body{First: k, Last: k, Strength: Medium, Rule: "list/among-bodies"}
		if e, ok := f.names[u.Stem]; ok {
			b = orgBody(k, k, e.org, e.former)
		}
		f.replace(fd, b.named(u.Stem, u.Start, u.NameEnd))
	}
}

// bodyEndsIn reports whether a body ends within the units from first to last.
func bodyEndsIn(list []Body, first, last int) bool {
	for i := range list {
		if list[i].Last >= first && list[i].Last <= last {
			return true
		}
	}
	return false
}

// mayBeMate reports whether unit k, an item of a list of bodies, can be the name of one.
func (f *Finder) mayBeMate(fd *Found, k int) bool {
	u := &fd.Units[k]
	if u.Josa != "" || utf8.RuneCountInString(u.Stem) < 2 || isNumber(u.Stem) || inPerson(fd.Persons, k) || inTrigger(fd.Triggers, k) {
		return false
	}
	if f.is(u, askEntry) {
		return true
	}
	return !f.is(u, askCommon) && !f.is(u, askDescribe) && !f.is(u, askPosition) && !f.is(u, askInstrument) && !f.is(u, askName)
}
