package agreement

import (
	"koaccord/extract/text"
	"koaccord/rules"
)

// dateWords are the lists by which it is told what happened on a day.
type dateWords struct {
	reporting         []string        // reporting_verbs
	telling           *text.Matcher   // telling_verbs
	expiring          []string        // expiry_verbs
	concludedBefore   []string        // concluded_before, each with the space behind it
	citing            []string        // citing_words
	marketHours       []string        // market_hours, each with the space behind it
	announcingAdverbs map[string]bool // announcing_adverbs
	dayHeadings       []string        // day_headings
	briefings         []string        // briefing_words, each with 에서 behind it
	media             map[string]bool // release_media
	disclosing        []string        // disclosure_sources
	digests           *text.Matcher   // disclosure_digests
	gatherings        map[string]bool // gathering_words
	photographed      *text.Endings   // photo_endings
	spreading         []string        // spreading_verbs
}

func newDateWords(set *rules.Set) dateWords {
	return dateWords{
		reporting: set.Words("reporting_verbs"), telling: text.NewMatcher(set.Words("telling_verbs")),
		expiring: set.Words("expiry_verbs"), concludedBefore: followed(set.Words("concluded_before"), " "), citing: set.Words("citing_words"),
		marketHours: followed(set.Words("market_hours"), " "), announcingAdverbs: setOf(set.Words("announcing_adverbs")),
		dayHeadings: set.Words("day_headings"), briefings: followed(set.Words("briefing_words"), "에서"), media: setOf(set.Words("release_media")), disclosing: set.Words("disclosure_sources"), digests: text.NewMatcher(set.Words("disclosure_digests")), gatherings: setOf(set.Words("gathering_words")), photographed: text.NewEndings(set.Words("photo_endings")), spreading: set.Words("spreading_verbs"),
	}
}

// followed puts an end behind each word.
func followed(words []string, end string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w + end
	}
	return out
}
