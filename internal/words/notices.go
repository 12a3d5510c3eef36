package words

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/typed"
)

// NamedArticle says which aggravated tiers were asked for. It uses the number of
// their article when they have one.
func (w *Words) NamedArticle(article string) string {
	if article == "" {
		return w.Say("named.forms")
	}
	return w.Say("named.article", article)
}

// Notice says a notice in words.
func (w *Words) Notice(a resolve.Answer, n resolve.Notice) string {
	e := a.Offence.Edition
	switch n.Code {
	case resolve.SourceSays:
		return w.Text(n.Source.Text)
	case resolve.OtherReading:
		said := w.Say(n.Code, n.Reading.Words, w.Range(n.Prison), w.Text(n.Reading.Note))
		if n.Ages == a.Victim {
			return said
		}
		return w.Say("other_reading_at", n.Ages, said)
	case resolve.SpecialOffence:
		return w.specialNotice(n)
	case resolve.MilderArgued:
		return w.milderNotice(n)
	case resolve.CircumstanceAtAge:
		return w.Say(n.Code, w.CircumstanceTitles(e, n.Circumstances), n.Ages)
	case resolve.CircumstanceUnused, resolve.CircumstanceAbsent:
		return w.Say(n.Code, w.CircumstanceTitles(e, n.Circumstances))
	case resolve.CircumstanceClose:
		flags := make([]string, len(n.Circumstances))
		for i, id := range n.Circumstances {
			flags[i] = typed.Dashed(w.language, typed.WithFlag) + " " + w.TypedCircumstance(e, id)
		}
		return w.Say(n.Code, w.CircumstanceTitles(e, []law.CircumstanceID{n.Of}), w.CircumstanceTitles(e, n.Circumstances), strings.Join(flags, ", "))
	case resolve.CircumstanceReadAs:
		return w.Say(n.Code, w.Circumstance(e, n.Of), w.CircumstanceTitles(e, n.Circumstances))
	case resolve.ArticleNamed:
		return w.Say(n.Code, w.NamedArticle(n.Article), w.baseOf(a, n), w.Range(n.Prison))
	case resolve.YoungestGoverns, resolve.LeapBirthday, resolve.NoTierForFacts:
		return w.Say(n.Code, n.Ages)
	case resolve.VictimsCounted, resolve.VictimsInDoubt:
		return w.Say(n.Code, w.CircumstanceTitles(e, n.Circumstances))
	case resolve.VictimsElsewhere:
		return w.Say(n.Code, n.Ages)
	case resolve.OneMore:
		return w.Say(n.Code, w.CircumstanceTitles(e, n.Circumstances), w.Range(n.Prison), n.Tier.Label, w.TypedCircumstance(e, n.Circumstances[0]))
	case resolve.CeilingApplies:
		return w.Text(n.Tier.Ceiling.Note)
	case resolve.AfterVerified, resolve.OffenceNotYet, resolve.EarlierLaw, resolve.OffenceEnded, resolve.DateToday:
		return w.Say(n.Code, n.Date)
	case resolve.NumberReused:
		titles := make([]string, len(n.Offences))
		for i, o := range n.Offences {
			titles[i] = w.Text(o.Title)
		}
		return w.Say(n.Code, n.Article, strings.Join(titles, "; "))
	default:
		return w.Say(n.Code)
	}
}

// baseOf names the tier that governs outside the named article. It uses the article
// of that tier when it differs from the named one.
func (w *Words) baseOf(a resolve.Answer, n resolve.Notice) string {
	article := n.Tier.Article
	if article == "" {
		article = a.Base()
	}
	if article == "" || article == n.Article {
		return w.Say("named.tier", n.Tier.Label)
	}
	return w.Say("figure.both", w.Say("named.article", article), w.Text(n.Tier.Label))
}

// Fault says what is wrong with an input. When there is a similar spelling, it asks
// whether that was meant. It does not repeat the input.
func (w *Words) Fault(f *law.Fault) string {
	said := w.Wrong(f)
	if len(f.Suggest) == 0 {
		return said
	}
	quoted := make([]string, len(f.Suggest))
	for i, s := range f.Suggest {
		quoted[i] = w.Say("quoted", w.suggested(f, s))
	}
	return said + " " + w.Say("did_you_mean", w.List(quoted))
}

// Wrong says what is wrong with an input. When a name is not known, it adds the
// command that lists the known names.
func (w *Words) Wrong(f *law.Fault) string {
	said := w.Say(f.Code, f.Args...)
	see, command := law.Code("see_offences"), typed.ListCommand
	switch f.Code {
	case law.OffenceUnknown:
	case law.OffenceOutside, law.ArticleUnknown:
		see = "see_articles"
	case law.CircumstanceUnknown:
		see, command = "see_circumstances", typed.CircumstancesCommand
	default:
		return said
	}
	line := typed.Of(w.language, command)
	if !f.Day.IsZero() {
		line.Flag(typed.DateFlag, f.Day.String())
	}
	return said + w.Say(see, w.Asking(f.Edition, line))
}

// Standing says how an answer stands, in the sentence of its status.
func (w *Words) Standing(a resolve.Answer) string {
	if a.Status == law.NoRange && slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == resolve.EarlierLaw }) {
		return w.Say("answer.earlier_law")
	}
	return w.Say(law.Code("answer." + string(a.Status)))
}
