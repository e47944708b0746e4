// Documents for the tests.

/** A strategy of about a number of characters, as somebody would write it. */
export function strategyOf(characters) {
  const head = `strategi: 1
id: long-strategy
kind: strategy
title: A long strategy
language: en
period: 2027/2030
owners: [county]
publisher: county
sources: [{id: text, title: The text, url: "https://example.org/plan", retrieved: 2026-01-01}]
objectives:
  - {id: overall, level: overall, statement: People on the coast can stay.}
priorities:
  - {id: youth, title: Youth, serves: [overall]}
actors:
  - {id: county, name: The county}
measures:
`;
  let text = head;
  for (let number = 1; text.length < characters; number += 1) {
    text += `  - id: measure-${number}
    title: Measure number ${number}
    statement: The county does the thing that is number ${number} of all the things it does.
    serves: [youth]
    responsible: [county]
    status: adopted
    period: 2027/2028
`;
  }
  return text;
}

export const STRATML = `<?xml version="1.0" encoding="UTF-8"?>
<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
  <Name>Plan for quiet harbours</Name>
  <Description>What the county of Saltmark does for its harbours.</Description>
  <StrategicPlanCore>
    <Organization>
      <Name>Saltmark County</Name>
    </Organization>
    <Goal>
      <Name>Quiet harbours</Name>
      <Description>Ships at the quay use power from the shore.</Description>
      <Identifier>quiet</Identifier>
      <SequenceIndicator>1</SequenceIndicator>
      <Objective>
        <Name>Shore power in three harbours</Name>
        <Description>The county connects three harbours to the grid.</Description>
        <Identifier>power</Identifier>
      </Objective>
    </Goal>
  </StrategicPlanCore>
  <AdministrativeInformation>
    <StartDate>2027-01-01</StartDate>
    <EndDate>2026-12-31</EndDate>
  </AdministrativeInformation>
</StrategicPlan>
`;

/** Ends before it starts, misspells a field, and writes a period in a form that can be mended. */
export const MISTAKES = `strategi: 1
id: with-mistakes
titel: A strategy with mistakes
language: en
period: 2012/2009
owners: [county]
actors:
  - {id: county, name: The county}
`;
