package agreement

import (
	"slices"

	"koaccord/extract/text"
	"koaccord/rules"
)

// offices are the positions that tell the kind of the body of those who hold them.
type offices struct {
	ends      []officeEnds // office_ and the kind
	others    []string     // office_others
	companies []string     // office_company
}

type officeEnds struct {
	kind string
	ends []string
}

func newOffices(set *rules.Set) offices {
	return offices{others: set.Words("office_others"), companies: set.Words("office_company"), ends: []officeEnds{
		{"local_government", set.Words("office_local_government")},
		{"government", set.Words("office_government")},
		{"university", set.Words("office_university")},
		{"hospital", set.Words("office_hospital")},
	}}
}

// kind is the kind of the body of one who holds a position; "" where it does not tell.
func (o *offices) kind(position string) string {
	if slices.Contains(o.companies, position) {
		return "company"
	}
	if text.EndsInAny(position, o.others) {
		return ""
	}
	for i := range o.ends {
		if text.EndsInAny(position, o.ends[i].ends) {
			return o.ends[i].kind
		}
	}
	return ""
}
