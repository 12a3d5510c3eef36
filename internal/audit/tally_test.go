package audit

import (
	"sync/atomic"
	"testing"
)

// A tally keeps as many cases of a kind as it has room for, and none of a kind that
// the summary has enough of; it makes no others, and counts them.
func TestATallyKeepsNoMoreThanItHasRoomFor(t *testing.T) {
	for room := range 4 {
		for bits := range 1 << listKinds {
			var full [listKinds]atomic.Bool
			for kind := range full {
				full[kind].Store(bits>>kind&1 == 1)
			}
			for n := range 6 {
				x, made := tally{room: room, full: &full}, 0
				for range n {
					x.list(&Note{Asked: true, Changed: true}, func() *kept { made++; return &kept{} })
				}
				most := 0
				for kind, l := range x.lists {
					want, all := min(n, room), n
					if full[kind].Load() {
						want = 0
					}
					if kind == listUnsettled {
						want, all = 0, 0
					}
					if len(l.kept) != want || l.more != all-want {
						t.Errorf("room for %d, full %b, kind %d: of %d cases %d are kept and %d more, want %d", room, bits, kind, n, len(l.kept), l.more, want)
					}
					most = max(most, want)
				}
				if made != most {
					t.Errorf("room for %d, full %b: %d of %d cases are made, want %d", room, bits, made, n, most)
				}
			}
		}
	}
}
