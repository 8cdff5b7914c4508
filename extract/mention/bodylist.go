package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// maxSumWords is within how many words behind a list the word stands that says what all of it
// are.
const maxSumWords = 4

// clauseEnds are the endings of a verb that goes on to another clause behind a comma: 맺었고, 맺으며.
var clauseEnds = []string{"고", "며", "서", "만", "데"}

// maxListItems is how far a list is read back; news seldom names more than sixty, and one
// sentence may end many lists at one word.
const maxListItems = 100

// listing is what the lists of one sentence are read against.
type listing struct {
	us    []Unit
	ends  []bool // a body ends at the unit
	taken []bool // the unit stands in a person or in an instrument
	mates []Body // found by their place, in the order of the lists
}

// listMates finds the bodies of a list that only their place in it tells from ordinary words:
// 다라품 of "가나식품·다라품·마바푸드 등 식품 기업과".
func (f *Finder) listMates(fd *Found) {
	if len(fd.Bodies) < 2 {
		return
	}
	var l *listing
	for i := 2; i < len(fd.Units); i++ {
		if us := fd.Units; itemEnd(&us[i-1]) && us[i].Josa == "" && Follows(us, i) == "등" && f.sumsBodies(us, i) {
			if l == nil {
				l = newListing(fd)
			}
			f.completeList(l, i)
		}
	}
	if l != nil && len(l.mates) > 0 {
		fd.Bodies = withMates(fd.Bodies, l.mates)
	}
}

// newListing marks the units of a sentence by what was found there.
func newListing(fd *Found) *listing {
	l := &listing{us: fd.Units, ends: make([]bool, len(fd.Units)), taken: make([]bool, len(fd.Units))}
	for i := range fd.Bodies {
		l.ends[fd.Bodies[i].Last] = true
	}
	for i := range fd.Persons {
		mark(l.taken, fd.Persons[i].First, fd.Persons[i].Last)
	}
	for i := range fd.Triggers {
		mark(l.taken, fd.Triggers[i].First, fd.Triggers[i].Last)
	}
	return l
}

// mark sets the units from first to last.
func mark(units []bool, first, last int) {
	for k := max(first, 0); k <= last && k < len(units); k++ {
		units[k] = true
	}
}

// withMates puts bodies found by their place among the others, each before the first that ends
// behind it.
func withMates(list, mates []Body) []Body {
	slices.SortFunc(mates, func(a, b Body) int { return a.Last - b.Last })
	out := make([]Body, 0, len(list)+len(mates))
	for i := range list {
		for len(mates) > 0 && mates[0].Last < list[i].Last {
			out = append(out, mates[0])
			mates = mates[1:]
		}
		out = append(out, list[i])
	}
	return append(out, mates...)
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
func (f *Finder) completeList(l *listing, i int) {
	us := l.us
	sign := us[i-1].Sep
	var missing []int
	bodies := 0
	for last, items := i, 0; last >= 0 && items < maxListItems; items++ {
		first := last
		for first > 0 && last-first < maxNameUnits && joinsNext(&us[first-1]) {
			first--
		}
		switch {
		case slices.Contains(l.ends[first:last+1], true):
			bodies++
		case first == last && f.mayBeMate(l, last):
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
		l.ends[k] = true
		l.mates = append(l.mates, b.named(u.Stem, u.Start, u.NameEnd))
	}
}

// mayBeMate reports whether unit k, an item of a list of bodies, can be the name of one.
func (f *Finder) mayBeMate(l *listing, k int) bool {
	u := &l.us[k]
	if u.Josa != "" || l.taken[k] || utf8.RuneCountInString(u.Stem) < 2 || isNumber(u.Stem) {
		return false
	}
	if f.is(u, askEntry) {
		return true
	}
	return !f.is(u, askCommon) && !f.is(u, askDescribe) && !f.is(u, askPosition) && !f.is(u, askInstrument) && !f.is(u, askName)
}
