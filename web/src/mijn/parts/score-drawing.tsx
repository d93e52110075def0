// The drawing beside a question about one's own life (Phosphor duotone, MIT); the names are those of the catalogue.
import bicycle from '@phosphor-icons/core/assets/duotone/bicycle-duotone.svg?raw'
import brain from '@phosphor-icons/core/assets/duotone/brain-duotone.svg?raw'
import briefcase from '@phosphor-icons/core/assets/duotone/briefcase-duotone.svg?raw'
import cap from '@phosphor-icons/core/assets/duotone/graduation-cap-duotone.svg?raw'
import chats from '@phosphor-icons/core/assets/duotone/chats-circle-duotone.svg?raw'
import coins from '@phosphor-icons/core/assets/duotone/coins-duotone.svg?raw'
import firstAid from '@phosphor-icons/core/assets/duotone/first-aid-duotone.svg?raw'
import handHeart from '@phosphor-icons/core/assets/duotone/hand-heart-duotone.svg?raw'
import house from '@phosphor-icons/core/assets/duotone/house-duotone.svg?raw'
import people from '@phosphor-icons/core/assets/duotone/users-three-duotone.svg?raw'
import network from '@phosphor-icons/core/assets/duotone/share-network-duotone.svg?raw'
import person from '@phosphor-icons/core/assets/duotone/user-circle-duotone.svg?raw'
import shield from '@phosphor-icons/core/assets/duotone/shield-check-duotone.svg?raw'
import translate from '@phosphor-icons/core/assets/duotone/translate-duotone.svg?raw'

const drawings: Record<string, string> = {
  werk: briefcase,
  leren: cap,
  gezin: people,
  wonen: house,
  geld: coins,
  contacten: chats,
  gezondheid: firstAid,
  hoofd: brain,
  taal: translate,
  zelf: person,
  hulp: handHeart,
  netwerk: network,
  veiligheid: shield,
  'vrije-tijd': bicycle,
}

/** Nothing for a name without a drawing: the words say it all. */
export function ScoreDrawing({ name }: { name: string | undefined }) {
  const drawing = name ? drawings[name] : undefined
  if (!drawing) return null
  return (
    <span
      aria-hidden="true"
      className="mijn-score__drawing"
      // The drawing comes from the package at build time, never from data.
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  )
}
