package determine

import (
	"github.com/conmina/conmina/internal/law"
)

// Codes of notices.
const (
	OldLetters      law.Code = "determine_old_letters"       // letters are noted and not used before the thirds; Args: where the letters stand
	LetterWider     law.Code = "determine_letter_wider"      // a letter was made wider after the act began; Args: letter, the day
	LettersUnused   law.Code = "determine_letters_unused"    // letters are not used where ranges are joined; Args: article
	LapseApart      law.Code = "determine_lapse_apart"       // each offence lapses in its own term; Args: article
	LapseTogether   law.Code = "determine_lapse_together"    // all lapse in the term of the gravest; Args: article
	LapseContinued  law.Code = "determine_lapse_continued"   // one offence, which lapses from the last act; Args: article
	PardonOld       law.Code = "determine_record"            // recidivism beside no criminal record; Args: article
	TierWouldChange law.Code = "determine_graver_tier"       // the fact that a letter says would make another tier; Args: letter, article
	FactOfTier      law.Code = "determine_fact_of_tier"      // a fact that was given would make another tier; Args: the fact, article
	VictimsTwice    law.Code = "determine_victims_twice"     // several victims as a circumstance and as several offences
	PersonalGoods   law.Code = "determine_personal_goods"    // the article is not for eminently personal goods of different victims; Args: article
	NearlyTheSame   law.Code = "determine_same_fact"         // two given facts may be the same; Args: the two
	OrderBonusJoin  law.Code = "determine_order"             // no ruling was read on benefits before the joining
	RuleNote        law.Code = "determine_rule_note"         // what was not read or is in doubt of rules that were used; Args: articles, the note
	DerivedUnsaid   law.Code = "determine_derived_not_given" // Args: numeral, range
	DerivedTwice    law.Code = "determine_derived_twice"     // Args: numeral
	NothingGiven    law.Code = "determine_not_given"         // neither a qualified aggravator nor a cause of reduction was given
	NoQualified     law.Code = "determine_no_qualified"
	NoReduction     law.Code = "determine_no_reduction"
)

func (l *Ledger) note(code law.Code, offence int, args ...any) {
	l.Notices = append(l.Notices, Notice{code, offence, args})
}
