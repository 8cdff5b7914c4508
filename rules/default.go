package rules

// Default gives the rules that are built in.
func Default() (*Set, error) { return Load(Embedded()) }
