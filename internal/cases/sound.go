package cases

import (
	"bytes"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/recordtext"
)

// Codes of faults in the text of a record.
const (
	NULByte      law.Code = "nul_byte"
	BadUTF8      law.Code = "bad_utf8"
	CellNameless law.Code = "cell_nameless" // the cell stands under a column without a name
)

// isSound reports whether the text is UTF-8 without NUL.
func isSound(text []byte) bool { return bytes.IndexByte(text, 0) < 0 && utf8.Valid(text) }

// firstUnsound finds the first byte that is not allowed in a text.
func firstUnsound(text []byte) (at int, code law.Code) {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		switch {
		case r == 0:
			return i, NULByte
		case r == utf8.RuneError && n == 1:
			return i, BadUTF8
		}
		i += n
	}
	return 0, ""
}

// formFault is the fault of a record with a broken form. It names the number of
// cells that the record should have and the number that it has.
func formFault(code law.Code, want, has int) law.Fault {
	switch code {
	case recordtext.RowRagged:
		return law.Fault{Code: recordtext.RowRagged, Args: []any{want, has}}
	case recordtext.RecordLong:
		return law.Fault{Code: recordtext.RecordLong, Args: []any{maxRecord >> 20}}
	}
	return law.Fault{Code: code}
}

var beginsFormula = [256]bool{'=': true, '+': true, '-': true, '@': true, '\t': true}

// maxRecord is the longest record, in bytes.
const maxRecord = recordtext.LongestRecord
