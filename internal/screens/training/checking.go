package training

import (
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

//go:embed check.js
var checkScript string

//go:embed check.css
var checkStyle string

// checking is a page that takes the answers of its reader and says whether they are
// right. It holds what is right in a form that nobody reads by looking at the page or
// its source; whoever decodes it finds it, because the page asks nobody else.
type checking struct {
	answer.Comparing
	held []heldQuestion
}

// heldQuestion is what the page holds for one question.
type heldQuestion struct {
	Blanks []expected `json:"b"`
	Why    string     `json:"w"` // markup of the answer and its reasons
}

// held is what the script of a page reads.
type held struct {
	Questions []heldQuestion `json:"q"`
	After     string         `json:"after"` // markup that is shown when every question was answered
}

// page writes the page: its top and its questions, and in the end what it holds.
func (c *checking) page(title string, body func(m *sheet.Markup), after string, foot ...string) []byte {
	return sheet.Page(c.Style, title, checkStyle, checkScript, func(m *sheet.Markup) {
		m.Open("main")
		m.Whole("h1", words.Visible(title))
		body(m)
		m.Whole("p", "", "id", "score", "role", "status", "class", "said")
		m.Open("section", "id", "after", "hidden", "hidden")
		m.Close("section")
		m.Open("p", "class", "buttons", "hidden", "hidden")
		m.Whole("button", c.Say("self.again"), "type", "button", "id", "again")
		m.Close("p")
		m.Close("main")
		m.Open("footer")
		for _, said := range foot {
			m.Whole("p", said)
		}
		m.Close("footer")
		c.store(m, after)
	})
}

// store writes what the page holds: what is right, encoded, and the words of verdicts.
func (c *checking) store(m *sheet.Markup, after string) {
	data := func(id, kind string, text []byte) {
		m.Open("script", "type", kind, "id", id)
		m.Raw(string(text))
		m.Close("script")
	}
	data("held", "text/plain", []byte(base64.StdEncoding.EncodeToString(inJSON(held{c.held, after}))))
	data("says", "application/json", inJSON(map[string]string{
		"right": c.Say("self.right"), "wrong": c.Say("self.wrong"), "range": c.Say("self.unread"), "space": c.Say("self.unread"), "ages": c.Say("self.numbers"), "years": c.Say("self.numbers"),
		"empty": c.Say("self.empty"), "score": c.Say("self.score", "{right}", "{given}", "{all}"),
	}))
}

// inJSON writes a value of numbers and text, in which nothing ends a script.
func inJSON(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil { // cannot happen: the value has only numbers and text
		panic(err)
	}
	return data
}

// how says how answers are written. It is for those whose browser runs scripts.
func (c *checking) how(m *sheet.Markup) {
	m.Whole("p", c.Say("self.how"), "class", "how", "hidden", "hidden")
}

// ask writes a question as a form of its own. The buttons are hidden where no script
// runs, because nothing would answer.
func (c *checking) ask(m *sheet.Markup, question string, list []blank, why string) {
	n := strconv.Itoa(len(c.held))
	c.held = append(c.held, heldQuestion{machine.Each(list, func(b blank) expected { return b.expected }), why})
	m.Open("form", "class", "ask", "autocomplete", "off", "novalidate", "novalidate")
	m.Open("fieldset")
	m.Whole("legend", words.Visible(question))
	for i, b := range list {
		c.blank(m, n+"-"+strconv.Itoa(i), b, len(list) > 1)
	}
	c.button(m)
	m.Close("fieldset")
	m.Open("details", "class", "why", "hidden", "hidden")
	m.Whole("summary", c.Say("self.why"))
	m.Open("div")
	m.Close("div")
	m.Close("details")
	m.Close("form")
}

func (c *checking) button(m *sheet.Markup) {
	m.Open("p", "class", "buttons", "hidden", "hidden")
	m.Whole("button", c.Say("self.check"), "type", "submit")
	m.Close("p")
}

// blank writes one blank with its name and the place of its verdict. A question with
// one blank needs the name of what is filled in alone.
func (c *checking) blank(m *sheet.Markup, id string, b blank, several bool) {
	verdict := "verdict-" + id
	m.Open("div", "class", "blank "+string(b.kind), "data-kind", string(b.kind))
	if b.kind == oneOf || b.kind == someOf {
		c.options(m, id, b, verdict, several)
	} else {
		m.Whole("label", words.Visible(c.labelOf(b, several)), "for", "blank-"+id)
		m.Empty("input", "type", "text", "id", "blank-"+id, "aria-describedby", verdict, "spellcheck", "false")
	}
	m.Whole("output", "", "id", verdict, "class", "verdict", "for", "blank-"+id)
	m.Close("div")
}

func (c *checking) labelOf(b blank, several bool) string {
	if b.kind != ofRange {
		return b.label
	}
	if several {
		return c.Say("self.range_of", b.label)
	}
	return c.Say("self.range")
}

// options writes the options of a blank as a group with a name.
func (c *checking) options(m *sheet.Markup, id string, b blank, verdict string, several bool) {
	kind := map[blankKind]string{oneOf: "radio", someOf: "checkbox"}[b.kind]
	m.Open("div", "class", "options", "role", map[blankKind]string{oneOf: "radiogroup", someOf: "group"}[b.kind], "aria-label", words.Visible(b.label), "aria-describedby", verdict)
	if several {
		m.Whole("p", words.Visible(b.label))
	}
	for i, said := range b.options {
		option := "blank-" + id + "-" + strconv.Itoa(i)
		m.Open("span", "class", "option")
		m.Empty("input", "type", kind, "name", "blank-"+id, "id", option, "value", strconv.Itoa(i))
		m.Whole("label", words.Visible(said), "for", option)
		m.Close("span")
	}
	m.Close("div")
}

// Page of a case whose answers are not shown checks what its reader answers.
func (x exerciseScreen) Page(s sheet.Style) []byte {
	if len(x.Checked) == 0 {
		return page(x.Document(s), x.Edition, s)
	}
	w := answer.Comparing{Words: words.In(s.Language), Style: s, Edition: x.Edition}
	c := &checking{Comparing: w}
	return c.page(w.Say("example.headline", x.Title), func(m *sheet.Markup) {
		m.Whole("p", words.Visible(w.Text(x.Story)), "class", "story")
		x.top(w).InPage(m)
		c.how(m)
		for i, solution := range x.Checked {
			question := strconv.Itoa(i+1) + ". " + x.ask(w, x.Questions[i])
			c.ask(m, question, x.blanks(w, i, solution), x.why(w, i, solution))
		}
	}, x.afterwards(w), w.Say("example.invented")+" "+w.UnansweredOn(x.Edition), w.Imprint(x.Edition))
}

// why is the markup of the answer to a question, with the tier that governs unless
// another question asks for it.
func (x exerciseScreen) why(w answer.Comparing, i int, s comparing.Solution) string {
	var d sheet.Document
	x.solutionOf(w, &d, i, s)
	asked := slices.ContainsFunc(x.Questions, func(q exercises.Question) bool { return q.Asks == exercises.AsksWhy })
	if !asked && s.Question.Asks == exercises.AsksRange {
		d.List(reasons(w, s.Answers))
	}
	return markup(d)
}

// afterwards is what is told when every question was answered.
func (x exerciseScreen) afterwards(w answer.Comparing) string {
	var d sheet.Document
	x.taught(&d, w, x.Checked)
	return markup(d)
}

func markup(d sheet.Document) string {
	var m sheet.Markup
	d.InPage(&m)
	return m.Out.String()
}
