package mention

import (
	"maps"
	"slices"

	"koaccord/extract/text"
	"koaccord/rules"
)

// wordLists are the lists of rules/lexicon for the forms of names and the words
// around a predicate, prepared once. It is immutable once made.
type wordLists struct {
	parts         *text.Endings   // part_endings
	divisions     *text.Endings   // division_endings, delegation_endings
	descriptors   *text.Endings   // descriptor_endings
	sites         *text.Endings   // site_endings
	works         *text.Endings   // work_endings
	built         *text.Endings   // built_endings
	practices     *text.Endings   // practice_endings
	credits       []string        // credit_endings
	headlines     []string        // headline_endings
	branches      []string        // branch_endings
	plants        []string        // plant_endings
	within        map[string]bool // within_words
	markets       map[string]bool // stock_markets
	firmLetters   map[string]bool // firm_letters
	wardBodies    []string        // ward_bodies
	rebuilders    []string        // rebuilding_associations
	national      []string        // national_prefixes
	offices       map[string]bool // public_offices
	firmHeads     map[string]bool // rank_firm_heads
	heads         map[string]bool // rank_heads
	titles        map[string]bool // position_scopes
	envoys        map[string]bool // envoys
	units         map[string]bool // measure_units
	pointers      map[string]bool // pointers
	incorporated  map[string]bool // incorporation_forms
	affiliates    map[string]bool // affiliate_words
	states        map[string]bool // rank_states
	leaders       map[string]bool // rank_states, rank_leaders
	owned         map[string]bool // subsidiary_words
	shares        map[string]bool // share_words
	acquiring     map[string]bool // acquiring_words
	sides         map[string]bool // caption_sides
	visiting      []string        // visiting_verbs
	regions       map[string]bool // world_regions
	listed        map[string]bool // all of envoys, incorporated, affiliates, shares and acquiring
	ahead         []string        // future_marks
	proposals     []string        // proposal_marks
	personal      []string        // personal_positions
	failures      []string        // failure_marks
	postponements []string        // postponement_marks
	suspensions   []string        // suspension_marks
	afterwards    []string        // afterward_words
	events        []string        // event_words
	gatherings    []string        // gathering_words
	ofCountry     []string        // country_prefixes
	efforts       []string        // effort_words
	lawsuits      []string        // lawsuit_words
	collusion     []string        // collusion_words
	denied        []string        // denied_nouns
	adverbs       map[string]bool // adverbs
	manners       []string        // manner_adverbs
	delegations   []string        // delegation_endings
	negotiators   []string        // negotiator_endings
	unitHeads     []string        // unit_head_endings
	templates     []string        // template_words
	givenAbroad   map[string]bool // given_abroad
}

func newWordLists(set *rules.Set) *wordLists {
	l := &wordLists{
		parts: text.NewEndings(set.Words("part_endings")), divisions: text.NewEndings(slices.Concat(set.Words("division_endings"), set.Words("delegation_endings"))),
		descriptors: text.NewEndings(set.Words("descriptor_endings")), sites: text.NewEndings(set.Words("site_endings")), works: text.NewEndings(set.Words("work_endings")), built: text.NewEndings(set.Words("built_endings")), practices: text.NewEndings(set.Words("practice_endings")),
		credits: set.Words("credit_endings"), headlines: set.Words("headline_endings"), branches: set.Words("branch_endings"), plants: set.Words("plant_endings"), within: wordSet(set.Words("within_words")), markets: wordSet(set.Words("stock_markets")), firmLetters: wordSet(set.Words("firm_letters")), wardBodies: set.Words("ward_bodies"),
		rebuilders: set.Words("rebuilding_associations"), national: set.Words("national_prefixes"),
		offices: wordSet(set.Words("public_offices")), firmHeads: wordSet(set.Words("rank_firm_heads")), heads: wordSet(set.Words("rank_heads")), titles: wordSet(set.Words("position_scopes")), envoys: wordSet(set.Words("envoys")), units: wordSet(set.Words("measure_units")), pointers: wordSet(set.Words("pointers")), incorporated: wordSet(set.Words("incorporation_forms")), affiliates: wordSet(set.Words("affiliate_words")), owned: wordSet(set.Words("subsidiary_words")), states: wordSet(set.Words("rank_states")), leaders: wordSet(slices.Concat(set.Words("rank_states"), set.Words("rank_leaders"))), shares: wordSet(set.Words("share_words")), acquiring: wordSet(set.Words("acquiring_words")), sides: wordSet(set.Words("caption_sides")), visiting: set.Words("visiting_verbs"), regions: wordSet(set.Words("world_regions")),
		ahead: set.Words("future_marks"), proposals: set.Words("proposal_marks"), failures: set.Words("failure_marks"), postponements: set.Words("postponement_marks"), suspensions: set.Words("suspension_marks"), afterwards: set.Words("afterward_words"), events: set.Words("event_words"), gatherings: set.Words("gathering_words"), ofCountry: set.Words("country_prefixes"),
		efforts: set.Words("effort_words"), lawsuits: set.Words("lawsuit_words"), collusion: set.Words("collusion_words"), denied: set.Words("denied_nouns"), adverbs: wordSet(set.Words("adverbs")), manners: set.Words("manner_adverbs"), delegations: set.Words("delegation_endings"), negotiators: set.Words("negotiator_endings"), unitHeads: set.Words("unit_head_endings"), templates: set.Words("template_words"), givenAbroad: wordSet(set.Words("given_abroad")), personal: set.Words("personal_positions"),
		listed: map[string]bool{},
	}
	for _, list := range [...]map[string]bool{l.envoys, l.incorporated, l.affiliates, l.shares, l.acquiring} {
		maps.Copy(l.listed, list)
	}
	return l
}
