package extract

// Option changes how an Extractor reads documents.
type Option func(*options)

type options struct {
	reference     string
	noOutletRules bool
}

// WithReference gives the civil day (2019-10-25) from which the dates of a page
// are counted that states no publication itself. "" means none.
func WithReference(civil string) Option {
	return func(o *options) { o.reference = civil }
}

// WithoutOutletRules reads every page by the general rules alone.
func WithoutOutletRules() Option {
	return func(o *options) { o.noOutletRules = true }
}
