// "prepare DIR" writes the tables and inputs; "run DIR" measures the peers, checks that every engine gives the same
// outputs as ours (DIR/ours.json), and prints the table.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { unaryTest } from 'feelin';

import { dmn, inputs, jdm, tables } from './tables.mjs';

const require = createRequire(import.meta.url);
const dmnEval = require('@hbtgmbh/dmn-eval-js');
const { ZenEngine } = require('@gorules/zen-engine');

const [command, folder] = process.argv.slice(2);
const cases = inputs(1000);

if (command === 'prepare') {
  for (const table of tables) {
    writeFileSync(`${folder}/${table.name}.dmn`, dmn(table, 'https://www.omg.org/spec/DMN/20191111/MODEL/'));
  }
  writeFileSync(`${folder}/inputs.json`, JSON.stringify(cases));
  process.exit(0);
}

/** feelin has no decision tables: a loop over the rules with its unary tests. */
function withFeelin(table) {
  const names = ['leeftijd', 'inkomen', 'gemeente', 'schulden'];
  const holds = (test, value) => {
    if (test === '-') return true;
    const result = unaryTest(test, { '?': value });
    return (result !== null && typeof result === 'object' && 'value' in result ? result.value : result) === true;
  };
  return (one) => table.rows.find((row) => names.every((name, c) => holds(row[c], one[name])))?.[4];
}

async function withDmnEval(table) {
  const decisions = await dmnEval.decisionTable.parseDmnXml(
    dmn(table, 'http://www.omg.org/spec/DMN/20151101/dmn.xsd').replaceAll('"UNIQUE"', '"FIRST"'),
  );
  return (one) => dmnEval.decisionTable.evaluateDecision('uitkomst', decisions, { ...one })?.uitkomst;
}

function withZen(table) {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(jdm(table))));
  return async (one) => (await decision.evaluate(one)).result.uitkomst;
}

/** Evaluations a second of processor time, over at least `seconds` of it; ours are measured the same way. */
async function rate(evaluate, seconds = 3) {
  for (let i = 0; i < 200; i++) await evaluate(cases[i % cases.length]);
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const start = used();
  let done = 0;
  while (used() - start < seconds) {
    for (let i = 0; i < 20; i++) {
      const result = evaluate(cases[done++ % cases.length]);
      if (result instanceof Promise) await result;
    }
  }
  return done / (used() - start);
}

const ours = JSON.parse(readFileSync(`${folder}/ours.json`, 'utf8'));
const show = (n) => Math.round(n).toLocaleString('nl-NL');
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
let worst = Infinity;
console.log();
row('tabel', 'motor', 'per seconde', 'wij zijn sneller');
row('---', '---', '---:', '---:');
for (const table of tables) {
  const mine = ours[table.name];
  const peers = [
    ['feelin', withFeelin(table)],
    ['dmn-eval-js', await withDmnEval(table)],
    ['zen-engine', withZen(table)],
  ];
  const title = `${table.rows.length} regels, ${table.policy}`;
  row(title, 'Participatiehuis', show(mine.plain), '');
  row(title, 'Participatiehuis met uitleg', show(mine.trace), '');
  for (const [name, evaluate] of peers) {
    for (let i = 0; i < cases.length; i++) {
      const found = await evaluate(cases[i]);
      if (found !== mine.outputs[i]) {
        console.error(`✗ ${name} geeft ${found} waar wij ${mine.outputs[i]} geven voor ${JSON.stringify(cases[i])}`);
        process.exit(1);
      }
    }
    const speed = await rate(evaluate);
    worst = Math.min(worst, mine.plain / speed);
    row(title, name, show(speed), `${(mine.plain / speed).toFixed(0)}x`);
  }
}
const [ten, many] = tables.map((table) => ours[table.name].plain);
console.log(
  `\nAlle uitkomsten zijn gelijk. 200 regels kosten ${(ten / many).toFixed(2)} keer 10 regels; de kleinste voorsprong is ${worst.toFixed(0)}x.`,
);
console.log('Gemeten per seconde rekentijd van één kern, zodat wat de machine ernaast doet niet meetelt.');
