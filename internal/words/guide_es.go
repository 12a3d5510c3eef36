package words

// Words of the guided mode, in Spanish.
func guideES() catalogue {
	return catalogue{
		"command.guide": "preguntas paso a paso, para quien empieza",
		"guide.how": "Pregunta por los hechos de un caso, empezando por el dato del que dependen más respuestas, y termina con el marco de pena y con " +
			"la orden que lo da. Las preguntas van a la salida de errores; la respuesta, a la salida estándar. No pide nombres.",

		"guide.start": "Preguntas sobre un caso. Escriba el número de una opción, o el dato, y pulse Intro.\n" +
			"  ?      explica por qué se pregunta\n" +
			"  atras  vuelve a la pregunta anterior\n" +
			"  salir  termina sin responder\n" +
			"No escriba nombres de personas: no hacen falta.",
		"guide.question":  "Pregunta %s. %s",
		"guide.answer":    "Respuesta:",
		"guide.answer_or": "Respuesta (Intro: %s):",
		"guide.number":    "Número:",
		"guide.number_or": "Número (Intro: %s):",
		"guide.name":      "Número o nombre:",
		"guide.name_or":   "Número o nombre (Intro: %s):",
		"guide.needed":    "Hace falta una respuesta. Escriba ? para saber por qué se pregunta.",
		"guide.no_option": "No es una de las opciones: escriba números del 1 al %s.",
		"guide.first":     "Esta es la primera pregunta.",
		"guide.left":      "Terminado sin responder. No se ha escrito ningún archivo.",
		"guide.turning":   "Con lo que se sabe, de este dato depende la respuesta en %s de %s delitos.",
		"guide.next_time": "La próxima vez puede escribir:",
		"guide.close":     "Pulse Intro para cerrar esta ventana.",

		"guide.edition": "¿Con qué norma se responde?",
		"guide.edition_why": "El Código Penal por fecha da el marco vigente el día de los hechos. El informe TIP 2018 es una fuente secundaria que resume las penas y tiene errores; " +
			"sirve para ver qué dice y dónde se aparta del Código.",

		"guide.date":         "¿Qué día ocurrieron los hechos? (año-mes-día, como 2017-06-22)",
		"guide.date_unknown": "no se sabe",
		"guide.date_why": "Responde la norma vigente el día de los hechos (Código Penal, arts. 6 y 9). %s\n" +
			"Si duraron varios días, escriba el primero y el último: 2021-03-01..2021-06-30. Si no se sabe, escriba desconocida: se mostrarán todas las versiones.",
		"guide.date_born_why": "La edad se cuenta en años cumplidos el día de los hechos: sin esa fecha, la de nacimiento no dice la edad.",

		"guide.age": "¿Qué se sabe de la edad de la víctima?",
		"guide.age_why": "Muchos delitos prevén más pena cuanto menor es la víctima; olvidar la edad lleva a un marco equivocado. %s\n" +
			"Una edad que no se conoce nunca se toma por la de un adulto.",
		"guide.age_exact":   "los años cumplidos, de una o de varias víctimas",
		"guide.age_born":    "la fecha de nacimiento",
		"guide.age_band":    "solo una franja",
		"guide.age_unknown": "nada: no se conoce",
		"guide.years":       "¿Cuántos años cumplidos tenía el día de los hechos? Si son varias víctimas, la edad de cada una, separadas por espacios.",
		"guide.years_why": "Cuentan los años cumplidos: el día en que cumple 14 la víctima tiene 14. Rige la víctima de menor edad entre las que el artículo protege; " +
			"dos o más edades indican pluralidad de víctimas. También vale una franja: 14-17, 18+.",
		"guide.born":     "¿Cuál es la fecha de nacimiento de la víctima? (año-mes-día)",
		"guide.born_why": "Con ella y la fecha de los hechos se calculan los años cumplidos. Si los hechos duran varios días y en ellos cae un cumpleaños, se muestran ambas respuestas.",
		"guide.band":     "¿En qué franja estaba?",
		"guide.band_why": "Entre una franja y otra cambia la respuesta de algún delito; dentro de una, de ninguno.",

		"guide.offence":      "¿Qué delito? De los %[2]s de la norma, %[1]s prevén pena con estos datos. Escriba su número, o su nombre o artículo.",
		"guide.offence_none": "Con estos datos ninguno de los %s delitos de la norma prevé pena. Escoja uno para ver por qué.",
		"guide.offence_why":  "El programa no dice qué delito se imputa: muestra qué pena prevé cada uno. Los que no regían ese día, o no protegen a víctimas de esa edad, no aparecen en la lista, pero se pueden nombrar. Quien nombra un artículo de formas agravadas, como el 129-B, pregunta solo por los supuestos de ese artículo.",
		"guide.offence_all":  "todos, para compararlos",

		"guide.circumstances": "¿Qué circunstancias concurren? Escriba sus números separados por espacios, o sus nombres separados por comas; 0 si ninguna. " +
			"Si no se sabe de una, póngale ? detrás, como 2?",
		"guide.circumstances_why": "Solo aparecen las circunstancias de las que depende la respuesta de algún delito que aún es posible, primero las que cambian más. " +
			"La que no se indica se toma por ausente, y la respuesta lo dice; la que se deja en duda da todos los marcos que quedan.",

		"guide.output":      "¿Dónde quiere la respuesta?",
		"guide.output_why":  "La página se abre en cualquier navegador, sin internet, y sirve para imprimir o proyectar. Nada se envía.",
		"guide.to_screen":   "en la pantalla",
		"guide.to_page":     "en un archivo para imprimir o proyectar (página HTML)",
		"guide.to_text":     "en un archivo de texto",
		"guide.to_why":      "en la pantalla, con todos los supuestos y la fuente de cada cifra",
		"guide.to_milder":   "en la pantalla, con las normas posteriores y si son más favorables (art. 6)",
		"guide.file":        "¿Con qué nombre?",
		"guide.file_why":    "El archivo se escribe en la carpeta en que está. No se reemplaza ninguno que ya exista.",
		"guide.file_name":   "marco-de-pena",
		"guide.file_form":   "Escoja un nombre sin comillas, sin signos como $ & * y que no empiece con un guion.",
		"guide.file_exists": "Ya hay un archivo con ese nombre; escoja otro.",
	}
}
