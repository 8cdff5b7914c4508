package block

// lineBytes says which kinds of bytes stand in a line.
type lineBytes uint8

const (
	byteSpace lineBytes = 1 << iota // the plain space; squeezeShort wants it to be 1
	byteGap                         // may begin white space of another kind
	byteStop                        // one of .?!
	byteDigit
	byteAt
	byteStroke // /
)

// byteKinds gives the kind of each byte; most have none.
var byteKinds = kindsOfBytes()

func kindsOfBytes() *[256]lineBytes {
	var kinds [256]lineBytes
	for c := range kinds[:' '] {
		kinds[c] = byteGap
	}
	for _, c := range []byte{0xC2, 0xE2, 0xE3, 0xEF} {
		kinds[c] = byteGap
	}
	for _, c := range []byte(".?!") {
		kinds[c] = byteStop
	}
	for _, c := range []byte("0123456789") {
		kinds[c] = byteDigit
	}
	kinds[' '], kinds['@'], kinds['/'] = byteSpace, byteAt, byteStroke
	return &kinds
}

// bytesOf gives the kinds of the bytes of s; folded reports that its white
// space is single spaces between words, as far as bytes can tell.
func bytesOf(s string) (all lineBytes, folded bool) {
	before, twice := byteSpace, lineBytes(0)
	for i := 0; i < len(s); i++ {
		k := byteKinds[s[i]]
		all |= k
		twice |= k & before
		before = k
	}
	return all, all&byteGap == 0 && (twice|before)&byteSpace == 0
}
