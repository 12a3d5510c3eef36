// Package compiled is the law as the program carries it: editions that were read
// strictly and proved, in a compact form from which a run reads only the offences
// that it is asked about. [Write] makes the form, [Open] reads it.
package compiled

import (
	"crypto/sha256"
	"io/fs"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Broken is the finding that compiled editions are damaged: bytes were changed or
// are missing.
const Broken law.Code = "compiled_broken"

// Law holds editions in the form that [Write] gives. An edition is read part by
// part, and an offence only when it is asked for. Every part has its SHA-256, so
// that damage gives an error and never another law.
type Law struct {
	data     string // the bytes of the parts
	editions []compiledEdition
}

// compiledEdition says where the parts of an edition are.
type compiledEdition struct {
	id               string
	head, vocabulary part
	names            part // all names of offences, see [byName]
	general          part // the general part; of length zero where there is none
	offences         []compiledOffence
}

type compiledOffence struct {
	id    string
	part  part
	needs []int // the offences that answers about it mention, with the offence itself
}

// part is a run of bytes with their SHA-256.
type part struct {
	from, length int
	sum          string
}

// byName is a name as [spelling.Fold] writes it, with the offences that it may mean on
// some day.
type byName struct {
	folded string
	means  []int
}

const compiledMark = "conmina law 2\n"

func (p *packing) part(x *part) {
	p.number(&x.from)
	p.number(&x.length)
	p.text(&x.sum)
}

func (p *packing) compiledEdition(x *compiledEdition) {
	p.text(&x.id)
	p.part(&x.head)
	p.part(&x.vocabulary)
	p.part(&x.names)
	p.part(&x.general)
	each(p, &x.offences, (*packing).compiledOffence)
}

func (p *packing) compiledOffence(x *compiledOffence) {
	p.text(&x.id)
	p.part(&x.part)
	each(p, &x.needs, (*packing).number)
}

func (p *packing) byName(x *byName) {
	p.text(&x.folded)
	each(p, &x.means, (*packing).number)
}

// Open checks the list of parts and reads no edition yet. [law.Findings]
// say that the data is damaged, here and in the methods below.
func Open(data string) (*Law, error) {
	if len(data) < len(compiledMark)+sha256.Size || data[:len(compiledMark)] != compiledMark {
		return nil, damaged()
	}
	sum, rest := data[len(compiledMark):][:sha256.Size], data[len(compiledMark)+sha256.Size:]
	p := newReading(rest)
	var index string
	if p.text(&index); p.damaged || sumOf(index) != sum {
		return nil, damaged()
	}
	c := &Law{data: p.in}
	p = newReading(index)
	if each(p, &c.editions, (*packing).compiledEdition); !p.ended() {
		return nil, damaged()
	}
	return c, nil
}

func damaged() error { return law.Findings{{Fault: law.Fault{Code: Broken}}} }

// sumOf is the SHA-256 of a text. It does not copy the whole text.
func sumOf(text string) string {
	h := sha256.New()
	for buffer := make([]byte, 256); text != ""; {
		n := copy(buffer, text)
		h.Write(buffer[:n])
		text = text[n:]
	}
	return string(h.Sum(nil))
}

// Editions lists the ids of the editions, in their order.
func (c *Law) Editions() []string {
	ids := make([]string, len(c.editions))
	for i := range c.editions {
		ids[i] = c.editions[i].id
	}
	return ids
}

// Edition reads a whole edition.
func (c *Law) Edition(id string) (*law.Edition, error) {
	x, err := c.find(id)
	if err != nil {
		return nil, err
	}
	all := make([]int, len(x.offences))
	for i := range all {
		all[i] = i
	}
	return c.read(x, all)
}

// Head reads the description of an edition, without circumstances and offences.
func (c *Law) Head(id string) (*law.Edition, error) {
	x, err := c.find(id)
	if err != nil {
		return nil, err
	}
	e := &law.Edition{}
	return e, c.unpack(x.head, func(p *packing) { p.edition(e) })
}

// EditionFor reads an edition with only the offences that answers about the given
// names mention. They are the offences that may have one of the names on some day,
// the offences that took over their conduct or displace them, and the offences that
// had their article numbers. When the edition does not know one of the names,
// EditionFor returns no edition, and the caller reads the whole edition to suggest
// names.
func (c *Law) EditionFor(id string, names ...string) (*law.Edition, error) {
	x, err := c.find(id)
	if err != nil {
		return nil, err
	}
	var wanted []int
	for _, name := range names {
		means, err := c.meaning(x, name)
		if err != nil || len(means) == 0 {
			return nil, err
		}
		for _, n := range means {
			if n >= len(x.offences) {
				return nil, damaged()
			}
			wanted = append(wanted, x.offences[n].needs...)
		}
	}
	slices.Sort(wanted)
	e, err := c.read(x, slices.Compact(wanted))
	if err != nil || slices.ContainsFunc(names, func(name string) bool { return !e.Named(name) }) {
		return nil, err
	}
	return e, nil
}

// Knows reports whether an offence of the edition has the name on some day.
func (c *Law) Knows(id, name string) (bool, error) {
	e, err := c.EditionFor(id, name)
	return e != nil, err
}

// meaning lists the offences that a name may mean: the offences with any of its
// spellings as a name, and, where there are none, those whose name differs in
// prepositions and plurals only.
func (c *Law) meaning(x *compiledEdition, name string) (means []int, err error) {
	spelt, loose := map[string]bool{}, map[string]bool{}
	for _, folded := range law.Spellings(name) {
		spelt[folded], spelt[spelling.AggravatedOf(folded)] = true, true
		loose[spelling.Loosely(folded)], loose[spelling.Loosely(spelling.AggravatedOf(folded))] = true, true
	}
	delete(spelt, "")
	delete(loose, "")
	means, err = c.bearing(x, func(folded string) bool { return spelt[folded] })
	if err == nil && len(means) == 0 {
		means, err = c.bearing(x, func(folded string) bool { return loose[spelling.Loosely(folded)] })
	}
	return means, err
}

// bearing lists the offences that have a name for which a condition holds.
func (c *Law) bearing(x *compiledEdition, is func(folded string) bool) (means []int, err error) {
	err = c.unpack(x.names, func(p *packing) {
		var n int
		for p.count(&n); n > 0; n-- {
			var x byName
			if p.byName(&x); is(x.folded) {
				means = append(means, x.means...)
			}
		}
	})
	return means, err
}

func (c *Law) find(id string) (*compiledEdition, error) {
	for i := range c.editions {
		if c.editions[i].id == id {
			return &c.editions[i], nil
		}
	}
	return nil, &fs.PathError{Op: "open", Path: id, Err: fs.ErrNotExist}
}

// read reads an edition with the wanted offences only.
func (c *Law) read(x *compiledEdition, wanted []int) (*law.Edition, error) {
	e, err := c.Head(x.id)
	if err != nil {
		return nil, err
	}
	err = c.unpack(x.vocabulary, func(p *packing) { p.vocabulary(e) })
	if err != nil {
		return nil, err
	}
	for _, n := range wanted {
		if n >= len(x.offences) {
			return nil, damaged()
		}
		o := &law.Offence{Edition: e}
		err := c.unpack(x.offences[n].part, func(p *packing) {
			p.ceilings = e.Ceilings
			p.offence(o)
		})
		if err != nil {
			return nil, err
		}
		e.Offences = append(e.Offences, o)
	}
	return e, nil
}

// unpack reads a part from its first byte to its last.
func (c *Law) unpack(x part, read func(*packing)) error {
	if x.length > len(c.data) || x.from > len(c.data)-x.length {
		return damaged()
	}
	text := c.data[x.from : x.from+x.length]
	if sumOf(text) != x.sum {
		return damaged()
	}
	p := newReading(text)
	if read(p); !p.ended() {
		return damaged()
	}
	return nil
}
