// The two tables of the comparison and their inputs, as data and in each engine's own format. Deterministic.

/** A rule: one test a column, written in FEEL; "-" accepts everything. */
function tenRules() {
  const rows = [
    ['< 18', '-', '-', '-', 'jeugd'],
    ['[18..27)', '< 1000', '-', 'true', 'jongeren-spoed'],
    ['[18..27)', '-', '-', '-', 'jongeren'],
    ['>= 67', '-', '-', '-', 'pensioen'],
    ['-', '< 500', '-', '-', 'noodhulp'],
    ['[27..45)', '[500..1500)', '"Breda","Tilburg"', 'true', 'begeleid'],
    ['[27..45)', '[500..1500)', '-', '-', 'groep'],
    ['-', '-', '"Velsen"', 'false', 'werkplein'],
    ['>= 45', '< 2000', '-', '-', 'senior'],
    ['-', '-', '-', '-', 'overig'],
  ];
  return { name: 'tien', policy: 'FIRST', rows };
}

function twoHundredRules() {
  const rows = [];
  const regions = ['Breda', 'Tilburg', 'Velsen', 'Beverwijk', 'Heemskerk'];
  for (let band = 0; band < 10; band++) {
    const age = band === 0 ? '< 20' : band === 9 ? '>= 60' : `[${15 + band * 5}..${20 + band * 5})`;
    for (const region of regions) {
      for (const income of ['< 1000', '>= 1000']) {
        for (const flag of ['true', 'false']) rows.push([age, income, `"${region}"`, flag, `u${rows.length}`]);
      }
    }
  }
  return { name: 'tweehonderd', policy: 'UNIQUE', rows };
}

export const columns = [
  { name: 'leeftijd', type: 'number' },
  { name: 'inkomen', type: 'number' },
  { name: 'gemeente', type: 'string' },
  { name: 'schulden', type: 'boolean' },
];
export const tables = [tenRules(), twoHundredRules()];

export function inputs(count) {
  const regions = ['Breda', 'Tilburg', 'Velsen', 'Beverwijk', 'Heemskerk'];
  let state = 20261122;
  const next = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  return Array.from({ length: count }, () => ({
    leeftijd: next(90),
    inkomen: next(3000),
    gemeente: regions[next(5)],
    schulden: next(2) === 1,
  }));
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** DMN XML; dmn-eval-js reads version 1.1 only, ours 1.3 and later. */
export function dmn(table, namespace) {
  const needs = columns.map((c) => `<informationRequirement><requiredInput href="#${c.name}"/></informationRequirement>`);
  const heads = columns.map(
    (c) => `<input id="i-${c.name}" label="${c.name}"><inputExpression id="e-${c.name}" typeRef="${c.type}"><text>${c.name}</text></inputExpression></input>`,
  );
  const rules = table.rows.map((row, i) => {
    const tests = row.slice(0, 4).map((t, c) => `<inputEntry id="r${i}c${c}"><text>${escape(t === '-' ? '' : t)}</text></inputEntry>`);
    return `<rule id="r${i}">${tests.join('')}<outputEntry id="r${i}o"><text>"${row[4]}"</text></outputEntry></rule>`;
  });
  const old = namespace.includes('20151101');
  const data = columns.map((c) => `<inputData id="${c.name}" name="${c.name}"><variable name="${c.name}" typeRef="${c.type}"/></inputData>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${namespace}" id="m" name="${table.name}" namespace="${table.name}">
${old ? '' : data.join('\n')}
<decision id="uitkomst" name="uitkomst">${old ? '' : '<variable name="uitkomst" typeRef="string"/>' + needs.join('')}
<decisionTable id="t" hitPolicy="${table.policy}">${heads.join('')}<output id="o" name="uitkomst" typeRef="string"/>
${rules.join('\n')}
</decisionTable></decision></definitions>`;
}

/** The JSON decision model of zen-engine. */
export function jdm(table) {
  const fields = columns.map((c, i) => ({ id: `c${i}`, name: c.name, field: c.name, type: 'expression' }));
  const rules = table.rows.map((row, i) => ({
    _id: `r${i}`,
    ...Object.fromEntries(row.slice(0, 4).map((t, c) => [`c${c}`, t === '-' ? '' : t.replaceAll(',', ', ')])),
    o0: `"${row[4]}"`,
  }));
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 't',
        type: 'decisionTableNode',
        name: 't',
        position: { x: 1, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs: fields,
          outputs: [{ id: 'o0', name: 'uitkomst', field: 'uitkomst', type: 'expression' }],
          rules,
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 't', type: 'edge' },
      { id: 'b', sourceId: 't', targetId: 'out', type: 'edge' },
    ],
  };
}
