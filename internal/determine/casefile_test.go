package determine_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
)

// Nothing that a file of a case says is dropped: a key that is not known, that stands
// twice at any depth or in other letters, or that says what another one says, is a fault.
func TestKeysOfACase(t *testing.T) {
	offence := func(keys string) string {
		return `{"concurrence":"real","offences":[{"offence":"trafficking",` + keys + `}]}`
	}
	for data, want := range map[string]struct {
		code  law.Code
		value string
	}{
		offence(`"victim_age":15,"date":"2022-05-01"`):                                          {},
		offence(`"victim_age":[15,30]`):                                                         {},
		offence(`"victim_aged":15`):                                                             {determine.CaseKey, "victim_aged"},
		offence(`"victim_age":15,"victim_age":30`):                                              {determine.CaseTwice, "victim_age"},
		offence(`"Victim_Age":15`):                                                              {determine.CaseKey, "Victim_Age"},
		offence(`"date":"2022-05-01","offence_date":"2010-01-01"`):                              {determine.CaseTwice, "offence_date"},
		`{"concurrence":"real","concurrence":"ideal","offences":[{"offence":"x"}]}`:             {determine.CaseTwice, "concurrence"},
		`{"concurrence":"real","date":"2010-01-01","offences":[{"offence_date":"2022-05-01"}]}`: {determine.CaseTwice, "offence_date"},
		`{"concurrence":"real","date":"2010-01-01","offences":[{"date":"2022-05-01"}]}`:         {},
		`{"concurrence":"real","offences":[{"a":1},{"a":2}]}`:                                   {determine.CaseKey, "a"},
		`{"concurrence":"real","offences":[]}`:                                                  {determine.CaseEmpty, ""},
		`{"concurrence":"real","offences":[{}]} {}`:                                             {determine.CaseForm, ""},
		`[]`: {determine.CaseForm, ""},
		``:   {determine.CaseForm, ""},
	} {
		_, faults := determine.ReadCase([]byte(data))
		switch {
		case want.code == "" && len(faults) > 0:
			t.Errorf("%s: %v", data, faults)
		case want.code != "" && (len(faults) != 1 || faults[0].Code != want.code || faults[0].Value != want.value):
			t.Errorf("%s: %v, want %s %q", data, faults, want.code, want.value)
		}
	}
	for key, want := range map[string]string{"age": "victim_age", "victim_aged": "victim_age", "born": "victim_born", "offences_date": "offence_date"} {
		_, faults := determine.ReadCase([]byte(offence(`"` + key + `":1`)))
		if len(faults) != 1 || !slices.Contains(faults[0].Suggest, want) {
			t.Errorf("%s: %+v, without a word of %s", key, faults, want)
		}
	}
	c, _ := determine.ReadCase([]byte(strings.ReplaceAll(offence(`"date":"2022-05-01","agent_age":30`), `"concurrence"`, `"agent_age":20,"concurrence"`)))
	if len(c.Offences) != 1 || c.Offences[0].Given.AgentAge != "30" || c.Offences[0].Victim.Date != "2022-05-01" {
		t.Errorf("an offence's own key does not count before the key of the case: %+v", c)
	}
}
