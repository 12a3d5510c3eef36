// Package spaces takes records of tables from the range of an offence to the space of
// the concrete penalty: it reads the columns of the general part, fills the columns of
// a space, and compares an imposed term with the readings of the ledger. Each record
// is one offence; a batch joins the offences of one case. The package takes part in a batch and in an audit.
package spaces

import (
	"strings"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// Indices of the inputs, in the list of [Inputs].
const (
	inMitigating = iota
	inAggravating
	inQualified
	inReductions
	inBenefits
	inAgentAge
	inAgentBorn
	inRequested
	inAsOf
	inFixed
	inPrior
	inIncome
	inAssume
	inJoin
	inConcurrence
	inputCount
)

// Inputs lists the columns of the general part. The first name of each is the key of a
// file of a case.
func Inputs() []columns.Input {
	named := func(fact law.Fact, others ...string) columns.Input {
		return columns.Input{Names: append([]string{string(fact)}, others...)}
	}
	listed := func(fact law.Fact, others ...string) columns.Input {
		x := named(fact, others...)
		x.List = true
		return x
	}
	return []columns.Input{
		inMitigating:  listed(determine.FactMitigating, "atenuantes", "atenuante", "atenuantes_46"),
		inAggravating: listed(determine.FactAggravating, "agravantes_46", "agravantes_genericas"),
		inQualified:   listed(determine.FactQualified, "cualificadas", "cualificada", "agravantes_cualificadas"),
		inReductions:  listed(determine.FactReductions, "disminuciones", "disminucion"),
		inBenefits:    listed(determine.FactBenefits, "bonificaciones", "bonificacion"),
		inAgentAge:    named(determine.FactAgentAge, "edad_agente", "edad_del_agente"),
		inAgentBorn:   named(determine.FactAgentBorn, "agente_nacido", "nacimiento_del_agente"),
		inRequested:   named(determine.FactRequested, "fecha_del_pedido", "fecha_solicitud"),
		inAsOf:        named(determine.FactAsOf, "fecha_de_la_sentencia", "fecha_sentencia"),
		inFixed:       named(determine.FactFixed, "fijada", "pena_fijada"),
		inPrior:       named(determine.FactPrior, "pena_anterior"),
		inIncome:      named(determine.FactIncome, "ingreso_diario"),
		inAssume:      listed(determine.FactAssume, "supuestos"),
		inJoin:        named(FactJoin, "unir"),
		inConcurrence: named(determine.FactConcurrence, "concurso"),
	}
}

// Reads reports whether a column of a name is read for the general part alone.
func Reads(name string) bool { return columns.Concerns(Inputs(), name) }

// FactJoin names the case that offences of several records make.
const FactJoin law.Fact = "join"

// JoinElsewhere is the code of the fault of a record that is one of several offences of
// a case, where records are not joined.
const JoinElsewhere law.Code = "join_elsewhere"

// Reader takes records of one edition to their spaces.
type Reader struct {
	part  *general.Part
	today law.Date

	kept  answers.Kept[[]machine.Field] // columns of the records that were met
	alike alike

	joins  bool  // rows of one case are joined
	open   []row // of the case that is not ended
	joined []Joined
	places map[string]int // of the joined cases
}

// New gives the reader of an edition with a general part. Without a part it only knows
// its columns.
func New(p *general.Part, today law.Date) *Reader {
	return &Reader{part: p, today: today}
}

// once gives the columns for a record with the texts that it has beside its question,
// and works them out when they were not met before. What else they depend on may be
// added to the question. Nothing is kept of a record with faults.
func (x *Reader) once(c *cases.Asked, texts []string, also string, columns func() ([]machine.Field, []*law.Fault)) (fields []machine.Field, faults []*law.Fault) {
	fields, _ = x.kept.Of(x.question(c, texts)+"\x00"+also, func() ([]machine.Field, bool) {
		fields, faults = columns()
		return fields, len(faults) == 0
	})
	return fields, faults
}

// InDoubt parts the names of doubtful circumstances from those of terms of the general part.
func (x *Reader) InDoubt(e *law.Edition, names []string) (circumstances, terms []string) {
	return determine.InDoubt(e, x.part, names)
}

// given is the facts of the general part in the texts of a record. Terms in doubt are given
// under doubtful circumstances, which have a column already.
func given(texts, doubts []string) determine.Given {
	list := func(i int) []string { return answers.Listed(texts[i]) }
	return determine.Given{
		Mitigating: list(inMitigating), Aggravating: list(inAggravating), Qualified: list(inQualified), Reductions: list(inReductions),
		Benefits: list(inBenefits), AgentAge: texts[inAgentAge], AgentBorn: texts[inAgentBorn], Requested: texts[inRequested],
		AsOf: texts[inAsOf], Maybe: doubts, Fixed: strings.TrimSpace(texts[inFixed]), Income: strings.TrimSpace(texts[inIncome]), Assume: list(inAssume),
	}
}

// charge is an offence of a record with its facts.
type charge struct {
	determine.Charge
	prior *determine.Space
}

// read reads the facts of a record, of whose inputs these are the texts.
func (x *Reader) read(asked *cases.Asked, texts []string) (charge, []*law.Fault) {
	var c charge
	if strings.TrimSpace(texts[inJoin]) != "" {
		return c, []*law.Fault{{Code: JoinElsewhere, Fact: FactJoin}}
	}
	f := asked.Facts.Facts(asked.Offence.Edition)
	facts, faults := given(texts, asked.Doubts).Facts(x.part, f.Period(), x.today)
	if text := strings.TrimSpace(texts[inPrior]); text != "" {
		prior, fault := determine.ParseSpace(text)
		if fault != nil {
			fault.Fact = determine.FactPrior
			faults = append(faults, fault)
		}
		c.prior = &prior
	}
	if len(faults) > 0 {
		return c, faults
	}
	c.Charge = determine.Charge{Answer: resolve.Resolve(asked.Offence, f), Facts: facts}
	return c, nil
}

// ledger is the ledger of a record: of its offence alone, or after a penalty that was
// imposed before.
func (x *Reader) ledger(c charge) determine.Ledger {
	if c.prior != nil {
		return determine.Chain(x.part, determine.Retrospective, c.prior, c.Charge)
	}
	return determine.Chain(x.part, "", nil, c.Charge)
}

// spaceOf is the space of a ledger as a row has it. Where readings disagree it holds no
// figure.
func spaceOf(l *determine.Ledger) machine.Space {
	s := machine.Space{Status: string(l.Status), Forks: l.Forks, Settles: l.Settles}
	switch {
	case l.TooMany:
		return machine.Space{Status: "too_many"}
	case l.Root == nil:
		return s
	}
	leaves := l.Root.Leaves()
	s.Readings = len(leaves)
	if len(leaves) > 1 {
		return s
	}
	x := leaves[0].Space
	s.Lo, s.Hi, s.LoWhy, s.HiWhy = ends(x)
	s.LoOut, s.HiOut = x.LoOut, x.HiOut
	return s
}

// ends are the two ends of a space, and why one has no figure.
func ends(x determine.Space) (lo, hi *string, loWhy, hiWhy string) {
	if x.Lo != nil {
		lo = new(string)
		*lo = x.Lo.RatString()
	}
	if x.Hi != nil {
		hi = new(string)
		*hi = x.Hi.RatString()
	}
	loWhy, hiWhy = string(x.LoWhy), string(x.HiWhy)
	if x.Life {
		loWhy = "life"
	}
	if x.Life || x.HiLife {
		hiWhy = "life"
	}
	return lo, hi, loWhy, hiWhy
}
