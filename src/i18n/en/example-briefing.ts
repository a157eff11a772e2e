/**
 * Words of the ready-made briefing about the embedded dataset. Every figure that is no live number is held against the data by
 * `src/app/example-briefing.test.ts`; what the texts say beyond figures stands in the summaries, reports and claims of the incidents.
 */
export const exampleBriefing = {
  title: 'Five cities, three weeks in June 2017',
  article: 'DEBKA Weekly, June 2017: “ISIS’ Global Terror Is Resistant to Losses in Syria, Iraq”',
  reports: 'reports and claims named at each incident',
  claim: {
    title:
      'An article of June 2017 claimed that losing ground did not slow the group’s attacks abroad',
    keyMessage:
      'It pointed to attacks in Brussels, Paris, Tehran, Jerusalem and London in the weeks before it appeared.',
    body: 'The group is the Islamic State. In June 2017 it was losing Mosul, and the battle for Raqqa had begun.\nThe question of this briefing: does the record bear the claim out?\nThe record holds attacks in these cities and three other places from 2012 to 2017, each with the reports that it is taken from. It is a selection, not a complete list.\nWe look at what happened, who is said to have done it, where the article and other reports differ, and what cannot be concluded.',
    notes:
      'Say first what this is: a check of one claim against a record, not a verdict on the group.\nThe article carries no date line. Its last dated event is 22 June 2017.\nAll numbers on the next pages are counted on this computer from the record as it is now.',
  },
  cities: {
    title: 'All five cities were attacked within 18 days: {count} incidents, {range}',
    keyMessage: '{killed} people were killed, attackers not counted.',
    body: 'Most of them died in London on 3 June and in Tehran on 7 June. Two attacks failed and one plot was reported foiled.',
    notes:
      'The discs show how many incidents a city has, not how many people were killed.\nTehran’s toll is known only for both sites together: 17 or 18. It is counted once.\nOne incident, the third team in Tehran, is placed by town only.',
    reason: 'Dates and places agree across the reports; tolls differ by a few.',
  },
  claims: {
    title:
      '{claimed} of the {count} carry an undisputed claim, and two of those came only on 13 July',
    keyMessage:
      'When the article called the attacks in Brussels and on the Champs-Élysées the group’s, nobody had claimed them.',
    body: 'The two in Jerusalem are disputed. At Notre-Dame the attacker spoke for himself.',
    notes:
      'Champs-Élysées: claimed 24 days later. Brussels-Central: 23 days later. Both in the group’s magazine.\nA claim says who wants the credit. It does not say who gave an order.',
    reason: 'Each claim is dated by a source that was read.',
    late: 'Paris and Brussels: claimed on 13 July',
  },
  finsbury: {
    title: 'One attack of these weeks was aimed at Muslim worshippers; the article leaves it out',
    keyMessage:
      'On 19 June a van was driven into people in Finsbury Park: one person was killed, nine to twelve were hurt.',
    body: 'The driver, a far-right attacker hostile to Muslims, was convicted of murder; the judge found a terrorist act.',
    notes:
      'London has three incidents in these weeks. The article names only the city.\nAn account of attacks in five cities that leaves this one out answers another question than it asks.',
    reason: 'Court and police, February 2018.',
    here: 'Finsbury Park',
    bridge: 'London Bridge, Borough Market',
  },
  tehran: {
    title: 'In Tehran 17 or 18 people were killed, not the seven that the article gives',
    keyMessage: 'Seven was a count of the first day. It rose to 12, to 16, and by 8 June to 17.',
    body: 'No source read divides the toll reliably between the two sites. A dotted edge means “not known”, never “none”.',
    notes:
      'The article came out two weeks later, when the count of 17 was known.\nIt also says that the attackers got as far as the chamber. Other reports say that they did not, and that it kept sitting.\nOpen the incident after the briefing: its Accounts show each report with its figure and date.',
    reason: 'Reports from 8 June on give 17, one 17 to 18.',
    parliament: 'Parliament offices',
    mausoleum: 'Khomeini mausoleum',
  },
  jerusalem: {
    title: 'Who stood behind the attack in Jerusalem is disputed; the article gives one side',
    keyMessage:
      'The Islamic State claimed it. Hamas and the PFLP said that the men were theirs. Police found no link to any organisation.',
    body: 'An officer was killed on 16 June. The article speaks of the group’s signature, and of 60 detainees, for which no source was found.',
    notes:
      'It was the group’s first claim in Jerusalem, made on the day after.\nBoth incidents belong to one attack at two places near Damascus Gate.',
    reason: 'The statements contradict each other.',
    here: 'Two places near Damascus Gate',
  },
  ground: {
    title:
      '{inLastYear} of the record’s {count} incidents of the group are of 2017, when it lost Mosul and Raqqa',
    keyMessage: 'By year: none before 2015, then {years}.',
    body: 'That fits the article. But this record is a selection made around the question, so the growth may be of our making: a rate cannot be read off.',
    notes:
      'Incidents whose group is given as the Islamic State, whether claimed, attributed or disputed.\nDo not say “more attacks”. Say “more in this record”.',
    reason: 'The record is no complete list.',
    mosulBegins: 'Mosul offensive',
    raqqaTaken: 'Raqqa taken',
  },
  limits: {
    title: 'The record neither proves nor refutes the claim',
    keyMessage:
      'It shows {inWeeks} incidents in three weeks, {claimed} of them with an undisputed claim. The article’s own examples are weaker than they look.',
    body: 'What cannot be concluded from it:\nHow attacks abroad developed. It holds {count} incidents in five cities and three other places, and a further {leftOut} candidates, 20 of them in Jerusalem, were left out.\nWhat caused what. That two things happen in the same weeks does not say that one had an effect on the other, nor that it had none.\nWho gave orders. A claim is a statement of the group, not a finding.\nWhat would help: a complete list for all countries, with the same rules before and after the losses.',
    notes:
      'End here and take questions.\nOver ten statements of the article differ from what other reports say. The list is in the incidents’ Accounts.',
    reason: 'What a selection cannot show is certain.',
  },
};
