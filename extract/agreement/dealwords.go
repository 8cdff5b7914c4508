package agreement

import "koaccord/rules"

// dealWords are the lists for what changes hands by an agreement: sold, given,
// supplied, won.
type dealWords struct {
	sales, purchases []string        // sale_verbs, purchase_verbs
	giving           []string        // giving_verbs
	promisedGifts    []string        // promised_gifts
	gifts            []string        // gift_verbs
	supply           []string        // supply_words
	takeover         []string        // takeover_verbs
	acquiring        []string        // acquiring_words
	shares           []string        // share_words
	affiliates       map[string]bool // affiliate_words
	holding          []string        // holding_verbs
	making           map[string]bool // making_verbs
	ordering         []string        // ordering_verbs
	sending          []string        // sending_verbs
	developing       []string        // developing_verbs
	orderedWorks     []string        // ordered_works
	winning          []string        // winning_verbs
	suppliers        []string        // supplier_words
	supplierRoles    []string        // supplier_roles
	selecting        []string        // selection_verbs
	selected         []string        // selected_verbs
	privateWorks     []string        // private_works
	fitting          []string        // fitting_verbs
	building         []string        // building_verbs
	taking           []string        // taking_verbs
	contracting      []string        // contract_pointers
}

func newDealWords(set *rules.Set) dealWords {
	return dealWords{
		sales: set.Words("sale_verbs"), purchases: set.Words("purchase_verbs"),
		giving: set.Words("giving_verbs"), promisedGifts: set.Words("promised_gifts"), gifts: set.Words("gift_verbs"),
		supply: set.Words("supply_words"), takeover: set.Words("takeover_verbs"),
		affiliates: setOf(set.Words("affiliate_words")),
		acquiring:  set.Words("acquiring_words"),
		shares:     set.Words("share_words"), holding: set.Words("holding_verbs"), making: setOf(set.Words("making_verbs")),
		ordering: set.Words("ordering_verbs"), sending: set.Words("sending_verbs"), developing: set.Words("developing_verbs"), orderedWorks: set.Words("ordered_works"), winning: set.Words("winning_verbs"), suppliers: set.Words("supplier_words"), supplierRoles: set.Words("supplier_roles"), selecting: set.Words("selection_verbs"), selected: set.Words("selected_verbs"), privateWorks: set.Words("private_works"), fitting: set.Words("fitting_verbs"), building: set.Words("building_verbs"), taking: set.Words("taking_verbs"), contracting: set.Words("contract_pointers"),
	}
}
