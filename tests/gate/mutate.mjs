// Breaks one rule of the gate at a time in a copy of the sources and lets the model of tests/gate ask its questions:
// each must be noticed. Usage: node tests/gate/mutate.mjs SOURCES [NAME...], with SOURCES a checkout of its own that was
// built with the preset dev; its files are put back after each. Exit code 0: all were noticed. Where two places hold a
// rule (the municipality: the query and the decision; what a consent may hold: asking for it and reading it), breaking one
// shows nothing; those are not in the list.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const decide = 'src/access/decide.cpp'
const filter = 'src/storage/filter.cpp'
const kept = 'src/storage/repositories/grants.cpp'
const meetings = 'src/storage/repositories/meetings.cpp'
const agenda = 'src/app/use_cases/meeting_agenda.cpp'
const mutations = [
  ['restricted is open', decide, 'if (!target.restricted || is_participant(actor, target)) return true;', 'return true;'],
  ['named is not looked at', decide, 'return grant.origin == GrantOrigin::named; });', 'return grant.origin != GrantOrigin::named; });'],
  ['consent brings here', decide, 'grant.origin == GrantOrigin::referral;\n}', 'grant.origin == GrantOrigin::referral || grant.origin == GrantOrigin::consent;\n}'],
  ['a covenant opens to who is not involved', decide, 'else if (is_with_household(target))\n            open |=', 'else\n            open |='],
  ['reach is not asked', decide, 'case Reach::involved: return target.involved();', 'case Reach::involved: return true;'],
  ['what is needed is not asked', decide, '!decision.open.contains(data->needed)', 'decision.open.empty()'],
  ['a request is for every purpose', decide, 'if (grant.origin != GrantOrigin::request && grant.origin != GrantOrigin::referral) return false;', 'if (grant.origin != GrantOrigin::referral) return false;'],
  ['a referral is for every purpose', decide, 'if (grant.origin != GrantOrigin::request && grant.origin != GrantOrigin::referral) return false;', 'if (grant.origin != GrantOrigin::request) return false;'],
  ['an emergency does everything', decide, 'if (!policy.by_glass.contains(permission)) {', 'if (false) {'],
  ['a family is never among itself', decide, '!policy.closed_in_private_time.contains(permission)', 'permission != Permission::session'],
  ['what is needed for safety stays whole', decide, 'decision.family_only = true;', 'decision.family_only = false;'],
  ['a meeting is there for everybody', meetings, 'WHERE g.user_id = " + user + ")"', 'WHERE g.user_id = " + user + " OR g.user_id <> " + user + ")"'],
  ['a question without names tells its dossier', meetings, 'for (MeetingItemView& item : found) item.dossier_id = {};', ''],
  ['what is asked by name is for every guest', agenda, 'if (!call.gate.shows(opened.admission, told_by(*found), found->asked_by)) return;', ''],
  ['the list forgets the municipality', filter, 'alias + ".municipality_id = " + arguments.add(scope.municipality());', 'alias + ".municipality_id <> " + arguments.add(DossierId{});'],
  ['the list shows restricted ones', filter, '" AND (NOT " + alias', '" AND (true OR NOT " + alias'],
  ['the list forgets the start', filter, '" AND g.from_at <= " + now + " AND (g.until_at', '" AND g.from_at <= g.from_at AND (" + now + " IS NULL OR g.until_at'],
  ['the list forgets the end', filter, 'OR g.until_at > " + now + ")"', 'OR g.until_at <= " + now + " OR g.until_at > " + now + ")"'],
  ['the list forgets the role of a team', filter, '".role IS NULL"', '".role IS NULL OR " + alias + ".role IS NOT NULL"'],
  ['the list forgets who', filter, '" FROM access_grant g WHERE " + held_by(scope, "g", arguments) + holds', '" FROM access_grant g WHERE (" + held_by(scope, "g", arguments) + " OR g.role IS NULL)" + holds'],
  ['the gate forgets the end', kept, '(g.until_at IS NULL OR g.until_at > " + at +', '(g.until_at IS NULL OR g.until_at > " + at + " OR g.until_at <= " + at +'],
  ['the gate forgets the role of a team', kept, 'sql += ") AND (g.role IS NULL";', 'sql += ") AND (g.role IS NULL OR g.role IS NOT NULL";'],
]

const [sources, ...wanted] = process.argv.slice(2)
const build = join(sources, 'build/dev')
const missed = []
for (const [name, file, from, to] of mutations) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const path = join(sources, file)
  const before = readFileSync(path, 'utf8')
  if (before.split(from).length !== 2) throw new Error(`"${name}": its text does not stand once in ${file}`)
  const started = Date.now()
  try {
    writeFileSync(path, before.replace(from, () => to))
    const compiled = spawnSync('ninja', ['-C', build, 'tests/gate_model'], { encoding: 'utf8' })
    if (compiled.status !== 0) throw new Error(`"${name}" does not compile:\n${compiled.stdout}`)
    const asked = spawnSync(join(build, 'tests/gate_model'), ['--gtest_filter=GateModel.AgreesOnSqlite', '--gtest_brief=1'], { encoding: 'utf8', env: { ...process.env, PH_GATE_REQUESTS: '20000' } })
    const said = asked.stdout.match(/Failure\n(.*)/)?.[1].slice(0, 150) ?? ''
    console.log(`${asked.status === 0 ? 'MISSED ' : 'noticed'} ${name} (${Math.round((Date.now() - started) / 1000)} s) ${said}`)
    if (asked.status === 0) missed.push(name)
  } finally {
    writeFileSync(path, before)
  }
}
execFileSync('ninja', ['-C', build, 'tests/gate_model'])
console.log(missed.length === 0 ? 'every mutation was noticed' : `missed: ${missed.join(', ')}`)
process.exitCode = missed.length === 0 ? 0 : 1
