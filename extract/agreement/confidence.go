package agreement

import "koaccord/extract/mention"

// The weights of confidence: shares of agreements that were right in all their
// parties, fitted on labelled articles (linear, rounded); the README gives the table
// of reliability.
const (
	trustAtBest     = 0.97 // two known parties, signed, its day told, no contract
	trustOneParty   = -0.20
	trustManyParty  = -0.17 // three and more
	trustContract   = -0.06
	trustAccord     = -0.05 // accords and treaties
	trustBackground = -0.05
	trustNoDate     = -0.06
	trustNotSigned  = -0.14
	trustByForm     = -0.08 // a party is known by its form or what introduces it only
	trustByPlace    = -0.22 // by its place in the sentence only
)

// confidence says how often an agreement told like this one is right in all
// its parties.
func confidence(a *Agreement) float64 {
	c := trustAtBest + partyTrust(a)
	switch a.Type {
	case "contract":
		c += trustContract
	case "accord", "treaty":
		c += trustAccord
	}
	if a.Background {
		c += trustBackground
	}
	if a.Date == nil {
		c += trustNoDate
	}
	if a.Status != mention.Signed {
		c += trustNotSigned
	}
	return min(max(float64(int(c*100+0.5))/100, 0.05), trustAtBest)
}

// partyTrust grows with what is known of the parties and falls with their number.
func partyTrust(a *Agreement) float64 {
	c := 0.0
	switch {
	case len(a.Parties) < 2:
		c += trustOneParty
	case len(a.Parties) > 2:
		c += trustManyParty
	}
	worst := mention.Known
	for _, p := range a.Parties {
		worst = min(worst, p.Entity.Strength)
	}
	switch worst {
	case mention.Known:
	case mention.Weak:
		c += trustByPlace
	default:
		c += trustByForm
	}
	return c
}
