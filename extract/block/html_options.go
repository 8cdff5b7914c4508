package block

// Options change how a Cutter works. The zero value uses every rule.
type Options struct {
	NoOutletRules bool // leave the outlets' own layouts out: the general mechanism alone
}
