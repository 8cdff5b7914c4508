package agreement

import (
	"slices"

	"koaccord/extract/article"
	"koaccord/extract/text"
)

// ratesShares reports whether an article tells what brokers expect of a share.
func (w *wordLists) ratesShares(art *article.Article) bool {
	says := func(s string) bool { return text.ContainsAny(s, w.ratings) }
	return says(art.Title) || slices.ContainsFunc(art.Subtitles, says) || slices.ContainsFunc(art.Paragraphs, says)
}

// withoutBrokers leaves out the brokers who rate a share: "다라증권은 가나전자가 … 공급 계약을 맺은 점에 주목했다".
func (w *wordLists) withoutBrokers(groups []group) []group {
	return slices.DeleteFunc(groups, w.ofBrokers)
}

// ofBrokers reports whether a list holds nobody but brokers.
func (w *wordLists) ofBrokers(g group) bool {
	return !slices.ContainsFunc(g.members, func(m member) bool { return !w.broker(&m) })
}

// broker reports whether a member is a broker or somebody who speaks for one.
func (w *wordLists) broker(m *member) bool {
	switch {
	case m.body != nil:
		return text.EndsInAny(m.body.Name, w.brokers)
	case m.person != nil:
		return text.EndsInAny(m.person.Org, w.brokers)
	}
	return false
}
