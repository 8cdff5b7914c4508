// Package value reads Korean wordings of numbers, dates, money and periods.
//
// Everything here is a pure function from text to value: no state, no clock,
// no locale. Finding and resolving a date are two steps, because a wording such
// as "25일" means a day only beside the day on which it was written.
package value
