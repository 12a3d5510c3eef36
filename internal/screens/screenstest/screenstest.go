// Package screenstest holds what the tests of several screens share.
package screenstest

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// Shipped reads an edition that the program is shipped with.
func Shipped(t *testing.T) *law.Edition {
	t.Helper()
	e, err := encoding.Read(statutes.FS, "tip-2018", false)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// parts are the general parts that were read, by edition.
var parts sync.Map

// General reads the general part that an edition is shipped with, once for all tests.
// None of them changes anything in it.
func General(t testing.TB, id string) *general.Part {
	t.Helper()
	if p, met := parts.Load(id); met {
		return p.(*general.Part)
	}
	p, err := encoding.General(statutes.FS, id, nil)
	if err != nil {
		t.Fatal(err)
	}
	parts.Store(id, p)
	return p
}

// SchemaOf derives the JSON Schema of a machine form from its Go type.
func SchemaOf[T any](t *testing.T) *jsonschema.Resolved {
	t.Helper()
	schema, err := jsonschema.For[T](nil)
	if err != nil {
		t.Fatal(err)
	}
	resolved, err := schema.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return resolved
}

// Validate checks a JSON text against the schema of its type.
func Validate(t *testing.T, schema *jsonschema.Resolved, data []byte) map[string]any {
	t.Helper()
	var value map[string]any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(value); err != nil {
		t.Errorf("%v\n%s", err, data)
	}
	return value
}
