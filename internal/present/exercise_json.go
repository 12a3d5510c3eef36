package present

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

type exercisesJSON struct {
	Schema   string            `json:"schema"`
	Editions []exerciseSetJSON `json:"editions"`
}

type exerciseSetJSON struct {
	editionRef
	Cases []exerciseRowJSON `json:"cases"`
}

type exerciseRowJSON struct {
	CaseID    string   `json:"case_id"`
	Title     law.Text `json:"title"`
	Offences  []string `json:"offences"`
	Questions int      `json:"questions"`
}

func (sets exercisesScreen) machine(s Style) any {
	return exercisesJSON{"conmina/examples/1", each(sets, func(set Exercises) exerciseSetJSON {
		return exerciseSetJSON{refer(set.Edition, s.Version), each(set.Cases, func(x *law.Exercise) exerciseRowJSON {
			return exerciseRowJSON{x.ID, x.Title, filledList(x.Offences), len(x.Questions)}
		})}
	})}
}

func (sets exercisesScreen) records() [][]string {
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
	editionRef
	Invented  bool        `json:"invented"`
	CaseID    string      `json:"case_id"`
	Title     law.Text    `json:"title"`
	Story     law.Text    `json:"story"`
	Offences  []string    `json:"offences"`
	Facts     sharedFacts `json:"facts"`
	Revealed  bool        `json:"revealed"`
	Questions []askedJSON `json:"questions"`
	Lesson    *law.Text   `json:"lesson"`
}

// askedJSON is a question; its answer is null as long as it is hidden.
type askedJSON struct {
	Ask     law.Text      `json:"ask"`
	Asks    law.Asks      `json:"asks"`
	If      *sharedFacts  `json:"if"`
	Instead *string       `json:"instead"`
	Answer  *solutionJSON `json:"answer"`
}

// solutionJSON is the answer to a question. What it does not ask for is empty.
type solutionJSON struct {
	Offences   []summaryJSON  `json:"offences"`
	Changes    []changeJSON   `json:"changes"`
	Ages       []stripAgeJSON `json:"ages"`
	Later      []laterJSON    `json:"later"`
	SettledBy  []factJSON     `json:"settled_by"`
	Trace      []tierJSON     `json:"trace"`
	MinimumGap *gapJSON       `json:"minimum_gap"`
	MaximumGap *gapJSON       `json:"maximum_gap"`
}

func (x exerciseScreen) machine(s Style) any {
	j := exerciseJSON{
		Schema: "conmina/example/1", editionRef: refer(x.Edition, s.Version), Invented: true,
		CaseID: x.ID, Title: x.Title, Story: x.Story, Offences: filledList(x.Offences), Facts: x.shared(x.Facts),
		Revealed: x.revealed(),
	}
	for i, q := range x.Questions {
		asked := askedJSON{Ask: q.Text, Asks: q.Asks, Instead: filled(q.Instead)}
		if q.Asks == law.AsksIf {
			f := x.shared(q.If)
			asked.If = &f
		}
		if x.revealed() {
			asked.Answer = machineSolution(x.Solutions[i])
		}
		j.Questions = append(j.Questions, asked)
	}
	if x.revealed() {
		j.Lesson = &x.Lesson
	}
	return j
}

// shared gives facts without the age that follows from a date of birth as long
// as the answers are hidden.
func (x exerciseScreen) shared(f law.Facts) sharedFacts {
	j := share(f)
	if !x.revealed() && j.VictimBorn != nil {
		j.VictimAge = []string{}
	}
	return j
}

func machineSolution(s resolve.Solution) *solutionJSON {
	j := &solutionJSON{
		Offences: each(s.Answers, summary), Changes: each(s.Changes, machineChange), Ages: filledList(machineAges(s.Strip)),
		Later: []laterJSON{}, SettledBy: []factJSON{}, Trace: []tierJSON{},
	}
	for _, a := range s.Answers {
		switch s.Question.Asks {
		case law.AsksLater:
			j.Later = append(j.Later, each(a.Later, machineLater)...)
		case law.AsksMissing:
			j.SettledBy = append(j.SettledBy, each(a.Settles, machineUnknown)...)
		case law.AsksWhy:
			j.Trace = append(j.Trace, each(a.Trace, machineTier)...)
		case law.AsksGaps:
			j.MinimumGap, j.MaximumGap = machineGap(s.MinimumGap), machineGap(s.MaximumGap)
		}
	}
	return j
}

// records has a row for each question, and where answers are shown for each of
// them.
func (x exerciseScreen) records() [][]string {
	list := [][]string{slices.Concat([]string{"question", "ask_es", "ask_en", "asks", "victim_age", "offence_date"}, Columns())}
	for i, q := range x.Questions {
		asked := []string{strconv.Itoa(i + 1), q.Text.ES, q.Text.EN, string(q.Asks)}
		if !x.revealed() {
			row := append(asked, make([]string, 2+len(Columns()))...)
			row[len(asked)+2] = x.ID
			list = append(list, row)
			continue
		}
		for _, a := range answersOf(x.Solutions[i]) {
			record := answerRecord(a)
			record[0] = x.ID
			list = append(list, slices.Concat(asked, []string{a.Victim.String(), a.Facts.Date.String()}, record))
		}
	}
	return list
}
