package answers

// recent holds the latest results by the facts of cases with circumstances. It has a
// fixed size, and a new case overwrites an older one.
type recent [1 << recentBits]struct {
	key    recentKey
	result *Result
}

const recentBits = 12

// recentKey holds the facts of a case.
type recentKey struct {
	asked uint64 // what was met, and the class of the age
	with  Few
}

func (k recentKey) home() uint64 { return mix(mix(0, k.asked), uint64(k.with)) >> (64 - recentBits) }

// known gives the result of a case with one victim on a day of an epoch. slot is the
// age or [UnknownAge]. It is decided when it was not decided before.
func (j *Store) known(e *epoch, m *met, slot int, with Few) *Result {
	class := j.Asked[m.Question].classes[slot]
	if with == 0 {
		known := &m.alone[class]
		if *known == nil {
			*known = j.decideBare(e, m, slot, with)
		}
		return *known
	}
	key := recentKey{uint64(m.number)<<8 | uint64(class), with}
	known := &j.recent[key.home()]
	if known.result == nil || known.key != key {
		known.key, known.result = key, j.decideBare(e, m, slot, with)
	}
	return known.result
}

// decideBare decides a case as [Store.known] takes it.
func (j *Store) decideBare(e *epoch, m *met, slot int, with Few) *Result {
	j.Coded.With, j.Coded.Maybe = with.appendTo(j.Coded.With[:0]), j.Coded.Maybe[:0]
	j.Set(&PlainCase{}, e.day, slot)
	return j.Decide(m.Question)
}
