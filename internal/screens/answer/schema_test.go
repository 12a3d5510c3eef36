package answer

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/screenstest"
	"github.com/conmina/conmina/internal/sheet"
)

// contract lists the keys that every answer has at its top level.
var contract = []string{
	"schema", "case_id", "status", "edition", "offence", "article", "tier", "min_months", "max_months", "max_status",
	"envelope_min_months", "envelope_max_months", "notices", "branches", "trace", "sources", "edition_sha256",
	"tool_version", "readings", "not_considered",
}

// The machine form of every kind of answer fits the schema of its type, and has
// every key of the contract.
func TestMachineFormsFitTheirSchema(t *testing.T) {
	e := screenstest.Shipped(t)
	answers, comparisons := screenstest.SchemaOf[answerJSON](t), screenstest.SchemaOf[compareJSON](t)
	for _, o := range e.Offences {
		for _, given := range []law.Given{
			{},
			{Ages: []string{"17"}},
			{Ages: []string{"14-18", "30"}, Maybe: []string{"aggravated"}},
			{Born: "2004-02-29", Date: "2018-02-28", With: []string{"aggravated"}},
		} {
			f, faults := given.Facts(e)
			if len(faults) > 0 {
				t.Fatal(faults[0])
			}
			data, err := Answer("json", resolve.Resolve(o, f), sheet.Style{Version: "test"})
			if err != nil {
				t.Fatal(err)
			}
			value := screenstest.Validate(t, answers, data)
			for _, key := range contract {
				if _, ok := value[key]; !ok {
					t.Errorf("%s: no key %s", o.ID, key)
				}
			}
			if value["schema"] != "conmina/resolve/1" {
				t.Errorf("schema is %v", value["schema"])
			}
			data, err = Compare("json", Comparison{
				Comparison: comparing.Compare(e.Offences, f), Edition: e, Changes: comparing.Changes(o, e.Offences[0], f),
			}, sheet.Style{})
			if err != nil {
				t.Fatal(err)
			}
			screenstest.Validate(t, comparisons, data)
		}
	}
}

// A form that does not fit must be refused, or the test above proves nothing.
func TestSchemaRefuses(t *testing.T) {
	schema := screenstest.SchemaOf[answerJSON](t)
	data, err := Answer("json", resolve.Resolve(screenstest.Shipped(t).Offences[0], law.Facts{}), sheet.Style{})
	if err != nil {
		t.Fatal(err)
	}
	for _, spoil := range []func(map[string]any){
		func(v map[string]any) { delete(v, "status") },
		func(v map[string]any) { v["min_months"] = "96" },
		func(v map[string]any) { v["surprise"] = true },
		func(v map[string]any) { v["branches"] = "none" },
	} {
		var value map[string]any
		if err := json.Unmarshal(data, &value); err != nil {
			t.Fatal(err)
		}
		spoil(value)
		if schema.Validate(value) == nil {
			t.Errorf("a spoilt answer fits: %v", value["status"])
		}
	}
}

// An undetermined answer leaves its range empty: the envelope is no answer.
func TestUndeterminedHasNoRange(t *testing.T) {
	e := screenstest.Shipped(t)
	o, _ := e.FindOffence("pimping")
	data, err := Answer("json", resolve.Resolve(o, law.Facts{}), sheet.Style{})
	if err != nil {
		t.Fatal(err)
	}
	var value map[string]any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"tier", "min_months", "min_status", "max_months", "max_status"} {
		if value[key] != nil {
			t.Errorf("%s is %v", key, value[key])
		}
	}
	if value["envelope_min_months"] != 24.0 || value["envelope_max_months"] != 60.0 {
		t.Errorf("envelope %v to %v", value["envelope_min_months"], value["envelope_max_months"])
	}
}

// Over several versions every circumstance that one of them takes as absent is listed
// once, and a given one is not used only where none of them uses it.
func TestFactsOverSeveralVersions(t *testing.T) {
	day := func(year int) law.Date { return law.Date{Year: year, Month: 1, Day: 1} }
	e := &law.Edition{ID: "made", Verified: day(2020)}
	for _, id := range []law.CircumstanceID{"a", "b", "c", "d", "e"} {
		e.Circumstances = append(e.Circumstances, &law.Circumstance{ID: id})
	}
	version := func(days law.Period, asks ...law.CircumstanceID) law.Version {
		v := law.Version{InForce: days, Tiers: []law.Tier{{ID: "base", Prison: law.Range{Min: law.Term(24), Max: law.Term(48)}}}}
		for _, id := range asks {
			v.Tiers = append(v.Tiers, law.Tier{
				ID: "with-" + string(id), Prison: law.Range{Min: law.Term(60), Max: law.Term(96)},
				When: []law.Condition{{VictimAge: law.AnyAge(), With: []law.CircumstanceID{id}}},
			})
		}
		return v
	}
	o := &law.Offence{Edition: e, ID: "offence", Versions: []law.Version{
		version(law.Period{From: day(2000), To: day(2010).Before()}, "a", "b"),
		version(law.Period{From: day(2010)}, "b", "c"),
	}}
	e.Offences = []*law.Offence{o}
	for _, c := range []struct {
		date, until    law.Date
		with           []law.CircumstanceID
		absent, unused string
	}{
		{day(2005), law.Date{}, []law.CircumstanceID{"d"}, "[a b]", "[d]"},
		{day(2005), day(2015), []law.CircumstanceID{"d"}, "[a b c]", "[d]"},
		{day(2005), day(2015), []law.CircumstanceID{"a", "d", "e"}, "[b c]", "[d e]"},
		{day(2005), day(2015), []law.CircumstanceID{"c"}, "[a b]", "[]"},
		{day(1999), day(2005), []law.CircumstanceID{"c"}, "[a b]", "[c]"}, // not in force at first
		{day(1998), day(1999), []law.CircumstanceID{"c"}, "[]", "[]"},
	} {
		f := machineFacts(resolve.Resolve(o, law.Facts{Date: c.date, Until: c.until, With: c.with}))
		if absent, unused := fmt.Sprint(f.TakenAsAbsent), fmt.Sprint(f.NotUsedByTheTiers); absent != c.absent || unused != c.unused {
			t.Errorf("%s to %s with %s: %s taken as absent, want %s; %s not used, want %s", c.date, c.until, c.with, absent, c.absent, unused, c.unused)
		}
	}
}
