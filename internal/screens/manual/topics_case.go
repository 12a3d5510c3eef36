package manual

import (
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// The topics about what a case consists of, and about which law answers it.

func ages() Topic {
	return Topic{
		Name:  typed.Both("ages", "edades"),
		Short: words.Both("how ages are given and read", "cómo se escriben y se leen las edades"),
		title: words.Both("AGES", "EDADES"),
		passages: []passage{
			says(
				"An age is in completed years on the day of the act, from 0 to 130.",
				"La edad va en años cumplidos el día de los hechos, de 0 a 130.",
			),
			names(
				row("16", "16",
					"exactly 16",
					"exactamente 16"),
				row("14-17", "14-17",
					"14, 15, 16 or 17; both ends count",
					"14, 15, 16 o 17; ambos extremos cuentan"),
				row("18+", "18+",
					"18 or older",
					"18 o más"),
				row("unknown", "desconocida",
					"not known, the same as giving no age",
					"no se conoce; es igual que no indicar la edad"),
			),
			says(
				"Ages are also read in words: 15 years, from 14 to 17, under 14, <14, 18 or older, minor, and in Spanish 15 años, quince, de 14 a 17, menor de 14, menor de edad, 18 o más. Words that are used for two sets of ages, such as over 18, are refused with both.",
				"También se leen las edades en palabras: 15 años, quince, de 14 a 17, menor de 14, <14, menor de edad, 18 o más. Las que se usan para edades distintas, como mayor de 18, se rechazan con las dos lecturas.",
			),
			says(
				"On the day of the 14th birthday the victim is already 14, and on the day of the 18th already 18. With --born and --date the age is worked out. A birth on 29 February is read in both ways on the one day on which they differ, 28 February of a year that is not a leap year.",
				"El mismo día en que cumple 14 años, la víctima ya tiene 14; el día en que cumple 18, ya tiene 18. Con --nacida y --fecha la edad se calcula. El nacimiento un 29 de febrero se lee de las dos maneras posibles en el único día en que difieren: el 28 de febrero de un año no bisiesto.",
			),
			says(
				"An age that is not known is never taken for an adult's: the answer gives every range that remains possible, and the exit code is 4 when there are several. With several victims, the youngest of those whom the article protects decides.",
				"Una edad que no se conoce nunca se toma por la de un adulto: la respuesta da todos los marcos que siguen siendo posibles, y el código de salida es 4 cuando son varios. Si hay varias víctimas, decide la de menor edad entre las que el artículo protege.",
			),
			says(
				"Of numbers in digits only plain ones count: 017, 0x10, 16.5, +16 and 1e1 are refused, because other programs read some of them as other numbers.",
				"De los números en cifras solo se aceptan los simples: 017, 0x10, 16.5, +16 y 1e1 se rechazan, porque otros programas leen algunas de esas formas como otro número.",
			),
		},
	}
}

func dates() Topic {
	return Topic{
		Name:  typed.Both("dates", "fechas"),
		Short: words.Both("which version of the law answers", "qué versión de la norma responde"),
		title: words.Both("DATES", "FECHAS"),
		passages: []passage{
			says(
				"In the edition penal-code each offence comes with the versions that it has had and the days of each. The version in force on the day of the act answers (Penal Code, arts. 6 and 9).",
				"En la edición penal-code cada delito trae las versiones que ha tenido, con los días en que rigió cada una. Responde la versión vigente el día de los hechos (Código Penal, arts. 6 y 9).",
			),
			names(
				row("--date 2018-03-01", "--fecha 2018-03-01",
					"one day; also 01/03/2018, 1 March 2018, 1 de marzo de 2018",
					"un día; también 01/03/2018 o 1 de marzo de 2018"),
				row("--date 2018-03", "--fecha 2018-03",
					"one day of that month; also 2018, a day of that year",
					"un día de ese mes; también 2018, un día de ese año"),
				row("--date 2018-03-01..2019-08-15", "--fecha 2018-03-01..2019-08-15",
					"an act of several days",
					"hechos de varios días"),
				row("--date unknown", "--fecha desconocida",
					"every version is possible",
					"cualquier versión es posible"),
			),
			says(
				"Without --date the law of today is applied, and the answer says so. Where a version begins, or the victim has a birthday (--born), within the act, the answers stand side by side and none is picked. A number of an article means the offence that bore it on that day: 153-B and 129-C are the same one, and the answer names the number in force.",
				"Sin --fecha se aplica la ley de hoy, y la respuesta lo dice. Si dentro de los hechos empieza una versión, o la víctima cumple años (--nacida), las respuestas se muestran juntas y no se elige ninguna. Un número de artículo designa al delito que lo llevaba ese día: 153-B y 129-C son el mismo, y la respuesta nombra el número vigente.",
			),
			says(
				"Before the first version and after the last one an offence is not in force; where other offences took its conduct over, the answer names them. resolve --milder shows the same case under later law, show --history every version, and diff what changed between two days.",
				"Antes de la primera versión y después de la última el delito no está vigente; si su conducta pasó a otros delitos, la respuesta los nombra. conmina resolver --mas-favorable muestra el mismo caso con las normas posteriores; conmina ver --historia, todas las versiones, y conmina diferencia, lo que cambió entre dos días.",
			),
			says(
				"The sources go up to a day that conmina version gives; for later dates the answer says that nothing is known.",
				"Las fuentes llegan hasta un día que conmina version indica; para fechas posteriores, la respuesta advierte que no se sabe nada.",
			),
		},
	}
}

func editions() Topic {
	return Topic{
		Name:  typed.Both("editions", "ediciones"),
		Short: words.Both("which law the figures come from", "de qué norma salen las cifras"),
		title: words.Both("EDITIONS", "EDICIONES"),
		passages: []passage{
			says(
				"An edition is a set of encoded offences. The program has two; no Peruvian lawyer has reviewed either.",
				"Una edición es un conjunto de delitos codificados. El programa trae dos; ninguna ha sido revisada por un abogado peruano.",
			),
			names(
				row("tip-2018", "tip-2018",
					"the penalties that the 2018 trafficking report of the United States Department of State summarises for Peru: a secondary source, not the text of the law. It answers where nothing below chooses the other.",
					"las penas que resume para el Perú el informe de 2018 sobre trata del Departamento de Estado de los Estados Unidos: una fuente secundaria, no el texto de la ley. Es la que responde cuando nada de lo que se indica abajo elige la otra."),
				row("penal-code", "penal-code",
					"the Penal Code by date, read in public consolidated texts: every version since 2004, and some since 1991.",
					"el Código Penal por fecha, según textos consolidados públicos: todas las versiones desde 2004, y algunas desde 1991."),
			),
			says(
				"Which one answers is settled in this order, for every command: --edition, the variable CONMINA_EDITION, the settings; then penal-code where a date, a birth date or --milder is given, where a table has a column or a key of dates, or where a name is given that only penal-code has; then tip-2018. The answer says which and why. conmina diff OFFENCE --editions shows where the two differ.",
				"Cuál responde se decide en este orden, en todas las órdenes: --edicion, la variable CONMINA_EDITION, la configuración; después penal-code, si se indica una fecha, una fecha de nacimiento o --mas-favorable, si una tabla trae una columna o clave de fechas, o si se indica un nombre que solo tiene penal-code; y si no, tip-2018. La respuesta dice cuál y por qué. conmina diferencia DELITO --ediciones muestra en qué difieren.",
			),
			says(
				"conmina version lists the editions with their dates and digests. --statutes DIR reads your own editions from a directory that holds one folder for each; they take the place of those in the program and every answer says so.",
				"conmina version lista las ediciones con sus fechas y huellas. --normas CARPETA lee sus propias ediciones de una carpeta que tiene una subcarpeta para cada una; reemplazan a las del programa y cada respuesta lo dice.",
			),
		},
	}
}

func glossary() Topic {
	return Topic{
		Name:  typed.Both("glossary", "glosario"),
		Short: words.Both("words of the law that the program uses", "palabras de la ley que usa el programa"),
		title: words.Both("GLOSSARY", "GLOSARIO"),
		passages: []passage{
			names(
				row("pena conminada", "pena conminada",
					"the penalty that a statute threatens for an offence; what this program gives",
					"la pena que la ley prevé para un delito; es lo que da este programa"),
				row("marco abstracto", "marco abstracto",
					"the range from the minimum of that penalty to its maximum, before the penalty of the case at hand is determined",
					"el que va del mínimo al máximo de la pena conminada, antes de determinar la pena concreta del caso: pena privativa de libertad no menor de … ni mayor de …"),
				row("supuesto (tier)", "supuesto",
					"one level of a provision, such as the base offence or an aggravated form: when it applies and what it threatens",
					"cada nivel de una norma, como el tipo base o una forma agravada: cuándo se aplica y qué pena prevé"),
				row("agravante", "agravante",
					"an aggravating circumstance, which leads to a graver tier",
					"circunstancia que lleva a un supuesto más grave"),
				row("inhabilitación", "inhabilitación",
					"disqualification; the numerals of article 36 of the Código Penal list its kinds",
					"pena que priva de derechos; sus clases están en los numerales del artículo 36 del Código Penal"),
				row("días-multa", "días-multa",
					"a fine counted in days, by the convicted person's average daily income",
					"multa que se cuenta en días, según el ingreso promedio diario del condenado"),
				row("cadena perpetua", "cadena perpetua",
					"life imprisonment; not a number of years",
					"pena privativa de libertad que no se cuenta en años"),
				row("concurso", "concurso",
					"several offences at once; the command determine joins them",
					"varios delitos a la vez; la orden determinar los une"),
				row("in force", "vigencia",
					"applying on a day; the law of the day of the act answers",
					"los días en que rige una norma; responde la vigente el día de los hechos"),
				row("edition", "edición",
					"a set of encoded offences from one kind of source",
					"conjunto de delitos codificados a partir de una clase de fuente"),
			),
		},
	}
}

func limits() Topic {
	return Topic{
		Name:  typed.Both("limits", "limites"),
		Short: words.Both("what the figures rest on and leave out", "en qué se basan las cifras y qué no consideran"),
		title: words.Both("LIMITS", "LÍMITES"),
		passages: []passage{
			says(
				"penal-code: the figures were read in consolidated texts, not in the official gazette: check the official text in force on the date of the act. The law of the moment of the act applies, unless a later one is more favourable (Penal Code, art. 6).",
				"codigo-penal: las cifras se leyeron en textos consolidados, no en el diario oficial: verifique el texto oficial vigente en la fecha de los hechos. Rige la ley del momento de los hechos, salvo que otra posterior sea más favorable (Código Penal, art. 6).",
			),
			says(
				"tip-2018: the figures come from the TIP Report 2018, a secondary source, and not from the text of the law. Articles 153 and 168-B have been numbered 129-A and 129-O since 31 March 2021.",
				"informe-2018: las cifras vienen del informe TIP 2018, una fuente secundaria, y no del texto de la ley. Los artículos 153 y 168-B llevan desde el 31 de marzo de 2021 los números 129-A y 129-O.",
			),
			says(
				"No Peruvian lawyer has reviewed either edition.",
				"Ningún abogado peruano ha revisado ninguna de las dos ediciones.",
			),
			says(
				"An answer gives the penalty that the provision threatens for one offence, with days-fine and disqualification where it names them. Thirds, attempt, participation, restricted liability, confession, early termination and concurrence of offences are for conmina determine, which ends in the space of the penalty and not in a figure. Civil reparation is not considered.",
				"Una respuesta da la pena conminada por un delito, con los días-multa y la inhabilitación donde la norma los señala. Los tercios, la tentativa, la participación, la responsabilidad restringida, la confesión, la terminación anticipada y el concurso de delitos son materia de conmina determinar, que termina en el espacio de la pena y no en una cifra. La reparación civil no se considera.",
			),
			says(
				"A circumstance that is neither given nor said to be in doubt is taken as absent; an answer names those that would lead to a graver range. A later law than the sources hold is not known.",
				"Una circunstancia que no se indica ni se pone en duda se toma como ausente; la respuesta nombra las que llevarían a un marco más grave. Una ley posterior a la que contienen las fuentes no se conoce.",
			),
			says(
				"The program informs: it recommends no charge and predicts no sentence. The sources, the readings and every notice of an answer stand under --why, in JSON and at the foot of a page.",
				"El programa informa: no recomienda una imputación ni predice una condena. Las fuentes, las lecturas y todos los avisos de una respuesta están con --porque, en JSON y al pie de una página.",
			),
		},
	}
}
