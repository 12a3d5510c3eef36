package columns

// Met makes a namer one that has met so many names before.
func Met(n *Namer, names int64) { n.count.Store(names) }

// Kept is how many names a namer has kept.
func Kept(n *Namer) (kept int) {
	n.met.Range(func(any, any) bool { kept++; return true })
	return kept
}
