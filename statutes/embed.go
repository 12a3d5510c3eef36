// Package statutes holds the law as data: one folder an edition, one YAML file
// an offence. README.md in this folder says how to encode a provision.
package statutes

import "embed"

// FS holds the editions that the program is shipped with, and beside them the
// training cases, which belong to no edition's digest.
//
//go:embed */*.yaml
var FS embed.FS

// Schemas holds the JSON Schema of each kind of file, for editors.
//
//go:embed .schema/*.json
var Schemas embed.FS
