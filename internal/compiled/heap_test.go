package compiled_test

import "runtime/debug"

// The tests of the compiled law read it thousands of times and keep none of it, so that collecting garbage less often takes a quarter off their time.
func init() { debug.SetGCPercent(400) }
