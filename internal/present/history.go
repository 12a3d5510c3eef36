package present

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// History writes every version of an offence on a time line.
func History(format string, o *law.Offence, s Style) ([]byte, error) {
	return render(format, historyScreen{o}, s)
}

type historyScreen struct{ *law.Offence }

func (h historyScreen) document(s Style) document {
	w := In(s.Language)
	var d document
	d.headline(w.Say("history.of", h.Title))
	d.bars([]string{w.Say("list.article"), w.Say("history.range"), ""}, h.timeline(w), h.legend(w))
	v := answerText{Words: w, style: s, edition: h.Edition}
	d.table([]string{w.Say("history.in_force"), w.Say("list.article"), w.Say("answer.act"), w.Say("answer.tier"), w.Say("answer.range")}, h.rows(v))
	if said := h.remarks(w); len(said) > 0 {
		d.list(said)
	}
	d.footer(w.editionFooter(h.Edition))
	return d
}

// rows lists the tiers of every version.
func (h historyScreen) rows(v answerText) [][]string {
	var rows [][]string
	for i := range h.Versions {
		version := &h.Versions[i]
		var before law.Act
		for k := range version.Tiers {
			t := &version.Tiers[k]
			row := []string{"", t.Article, "", v.Text(t.Label), v.rangeText(t.Prison)}
			if t.Fine != (law.Fine{}) {
				row[4] += "; " + v.Say("fine", t.Fine.Min, t.Fine.Max)
			}
			act, _ := version.ActOf(t)
			if row[2] = act.Name; k > 0 && act == before {
				row[2] = ""
			}
			if before = act; k == 0 {
				row[0] = v.period(version.InForce)
			}
			if row[1] == "" {
				row[1] = version.Article
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// remarks says where the general ceiling is the maximum, and why there is no
// version before the first or after the last.
func (h historyScreen) remarks(w *Words) []string {
	var list []string
	for _, v := range h.Versions {
		for _, t := range v.Tiers {
			if t.Ceiling == nil {
				continue
			}
			said := w.period(t.Ceiling.InForce) + ": " + w.Text(t.Ceiling.Note)
			if !slices.Contains(list, said) {
				list = append(list, said)
			}
		}
	}
	return append(list, h.silences(w)...)
}

// silences says why there is none before the first version or after the last.
func (h historyScreen) silences(w *Words) []string {
	var list []string
	for _, s := range []*law.Silence{h.Before, h.After} {
		if s != nil {
			list = append(list, w.Text(s.Reason))
		}
	}
	return list
}

func (h historyScreen) legend(w *Words) map[partKind]string {
	return map[partKind]string{certain: w.Say("history.bar"), open: w.Say("history.bar_open")}
}

// timeline draws a bar for every version, on an axis of years.
func (h historyScreen) timeline(w *Words) chart {
	first := h.Versions[0].InForce.From.Year / 5 * 5
	last := h.Edition.Verified.Year + 5
	end := law.Months((last-first+4)/5*5) * law.Year
	at := func(d law.Date) law.Months {
		return law.Months(d.Year-first)*law.Year + law.Months(d.Month-time.January)
	}
	c := chart{end: end, origin: first}
	for _, v := range h.Versions {
		to := v.InForce.To
		if to.IsZero() {
			to = h.Edition.Verified
		}
		from := at(v.InForce.From)
		bar := []part{{certain, from, max(at(to.Next()), from+1)}}
		if v.InForce.To.IsZero() { // what comes after is not known
			bar = append(bar, part{open, bar[0].to, end})
		}
		c.rows = append(c.rows, chartRow{
			title: strings.Join(v.Articles(), ", "), figures: w.Figures(hullOf(v.Tiers), false),
			tier: w.period(v.InForce) + " · " + v.Act.Name, parts: bar,
		})
	}
	return c
}

// hullOf is from the lowest minimum to the highest maximum of the tiers.
func hullOf(tiers []law.Tier) law.Range {
	r := tiers[0].Prison
	for _, t := range tiers[1:] {
		r = r.Hull(t.Prison)
	}
	return r
}

func (h historyScreen) picture(w *Words) picture {
	c := h.timeline(w)
	said := make([]string, len(c.rows))
	for i, r := range c.rows {
		said[i] = r.title + ": " + r.tier + ", " + r.figures + "."
	}
	return picture{
		title: w.Say("history.of", h.Title), said: said, chart: c,
		legend: h.legend(w), unit: w.Say("history.years"),
	}
}

func (h historyScreen) svg(s Style) []byte {
	w := In(s.Language)
	p := h.picture(w)
	p.caption = []string{p.title, w.editionFooter(h.Edition)}
	return renderSVG(p, s)
}

// page needs no script: it holds the picture and the same in a table.
func (h historyScreen) page(s Style) []byte {
	w := comparing{In(s.Language), s, h.Edition}
	var m markup
	title := w.Say("history.of", h.Title)
	m.raw("<!DOCTYPE html>\n")
	m.open("html", "lang", string(s.Language))
	pageHead(&m, title, s.pageLook(pictureStyle), "")
	m.open("body")
	m.open("header")
	m.whole("h1", title)
	m.whole("p", w.Say("page.edition", h.Edition.Title, h.Edition.ID, h.Edition.Digest, h.Edition.Verified), "class", "fine")
	m.close("header")
	m.open("main", "id", "answer")
	p := h.picture(w.Words)
	p.inPage(&m, s)
	m.open("table")
	m.whole("caption", w.Say("page.table"))
	head := w.heads(&m, "history.in_force", "list.article", "answer.act", "answer.tier", "answer.range")
	h.versionRows(&m, head, h.rows(answerText{Words: w.Words, style: s, edition: h.Edition}))
	m.close("table")
	bullets(&m, h.remarks(w.Words))
	m.close("main")
	m.open("footer")
	m.whole("p", w.editionFooter(h.Edition))
	m.close("footer")
	m.close("body")
	m.close("html")
	m.line()
	return m.out.Bytes()
}

// versionRows writes the rows of each version as a group under its days. A law
// that several tiers have their words from stands once beside them.
func (h historyScreen) versionRows(m *markup, head []string, rows [][]string) {
	for i := range h.Versions {
		tiers := rows[:len(h.Versions[i].Tiers)]
		m.open("tbody")
		for k, row := range tiers {
			m.open("tr")
			if k == 0 {
				m.whole("th", row[0], "scope", "rowgroup", "rowspan", strconv.Itoa(len(tiers)))
			}
			m.whole("td", row[1], "data-head", head[1])
			if k == 0 || row[2] != "" {
				m.whole("td", row[2], "data-head", head[2], "rowspan", strconv.Itoa(sameLaw(tiers[k:])))
			}
			m.whole("td", row[3], "data-head", head[3])
			m.whole("td", row[4], "data-head", head[4])
			m.close("tr")
		}
		m.close("tbody")
		rows = rows[len(tiers):]
	}
}

// sameLaw counts the rows from the first to the last that has its law.
func sameLaw(rows [][]string) int {
	if next := slices.IndexFunc(rows[1:], func(row []string) bool { return row[2] != "" }); next >= 0 {
		return next + 1
	}
	return len(rows)
}

func (h historyScreen) machine(s Style) any { return offenceScreen(h).machine(s) }

func (h historyScreen) records() [][]string {
	list := [][]string{{"offence", "in_force_from", "in_force_to", "article", "act", "published", "tier", "min_months", "min_status", "max_months", "max_status", "document", "confidence"}}
	for i := range h.Versions {
		v := &h.Versions[i]
		for _, t := range v.Tiers {
			r := machineRange(t.Prison)
			act, _ := v.ActOf(&t)
			article := t.Article
			if article == "" {
				article = v.Article
			}
			list = append(list, []string{
				h.ID, v.InForce.From.String(), v.InForce.To.String(), article, act.Name, act.Published.String(), t.ID,
				number(r.MinMonths), filledText(r.MinStatus), number(r.MaxMonths), filledText(r.MaxStatus), t.Source.Document, string(t.Source.Confidence),
			})
		}
	}
	return list
}

// later shows the same case under the versions that came after the act, side by
// side with its own.
func (v answerText) later(d *document, until law.Date) {
	d.heading(v.Say("later.heading", until))
	v.laterVersions(d)
}

func (v answerText) laterVersions(d *document) {
	if len(v.Later) == 0 {
		d.paragraph(v.Say("later.none"))
		return
	}
	turn := func(t resolve.Turn) string {
		if t == "" {
			return v.Say("turn.none")
		}
		return v.Say(law.Code("turn." + string(t)))
	}
	var rows [][]string
	for _, l := range v.Later {
		rows = append(rows, []string{v.period(l.During), l.Answer.Article(), v.passing(l.Answer), turn(l.Min), turn(l.Max), turn(l.Whole())})
	}
	d.table([]string{
		v.Say("history.in_force"), v.Say("list.article"), v.Say("answer.range"), v.Say("later.minimum"), v.Say("later.maximum"), v.Say("later.whole"),
	}, rows)
	if doubts := v.laterDoubts(); len(doubts) > 0 {
		d.list(doubts)
	}
	d.paragraph(v.Say("later.ground"))
}

// passing gives the ranges of an answer, or why it has none, with those of the
// offences to which the conduct passed.
func (v answerText) passing(a resolve.Answer) string {
	said := v.said(a)
	for i, s := range a.Successors {
		mark := "later.and"
		if i == 0 {
			mark = "later.passed"
		}
		name := v.Say("figure.both", v.Text(s.Offence.Title), v.Say("asked.article", s.Article()))
		said = v.Say(law.Code(mark), said, v.Say("beside.offence", name, v.ranges(s)))
	}
	return said
}

// laterDoubts says what later versions do not name that the case rests on, and why
// bounds are not compared where there is one range.
func (v answerText) laterDoubts() []string {
	var list []string
	for _, l := range v.Later {
		if len(l.Unnamed) > 0 {
			said := law.Code("later.unnamed")
			if l.Reworded() {
				said = "later.reworded"
			}
			list = append(list, v.Say(said, v.period(l.During), v.circumstanceTitles(v.edition, l.Unnamed)))
		}
		for _, n := range l.Answer.Notices {
			if n.Code == resolve.OtherReading || n.Code == resolve.CircumstanceClose && slices.Contains(l.Unnamed, n.Of) {
				list = append(list, v.Say("later.doubt", v.period(l.During), v.Words.notice(l.Answer, n)))
			}
		}
	}
	return list
}

// beside names what another edition threatens on the same facts, in one line.
func (v answerText) beside() string {
	other := v.Beside[0].Offence.Edition
	said := make([]string, len(v.Beside))
	for i, a := range v.Beside {
		name := v.Text(a.Offence.Title)
		if article := a.Article(); article != "" {
			name = v.Say("figure.both", name, v.Say("asked.article", article))
		}
		said[i] = v.Say("beside.offence", name, v.said(a))
		for _, n := range a.Notices {
			if n.Code == resolve.OneMore {
				said[i] += " " + v.Say("beside.one_more", v.circumstanceTitles(a.Offence.Edition, n.Circumstances), v.rangeText(n.Prison))
			}
		}
	}
	line := v.Say("beside", other.Title, v.Beside[0].Facts.Date, strings.Join(said, "; "))
	if days := v.Beside[0].Facts.Period(); days.From != days.To {
		line = v.Say("beside.period", other.Title, v.period(days), strings.Join(said, "; "))
	}
	if len(v.Facts.With)+len(v.Facts.Maybe) > 0 {
		line += " " + v.Say("beside.without")
	}
	return line + " " + v.Say("beside.ask", v.Typed("conmina resolve "+v.TypedOffence(v.Beside[0].Offence)+" --edition "+other.ID))
}

// Diff writes what changed in an offence between two days.
func Diff(format string, d resolve.Difference, from, to law.Date, s Style) ([]byte, error) {
	return render(format, diffScreen{d, from, to}, s)
}

type diffScreen struct {
	resolve.Difference
	from, to law.Date
}

// state is the offence on one of the days: its numbers, each with the law that it
// comes from.
func (w *Words) state(o *law.Offence) string {
	v := &o.Version
	if len(v.Tiers) == 0 {
		return w.Say("list.not_in_force")
	}
	var own []string
	articles := v.Articles()
	for i := range v.Tiers {
		t := &v.Tiers[i]
		if act := w.actOf(v, t); t.Article != "" && t.Act.Name != "" && slices.Contains(articles, t.Article) {
			articles = slices.DeleteFunc(articles, func(a string) bool { return a == t.Article })
			own = append(own, w.Say("diff.state", t.Article, act))
		}
	}
	said := w.Say("diff.state", strings.Join(articles, ", "), w.act(v.Act, v.Whole))
	return strings.Join(append([]string{said}, own...), "; ")
}

func (x diffScreen) document(s Style) document {
	w := In(s.Language)
	v := answerText{Words: w, style: s, edition: x.From.Edition}
	var d document
	d.headline(w.Say("diff.of", x.From.Title, x.from, x.to))
	d.fields(false, []string{x.from.String(), w.state(x.From)}, []string{x.to.String(), w.state(x.To)})
	switch {
	case x.Alike():
		d.paragraph(w.Say("diff.same_version"))
	case len(x.Tiers) == 0:
		d.paragraph(w.Say("diff.same_tiers"))
	default:
		var rows [][]string
		for _, t := range x.Tiers {
			rows = append(rows, x.row(v, t))
		}
		d.table([]string{w.Say("answer.tier"), x.from.String(), x.to.String(), w.Say("diff.triggers")}, rows)
	}
	if notes := x.notes(v); len(notes) > 0 {
		d.list(notes)
	}
	d.footer(w.editionFooter(x.From.Edition))
	return d
}

// notes says what changed besides the tiers: whom the article protects, why there
// is none on a day and where the conduct was then, and what else a number meant.
func (x diffScreen) notes(v answerText) []string {
	var list []string
	if a, b := x.From.Version.VictimAge, x.To.Version.VictimAge; a != b && len(x.From.Version.Tiers) > 0 && len(x.To.Version.Tiers) > 0 {
		list = append(list, v.Say("diff.protects", v.protected(a), v.protected(b)))
	}
	for _, s := range x.Silences {
		said := v.Text(s.Why.Reason)
		for _, o := range s.MovedTo {
			said += " " + v.Say("diff.ask", o.Title, v.Say("asked.article", o.Version.Article),
				v.Typed("conmina show "+v.TypedOffence(o)+" --edition "+o.Edition.ID+" --date "+s.Day.String()))
		}
		list = append(list, v.Say("later.doubt", s.Day, said))
	}
	for _, n := range x.Reused {
		list = append(list, v.Words.notice(resolve.Answer{Offence: x.From}, n))
	}
	return list
}

// protected says whom a version is about.
func (w *Words) protected(a law.Ages) string {
	if a.Empty() {
		return w.Say("diff.any_age")
	}
	return w.Ages(a)
}

func (x diffScreen) row(v answerText, t resolve.TierDifference) []string {
	side := func(tier *law.Tier) string {
		if tier == nil {
			return v.Say("diff.no_tier")
		}
		said := v.rangeText(tier.Prison)
		if tier.Fine != (law.Fine{}) {
			said += "; " + v.Say("fine", tier.Fine.Min, tier.Fine.Max)
		}
		if t.DisqualifiesOtherwise() && len(tier.Disqualifications) > 0 {
			said += "; " + v.Say("disqualification", numbers(tier.Disqualifications))
		}
		if tier.Article != "" {
			said = v.Say("figure.both", said, v.Say("asked.article", tier.Article))
		}
		return said
	}
	tier := t.To
	if tier == nil {
		tier = t.From
	}
	var changes []string
	for _, c := range t.Added {
		changes = append(changes, "+ "+v.when(x.From.Edition, []law.Condition{c}))
	}
	for _, c := range t.Dropped {
		changes = append(changes, "− "+v.when(x.From.Edition, []law.Condition{c}))
	}
	return []string{v.Text(tier.Label), side(t.From), side(t.To), strings.Join(changes, "; ")}
}

type diffJSON struct {
	Schema        string         `json:"schema"`
	ToolVersion   string         `json:"tool_version"`
	Edition       string         `json:"edition"`
	EditionSHA256 string         `json:"edition_sha256"`
	Offence       string         `json:"offence"`
	From          string         `json:"from"`
	To            string         `json:"to"`
	FromVersion   *versionOfJSON `json:"from_version"`
	ToVersion     *versionOfJSON `json:"to_version"`
	Tiers         []diffTierJSON `json:"tiers"`

	FromProtects *string           `json:"from_victim_age"`
	ToProtects   *string           `json:"to_victim_age"`
	Silences     []diffSilenceJSON `json:"silences"`
}

// diffSilenceJSON says why there is no tier on a day, and which offences had
// taken the conduct over.
type diffSilenceJSON struct {
	Date    string   `json:"date"`
	Reason  law.Text `json:"reason"`
	MovedTo []string `json:"moved_to"`
}

type diffTierJSON struct {
	Tier    string     `json:"tier"`
	From    *rangeJSON `json:"from"`
	To      *rangeJSON `json:"to"`
	Added   []caseJSON `json:"added_conditions"`
	Dropped []caseJSON `json:"dropped_conditions"`

	FromTier *encodedTier `json:"from_tier"`
	ToTier   *encodedTier `json:"to_tier"`
}

func (x diffScreen) machine(s Style) any {
	e := x.From.Edition
	side := func(t *law.Tier) *rangeJSON {
		if t == nil {
			return nil
		}
		r := machineRange(t.Prison)
		return &r
	}
	whole := func(v *law.Version, t *law.Tier) *encodedTier {
		if t == nil {
			return nil
		}
		j := machineEncodedTier(*t)
		j.originJSON = machineOrigin(v, t)
		return &j
	}
	return diffJSON{
		FromProtects: filled(x.From.Version.VictimAge.String()), ToProtects: filled(x.To.Version.VictimAge.String()),
		Silences: each(x.Silences, func(s resolve.DaySilence) diffSilenceJSON {
			return diffSilenceJSON{s.Day.String(), s.Why.Reason, filledList(each(s.MovedTo, func(o *law.Offence) string { return o.ID }))}
		}),
		Schema: "conmina/diff/1", ToolVersion: s.Version, Edition: e.ID, EditionSHA256: e.Digest, Offence: x.From.ID,
		From: x.from.String(), To: x.to.String(), FromVersion: machineVersion(&x.From.Version), ToVersion: machineVersion(&x.To.Version),
		Tiers: each(x.Tiers, func(t resolve.TierDifference) diffTierJSON {
			j := diffTierJSON{
				From: side(t.From), To: side(t.To), Added: machineWhen(t.Added), Dropped: machineWhen(t.Dropped),
				FromTier: whole(&x.From.Version, t.From), ToTier: whole(&x.To.Version, t.To),
			}
			if t.To != nil {
				j.Tier = t.To.ID
			} else {
				j.Tier = t.From.ID
			}
			return j
		}),
	}
}

func (x diffScreen) records() [][]string {
	list := [][]string{{"offence", "tier", "from", "to", "from_min_months", "from_max_months", "from_max_status", "to_min_months", "to_max_months", "to_max_status"}}
	for _, t := range x.machine(Style{}).(diffJSON).Tiers {
		row := []string{x.From.ID, t.Tier, x.from.String(), x.to.String()}
		for _, r := range []*rangeJSON{t.From, t.To} {
			if r == nil {
				r = &rangeJSON{}
			}
			row = append(row, number(r.MinMonths), number(r.MaxMonths), filledText(r.MaxStatus))
		}
		list = append(list, row)
	}
	return list
}

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
