package page

import (
	"strings"

	"koaccord/extract/text"
)

// runCount counts the stretches of Hangul syllables in a text.
type runCount struct {
	all    int
	single int // stretches of one syllable
}

// Thresholds of damaged: a page that lost its one-syllable words has next to
// none left; of some three thousand whole articles none has fewer than 3 in
// 100 in its longer lines, most have 9 to 16. Below minRuns the share is chance.
const (
	minRuns      = 100
	damagedShare = 2
)

const damageMessage = "the page seems to have lost its one-syllable words; values that stood in them are gone"

// damaged reports whether the one-syllable words of a text were lost.
func damaged(c runCount) bool {
	return c.all >= minRuns && c.single*100 < c.all*damagedShare
}

// minSentence is the length in bytes from which a line is looked at: menus
// hold few one-syllable words by nature.
const minSentence = 90

// damagedText reports whether the longer lines of s lost their one-syllable
// words. It stops where no rest of the text could say so any more.
func damagedText(s string) bool {
	var c runCount
	for rest := s; rest != ""; {
		n := strings.IndexByte(rest, '\n') + 1
		if n == 0 {
			n = len(rest)
		}
		line := rest[:n]
		for rest = rest[n:]; n >= minSentence && line != ""; {
			part := wholeWords(line)
			c.add(part)
			if line = line[len(part):]; c.sound(len(line) + len(rest)) {
				return false
			}
		}
	}
	return damaged(c)
}

// countedAtOnce is how many bytes are counted between two looks at the count.
const countedAtOnce = 1 << 8

// wholeWords gives the begin of a long line up to a space.
func wholeWords(line string) string {
	if len(line) <= countedAtOnce {
		return line
	}
	if i := strings.IndexByte(line[countedAtOnce:], ' '); i >= 0 {
		return line[:countedAtOnce+i]
	}
	return line
}

// sound reports whether a text of which at most so many bytes are left cannot
// be damaged any more: stretches of one syllable only speak against it, and one of
// more and what parts it from the next take seven.
func (c *runCount) sound(left int) bool {
	return c.single*100 >= (c.all+left/7+1)*damagedShare
}

// add counts the stretches of s in addition.
func (c *runCount) add(s string) {
	length := 0
	for i := 0; i < len(s); {
		if text.HangulAt(s, i) {
			i += len("가")
			length++
			continue
		}
		i++
		c.close(length)
		length = 0
	}
	c.close(length)
}

func (c *runCount) close(length int) {
	if length == 0 {
		return
	}
	c.all++
	if length == 1 {
		c.single++
	}
}
