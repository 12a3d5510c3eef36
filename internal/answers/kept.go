package answers

import "sync"

// Kept keeps what was worked out for a key, for all cores. It forgets everything when
// it is full, so that it does not grow with the variety of the input.
type Kept[V any] struct {
	mu   sync.Mutex
	kept map[string]V
}

// mostKept bounds what is kept.
const mostKept = 1 << 14

// Of gives what belongs to a key, and works it out when the key was not met before. What
// fails is not kept.
func (k *Kept[V]) Of(key string, find func() (V, bool)) (V, bool) {
	k.mu.Lock()
	v, met := k.kept[key]
	k.mu.Unlock()
	if met {
		return v, true
	}
	v, ok := find()
	if !ok {
		return v, false
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.kept) >= mostKept {
		clear(k.kept)
	}
	if k.kept == nil {
		k.kept = map[string]V{}
	}
	k.kept[key] = v
	return v, true
}
