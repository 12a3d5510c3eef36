package words

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Fine describes a fine; it is empty when there is none.
func (w *Words) Fine(f law.Fine) string {
	if f == (law.Fine{}) {
		return ""
	}
	return w.Say("fine", f.Min, f.Max)
}

// Fines describes the certain fine, or the possible ones. It is empty when there is
// none.
func (w *Words) Fines(list []law.Fine) string {
	switch len(list) {
	case 0:
		return ""
	case 1:
		return w.Fine(list[0])
	}
	said := make([]string, len(list))
	for i, f := range list {
		if said[i] = w.Fine(f); said[i] == "" {
			said[i] = w.Say("fine.none")
		}
	}
	return w.Say("fine.open", w.List(said))
}

// FineOf describes the fine of a tier by the law alone: its own fine, or the tiers
// that have the fine it takes.
func (w *Words) FineOf(v *law.Version, t *law.Tier) string {
	if len(t.FineAsIn) == 0 {
		return w.Fine(t.Fine)
	}
	said := make([]string, len(t.FineAsIn))
	for i, id := range t.FineAsIn {
		o := v.Tier(id)
		said[i] = w.Say("figure.both", w.Fine(o.Fine), w.Text(o.Label))
	}
	return w.Say("fine.as_in", strings.Join(said, "; "))
}
