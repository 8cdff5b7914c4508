package agreement

import (
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
			if !t.Verb && t.Type != "accord" && packageCount(fd.Units, t) >= minPackage {
				return t.Type
			}
		}
	}
	return ""
}

// packageCount reads the number of instruments: MOU 16건, 16건의 MOU.
func packageCount(us []mention.Unit, t *mention.Trigger) int {
	for k := max(0, t.First-3); k <= t.Last+2 && k < len(us); k++ {
		if n := leadingNumber(us[k].Stem); n > 0 && hasCounter(us, k, "건") {
			return n
		}
	}
	return 0
}

// packageEnds end a sentence that tells an item of a package.
var packageEnds = [...]string{"기로 했다", "한다", "키로 했다", "합의했다", "추진한다", "나선다", "했다"}

// packageItem reads a sentence of a package without an instrument: two bodies,
// and a verb that says what they will do.
func (st *state) packageItem(fd *mention.Found, index int) *event {
	text := strings.TrimRight(fd.Sentence.Text(), " .\n")
	if fd.Sentence.Part != sentence.Body || len(fd.Units) == 0 || inQuotes(text) || !endsIn(text, packageEnds[:4]) {
		return nil
	}
	last := len(fd.Units) - 1
	u := fd.Units[last]
	t := &mention.Trigger{First: last, Last: last, Start: u.Start, End: u.End, Type: st.bundle, Text: u.Raw, Rule: "instruments/package",
		Verb: true, Pred: last, PredEnd: u.End, Kind: "conclude", Status: mention.Signed}
	e := &event{trigger: t, found: fd, index: index, topic: nil}
	st.arguments(e, st.groups(index), 0, nil)
	if e.points || len(e.parties()) < 2 {
		return nil
	}
	for _, s := range e.parties() {
		if s.entity.Strength < mention.Medium {
			return nil
		}
	}
	return e
}

func endsIn(s string, list []string) bool {
	for _, e := range list {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
