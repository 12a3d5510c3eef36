package encoding

import (
	"math/big"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// generalSchema makes the schema of a general part from the types that it is read into,
// by the tags that the reader goes by.
func generalSchema(t *testing.T, options *jsonschema.ForOptions) *jsonschema.Schema {
	t.Helper()
	s := keyed(t, options, reflect.TypeFor[general.Part]())
	s.Properties["schema"] = options.TypeSchemas[reflect.TypeFor[schemaTwo]()].CloneSchemas()
	s.Required = append([]string{"schema"}, s.Required...)
	s.PropertyOrder = append([]string{"schema"}, s.PropertyOrder...)
	return s
}

// keyed is the schema of a struct whose fields have keys.
func keyed(t *testing.T, options *jsonschema.ForOptions, form reflect.Type) *jsonschema.Schema {
	t.Helper()
	s := &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{}, AdditionalProperties: &jsonschema.Schema{Not: &jsonschema.Schema{}}}
	for i := range form.NumField() {
		key, ways := tagged(form.Field(i))
		if key == "-" {
			continue
		}
		s.Properties[key] = valued(t, options, form.Field(i).Type, ways)
		s.PropertyOrder = append(s.PropertyOrder, key)
		if !strings.Contains(ways, "optional") {
			s.Required = append(s.Required, key)
		}
	}
	return s
}

// valued is the schema of a value, by the type that it is read into.
func valued(t *testing.T, options *jsonschema.ForOptions, form reflect.Type, ways string) *jsonschema.Schema {
	t.Helper()
	types := options.TypeSchemas
	least, one := 1, 1.0
	switch reflect.Zero(form).Interface().(type) {
	case law.Text:
		return formOf[bothTexts](t, options)
	case law.Period:
		return formOf[periodForm](t, options)
	case law.Act:
		return formOf[actForm](t, options)
	case law.Source:
		return formOf[sourceForm](t, options)
	case law.Citation:
		return types[reflect.TypeFor[sourceChoice]()].CloneSchemas()
	case law.Date:
		return types[reflect.TypeFor[dayText]()].CloneSchemas()
	case law.Months:
		return &jsonschema.Schema{Type: "string", Pattern: `^(` + durationPattern + `)$`}
	case general.Article:
		return types[reflect.TypeFor[articleText]()].CloneSchemas()
	case general.Ages:
		return types[reflect.TypeFor[ageBand]()].CloneSchemas()
	case *big.Rat:
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "integer", Minimum: &one}, {Type: "string", Pattern: `^[1-9][0-9]*/[1-9][0-9]*$`}}}
	case int:
		return &jsonschema.Schema{Type: "integer", Minimum: &one}
	case string:
		if strings.Contains(ways, "line") {
			return types[reflect.TypeFor[lineText]()].CloneSchemas()
		}
		return types[reflect.TypeFor[kebab]()].CloneSchemas()
	case interface{ Words() []string }:
		return oneOfWords(reflect.Zero(form).Interface().(interface{ Words() []string }).Words())
	}
	if form.Kind() == reflect.Slice {
		return &jsonschema.Schema{Type: "array", MinItems: &least, Items: valued(t, options, form.Elem(), ways)}
	}
	return keyed(t, options, form)
}

func oneOfWords(list []string) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, word := range list {
		s.Enum = append(s.Enum, word)
	}
	return s
}

// The shipped general part is sound by its schema, and names it in its first line.
func TestGeneralPartBySchema(t *testing.T) {
	data, err := statutes.FS.ReadFile("penal-code/" + folders.General)
	if err != nil {
		t.Fatal(err)
	}
	value, ok := asJSON(t, data)
	if !ok {
		t.Fatal("no YAML")
	}
	if err := resolved(t)["general-part"].Validate(value); err != nil {
		t.Error(err)
	}
	if first, _, _ := strings.Cut(string(data), "\n"); first != "# yaml-language-server: $schema=../.schema/general-part.json" {
		t.Errorf("begins with %q", first)
	}
}

// Slips that a schema can know are refused by the schema and by the reader.
func TestGeneralSchemaAndReaderAgree(t *testing.T) {
	data, err := statutes.FS.ReadFile("penal-code/" + folders.General)
	if err != nil {
		t.Fatal(err)
	}
	check := resolved(t)["general-part"]
	for old, slip := range map[string]string{
		"schema: 2":                         "schema: 3",
		"kind: divide":                      "kind: halve",
		"class: mitigating":                 "class: attenuating",
		"by: 1/3":                           "by: 0.33",
		"judge: may":                        "judge: perhaps",
		"agent_age: 18-20":                  "agent_age: young",
		"parts: 3":                          "parts: 0",
		"{mode: prudential}":                "{mode: wise}",
		"chapter: IX}":                      "chapters: IX}",
		"in_force: {from: 2013-08-20}":      "in_force: {from: august}",
		"max: 20y":                          "max: 20",
		"kind: foreseen":                    "kind: seen",
		"does: holds":                       "does: hold",
		"id: thirds-or-steps":               "id: Thirds or steps",
		"confidence: secondary":             "confidence: hearsay",
		"published: 2013-08-19":             "published: 2013",
		"articles: [\"152\", \"317\"]":      "articles: []",
		"    choose: {none: 1":              "    chosen: {none: 1",
		"url: https://lpderecho.pe/acuerdo": "url: acuerdo",
	} {
		text := string(data)
		if !strings.Contains(text, old) {
			t.Errorf("the file has no %q", old)
			continue
		}
		wrong := []byte(strings.Replace(text, old, slip, 1))
		if value, ok := asJSON(t, wrong); !ok || check.Validate(value) == nil {
			t.Errorf("the schema takes %q", slip)
		}
		if _, err := General(fstest.MapFS{"e/" + folders.General: {Data: wrong}}, "e", nil); err == nil {
			t.Errorf("the reader takes %q", slip)
		}
	}
}
