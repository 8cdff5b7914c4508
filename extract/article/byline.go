package article

import "koaccord/extract/byline"

// parseByline lists the reporters that a line names; see byline.Parse.
func parseByline(line string) []Author {
	var out []Author
	for _, r := range byline.Parse(line) {
		out = append(out, Author(r))
	}
	return out
}

// isPersonName reports whether w can be the name of a Korean.
func isPersonName(w string) bool { return byline.IsName(w) }

// cutRune is the greatest place up to n where s can be cut between runes.
func cutRune(s string, n int) int {
	for n > 0 && n < len(s) && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}
