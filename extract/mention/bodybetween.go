package mention

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"koaccord/extract/sentence"
)

// between gives the bodies that the parenthesis behind an instrument joins by a hyphen, and holds
// nothing else: 양해각서(가나공사-다라국 라마부); nil for none.
func (f *Finder) between(host string, us []Unit, i int) []Body {
	for _, p := range us[i].Parens {
		if s := host[p.Start:p.End]; !strings.ContainsAny(s, "-–") || len(s) > maxTwoNames {
			continue
		}
		fd := Found{Sentence: sentence.Sentence{Host: host, Start: p.Start, End: p.End}, Units: f.units(host, p.Start, p.End)}
		f.bodies(&fd)
		n, sure := 0, 0
		for j := range fd.Bodies {
			b := &fd.Bodies[j]
			if n += b.Last - b.First + 1; b.State || b.Strength < Strong && !hasHangul(b.Name) {
				n = -len(fd.Units)
			}
			if b.Strength >= Strong {
				sure++
			}
			b.First, b.Last, b.Strength = i, i, max(b.Strength, Medium)
		}
		if n == len(fd.Units) && len(fd.Bodies) > 1 && sure > 0 {
			return fd.Bodies
		}
		if list := f.marked(host, p.Start, p.End, i); list != nil {
			return list
		}
	}
	return nil
}

// maxTwoNames is how many bytes the names take at most that a parenthesis joins.
const maxTwoNames = 150

// marked gives the bodies that a parenthesis joins by a hyphen, each with its state in a
// parenthesis of its own before it, as of unit i: ((한)산림청장-(다라)환경부 장관); nil for none.
func (f *Finder) marked(host string, start, end, i int) []Body {
	var out []Body
	for at := start; at < end; {
		stop := end
		if k := strings.Index(host[at+1:end], "-("); k >= 0 {
			stop = at + 1 + k
		}
		b, ok := f.markedBody(host, at, stop, i)
		if !ok {
			return nil
		}
		out = append(out, b)
		at = stop + len("-")
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// markedBody reads a body, or who heads it, behind the state in parentheses, as of unit i:
// (한)산림청장.
func (f *Finder) markedBody(host string, start, end, i int) (Body, bool) {
	s := host[start:end]
	mark, name, ok := strings.Cut(s, ")")
	if !ok || mark == "" || mark[0] != '(' || utf8.RuneCountInString(mark) > maxMark {
		return Body{}, false
	}
	if head, office, apart := strings.Cut(name, " "); apart && f.lists.offices[office] {
		name = head
	} else if base, ok := strings.CutSuffix(name, "장"); ok && (f.known(base) || f.KindOf(base) != "") {
		name = base
	}
	if n := utf8.RuneCountInString(name); n < 2 || strings.ContainsAny(name, " ()") || f.common[name] {
		return Body{}, false
	}
	at := start + len(mark) + len(")")
	if org, _, former, ok := f.Lookup(name); ok {
		return orgBody(i, i, org, former).named(name, at, at+len(name)), true
	}
	b := Body{First: i, Last: i, Kind: f.KindOf(name), Country: f.marks(mark[1:]), Strength: Strong, Rule: "shape/marked-state"}
	return b.named(name, at, at+len(name)), b.Kind != ""
}

// marks is the code of the state that a mark of a letter or a name stands for; "" for none.
func (f *Finder) marks(s string) string {
	if s == "한" {
		return "KR"
	}
	return cmp.Or(f.countries[s], f.letters[s])
}

// maxMark is how many letters the mark of a state has at most, with the sign before it.
const maxMark = 8
