package determine

import (
	"encoding/json"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

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
