package agreement

import "koaccord/extract/mention"

// counterpartReach is how many words may stand before the label of the other side, and
// between it and the name.
const counterpartReach = 4

// lacksOtherSide reports whether an agreement is a contract that is told with one side.
func lacksOtherSide(_ *state, in *instance) bool {
	return len(in.parties) == 1 && in.events[0].trigger.Type == "contract"
}

// counterpart gives the body that a sentence names as the other side of a contract: "계약 상대방은
// 가나전자다".
func (st *state) counterpart(_ *instance, i int) []side {
	fd := &st.found[i]
	us := fd.Units
	for k := 0; k < len(us) && k < counterpartReach; k++ {
		if !isTopic(us[k].Josa) || !st.d.words.counterpartLabels[us[k].Stem] {
			continue
		}
		for _, g := range st.groups(i) {
			if g.first() <= k || g.first() > k+counterpartReach || g.role == subject || g.role == object || len(g.members) != 1 {
				continue
			}
			if list := st.sides(fd, &g); len(list) == 1 && list[0].entity.Strength > mention.Weak {
				return list
			}
		}
	}
	return nil
}
