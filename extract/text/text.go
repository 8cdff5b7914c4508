// Package text holds what every stage needs to know about Korean strings:
// final consonants, particles, normal forms and folding.
package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Hangul syllables run from 가 to 힣; each block of 28 shares its vowel.
const (
	firstSyllable = '가'
	lastSyllable  = '힣'
	firstVowel    = 'ㅏ'
	vowels        = 21
	finals        = 28
	finalRieul    = 8
)

// IsHangul reports whether r is a precomposed Hangul syllable.
func IsHangul(r rune) bool { return r >= firstSyllable && r <= lastSyllable }

// HasFinal reports whether the last letter of s closes with a consonant, as
// Koreans read it aloud; known is false where that cannot be told (a symbol).
func HasFinal(s string) (final, known bool) {
	r := Last(s)
	f, known := finalOf(r)
	return f > 0, known
}

// EndsInRieul reports whether the last syllable of s closes with ㄹ, after
// which 로 stands where 으로 would.
func EndsInRieul(s string) bool {
	r := Last(s)
	f, known := finalOf(r)
	return known && f == finalRieul
}

// finalSsang is the final of 했, 왔, 있: the mark of the past tense.
const finalSsang = 20

// EndsInPast reports whether the last syllable of s closes with ㅆ.
func EndsInPast(s string) bool {
	r := Last(s)
	return IsHangul(r) && int(r-firstSyllable)%finals == finalSsang
}

// finalNieun is the final of 한, 연, 는 before 다: the mark of the present tense.
const finalNieun = 4

// EndsInPresent reports whether s is a verb in the present tense: 한다, 연다, 맺는다.
func EndsInPresent(s string) bool {
	base, ok := strings.CutSuffix(s, "다")
	r := Last(base)
	return ok && base != "" && IsHangul(r) && int(r-firstSyllable)%finals == finalNieun
}

// connectiveVowels are those that the endings 아 and 어 leave at the end of a verb: 맞아, 보내, 열어,
// 넓혀, 도와, 돼, 세워.
const connectiveVowels = "ㅏㅐㅓㅕㅘㅙㅝ"

// EndsInConnective reports whether the last syllable of s is open and has the vowel in which a verb
// goes on: 맞아, 열어, 위해. Nouns may end so too: 나라.
func EndsInConnective(s string) bool {
	r := Last(s)
	if !IsHangul(r) {
		return false
	}
	n := r - firstSyllable
	return n%finals == 0 && strings.ContainsRune(connectiveVowels, firstVowel+n/finals%vowels)
}

// latinFinals are the letters whose Korean names close with a consonant when
// an abbreviation is spelled out: L (엘), M (엠), N (엔), R (알).
const latinFinals = "LMNRlmnr"

// digitFinals are the digits whose Sino-Korean names close with a consonant:
// 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔.
const digitFinals = "013678"

func finalOf(r rune) (int, bool) {
	switch {
	case IsHangul(r):
		return int(r-firstSyllable) % finals, true
	case r >= '0' && r <= '9':
		if strings.ContainsRune("178", r) {
			return finalRieul, true
		}
		return boolInt(strings.ContainsRune(digitFinals, r)), true
	case r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z':
		if r == 'L' || r == 'l' || r == 'R' || r == 'r' {
			return finalRieul, true
		}
		return boolInt(strings.ContainsRune(latinFinals, r)), true
	}
	return 0, false
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// NFC gives the composed form of s, without a copy where s is composed already.
func NFC(s string) string {
	if ascii(s) || norm.NFC.IsNormalString(s) {
		return s
	}
	return norm.NFC.String(s)
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
