package training

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/sheet"
)

type exercisesJSON struct {
	Schema   string            `json:"schema"`
	Editions []exerciseSetJSON `json:"editions"`
}

type exerciseSetJSON struct {
	machine.EditionRef
	Cases []exerciseRowJSON `json:"cases"`
}

type exerciseRowJSON struct {
	CaseID    string   `json:"case_id"`
	Title     law.Text `json:"title"`
	Offences  []string `json:"offences"`
	Questions int      `json:"questions"`
}

func (sets exercisesScreen) Machine(s sheet.Style) any {
	return exercisesJSON{"conmina/examples/1", machine.Each(sets, func(set exercises.Exercises) exerciseSetJSON {
		return exerciseSetJSON{machine.Refer(set.Edition, s.Version), machine.Each(set.Cases, func(x *exercises.Exercise) exerciseRowJSON {
			return exerciseRowJSON{x.ID, x.Title, machine.FilledList(x.Offences), len(x.Questions)}
		})}
	})}
}

func (sets exercisesScreen) Records() [][]string {
	list := [][]string{{"edition", "case_id", "title_es", "title_en", "offences", "questions"}}
	for _, set := range sets {
		for _, x := range set.Cases {
			list = append(list, []string{set.Edition.ID, x.ID, x.Title.ES, x.Title.EN, strings.Join(x.Offences, ";"), strconv.Itoa(len(x.Questions))})
		}
	}
	return list
}

type exerciseJSON struct {
	Schema string `json:"schema"`
	machine.EditionRef
	Invented  bool                   `json:"invented"`
	CaseID    string                 `json:"case_id"`
	Title     law.Text               `json:"title"`
	Story     law.Text               `json:"story"`
	Offences  []string               `json:"offences"`
	Facts     machine.SharedFacts    `json:"facts"`
	General   exercises.GeneralFacts `json:"general"`
	Joined    *string                `json:"concurrence"`
	Revealed  bool                   `json:"revealed"`
	Questions []askedJSON            `json:"questions"`
	Lesson    *law.Text              `json:"lesson"`
}

// askedJSON is a question. Its answer is null while the answers are hidden.
type askedJSON struct {
	Ask     law.Text               `json:"ask"`
	Asks    exercises.Asks         `json:"asks"`
	If      *machine.SharedFacts   `json:"if"`
	Instead *string                `json:"instead"`
	General exercises.GeneralFacts `json:"general"`
	Answer  *solutionJSON          `json:"answer"`
}

// solutionJSON is the answer to a question. Fields that the question does not ask
// for are empty.
type solutionJSON struct {
	Offences   []machine.SummaryJSON  `json:"offences"`
	Changes    []machine.ChangeJSON   `json:"changes"`
	Ages       []machine.StripAgeJSON `json:"ages"`
	Later      []machine.LaterJSON    `json:"later"`
	SettledBy  []machine.FactJSON     `json:"settled_by"`
	Trace      []machine.TierJSON     `json:"trace"`
	MinimumGap *machine.GapJSON       `json:"minimum_gap"`
	MaximumGap *machine.GapJSON       `json:"maximum_gap"`
	Spaces     []readingJSON          `json:"spaces"`
}

func (x exerciseScreen) Machine(s sheet.Style) any {
	j := exerciseJSON{
		Schema: "conmina/example/1", EditionRef: machine.Refer(x.Edition, s.Version), Invented: true,
		CaseID: x.ID, Title: x.Title, Story: x.Story, Offences: machine.FilledList(x.Offences), Facts: x.shared(x.Facts),
		General: x.General.But(nil), Joined: machine.Filled(x.Concur), Revealed: x.revealed(),
	}
	for i, q := range x.Questions {
		asked := askedJSON{Ask: q.Text, Asks: q.Asks, Instead: machine.Filled(q.Instead), General: q.General.But(nil)}
		if q.Asks == exercises.AsksIf {
			f := x.shared(q.If)
			asked.If = &f
		}
		if x.revealed() {
			asked.Answer = machineSolution(x.Solutions[i])
			asked.Answer.Spaces = readingsOf(x.ledger(i))
		}
		j.Questions = append(j.Questions, asked)
	}
	if x.revealed() {
		j.Lesson = &x.Lesson
	}
	return j
}

// shared gives the facts. While the answers are hidden, it leaves out the age that
// follows from a date of birth.
func (x exerciseScreen) shared(f law.Facts) machine.SharedFacts {
	j := machine.Share(f)
	if !x.revealed() && j.VictimBorn != nil {
		j.VictimAge = []string{}
	}
	return j
}

func machineSolution(s comparing.Solution) *solutionJSON {
	j := &solutionJSON{
		Offences: machine.Each(s.Answers, machine.Summary), Changes: machine.Each(s.Changes, machine.MachineChange), Ages: machine.FilledList(machine.MachineAges(s.Strip)),
		Later: []machine.LaterJSON{}, SettledBy: []machine.FactJSON{}, Trace: []machine.TierJSON{},
	}
	for _, a := range s.Answers {
		switch s.Question.Asks {
		case exercises.AsksLater:
			j.Later = append(j.Later, machine.Each(a.Later, machine.MachineLater)...)
		case exercises.AsksMissing:
			j.SettledBy = append(j.SettledBy, machine.Each(a.Settles, machine.MachineUnknown)...)
		case exercises.AsksWhy:
			j.Trace = append(j.Trace, machine.Each(a.Trace, machine.MachineTier)...)
		case exercises.AsksGaps:
			j.MinimumGap, j.MaximumGap = machine.MachineGap(s.MinimumGap), machine.MachineGap(s.MaximumGap)
		}
	}
	return j
}

// Records has a row for each question. When answers are shown, it has a row for
// each answer.
func (x exerciseScreen) Records() [][]string {
	list := [][]string{slices.Concat([]string{"question", "ask_es", "ask_en", "asks", "victim_age", "offence_date"}, machine.Columns(), []string{"reading", "space_lo_months", "space_hi_months"})}
	for i, q := range x.Questions {
		asked := []string{strconv.Itoa(i + 1), q.Text.ES, q.Text.EN, string(q.Asks)}
		if !x.revealed() {
			row := append(asked, make([]string, 2+len(machine.Columns())+3)...)
			row[len(asked)+2] = x.ID
			list = append(list, row)
			continue
		}
		if q.Asks == exercises.AsksSpace {
			list = append(list, x.spaceRecords(i, asked)...)
			continue
		}
		for _, a := range answersOf(x.Solutions[i]) {
			record := machine.AnswerRecord(a)
			record[0] = x.ID
			list = append(list, slices.Concat(asked, []string{a.Victim.String(), a.Facts.Date.String()}, record, make([]string, 3)))
		}
	}
	return list
}
