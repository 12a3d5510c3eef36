package encoding

import "github.com/conmina/conmina/internal/law"

// Codes of findings about the text of a file, before it is read as YAML.
const (
	FileEmpty          law.Code = "file_empty"
	FileUTF16          law.Code = "file_utf16"
	FileNotUTF8        law.Code = "file_not_utf8"
	LineBreakForbidden law.Code = "line_break_forbidden" // Args: the character as U+000D
	CharacterForbidden law.Code = "character_forbidden"  // Args: the character as U+00A0
	TabForbidden       law.Code = "tab_forbidden"
	DirectiveForbidden law.Code = "yaml_directive"
	DocumentSecond     law.Code = "yaml_document" // a document marker after the first line
)

// Codes of findings about the YAML of a file, whatever its content.
const (
	YAMLSyntax        law.Code = "yaml_syntax"         // Args: the detail in the English words of the library
	YAMLFailed        law.Code = "yaml_failed"         // the library stopped because of a fault of its own
	YAMLAnchor        law.Code = "yaml_anchor"         // an anchor, such as &name
	YAMLAlias         law.Code = "yaml_alias"          // an alias, such as *name
	YAMLTag           law.Code = "yaml_tag"            // a tag, such as !!str
	YAMLMergeKey      law.Code = "yaml_merge_key"      // the key <<
	YAMLKey           law.Code = "yaml_key"            // a key that is not a plain word
	YAMLEscape        law.Code = "yaml_escape"         // an escape for a control character; Args: as U+001B
	YAMLComment       law.Code = "yaml_comment"        // a comment without a space before it
	YAMLIndent        law.Code = "yaml_indent"         // a line that continues a value and is not indented deep enough
	YAMLDash          law.Code = "yaml_dash"           // a hyphen alone in brackets
	YAMLEscapeUnknown law.Code = "yaml_escape_unknown" // a backslash before a character that cannot follow one
	YAMLDepth         law.Code = "yaml_depth"          // Args: the limit
	YAMLKeysTooMany   law.Code = "yaml_keys_many"      // Args: the limit
	YAMLTooLong       law.Code = "yaml_nodes_many"     // Args: the limit
	KeyDuplicate      law.Code = "key_duplicate"       // Other: the first one
	FindingsMore      law.Code = "findings_too_many"   // the file has further findings; Args: how many are shown
)

// Codes of findings about the form of the content.
const (
	KeyUnknown       law.Code = "key_unknown"      // Args: the keys that are allowed here
	KeyMissing       law.Code = "key_missing"      // Args: the key
	KeysExclude      law.Code = "keys_exclude"     // Args: this key, the other one; Other: the other one
	KeyOneOf         law.Code = "key_one_of"       // Args: two keys; one of them is needed
	KeyOfOtherStatus law.Code = "key_other_status" // Args: the key, the status that excludes it
	LanguageMissing  law.Code = "language_missing" // Args: es or en
	MappingWanted    law.Code = "mapping_wanted"
	ListWanted       law.Code = "list_wanted"
	ValueWanted      law.Code = "value_wanted" // a list or a mapping where one value is expected
	ListEmpty        law.Code = "list_empty"
	ItemRepeated     law.Code = "item_repeated" // Other: the first one
	ValueNull        law.Code = "value_null"
	ValueBoolean     law.Code = "value_boolean"  // a word that some readers of YAML take for yes or no
	ValueUnquoted    law.Code = "value_unquoted" // text that YAML takes for a number or a date
	ValueEmpty       law.Code = "value_empty"
	ValuePadded      law.Code = "value_padded"      // spaces at an end
	ValueLines       law.Code = "value_lines"       // several lines where one is expected
	ValueUnknown     law.Code = "value_unknown"     // Args: the words that are allowed here
	SchemaUnknown    law.Code = "schema_unknown"    // Args: the schema that this program reads
	IDForm           law.Code = "id_form"           // not kebab-case
	IDLong           law.Code = "id_long"           // Args: the limit in characters
	IDDuplicate      law.Code = "id_duplicate"      // Other: the first one
	IDNotFile        law.Code = "id_not_file"       // the id of an offence is not the name of its file; Args: the name
	IDNotFolder      law.Code = "id_not_folder"     // the id of an edition is not the name of its folder; Args: the name
	ArticleUnquoted  law.Code = "article_unquoted"  // an article number without quotes
	ArticleForm      law.Code = "article_form"      // hyphens that join nothing, or no digit at all
	ArticleCharacter law.Code = "article_character" // Args: the character as U+2013
	NameScripts      law.Code = "name_scripts"      // a name with a letter that cannot be typed on the same keyboard; Args: the letter, and as U+0430
	URLForm          law.Code = "url_form"
)

// Codes of findings about the meaning of the content.
const (
	VersionsOverlap       law.Code = "versions_overlap"       // two versions are in force on one day; Args: the first such day; Other: the earlier version
	VersionLarge          law.Code = "version_large"          // Args: the most tiers and the most circumstances of a version
	TierPeriod            law.Code = "tier_period"            // the wording of a tier is not in force on all days of the version
	CeilingUndefined      law.Code = "ceiling_undefined"      // the edition has no ceiling for some days of the version
	CircumstanceAge       law.Code = "circumstance_is_age"    // a condition names a circumstance that stands for an age; Args: the ages
	OffenceUndefined      law.Code = "offence_undefined"      // a successor that the edition does not have
	NumberForm            law.Code = "number_form"            // Args: the least and the greatest
	NumberQuoted          law.Code = "number_quoted"          // a number in quotes
	NumbersReversed       law.Code = "numbers_reversed"       // a minimum above its maximum
	AgesAll               law.Code = "ages_all"               // a set of all ages where some must be left out
	TiersUnordered        law.Code = "tiers_unordered"        // Args: the ids of the tiers; Other: the prison of the second
	NameTaken             law.Code = "name_taken"             // Args: the id that already has the name; Other: its place
	NameRepeated          law.Code = "name_repeated"          // a name that the entry already has; Other: its place
	DocumentUndefined     law.Code = "document_undefined"     // a source that the edition does not list
	CircumstanceUndefined law.Code = "circumstance_undefined" // a circumstance that the vocabulary does not list
	TierUndefined         law.Code = "tier_undefined"
	InversionUndefined    law.Code = "inversion_undefined" // an inversion that the edition does not name
	InversionUnmatched    law.Code = "inversion_unmatched" // a named inversion that begins in no tier of the version; Args: the ages
	NumeralForm           law.Code = "numeral_form"
	TriggerAges           law.Code = "trigger_ages"   // a trigger with two ages
	IDDigit               law.Code = "id_digit"       // the id of a circumstance begins with a digit, as ages do
	BeforeMissing         law.Code = "before_missing" // changes in the first version, which has no version before it
	ChangeIdle            law.Code = "change_idle"    // a change that changes nothing
	NoticeUndefined       law.Code = "notice_undefined"
	FamilyUndefined       law.Code = "family_undefined"
	EntryUnused           law.Code = "entry_unused" // the edition names a family, a label, a notice or an inversion that no offence uses
)
