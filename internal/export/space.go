package export

import (
	"encoding/binary"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Space lists cases that try every run, every edge of the bands, every circumstance
// and pair of circumstances that may matter there, every age, and every name.
func (l *Law) Space() []Case {
	s := &space{law: l, byQuestion: map[string][]Name{}}
	for _, n := range l.Names {
		s.byQuestion[n.Question] = append(s.byQuestion[n.Question], n)
	}
	at := 0
	for _, r := range l.Runs {
		from := at
		for at < len(l.Cells) && (l.Cells[at].Place == NoPlace || l.Cells[at].Place/10_000 == r.Number) {
			at++
		}
		s.run(r, l.Cells[from:at])
	}
	s.spellings()
	return s.list
}

type space struct {
	law        *Law
	byQuestion map[string][]Name
	list       []Case
}

func (s *space) add(offence, age string, day law.Date, circumstances ...string) {
	c := Case{Offence: offence, Age: age, Circumstances: strings.Join(circumstances, ";")}
	if day != Undated() {
		c.Day = day.String()
	}
	s.list = append(s.list, c)
}

// run tries the first day of a run with everything, and its last day with no
// circumstance.
func (s *space) run(r Run, cells []Cell) {
	name := s.nameOn(r.Question, r.Days.From)
	if name == "" {
		return // no name asks for it on this day
	}
	heads, all := s.heads(r, cells)
	for _, age := range s.edges() {
		s.add(name, age, r.Days.From)
		s.add(name, age, r.Days.To)
		for _, one := range all {
			s.add(name, age, r.Days.From, one)
		}
		for i, one := range heads {
			for _, other := range heads[:i] {
				s.add(name, age, r.Days.From, one, other)
			}
		}
	}
	for age := range law.MaxAge + 1 {
		s.add(name, strconv.Itoa(age), r.Days.From)
	}
	for i := range cells {
		s.witness(name, r, &cells[i])
	}
}

// witness tries a cell with a circumstance from each of its masks.
func (s *space) witness(name string, r Run, x *Cell) {
	if x.Place == NoPlace {
		return
	}
	from, _ := s.law.Bands[x.Place/100%100].Limits()
	_, to := s.law.Bands[x.Place%100].Limits()
	age := strconv.Itoa(from)
	var list []string
	switch told := s.told(from, to); {
	case from == 0 && to == law.MaxAge:
		age = ""
	case told != "":
		age, list = "", []string{told}
	}
	for _, mask := range x.Any {
		for _, c := range s.law.Circumstances {
			if mask != Always && c.Marks[r.Word-1]&mask != 0 {
				list = append(list, c.Name)
				break
			}
		}
	}
	s.add(name, age, r.Days.From, list...)
}

// told gives a circumstance that is an age and nothing else, from one age to another.
func (s *space) told(from, to int) string {
	for _, c := range s.law.Circumstances {
		if c.From == from && c.To == to && !slices.ContainsFunc(c.Marks, func(m int64) bool { return m != 0 }) {
			return c.Name
		}
	}
	return ""
}

// edges lists the youngest and the oldest age of each band, and an age that is not
// known.
func (s *space) edges() []string {
	list := []string{""}
	for _, band := range s.law.Bands {
		from, to := band.Limits()
		list = append(list, strconv.Itoa(from))
		if to != from {
			list = append(list, strconv.Itoa(to))
		}
	}
	return list
}

func (s *space) nameOn(question string, day law.Date) string {
	for _, n := range s.byQuestion[question] {
		if n.Days.Has(day) {
			return n.Name
		}
	}
	return ""
}

// heads lists a circumstance of each kind that the cells of a run tell apart, and all
// circumstances that they ask for or that are an age.
func (s *space) heads(r Run, cells []Cell) (heads, all []string) {
	known, met := map[string]bool{}, map[law.CircumstanceID]bool{}
	for _, c := range s.law.Circumstances {
		if met[c.Circumstance] {
			continue
		}
		met[c.Circumstance] = true
		bit, asked := c.Marks[r.Word-1], c.From > 0 || c.To < law.MaxAge
		sign := []byte{byte(c.From), byte(c.To)}
		for at := range cells {
			x := &cells[at]
			for i := range x.Any {
				if bit&x.Any[i] != 0 {
					sign, asked = binary.AppendUvarint(sign, uint64(at*(maxMasks+1)+i)), true
				}
			}
			if bit&x.None != 0 {
				sign, asked = binary.AppendUvarint(sign, uint64(at*(maxMasks+1)+maxMasks)), true
			}
		}
		if asked {
			all = append(all, c.Name)
		}
		if !known[string(sign)] {
			known[string(sign)], heads = true, append(heads, c.Name)
		}
	}
	return heads, all
}

// spellings tries every name of an offence on both ends of each of its periods, on the
// days outside, and without a day; and every name of a circumstance.
func (s *space) spellings() {
	for _, n := range s.law.Names {
		s.add(n.Name, "", Undated())
		for _, day := range []law.Date{n.Days.From, n.Days.To} {
			s.add(n.Name, "17", day)
		}
	}
	for _, c := range s.law.Circumstances {
		for _, q := range []int{0, len(s.law.Names) / 3, len(s.law.Names) / 2} {
			s.add(s.law.Names[q].Name, "", Undated(), c.Name)
		}
	}
}
