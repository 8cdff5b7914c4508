package agreement

import (
	"koaccord/extract/text"
	"koaccord/rules"
)

// meetingWords are the lists for how those who conclude come together: who visits,
// meets or chooses whom, and where.
type meetingWords struct {
	visiting     []string        // visiting_verbs
	travelling   []string        // travelling_verbs
	meeting      map[string]bool // meeting_verbs
	attending    []string        // attending_words
	seats        map[string]bool // seat_words
	summits      *text.Matcher   // summit_words
	choosing     []string        // choosing_verbs
	chosenMarks  map[string]bool // chosen_marks
	chosenBy     []string        // chosen_verbs
	unnamedKinds map[string]bool // unnamed_kinds
	passives     []string        // signing_passives
	notice       []string        // notice_verbs
	offering     []string        // offering_verbs
	owningVerbs  map[string]bool // owning_verbs
}

func newMeetingWords(set *rules.Set) meetingWords {
	return meetingWords{
		visiting: set.Words("visiting_verbs"), travelling: set.Words("travelling_verbs"), meeting: setOf(set.Words("meeting_verbs")), attending: set.Words("attending_words"),
		seats: setOf(set.Words("seat_words")), summits: text.NewMatcher(set.Words("summit_words")),
		choosing: set.Words("choosing_verbs"), chosenBy: set.Words("chosen_verbs"), chosenMarks: setOf(set.Words("chosen_marks")), unnamedKinds: setOf(set.Words("unnamed_kinds")),
		passives: set.Words("signing_passives"), notice: set.Words("notice_verbs"), offering: set.Words("offering_verbs"),
		owningVerbs: setOf(set.Words("owning_verbs")),
	}
}
