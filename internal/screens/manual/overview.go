package manual

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/sheet"
)

// overview writes the whole program on one screen: a line for each command, but the
// commands about the program itself and the topics by their names alone.
func (p Page) overview(s sheet.Style) []byte {
	var d sheet.Document
	d.Prose(p.Short)
	last := len(p.Commands) - 1
	var rows [][]string
	for _, group := range p.Commands[:last] {
		rows = append(rows, group.Rows...)
	}
	d.Fields(false, rows...)
	d.Fields(false,
		[]string{p.say("More", "Más"), named(p.Commands[last].Rows)},
		[]string{p.say("Topics", "Temas"), named(p.topics().Rows)},
	)
	d.Prose(
		p.say("Explained by: conmina help COMMAND, conmina help TOPIC", "Los explica: conmina ayuda ORDEN, conmina ayuda TEMA"),
		p.say("It informs; it recommends no charge and predicts no sentence.", "Informa; no recomienda una imputación ni predice una condena."),
		p.say("Español: conmina --lang es", "English: conmina --lang en"),
	)
	return sheet.Text(d, s)
}

// named lists the names of rows in one line.
func named(rows [][]string) string {
	var names []string
	for _, row := range rows {
		names = append(names, row[0])
	}
	slices.Sort(names)
	return strings.Join(names, " · ")
}

// elsewhere says where the flags stand that every command has.
func (p Page) elsewhere() string {
	return p.say(
		"Flags of every command, such as --lang, --edition and --format: conmina help options",
		"Opciones de todas las órdenes, como --idioma, --edicion y --formato: conmina ayuda opciones",
	)
}
