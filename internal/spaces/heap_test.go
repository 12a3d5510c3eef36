package spaces_test

import "runtime/debug"

// The tests of spaces answer thousands of records and keep few of them, so that collecting garbage less often takes a third off their time.
func init() { debug.SetGCPercent(400) }
