package manual

import (
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func batchFiles(columns []string) Topic {
	return Topic{
		Name:  typed.Both("batch-files", "archivos"),
		Short: words.Both("columns, keys and results of batch", "columnas, claves y resultados de lote"),
		title: words.Both("BATCH FILES", "ARCHIVOS DE CASOS"),
		passages: []passage{
			says(
				"Columns of a table or keys of an object: offence (or charge, delito), victim_age (age, edad), victim_born (born, nacida), offence_date (date, fecha), offence_until (until, hasta), circumstances (with, circunstancias), maybe (quiza) and case_id (id, caso). Only the offence is needed. Several victims, and several circumstances, are separated by semicolons; in JSON they may also be lists. An age that is left empty, or written unknown, is not known; a semicolon at the end adds no victim, and a second column of ages (victim_age_2) is another victim. An act that went on is written 2017-06-22.., or unknown in the column offence_until: every version from that day on counts.",
				"Columnas de una tabla o claves de un objeto: delito (u offence, charge), edad (victim_age, age), nacida (victim_born, born), fecha (offence_date, date), hasta (offence_until, until), circunstancias (circumstances, with), quiza (maybe) y caso (case_id, id). Solo es necesario el delito. Varias víctimas, y varias circunstancias, se separan con punto y coma; en JSON también pueden ser listas. Si la edad se deja vacía, o se escribe desconocida, no se conoce; un punto y coma al final no añade ninguna víctima, y una segunda columna de edades (edad2) es otra víctima. Los hechos que continuaron se escriben 2017-06-22.., o con desconocida en la columna hasta: cuentan todas las versiones desde ese día.",
			),
			says(
				"Other names are read by their words: Edad de la agraviada, date_of_offence, aggravating_circumstances. A column named like a circumstance takes yes, no or ?. Nothing that looks like a fact is dropped: a column whose name looks like a fact and is not read, or whose first cells that say something (up to 50) are all dates, ages in words or bands, or circumstances that no other column gives, stops the table with code 2. Then say what it is with --column ROLE=NAME (such as offence_date=registered), or set it aside with --ignore NAME; both may be repeated. Keys of JSON Lines are treated alike; where the name of a key looks like a fact, only the record is rejected.",
				"Otros nombres se leen por sus palabras: Edad de la agraviada, fecha_hecho, Agravantes. Una columna que se llama como una circunstancia admite sí, no o ?. Nada que parezca un dato se pasa por alto: una columna que por su nombre parece un dato y no se lee, o cuyas primeras celdas con contenido (hasta 50) son todas fechas, edades escritas con palabras o por franjas, o circunstancias que ninguna otra columna da, detiene la tabla con el código 2. Indique entonces qué es con --columna DATO=NOMBRE (por ejemplo, fecha=registro), o déjela de lado con --ignorar NOMBRE; ambas opciones pueden repetirse. Con las claves de JSON Lines es igual; si el nombre de una clave parece un dato, se rechaza solo el registro.",
			),
			says(
				"The result has the separator and the line ends of the first table, unless --separator or --excel says otherwise. A first line sep=; sets the separator, and columns at the right without name or content do not count.",
				"El resultado lleva el separador y los fines de línea de la primera tabla, salvo que --separador o --excel indiquen otra cosa. Una primera línea sep=; fija el separador, y las columnas de la derecha sin nombre ni contenido no cuentan.",
			),
			says(
				"Workbooks (.xlsx: the first sheet, or --sheet NAME), files packed by gzip, JSON arrays, UTF-8 and UTF-16 with its mark are read as they are; other encodings are named with --encoding. Places in a workbook are cells: cases.xlsx!Sheet1!C17. -o results.xlsx writes one. Where titles stand above the names of the columns, --header-row N says in which row the names are. Older workbooks (.xls), .ods, .zip and XML are recognised and refused, with the way to convert them.",
				"Los libros de Excel (.xlsx: la primera hoja, o --hoja NOMBRE), los archivos comprimidos con gzip, las listas JSON, UTF-8 y UTF-16 con su marca se leen como están; otras codificaciones se indican con --codificacion. Los lugares de un libro son celdas: casos.xlsx!Hoja1!C17. Con -o resultados.xlsx se escribe uno. Si hay títulos encima de los nombres de las columnas, --fila-titulos N dice en qué fila están los nombres. Los libros antiguos (.xls), .ods, .zip y XML se reconocen y se rechazan, con la forma de convertirlos.",
			),
			says(
				"Days are read day first; --dates mdy, ymd or excel says otherwise. --other pass passes on the records about offences that the edition does not hold, with the status not_held. What an office always says stands in a file that --map reads: dates, other, encoding, sheet, header_row, columns, ignore, words for unknown, and values, the words of its tables with what they mean. batch --draft-map TABLE drafts that file.",
				"Las fechas se leen con el día primero; --fechas mda, amd o excel indica otra cosa. --otros pasar deja pasar los registros de delitos que la edición no contiene, con el estado not_held. Lo que una oficina repite en todas sus tablas se escribe en un archivo que lee --mapa: dates, other, encoding, sheet, header_row, columns, ignore, unknown (las palabras para lo desconocido) y values (las palabras de sus tablas y lo que significan). lote --borrador-mapa TABLA prepara ese archivo.",
			),
			says(
				"Several registers of the same cases become one table with merge: one row for each case, what differs left in doubt and told with both places.",
				"Varios registros de los mismos casos se reúnen en una tabla con fusionar: una fila por cada caso; lo que difiere queda en duda y se indica con ambos lugares.",
			),
			says(
				"In an audit sentence_years, sentence_months and sentence_days are parts of one term.",
				"En una auditoría, pena_anios, pena_meses y pena_dias (sentence_years, sentence_months, sentence_days) son partes de una misma pena.",
			),
			says(
				"Each record gives one record: the other columns of your file, then %s. The status is determined, undetermined, no_range, not_in_force, moved or rejected. Only a determined record has min_months and max_months; the envelope of the others is a bound and not an answer. A rejected record has the codes of what is wrong with it as its notices.",
				"Por cada registro se escribe uno: primero las demás columnas de su archivo y después las del resultado, cuyos nombres y códigos están en inglés en todos los idiomas: %s. El estado es determined (un solo marco), undetermined (varios), no_range (sin supuesto), not_in_force (no vigente), moved (pasó a otros delitos) o rejected (rechazado). Solo un registro determined tiene min_months y max_months; los extremos envelope de los demás son un límite y no una respuesta. Un registro rechazado lleva como notices los códigos de lo que está mal.",
			).filledWith(columns),
			says(
				"Cells that a spreadsheet would run as a formula get an apostrophe in front.",
				"Las celdas que una hoja de cálculo ejecutaría como fórmula llevan delante un apóstrofo.",
			),
			says(
				"Exit codes: 0 every record was answered; 3 some were rejected; 1 when --fail-on finds what it names; 2 when the header or a flag cannot be used; 5 when a file cannot be read or written; 130 when interrupted.",
				"Códigos de salida: 0 todos los registros tienen respuesta; 3 se rechazaron algunos; 1 si --fallar-si encuentra lo que nombra; 2 si el encabezado o una opción no sirven; 5 si un archivo no puede leerse o escribirse; 130 si se interrumpe.",
			),
		},
	}
}

func formats(known, extensions []string) Topic {
	return Topic{
		Name:  typed.Both("formats", "formatos"),
		Short: words.Both("formats of results and files", "formatos de resultados y archivos"),
		title: words.Both("FORMATS", "FORMATOS"),
		passages: []passage{
			says(
				"--format takes: %s. A file given with --output takes its format from its extension: %s. svg and html are for resolve, for the charges of compare and for show --history, and html for the report of audit, example show and example quiz as well.",
				"--formato acepta: %s. Un archivo indicado con --salida toma el formato de su extensión: %s. svg y html son para resolver, para los delitos de comparar y para ver --historia, y html también para el informe de auditar, ejemplo ver y ejemplo cuestionario.",
			).filledWith(known, extensions),
			says(
				"A file is written whole or not at all, and never over one that the same run reads. A name that is a link stays a link: the file behind it is written, or with --force replaced.",
				"Un archivo se escribe entero o no se escribe, y nunca sobre uno que lee la misma ejecución. Si el nombre es un enlace, lo sigue siendo: se escribe (o se reemplaza, con --reemplazar) el archivo al que lleva.",
			),
			says(
				"json and csv are for programs: their keys and codes are in English in every language; new ones are added, but those that exist do not change. A bound that the source does not state is null or empty, never 0.",
				"json y csv son para programas: sus claves y códigos están en inglés en cualquier idioma; se agregan nuevos, pero los existentes no cambian. Un extremo que la fuente no indica es null o vacío, nunca 0.",
			),
			says(
				"In PowerShell 5.1 the > sign changes accented letters: use --output FILE.",
				"En PowerShell 5.1 el signo > altera las tildes: use --salida ARCHIVO.",
			),
		},
	}
}

func privacy() Topic {
	return Topic{
		Name:  typed.Both("privacy", "privacidad"),
		Short: words.Both("what the program keeps: nothing", "qué guarda el programa: nada"),
		title: words.Both("PRIVACY", "PRIVACIDAD"),
		passages: []passage{
			says(
				"Victims are often children. The program asks for no names, keeps no history, writes no log and sends nothing: it opens no network connection. It reads the files that you name and your settings file, and writes only where you tell it to. Facts typed on a command line stay in the history of your shell.",
				"Las víctimas son a menudo niñas, niños y adolescentes. El programa no pide nombres, no guarda historial ni registro de actividad y no envía nada: no abre ninguna conexión de red. Lee los archivos que usted indica y su archivo de configuración, y escribe solo donde usted le dice. Los hechos escritos en una línea de órdenes quedan en el historial de su intérprete de órdenes.",
			),
		},
	}
}

func security() Topic {
	return Topic{
		Name:  typed.Both("security", "seguridad"),
		Short: words.Both("what the program reads, writes and never does", "qué lee y escribe el programa, y qué no hace nunca"),
		title: words.Both("SECURITY", "SEGURIDAD"),
		passages: []passage{
			says(
				"The program opens no network connection, looks for no updates and reports nothing about its use. It starts no other program but one: where standard output is a terminal and the text is longer than it, the program that your variable PAGER names, such as less, so that you can read the text a screen at a time. The text reaches it through a pipe, no shell reads the variable, and less is told to keep no history. With --no-pager, with the variable NO_PAGER, with PAGER empty, not set or cat, with TERM=dumb and in conmina guide not even that one is started.",
				"El programa no abre ninguna conexión de red, no busca actualizaciones y no informa a nadie de su uso. No inicia otros programas, salvo uno: si la salida estándar es una terminal y el texto es más largo que ella, el que usted indica en la variable PAGER, como less, para que pueda leer el texto por pantallas. El texto le llega por una tubería, la variable no pasa por ningún intérprete de órdenes y a less se le indica que no guarde historial. Con --sin-paginador, con la variable NO_PAGER, con PAGER vacía, sin definir o igual a cat, con TERM=dumb y en conmina guiado no se inicia ni siquiera ese.",
			).and(
				"It reads what you name on the command line, the folder of --statutes, your settings file (conmina config says which) and some variables of the environment: CONMINA_*, and those of the language, of colour, of the terminal, of the pager and of the folder of settings. It writes to standard output and, where you ask for it, to the files of -o, --errors and --summary, to the folder that the manual is written to, and, where you change a setting, to your settings file. Until the file of -o is whole it is written beside its place, with .partial after its name. Pages that it writes load nothing from outside.",
				"Lee lo que usted indica en la línea de órdenes, la carpeta de --normas, su archivo de configuración (conmina configuracion dice cuál es) y algunas variables del entorno: CONMINA_* y las del idioma, del color, de la terminal, del paginador y de la carpeta de configuración. Escribe en la salida estándar y, si usted lo pide, en los archivos de -o, --errores y --resumen, en la carpeta donde se escribe el manual y, cuando usted cambia la configuración, en su archivo de configuración. Mientras el archivo de -o no está completo se escribe junto a su lugar, con .partial después del nombre. Las páginas que escribe no cargan nada de fuera.",
			).and(
				"The law is inside the program; conmina version gives its digests. SHA256SUMS beside a release has the sums of its archives. In a folder of law of your own, links are not followed, and pipes and devices are never opened. A file of law that is too large or too deep is refused. Text from outside is shown with its control characters made visible.",
				"La ley está dentro del programa; conmina version da sus huellas (SHA-256). El archivo SHA256SUMS que acompaña a cada entrega tiene las sumas de sus archivos comprimidos. En una carpeta de normas propia no se siguen los enlaces, y las tuberías y los dispositivos no se abren nunca. Un archivo de normas demasiado grande, o con demasiados niveles, se rechaza. El texto que viene de fuera se muestra con sus caracteres de control a la vista.",
			),
		},
	}
}
