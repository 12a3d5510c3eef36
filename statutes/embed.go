// Package statutes holds the law as data: a folder for each edition, a YAML file
// for each offence. README.md in this folder says how to encode a provision.
package statutes

import "embed"

//go:generate go run ../internal/compile . law.compiled

// Compiled holds the editions in the form that go generate wrote from the YAML. The
// program answers from it. A test compares it with the YAML.
//
//go:embed law.compiled
var Compiled string

// FS holds the YAML of the editions that the program is shipped with; it is shown
// and checked. FS also holds the training cases, which are in no edition's digest.
//
//go:embed */*.yaml
var FS embed.FS

// Schemas holds the JSON Schema of each kind of file, for editors.
//
//go:embed .schema/*.json
var Schemas embed.FS
