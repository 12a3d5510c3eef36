package resolve_test

// The neighbouring offences as they were read a second time, in the form of
// codeByHand. A minimum of 0 is one that the article does not state.
const neighboursByHand = `
rape
 1994-02-15 170
  4-8 :
  8-15 : agent-armed + two-or-more-agents
  10-20 : serious-injury, cruelty
  20-25 : victim-death
 2001-07-14 170 same
 2004-06-09 170
  4-8 :
  8-15 : agent-armed + two-or-more-agents, authority-or-kinship, agent-forces-or-guard, 14-17, grave-sexual-disease
  10-20 : serious-injury, cruelty
  20-25 : victim-death
 2006-04-06 170
  6-8 :
  10-20 : serious-injury
  12-18 : agent-armed, two-or-more-agents, authority-or-kinship, agent-spouse-of-ascendant, agent-forces-or-guard, grave-sexual-disease, agent-teacher
  20-25 : victim-death
 2007-01-25 170
  6-8 :
  10-20 : serious-injury
  12-18 : agent-armed, two-or-more-agents, authority-or-kinship, agent-spouse-of-ascendant, agent-partner-of-ascendant, victim-works-for-agent, agent-forces-or-guard, grave-sexual-disease, agent-teacher
  20-25 : victim-death
 2013-01-25 170 same
 2013-08-20 170
  6-8 :
  10-20 : serious-injury
  12-18 : agent-armed, two-or-more-agents, authority-or-kinship, agent-spouse-of-ascendant, agent-partner-of-ascendant, victim-works-for-agent, agent-forces-or-guard, grave-sexual-disease, agent-teacher, 14-17
  20-25 : victim-death
 2018-08-05 170
  14-20 :
  19-25 : cruelty-or-degradation, act-recorded
  20-26 : agent-armed, two-or-more-agents, abuse-of-position-or-care, kinship-or-home-advantage, religious-leader, agent-school-staff, victim-works-for-agent, agent-public-servant-or-guard, grave-sexual-disease, minor-present, victim-pregnant, 14-17 + advantage-of-victim, >=60 + advantage-of-victim, victim-physical-sensory-disability + advantage-of-victim, attack-on-woman, agent-drunk-or-drugged
  25-31 : cruelty-or-degradation + agent-armed, cruelty-or-degradation + two-or-more-agents, cruelty-or-degradation + abuse-of-position-or-care, cruelty-or-degradation + kinship-or-home-advantage, cruelty-or-degradation + religious-leader, cruelty-or-degradation + agent-school-staff, cruelty-or-degradation + victim-works-for-agent, cruelty-or-degradation + agent-public-servant-or-guard, cruelty-or-degradation + grave-sexual-disease, cruelty-or-degradation + minor-present, cruelty-or-degradation + victim-pregnant, cruelty-or-degradation + 14-17 + advantage-of-victim, cruelty-or-degradation + >=60 + advantage-of-victim, cruelty-or-degradation + victim-physical-sensory-disability + advantage-of-victim, cruelty-or-degradation + attack-on-woman, cruelty-or-degradation + agent-drunk-or-drugged, act-recorded + agent-armed, act-recorded + two-or-more-agents, act-recorded + abuse-of-position-or-care, act-recorded + kinship-or-home-advantage, act-recorded + religious-leader, act-recorded + agent-school-staff, act-recorded + victim-works-for-agent, act-recorded + agent-public-servant-or-guard, act-recorded + grave-sexual-disease, act-recorded + minor-present, act-recorded + victim-pregnant, act-recorded + 14-17 + advantage-of-victim, act-recorded + >=60 + advantage-of-victim, act-recorded + victim-physical-sensory-disability + advantage-of-victim, act-recorded + attack-on-woman, act-recorded + agent-drunk-or-drugged
  30-35 : serious-injury
  life : victim-death
rape-by-incapacitation
 1994-02-15 171
  5-10 :
  10-20 : serious-injury, cruelty
  20-25 : victim-death
 2001-07-14 171 same
 2004-06-09 171
  5-10 :
  8-12 : abuse-of-profession
  10-20 : serious-injury, cruelty
  20-25 : victim-death
 2006-04-06 171
  10-15 :
  10-20 : serious-injury
  12-18 : abuse-of-profession
  20-25 : victim-death
 2013-01-25 171 same
 2018-08-05 171
  20-26 :
  25-31 : cruelty-or-degradation, act-recorded, agent-armed, two-or-more-agents, abuse-of-position-or-care, kinship-or-home-advantage, religious-leader, agent-school-staff, victim-works-for-agent, agent-public-servant-or-guard, grave-sexual-disease, minor-present, victim-pregnant, 14-17 + advantage-of-victim, >=60 + advantage-of-victim, victim-physical-sensory-disability + advantage-of-victim, attack-on-woman, agent-drunk-or-drugged
  30-35 : serious-injury
  life : victim-death
rape-of-incapable-person
 1994-02-15 172
  5-10 :
  10-20 : serious-injury, cruelty
  20-25 : victim-death
 2001-07-14 172 same
 2004-06-09 172
  20-25 :
 2006-04-06 172
  20-25 :
  25-30 : abuse-of-profession, serious-injury
  30- : victim-death, abuse-of-profession + serious-injury
  life : abuse-of-profession + victim-death
 2013-01-25 172 same
 2018-08-05 172
  20-26 :
  25-31 : cruelty-or-degradation, act-recorded, agent-armed, two-or-more-agents, abuse-of-position-or-care, kinship-or-home-advantage, religious-leader, agent-school-staff, victim-works-for-agent, agent-public-servant-or-guard, grave-sexual-disease, minor-present, victim-pregnant, 14-17 + advantage-of-victim, >=60 + advantage-of-victim, victim-physical-sensory-disability + advantage-of-victim, attack-on-woman, agent-drunk-or-drugged
  30-35 : serious-injury
  life : victim-death
rape-of-person-in-custody
 1994-02-15 174
  5-8 i1,2,3 :
  10-20 i1,2,3 : serious-injury, cruelty
  20-25 i1,2,3 : victim-death
 2001-07-14 174 same
 2004-06-09 174 same
 2006-04-06 174
  7-10 i1,2,3 :
  10-20 i1,2,3 : serious-injury
  20-25 i1,2,3 : victim-death
 2013-01-25 174 same
 2018-08-05 174
  20-26 :
  25-31 : cruelty-or-degradation, act-recorded, agent-armed, two-or-more-agents, abuse-of-position-or-care, kinship-or-home-advantage, religious-leader, agent-school-staff, victim-works-for-agent, agent-public-servant-or-guard, grave-sexual-disease, minor-present, victim-pregnant, 14-17 + advantage-of-victim, >=60 + advantage-of-victim, victim-physical-sensory-disability + advantage-of-victim, attack-on-woman, agent-drunk-or-drugged
  30-35 : serious-injury
  life : victim-death
intercourse-by-deceit
 1994-09-29 175 14-17
  0-3 :
  10-20 : serious-injury, cruelty
  20-25 : victim-death
 2004-06-09 175 14-17
  3-5 :
  10-20 : serious-injury, cruelty
  20-25 : victim-death
 2018-08-05 175 14-17
  6-9 :
  11-14 : cruelty-or-degradation, act-recorded
  30-35 : serious-injury
  life : victim-death
rape-of-minor
 2001-07-14 173 <14
  20-25 : 10-13
  25-30 : 7-9
  30- : 7-13 + authority-family-or-trust
  life : <7, 7-13 + victim-death, 7-13 + serious-injury, 7-13 + cruelty
 2004-06-09 173 same
 2006-04-06 173 <18
  25-30 : 14-17
  30-35 : 10-13
  life : <10, 10-17 + authority-family-or-trust, 10-17 + victim-death, 10-17 + serious-injury, 10-17 + cruelty
 2013-01-25 173 <14
  30-35 : 10-13
  life : <10, 10-13 + authority-family-or-trust, 10-13 + victim-death, 10-13 + serious-injury, 10-13 + cruelty
 2013-08-20 173 same
 2018-08-05 173 <14
  life :
sexual-touching
 2004-06-09 176
  3-5 :
  4-6 : authority-or-kinship, agent-forces-or-guard, 14-17, victim-unable-to-resist
  10-20 : serious-injury, cruelty
  20-25 : victim-death
 2006-04-06 176
  3-5 :
  5-7 : authority-or-kinship, agent-spouse-of-ascendant, agent-forces-or-guard, grave-sexual-disease, victim-unable-to-resist, agent-academic-authority
  10-20 : serious-injury
  20-25 : victim-death
 2007-01-25 176
  3-5 :
  5-7 : authority-or-kinship, agent-spouse-of-ascendant, agent-partner-of-ascendant, victim-works-for-agent, agent-forces-or-guard, grave-sexual-disease, victim-unable-to-resist, agent-academic-authority
  10-20 : serious-injury
  20-25 : victim-death
 2018-08-05 176
  3-6 :
  6-9 : threat-violence-coercive-setting
  8-11 : 14-17, cruelty-or-degradation, act-recorded, agent-armed, two-or-more-agents, abuse-of-position-or-care, kinship-or-home-advantage, religious-leader, agent-school-staff, victim-works-for-agent, agent-public-servant-or-guard, grave-sexual-disease, minor-present, victim-pregnant, >=60 + advantage-of-victim, victim-physical-sensory-disability + advantage-of-victim, attack-on-woman, agent-drunk-or-drugged
  11-14 : threat-violence-coercive-setting + 14-17, threat-violence-coercive-setting + cruelty-or-degradation, threat-violence-coercive-setting + act-recorded, threat-violence-coercive-setting + agent-armed, threat-violence-coercive-setting + two-or-more-agents, threat-violence-coercive-setting + abuse-of-position-or-care, threat-violence-coercive-setting + kinship-or-home-advantage, threat-violence-coercive-setting + religious-leader, threat-violence-coercive-setting + agent-school-staff, threat-violence-coercive-setting + victim-works-for-agent, threat-violence-coercive-setting + agent-public-servant-or-guard, threat-violence-coercive-setting + grave-sexual-disease, threat-violence-coercive-setting + minor-present, threat-violence-coercive-setting + victim-pregnant, threat-violence-coercive-setting + >=60 + advantage-of-victim, threat-violence-coercive-setting + victim-physical-sensory-disability + advantage-of-victim, threat-violence-coercive-setting + attack-on-woman, threat-violence-coercive-setting + agent-drunk-or-drugged
  30-35 : serious-injury
  life : victim-death
touching-of-minor
 2004-06-09 176-A <14
  4-6 : 10-13
  5-8 : 7-9
  7-10 : <7
  10-12 : authority-family-or-trust, degrading-act, grave-harm-to-health
 2006-04-06 176-A <14
  5-8 : 10-13
  6-9 : 7-9
  7-10 : <7
  10-12 : authority-family-or-trust, degrading-act, grave-harm-to-health
  10-20 : serious-injury
  20-25 : victim-death
 2018-08-05 176-A <14
  9-15 :
  14-20 : cruelty-or-degradation, act-recorded, agent-armed, two-or-more-agents, abuse-of-position-or-care, kinship-or-home-advantage, religious-leader, agent-school-staff, victim-works-for-agent, agent-public-servant-or-guard, grave-sexual-disease, minor-present, victim-pregnant, victim-physical-sensory-disability + advantage-of-victim, attack-on-woman, agent-drunk-or-drugged
  30-35 : serious-injury
  life : victim-death
sexual-harassment
 2018-09-13 176-B
  3-5 i5,9,10,11 :
  4-8 i5,9,10,11 : 60+, victim-pregnant, victim-disability, agent-couple-or-kin, same-home-or-spaces, dependence-or-subordination, work-or-school-setting, 14-17
 2024-11-22 176-B same
sexual-blackmail
 2018-09-13 176-C
  2-4 i5,9,10,11 :
  3-5 i5,9,10,11 : sexual-images-threat
sexual-harassment-of-minor
 2024-11-22 176-D <14
  6-9 i5,9,10,11 :
digital-sexual-blackmail
 2024-08-09 -
  2-4 i5,9,10,11 :
  3-5 i5,9,10,11 : sexual-images-threat, agent-current-or-former-partner, <18
child-pornography
 2001-05-27 183-A <18
  4-6 d120-365 i1,2,4,5 : 14-17
  4-8 d150-365 i1,2,4,5 : <14
  8-12 i1,2,4,5 : authority-family-or-trust
 2004-06-09 183-A <18
  4-6 d120-365 i1,2,4,5 : 14-17
  6-8 d150-365 i1,2,4,5 : <14
  8-12 i1,2,4,5 : authority-family-or-trust, pornography-organisation
 2013-10-23 183-A <18
  6-10 d120-365 i1,2,4 : 14-17
  10-12 d50-365 i1,2,4 : <14, spread-by-ict
  12-15 i1,2,4 : authority-family-or-trust, pornography-organisation
 2019-06-19 183-A <18
  6-10 d120-365 i1,2,3,4,5,6,8,9,10,11 :
  10-15 d50-365 i1,2,3,4,5,6,8,9,10,11 : <14, spread-by-ict-or-mass, band-or-criminal-organisation
 2021-03-31 129-M same
 2025-04-30 129-M same
media-and-minors
 2004-06-09 182-A
  2-6 d360-360 i4 :
 2019-06-19 182-A
  4-6 i1,2,3,4,6,8,9,10,11 :
 2021-03-31 129-N same
obscene-exhibitions
 2001-05-27 183
  2-? :
  3-6 : <14 + minor-shown-or-incited
 2004-06-09 183
  2-4 :
  3-6 : <18 + minor-shown-or-incited
 2019-06-19 183
  2-4 i1,2,3,4,6,8,9,10,11 :
  4-6 i1,2,3,4,6,8,9,10,11 : <18 + minor-shown-or-incited
 2025-05-13 183
  2-4 i1,2,3,4,6,8,9,10,11 :
  4-6 i1,2,3,4,6,8,9,10,11 : <18 + minor-shown-or-incited, minor-or-disabled-present, agent-duty-of-care, agent-public-servant-or-school
proposals-to-minors
 2014-03-11 183-B <18
  3-6 i1,2,4 : 14-17 + minor-deceived
  4-8 i1,2,4 : <14
 2018-08-05 183-B <18
  3-6 i1,2,4,9 : 14-17 + minor-deceived
  6-9 i1,2,4,9 : <14
 2019-06-19 183-B <18
  3-6 i1,2,3,4,5,6,8,9,10,11 : 14-17 + minor-deceived
  6-9 i1,2,3,4,5,6,8,9,10,11 : <14
online-proposals-to-minors
 2013-10-23 - <18
  4-8 i1,2,4 : <14
 2023-12-14 - <18
  3-6 i1,2,3,4,5,6,8,9,10,11 : 14-17 + minor-deceived
  6-9 i1,2,3,4,5,6,8,9,10,11 : <14
exposing-dependants
 1998-02-22 128
  1-4 :
  3-6 129 : serious-injury
  4-8 129 : victim-death
 2004-03-19 128
  1-4 :
  2-4 : agent-blood-kin, <12
  2-5 : two-or-more-made-to-beg
  3-6 129 : serious-injury
  4-8 129 : victim-death
 2017-01-08 128
  1-4 :
  2-4 : agent-blood-kin, <14
  4-8 : serious-injury, victim-death
youth-gangs
 1998-05-29 148-A
  10-20 :
 2007-07-23 148-A
  10-20 :
  20- : gang-leader, agent-is-teacher, agent-is-public-servant, minors-made-drunk, weapons-to-minors
 2015-09-24 148-A
  10-20 :
  20- : gang-leader, agent-is-teacher, agent-is-public-servant, minors-made-drunk-or-used, weapons-supplied-or-used
coercion
 1991-04-09 151
  0-2 :
harassment
 2018-09-13 151-A
  1-4 d60-180 i10,11 :
  4-7 d280-365 i10,11 : <18, 60+, victim-pregnant, victim-disability, agent-couple-or-relative, same-home-or-spaces, dependence-or-subordination, work-or-school-setting
kidnapping
 2001-06-06 152
  10-15 :
  20-25 : victim-abused-or-endangered, feigned-mental-illness, victim-official-or-diplomat, victim-private-activity, kin-of-those-persons, <18, victim-elderly, to-force-authority, made-to-join-organisation, supplies-information-or-means
  life : grave-harm-to-body-or-health, victim-death
 2004-03-19 152
  10-15 :
  20-25 : victim-abused-or-endangered, feigned-mental-illness, victim-official-or-diplomat, victim-private-activity, kin-of-those-persons, <18, victim-elderly, to-force-authority, made-to-join-organisation, supplies-information-or-means, to-obtain-tissues
  life : grave-harm-to-body-or-health, victim-death
 2006-06-15 152
  20-30 :
  30- : victim-abused-or-endangered, feigned-mental-illness, victim-or-agent-official, victim-foreign-diplomat, victim-private-activity, kin-of-those-persons, to-free-detainee-or-demands, made-to-join-organisation
  life : <18, 65+, victim-disability, any-harm-to-health, victim-death
 2007-07-23 152
  20-30 :
  30- : victim-abused-or-endangered, feigned-mental-illness, victim-or-agent-official, victim-foreign-diplomat, victim-private-activity, kin-of-those-persons, to-free-detainee-or-demands, made-to-join-organisation, to-obtain-tissues, slight-injuries, two-or-more-agents, uses-minors, victim-serious-illness, victim-pregnant, supplies-information-or-means
  life : <18, 70+, victim-disability + advantage-of-victim, serious-injury, victim-death
 2014-07-01 152 same
 2025-09-23 152
  20-30 :
  30- : victim-abused-or-endangered, feigned-mental-illness, victim-or-agent-official, victim-foreign-diplomat, victim-private-activity, kin-of-those-persons, to-free-detainee-or-demands, made-to-join-organisation, to-obtain-tissues, slight-injuries, two-or-more-agents, uses-minors, victim-serious-illness, victim-pregnant, supplies-information-or-means
  life : <18, 70+, victim-disability + advantage-of-victim, serious-injury, victim-death, firearms-terror
labour-coercion
 1996-10-05 168
  0-2 :
 2017-01-07 168
  2-5 :
recruiting-minors-for-crime
 2025-05-18 129-Q <18
  8-12 :
  12-25 : aimed-at-grave-crimes, minor-made-part-of-organisation
  life : authority-over-minor
migrant-smuggling
 2007-01-17 303-A
  4-6 :
  5-8 303-B i1,2,3,4,5 : abuse-of-public-office, organisation-representative, plural-victims, 14-17, victim-incapable, two-or-more-agents, agent-family-care-household
  25- 303-B : victim-death, injury-endangering-life, dangerous-transport, <14, victim-physical-mental-disability, criminal-organisation
 2023-10-06 303-A same
criminal-organisation
 2007-07-23 317
  3-6 :
  8-15 d180-365 i1,2,4 : aimed-at-listed-offences
 2014-07-01 317
  3-6 :
  8-15 d180-365 i1,2,4 : aimed-at-listed-offences, organisation-leader, organisation-financier
 2015-07-28 317 same
 2016-10-30 317
  8-15 d180-365 i1,2,4,8 :
  15-20 d180-365 i1,2,4,8 : organisation-leader, organisation-financier, death-or-injury-by-member
 2023-12-22 317 same
 2024-08-10 317
  8-15 d180-365 i1,2,4,8 :
  15-20 d180-365 i1,2,4,8 : organisation-leader, organisation-financier, death-or-injury-by-member, uses-organisation-signs, transnational-organisation, from-prison-or-by-technology
 2024-10-20 317 same
criminal-band
 2016-10-30 317-B
  4-8 d180-365 :
organ-brokering
 2004-03-19 318-A
  3-6 :
  4-8 i1,2,4,5,8 : health-professional
 2014-07-01 318-A same
 2021-03-31 129-P same
`
