//go:build !cgo

package engines

import "testing"

func openDuckDB(t *testing.T) database {
	absent(t, "DuckDB, which needs a C compiler,")
	return nil
}
