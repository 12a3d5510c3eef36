package cases_test

import "runtime/debug"

// The tests of cases answer many records and keep few of them, so that collecting garbage less often takes a quarter off their time.
func init() { debug.SetGCPercent(400) }
