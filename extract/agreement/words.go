package agreement

import (
	"slices"

	"koaccord/extract/text"
	"koaccord/rules"
)

// wordLists are the lists of rules/lexicon with which tellings are read, in the
// form in which they are asked. It is immutable once made.
type wordLists struct {
	announcing        []string        // announcing_verbs
	press             []string        // press_endings
	ratings, brokers  []string        // rating_words, broker_endings
	dayNouns          []string        // day_nouns
	past              []string        // past_marks
	anew              []string        // anew_cues
	followUps         []string        // follow_up_words
	meets             []string        // meeting_tellings
	terms             []string        // term_labels
	joining           []string        // joining_verbs
	joined            []string        // joined_instruments
	participles       []string        // joining_participles
	presence          []string        // presence_participles
	attended          []string        // attendance_endings
	partnerNouns      []string        // partner_nouns
	listEnds          []string        // list_endings
	listHeads         []string        // list_heads
	partnerMarks      []string        // partner_marks
	partnerDeals      []string        // partner_deals
	concludedToo      []string        // concluded_too
	labels            []string        // party_labels
	ceremonies        []string        // signing_ceremonies
	conglomerates     map[string]bool // conglomerates
	pointers          map[string]bool // pointers
	pointerKinds      map[string]bool // pointer_kinds
	pointerStarts     starts          // the first letters of pointers
	ranks             ranks
	offices           offices
	kinds             map[string]bool   // kind_words
	kindOfWord        map[string]string // kind_local_government, kind_university, with the kind of the body
	envoys            map[string]bool   // envoys
	stateSpeakers     map[string]bool   // state_speakers
	counterpartLabels map[string]bool   // counterpart_labels
	dayLabels         map[string]bool   // day_labels
	instrumentTopics  map[string]bool   // instrument_topics
	rivalry           []string          // rivalry_words
	counters          []string          // body_counters
	speaking          []string          // speaking_verbs
	resale            []string          // resale_words
	bidding           []string          // bidding_words
	venues            []string          // venue_endings
	arms              []string          // arms_words
	onlooking         []string          // signing_onlookers
	credits           []string          // credit_endings
	ownWay            map[string]bool   // own_way_words
	working           []string          // working_words
	talks             []string          // talks_words
	ofCountry         []string          // country_prefixes
	afterwards        []string          // afterward_words
	describing        map[string]bool   // describing_verbs

	personalDeals, personalPositions []string // personal_deals, personal_positions
	undertakings                     undertakingWords
	counterparts                     []string        // counterpart_endings
	titleFillers, titleAdverbs       map[string]bool // title_fillers, title_adverbs
	adverbs                          map[string]bool // adverbs
	titleJoins                       []string        // title_joins, and endings
	titleBreaks                      []string        // title_breaks
	titleTails                       []string        // title_adjectives, each with the space before it, and particles
	titleRests                       []string        // title_rests and endings
	namePrefixes, nameHeads          map[string]bool // name_prefixes, name_heads
	branches                         []string        // branch_endings
	gluedHeads                       []string        // glued_heads
	faring                           []string        // faring_verbs
	provinces, provincesAbroad       map[string]bool // provinces, provinces_abroad
	domestics                        []string        // domestic_endings
	placeBreaks                      map[string]bool // place_breaks
	asides                           []string        // signing_asides
	divisions                        []string        // division_endings and delegation_endings
	captionPlaces, captionSubjects   []string        // caption_places, caption_subjects
	lineStarts                       []string        // caption_places, each with 부터 behind it
	dateWords
	dealWords
	jointWords
	meetingWords
}

// undertakingWords are the words around a list of what the parties will do: those
// that announce it, make it the agreement's, or make it one of something else.
type undertakingWords struct{ heads, deals, others, grounds, ends []string }

// afterLists are the forms of 등 that end a list.
var afterLists = [...]string{" 등을 ", " 등에 ", " 등의 ", " 등이 ", " 등이다", " 등이며", " 등 ", " 등에서 ", " 등으로 ", " 등에서"}

func newWordLists(set *rules.Set) *wordLists {
	w := &wordLists{
		dateWords: newDateWords(set), dealWords: newDealWords(set), jointWords: newJointWords(set), meetingWords: newMeetingWords(set),
		announcing: set.Words("announcing_verbs"), press: set.Words("press_endings"), ratings: set.Words("rating_words"), brokers: set.Words("broker_endings"), dayNouns: set.Words("day_nouns"), past: set.Words("past_marks"), anew: set.Words("anew_cues"), followUps: set.Words("follow_up_words"), meets: set.Words("meeting_tellings"), terms: set.Words("term_labels"),
		ceremonies: set.Words("signing_ceremonies"),
		ranks:      newRanks(set), offices: newOffices(set), speaking: set.Words("speaking_verbs"),
		provinces: setOf(set.Words("provinces")), provincesAbroad: setOf(set.Words("provinces_abroad")), domestics: set.Words("domestic_endings"),
		placeBreaks: setOf(set.Words("place_breaks")), asides: set.Words("signing_asides"), divisions: slices.Concat(set.Words("division_endings"), set.Words("delegation_endings")),
		captionPlaces: set.Words("caption_places"), lineStarts: followed(set.Words("caption_places"), "부터"), captionSubjects: set.Words("caption_subjects"),
		undertakings: undertakingWords{heads: set.Words("undertakings_heads"), deals: set.Words("undertakings_deals"), others: set.Words("undertakings_others"), grounds: set.Words("undertakings_grounds"), ends: slices.Concat(afterLists[:], set.Words("undertakings_ends"))},
	}
	w.addTitles(set)
	w.addParties(set)
	w.addPointers(set)
	return w
}

// addTitles adds the lists by which the title of an instrument is cut.
func (w *wordLists) addTitles(set *rules.Set) {
	w.titleFillers, w.titleAdverbs, w.adverbs = setOf(set.Words("title_fillers")), setOf(set.Words("title_adverbs")), setOf(set.Words("adverbs"))
	w.titleBreaks = set.Words("title_breaks")
	w.titleJoins = append([]string{"해", "하여", "하고", "하며", "기로", "돼"}, set.Words("title_joins")...)
	w.titleRests = slices.Concat([]string{"과", "와", "으로", "하는", "하기로"}, set.Words("title_rests"))
	w.titleTails = []string{" 및", " 등의", " 등", "의"}
	for _, word := range set.Words("title_adjectives") {
		w.titleTails = append(w.titleTails, " "+word)
	}
}

// addParties adds the lists by which parties are found.
func (w *wordLists) addParties(set *rules.Set) {
	w.joining, w.joined, w.labels = set.Words("joining_verbs"), set.Words("joined_instruments"), set.Words("party_labels")
	w.participles, w.presence, w.attended = set.Words("joining_participles"), set.Words("presence_participles"), set.Words("attendance_endings")
	w.partnerNouns, w.listEnds, w.listHeads = set.Words("partner_nouns"), set.Words("list_endings"), set.Words("list_heads")
	w.partnerMarks, w.partnerDeals, w.concludedToo = set.Words("partner_marks"), set.Words("partner_deals"), set.Words("concluded_too")
	w.counters, w.counterparts = set.Words("body_counters"), set.Words("counterpart_endings")
	w.personalDeals, w.personalPositions = set.Words("personal_deals"), set.Words("personal_positions")
	w.onlooking, w.credits = set.Words("signing_onlookers"), set.Words("credit_endings")
	w.ownWay, w.working, w.talks = setOf(set.Words("own_way_words")), set.Words("working_words"), set.Words("talks_words")
	w.ofCountry, w.afterwards, w.describing = set.Words("country_prefixes"), set.Words("afterward_words"), setOf(set.Words("describing_verbs"))
	w.rivalry, w.resale, w.arms = set.Words("rivalry_words"), set.Words("resale_words"), set.Words("arms_words")
	w.bidding, w.venues = set.Words("bidding_words"), set.Words("venue_endings")
	w.envoys, w.stateSpeakers = setOf(set.Words("envoys")), setOf(set.Words("state_speakers"))
	w.instrumentTopics = setOf(set.Words("instrument_topics"))
	w.dayLabels = setOf(set.Words("day_labels"))
	w.counterpartLabels = setOf(set.Words("counterpart_labels"))
	w.branches = set.Words("branch_endings")
	w.conglomerates, w.namePrefixes = setOf(set.Words("conglomerates")), setOf(set.Words("name_prefixes"))
	w.nameHeads, w.gluedHeads, w.faring = setOf(set.Words("name_heads")), set.Words("glued_heads"), set.Words("faring_verbs")
}

// addPointers adds the lists of words that point back.
func (w *wordLists) addPointers(set *rules.Set) {
	pointers := set.Words("pointers")
	w.pointers, w.pointerKinds = setOf(pointers), setOf(set.Words("pointer_kinds"))
	w.pointerStarts = startsOf(append([]string{"양", "두", "세"}, pointers...))
	w.kinds = setOf(set.Words("kind_words"))
	w.kindOfWord = map[string]string{}
	addKind(w.kindOfWord, "local_government", set.Words("kind_local_government"))
	addKind(w.kindOfWord, "university", set.Words("kind_university"))
}

// holdsAny reports whether s holds any of the words of a matcher.
func holdsAny(m *text.Matcher, s string) bool {
	return m.Any(s, func(int, int) bool { return true })
}

// starts are the first letters of words.
type starts struct {
	syllables *text.Syllables
	others    map[rune]bool
}

func startsOf(words []string) starts {
	s, all := starts{others: map[rune]bool{}}, ""
	for _, w := range words {
		r := text.First(w)
		if all += string(r); !text.IsHangul(r) {
			s.others[r] = true
		}
	}
	s.syllables = text.NewSyllables(all)
	return s
}

// begin reports whether a word may be one of the list.
func (s *starts) begin(word string) bool {
	r := text.First(word)
	return s.syllables.Has(r) || !text.IsHangul(r) && s.others[r]
}
