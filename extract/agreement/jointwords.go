package agreement

import "koaccord/rules"

// jointWords are the lists by which it is told who stands on one side, and who concludes
// for himself.
type jointWords struct {
	consortiumVerbs, consortiums []string          // consortium_verbs, consortium_endings
	alliances                    map[string]bool   // alliance_words
	consortiumMakeup             []string          // consortium_makeup
	consortiumChanges            []string          // consortium_changes
	joint                        []string          // joint_words
	joiners                      []string          // together_words
	comparing                    []string          // comparing_words
	including                    []string          // including_verbs
	leading                      []string          // leading_verbs
	topicAdverbs                 map[string]bool   // topic_adverbs
	contrasting                  []string          // contrast_endings
	promising                    []string          // promising_verbs
	apartWords                   map[string]bool   // apart_words
	among                        []string          // among_cues
	turns                        map[string]bool   // in_turn_words
	rests                        map[string]bool   // rest_words
	jointVentures                map[string]bool   // joint_ventures
	sharing                      []string          // sharing_words
	theseKinds                   map[string]string // these_companies and so on, with the kind of the body
}

func newJointWords(set *rules.Set) jointWords {
	w := jointWords{
		consortiumVerbs: set.Words("consortium_verbs"), consortiums: set.Words("consortium_endings"),
		alliances: setOf(set.Words("alliance_words")), consortiumMakeup: set.Words("consortium_makeup"), consortiumChanges: set.Words("consortium_changes"), joint: set.Words("joint_words"),
		joiners: set.Words("together_words"), comparing: set.Words("comparing_words"), including: set.Words("including_verbs"), leading: set.Words("leading_verbs"),
		topicAdverbs: setOf(set.Words("topic_adverbs")), contrasting: set.Words("contrast_endings"), promising: set.Words("promising_verbs"),
		apartWords: setOf(set.Words("apart_words")), among: set.Words("among_cues"), turns: setOf(set.Words("in_turn_words")), rests: setOf(set.Words("rest_words")), jointVentures: setOf(set.Words("joint_ventures")), sharing: set.Words("sharing_words"),
		theseKinds: map[string]string{},
	}
	addKind(w.theseKinds, "company", set.Words("these_companies"))
	addKind(w.theseKinds, "university", set.Words("these_universities"))
	addKind(w.theseKinds, "hospital", set.Words("these_hospitals"))
	return w
}

// addKind notes the kind that words stand for.
func addKind(to map[string]string, kind string, words []string) {
	for _, w := range words {
		to[w] = kind
	}
}
