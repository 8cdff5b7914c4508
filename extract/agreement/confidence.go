package agreement

import "koaccord/extract/mention"

// confidence says how often an agreement told like this one is right in all
// its parties. The weights were set on labelled articles; the README gives the
// table of reliability.
func (st *state) confidence(a *Agreement, in *instance, main *event) float64 {
	c := 0.62
	if main.trigger.Pred >= 0 && !main.relative && !main.trigger.NounOnly {
		c += 0.08
	}
	if a.Type != "accord" && a.Type != "contract" {
		c += 0.08
	}
	if len(in.events) > 1 {
		c += 0.06
	}
	c += partyTrust(a)
	if a.Background {
		c -= 0.15
	}
	if len(a.Parties) == 2 {
		c += 0.05
	}
	return min(max(float64(int(c*100+0.5))/100, 0.05), 0.97)
}

// partyTrust grows with what is known of the parties.
func partyTrust(a *Agreement) float64 {
	if len(a.Parties) == 0 {
		return -0.2
	}
	worst := mention.Known
	for _, p := range a.Parties {
		worst = min(worst, p.Entity.Strength)
	}
	switch worst {
	case mention.Known:
		return 0.1
	case mention.Strong:
		return 0.05
	case mention.Medium:
		return 0
	}
	return -0.15
}
