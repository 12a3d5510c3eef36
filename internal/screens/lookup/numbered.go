package lookup

// numbered numbers values in the order in which they are met.
type numbered[T comparable] struct {
	list []T
	at   map[T]int
}

func (n *numbered[T]) of(x T) int {
	at, known := n.at[x]
	if !known {
		if n.at == nil {
			n.at = map[T]int{}
		}
		at = len(n.list)
		n.at[x], n.list = at, append(n.list, x)
	}
	return at
}
