package block

// lineBytes says which kinds of bytes stand in a line. The lower bits are read
// by themselves; the upper ones say where in wide white space a byte can stand.
type lineBytes uint32

const (
	byteSpace   lineBytes = 1 << iota // the plain space; squeezeShort wants it to be 1
	byteControl                       // below the space
	byteLead                          // may begin wide white space
	byteDot
	byteCall // ? or !
	byteDigit
	byteAt
	byteStroke // /

	// byteGap are those that may be white space of another kind.
	byteGap = byteControl | byteLead
)

// Wide white space is one of four shapes, a bit for each of three bytes: any
// byte and NBSP, U+2000 to U+200B, U+3000, U+FEFF. See spaceLen.
const (
	gapNBSP lineBytes = 1 << iota
	gapThin
	gapFull
	gapMark

	gapFirst, gapSecond, gapThird = 16, 20, 24 // how far up the bits of each byte are
)

// byteKinds gives the kinds of each byte.
var byteKinds = kindsOfBytes()

func kindsOfBytes() *[256]lineBytes {
	var kinds [256]lineBytes
	put := func(k lineBytes, bytes string) {
		for i := range len(bytes) {
			kinds[bytes[i]] |= k
		}
	}
	for c := range kinds {
		kinds[c] = gapNBSP << gapFirst
	}
	for c := range kinds[:' '] {
		kinds[c] |= byteControl
	}
	put(byteSpace, " ")
	put(byteLead, "\xC2\xE2\xE3\xEF")
	put(byteDot, ".")
	put(byteCall, "?!")
	put(byteDigit, "0123456789")
	put(byteAt, "@")
	put(byteStroke, "/")
	put(gapNBSP<<gapSecond, "\xC2")
	put(gapNBSP<<gapThird, "\xA0")
	put(gapThin<<gapFirst, "\xE2")
	put(gapThin<<gapSecond, "\x80")
	put(gapThin<<gapThird, "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8A\x8B")
	put(gapFull<<gapFirst, "\xE3")
	put(gapFull<<gapSecond, "\x80")
	put(gapFull<<gapThird, "\x80")
	put(gapMark<<gapFirst, "\xEF")
	put(gapMark<<gapSecond, "\xBB")
	put(gapMark<<gapThird, "\xBF")
	return &kinds
}

// bytesOf gives the kinds of the bytes of s; folded reports that its white
// space is single spaces between words. It has no branch for a byte, since no
// one can foresee where words end.
func bytesOf(s string) (all lineBytes, folded bool) {
	first, second := gapNBSP<<gapFirst, byteSpace|gapNBSP<<gapFirst
	var twice, wide lineBytes
	for i := 0; i < len(s); i++ {
		k := byteKinds[s[i]]
		all |= k
		twice |= second & k
		wide |= first >> gapFirst & (second >> gapSecond) & (k >> gapThird)
		first, second = second, k
	}
	return all, all&byteControl == 0 && wide == 0 && (twice|second)&byteSpace == 0
}
