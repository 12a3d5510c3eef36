package determine

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Case is several offences of one case, as a file states them.
type Case struct {
	ID          string
	Concurrence Concurrence
	Prior       string
	Offences    []CaseOffence
}

// CaseOffence is one offence of a case with its facts as text.
type CaseOffence struct {
	Offence string
	Victim  law.Given
	Given   Given
}

// Codes of faults in a file of a case.
const (
	CaseForm        law.Code = "case_form"        // not one JSON object; Args: line and column where it stops being one
	CaseValue       law.Code = "case_value"       // a value of another type than its key takes
	CaseKey         law.Code = "case_key"         // a key that is not known
	CaseTwice       law.Code = "case_key_twice"   // a key that stands twice, or two keys for one fact
	CaseEmpty       law.Code = "case_empty"       // no offence
	CaseConcurrence law.Code = "case_concurrence" // Args: the forms
	CasePrior       law.Code = "case_prior"       // later concurrence without the penalty already imposed
	CasePriorIdle   law.Code = "case_prior_idle"  // a penalty already imposed with another concurrence; Args: the concurrence
)

// text is a value that may be written as a text or as a number.
type text string

// UnmarshalJSON reads the value.
func (t *text) UnmarshalJSON(data []byte) error {
	if bytes.Equal(data, []byte("null")) {
		return nil
	}
	var s string
	if err := json.Unmarshal(data, &s); err == nil {
		*t = text(s)
		return nil
	}
	var n json.Number
	if err := json.Unmarshal(data, &n); err != nil {
		return err
	}
	*t = text(n.String())
	return nil
}

// texts is a list, or one value that may hold several with semicolons.
type texts struct {
	given bool
	list  []string
}

// UnmarshalJSON reads the value.
func (t *texts) UnmarshalJSON(data []byte) error {
	if bytes.Equal(data, []byte("null")) {
		return nil
	}
	t.given = true
	var list []text
	if err := json.Unmarshal(data, &list); err == nil {
		for _, x := range list {
			t.list = append(t.list, string(x))
		}
		return nil
	}
	var one text
	if err := json.Unmarshal(data, &one); err != nil {
		return err
	}
	for part := range strings.SplitSeq(string(one), ";") {
		if part = strings.TrimSpace(part); part != "" {
			t.list = append(t.list, part)
		}
	}
	return nil
}

// offenceJSON is the keys of one offence. A key at the top of the file holds for every
// offence that does not have it.
type offenceJSON struct {
	Offence     text  `json:"offence"`
	VictimAge   texts `json:"victim_age"`
	VictimBorn  text  `json:"victim_born"`
	Date        text  `json:"date"`
	OffenceDate text  `json:"offence_date"`
	EndDate     text  `json:"offence_end_date"`
	With        texts `json:"circumstances"`
	Maybe       texts `json:"maybe"`
	Mitigating  texts `json:"mitigating"`
	Aggravating texts `json:"aggravating"`
	Qualified   texts `json:"qualified"`
	Reductions  texts `json:"reductions"`
	Benefits    texts `json:"benefits"`
	AgentAge    text  `json:"agent_age"`
	AgentBorn   text  `json:"agent_born"`
	Request     text  `json:"request_date"`
	Decision    text  `json:"decision_date"`
	Fixed       text  `json:"fixed"`
	Income      text  `json:"daily_income"`
	Assume      texts `json:"assume"`
}

// caseKeys are the keys of a case that belong to no offence.
var caseKeys = []string{"case_id", "concurrence", "prior", "offences"}

// ReadCase reads a file of one case. Unknown keys and keys that stand twice are faults,
// so that nothing that was written is dropped.
func ReadCase(data []byte) (Case, []*law.Fault) {
	top := map[string]json.RawMessage{}
	if err := json.Unmarshal(data, &top); err != nil {
		return Case{}, []*law.Fault{formFault(data, err)}
	}
	if fault := keyFault(json.NewDecoder(bytes.NewReader(data))); fault != nil {
		return Case{}, []*law.Fault{fault}
	}
	var head struct {
		ID          text                         `json:"case_id"`
		Concurrence text                         `json:"concurrence"`
		Prior       text                         `json:"prior"`
		Offences    []map[string]json.RawMessage `json:"offences"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return Case{}, []*law.Fault{formFault(data, err)}
	}
	c := Case{ID: string(head.ID), Concurrence: Concurrence(head.Concurrence), Prior: string(head.Prior)}
	var faults []*law.Fault
	for _, key := range caseKeys {
		delete(top, key)
	}
	for _, own := range head.Offences {
		whole := maps.Clone(top)
		maps.Copy(whole, own)
		o, fault := offenceFrom(whole)
		same := func(f *law.Fault) bool { return f.Code == fault.Code && f.Value == fault.Value }
		if fault != nil && !slices.ContainsFunc(faults, same) {
			faults = append(faults, fault)
		}
		c.Offences = append(c.Offences, o)
	}
	return c, append(faults, c.check()...)
}

// formFault says what the reader of JSON found: the key whose value is of another type,
// or where the text stops being one object.
func formFault(data []byte, err error) *law.Fault {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) && kind.Field != "" {
		return &law.Fault{Code: CaseValue, Value: kind.Field[strings.LastIndexByte(kind.Field, '.')+1:]}
	}
	at := 0
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at = min(int(syntax.Offset), len(data))
	}
	before := data[:max(at-1, 0)]
	line := bytes.LastIndexByte(before, '\n')
	return &law.Fault{Code: CaseForm, Args: []any{1 + bytes.Count(before, []byte{'\n'}), 1 + utf8.RuneCount(before[line+1:])}}
}

func (c *Case) check() []*law.Fault {
	how, fault := ParseConcurrence(string(c.Concurrence))
	switch {
	case len(c.Offences) == 0:
		return []*law.Fault{{Code: CaseEmpty}}
	case fault != nil:
		fault.Fact = ""
		return []*law.Fault{fault}
	}
	c.Concurrence = how
	if fault := PriorWith(how, c.Prior != ""); fault != nil {
		return []*law.Fault{fault}
	}
	return nil
}

// PriorWith refuses later concurrence without the penalty already imposed, and such a
// penalty with another concurrence, in which it would not count.
func PriorWith(how Concurrence, prior bool) *law.Fault {
	switch {
	case how == Retrospective && !prior:
		return &law.Fault{Code: CasePrior}
	case how != Retrospective && prior:
		return &law.Fault{Code: CasePriorIdle, Args: []any{how}}
	}
	return nil
}

// offenceFrom reads one offence from its keys.
func offenceFrom(keys map[string]json.RawMessage) (CaseOffence, *law.Fault) {
	data, err := json.Marshal(keys)
	var o offenceJSON
	if err == nil {
		d := json.NewDecoder(bytes.NewReader(data))
		d.DisallowUnknownFields()
		err = d.Decode(&o)
	}
	if err != nil {
		if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
			key := strings.Trim(name, `"`)
			return CaseOffence{}, &law.Fault{Code: CaseKey, Value: key, Suggest: spelling.Nearest(key, knownKeys())}
		}
		return CaseOffence{}, formFault(data, err)
	}
	if o.Date != "" && o.OffenceDate != "" {
		return CaseOffence{}, &law.Fault{Code: CaseTwice, Value: "offence_date"}
	}
	return CaseOffence{
		Offence: string(o.Offence),
		Victim:  law.Given{Ages: o.VictimAge.list, Born: string(o.VictimBorn), Date: string(o.Date + o.OffenceDate), Until: string(o.EndDate), With: o.With.list, Maybe: o.Maybe.list},
		Given: Given{
			Mitigating: none(o.Mitigating), Aggravating: none(o.Aggravating), Qualified: o.Qualified.list, Reductions: o.Reductions.list, Benefits: o.Benefits.list,
			AgentAge: string(o.AgentAge), AgentBorn: string(o.AgentBorn), Requested: string(o.Request), AsOf: string(o.Decision),
			Fixed: string(o.Fixed), Income: string(o.Income), Assume: o.Assume.list,
		},
	}, nil
}

// knownKeys lists the keys that a file may have.
func knownKeys() []string {
	keys := slices.Clone(caseKeys)
	for f := range reflect.TypeFor[offenceJSON]().Fields() {
		keys = append(keys, f.Tag.Get("json"))
	}
	return keys
}

// none turns an empty list, which says that there is nothing, into the word for it.
func none(t texts) []string {
	if t.given && len(t.list) == 0 {
		return []string{"none"}
	}
	return t.list
}

// keyFault finds the first key of a value, at any depth, that stands twice or is not in
// lower case. The reader of JSON would keep the last of two, and would take a key in
// other letters for a known one. The text is known to be JSON.
func keyFault(d *json.Decoder) *law.Fault {
	open, err := d.Token()
	if err != nil || open != json.Delim('{') && open != json.Delim('[') {
		return nil
	}
	seen := map[string]bool{}
	for d.More() {
		if open == json.Delim('{') {
			token, _ := d.Token()
			key, _ := token.(string)
			switch {
			case seen[key]:
				return &law.Fault{Code: CaseTwice, Value: key}
			case key != strings.ToLower(key):
				return &law.Fault{Code: CaseKey, Value: key, Suggest: []string{strings.ToLower(key)}}
			}
			seen[key] = true
		}
		if fault := keyFault(d); fault != nil {
			return fault
		}
	}
	_, _ = d.Token() // the bracket that closes it
	return nil
}
