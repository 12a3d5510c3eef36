package screens_test

import "runtime/debug"

// The tests of screens write thousands of them and keep none, so that collecting garbage less often takes a quarter off their time.
func init() { debug.SetGCPercent(400) }
