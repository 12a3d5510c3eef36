package manual

import (
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Bare writes what the program shows when nothing was asked: the few commands that
// most people want, and where the others stand. The edition is the one that answers
// when nothing else chooses.
func Bare(l words.Language, edition string, s sheet.Style) []byte {
	said := func(english, spanish string) string { return words.Both(english, spanish).In(l) }
	var d sheet.Document
	d.Prose(said(
		"conmina: what penalty Peruvian law threatens for human trafficking, and why.",
		"conmina: qué pena prevé la ley peruana contra la trata de personas, y por qué.",
	))
	d.Fields(false,
		[]string{said("Question by question", "Preguntas paso a paso"), said("conmina guide", "conmina guiado")},
		[]string{said("One case", "Un caso"), said("conmina resolve trafficking --age 15 --date 2024-05-01", "conmina resolver trata --edad 15 --fecha 2024-05-01")},
		[]string{said("Several offences", "Varios delitos"), said("conmina compare --age 15 --date 2024-05-01", "conmina comparar --edad 15 --fecha 2024-05-01")},
		[]string{said("A table of cases", "Una tabla de casos"), said("conmina batch cases.csv -o results.csv", "conmina lote casos.csv -o resultados.csv")},
		[]string{said("Everything else", "Todo lo demás"), said("conmina help", "conmina ayuda")},
	)
	d.Fields(false,
		[]string{said("More", "Más"), said("audit · example · list · show · circumstances · diff · check", "auditar · ejemplo · listar · ver · circunstancias · diferencia · comprobar")},
		[]string{said("Edition", "Edición"), edition},
		[]string{said("Limits", "Límites"), said("conmina help limits", "conmina ayuda limites")},
	)
	d.Prose(
		said("It informs: it recommends no charge and predicts no sentence.", "Informa: no recomienda una imputación ni predice una condena."),
		said("Español: conmina --lang es", "English: conmina --lang en"),
	)
	return sheet.Text(d, s)
}
