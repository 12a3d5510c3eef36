package sentences

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// standing shows how the terms stand in the spaces of the general part, and which reading
// or which fact would explain them. A reading that is the only one needs no name.
func (v auditScreen) standing(d *sheet.Document, w auditing) {
	if len(v.Spaces) == 0 {
		return
	}
	d.Heading(w.Say("audit.spaces"))
	var rows [][]string
	for _, s := range v.Spaces {
		rows = append(rows, []string{w.Say(law.Code("standing." + s.Verdict)), strconv.Itoa(s.Cases), w.share(s.Cases, v.Total)})
	}
	d.Table([]string{w.Say("audit.verdict"), w.Say("audit.cases"), w.Say("audit.of_all", v.Total)}, rows)
	for _, s := range v.Spaces {
		var list []string
		for _, by := range s.By {
			if by.Name != "space" {
				list = append(list, w.Say("standing.by", w.readings(v.Part, by.Name), w.Count(by.Cases, "standing.case", "standing.cases")))
			}
		}
		if len(list) > 0 {
			d.Paragraph(w.Say(law.Code("standing.list_" + s.Verdict)))
			d.List(list)
		}
	}
}

// readings says a reading by its positions, or a fact that would explain a term.
func (w auditing) readings(p *general.Part, name string) string {
	var parts []string
	for position := range strings.SplitSeq(name, "+") {
		parts = append(parts, w.position(p, position))
	}
	return strings.Join(parts, "; ")
}

func (w auditing) position(p *general.Part, name string) string {
	id, position, _ := strings.Cut(name, "=")
	term, without := strings.CutSuffix(id, ":no_figure")
	if f := p.Fork(id); f != nil {
		if x := f.Position(position); x != nil {
			return w.Text(x.Title)
		}
	}
	t := p.Term(term)
	switch {
	case t != nil && position != "":
		return w.Say("standing.of", t.Title, w.Say(law.Code("position."+position)))
	case t != nil && without:
		return w.Say("standing.no_figure", t.Title)
	case t != nil && mostOf(p.Rule(term)) != "":
		return w.Say("standing.at_most", mostOf(p.Rule(term)), t.Title)
	case t != nil:
		return w.Say("standing.with", t.Title)
	case third[position]:
		return w.Say("standing.inside", w.Say(law.Code("position."+position)))
	}
	return words.Visible(name)
}

// third tells the thirds by the name of the part.
var third = map[string]bool{"lower": true, "middle": true, "upper": true}

// mostOf is the fraction of the minimum that a cause of reduction takes away at most;
// empty where the law sets none.
func mostOf(r *general.Rule) string {
	if r == nil || r.Kind != general.Lower {
		return ""
	}
	for _, v := range r.Versions {
		for _, c := range v.Cases {
			if c.Mode == general.AtMost && c.Of == general.OfMinimum {
				return c.By.RatString()
			}
		}
	}
	return ""
}

// standingJSON is a verdict about spaces in the machine form.
type standingJSON struct {
	Verdict string      `json:"verdict"`
	Cases   int         `json:"cases"`
	By      []namedJSON `json:"by"`
}

type namedJSON struct {
	Name  string `json:"name"`
	Cases int    `json:"cases"`
}

func standingsJSON(list []audit.Standing) []standingJSON {
	out := []standingJSON{}
	for _, s := range list {
		j := standingJSON{s.Verdict, s.Cases, []namedJSON{}}
		for _, by := range s.By {
			j.By = append(j.By, namedJSON(by))
		}
		out = append(out, j)
	}
	return out
}
