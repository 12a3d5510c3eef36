package encoding

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/jsonschema-go/jsonschema"
	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/statutes"
)

// The form of the files of an edition as Go types, from which the schemas in
// statutes/.schema are made. The reader says more than a schema can, and in
// better words; the schemas are for editors, which show a slip as it is typed.
type (
	kebab       string
	letterKebab string
	articleText string
	lineText    string
	proseText   string
	ageBand     string
	exampleAge  string
	boundText   string
	dayText     string
	urlText     string
	degreeWord  string
	statusWord  string
	heldWord    string
	maximumText string
	fineNumber  int
	kindNumber  int
	severalText string
	schemaTwo   int
	nothingWord string
	noneWord    string
	gravestWord string
	asksWord    string
	actText     string
	concurWord  string

	bothTitles struct {
		ES lineText `json:"es" jsonschema:"in Spanish"`
		EN lineText `json:"en" jsonschema:"in English"`
	}
	bothTexts struct {
		ES proseText `json:"es" jsonschema:"in Spanish"`
		EN proseText `json:"en" jsonschema:"in English"`
	}
	rangeForm struct {
		Min boundText   `json:"min" jsonschema:"the minimum: 6y, 18m, 8y6m, not_stated or life"`
		Max maximumText `json:"max" jsonschema:"the maximum: 6y, 18m, 8y6m, not_stated, life, or ceiling for the general maximum of the day"`
	}
	readingForm struct {
		Words  lineText   `json:"words" jsonschema:"the source's own words"`
		When   whenForm   `json:"when,omitempty"`
		Prison *rangeForm `json:"prison,omitempty" jsonschema:"the range under the other reading"`
		Note   bothTexts  `json:"note" jsonschema:"why it is not read so here"`
	}
	citationForm struct {
		Document   kebab       `json:"document" jsonschema:"id of a source in edition.yaml"`
		Article    articleText `json:"article,omitempty" jsonschema:"the article in the document, in quotes"`
		Line       lineNumber  `json:"line,omitempty" jsonschema:"the line of the document where it begins"`
		Locator    *bothTitles `json:"locator,omitempty" jsonschema:"where in the document, in words, in the place of article and line"`
		Words      lineText    `json:"words,omitempty" jsonschema:"the source's own words for the figure"`
		Confidence degreeWord  `json:"confidence" jsonschema:"how well the figure is supported"`
	}
	placeForm struct {
		Document   kebab       `json:"document" jsonschema:"id of a source in edition.yaml"`
		Article    articleText `json:"article,omitempty" jsonschema:"the article in the document, in quotes; further sources have it where it is another"`
		Line       lineNumber  `json:"line,omitempty" jsonschema:"the line of the document where it begins"`
		Words      lineText    `json:"words,omitempty" jsonschema:"the source's own words for the figure"`
		Confidence degreeWord  `json:"confidence,omitempty" jsonschema:"in the first only; two-sources without it"`
	}
	// The forms that are one of several: see choices.
	whenForm          struct{}
	sourceChoice      struct{}
	noticesForm       struct{}
	silencesForm      struct{}
	displacementsForm struct{}
	inversionsForm    struct{}
	kindsForm         struct{}
	fineChoice        struct{}
	protectedForm     struct{}
	changesForm       struct{}
	alsoForm          struct{}
	perhapsForm       struct{}
	elementsForm      struct{}
	labelsForm        struct{}
	familiesForm      struct{}
	lineNumber        int
	tierForm          struct {
		ID       kebab         `json:"id"`
		Label    *bothTitles   `json:"label,omitempty" jsonschema:"as answers name the tier; not needed where edition.yaml has one for the id"`
		Article  articleText   `json:"article,omitempty" jsonschema:"the number of the article, in quotes, where it is not that of the version"`
		Act      *actForm      `json:"act,omitempty" jsonschema:"the law that the wording of the tier comes from, where it is not that of the version"`
		InForce  *periodForm   `json:"in_force,omitempty" jsonschema:"when that wording is in force"`
		Prison   rangeForm     `json:"prison"`
		Fine     fineChoice    `json:"dias_multa,omitempty"`
		Kinds    []kindNumber  `json:"inhabilitacion,omitempty" jsonschema:"numerals of article 36, threatened beside prison, where they are not those of the version"`
		When     whenForm      `json:"when,omitempty"`
		Readings []readingForm `json:"readings,omitempty" jsonschema:"other tenable readings of the source"`
		Source   sourceChoice  `json:"source,omitempty"`
	}
	newTierForm struct {
		Label    *bothTitles   `json:"label,omitempty"`
		Article  articleText   `json:"article,omitempty"`
		Act      *actForm      `json:"act,omitempty"`
		InForce  *periodForm   `json:"in_force,omitempty"`
		Prison   *rangeForm    `json:"prison,omitempty"`
		Fine     fineChoice    `json:"dias_multa,omitempty"`
		Kinds    []kindNumber  `json:"inhabilitacion,omitempty"`
		When     whenForm      `json:"when,omitempty"`
		Readings []readingForm `json:"readings,omitempty"`
		Source   sourceChoice  `json:"source,omitempty"`
	}
	fineForm struct {
		Min fineNumber `json:"min"`
		Max fineNumber `json:"max"`
	}
	fineAsInForm struct {
		AsIn []kebab `json:"as_in" jsonschema:"ids of tiers: the fine is that of the gravest of them whose conditions are met as well"`
	}
	actForm struct {
		Name      lineText   `json:"name" jsonschema:"the law that the version comes from"`
		Published dayText    `json:"published" jsonschema:"in the official gazette"`
		Start     degreeWord `json:"start" jsonschema:"how well the first day in force is supported: derived where it follows from the publication"`
	}
	beforeForm struct {
		EarlierLaw heldWord  `json:"earlier_law,omitempty" jsonschema:"an earlier law was in force, and the edition does not hold it"`
		Reason     bothTexts `json:"reason"`
		MovedTo    []kebab   `json:"moved_to,omitempty" jsonschema:"ids of the offences that took the conduct over"`
	}
	outsideForm struct {
		Reason  bothTexts `json:"reason"`
		MovedTo []kebab   `json:"moved_to,omitempty" jsonschema:"ids of the offences that took the conduct over"`
	}
	counterpartForm struct {
		Edition  kebab     `json:"edition"`
		Offences []kebab   `json:"offences"`
		Note     bothTexts `json:"note" jsonschema:"where the two part, and why"`
	}
	ceilingForm struct {
		InForce periodForm   `json:"in_force"`
		Article articleText  `json:"article" jsonschema:"the article of the general part, in quotes"`
		Max     boundText    `json:"max" jsonschema:"the general maximum of prison, or not_stated where there was none"`
		Note    bothTexts    `json:"note" jsonschema:"what an answer says that rests on it"`
		Source  sourceChoice `json:"source"`
	}
	bandForm struct {
		VictimAge ageBand `json:"victim_age"`
	}
	noticeForm struct {
		ID         kebab     `json:"id"`
		IfPossible *bandForm `json:"if_possible,omitempty" jsonschema:"said when the victim may be of one of these ages"`
		IfCertain  *bandForm `json:"if_certain,omitempty" jsonschema:"said when the victim is certainly of one of these ages"`
		IfTier     kebab     `json:"if_tier,omitempty" jsonschema:"said when this tier may be the result"`
		IfFrom     dayText   `json:"if_from,omitempty" jsonschema:"said of acts that go on to this day or began later"`
		Text       bothTexts `json:"text"`
	}
	displacementForm struct {
		VictimAge ageBand   `json:"victim_age" jsonschema:"the ages of the victim at which it displaces the version"`
		Offences  []kebab   `json:"offences" jsonschema:"ids of the special offences, in force and with a tier for all of those ages"`
		Ground    bothTexts `json:"ground" jsonschema:"why they are special to this one"`
	}
	silenceForm struct {
		When    whenForm  `json:"when"`
		Reason  bothTexts `json:"reason"`
		MovedTo []kebab   `json:"moved_to,omitempty" jsonschema:"ids of the offences that took the conduct over"`
	}
	inversionForm struct {
		From   kebab        `json:"from" jsonschema:"the tier that governs before"`
		To     kebab        `json:"to" jsonschema:"the tier whose bound is lower"`
		Reason bothTexts    `json:"reason"`
		Source sourceChoice `json:"source,omitempty"`
	}
	otherNamesForm struct {
		ES []lineText `json:"es,omitempty"`
		EN []lineText `json:"en,omitempty"`
	}
	namedInversionForm struct {
		ID     kebab     `json:"id"`
		Ages   ageBand   `json:"victim_age" jsonschema:"a tier for which these ages alone are enough is graver than the milder ones"`
		Reason bothTexts `json:"reason"`
	}
	divisionForm struct {
		Title   lineText `json:"title"`
		Chapter lineText `json:"chapter,omitempty"`
	}
	givenForm struct {
		Age   exampleAge `json:"age,omitempty" jsonschema:"the victim's age, or a list with one for each victim"`
		Born  dayText    `json:"born,omitempty"`
		Date  dayText    `json:"date,omitempty"`
		With  []lineText `json:"with,omitempty"`
		Maybe []lineText `json:"maybe,omitempty"`
	}
	expectForm struct {
		Status  statusWord `json:"status,omitempty"`
		Tier    kebab      `json:"tier,omitempty"`
		Min     boundText  `json:"min,omitempty"`
		Max     boundText  `json:"max,omitempty"`
		Tiers   []kebab    `json:"tiers,omitempty"`
		Notices []kebab    `json:"notices,omitempty"`
	}
	periodForm struct {
		From dayText `json:"from" jsonschema:"the first day"`
		To   dayText `json:"to,omitempty" jsonschema:"the last day; without it the period goes on"`
	}
	versionForm struct {
		Article     articleText       `json:"article,omitempty" jsonschema:"the number of the article, in quotes"`
		InForce     *periodForm       `json:"in_force,omitempty" jsonschema:"when the version is in force; needed where there are several"`
		Act         *actForm          `json:"act,omitempty"`
		Place       *divisionForm     `json:"place,omitempty" jsonschema:"the title and the chapter that the article stands in"`
		Source      sourceChoice      `json:"source,omitempty"`
		Kinds       kindsForm         `json:"inhabilitacion,omitempty"`
		VictimAge   protectedForm     `json:"victim_age,omitempty"`
		Tiers       []tierForm        `json:"tiers,omitempty"`
		Changes     changesForm       `json:"as_before_but,omitempty"`
		Notices     noticesForm       `json:"notices,omitempty"`
		DisplacedBy displacementsForm `json:"displaced_by,omitempty"`
		NoRange     silencesForm      `json:"no_range,omitempty"`
		Inversions  inversionsForm    `json:"inversions,omitempty"`
	}
	offenceForm struct {
		Schema   schemaTwo        `json:"schema"`
		ID       kebab            `json:"id" jsonschema:"the name of the file without .yaml"`
		IDES     kebab            `json:"id_es,omitempty" jsonschema:"the id that is typed in Spanish, where the Spanish title is long or has punctuation"`
		Title    bothTitles       `json:"title"`
		Short    *bothTitles      `json:"short,omitempty" jsonschema:"the title where there is little room"`
		Family   kebab            `json:"family,omitempty" jsonschema:"one of the families of edition.yaml; needed where it names any"`
		Also     alsoForm         `json:"also,omitempty"`
		Perhaps  perhapsForm      `json:"perhaps,omitempty"`
		Before   *beforeForm      `json:"before,omitempty" jsonschema:"why there is no version before the first"`
		After    *outsideForm     `json:"after,omitempty" jsonschema:"why there is none after the last"`
		Other    *counterpartForm `json:"counterpart,omitempty" jsonschema:"offences of another edition that are about the same conduct"`
		Versions []versionForm    `json:"versions"`
	}
	sourceForm struct {
		ID    kebab       `json:"id"`
		Title bothTitles  `json:"title"`
		Short *bothTitles `json:"short,omitempty" jsonschema:"as a locator names it beside another source"`
		URL   urlText     `json:"url"`
	}
	neighbourForm struct {
		Articles []articleText `json:"articles" jsonschema:"the numbers of the article, in quotes: today's first, then earlier ones"`
		Title    bothTitles    `json:"title" jsonschema:"what the offence is called"`
		Also     alsoForm      `json:"also,omitempty"`
	}
	editionForm struct {
		Schema    schemaTwo       `json:"schema"`
		ID        kebab           `json:"id" jsonschema:"the name of the folder"`
		Title     bothTitles      `json:"title"`
		About     bothTexts       `json:"about" jsonschema:"what the edition is and is not"`
		Published dayText         `json:"published" jsonschema:"when its source was published"`
		Verified  dayText         `json:"verified" jsonschema:"the last date for which its figures were checked"`
		Combine   gravestWord     `json:"combine" jsonschema:"of the tiers that apply the gravest governs"`
		Caveats   []bothTexts     `json:"caveats,omitempty" jsonschema:"what every answer must say"`
		Ceilings  []ceilingForm   `json:"ceilings,omitempty" jsonschema:"the general maximum of prison, by date"`
		Elsewhere []neighbourForm `json:"elsewhere,omitempty" jsonschema:"neighbouring offences that the edition does not hold, so that they are told by name"`
		Families  familiesForm    `json:"families,omitempty"`
		Sources   []sourceForm    `json:"sources"`

		Labels     labelsForm           `json:"labels,omitempty"`
		Notices    []noticeForm         `json:"notices,omitempty" jsonschema:"notices that several versions name by their ids"`
		Inversions []namedInversionForm `json:"inversions,omitempty" jsonschema:"inversions that several versions name by their ids"`
	}
	circumstanceForm struct {
		ID      letterKebab `json:"id"`
		IDES    kebab       `json:"id_es,omitempty" jsonschema:"the id that is typed in Spanish, where the Spanish title is long or has punctuation"`
		Title   bothTitles  `json:"title"`
		Also    alsoForm    `json:"also,omitempty"`
		Perhaps perhapsForm `json:"perhaps,omitempty"`
		IsAge   ageBand     `json:"is_victim_age,omitempty" jsonschema:"it is an age of the victim, and as a fact means that age"`
		OnlyAge ageBand     `json:"only_victim_age,omitempty" jsonschema:"only a victim of such an age can be in it"`
		Several severalText `json:"victims,omitempty" jsonschema:"2+: the ages of several victims imply it"`
		Implies []kebab     `json:"implies,omitempty" jsonschema:"circumstances that are present wherever this one is"`
		Group   kebab       `json:"group,omitempty" jsonschema:"shared by circumstances that wordings name in different ways"`
		Meaning bothTexts   `json:"meaning"`
	}
	circumstancesForm struct {
		Schema        schemaTwo          `json:"schema"`
		Elements      elementsForm       `json:"elements,omitempty"`
		Circumstances []circumstanceForm `json:"circumstances"`
	}
	caseForm struct {
		Offence kebab        `json:"offence"`
		Given   givenForm    `json:"given"`
		Expect  expectForm   `json:"expect"`
		Source  sourceChoice `json:"source"`
		Vouched lineText     `json:"vouched_by" jsonschema:"who vouches for the case"`
		Date    dayText      `json:"date" jsonschema:"when they did"`
	}
	besideForm struct {
		Given   givenForm    `json:"given"`
		Expect  expectForm   `json:"expect"`
		During  *periodForm  `json:"during,omitempty" jsonschema:"it is held against every version of this time; without it against the one in force on its date, or the last"`
		Source  sourceChoice `json:"source,omitempty"`
		Vouched lineText     `json:"vouched_by,omitempty" jsonschema:"who vouches for the case"`
		Date    dayText      `json:"date,omitempty" jsonschema:"when they did"`
	}
	examplesForm struct {
		Schema schemaTwo    `json:"schema"`
		Cases  []besideForm `json:"cases"`
	}
	casesForm struct {
		Schema  schemaTwo  `json:"schema"`
		Edition kebab      `json:"edition"`
		Cases   []caseForm `json:"cases"`
	}
	factsForm struct {
		Age   exampleAge `json:"age,omitempty" jsonschema:"the victim's age, or a list with one for each victim"`
		Born  dayText    `json:"born,omitempty"`
		Date  actText    `json:"date,omitempty" jsonschema:"the day of the act, or its first and last day with two dots between"`
		With  []lineText `json:"with,omitempty"`
		Maybe []lineText `json:"maybe,omitempty"`
	}
	partForm struct {
		Mitigating  []kebab `json:"mitigating,omitempty" jsonschema:"ids of terms, or none"`
		Aggravating []kebab `json:"aggravating,omitempty" jsonschema:"ids of terms, or none"`
		Qualified   []kebab `json:"qualified,omitempty"`
		Reductions  []kebab `json:"reductions,omitempty"`
		Benefits    []kebab `json:"benefits,omitempty"`
		AgentAge    ageBand `json:"agent_age,omitempty" jsonschema:"the completed years of the agent at the act"`
	}
	questionForm struct {
		Ask     bothTexts  `json:"ask"`
		Answer  asksWord   `json:"answer,omitempty" jsonschema:"what answers it on the facts of the case"`
		If      *factsForm `json:"if,omitempty" jsonschema:"the facts that the question changes"`
		Instead kebab      `json:"instead,omitempty" jsonschema:"the offence that it puts in the place of those of the case"`
		Space   *partForm  `json:"space,omitempty" jsonschema:"the facts of the general part that the question changes; it asks for the space of the penalty"`
	}
	exerciseForm struct {
		ID        kebab          `json:"id"`
		Title     bothTitles     `json:"title" jsonschema:"a name of the case too, so that it is short"`
		Story     bothTexts      `json:"story" jsonschema:"what happened, without figures: those are facts"`
		Given     factsForm      `json:"given"`
		Offences  []kebab        `json:"offences,omitempty" jsonschema:"ids; all of the first family that are in force without it"`
		General   *partForm      `json:"general,omitempty" jsonschema:"facts of the general part, for questions about the space of the penalty"`
		Concur    concurWord     `json:"concurrence,omitempty" jsonschema:"how several offences concur, for the same questions"`
		Questions []questionForm `json:"questions"`
		Lesson    bothTexts      `json:"lesson" jsonschema:"what the case teaches, shown with the answers"`
	}
	trainingForm struct {
		Schema  schemaTwo      `json:"schema"`
		Edition kebab          `json:"edition"`
		Cases   []exerciseForm `json:"cases"`
	}
)

const (
	durationPattern = `[1-9][0-9]{0,2}y([1-9]|1[01])m|[1-9][0-9]{0,2}y|[1-9][0-9]{0,3}m`
	yearPattern     = `([0-9]|[1-9][0-9]|1[0-2][0-9]|130)`
	dayPattern      = `[12][0-9]{3}-[01][0-9]-[0-3][0-9]`
)

// leaves are the forms of single values.
func leaves() map[reflect.Type]*jsonschema.Schema {
	text := func(pattern string) *jsonschema.Schema { return &jsonschema.Schema{Type: "string", Pattern: pattern} }
	words := func(list ...any) *jsonschema.Schema { return &jsonschema.Schema{Type: "string", Enum: list} }
	two, gravest := any(2), any("gravest")
	low, high := 0.0, 130.0
	leastDays, mostDays, firstKind, lastKind := 10.0, 365.0, 1.0, 13.0
	firstLine := 1.0
	age := text(`^(unknown|` + yearPattern + `(-` + yearPattern + `|\+)?)$`)
	number := &jsonschema.Schema{Type: "integer", Minimum: &low, Maximum: &high}
	ages := &jsonschema.Schema{AnyOf: []*jsonschema.Schema{number, age}}
	return map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[kebab]():       text(`^[a-z0-9]+(-[a-z0-9]+)*$`),
		reflect.TypeFor[articleText](): text(`^([0-9A-Za-zÑñ]+-)*[A-Za-zÑñ]*[0-9][0-9A-Za-zÑñ]*(-[0-9A-Za-zÑñ]+)*$`),
		reflect.TypeFor[letterKebab](): text(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`),
		reflect.TypeFor[lineNumber]():  {Type: "integer", Minimum: &firstLine},
		reflect.TypeFor[nothingWord](): words("nothing"),
		reflect.TypeFor[noneWord]():    words("none"),
		reflect.TypeFor[lineText]():    text(`^\S(.*\S)?$`),
		reflect.TypeFor[proseText]():   text(`\S`),
		reflect.TypeFor[ageBand]():     {AnyOf: []*jsonschema.Schema{number, text(`^` + yearPattern + `(-` + yearPattern + `|\+)?$`)}},
		reflect.TypeFor[exampleAge]():  {AnyOf: []*jsonschema.Schema{number, age, {Type: "array", Items: ages}}},
		reflect.TypeFor[boundText]():   text(`^(` + durationPattern + `|not_stated|life)$`),
		reflect.TypeFor[maximumText](): text(`^(` + durationPattern + `|not_stated|life|ceiling)$`),
		reflect.TypeFor[fineNumber]():  {Type: "integer", Minimum: &leastDays, Maximum: &mostDays},
		reflect.TypeFor[kindNumber]():  {Type: "integer", Minimum: &firstKind, Maximum: &lastKind},
		reflect.TypeFor[severalText](): words("2+"),
		reflect.TypeFor[dayText]():     text(`^` + dayPattern + `$`),
		reflect.TypeFor[urlText]():     text(`^https?://`),
		reflect.TypeFor[degreeWord]():  words("two-sources", "one-source", "derived", "secondary", "unclear"),
		reflect.TypeFor[statusWord]():  words("determined", "undetermined", "no_range", "not_in_force", "moved"),
		reflect.TypeFor[heldWord]():    words("not-held"),
		reflect.TypeFor[schemaTwo]():   {Type: "integer", Const: &two},
		reflect.TypeFor[gravestWord](): {Type: "string", Const: &gravest},
		reflect.TypeFor[asksWord]():    words("range", "why", "missing", "gaps", "ages", "later", "space"),
		reflect.TypeFor[concurWord]():  words("real", "ideal", "continued", "mass"),
		reflect.TypeFor[actText]():     text(`^(unknown|` + dayPattern + `(\.\.` + dayPattern + `)?)$`),
	}
}

// A trigger has circumstances with at most one age before, between or behind them.
const (
	agePart      = yearPattern + `(-` + yearPattern + `|\+)?`
	idPart       = `[a-z][a-z0-9]*(-[a-z0-9]+)*`
	triggerForms = `^(` + idPart + ` \+ )*(` + agePart + `|` + idPart + `)( \+ ` + idPart + `)*$`
)

// choices adds, to the forms of single values, the forms that are one of several.
func choices(t *testing.T) map[reflect.Type]*jsonschema.Schema {
	t.Helper()
	types := leaves()
	options := &jsonschema.ForOptions{TypeSchemas: types}
	least := 1
	either := func(description string, list ...*jsonschema.Schema) *jsonschema.Schema {
		return &jsonschema.Schema{Description: description, AnyOf: list}
	}
	listOf := func(s *jsonschema.Schema) *jsonschema.Schema {
		return &jsonschema.Schema{Type: "array", Items: s, MinItems: &least}
	}
	byName := func(key string, s *jsonschema.Schema) *jsonschema.Schema {
		return &jsonschema.Schema{Type: "object", MinProperties: &least, PropertyNames: &jsonschema.Schema{Pattern: key}, AdditionalProperties: s}
	}
	none := types[reflect.TypeFor[noneWord]()]
	const kebabPattern = `^[a-z0-9]+(-[a-z0-9]+)*$`

	also := formOf[otherNamesForm](t, options)
	also.Description, also.MinProperties = "other names that people may type, by language", &least
	types[reflect.TypeFor[alsoForm]()] = also
	perhaps := formOf[otherNamesForm](t, options)
	perhaps.Description, perhaps.MinProperties = "names that people use for this and for other things: the program answers them with a list", &least
	types[reflect.TypeFor[perhapsForm]()] = perhaps
	elements := formOf[otherNamesForm](t, options)
	elements.Description, elements.MinProperties = "what people give as a circumstance and what is an element of the offences instead", &least
	types[reflect.TypeFor[elementsForm]()] = elements
	trigger := either("an age, circumstances, or both with a plus between: 14-17 + work-prohibited-for-age",
		&jsonschema.Schema{Type: "integer"}, &jsonschema.Schema{Type: "string", Pattern: triggerForms})
	types[reflect.TypeFor[whenForm]()] = either("triggers of which any is enough, by numeral where the article numbers them; always, without it",
		listOf(trigger), byName(kebabPattern, listOf(trigger)))
	types[reflect.TypeFor[sourceChoice]()] = either("where the figures come from: one place, or places in sources that agree",
		formOf[citationForm](t, options), listOf(formOf[placeForm](t, options)))
	types[reflect.TypeFor[fineChoice]()] = either("threatened beside prison", formOf[fineForm](t, options), formOf[fineAsInForm](t, options))
	types[reflect.TypeFor[kindsForm]()] = either("numerals of article 36, threatened beside prison in every tier that has none of its own; none, where the version before had some",
		listOf(types[reflect.TypeFor[kindNumber]()]), none)
	types[reflect.TypeFor[protectedForm]()] = either("whom the version protects: at other ages no tier applies; none, where the version before had some",
		types[reflect.TypeFor[ageBand]()], none)
	types[reflect.TypeFor[noticesForm]()] = either("what answers must say besides the range; an id alone is a notice of edition.yaml",
		listOf(either("", types[reflect.TypeFor[kebab]()], formOf[noticeForm](t, options))), none)
	types[reflect.TypeFor[displacementsForm]()] = either("special offences that displace the version at some ages of the victim", listOf(formOf[displacementForm](t, options)), none)
	types[reflect.TypeFor[silencesForm]()] = either("for which facts there is no tier on purpose", listOf(formOf[silenceForm](t, options)), none)
	types[reflect.TypeFor[inversionsForm]()] = either("where a graver case has a lower bound on purpose; an id alone is an inversion of edition.yaml",
		listOf(either("", types[reflect.TypeFor[kebab]()], formOf[inversionForm](t, options))), none)
	change := formOf[newTierForm](t, options)
	for key, p := range change.Properties {
		change.Properties[key] = either("", p, none)
	}
	types[reflect.TypeFor[changesForm]()] = either("what differs from the version right before in the file, by tier; a new tier has all of its keys, and none takes one away",
		types[reflect.TypeFor[nothingWord]()], byName(kebabPattern, either("", change, none)))
	types[reflect.TypeFor[labelsForm]()] = &jsonschema.Schema{
		Description: "labels of tiers by their ids", Type: "object", MinProperties: &least,
		PropertyNames: &jsonschema.Schema{Pattern: kebabPattern}, AdditionalProperties: formOf[bothTitles](t, options),
	}
	types[reflect.TypeFor[familiesForm]()] = &jsonschema.Schema{
		Description: "titles of families of offences by their ids; the first is the one that the edition is about", Type: "object", MinProperties: &least,
		PropertyNames: &jsonschema.Schema{Pattern: kebabPattern}, AdditionalProperties: formOf[bothTitles](t, options),
	}
	return types
}

// formOf makes the schema of a form.
func formOf[T any](t *testing.T, options *jsonschema.ForOptions) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[T](options)
	if err != nil {
		t.Fatal(err)
	}
	tidy(s)
	return s
}

// schemas makes the schema of each kind of file.
func schemas(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	options := &jsonschema.ForOptions{TypeSchemas: choices(t)}
	list := map[string]*jsonschema.Schema{}
	for name, make := range map[string]func(*jsonschema.ForOptions) (*jsonschema.Schema, error){
		"offence": jsonschema.For[offenceForm], "edition": jsonschema.For[editionForm],
		"circumstances": jsonschema.For[circumstancesForm], "examples": jsonschema.For[examplesForm], "cases": jsonschema.For[casesForm], "training": jsonschema.For[trainingForm],
		"general-part": func(o *jsonschema.ForOptions) (*jsonschema.Schema, error) { return generalSchema(t, o), nil },
	} {
		s, err := make(options)
		if err != nil {
			t.Fatal(err)
		}
		tidy(s)
		s.Schema, s.Title = "https://json-schema.org/draft/2020-12/schema", "conmina "+name+" file"
		list[name] = s
	}
	return list
}

// tidy takes back that a list or a part that may be left out may also be null,
// which the reader refuses, and that a list may be empty.
func tidy(s *jsonschema.Schema) {
	if slices.Contains(s.Types, "null") {
		s.Type, s.Types = s.Types[1], nil
	}
	for name, p := range s.Properties {
		if p.Type == "array" || slices.Contains(p.Types, "array") {
			if least := 1; name != "circumstances" {
				p.MinItems = &least
			}
		}
		tidy(p)
	}
	if s.Items != nil {
		tidy(s.Items)
	}
}

// The shipped schemas are made from the types above. With UPDATE_SCHEMAS set, the
// test writes them.
func TestSchemas(t *testing.T) {
	for name, s := range schemas(t) {
		want, err := json.MarshalIndent(s, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, '\n')
		file := filepath.Join("..", "..", "statutes", ".schema", name+".json")
		if os.Getenv("UPDATE_SCHEMAS") != "" {
			if err := os.WriteFile(file, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := statutes.Schemas.ReadFile(".schema/" + name + ".json")
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not up to date (%v); run this test with UPDATE_SCHEMAS=1", file, err)
		}
	}
}

// asJSON gives the values of a file as a schema sees them: what YAML takes for
// a date is text.
func asJSON(t *testing.T, data []byte) (value any, ok bool) {
	t.Helper()
	var document yaml.Node
	if yaml.Unmarshal(data, &document) != nil || len(document.Content) == 0 {
		return nil, false
	}
	var of func(n *yaml.Node) any
	of = func(n *yaml.Node) any {
		switch n.Kind {
		case yaml.MappingNode:
			m := map[string]any{}
			for i := 0; i < len(n.Content); i += 2 {
				m[n.Content[i].Value] = of(n.Content[i+1])
			}
			return m
		case yaml.SequenceNode:
			list := []any{}
			for _, c := range n.Content {
				list = append(list, of(c))
			}
			return list
		}
		var v any
		if n.Tag != "!!timestamp" && n.Decode(&v) == nil {
			return v
		}
		return n.Value
	}
	data, err := json.Marshal(of(document.Content[0]))
	if err != nil {
		return nil, false
	}
	return value, json.Unmarshal(data, &value) == nil
}

// schemaName is the schema that a file of an edition has.
func schemaName(name string) string {
	switch name {
	case folders.Edition:
		return "edition"
	case folders.Vocabulary:
		return "circumstances"
	case trainingFolder:
		return "training"
	}
	if strings.HasSuffix(name, folders.Examples+folders.Extension) {
		return "examples"
	}
	return "offence"
}

func resolved(t *testing.T) map[string]*jsonschema.Resolved {
	t.Helper()
	list := map[string]*jsonschema.Resolved{}
	for name, s := range schemas(t) {
		r, err := s.Resolve(nil)
		if err != nil {
			t.Fatal(err)
		}
		list[name] = r
	}
	return list
}

// Every shipped file is sound by its schema, and says in its first line which
// one that is.
func TestShippedFilesBySchema(t *testing.T) {
	all := resolved(t)
	ids, err := folders.Editions(statutes.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		l, err := folders.List(statutes.FS, id)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range append(slices.Concat(l.Files, l.Examples), folders.File{Name: trainingFolder, Path: trainingFolder + "/" + id + folders.Extension}) {
			data, err := statutes.FS.ReadFile(f.Path)
			if err != nil {
				t.Fatal(err)
			}
			name := schemaName(f.Name)
			value, ok := asJSON(t, data)
			if !ok {
				t.Fatalf("%s is no YAML", f.Path)
			}
			if err := all[name].Validate(value); err != nil {
				t.Errorf("%s: %v", f.Path, err)
			}
			if first, _, _ := strings.Cut(string(data), "\n"); first != "# yaml-language-server: $schema=../.schema/"+name+".json" {
				t.Errorf("%s begins with %q", f.Path, first)
			}
		}
	}
}

// What a schema refuses the reader refuses as well: an editor never shows a
// slip where there is none. And these slips, which a schema can know, it does.
func TestSchemaAndReaderAgree(t *testing.T) {
	all := resolved(t)
	slips := []struct{ file, old, new string }{
		{"theft.yaml", "id: theft", "idd: theft"},
		{"theft.yaml", "schema: 2", "schema: 3"},
		{"theft.yaml", "id: theft", "id: Theft"},
		{"edition.yaml", "combine: gravest", "combine: sum"},
		{"edition.yaml", "published: 2018-06-28", "published: june"},
		{"edition.yaml", "url: https://example.org/report", "url: report"},
		{"circumstances.yaml", "id: aggravated", "id: aggra vated"},
		{"circumstances.yaml", "    meaning: {es: Lo grave, en: What is grave}\n", ""},
	}
	for _, slip := range slips {
		text := good["e/"+slip.file]
		if !strings.Contains(text, slip.old) {
			t.Fatalf("%s has no %q", slip.file, slip.old)
		}
		data := []byte(strings.Replace(text, slip.old, slip.new, 1))
		if value, ok := asJSON(t, data); !ok || all[schemaName(slip.file)].Validate(value) == nil {
			t.Errorf("the schema takes %q", slip.new)
		}
		files := fstest.MapFS{}
		for name, text := range good {
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
		files["e/"+slip.file].Data = data
		if _, err := Read(files, "e", false); err == nil {
			t.Errorf("the reader takes %q", slip.new)
		}
	}
}

// beyondSchemas are the diagnostics that no schema can give: they are about the
// text before its values are known, about two places, or about meaning.
var beyondSchemas = strings.Fields(`
	ages_all article_unquoted ceiling_undefined character_forbidden circumstance_is_age circumstance_undefined document_undefined entry_unused file_empty file_not_utf8
	id_duplicate id_long id_not_file id_not_folder item_repeated key_duplicate key_one_of key_other_status keys_exclude
	line_break_forbidden name_repeated name_scripts name_taken family_undefined notice_undefined numbers_reversed offence_undefined change_idle before_missing inversion_undefined inversion_unmatched tab_forbidden tier_period tier_undefined tiers_unordered value_boolean
	value_unquoted versions_overlap yaml_alias yaml_anchor yaml_comment yaml_dash yaml_directive yaml_document yaml_escape
	yaml_escape_unknown yaml_indent yaml_merge_key yaml_syntax yaml_tag`)

// Of the bad files the schemas refuse all but those whose fault is beyond them.
func TestBadFilesBySchema(t *testing.T) {
	all := resolved(t)
	entries, err := os.ReadDir(badFolder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(badFolder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		value, isYAML := asJSON(t, data)
		refused := !isYAML || all[schemaName(strings.TrimPrefix(first, "# file: e/"))].Validate(value) != nil
		if beyond := slices.Contains(beyondSchemas, strings.TrimSuffix(e.Name(), ".yaml")); !refused && !beyond {
			t.Errorf("the schema takes %s", e.Name())
		}
	}
}
