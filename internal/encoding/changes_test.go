package encoding

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/law"
)

// history is an offence with three versions. The second and the third are written
// as changes.
const history = `schema: 2
id: theft
title: {es: Hurto, en: Theft}
versions:
  - article: "185"
    in_force: {from: 2000-01-01, to: 2009-12-31}
    place: {title: V, chapter: I}
    source: {document: report, article: "185", line: 12, confidence: secondary}
    inhabilitacion: [1, 2]
    tiers:
      - id: base
        label: {es: tipo base, en: base}
        prison: {min: 2y, max: 5y}
      - id: older
        prison: {min: 4y, max: 6y}
        when:
          "1": [60+, 0-13 + aggravated]
          "2": [aggravated]
    notices: [check-the-day]
    inversions: [older-adults]
  - article: "185"
    in_force: {from: 2010-01-01, to: 2019-12-31}
    source: [{document: report, article: "185", line: 30}, {document: gazette, line: 7}]
    as_before_but:
      base: {prison: {min: 3y, max: 5y}}
      life:
        label: {es: muerte, en: death}
        prison: {min: life, max: life}
        when: [aggravated + 18+]
        inhabilitacion: [9]
    notices: none
  - article: "185-A"
    in_force: {from: 2020-01-01}
    place: {title: I-A}
    source: {document: gazette, article: "185-A", confidence: one-source}
    as_before_but: {older: none}
    inversions: none
`

// written out is the same history with every version whole.
const historyWhole = `schema: 2
id: theft
title: {es: Hurto, en: Theft}
versions:
  - article: "185"
    in_force: {from: 2000-01-01, to: 2009-12-31}
    place: {title: V, chapter: I}
    tiers:
      - id: base
        label: {es: tipo base, en: base}
        prison: {min: 2y, max: 5y}
        inhabilitacion: [1, 2]
        source: {document: report, locator: {es: "art. 185, línea 12", en: "art. 185, line 12"}, confidence: secondary}
      - id: older
        label: {es: adulta mayor, en: older adult}
        prison: {min: 4y, max: 6y}
        when:
          "1": [60+, 0-13 + aggravated]
          "2": [aggravated]
        inhabilitacion: [1, 2]
        source: {document: report, locator: {es: "art. 185, línea 12", en: "art. 185, line 12"}, confidence: secondary}
    notices:
      - id: check-the-day
        text: {es: Verifique el día., en: Check the day.}
    inversions:
      - from: older
        to: base
        reason: {es: Es más grave desde los 60., en: It is graver from 60 on.}
        source: {document: report, locator: {es: "art. 185, línea 12", en: "art. 185, line 12"}, confidence: secondary}
  - article: "185"
    in_force: {from: 2010-01-01, to: 2019-12-31}
    source: {document: report, locator: {es: "art. 185, línea 30; Diario, línea 7", en: "art. 185, line 30; Gazette, line 7"}, confidence: two-sources}
    inhabilitacion: [1, 2]
    tiers:
      - id: base
        label: {es: tipo base, en: base}
        prison: {min: 3y, max: 5y}
      - id: older
        label: {es: adulta mayor, en: older adult}
        prison: {min: 4y, max: 6y}
        when:
          "1": [60+, 0-13 + aggravated]
          "2": [aggravated]
      - id: life
        label: {es: muerte, en: death}
        prison: {min: life, max: life}
        when: [18+ + aggravated]
        inhabilitacion: [9]
    inversions:
      - from: older
        to: base
        reason: {es: Es más grave desde los 60., en: It is graver from 60 on.}
  - article: "185-A"
    in_force: {from: 2020-01-01}
    place: {title: I-A}
    source: {document: gazette, locator: {es: art. 185-A, en: art. 185-A}, confidence: one-source}
    inhabilitacion: [1, 2]
    tiers:
      - id: base
        label: {es: tipo base, en: base}
        prison: {min: 3y, max: 5y}
      - id: life
        label: {es: muerte, en: death}
        prison: {min: life, max: life}
        when: [18+ + aggravated]
        inhabilitacion: [9]
`

func historyFiles(t *testing.T, text string) fstest.MapFS {
	t.Helper()
	files := broken(t)
	files[theft] = &fstest.MapFile{Data: []byte(text)}
	delete(files, theftExamples)
	if text == history {
		files[edition].Data = append(files[edition].Data, namedOnce...)
	}
	return files
}

// Short forms mean the same as the full text: versions written as changes, names of
// the edition, keys that a version states once for its tiers, and places by article
// and line.
func TestHistoryAsChanges(t *testing.T) {
	short, long := mustRead(t, historyFiles(t, history)), mustRead(t, historyFiles(t, historyWhole))
	if got, want := values(short.Offences[0]), values(long.Offences[0]); !reflect.DeepEqual(got, want) {
		t.Errorf("the changes are read as\n%+v\nwritten out they are\n%+v", got, want)
	}
	o := short.Offences[0]
	want := []law.Condition{
		{VictimAge: law.AgeBand(60, law.MaxAge), Numeral: "1"},
		{VictimAge: law.AgeBand(0, 13), With: []law.CircumstanceID{"aggravated"}, Numeral: "1"},
		{VictimAge: law.AnyAge(), With: []law.CircumstanceID{"aggravated"}, Numeral: "2"},
	}
	if got := o.Versions[0].Tier("older").When; !reflect.DeepEqual(got, want) {
		t.Errorf("the triggers are %+v", got)
	}
}

// What a version inherits stands where it is written: findings lead there.
func TestInheritedPlaces(t *testing.T) {
	files := historyFiles(t, history)
	_, origins, err := ReadWithOrigins(files, "e", false)
	if err != nil {
		t.Fatal(err)
	}
	for path, at := range map[string]string{
		"theft/version/1/prison/base":       "{min: 3y",
		"theft/version/1/tier/older/when/0": "60+, 0-13",
		"theft/version/2/prison/life":       "{min: life",
		"theft/version/2/whole":             "article: \"185-A\"",
		"theft/version/1/tier/life/when/0":  "aggravated + 18+",
		"theft/version/1/inversion/0":       "older-adults]",
		"theft/tier/older/when/2":           "aggravated]\n    notices",
		"theft/version/1/tier/older/when/2": "aggravated]\n    notices",
		"theft/version/1/tier/base":         "{prison: {min: 3y",
		"theft/version/2/tier/life":         "label: {es: muerte",
	} {
		if got := origins.Place(strings.Split(path, "/")...).String(); got != placeOf(t, files, theft, at) {
			t.Errorf("%s stands at %s, want %s", path, got, placeOf(t, files, theft, at))
		}
	}
}

// What cannot be read in a history, each with its place.
func TestFaultsOfHistory(t *testing.T) {
	for _, f := range []fault{
		{name: "change of a range to the same", edit: edit{theft, "{min: 3y, max: 5y}", "{min: 24m, max: 60m}"}, at: "prison: {min: 24m", code: ChangeIdle},
		{name: "change to the label of the edition", edit: edit{theft, "as_before_but: {older: none}\n    inversions: none", "as_before_but: {older: {label: {es: adulta mayor, en: older adult}}}"}, at: "label: {es: adulta mayor", code: ChangeIdle},
		{name: "change of the order of triggers", edit: edit{theft, "as_before_but: {older: none}\n    inversions: none", "as_before_but: {older: {when: {\"2\": [aggravated], \"1\": [aggravated + 0-13, 60+]}}}"}, at: "when: {\"2\"", code: ChangeIdle},
		{name: "empty change", edit: edit{theft, "base: {prison: {min: 3y, max: 5y}}", "base: {}"}, at: "base: {}", code: ChangeIdle},
		{name: "no change at all", edit: edit{theft, "as_before_but: {older: none}\n    inversions: none", "as_before_but: {}"}, at: "{}", code: ListEmpty},
		{name: "key that was not there, removed", edit: edit{theft, "base: {prison: {min: 3y, max: 5y}}", "base: {prison: {min: 3y, max: 5y}, dias_multa: none}"}, at: "dias_multa: none", code: ChangeIdle},
		{name: "inhabilitación as before", edit: edit{theft, "    place: {title: I-A}\n", "    place: {title: I-A}\n    inhabilitacion: [1, 2]\n"}, at: "inhabilitacion: [1, 2]\n    source: {document: gazette", code: ChangeIdle},
		{name: "notices that were not there, removed", edit: edit{theft, "    inversions: none\n", "    inversions: none\n    notices: none # again\n"}, at: "notices: none # again", code: ChangeIdle},
		{name: "another word than nothing", edit: edit{theft, "{older: none}\n    inversions: none", "noting"}, at: "noting", code: ValueUnknown},
		{name: "change of an unknown tier", edit: edit{theft, "{older: none}\n    inversions: none", "{oldr: {dias_multa: {min: 10, max: 20}}}"}, at: "oldr", code: TierUndefined},
		{name: "an unknown tier removed", edit: edit{theft, "{older: none}\n    inversions: none", "{oldr: none}"}, at: "oldr", code: TierUndefined},
		{name: "new id of a tier", edit: edit{theft, "base: {prison", "base: {id: basic, prison"}, at: "basic", code: KeyUnknown, more: true},
		{name: "tiers and changes", edit: edit{theft, "    as_before_but: {older: none}\n", "    as_before_but: {older: none}\n    tiers: []\n"}, at: "[]", code: KeysExclude},
		{name: "changes of the first", edit: edit{theft, "    tiers:\n      - id: base\n        label: {es: tipo base, en: base}\n        prison: {min: 2y, max: 5y}\n", "    as_before_but: nothing\n    x:\n"}, at: "article: \"185\"", code: BeforeMissing, more: true},
		{name: "no source of its own", edit: edit{theft, "    source: {document: gazette, article: \"185-A\", confidence: one-source}\n", ""}, at: "article: \"185-A\"", code: KeyMissing},
		{name: "none without a version before", edit: edit{theft, "[check-the-day]", "none"}, at: "none\n    inversions: [", code: ListWanted},
		{name: "unknown name of a notice", edit: edit{theft, "[check-the-day]", "[check-the-dy]"}, at: "check-the-dy", code: NoticeUndefined},
		{name: "unknown name of an inversion", edit: edit{theft, "[older-adults]", "[older-adult]"}, at: "older-adult]", code: InversionUndefined},
		{name: "inversion of no tier", edit: edit{theft, "[60+, 0-13", "[61+, 0-13"}, at: "older-adults]", code: InversionUnmatched},
		{name: "two ages", edit: edit{theft, "0-13 + aggravated", "0-13 + 14-17"}, at: "14-17", code: TriggerAges},
		{name: "circumstance twice", edit: edit{theft, "aggravated + 18+", "aggravated + 18+ + aggravated"}, at: "aggravated]\n        inhabilitacion", code: ItemRepeated},
		{name: "trigger twice", edit: edit{theft, "[60+, 0-13", "[60+, 60+, 0-13"}, at: "60+, 0-13", code: ItemRepeated},
		{name: "unknown circumstance in a trigger", edit: edit{theft, "aggravated + 18+", "agravated + 18+"}, at: "agravated", code: CircumstanceUndefined},
		{name: "age of all in a trigger", edit: edit{theft, "aggravated + 18+", "aggravated + 0+"}, at: "0+]", code: AgesAll},
		{name: "plus without spaces", edit: edit{theft, "aggravated + 18+", "aggravated+18+"}, at: "aggravated+18+", code: IDForm},
		{name: "numeral with a dot", edit: edit{theft, `"2": [agg`, `"2.": [agg`}, at: `"2."`, code: NumeralForm},
		{name: "numeral without quotes", edit: edit{theft, `"2": [agg`, `2: [agg`}, at: `2: [agg`, code: YAMLKey},
		{name: "tier without a label", edit: edit{theft, "        label: {es: muerte, en: death}\n", ""}, at: "prison: {min: life, max: life}", code: KeyMissing},
		{name: "two ways of a locator", edit: edit{theft, `article: "185-A", confidence`, `article: "185-A", locator: {es: a, en: a}, confidence`}, at: `{es: a, en: a}`, code: KeysExclude},
		{name: "no locator", edit: edit{theft, `document: gazette, article: "185-A",`, `document: gazette,`}, at: `{document: gazette, confidence`, code: KeyOneOf},
		{name: "unknown second source", edit: edit{theft, `{document: gazette, line: 7}`, `{document: gazete, line: 7}`}, at: `gazete`, code: DocumentUndefined},
		{name: "one source in a list", edit: edit{theft, `, {document: gazette, line: 7}]`, `]`}, at: `{document: report, article: "185", line: 30}`, code: KeyMissing},
		{name: "line zero", edit: edit{theft, `line: 30`, `line: 0`}, at: `0}, {doc`, code: NumberForm},
		{name: "label of no tier", edit: edit{edition, "labels:\n", "labels:\n  young: {es: menor, en: young}\n"}, at: "young", code: EntryUnused},
		{name: "notice of no version", edit: edit{edition, "notices:\n", "notices:\n  - {id: idle, text: {es: Nada., en: Nothing.}}\n"}, at: "{id: idle", code: EntryUnused},
		{name: "inversion of no version", edit: edit{edition, "inversions:\n", "inversions:\n  - {id: idle, victim_age: 70+, reason: {es: Nada., en: Nothing.}}\n"}, at: "{id: idle", code: EntryUnused},
		{name: "entry that nothing uses, among what is wrong", edit: edit{theft, "[check-the-day]", "[chek-the-day]"}, at: "chek-the-day", code: NoticeUndefined},
		{name: "digit before a circumstance", edit: edit{wordsIn, "id: aggravated", "id: 2-agents"}, at: "2-agents", code: IDDigit, more: true},
	} {
		t.Run(f.name, func(t *testing.T) {
			files := historyFiles(t, history)
			data := string(files[f.edit.file].Data)
			if !strings.Contains(data, f.edit.old) {
				t.Fatalf("%s does not hold %q", f.edit.file, f.edit.old)
			}
			files[f.edit.file] = &fstest.MapFile{Data: []byte(strings.Replace(data, f.edit.old, f.edit.new, 1))}
			got := findings(t, files)
			want := placeOf(t, files, f.edit.file, f.at) + " " + string(f.code)
			if !slices.Contains(got, want) || !f.more && len(got) != 1 {
				t.Errorf("found %q, want %q", got, want)
			}
		})
	}
}

// values is an offence without its edition and its examples.
func values(o *law.Offence) law.Offence {
	v := *o
	v.Edition, v.Shown().Examples, v.Versions = nil, nil, nil
	for _, x := range o.Versions {
		x.Examples = nil
		v.Versions = append(v.Versions, x)
	}
	return v
}
