package text

import (
	"strings"
	"unicode"
)

// particle is one josa with what must stand before it.
type particle struct {
	form string
	need need
}

// need says which final the stem before a particle must have.
type need int

const (
	any need = iota
	closed
	open
	openOrRieul
)

// particles lists the josa that end an eojeol in news, longest first, so that
// 으로부터 is found before 부터. Source: the particle tables of standard
// grammars, cut to what stands after names.
var particles = [...]particle{
	{"으로부터는", closed}, {"로부터는", openOrRieul},
	{"으로부터", closed}, {"로부터", openOrRieul},
	{"에서부터", any}, {"으로서는", closed}, {"로서는", openOrRieul}, {"이라고", closed}, {"이라는", closed}, {"에게서", any}, {"에서는", any}, {"에서도", any}, {"으로서", closed}, {"으로써", closed}, {"에서의", any}, {"으로의", closed}, {"으로는", closed}, {"으로도", closed},
	{"라고", open}, {"라는", open}, {"과의", closed}, {"와의", open}, {"과는", closed}, {"와는", open}, {"과도", closed}, {"와도", open}, {"로서", openOrRieul}, {"로써", openOrRieul},
	{"으로", closed}, {"에서", any}, {"에게", any}, {"에는", any}, {"에도", any}, {"까지", any}, {"부터", any}, {"보다", any}, {"마다", any}, {"처럼", any}, {"만이", any}, {"만을", any}, {"이나", closed}, {"이며", closed}, {"이자", closed}, {"이란", closed}, {"이고", closed}, {"이랑", closed}, {"이든", closed}, {"께서", any}, {"하고", any}, {"한테", any}, {"에의", any},
	{"은", closed}, {"는", open}, {"이", closed}, {"가", open}, {"을", closed}, {"를", open}, {"과", closed}, {"와", open},
	{"의", any}, {"에", any}, {"로", openOrRieul}, {"도", any}, {"만", any}, {"나", open}, {"랑", open},
}

// lastLetters are the letters that particles end in.
const lastLetters = "게는터고도의서써이을나며자란랑든께한테지다럼마를은가과와에로만"

var lastLetterSet = NewSyllables(lastLetters)

// particleEnds are the places of the particles that end in a byte, in order. All
// last bytes of Hangul differ in their lower six bits only.
var particleEnds = newParticleEnds()

func newParticleEnds() (t [64][]uint8) {
	for i, p := range particles {
		b := p.form[len(p.form)-1] & 0x3F
		t[b] = append(t[b], uint8(i))
	}
	return t
}

// inRang are the nouns on 랑 that names end in; the particle itself is rare in news.
var inRang = [...]string{"베르트랑", "사랑", "레스토랑", "자랑", "화랑", "신랑", "명랑", "노랑", "파랑"}

// SplitJosa cuts the particle off the end of an eojeol where the final
// consonant of the stem agrees with it; josa is "" where there is none.
// It trusts the grammar alone: a noun that ends like a particle (강원도) must
// be kept whole by the caller.
func SplitJosa(w string) (stem, josa string) {
	if last := Last(w); !lastLetterSet.Has(last) {
		return w, ""
	}
	for _, i := range particleEnds[w[len(w)-1]&0x3F] {
		p := &particles[i]
		if n := len(p.form); len(w) > n && w[len(w)-n+2] == p.form[2] && w[len(w)-n:] == p.form {
			stem := w[:len(w)-len(p.form)]
			if agrees(stem, p.need) && !(p.form == "랑" && EndsInAny(w, inRang[:])) {
				return stem, p.form
			}
		}
	}
	return w, ""
}

// IsJosa reports whether s as a whole is a particle that may follow stem.
func IsJosa(stem, s string) bool {
	for _, p := range &particles {
		if p.form == s {
			return agrees(stem, p.need)
		}
	}
	return false
}

// LeadingJosa gives the longest particle that s begins with and that may
// follow stem; "" for none.
func LeadingJosa(stem, s string) string {
	for _, p := range &particles {
		if strings.HasPrefix(s, p.form) && agrees(stem, p.need) {
			return p.form
		}
	}
	return ""
}

func agrees(stem string, n need) bool {
	if n == any {
		return true
	}
	final, known := HasFinal(stem)
	if !known || endsInLatin(stem) {
		return known || endsInLatin(stem) || strings.HasSuffix(stem, ")") || endsInHan(stem)
	}
	switch n {
	case closed:
		return final
	case open:
		return !final
	default:
		return !final || EndsInRieul(stem)
	}
}

// endsInHan is true for headline forms such as 삼성重.
func endsInHan(s string) bool {
	r := Last(s)
	return unicode.Is(unicode.Han, r)
}

// endsInLatin is true for stems whose reading aloud the letters do not settle:
// SK is read with an open, Golf with a closed end.
func endsInLatin(s string) bool {
	c := s[len(s)-1]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
