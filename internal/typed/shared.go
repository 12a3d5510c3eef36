package typed

// The commands that screens tell their readers to type. Every other command has its
// name in the file that builds it.
var (
	ResolveCommand       = Word{"resolve", "resolver"}
	CompareCommand       = Word{"compare", "comparar"}
	ShowCommand          = Word{"show", "ver"}
	CircumstancesCommand = Word{"circumstances", "circunstancias"}
	ListCommand          = Word{"list", "listar"}
	ExampleCommand       = Word{"example", "ejemplo"}
	SearchCommand        = Word{"search", "buscar"}
	HelpCommand          = Word{"help", "ayuda"}
)

// The flags that screens tell their readers to type. Every other flag has its name
// in the file that declares it.
var (
	AgeFlag        = Word{"age", "edad"}
	BornFlag       = Word{"born", "nacida"}
	DateFlag       = Word{"date", "fecha"}
	WithFlag       = Word{"with", "con"}
	MaybeFlag      = Word{"maybe", "quiza"}
	EditionFlag    = Word{"edition", "edicion"}
	StatutesFlag   = Word{"statutes", "normas"}
	FromFlag       = Word{"from", "desde"}
	ToFlag         = Word{"to", "hasta"}
	MilderFlag     = Word{"milder", "mas-favorable"}
	NeighboursFlag = Word{"with-neighbours", "todo"}
	OutputFlag     = Word{"output", "salida"}
	WhyFlag        = Word{"why", "porque"}
	ShortFlag      = Word{"short", "breve"}
	UntilFlag      = Word{"until", "hasta-el"}
	RevealFlag     = Word{"reveal", "revelar"}
	HistoryFlag    = Word{"history", "historia"}
)
