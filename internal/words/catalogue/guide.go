package catalogue

// Words of the guided mode.
func guide() chapter {
	return chapter{
		"guide.start": {
			"Questions about a case. Type the number of an option, or the fact, and press Enter.",
			"Preguntas sobre un caso. Escriba el número de una opción, o el dato, y pulse Intro.",
		},
		"guide.no_names": {
			"Type no names of people: none are needed.",
			"No escriba nombres de personas: no hacen falta.",
		},
		"guide.question":  {"Question %s. %s", "Pregunta %s. %s"},
		"guide.answer":    {"Answer:", "Respuesta:"},
		"guide.answer_or": {"Answer (Enter: %s):", "Respuesta (Intro: %s):"},
		"guide.number":    {"Number:", "Número:"},
		"guide.number_or": {"Number (Enter: %s):", "Número (Intro: %s):"},
		"guide.name":      {"Number or name:", "Número o nombre:"},
		"guide.name_or":   {"Number or name (Enter: %s):", "Número o nombre (Intro: %s):"},
		"guide.needed": {
			"An answer is needed. Type ? to see why it is asked.",
			"Hace falta una respuesta. Escriba ? para saber por qué se pregunta.",
		},
		"guide.doubted": {
			"that leaves open whether there is a circumstance; type its name with ? behind it",
			"eso deja en duda si concurre una circunstancia; escriba su nombre con ? detrás",
		},
		"guide.no_option": {
			"Not one of the options: type numbers from 1 to %s.",
			"No es una de las opciones: escriba números del 1 al %s.",
		},
		"guide.first": {"This is the first question.", "Esta es la primera pregunta."},
		"guide.left": {
			"Ended without an answer; nothing was written for it.",
			"Terminado sin responder; de este caso no se escribió nada.",
		},
		"guide.turning": {
			"As far as is known, the answer turns on this for %s of %s offences.",
			"Con lo que se sabe, de este dato depende la respuesta en %s de %s delitos.",
		},
		"guide.next_time": {"The same without questions:", "Lo mismo, sin preguntas:"},
		"guide.close":     {"Press Enter to close this window.", "Pulse Intro para cerrar esta ventana."},

		"guide.edition": {"Which law is to answer?", "¿Con qué norma se responde?"},
		"guide.edition_why": {
			"The Penal Code by date gives the range in force on the day of the act. The TIP Report 2018 is a secondary source that summarises the penalties and has errors; it serves to see what it says and where it parts from the Code.",
			"El Código Penal por fecha da el marco vigente el día de los hechos. El informe TIP 2018 es una fuente secundaria que resume las penas y tiene errores; sirve para ver qué dice y dónde se aparta del Código.",
		},

		"guide.date": {
			"On what day was the act? Any way of writing it will do: 2017-06-22, 22/06/2017, 22 de junio de 2017; a month or a year alone as well.",
			"¿Qué día ocurrieron los hechos? Vale cualquier forma: 22/06/2017, 22 de junio de 2017, 2017-06-22; también solo el mes o el año.",
		},
		"guide.date_unknown": {"not known", "no se sabe"},
		"guide.date_why": {
			`The law in force on the day of the act answers (Penal Code, arts. 6 and 9). %s
If it took several days, type the first and the last: 2021-03-01..2021-06-30. If nobody knows, type unknown: every version is then shown.`,
			`Responde la norma vigente el día de los hechos (Código Penal, arts. 6 y 9). %s
Si duraron varios días, escriba el primero y el último: 2021-03-01..2021-06-30. Si no se sabe, escriba desconocida: se mostrarán todas las versiones.`,
		},
		"guide.date_born_why": {
			"The age is counted in completed years on the day of the act: without that day a date of birth tells no age.",
			"La edad se cuenta en años cumplidos el día de los hechos: sin esa fecha, la de nacimiento no dice la edad.",
		},

		"guide.age": {"What is known of the victim’s age?", "¿Qué se sabe de la edad de la víctima?"},
		"guide.age_why": {
			`Many offences threaten more the younger the victim is; to forget the age leads to a wrong range. %s
An age that is not known is never taken for an adult’s.`,
			`Muchos delitos prevén más pena cuanto menor es la víctima; olvidar la edad lleva a un marco equivocado. %s
Una edad que no se conoce nunca se toma por la de un adulto.`,
		},
		"guide.age_exact": {
			"the completed years, of one victim or of several",
			"los años cumplidos, de una o de varias víctimas",
		},
		"guide.age_born":    {"the date of birth", "la fecha de nacimiento"},
		"guide.age_band":    {"only a band", "solo una franja"},
		"guide.age_unknown": {"nothing: it is not known", "nada: no se conoce"},
		"guide.years": {
			"How many years had the victim completed on the day of the act? For several victims type the age of each, with spaces between.",
			"¿Cuántos años cumplidos tenía el día de los hechos? Si son varias víctimas, la edad de cada una, separadas por espacios.",
		},
		"guide.years_why": {
			"Completed years count: on the 14th birthday the victim is 14. The youngest of those whom the article protects governs; two or more ages mean several victims. A band will do as well: 14-17, 18+.",
			"Cuentan los años cumplidos: el día en que cumple 14 la víctima tiene 14. Rige la víctima de menor edad entre las que el artículo protege; dos o más edades indican pluralidad de víctimas. También vale una franja: 14-17, 18+.",
		},
		"guide.born": {
			"When was the victim born? Any way of writing it will do: 2004-06-22, 22/06/2004, 22 de junio de 2004.",
			"¿Cuál es la fecha de nacimiento de la víctima? Vale cualquier forma: 22/06/2004, 22 de junio de 2004, 2004-06-22.",
		},
		"guide.born_why": {
			"With it and the date of the act the completed years are worked out. If the act took several days with a birthday among them, both answers are shown.",
			"Con ella y la fecha de los hechos se calculan los años cumplidos. Si los hechos duran varios días y en ellos cae un cumpleaños, se muestran ambas respuestas.",
		},
		"guide.band": {"In which band?", "¿En qué franja estaba?"},
		"guide.band_why": {
			"From one band to the next the answer of some offence changes; inside one, that of none.",
			"Entre una franja y otra cambia la respuesta de algún delito; dentro de una, de ninguno.",
		},

		"guide.offence": {
			"Which offence? Of the %[2]s in this law, %[1]s threaten a range on these facts. Type its number, or its name or article.",
			"¿Qué delito? De los %[2]s de la norma, %[1]s prevén pena con estos datos. Escriba su número, o su nombre o artículo.",
		},
		"guide.offence_none": {
			"On these facts none of the %s offences in this law threatens a range. Choose one to see why.",
			"Con estos datos ninguno de los %s delitos de la norma prevé pena. Escoja uno para ver por qué.",
		},
		"guide.offence_why": {
			"The program does not say which offence is to be charged: it shows what each threatens. Those that were not in force on that day, or are not about victims of that age, are left out of the list, and can be named all the same. To name an article of aggravated forms, such as 129-B, is to ask for its tiers alone.",
			"El programa no dice qué delito se imputa: muestra qué pena prevé cada uno. Los que no regían ese día, o no protegen a víctimas de esa edad, no aparecen en la lista, pero se pueden nombrar. Quien nombra un artículo de formas agravadas, como el 129-B, pregunta solo por los supuestos de ese artículo.",
		},
		"guide.offence_all": {"all of them, to compare", "todos, para compararlos"},

		"guide.circumstances": {
			"Which circumstances are present? Type their numbers with spaces between, or their names with commas between; 0 for none. Put ? behind one that nobody knows, such as 2?",
			"¿Qué circunstancias concurren? Escriba sus números separados por espacios, o sus nombres separados por comas; 0 si ninguna. Si no se sabe de una, póngale ? detrás, como 2?",
		},
		"guide.circumstances_why": {
			"Only circumstances are listed on which the answer of an offence turns that is still possible, first those that change most. One that is not given is taken as absent, and the answer says so; one in doubt gives every range that remains.",
			"Solo aparecen las circunstancias de las que depende la respuesta de algún delito que aún es posible, primero las que cambian más. La que no se indica se toma por ausente, y la respuesta lo dice; la que se deja en duda da todos los marcos que quedan.",
		},

		"guide.output": {"Where do you want the answer?", "¿Dónde quiere la respuesta?"},
		"guide.output_why": {
			"The page opens in any browser, without a network, to be printed or projected. Nothing is sent.",
			"La página se abre en cualquier navegador, sin internet, y sirve para imprimir o proyectar. Nada se envía.",
		},
		"guide.to_screen": {"on the screen", "en la pantalla"},
		"guide.to_page": {
			"in a file to print or project (HTML page)",
			"en un archivo para imprimir o proyectar (página HTML)",
		},
		"guide.to_text": {"in a text file", "en un archivo de texto"},
		"guide.to_why": {
			"on the screen, with every tier and the source of each figure",
			"en la pantalla, con todos los supuestos y la fuente de cada cifra",
		},
		"guide.to_milder": {
			"on the screen, with the later laws and whether they are milder (art. 6)",
			"en la pantalla, con las normas posteriores y si son más favorables (art. 6)",
		},
		"guide.file": {"Under what name?", "¿Con qué nombre?"},
		"guide.file_why": {
			"The file is written in the folder where you are. None that exists is replaced.",
			"El archivo se escribe en la carpeta en que está. No se reemplaza ninguno que ya exista.",
		},
		"guide.file_name": {"prison-range", "marco-de-pena"},
		"guide.file_form": {
			"Choose a name without quotes, without signs such as $ & * and not beginning with a hyphen.",
			"Escoja un nombre sin comillas, sin signos como $ & * y que no empiece con un guion.",
		},
		"guide.file_exists": {
			"There is a file of that name; choose another, such as %s.",
			"Ya hay un archivo con ese nombre; escoja otro, como %s.",
		},

		"guide.of_edition":       {"the law that answers", "la norma que responde"},
		"guide.of_date":          {"the date of the act", "la fecha de los hechos"},
		"guide.of_age":           {"the age of the victim", "la edad de la víctima"},
		"guide.of_offence":       {"the offence", "el delito"},
		"guide.of_circumstances": {"the circumstances", "las circunstancias"},
		"guide.of_output":        {"where the answer goes", "el destino de la respuesta"},
		"guide.change":           {"What do you want to change?", "¿Qué quiere cambiar?"},
		"guide.change_why": {
			"It is asked again, and so is what was asked after it, because it may depend on it.",
			"Se vuelve a preguntar, y también lo que se preguntó después, porque puede depender de ello.",
		},
		"guide.file_penalty": {"concrete-penalty", "pena-concreta"},

		"guide.qualified": {
			"Is there a qualified aggravator? Type numbers with spaces between, or names with commas between; 0 for none. Put ? behind one that nobody knows, such as 2?",
			"¿Hay alguna agravante cualificada? Escriba números separados por espacios, o nombres separados por comas; 0 si ninguna. Si no se sabe de una, póngale ? detrás, como 2?",
		},
		"guide.qualified_why": {
			"A qualified aggravator makes a new space above the maximum. Those are listed that change this case; one that the article foresees already is not.",
			"La agravante cualificada abre un nuevo espacio por encima del máximo. Aparecen las que cambian este caso; no la que el artículo ya prevé.",
		},
		"guide.reductions": {
			"Is there a cause that reduces the penalty? Type numbers with spaces between, or names with commas between; 0 for none. Put ? behind one that nobody knows, such as 2?",
			"¿Hay alguna causa de disminución de la pena? Escriba números separados por espacios, o nombres separados por comas; 0 si ninguna. Si no se sabe de una, póngale ? detrás, como 2?",
		},
		"guide.reductions_why": {
			"It leads below the minimum, and where the law gives no figure the space has no lower end. Below the minimum no third is chosen.",
			"Lleva la pena por debajo del mínimo y, donde la ley no da cifra, el espacio queda sin límite inferior. Bajo el mínimo no se escoge tercio.",
		},
		"guide.mitigating": {
			"Which generic attenuating circumstances are there? Type numbers with spaces between, or names with commas between; 0 if there is none. Put ? behind one that nobody knows, such as 2?",
			"¿Qué atenuantes genéricas hay? Escriba números separados por espacios, o nombres separados por comas; 0 si no hay ninguna. Si no se sabe de una, póngale ? detrás, como 2?",
		},
		"guide.mitigating_why": {
			"The third depends on the generic circumstances. What nobody said is not known, and then every third that remains is shown; type 0 only if there is none.",
			"De las circunstancias genéricas depende el tercio. Lo que no se dijo no se sabe, y entonces se muestran todos los tercios que quedan; escriba 0 solo si no hay ninguna.",
		},
		"guide.aggravating": {
			"Which generic aggravating circumstances are there? Type numbers with spaces between, or names with commas between; 0 if there is none. Put ? behind one that nobody knows, such as 2?",
			"¿Qué agravantes genéricas hay? Escriba números separados por espacios, o nombres separados por comas; 0 si no hay ninguna. Si no se sabe de una, póngale ? detrás, como 2?",
		},
		"guide.aggravating_why": {
			"The third depends on the generic circumstances. A circumstance that made the governing tier is not counted twice, and the answer says so.",
			"De las circunstancias genéricas depende el tercio. La que ya hizo el supuesto que rige no se cuenta dos veces, y la respuesta lo dice.",
		},
		"guide.agent_age": {
			"How many years had the agent completed on the day of the act? A band will do: 18-20.",
			"¿Cuántos años cumplidos tenía el agente el día de los hechos? Vale una franja: 18-20.",
		},
		"guide.agent_age_why": {
			"The responsibility restricted by the age, prescription and suspension depend on it.",
			"De ella dependen la responsabilidad restringida por la edad, la prescripción y la suspensión.",
		},
		"guide.benefits": {
			"Is a benefit of the procedure asked for, or is there a fact that bars one? Type numbers with spaces between, or names with commas between; 0 for none. Put ? behind one that nobody knows, such as 2?",
			"¿Se pide alguna bonificación procesal, o hay un hecho que la excluya? Escriba números separados por espacios, o nombres separados por comas; 0 si ninguna. Si no se sabe de una, póngale ? detrás, como 2?",
		},
		"guide.benefits_why": {
			"A benefit reduces the penalty that everything else leads to. Which are open and which are barred is shown in any case.",
			"La bonificación reduce la pena que resulta de todo lo demás. Cuáles están disponibles y cuáles excluidas se muestra en todo caso.",
		},
		"guide.request_date": {
			"On what day was the benefit asked for?",
			"¿Qué día se pidió la bonificación?",
		},
		"guide.request_date_why": {
			"Whether a benefit is barred depends on the law of that day. Without it the law of today is taken, and the answer says so.",
			"De la ley de ese día depende que la bonificación esté excluida. Sin él se toma la de hoy, y la respuesta lo dice.",
		},
		"guide.decision_date": {
			"On what day was judgment given? Where there is none yet, that is not known, and today is taken.",
			"¿Qué día se dictó sentencia? Si aún no la hay, no se sabe, y se toma el de hoy.",
		},
		"guide.decision_date_why": {
			"A later law that is milder counts until that day, and which benefits are barred depends on it while the day of the request is not known.",
			"Hasta ese día cuenta una ley posterior más favorable, y de él depende qué bonificaciones están excluidas mientras no se sepa el día del pedido.",
		},
		"guide.daily_income": {
			"How many soles a day does the agent earn? Write a number: 60.",
			"¿Cuántos soles gana el agente al día? Escriba un número: 60.",
		},
		"guide.daily_income_why": {
			"With it the fine is shown in soles too; without it, in días-multa alone.",
			"Con él la multa se muestra también en soles; sin él, solo en días-multa.",
		},
		"guide.moves": {
			"As far as is known, an answer moves an end of the space by up to %s months, or leaves it without a figure.",
			"Con lo que se sabe, la respuesta mueve un extremo del espacio hasta en %s meses, o lo deja sin cifra.",
		},
		"guide.moves_beside": {
			"As far as is known, it changes what stands beside the space and not its ends.",
			"Con lo que se sabe, cambia lo que va al lado del espacio y no sus extremos.",
		},

		"guide.of_qualified":     {"the qualified aggravators", "las agravantes cualificadas"},
		"guide.of_reductions":    {"the causes of reduction", "las causas de disminución"},
		"guide.of_mitigating":    {"the generic attenuating circumstances", "las atenuantes genéricas"},
		"guide.of_aggravating":   {"the generic aggravating circumstances", "las agravantes genéricas"},
		"guide.of_agent_age":     {"the age of the agent", "la edad del agente"},
		"guide.of_benefits":      {"the benefits of the procedure", "las bonificaciones procesales"},
		"guide.of_decision_date": {"the day of the judgment", "el día de la sentencia"},
		"guide.of_daily_income":  {"the daily income", "el ingreso diario"},
		"guide.of_request_date":  {"the day of the request", "el día del pedido"},
		"guide.next_penalty": {
			"Continue to the concrete penalty, by the general part of the Code? Type 3.\n1 change a fact · 2 another case · 3 continue · Enter: end >",
			"¿Seguir hasta la pena concreta, por la parte general del Código? Escriba 3.\n1 cambiar un dato · 2 otro caso · 3 seguir · Intro: terminar >",
		},
		"guide.next": {
			"1 change a fact · 2 another case · Enter: end >",
			"1 cambiar un dato · 2 otro caso · Intro: terminar >",
		},
	}
}
