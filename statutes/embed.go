// Package statutes holds the law as data: one folder an edition, one YAML file
// an offence. README.md in this folder says how to encode a provision.
package statutes

import "embed"

//go:generate go run ../internal/compile . law.compiled

// Compiled is the editions as go generate wrote them from the YAML: what the
// program answers from. A test holds it to the YAML.
//
//go:embed law.compiled
var Compiled string

// FS holds the YAML of the editions that the program is shipped with, which is
// shown and checked, and beside them the training cases, which belong to no
// edition's digest.
//
//go:embed */*.yaml
var FS embed.FS

// Schemas holds the JSON Schema of each kind of file, for editors.
//
//go:embed .schema/*.json
var Schemas embed.FS
