package lookup

import (
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"strconv"

	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

//go:embed lookup.js
var script string

//go:embed lookup.css
var look string

func (b *book) page() []byte {
	e := b.law.Edition
	title := b.Say("lookup.title", e.Title)
	return sheet.Page(b.style, title, look, script, func(m *sheet.Markup) {
		m.Open("header")
		m.Whole("h1", words.Visible(title))
		m.Whole("p", b.Say("lookup.limits"), "class", "fine")
		m.Open("noscript")
		m.Whole("p", b.Say("lookup.no_script", b.tail(typed.ResolveCommand)))
		m.Close("noscript")
		b.controls(m)
		m.Close("header")
		m.Open("main", "id", "answer", "aria-live", "polite")
		m.Close("main")
		m.Open("section", "id", "tiers")
		m.Close("section")
		m.Open("footer")
		for _, said := range []string{b.RestsOn(e), b.Say("lookup.edition"), b.Say("lookup.uncovered"), b.Imprint(e), b.Say("lookup.foot", b.style.Version)} {
			m.Whole("p", words.Visible(said))
		}
		m.Close("footer")
		m.Open("script", "type", "application/json", "id", "cells")
		m.Raw(b.data())
		m.Close("script")
	})
}

// controls writes the questions. They stay hidden where scripts do not run, because
// nothing would answer.
func (b *book) controls(m *sheet.Markup) {
	m.Open("form", "id", "controls", "autocomplete", "off", "hidden", "hidden")
	m.Open("fieldset")
	m.Whole("legend", b.Say("compare.offence"))
	b.field(m, "find", b.Say("lookup.find"), "type", "search", "spellcheck", "false", "autocapitalize", "none")
	m.Open("p")
	m.Whole("label", b.Say("compare.offence"), "for", "offence")
	m.Open("select", "id", "offence")
	m.Close("select")
	m.Close("p")
	m.Close("fieldset")
	m.Open("fieldset")
	facts := law.Code("page.age")
	if b.law.Edition.Dated() {
		facts = "lookup.facts"
	}
	m.Whole("legend", b.Say(facts))
	if b.law.Edition.Dated() {
		b.field(m, "date", b.Say("lookup.date"), "type", "text", "inputmode", "numeric", "placeholder", b.Say("lookup.date_form"), "size", "10", "aria-describedby", "wrong")
		b.field(m, "calendar", b.Say("lookup.calendar"), "type", "date", "min", "1850-01-01", "max", "2199-12-31")
	}
	b.field(m, "age", b.Say("page.age"), "type", "text", "inputmode", "numeric", "size", "3", "placeholder", b.Say("page.unknown"), "aria-describedby", "wrong")
	m.Open("p", "hidden", "hidden")
	m.Whole("label", b.Say("lookup.age_only"), "for", "ages")
	m.Open("select", "id", "ages")
	m.Close("select")
	m.Close("p")
	m.Whole("p", "", "id", "wrong", "class", "wrong", "role", "alert")
	m.Close("fieldset")
	m.Open("details", "id", "present", "hidden", "hidden")
	m.Open("summary", "id", "open")
	m.Whole("span", b.Say("page.circumstances")+" ")
	m.Whole("output", "", "id", "chosen")
	m.Close("summary")
	m.Whole("p", b.Say("lookup.marks"), "class", "fine", "id", "marks")
	m.Open("ul", "id", "circumstances")
	m.Close("ul")
	m.Close("details")
	m.Open("p", "class", "reset")
	m.Whole("button", b.Say("page.reset"), "type", "reset")
	m.Close("p")
	m.Close("form")
}

// field writes an input with its label.
func (b *book) field(m *sheet.Markup, id, label string, attributes ...string) {
	m.Open("p")
	m.Whole("label", label, "for", id)
	m.Empty("input", append([]string{"id", id}, attributes...)...)
	m.Close("p")
}

// tail is a command line with nothing but a command and the edition.
func (b *book) tail(command ...typed.Word) string {
	return b.Asking(b.law.Edition, typed.Of(b.style.Language, command...)).String()
}

// command gives the words from which the script writes a command line.
func (b *book) command() command {
	l := b.style.Language
	return command{
		Resolve: typed.Of(l, typed.ResolveCommand).String(), Date: typed.Dashed(l, typed.DateFlag), Age: typed.Dashed(l, typed.AgeFlag),
		With: typed.Dashed(l, typed.WithFlag), Maybe: typed.Dashed(l, typed.MaybeFlag), End: b.tail()[len(typed.Of(l).String())-1:],
	}
}

func (b *book) phrases() phrases {
	said := phrases{}
	for key, code := range map[string]law.Code{
		"nothing": "lookup.nothing", "others": "lookup.others", "dateWrong": "lookup.date_wrong", "unknown": "page.unknown", "doubtful": "lookup.doubtful",
		"noneAsked": "lookup.none_asked", "periods": "lookup.periods", "depends": "lookup.depends", "noAnswer": "lookup.no_answer",
		"contradict": "lookup.contradict", "noName": "lookup.no_name", "askProgram": "lookup.ask_program", "sameProgram": "lookup.same_program",
		"where": "lookup.where", "if": "answer.if", "law": "answer.act", "notices": "answer.notices", "tiers": "page.tiers", "range": "answer.range",
		"start": "lookup.start", "idle": "lookup.idle", "dayUnknown": "brief.date_unknown", "ageUnknown": "brief.age_not_given",
	} {
		said[key] = b.Say(code)
	}
	for key, code := range map[string]law.Code{
		"choose": "lookup.choose", "doubtfulOf": "lookup.doubtful_of", "tooMany": "lookup.too_many", "ask": "lookup.ask",
		"day": "asked.date", "victim": "brief.victim", "with": "asked.with", "maybe": "asked.maybe",
	} {
		said[key] = b.Say(code, "{0}")
	}
	said["ageWrong"] = b.Say("lookup.age_wrong", strconv.Itoa(law.MaxAge))
	if !b.law.Edition.Dated() {
		said["law"] = b.Say("answer.source")
	}
	return said
}

// data packs the book.
func (b *book) data() string {
	p := &packer{book: b, places: map[law.CircumstanceID]int{}}
	d := packed{
		Oldest: law.MaxAge, Dated: b.law.Edition.Dated(), Undated: dayNumber(export.Undated()),
		First: dayNumber(export.FirstDay()), Last: dayNumber(export.Undated().Before()),
		Columns: export.Columns(), Command: b.command(), Say: b.phrases(),
	}
	for _, band := range b.law.Bands {
		from, _ := band.Limits()
		d.Bands = append(d.Bands, from)
	}
	d.Circumstances = p.circumstances()
	d.Ages = p.ages(d.Circumstances)
	p.sets.of("")
	runs := p.runs()
	d.Spans, d.Questions, d.Names = p.spans.list, p.questions(), p.names()
	p.write(runs)
	d.Cells, d.Texts = base64.StdEncoding.EncodeToString(p.out), b.teller.texts.list
	text, err := json.Marshal(d)
	if err != nil { // cannot happen: the value has only numbers and text
		panic(err)
	}
	return string(text) // json.Marshal escapes <, > and &
}
