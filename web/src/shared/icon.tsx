// Pictograms (Phosphor duotone, MIT), next to a word, or in a button that is named, and therefore hidden from screen readers.
import arrowDown from '@phosphor-icons/core/assets/bold/arrow-down-bold.svg?raw'
import arrowLeft from '@phosphor-icons/core/assets/bold/arrow-left-bold.svg?raw'
import arrowRight from '@phosphor-icons/core/assets/bold/arrow-right-bold.svg?raw'
import arrowUp from '@phosphor-icons/core/assets/bold/arrow-up-bold.svg?raw'
import bank from '@phosphor-icons/core/assets/duotone/coins-duotone.svg?raw'
import book from '@phosphor-icons/core/assets/duotone/book-open-duotone.svg?raw'
import briefcase from '@phosphor-icons/core/assets/duotone/briefcase-duotone.svg?raw'
import calendar from '@phosphor-icons/core/assets/duotone/calendar-dots-duotone.svg?raw'
import chat from '@phosphor-icons/core/assets/duotone/chat-circle-dots-duotone.svg?raw'
import check from '@phosphor-icons/core/assets/duotone/check-circle-duotone.svg?raw'
import clock from '@phosphor-icons/core/assets/duotone/clock-countdown-duotone.svg?raw'
import flag from '@phosphor-icons/core/assets/duotone/flag-duotone.svg?raw'
import footprints from '@phosphor-icons/core/assets/duotone/footprints-duotone.svg?raw'
import handshake from '@phosphor-icons/core/assets/duotone/handshake-duotone.svg?raw'
import heart from '@phosphor-icons/core/assets/duotone/heartbeat-duotone.svg?raw'
import house from '@phosphor-icons/core/assets/duotone/house-duotone.svg?raw'
import ladder from '@phosphor-icons/core/assets/duotone/ladder-simple-duotone.svg?raw'
import list from '@phosphor-icons/core/assets/duotone/list-checks-duotone.svg?raw'
import moon from '@phosphor-icons/core/assets/duotone/moon-duotone.svg?raw'
import pencil from '@phosphor-icons/core/assets/duotone/pencil-simple-duotone.svg?raw'
import person from '@phosphor-icons/core/assets/duotone/user-circle-duotone.svg?raw'
import people from '@phosphor-icons/core/assets/duotone/users-three-duotone.svg?raw'
import phone from '@phosphor-icons/core/assets/duotone/phone-duotone.svg?raw'
import plus from '@phosphor-icons/core/assets/duotone/plus-circle-duotone.svg?raw'
import printer from '@phosphor-icons/core/assets/duotone/printer-duotone.svg?raw'
import scales from '@phosphor-icons/core/assets/duotone/scales-duotone.svg?raw'
import search from '@phosphor-icons/core/assets/duotone/magnifying-glass-duotone.svg?raw'
import shield from '@phosphor-icons/core/assets/duotone/shield-check-duotone.svg?raw'
import signOut from '@phosphor-icons/core/assets/duotone/sign-out-duotone.svg?raw'
import star from '@phosphor-icons/core/assets/duotone/star-duotone.svg?raw'
import sun from '@phosphor-icons/core/assets/duotone/sun-duotone.svg?raw'
import trash from '@phosphor-icons/core/assets/duotone/trash-duotone.svg?raw'
import warning from '@phosphor-icons/core/assets/duotone/warning-duotone.svg?raw'

const drawings = {
  arrowDown, arrowLeft, arrowRight, arrowUp, bank, book, briefcase, calendar, chat, check, clock, flag, footprints, handshake,
  heart, house, ladder, list, moon, pencil, people, person, phone, plus, printer, scales, search, shield,
  signOut, star, sun, trash, warning,
}

export type IconName = keyof typeof drawings

/** Arrows point where the text goes, so they turn around in right-to-left languages. */
const mirrored: ReadonlySet<IconName> = new Set<IconName>(['arrowLeft', 'arrowRight', 'footprints', 'list', 'signOut'])

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
