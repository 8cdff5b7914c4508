package page

import (
	"html"
	"regexp"
	"strings"
)

// entity is a character of a text as pages spell it: &quot; &#39; &#x2019;. Those without the semicolon stay, for
// they stand in addresses.
var entity = regexp.MustCompile(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

// maxEscapes is how often a crawler may have spelled the characters of a text out, one time over the other:
// &amp;quot;.
const maxEscapes = 2

// unescaped puts the characters of a text in the place of what pages spell them by, which careless crawlers leave
// behind.
func unescaped(s string) string {
	for range maxEscapes {
		if strings.IndexByte(s, '&') < 0 || !entity.MatchString(s) {
			return s
		}
		s = entity.ReplaceAllStringFunc(s, html.UnescapeString)
	}
	return s
}
