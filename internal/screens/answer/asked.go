package answer

import "strings"

// asked repeats the question: the offence, and the facts as the program understood
// them.
func (v AnswerText) asked() string {
	parts := []string{v.Text(v.Offence.Title)}
	if article := v.Article(); article != "" {
		parts = append(parts, v.Say("asked.article", article))
	} else if v.Named != nil {
		parts = append(parts, v.Say("named.forms_of"))
	}
	return strings.Join(append(parts, v.Words.FactsOf(v.Edition, v.Facts)...), " · ")
}
