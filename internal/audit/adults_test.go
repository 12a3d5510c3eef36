package audit_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// compareByDate holds a sentence against the code of a day. Ages are separated by
// semicolons.
func compareByDate(t *testing.T, id, ages, date string, s audit.Imposed) audit.Result {
	t.Helper()
	e := shipped(t, "penal-code")
	f, faults := law.Given{Ages: strings.Split(ages, ";"), Date: date}.Facts(e)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	o, fault := e.On(f.Date).FindOffence(id)
	if fault != nil {
		t.Fatal(fault)
	}
	return audit.New(e).Compare(resolve.Resolve(o, f), s)
}

// The range for adults is the range for the same number of victims, because several
// victims aggravate by themselves. Trafficking of two adults is 12 to 20 years, of
// one adult 8 to 15, of anybody under 14 25 to 35.
func TestAsManyAdults(t *testing.T) {
	for _, c := range []struct {
		ages   string
		months law.Months
		want   audit.Verdict
	}{
		{"13", 16 * 12, audit.FitsLesserOnly},
		{"13", 9 * 12, audit.AgeNotApplied},
		{"13;13", 16 * 12, audit.AgeNotApplied},
		{"13;13", 9 * 12, audit.FitsLesserOnly}, // no two adults have 9 years
		{"13;30", 16 * 12, audit.AgeNotApplied},
		{"13;30", 9 * 12, audit.FitsLesserOnly},
		{"13;unknown", 16 * 12, audit.AgeNotApplied},
		{"15;15", 9 * 12, audit.FitsLesserOnly},
		{"15;15", 12 * 12, audit.Within},
	} {
		if r := compareByDate(t, "trafficking", c.ages, "2018-03-01", term(c.months)); r.Verdict != c.want {
			t.Errorf("%s, %d months: %s, want %s", c.ages, c.months, r.Verdict, c.want)
		}
	}
}

// Since 19 June 2019 the code has separate offences against minors. The audit asks
// about a sentence under the offence for adults when the victim was a minor. It
// also asks about a sentence under the offence for minors when the term is in the
// range for adults.
func TestOffencesForMinors(t *testing.T) {
	const day = "2022-01-10"
	for _, c := range []struct {
		offence, age string
		s            audit.Imposed
		want         audit.Verdict
		fits         string
		distance     law.Months
	}{
		// 129-C: 10 to 15 years; minors are in 129-H: 15 to 20, under 14 30 to 35.
		{"129-C", "15", term(12 * 12), audit.AgeNotApplied, "sexual-exploitation", 36},
		{"129-C", "13", term(12 * 12), audit.AgeNotApplied, "sexual-exploitation", 18 * 12},
		{"129-C", "15", term(15 * 12), audit.Within, "", 0}, // both ranges hold it
		{"129-C", "15", term(17 * 12), audit.Above, "", 24},
		{"129-C", "15", term(9 * 12), audit.FitsLesserOnly, "sexual-exploitation-client", 12}, // no adult commands that
		{"129-C", "15", term(12*12, imposed.ReasonAttempt), audit.BelowExplained, "sexual-exploitation", 36},
		{"129-C", "15", term(12*12, imposed.ReasonSeveralOffences), audit.AgeNotApplied, "sexual-exploitation", 36},
		{"129-C", "15", audit.Imposed{}, audit.Undetermined, "", 0},
		{"129-C", "18", term(12 * 12), audit.Within, "", 24 + 12},
		{"129-H", "15", term(12 * 12), audit.AgeNotApplied, "sexual-exploitation", 36},
		{"129-H", "15", term(15 * 12), audit.Within, "", 0},
		{"129-H", "15", term(9 * 12), audit.FitsLesserOnly, "sexual-exploitation-client", 72},
		// 181: 4 to 6 years; minors are in 129-L: 15 to 20.
		{"181", "16", term(48), audit.AgeNotApplied, "proxenetismo", 11 * 12},
		{"129-L", "16", term(48), audit.AgeNotApplied, "proxenetismo", 11 * 12},
		// 179: 4 to 6 years; minors are in 129-I: 15 to 20.
		{"179", "16", term(72), audit.AgeNotApplied, "favouring-prostitution", 9 * 12},
		// 180: 4 to 8 years; minors are in 129-K: 10 to 15.
		{"180", "16", term(96), audit.AgeNotApplied, "rufianismo", 24},
		{"180", "13", term(96), audit.AgeNotApplied, "rufianismo", 12 * 12}, // 129-K: 20 to 30 under 14
		{"180", "16", term(120), audit.Above, "", 24},
		// The other articles without an age ask the same: 129-D beside 129-I, 129-E
		// beside 129-J from 14 on, 129-F beside 129-K, 129-G beside 129-L.
		{"129-D", "15", term(12 * 12), audit.AgeNotApplied, "sexual-exploitation-promotion", 36},
		{"129-I", "15", term(12 * 12), audit.AgeNotApplied, "sexual-exploitation-promotion", 36},
		{"129-E", "15", term(10 * 12), audit.AgeNotApplied, "sexual-exploitation-client", 60},
		{"129-E", "13", term(10 * 12), audit.Within, "", 0},
		{"129-F", "15", term(7 * 12), audit.AgeNotApplied, "sexual-exploitation-benefit", 36},
		{"129-G", "13", term(12 * 12), audit.AgeNotApplied, "sexual-exploitation-management", 18 * 12},
		{"129-K", "16", term(60), audit.AgeNotApplied, "rufianismo", 60},
		// Of two victims one is a minor, who is in 129-L as well: the other's 4 to 6
		// years are below what the minor commands.
		{"181", "16;30", term(60), audit.AgeNotApplied, "proxenetismo", 10 * 12},
		{"181", "16;30", term(60, imposed.ReasonConfession), audit.BelowExplained, "proxenetismo", 10 * 12},
		{"181", "16;30", term(6 * 12), audit.AgeNotApplied, "proxenetismo", 9 * 12}, // whether the adult is one of several or not
		{"181", "16;30", term(15 * 12), audit.Undetermined, "", 0},
		{"181", "30;31", term(6 * 12), audit.Within, "", 0},
		{"181", "unknown;30", term(60), audit.Undetermined, "", 0}, // nobody says that one of them is a minor
		// Who names the article of the aggravated forms is asked about the whole
		// offence: an adult's 8 to 15 years.
		{"129-B", "15", term(9 * 12), audit.AgeNotApplied, "trafficking", 36},
		{"129-B", "15", term(7 * 12), audit.FitsLesserOnly, "forced-labour", 60}, // 6 to 12, which is graver than 6 to 8
	} {
		r := compareByDate(t, c.offence, c.age, day, c.s)
		fits := ""
		if r.Fits.Offence != nil {
			fits = r.Fits.Offence.ID
		}
		if r.Verdict != c.want || fits != c.fits || c.want != audit.Within && r.Distance != c.distance {
			t.Errorf("%s, %s years, %v: %s %q %d, want %s %q %d", c.offence, c.age, c.s, r.Verdict, fits, r.Distance, c.want, c.fits, c.distance)
		}
	}
	// The law of the first day of a version is that of the version: of the offences
	// that threaten less than 10 to 15 years, the client's 9 to 12 are the gravest
	// since 19 June 2019, and trafficking's 8 to 15 before.
	for date, want := range map[string]string{"2019-06-18": "trafficking", "2019-06-19": "sexual-exploitation-client", "2019-06-20": "sexual-exploitation-client"} {
		if r := compareByDate(t, "sexual-exploitation", "30", date, term(9*12)); r.Verdict != audit.FitsLesserOnly || r.Fits.Offence.ID != want {
			t.Errorf("on %s: %s %v, want %s", date, r.Verdict, r.Fits.Offence, want)
		}
	}
	// An act that began when minors were still in the article may have their range
	// of then: from 6 to 12 years.
	if r := compareByDate(t, "proxenetismo", "16", "2019-06-01..2019-06-30", term(8*12)); r.Verdict != audit.Undetermined {
		t.Errorf("over the day on which minors left: %+v", r)
	}
	// Also where the range for an adult went on as it was, 10 to 15 years: that of a
	// minor was 15 to 20, and came down to it.
	if r := compareByDate(t, "sexual-exploitation", "15", "2019-06-01..2019-06-30", term(12*12)); r.Verdict != audit.Undetermined {
		t.Errorf("over the day on which minors left: %+v", r)
	}
	if r := compareByDate(t, "sexual-exploitation", "15", "2021-03-01..2021-04-30", term(12*12)); r.Verdict != audit.AgeNotApplied || r.Distance != 36 {
		t.Errorf("over a change of the article's own number: %+v", r)
	}
	// Without a day, what was threatened in every version is compared: 10 to 15 years
	// with the client's 9 to 12.
	if r := compareByDate(t, "minors-exploitation-benefit", "15", "unknown", term(9*12)); r.Verdict != audit.FitsLesserOnly || r.Fits.Offence.ID != "sexual-exploitation-client" {
		t.Errorf("on an unknown day: %+v", r)
	}
	// An act over the day on which the numbers changed is no other matter.
	r := compareByDate(t, "proxenetismo", "16", "2021-03-01..2021-04-30", term(48))
	if r.Verdict != audit.AgeNotApplied || r.Distance != 11*12 {
		t.Errorf("over a change of number: %+v", r)
	}
}
