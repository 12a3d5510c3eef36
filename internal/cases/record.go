package cases

import (
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// record holds the cells of a record in either format. The zero record has none.
type record struct {
	texts   [][]byte // of CSV, by column
	members []member // of JSON
	extra   []string // texts of the extra inputs, when they were read
	doubts  []string // names under doubtful circumstances that the task takes
}

// given holds the facts of a record as text, and the position of each in the chunk.
type given struct {
	law.Given
	offence string
	other   bool // the office says that the edition does not hold the offence
	places  [columns.RoleCount]int
	further []further // facts in additional columns of their role
	denied  []further // circumstances that a column says are not present
	at      int       // position of the record
	extra   []string  // texts of the extra inputs
	extraAt []int
}

// member is one key of an object with its value, both as they are written in the
// input.
type member struct {
	columns.Use
	further    bool   // there is another key of the role, or the key says yes or no
	kept       bool   // it is written like one of the user's own
	name       string // the key without escapes
	key, value []byte
	at         int // position of the value in its line
}

// further is the content of an additional column of a role that already has a
// column.
type further struct {
	role columns.Role
	text string
	at   int
}

// found is a fault at a position of the chunk.
type found struct {
	at int
	law.Fault
}
