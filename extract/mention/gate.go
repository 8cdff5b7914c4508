package mention

import (
	"strings"

	"koaccord/extract/sentence"
)

// leadSentences is how many sentences of the body are always read in full.
const leadSentences = 4

// leadReach is how many sentences before a telling its subject is looked for.
const leadReach = 5

// worth says which sentences are read in full: those of headline and lead, those that
// can bear on an agreement, and those whose subject a telling after them takes over.
// It is nil where no sentence holds a word that an agreement could be told by. Most
// articles hold none and need no more work.
func (f *Finder) worth(list []sentence.Sentence) []bool {
	tells, read := make([]bool, len(list)), make([]bool, len(list))
	body, speaks, all := 0, false, bundled(list)
	for i, s := range list {
		if s.Part == sentence.Body {
			body++
		}
		tells[i], read[i] = f.bears(s.Text())
		speaks = speaks || tells[i]
		read[i] = read[i] || all || s.Part != sentence.Body || body <= leadSentences
	}
	if !speaks {
		return nil
	}
	away := leadReach // sentences to the next telling that names no subject of its own
	for i := len(list) - 1; i >= 0; i-- {
		read[i] = read[i] || away < leadReach
		switch s := list[i]; {
		case !tells[i] && away == leadReach:
		case s.Part != sentence.Body || opensWithSubject(s.Text()):
			away = leadReach
		case tells[i]:
			away = 0
		default:
			away++
		}
	}
	return read
}

// bears reports whether a sentence holds an instrument or an accord verb, and whether
// it can bear on an agreement at all: by those, or by one of the cues by which later
// sentences speak of parties, signers and undertakings.
func (f *Finder) bears(s string) (tells, bears bool) {
	tells = f.bearing.Any(s, func(id, _ int) bool {
		bears = true
		return id < f.tellingWords
	})
	return tells, bears
}

// bundled reports whether headline or lead count instruments (MOU 16건): the
// items of such a package are told in sentences without an instrument.
func bundled(list []sentence.Sentence) bool {
	for i := range list {
		if i > leadSentences+2 {
			return false
		}
		s := list[i].Text()
		for from := 0; ; {
			k := strings.Index(s[from:], "건")
			if k < 0 {
				break
			}
			from += k
			if from > 0 && isDigit(s[from-1]) && (strings.Contains(s, "MOU") || strings.Contains(s, "양해각서") || strings.Contains(s, "협약")) {
				return true
			}
			from += len("건")
		}
	}
	return false
}

// openingLength is how many bytes of a sentence are looked at for its subject.
const openingLength = 90

// opensWithSubject reports whether one of the first words of a sentence bears
// the particle of a topic or a subject. Words that only end like that cost a
// sentence before it.
func opensWithSubject(s string) bool {
	s = s[:min(len(s), openingLength)]
	for {
		word, rest, more := strings.Cut(s, " ")
		if n := len(word); more && n > 6 {
			switch word[n-3:] {
			case "은", "는", "가":
				if !strings.HasSuffix(word, "에는") && !strings.HasSuffix(word, "로는") && !(word[n-3:] == "는" && verbStem(word[:n-3])) {
					return true
				}
			}
		}
		if !more {
			return false
		}
		s = rest
	}
}
