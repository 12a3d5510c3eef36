package cli

import "runtime/debug"

// The tests of commands run thousands of them and keep little, so that collecting garbage less often takes a quarter off their time.
func init() { debug.SetGCPercent(400) }
