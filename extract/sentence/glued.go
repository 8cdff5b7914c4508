package sentence

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// openers are words that begin sentences of the news. A letter or a closed bracket right before one
// shows that the line break between them was lost, as behind a caption or the credit of a
// photograph: "가나통신 제공|이번 협약은".
var openers = [...]string{"이번", "이날", "한편", "한편,", "특히", "특히,", "앞서", "지난달", "또한", "또한,", "양 기관은", "두 기관은", "두 회사는"}

var openerEnds = text.NewEndings(openers[:])

// tails are what a longer word begins with that ends like an opener: 어린이날, 한발앞서.
var tails = [...]string{"어린", "클라", "발", "보다", "다른", "그", "이", "나", "저", "또", "영화", "시"}

// gluedStarts lists where sentences begin whose space or line break before them was lost, in order.
func gluedStarts(host string) []int {
	var out []int
	for from := 0; ; {
		n := strings.IndexByte(host[from:], ' ')
		if n < 0 {
			return out
		}
		from += n
		if openerEnds.EndLonger(host[:from]) {
			if at := gluedStart(host[:from]); at > 0 {
				out = append(out, at)
			}
		}
		from++
	}
}

// gluedStart is where the opener that a text ends with begins, if it is glued to the word before; 0 if
// not.
func gluedStart(s string) int {
	for _, o := range openers {
		before, ok := strings.CutSuffix(s, o)
		if !ok {
			continue
		}
		r, _ := utf8.DecodeLastRuneInString(before)
		if !text.IsHangul(r) && !isLatin(r) && r != ')' || text.EndsInAny(before, tails[:]) {
			return 0
		}
		return len(before)
	}
	return 0
}
