package present

import (
	"strconv"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Part writes where an offence of one edition parts from those of another.
func Part(format string, p resolve.Parting, s Style) ([]byte, error) {
	return render(format, partScreen{p}, s)
}

type partScreen struct{ resolve.Parting }

func (x partScreen) document(s Style) document {
	w := In(s.Language)
	v := answerText{Words: w, style: s, edition: x.Offence.Edition}
	var d document
	d.headline(w.Say("part.of", x.Offence.Title, x.Date))
	if len(x.Rows) > 0 && len(x.Rows[0].Others) == 0 {
		d.paragraph(w.Say("part.none"))
	}
	var rows [][]string
	for _, r := range x.Rows {
		for i, other := range r.Others {
			own, ages := "", ""
			if i == 0 {
				ages, own = w.Ages(r.Ages), v.said(r.Own)
			}
			rows = append(rows, []string{ages, own, w.Say("figure.both", other.Offence.Title, w.Say("asked.article", other.Article())), v.said(other), w.yesNo(r.Same)})
		}
	}
	if len(rows) > 0 {
		d.table([]string{w.Say("part.age"), w.Text(x.Offence.Edition.Title), w.Say("compare.offence"), w.Say("answer.range"), w.Say("part.same")}, rows)
	}
	d.list([]string{w.Text(x.Offence.Counterpart.Note), w.Say("part.without")})
	d.footer(w.editionFooter(x.Offence.Edition))
	return d
}

// said gives the ranges of an answer, or why it has none.
func (v answerText) said(a resolve.Answer) string {
	if !a.Ranged() {
		return v.Say(law.Code("compare." + string(a.Status)))
	}
	return v.ranges(a)
}

type partJSON struct {
	Schema      string        `json:"schema"`
	ToolVersion string        `json:"tool_version"`
	Edition     string        `json:"edition"`
	Offence     string        `json:"offence"`
	Other       string        `json:"other_edition"`
	Date        string        `json:"offence_date"`
	Note        law.Text      `json:"note"`
	Ages        []partRowJSON `json:"ages"`
}

type partRowJSON struct {
	VictimAge string        `json:"victim_age"`
	Own       summaryJSON   `json:"own"`
	Others    []summaryJSON `json:"others"`
	Same      bool          `json:"same"`
}

func (x partScreen) machine(s Style) any {
	return partJSON{
		Schema: "conmina/part/1", ToolVersion: s.Version, Edition: x.Offence.Edition.ID, Offence: x.Offence.ID,
		Other: x.Offence.Counterpart.Edition, Date: x.Date.String(), Note: x.Offence.Counterpart.Note,
		Ages: each(x.Rows, func(r resolve.PartingRow) partRowJSON {
			return partRowJSON{r.Ages.String(), summary(r.Own), each(r.Others, summary), r.Same}
		}),
	}
}

func (x partScreen) records() [][]string {
	list := [][]string{{"victim_age", "edition", "offence", "article", "status", "tier", "min_months", "max_months", "max_status", "same"}}
	for _, r := range x.Rows {
		for _, a := range append([]resolve.Answer{r.Own}, r.Others...) {
			j := summary(a)
			list = append(list, []string{
				r.Ages.String(), a.Offence.Edition.ID, j.Offence, filledText(j.Article), string(j.Status), filledText(j.Tier),
				number(j.MinMonths), number(j.MaxMonths), filledText(j.MaxStatus), strconv.FormatBool(r.Same),
			})
		}
	}
	return list
}
