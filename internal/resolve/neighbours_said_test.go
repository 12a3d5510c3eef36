package resolve_test

import (
	"maps"
	"strings"
)

// What the versions of the neighbouring offences say besides their ranges, in the form
// of noticesByHand.
const neighboursNotices = `
170 1994-02-15 : minor-before-2001
170 2004-06-09 : disqualification-when-aggravated
170 2006-04-06 : disqualification-when-aggravated, injury-beside-aggravation
170 2007-01-25 : disqualification-when-aggravated, injury-beside-aggravation
170 2013-01-25 : disqualification-when-aggravated, injury-beside-aggravation, no-age-tier
170 2013-08-20 : disqualification-when-aggravated, erratum-not-read, injury-beside-aggravation
170 2018-08-05 : disqualification-as-applicable 2018-08-05, helpers-as-authors, increases-together, increases-together-graver
171 1994-02-15 : minor-before-2001
171 2006-04-06 : injury-beside-aggravation
171 2013-01-25 : injury-beside-aggravation
171 2018-08-05 : disqualification-as-applicable 2018-08-05, helpers-as-authors, increases-together
172 1994-02-15 : minor-before-2001
172 2004-06-09 : abuse-below-base, results-not-above-base
172 2018-08-05 : disqualification-as-applicable 2018-08-05, helpers-as-authors, increases-together
173 2001-07-14 : minor-death-article
173 2001-11-18 : minor-death-article
173 2004-06-09 : minor-death-article
173 2006-04-06 : consensual-relations, minor-death-article, parents-of-minor 2008-01-26
173 2013-01-25 : minor-death-article, parents-of-minor 2008-01-26
173 2013-08-20 : dead-reference, minor-death-article, parents-of-minor 2008-01-26
173 2018-08-05 : disqualification-as-applicable 2018-08-05, helpers-as-authors
174 1994-02-15 : disqualification-two-to-four, minor-before-2001
174 2001-07-14 : disqualification-two-to-four
174 2004-06-09 : disqualification-two-to-four
174 2006-04-06 : disqualification-two-to-four
174 2013-01-25 : disqualification-two-to-four
174 2018-08-05 : disqualification-as-applicable 2018-08-05, helpers-as-authors, increases-together
175 1994-09-29 : community-service, minimum-of-two-days
175 2004-06-09 : results-since-2006 2006-04-06, tacit-repeal 2006-04-06
175 2018-08-05 : disqualification-as-applicable 2018-08-05, helpers-as-authors, increases-together
176 2007-01-25 : widened-through-170
176 2018-08-05 : disqualification-as-applicable 2018-08-05, exact-fourteen, helpers-as-authors, increases-together, increases-together-graver
176-A 2006-04-06 : parents-of-minor 2008-01-26
176-A 2018-08-05 : disqualification-as-applicable 2018-08-05, helpers-as-authors, increases-together
176-B 2018-09-13 : disqualification-as-fits, under-fourteen
176-B 2024-11-22 : disqualification-as-fits
176-C 2018-09-13 : disqualification-as-fits
176-D 2024-11-22 : disqualification-as-fits
 2024-08-09 : disqualification-as-fits
183-A 2001-05-27 : loose-at-eighteen
183-A 2004-06-09 : disqualification-as-fits
183-A 2013-10-23 : disqualification-as-fits, paragraph-gone 2018-08-05
183-A 2019-06-19 : fine-from-fifty
129-M 2021-03-31 : fine-from-fifty
129-M 2025-04-30 : artificial-images, fine-from-fifty
183 2001-05-27 : no-maximum
 2013-10-23 : later-wordings-not-found 2014-03-11
128 2004-03-19 : begging
128 2017-01-08 : article-129-beside, work-and-begging-removed
151 1991-04-09 : minimum-of-two-days, start-not-verified
151-A 2018-09-13 : disqualification-as-fits
152 2001-06-06 : elderly-without-age, kidnapping-and-trafficking
152 2004-03-19 : elderly-without-age, kidnapping-and-trafficking
152 2006-06-15 : eight-numerals, kidnapping-and-trafficking
152 2007-07-23 : kidnapping-and-trafficking
152 2014-07-01 : kidnapping-and-trafficking
152 2025-09-23 : kidnapping-and-trafficking
168 1996-10-05 : further-change 1997-03-01, minimum-of-two-days, unpaid-work
129-Q 2025-05-18 : loose-wording
303-A 2007-01-17 : entry-or-exit
303-A 2007-07-23 : entry-or-exit
303-A 2023-10-06 : exit-not-named
317 2007-07-23 : listed-offences
317 2014-07-01 : listed-offences
317 2015-07-28 : listed-offences
317 2016-10-30 : three-or-more
317 2023-12-22 : wording-not-found
317 2024-08-10 : over-six-years
317 2024-10-20 : five-years-or-more
318-A 2004-03-19 : organs-elements, organs-professional
318-A 2014-07-01 : organs-elements, organs-professional
129-P 2021-03-31 : organs-elements, organs-professional
`

// At which ages the versions of the neighbouring offences have no tier on purpose.
var neighboursSilences = map[string]string{
	"173 2001-07-14": "14-17; 18+", "173 2001-11-18": "14-17; 18+", "173 2004-06-09": "14-17; 18+", "173 2006-04-06": "18+",
	"173 2013-01-25": "14-17; 18+", "173 2013-08-20": "14-17; 18+", "173 2018-08-05": "14-17; 18+",
	"175 1994-09-29": "0-13; 18+", "175 2004-06-09": "0-13; 18+", "175 2018-08-05": "0-13; 18+",
	"176-A 2004-06-09": "14+", "176-A 2006-04-06": "14+", "176-A 2018-08-05": "14+", "176-D 2024-11-22": "14; 15+",
	"183-A 2001-05-27": "18+", "183-A 2004-06-09": "18+", "183-A 2013-10-23": "18+", "183-A 2019-06-19": "18+", "129-M 2021-03-31": "18+", "129-M 2025-04-30": "18+",
	"183-B 2014-03-11": "14-17; 18+", "183-B 2018-08-05": "14-17; 18+", "183-B 2019-06-19": "14-17; 18+",
	" 2013-10-23": "14-17; 18+", " 2023-12-14": "14-17; 18+", "129-Q 2025-05-18": "18+",
}

// Which special offences displace the neighbouring offences, and at which ages: the
// rape of a minor under 14 since the edition holds article 173, and of one of 14 to 17
// while 173 covered it.
var neighboursSpecials = map[string]string{
	"170 2001-07-14": "0-13 rape-of-minor", "170 2004-06-09": "0-13 rape-of-minor", "170 2006-04-06": "0-13 rape-of-minor; 14-17 rape-of-minor", "170 2007-01-25": "0-13 rape-of-minor; 14-17 rape-of-minor",
	"170 2013-01-25": "0-13 rape-of-minor", "170 2013-08-20": "0-13 rape-of-minor", "170 2018-08-05": "0-13 rape-of-minor",
	"171 2001-07-14": "0-13 rape-of-minor", "171 2004-06-09": "0-13 rape-of-minor", "171 2006-04-06": "0-13 rape-of-minor; 14-17 rape-of-minor", "171 2013-01-25": "0-13 rape-of-minor", "171 2018-08-05": "0-13 rape-of-minor",
	"172 2001-07-14": "0-13 rape-of-minor", "172 2004-06-09": "0-13 rape-of-minor", "172 2006-04-06": "0-13 rape-of-minor; 14-17 rape-of-minor", "172 2007-07-23": "0-13 rape-of-minor; 14-17 rape-of-minor",
	"172 2013-01-25": "0-13 rape-of-minor", "172 2018-08-05": "0-13 rape-of-minor",
	"174 2001-07-14": "0-13 rape-of-minor", "174 2004-06-09": "0-13 rape-of-minor", "174 2006-04-06": "0-13 rape-of-minor; 14-17 rape-of-minor", "174 2013-01-25": "0-13 rape-of-minor", "174 2018-08-05": "0-13 rape-of-minor",
	"176 2004-06-09": "0-13 touching-of-minor", "176 2006-04-06": "0-13 touching-of-minor", "176 2007-01-25": "0-13 touching-of-minor", "176 2018-08-05": "0-13 touching-of-minor",
	"176-B 2024-11-22": "0-13 sexual-harassment-of-minor",
}

// withNeighbours adds what is said of the neighbouring offences to a table.
func withNeighbours(table, neighbours map[string]string) map[string]string {
	maps.Copy(table, neighbours)
	return table
}

// noticesOfAll is noticesByHand with the neighbouring offences.
func noticesOfAll() string { return strings.TrimSpace(noticesByHand) + neighboursNotices }
