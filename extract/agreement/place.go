package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
)

// maxPlaceUnits bounds how many words a place may have.
const maxPlaceUnits = 7

// place finds where an agreement was signed: a place with 에서 in the clause
// of its telling, in a sentence on the ceremony, or on a line "장소 : …".
func (st *state) place(a *Agreement, in *instance, main *event) {
	if in.past {
		return
	}
	if p := st.placeIn(main.found, main.from, max(main.trigger.Pred, main.trigger.Last)); p != nil {
		a.Place = p
		return
	}
	for i := range st.found {
		fd := &st.found[i]
		if fd.Sentence.Part == sentence.Title {
			continue
		}
		if at := st.ceremonyAt(i); at >= 0 {
			if p := st.placeIn(fd, 0, len(fd.Units)-1); p != nil {
				a.Place = p
				return
			}
		}
		if st.d.words.timeLabel(fd) || strings.HasPrefix(strings.TrimLeft(fd.Sentence.Text(), "*※△▲○●◦-· ("), "장소") {
			if p := st.placeOnLine(fd); p != nil {
				a.Place = p
				return
			}
		}
	}
}

// placeIn finds the first place with 에서 among the units from first to last.
func (st *state) placeIn(fd *mention.Found, first, last int) *Place {
	us := fd.Units
	for k := max(first, 0); k <= last && k < len(us); k++ {
		if us[k].Josa != "에서" && us[k].Josa != "에서는" || us[k].Quoted || !st.isPlace(&us[k]) {
			continue
		}
		from := k
		for from > first && k-from < maxPlaceUnits-1 && st.d.words.joinsPlace(fd, &us[from-1]) {
			from--
		}
		return st.placeOf(fd, from, k)
	}
	return nil
}

func (w *wordLists) joinsPlace(fd *mention.Found, u *mention.Unit) bool {
	if u.Josa != "" && u.Josa != "의" || u.Sep != "" && u.Sep != "·" || isDigits(u.Stem) {
		return false
	}
	for i := range fd.Dates() {
		if fd.Dates()[i].Start < u.End && fd.Dates()[i].End > u.Start {
			return false
		}
	}
	if w.placeBreaks[u.Stem] || w.titleAdverbs[u.Stem] {
		return false
	}
	return !strings.HasSuffix(u.Stem, "한") && !strings.HasSuffix(u.Stem, "는") && !strings.HasSuffix(u.Stem, "해") && !strings.HasSuffix(u.Stem, "시") || strings.HasSuffix(u.Stem, "시") && len(u.Stem) > 6
}

func isDigits(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// isPlace reports whether a word with 에서 names a place.
func (st *state) isPlace(u *mention.Unit) bool {
	f := st.d.finder
	return f.City(u.Stem) != "" || f.Country(u.Stem) != "" || f.IsPlace(u.Stem)
}

func (st *state) placeOf(fd *mention.Found, from, to int) *Place {
	us := fd.Units
	p := &Place{Span: spanOf(fd.Sentence, us[from].Start, us[to].NameEnd, "place/at")}
	p.Text = p.Span.Text()
	p.City, p.Country = st.cityIn(us[from : to+1])
	return p
}

// cityIn finds city and country among the words of a place. A public office
// tells its city (인천시청, 정부세종청사), a district of Korea its country.
func (st *state) cityIn(us []mention.Unit) (city, country string) {
	f := st.d.finder
	for i := range us {
		s := us[i].Stem
		if c := f.Country(s); c != "" && country == "" && len(s) > 3 {
			country = c
			continue
		}
		if city != "" {
			continue
		}
		if base, c := st.cityOf(s); base != "" && (country == "" || country == c) {
			city, country = base, c
		}
	}
	if country == "" && st.d.words.domestic(us) {
		country = "KR"
	}
	return city, country
}

// cityOf gives the city that a word is or holds, with its country.
func (st *state) cityOf(word string) (city, country string) {
	f := st.d.finder
	if base, ok := strings.CutPrefix(word, "정부"); ok {
		word = strings.TrimSuffix(base, "청사")
	}
	for _, end := range [...]string{"", "시", "특별시", "광역시", "특별자치시", "시청", "시의회", "군청", "군", "역"} {
		base, ok := strings.CutSuffix(word, end)
		if !ok || len(base) < 6 || st.d.words.provinces[base] || st.d.words.provincesAbroad[base] {
			continue
		}
		if c := f.City(base); c != "" && !strings.HasSuffix(base, "청사") {
			return base, c
		}
	}
	return "", ""
}

// domestic reports whether a place names a Korean office or province.
func (w *wordLists) domestic(us []mention.Unit) bool {
	for i := range us {
		if w.provinces[us[i].Stem] {
			return true
		}
		for _, e := range w.domestics {
			if strings.HasSuffix(us[i].Stem, e) && len(us[i].Stem) > len(e)+3 {
				return true
			}
		}
	}
	return false
}

// placeOnLine reads the place of a line "일시·장소 : 2020. 1. 16, 가나호텔 대연회장".
func (st *state) placeOnLine(fd *mention.Found) *Place {
	us := fd.Units
	for k := len(us) - 1; k >= 0; k-- {
		if !st.isPlace(&us[k]) {
			continue
		}
		from := k
		for from > 0 && k-from < maxPlaceUnits-1 && st.d.words.joinsPlace(fd, &us[from-1]) {
			from--
		}
		return st.placeOf(fd, from, k)
	}
	return nil
}
