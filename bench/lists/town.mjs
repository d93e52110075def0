// Writes a large Zonnedal for the demo loader: fictional people in households of one to five, each
// with some months of guidance behind it. The product's own loader fills the database, so that every row is as the product
// writes it.
//
//   node town.mjs FOLDER HOUSEHOLDS     FOLDER is a copy of catalogue/demo
import { readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs'

const [folder, count] = [process.argv[2], Number(process.argv[3])]
const caseload = 100
/** The loader takes two hundred people who work there; the others share what the first coach does not have. */
const otherCoaches = 150
const perFile = 1000

const given = ['Anne', 'Bert', 'Carlien', 'Daan', 'Elmira', 'Fatima', 'Gerrit', 'Hanneke', 'Ilse', 'Joris', 'Karim', 'Laura', 'Marieke', 'Noortje', 'Rachid', 'Saskia', 'Anouk', 'Bram', 'Dilan', 'Ella', 'Farid', 'Gijs', 'Hasan', 'Iris', 'Jamila', 'Kees', 'Lotte', 'Mehmet', 'Nadia', 'Ruud', 'Sevda', 'Ton']
const heads = ['Aal', 'Bak', 'Claas', 'Dek', 'Egg', 'Fok', 'Groen', 'Haver', 'Jager', 'Koren', 'Laar', 'Molen', 'Noor', 'Oost', 'Peer', 'Riet', 'Smal', 'Timmer', 'Veen', 'Water', 'Zand']
const middles = ['', 'en', 'er', 'ing', 'ster', 'mans', 'waal', 'kamp', 'horst', 'huis', 'veld', 'dijk']
const tails = ['', 'a', 'beek', 'berg', 'boom', 'burg', 'hof', 'ink', 'land', 'ma', 'man', 'meer', 's', 'sen', 'stra', 'wijk']
const family = (n) => heads[n % heads.length] + middles[Math.floor(n / heads.length) % middles.length] + tails[Math.floor(n / (heads.length * middles.length)) % tails.length]
const birthday = (n) => new Date(Date.UTC(1955, 0, 1) + ((n * 37) % 18_000) * 86_400_000).toISOString().slice(0, 10)

/** The coach of the demo has a caseload of a hundred: who measures signs in as that one. */
const coachOf = (n) => (n < caseload ? 'coach' : `coach${(n % otherCoaches) + 1}`)

function household(n) {
  const id = `h${n}`
  const began = -40 - ((n * 7) % 330)
  const name = family(n * 13 + Math.floor(n / 32))
  const people = [{ id, rol: 'aanvrager', voornamen: given[n % given.length], achternaam: name, geboortedatum: birthday(n) }]
  for (let other = 1; other <= n % 5; other += 1) {
    people.push({ id: `${id}-${other}`, rol: other === 1 ? 'partner' : 'kind', voornamen: given[(n + other * 7) % given.length], achternaam: name, geboortedatum: other === 1 ? birthday(n + 5) : `20${String(5 + ((n + other) % 15)).padStart(2, '0')}-05-17` })
  }
  const coach = coachOf(n)
  const step = (dag, what) => ({ dag, door: coach, ...what })
  const verhaal = [
    { dag: began, door: 'intaker', betrek: { wie: coach, rol: 'coach', reden: 'Er is plek.' } },
    step(began + 5, { contact: { kanaal: 'huisbezoek', uitkomst: 'gesproken', verslag: 'Kennisgemaakt aan de keukentafel.' } }),
    step(began + 6, { trede: { moment: 'nulmeting', ja: n % 2 ? [] : ['contacten'] } }),
    step(-(n % 28) - 1, { contact: { kanaal: 'telefoon', uitkomst: n % 6 ? 'gesproken' : 'geen-gehoor', verslag: 'Over de post en de week.' } }),
    step(-1, { taak: { titel: n % 2 ? 'Bellen over de afspraak' : 'Papieren verzamelen', voor: ((n * 7) % 60) - 1, reden: 'Afgesproken.' } }),
  ]
  // A coach sees some five people a day.
  if (n % 20 === 0) verhaal.push(step(-1, { afspraak: { met: coach, dag: 0, tijd: `${String(8 + (Math.floor(n / 20) % 9)).padStart(2, '0')}:30`, minuten: 45, plaats: 'Buurthuis', onderwerp: 'Hoe het gaat' } }))
  return {
    id, coach,
    aanmelding: { dag: began, door: 'intaker', aanvrager: 'inwoner', kanaal: 'balie', vraag: 'Ik wil weer iets te doen hebben en hulp met mijn post.', noden: [] },
    huishouden: { straat: `Dorpsstraat ${(n % 200) + 1}`, postcode: '9999 AA', plaats: 'Zonnedal' },
    personen: people,
    verhaal,
  }
}

const municipality = `${folder}/gemeente.yaml`
const coaches = Array.from({ length: otherCoaches }, (_, at) =>
  `  - { login: coach${at + 1}, naam: ${given[at % given.length]} ${family(at * 7 + 3)}, organisatie: gemeente, rollen: [coach] }`)
const text = readFileSync(municipality, 'utf8').replace(/^ {2}- \{ login: deelnemer.*\n/m, '').replace('# Mensen die de gemeente benadert', `${coaches.join('\n')}\n$&`)
writeFileSync(municipality, text)
rmSync(`${folder}/huishoudens`, { recursive: true })
mkdirSync(`${folder}/huishoudens`)
for (let from = 0; from < count; from += perFile) {
  const some = Array.from({ length: Math.min(perFile, count - from) }, (_, at) => household(from + at))
  // JSON is YAML.
  writeFileSync(`${folder}/huishoudens/${String(from).padStart(7, '0')}.yaml`, `huishoudens:\n${some.map((one) => `  - ${JSON.stringify(one)}`).join('\n')}\n`)
}
