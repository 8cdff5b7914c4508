package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// Sentences that say who takes part in the agreement told before: "이번 협약에는 A, B가 참여했다",
// "협약기관 : A, B", "협약 기업은 A, B 등이다".

// anyAgreement is true: who is told to take part is a party of every agreement.
func anyAgreement(*state, *instance) bool { return true }

// takingPart gives the bodies of a sentence that lists the parties, or counts them where no partner
// is known yet, and those that it tells in passing to take part or to have concluded too.
func (st *state) takingPart(in *instance, i int) []side {
	fd := &st.found[i]
	var list []side
	if st.listsParties(i) {
		list = st.listedParties(i)
	} else if len(in.parties) < 2 {
		list = st.countedParties(i)
	}
	return plus(list, st.fromLists(i, func(us []mention.Unit, g *group) bool {
		return g.role == subject && !g.points() && (st.d.words.takesPart(fd, g) || st.d.words.meantTogether(fd, g))
	}))
}

// joining gives those who a sentence says to have concluded the agreement too that was told last before it.
func (st *state) joining(in *instance, i int) []side {
	if len(in.parties) < 2 || !beginsWithIt(&st.found[i]) || !st.toldLast(in, i) {
		return nil
	}
	return st.fromLists(i, func(_ []mention.Unit, g *group) bool {
		return g.role == subject && !g.points() && st.d.words.concludesToo(&st.found[i], g)
	})
}

// toldLast reports whether of those that are news an agreement is the last that is told before sentence i.
func (st *state) toldLast(in *instance, i int) bool {
	for k := i - 1; k >= 0; k-- {
		other := func(c instance) bool { return !c.past && len(c.parties) > 1 && c.tellsAt(k) }
		if in.tellsAt(k) || slices.ContainsFunc(st.cases, other) {
			return in.tellsAt(k)
		}
	}
	return false
}

// countedParties gives a list that its sentence counts as that of the parties: "가나산전, 다라테크
// 등 10개 협약기업을 선정하고".
func (st *state) countedParties(i int) []side {
	return st.fromLists(i, func(us []mention.Unit, g *group) bool {
		return g.count > 1 && text.StartsInAny(us[g.end].Stem, st.d.words.partnerMarks)
	})
}

// takesPart reports whether words right before a list say that it takes part: "협약에 참여하는".
func (w *wordLists) takesPart(fd *mention.Found, g *group) bool {
	us, k := fd.Units, g.first()-1
	return k > 0 && text.StartsInAny(us[k].Raw, w.participles) && us[k-1].Josa == "에" && instrumentAt(fd, k-1)
}

// concludesToo reports whether a sentence that begins with the agreement told before says that a
// list concluded it too: "이번 협약은 … 가나도 함께 맺었다", "이 협약에는 가나도 참여했다".
func (w *wordLists) concludesToo(fd *mention.Found, g *group) bool {
	us := fd.Units
	if us[g.end].Josa != "도" || !beginsWithIt(fd) {
		return false
	}
	k := g.end + 1
	if k < len(us) && us[k].Raw == "함께" {
		k++
	}
	return k < len(us) && (text.StartsInAny(us[k].Raw, w.concludedToo) || (strength(g) > mention.Weak || firmIntroduced(g)) && text.StartsInAny(us[k].Raw, w.joining))
}

// meantTogether reports whether a sentence that begins with the agreement told before says what a
// list will do together by it: "이번 협약은 가나시와 다라병원이 함께 이웃을 돕기 위해 마련됐다".
func (w *wordLists) meantTogether(fd *mention.Found, g *group) bool {
	return len(g.members) > 1 && g.end+1 < len(fd.Units) && beginsWithIt(fd) && w.together(fd.Units[g.end+1].Raw)
}

// beginsWithIt reports whether a sentence begins by speaking of the agreement told before: 이번 협약은.
func beginsWithIt(fd *mention.Found) bool {
	us, k := fd.Units, 0
	if len(us) > 1 && (us[0].Raw == "이번" || us[0].Raw == "이") {
		k = 1
	} else if len(fd.Triggers) == 0 || fd.Triggers[0].First > 0 || !fd.Triggers[0].Refers {
		return false // 이번MOU에는
	}
	switch us[k].Josa {
	case "은", "는", "에는", "에":
		return instrumentAt(fd, k)
	}
	return false
}

// firmIntroduced reports whether a group is one name that its sentence gives a second one: 오누르(Onur).
func firmIntroduced(g *group) bool {
	return len(g.members) == 1 && g.members[0].body != nil && len(g.members[0].body.Aliases) > 0
}

// toldAlone reports whether an agreement is told by one side only.
func toldAlone(_ *state, in *instance) bool { return len(in.parties) == 1 && !anonymous(in) }

// charged gives the bodies whose duties under the agreement a sentence tells one after the other,
// the one that is known among them: "협약에 따라 가나시는 장소를 마련하고, 다라병원은 진료한다".
func (st *state) charged(in *instance, i int) []side {
	if !text.ContainsAny(st.toldAt(i).text, st.d.words.undertakings.grounds) {
		return nil
	}
	list := st.fromLists(i, func(_ []mention.Unit, g *group) bool { return g.topic && strength(g) >= mention.Medium })
	if !meets(in.parties, list) {
		return nil
	}
	return list
}

// instrumentAt reports whether an instrument ends at unit k. Its ceremony is none: who takes part
// in that may only look on.
func instrumentAt(fd *mention.Found, k int) bool {
	for i := range fd.Triggers {
		if fd.Triggers[i].Last == k {
			return !strings.HasSuffix(fd.Units[k].Stem, "식")
		}
	}
	return false
}

// listsParties reports whether sentence i lists the parties. All are read at once, for a list may
// go on in the sentences behind.
func (st *state) listsParties(i int) bool {
	if !st.listing {
		st.listing = true
		open := false
		for k := range st.found {
			fd := &st.found[k]
			open = st.d.words.labelEnd(fd) > 0 || st.joins(k) || open && st.listGoesOn(fd) || k > 0 && st.announcesList(&st.found[k-1])
			st.lists[k].ofParties = open
		}
	}
	return st.lists[i].ofParties
}

// listedParties gives the members of the lists of a sentence that lists the parties. A label may
// have one; of others what stands alone is rather something else.
func (st *state) listedParties(i int) []side {
	fd, groups := &st.found[i], st.groups(i)
	label := st.d.words.labelEnd(fd)
	vouches := st.partnersAre(fd)
	var list []side
	for k := range groups {
		g := groups[k]
		if g.points() || !mayAct(g.role) && !sumsTo(fd.Units, g.end) || len(g.members) < 2 && (label == 0 || g.role == object && strength(&g) <= mention.Weak) {
			continue
		}
		if vouches && (g.role == bare || g.role == other && sumsTo(fd.Units, g.end)) {
			g.role = with // what is told as the partners vouches for each of them
		}
		for _, s := range st.sides(fd, &g) {
			if s.span.Start >= label {
				list = plus(list, []side{s})
			}
		}
	}
	return list
}

// sumsTo reports whether the number of a list that ends at unit k follows: "A, B로 모두 2곳이다".
func sumsTo(us []mention.Unit, k int) bool {
	return (us[k].Josa == "로" || us[k].Josa == "으로") && k+2 < len(us) && (us[k+1].Raw == "모두" || us[k+1].Raw == "총") && leadingNumber(us[k+2].Stem) > 1
}

// mayAct is true for the roles that those of a list have who take part.
func mayAct(r role) bool { return r == subject || r == bare || r == with || r == object }

// labelEnd is the byte where the label ends of a line that lists the parties ("협약기관 | : A, B");
// 0 for a sentence that is none.
func (w *wordLists) labelEnd(fd *mention.Found) int {
	s := fd.Sentence.Text()
	at := strings.IndexByte(s, ':')
	if wide := text.Index(s, "："); wide >= 0 && (at < 0 || wide < at) {
		at = wide
	}
	if at < 0 {
		return 0
	}
	if label := strings.TrimLeft(s[:at], "*※△▲▷▶○●◦-· ("); len(label) > maxLabel || !text.ContainsAny(label, w.labels) {
		return 0
	}
	return fd.Sentence.Start + at
}

// maxLabel bounds the label of a line, in bytes.
const maxLabel = 60

// joins reports whether a sentence says who takes part in this agreement.
func (st *state) joins(i int) bool {
	fd := &st.found[i]
	if st.partnersAre(fd) {
		return true
	}
	if !st.says(i, classJoined) {
		return false
	}
	s := fd.Sentence.Text()
	at := st.d.words.joinedAt(s)
	if strings.Contains(s[:at], "지난해") || strings.Contains(s[:at], "작년") {
		return false
	}
	return agrees(fd) || text.ContainsAny(s[at:], st.d.words.joining) && !strings.Contains(s, "참석")
}

// agrees reports whether those who attend are told to agree: "협약식에는 … 참석해 뜻을 모았다".
func agrees(fd *mention.Found) bool {
	for i := range fd.Triggers {
		if fd.Triggers[i].Verb && joinsIn(fd, i) {
			return true
		}
	}
	return false
}

// joinedAt finds the words that name what others take part in, the first of the list that a text
// holds; 0 for none.
func (w *wordLists) joinedAt(s string) int {
	for _, j := range w.joined {
		if i := text.Index(s, j); i >= 0 {
			return i
		}
	}
	return 0
}

// partnersAre reads "가나가 업무협약을 맺은 기업은 A, B 등 4개사다", "협약 기업은 A, B 등이다", "아홉
// 단체는 A, B다".
func (st *state) partnersAre(fd *mention.Found) bool {
	for i := range fd.Triggers {
		t := &fd.Triggers[i]
		if !t.Adnominal || t.Pred+1 >= len(fd.Units) {
			continue
		}
		if u := &fd.Units[t.Pred+1]; isTopic(u.Josa) && text.EndsInAny(u.Stem, st.d.words.partnerNouns) {
			return true
		}
	}
	return endsInCopula(fd.Units) && st.partnerTopic(fd.Units, beginsCounted(fd.Units))
}

// announcesList reads "신규 협약 업체는 다음과 같다", behind which the partners are listed.
func (st *state) announcesList(fd *mention.Found) bool {
	s := strings.TrimRight(fd.Sentence.Text(), " .:")
	return text.EndsInAny(s, st.d.words.listHeads) && st.partnerTopic(fd.Units, false)
}

// listGoesOn reports whether a sentence may go on with a list: "… 등 6곳이다".
func (st *state) listGoesOn(fd *mention.Found) bool {
	return text.EndsInAny(strings.TrimRight(fd.Sentence.Text(), " ."), st.d.words.listEnds)
}

// endsInCopula reports whether a sentence ends by saying what its subject is.
func endsInCopula(us []mention.Unit) bool {
	if len(us) == 0 {
		return false
	}
	last := &us[len(us)-1]
	return isCopula(last.Josa) || text.EndsInAny(last.Raw, []string{"이다", "사다", "입니다"})
}

// beginsCounted reports whether a sentence begins with the number of what it speaks of: 13개 기관은.
func beginsCounted(us []mention.Unit) bool {
	return len(us) > 0 && (leadingNumber(us[0].Stem) > 1 || value.NativeNumber(us[0].Stem) > 1)
}

// partnerNoun reports whether a word says of what kind the partners of an agreement are.
func (st *state) partnerNoun(s string) bool {
	return st.d.finder.Describes(s) || text.EndsInAny(s, st.d.words.partnerNouns)
}

// partnerTopic reports whether a sentence begins by speaking of the partners of an agreement:
// "협약 기업은". Where they are counted no word of the agreement is asked for.
func (st *state) partnerTopic(us []mention.Unit, counted bool) bool {
	agreed := counted || len(us) > 0 && us[0].Raw == "이들"
	for k := 0; k < len(us) && k < labelWords; k++ {
		s := us[k].Stem
		agreed = agreed || text.StartsInAny(s, st.d.words.partnerMarks) || text.StartsInAny(us[k].Raw, st.d.words.participles)
		if isTopic(us[k].Josa) {
			return agreed && (st.partnerNoun(s) || s == "군" && k > 0 && us[k-1].Stem == "시")
		}
		agreed = agreed || text.EndsInAny(s, st.d.words.partnerDeals)
	}
	return false
}

// labelWords is how many words the subject of a sentence has at most that names the
// partners of an agreement.
const labelWords = 5
