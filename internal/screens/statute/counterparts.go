package statute

import (
	"strconv"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Counterparts writes where an offence of one edition differs from its counterparts in
// another.
func Counterparts(format string, p comparing.Counterparts, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, counterpartsScreen{p}, s)
}

type counterpartsScreen struct{ comparing.Counterparts }

func (x counterpartsScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	v := answer.AnswerText{Words: w, Style: s, Edition: x.Offence.Edition}
	var d sheet.Document
	d.Headline(w.Say("counterparts.of", x.Offence.Title, x.Date))
	if len(x.Rows) > 0 && len(x.Rows[0].Others) == 0 {
		d.Paragraph(w.Say("counterparts.none"))
	}
	var rows [][]string
	for _, r := range x.Rows {
		for i, other := range r.Others {
			own, ages := "", ""
			if i == 0 {
				ages, own = w.Ages(r.Ages), v.Said(r.Own)
			}
			rows = append(rows, []string{ages, own, w.Say("figure.both", other.Offence.Title, w.Say("asked.article", other.Article())), v.Said(other), w.YesNo(r.Same)})
		}
	}
	if len(rows) > 0 {
		d.Table([]string{w.Say("counterparts.age"), w.Text(x.Offence.Edition.Title), w.Say("compare.offence"), w.Say("answer.range"), w.Say("counterparts.same")}, rows)
	}
	d.List([]string{w.Text(x.Offence.Counterpart.Note), w.Say("counterparts.without")})
	d.Foot(s, w.Foot(x.Offence.Edition), w.EditionFooter(x.Offence.Edition))
	return d
}

type counterpartsJSON struct {
	Schema      string                `json:"schema"`
	ToolVersion string                `json:"tool_version"`
	Edition     string                `json:"edition"`
	Offence     string                `json:"offence"`
	Other       string                `json:"other_edition"`
	Date        string                `json:"offence_date"`
	Note        law.Text              `json:"note"`
	Ages        []counterpartsRowJSON `json:"ages"`
}

type counterpartsRowJSON struct {
	VictimAge string                `json:"victim_age"`
	Own       machine.SummaryJSON   `json:"own"`
	Others    []machine.SummaryJSON `json:"others"`
	Same      bool                  `json:"same"`
}

func (x counterpartsScreen) Machine(s sheet.Style) any {
	return counterpartsJSON{
		Schema: "conmina/part/1", ToolVersion: s.Version, Edition: x.Offence.Edition.ID, Offence: x.Offence.ID,
		Other: x.Offence.Counterpart.Edition, Date: x.Date.String(), Note: x.Offence.Counterpart.Note,
		Ages: machine.Each(x.Rows, func(r comparing.CounterpartsRow) counterpartsRowJSON {
			return counterpartsRowJSON{r.Ages.String(), machine.Summary(r.Own), machine.Each(r.Others, machine.Summary), r.Same}
		}),
	}
}

func (x counterpartsScreen) Records() [][]string {
	list := [][]string{{"victim_age", "edition", "offence", "article", "status", "tier", "min_months", "max_months", "max_status", "same"}}
	for _, r := range x.Rows {
		for _, a := range append([]resolve.Answer{r.Own}, r.Others...) {
			j := machine.Summary(a)
			list = append(list, []string{
				r.Ages.String(), a.Offence.Edition.ID, j.Offence, machine.FilledText(j.Article), string(j.Status), machine.FilledText(j.Tier),
				machine.Number(j.MinMonths), machine.Number(j.MaxMonths), machine.FilledText(j.MaxStatus), strconv.FormatBool(r.Same),
			})
		}
	}
	return list
}
