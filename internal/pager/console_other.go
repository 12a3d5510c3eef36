//go:build !windows

package pager

// prepare does nothing: terminals of this system take the text as it is.
func prepare() (restore func()) { return func() {} }
