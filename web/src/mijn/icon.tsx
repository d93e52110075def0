// The pictograms of /mijn (Phosphor duotone, MIT): only these go to the phone. Always next to a word.
import arrowLeft from '@phosphor-icons/core/assets/duotone/arrow-left-duotone.svg?raw'
import arrowRight from '@phosphor-icons/core/assets/duotone/arrow-right-duotone.svg?raw'
import bell from '@phosphor-icons/core/assets/duotone/bell-duotone.svg?raw'
import calendar from '@phosphor-icons/core/assets/duotone/calendar-dots-duotone.svg?raw'
import check from '@phosphor-icons/core/assets/duotone/check-circle-duotone.svg?raw'
import circle from '@phosphor-icons/core/assets/duotone/circle-duotone.svg?raw'
import clock from '@phosphor-icons/core/assets/duotone/clock-duotone.svg?raw'
import flag from '@phosphor-icons/core/assets/duotone/flag-duotone.svg?raw'
import footprints from '@phosphor-icons/core/assets/duotone/footprints-duotone.svg?raw'
import heart from '@phosphor-icons/core/assets/duotone/heart-duotone.svg?raw'
import house from '@phosphor-icons/core/assets/duotone/house-duotone.svg?raw'
import ladder from '@phosphor-icons/core/assets/duotone/ladder-simple-duotone.svg?raw'
import list from '@phosphor-icons/core/assets/duotone/list-checks-duotone.svg?raw'
import neutral from '@phosphor-icons/core/assets/duotone/smiley-meh-duotone.svg?raw'
import people from '@phosphor-icons/core/assets/duotone/users-three-duotone.svg?raw'
import person from '@phosphor-icons/core/assets/duotone/user-circle-duotone.svg?raw'
import phone from '@phosphor-icons/core/assets/duotone/phone-duotone.svg?raw'
import pin from '@phosphor-icons/core/assets/duotone/map-pin-duotone.svg?raw'
import printer from '@phosphor-icons/core/assets/duotone/printer-duotone.svg?raw'
import sad from '@phosphor-icons/core/assets/duotone/smiley-sad-duotone.svg?raw'
import settings from '@phosphor-icons/core/assets/duotone/globe-duotone.svg?raw'
import signOut from '@phosphor-icons/core/assets/duotone/sign-out-duotone.svg?raw'
import smile from '@phosphor-icons/core/assets/duotone/smiley-duotone.svg?raw'
import speaker from '@phosphor-icons/core/assets/duotone/speaker-high-duotone.svg?raw'
import star from '@phosphor-icons/core/assets/duotone/star-duotone.svg?raw'
import stop from '@phosphor-icons/core/assets/duotone/stop-duotone.svg?raw'

const drawings = {
  arrowLeft, arrowRight, bell, calendar, check, circle, clock, flag, footprints, heart, house, ladder, list, neutral,
  people, person, phone, pin, printer, sad, settings, signOut, smile, speaker, star, stop,
}

export type IconName = keyof typeof drawings

/** What points along with the text turns around in right-to-left languages. */
const mirrored: ReadonlySet<IconName> = new Set<IconName>(['arrowLeft', 'arrowRight', 'footprints', 'list', 'signOut', 'speaker'])

export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  const turn = mirrored.has(name) ? ' ph-icon--mirrored' : ''
  return (
    <span
      aria-hidden="true"
      className={`ph-icon${turn} ${className}`.trim()}
      // The drawing comes from the package at build time, never from data.
      dangerouslySetInnerHTML={{ __html: drawings[name] }}
    />
  )
}
