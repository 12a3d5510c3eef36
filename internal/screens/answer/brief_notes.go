package answer

import (
	"bytes"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
)

// shownElsewhere are the notices that the short form tells by other means: in the
// headline, beside the figure, or by what a circumstance would change.
func shownElsewhere() []law.Code {
	return []law.Code{
		resolve.AgeUnknown, resolve.DateToday, resolve.DateUnknown, resolve.CircumstanceAbsent, resolve.OtherReading, resolve.OneMore,
		resolve.SpecialOffence, resolve.MilderArgued, resolve.ArticleNamed, resolve.OffenceNotYet, resolve.EarlierLaw, resolve.OffenceEnded,
	}
}

// shorter has the codes of the notices that have a shorter sentence.
var shorter = map[law.Code]law.Code{
	resolve.LeapBirthday: "brief.leap", resolve.VictimsInDoubt: "brief.victims_in_doubt",
	resolve.ChangesInside: "brief.changes_inside", resolve.AgeOverPeriod: "brief.age_over_period",
	resolve.AfterVerified: "brief.after_verified",
}

// The lines that an answer may take on a console: with one range, and with several.
const (
	linesOfOne     = 20
	linesOfSeveral = 24
)

// briefNotes lists what else the reader must know: what is about the facts, and what
// the sources say.
func (v AnswerText) briefNotes() (first, sources []string) {
	for _, n := range v.Notices {
		switch {
		case slices.Contains(shownElsewhere(), n.Code):
		case n.Code == resolve.SourceSays, n.Code == resolve.CeilingApplies:
			sources = append(sources, v.briefNotice(n))
		default:
			first = append(first, v.briefNotice(n))
		}
	}
	return first, sources
}

// fitting gives those notes for which a console has room below a document.
func (v AnswerText) fitting(notes []string, d sheet.Document) []string {
	room := v.room() - linesOn(d) - 1 // an empty line stands above the list
	var list []string
	for _, said := range notes {
		if need := linesOf(said); need <= room {
			list, room = append(list, said), room-need
		}
	}
	return list
}

// room is how many lines the answer may take.
func (v AnswerText) room() int {
	if v.Status == law.Undetermined {
		return linesOfSeveral
	}
	return linesOfOne
}

// linesOn is how many lines a document takes on a console.
func linesOn(d sheet.Document) int {
	return bytes.Count(sheet.Text(d, sheet.Style{Width: console}), []byte("\n"))
}

// linesOf is how many lines an item of a list takes on a console.
func linesOf(item string) int { return len(sheet.Fitted(item, console-2*len(sheet.Indent))) }

func (v AnswerText) briefNotice(n resolve.Notice) string {
	code, isShorter := shorter[n.Code]
	switch {
	case !isShorter:
		return v.Words.Notice(v.Answer, n)
	case n.Code == resolve.AfterVerified:
		return v.Say(code, n.Date)
	case n.Code == resolve.LeapBirthday:
		return v.Say(code, n.Ages)
	case n.Code == resolve.ChangesInside && v.Status == law.Determined:
		return v.Say("brief.spans_alike")
	case n.Code == resolve.VictimsInDoubt:
		return v.Say(code, v.CircumstanceTitles(v.Edition, n.Circumstances))
	}
	return v.Say(code)
}

// briefSettling says which facts leave one range. The headline has already said
// that the age is missing.
func (v AnswerText) briefSettling() string {
	if v.Status != law.Undetermined || len(v.Settles) == 0 {
		return ""
	}
	list := v.Settling()
	if age := v.List(v.ageFlags()); list[0] == v.Say("settle.age", age) {
		list[0] = age
	}
	if v.Named != nil && len(v.Named.Unsaid) > 0 {
		flag := typed.Dashed(v.Language(), typed.WithFlag) + " " + v.TypedCircumstance(v.Edition, v.Named.Unsaid[0])
		list[len(list)-1] = v.Say("brief.named_flags", flag)
	}
	return v.Say("brief.exit", strings.Join(list, "; "))
}

// console is the width, in columns, of the consoles that the short form is made for.
// What is said never depends on the width of the output, so the choice between a
// long and a short wording is made for this width.
const console = 80
