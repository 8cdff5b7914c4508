package article

import (
	"strings"

	"koaccord/extract/block"
	"koaccord/extract/page"
)

// shownTimes are the times that lines around the body print, by role.
type shownTimes struct {
	published Time // labelled, above the body
	modified  Time
	bare      Time // without a label, above the body
	below     Time // labelled, below the body
}

// shown reads the time lines of the page.
func (m *metaView) shown() shownTimes {
	var t shownTimes
	for i, b := range m.blocks {
		if b.Kind != block.Time && b.Kind != block.Byline && b.Kind != block.Title {
			continue
		}
		label := m.labelBefore(i)
		for _, st := range timesIn(b.Text) {
			if st.role == roleNone && st.start < 12 {
				st.role = label
			}
			v := Time{Value: st.value, Rule: b.Rule}
			switch {
			case st.role == roleModified:
				keep(&t.modified, v)
			case i > m.body:
				keep(&t.below, v)
			case st.role == rolePublished:
				keep(&t.published, v)
			default:
				keep(&t.bare, v)
			}
		}
	}
	return t
}

// labelBefore is the role that a line of nothing but a label gives the next.
func (m *metaView) labelBefore(i int) timeRole {
	if i == 0 || len(m.blocks[i-1].Text) > 40 {
		return roleNone
	}
	return roleOf(m.blocks[i-1].Text)
}

// keep sets t where it is unset, or to a more exact print of the same day.
func keep(t *Time, v Time) {
	if t.Value == "" || len(v.Value) > len(t.Value) && strings.HasPrefix(v.Value, t.Value) {
		*t = v
	}
}

// published chooses the publication time: what the page shows above the body
// with a label, then what JSON-LD and meta state, then unlabelled times. A
// day is made exact by a statement of the same day.
func (m *metaView) published() Time {
	if v, ok := parseTime(m.page.Source.Published); ok {
		return Time{Value: v, Rule: "source/published"}
	}
	if m.page.Format == page.Text {
		return Time{}
	}
	shown := m.shown()
	stated := readTimes(m.meta.Published)
	order := append([]Time{shown.published}, stated...)
	order = append(order, shown.bare, shown.below)
	for _, t := range order {
		if t.Value != "" {
			return exact(t, order)
		}
	}
	return Time{}
}

func readTimes(list []page.Candidate) []Time {
	var out []Time
	for _, c := range list {
		if v, ok := parseTime(c.Value); ok {
			out = append(out, Time{Value: v, Rule: c.Rule})
		}
	}
	return out
}

// Lengths of the day and the minute in RFC 3339.
const (
	dayLength    = len("2006-01-02")
	minuteLength = len("2006-01-02T15:04")
)

// exact gives t with the time of day, or the seconds, that another statement
// of the same day, or minute, knows.
func exact(t Time, others []Time) Time {
	for _, o := range others {
		switch {
		case len(t.Value) == dayLength && len(o.Value) > dayLength && o.Value[:dayLength] == t.Value && !midnight(o.Value):
			t = o
		case len(t.Value) > dayLength && len(o.Value) > dayLength && o.Value[:minuteLength] == t.Value[:minuteLength] && strings.Contains(t.Value, ":00+"):
			t = o
		}
	}
	return t
}

// midnight reports whether a time is the zero hour that systems write where
// they know only the day.
func midnight(v string) bool { return strings.Contains(v, "T00:00:00") }

// modified chooses the time of the last change; one that is before the
// publication says nothing.
func (m *metaView) modified(published Time) Time {
	if m.page.Format == page.Text {
		return Time{}
	}
	for _, t := range append([]Time{m.shown().modified}, readTimes(m.meta.Modified)...) {
		if t.Value != "" && t.Value >= published.Value {
			return t
		}
	}
	return Time{}
}
