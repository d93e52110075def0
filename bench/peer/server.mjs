// The peer of bench/run: a plain Fastify and better-sqlite3 server that answers the dossier read from the same
// database with the same rows. It signs nobody in, asks no gate and writes no audit: what it does not do is in its favour.
import Database from 'better-sqlite3';
import Fastify from 'fastify';

const [path, port] = process.argv.slice(2);
const db = new Database(path, { readonly: true });
db.pragma('mmap_size = 268435456');

const one = {
  dossier: db.prepare('SELECT * FROM dossier WHERE id = ?'),
  household: db.prepare('SELECT * FROM household WHERE id = ?'),
  registration: db.prepare('SELECT * FROM registration WHERE dossier_id = ? ORDER BY received_at DESC LIMIT 1'),
  plan: db.prepare('SELECT * FROM action_plan WHERE dossier_id = ? ORDER BY number DESC LIMIT 1'),
};
const many = {
  personen: db.prepare('SELECT * FROM person WHERE household_id = ?'),
  betrokkenen: db.prepare(
    'SELECT i.*, u.display_name, u.phone, o.name AS organisation FROM involvement i JOIN user_account u ON u.id = i.user_id ' +
      'JOIN organisation o ON o.id = i.organisation_id WHERE i.dossier_id = ? ORDER BY i.starts_on'),
  trajecten: db.prepare('SELECT * FROM trajectory WHERE dossier_id = ? ORDER BY starts_on'),
  verslagen: db.prepare('SELECT * FROM progress_report WHERE dossier_id = ? ORDER BY reported_on'),
  taken: db.prepare("SELECT * FROM task WHERE dossier_id = ? AND status = 'open' ORDER BY due_on"),
  afspraken: db.prepare('SELECT * FROM appointment WHERE dossier_id = ? ORDER BY starts_at'),
  contacten: db.prepare('SELECT * FROM contact WHERE dossier_id = ? ORDER BY at DESC LIMIT 5'),
  metingen: db.prepare('SELECT * FROM measurement WHERE dossier_id = ? ORDER BY taken_on DESC LIMIT 10'),
};
const goals = db.prepare('SELECT * FROM goal WHERE plan_id = ? ORDER BY position');
const actions = db.prepare('SELECT * FROM plan_action WHERE plan_id = ? ORDER BY position');

const text = (value) => (Buffer.isBuffer(value) ? value.toString('hex') : value);
const row = (source) => Object.fromEntries(Object.entries(source).map(([key, value]) => [key, text(value)]));

const app = Fastify({ logger: false });
app.get('/v1/dossiers/:id', (request, reply) => {
  const id = Buffer.from(request.params.id.replaceAll('-', ''), 'hex');
  const dossier = one.dossier.get(id);
  if (!dossier) return reply.code(404).send({ title: 'Bestaat niet' });
  const plan = one.plan.get(id);
  return {
    dossier: row(dossier),
    huishouden: row(one.household.get(dossier.household_id)),
    aanmelding: row(one.registration.get(id) ?? {}),
    plan: plan && { ...row(plan), doelen: goals.all(plan.id).map(row), acties: actions.all(plan.id).map(row) },
    personen: many.personen.all(dossier.household_id).map(row),
    betrokkenen: many.betrokkenen.all(id).map(row),
    trajecten: many.trajecten.all(id).map(row),
    verslagen: many.verslagen.all(id).map(row),
    taken: many.taken.all(id).map(row),
    afspraken: many.afspraken.all(id).map(row),
    laatsteContacten: many.contacten.all(id).map(row),
    laatsteMetingen: many.metingen.all(id).map(row),
  };
});
await app.listen({ host: '127.0.0.1', port: Number(port) });
