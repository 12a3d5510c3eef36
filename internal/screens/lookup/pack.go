package lookup

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/law"
)

// circumstances lists the vocabulary, in its order.
func (p *packer) circumstances() []circumstance {
	e := p.law.Edition
	byID := map[law.CircumstanceID]export.CircumstanceName{}
	for _, c := range p.law.Circumstances {
		byID[c.Circumstance] = c
	}
	var list []circumstance
	for _, c := range e.Circumstances {
		x, known := byID[c.ID]
		if !known {
			continue
		}
		p.places[c.ID] = len(list)
		p.words = append(p.words, x.Marks)
		list = append(list, circumstance{
			ID: string(c.ID), Title: p.Circumstance(e, c.ID), Typed: p.TypedCircumstance(e, c.ID),
			From: x.From, To: x.To, Ages: !c.VictimAge.Empty() && !slices.ContainsFunc(x.Marks, func(m int64) bool { return m != 0 }),
		})
	}
	return list
}

// ages lists what circumstances tell that are an age and nothing else, and the ages
// beyond.
func (p *packer) ages(of []circumstance) []ages {
	list := []ages{}
	for _, c := range of {
		one := ages{c.From, c.To, p.Ages(law.AgeBand(c.From, c.To))}
		if c.Ages && !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	for _, above := range p.law.Beyond() {
		from, to := above.Limits()
		list = append(list, ages{from, to, p.Ages(above)})
	}
	slices.SortFunc(list, func(a, b ages) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return list
}

func (p *packer) questions() []question {
	list := make([]question, len(p.asked))
	for i, q := range p.asked {
		list[i] = question{ID: q.id, Title: p.title(q), Chapter: p.chapter(q.offence), Typed: p.typedName(q), Versions: [][3]int{}}
		if !q.offence.Dated() {
			continue
		}
		for _, v := range q.offence.Versions {
			to := v.InForce.To
			if to.IsZero() {
				to = export.Undated().Before()
			}
			list[i].Versions = append(list[i].Versions, [3]int{dayNumber(v.InForce.From), dayNumber(to), p.teller.texts.of(p.Period(v.InForce))})
		}
	}
	return list
}

func (p *packer) names() [][4]any {
	var list [][4]any
	for _, n := range p.law.Names {
		list = append(list, [4]any{n.Name, p.numbers[n.Question], dayNumber(n.Days.From), dayNumber(n.Days.To)})
	}
	return list
}

// set numbers the circumstances of a mask.
func (p *packer) set(mask int64, word int) int {
	var members []int
	for i, marks := range p.words {
		if marks[word]&mask != 0 {
			members = append(members, i)
		}
	}
	return p.setOf(members)
}

func (p *packer) setOf(members []int) int {
	var key []byte
	last := 0
	for _, i := range members {
		key = put(key, i-last)
		last = i
	}
	return p.sets.of(string(key))
}

// runs packs the runs, with the lists of cells that they share. A list is the cells of
// one span; a run has a list for each span.
func (p *packer) runs() []byte {
	cells := map[int][]export.Cell{}
	var places []int
	for _, c := range p.law.Cells {
		if c.Place != export.NoPlace {
			if len(cells[c.Place]) == 0 {
				places = append(places, c.Place)
			}
			cells[c.Place] = append(cells[c.Place], c)
		}
	}
	byRun := map[int][]int{}
	for _, place := range places {
		run, first, last := export.PlaceOf(place)
		p.spans.of([2]int{first, last})
		byRun[run] = append(byRun[run], place)
	}
	out := put(nil, len(p.law.Runs))
	for _, r := range p.law.Runs {
		q := p.asked[p.numbers[r.Question]]
		out = put(out, p.numbers[r.Question], dayNumber(r.Days.From), dayNumber(r.Days.To), p.offered(q, r), p.tiers(q, r), len(byRun[r.Number]))
		for _, place := range byRun[r.Number] {
			_, first, last := export.PlaceOf(place)
			out = put(out, p.spans.of([2]int{first, last}), p.cells(cells[place], r.Word-1))
		}
	}
	return out
}

// cells numbers the cells of one place: what a case has one of each, what it has none
// of, its row, and what is told.
func (p *packer) cells(list []export.Cell, word int) int {
	var key []byte
	for _, c := range list {
		var any []int
		for _, mask := range c.Any {
			if mask != export.Always {
				any = append(any, p.set(mask, word))
			}
		}
		key = put(key, len(any))
		key = put(key, any...)
		key = put(key, p.set(c.None, word), p.rows.of(c.Row), c.Told)
	}
	return p.lists.of(string(key))
}

// offered numbers the circumstances that the versions of a run ask for.
func (p *packer) offered(q asked, r export.Run) int {
	var members []int
	for _, v := range q.versions(r) {
		for _, id := range v.Uses() {
			c := p.law.Edition.Circumstance(id)
			if at, known := p.places[id]; known && c.VictimAge.Empty() && !slices.Contains(members, at) {
				members = append(members, at)
			}
		}
	}
	slices.Sort(members)
	return p.setOf(members)
}

// write puts everything into one run of bytes.
func (p *packer) write(runs []byte) {
	listed := func(n *numbered[string]) {
		p.out = put(p.out, len(n.list))
		for _, text := range n.list {
			p.out = append(put(p.out, countOf(text)), text...)
		}
	}
	listed(&p.sets)
	p.out = put(p.out, len(p.rows.list))
	for _, row := range p.rows.list {
		for _, text := range row {
			p.out = put(p.out, p.teller.texts.of(text))
		}
	}
	p.out = put(p.out, len(p.teller.blocks.list))
	for _, b := range p.teller.blocks.list {
		p.out = put(put(p.out, int(b.kind)), b.said[:]...)
	}
	listed(&p.teller.told)
	listed(&p.lists)
	listed(&p.tables)
	p.out = append(p.out, runs...)
}
