package answers

import (
	"hash/maphash"

	"github.com/conmina/conmina/internal/resolve"
)

// New gives a store that has met nothing yet.
func New(ds *Days, tables *resolve.Tables, results *Results) *Store {
	j := &Store{
		Days: ds, tables: tables, results: results, Names: NewMemo(), Offences: NewMemo(),
		numbers: map[question]int{}, decided: newRecent[*written](mostDecided), seed: maphash.MakeSeed(), bare: newRecent[bare](mostBare),
	}
	j.noteAges()
	for i := range ds.days {
		j.epochs = append(j.epochs, epoch{days: &ds.days[i]})
	}
	return j
}

// noteAges notes which circumstances tell ages.
func (j *Store) noteAges() {
	j.aged, j.ages = make(places, len(j.edition.Circumstances)), make(places, len(j.edition.Circumstances))
	for place, c := range j.edition.Circumstances {
		j.aged[place] = !j.agesOf(place).Empty()
		j.ages[place] = !c.VictimAge.Empty()
	}
}
