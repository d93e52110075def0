// The frame around every screen: skip link, header with navigation, the content, footer.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { Link as RouteLink, useRoute } from 'wouter'
import { Icon, type IconName } from '../../shared/icon'
import { LogoMark } from '../../shared/logo'
import { chooseTheme, themeChoice, type ThemeChoice } from '../../shared/theme'
import { SkipLink } from '../../shared/ui'
import { signOut, useLeft, useMay, useSession } from '../api/session'
import { useRoad } from '../road/use-road'
import { hasDesk } from '../toezicht/entries'
import { FailureText } from './failure'

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  const session = useSession()
  const may = useMay()
  const road = useRoad()
  return (
    <>
      <SkipLink className="ph-no-print" href="#inhoud"><Trans>Direct naar de inhoud</Trans></SkipLink>
      <header className="ph-header ph-no-print">
        <div className="ph-header__inner">
          <RouteLink className="ph-brand" href="/">
            <LogoMark />
            <span>
              <span className="ph-brand__name">Participatiehuis</span>
              <span className="ph-brand__place">{session.gemeente}</span>
            </span>
          </RouteLink>
          <nav aria-label={t`Hoofdmenu`} className="ph-nav">
            <ul className="ph-nav__list">
              {may('mijn-dag') ? <NavItem href="/" icon="sun"><Trans>Mijn dag</Trans></NavItem> : null}
              {road.packed ? <NavItem href="/onderweg" icon="footprints" nested><Trans>Onderweg</Trans></NavItem> : null}
              {may('dossiers-bekijken') ? <NavItem href="/huishoudens" icon="people" nested><Trans>Huishoudens</Trans></NavItem> : null}
              {may('caseload-overzien') ? <NavItem href="/caseload" icon="briefcase"><Trans>Caseload</Trans></NavItem> : null}
              {may('verwijzingen-ontvangen') ? <NavItem href="/verwijzingen" icon="handshake"><Trans>Verwijzingen</Trans></NavItem> : null}
              {may('overleggen-bijwonen') ? <NavItem href="/overleg" icon="chat" nested><Trans>Overleg</Trans></NavItem> : null}
              {may('aanmelden') ? <NavItem href="/aanmelden" icon="plus"><Trans>Aanmelden</Trans></NavItem> : null}
              {may('benaderen') || may('benaderen-overzien') ? <NavItem href="/benaderen" icon="phone" nested><Trans>Benaderen</Trans></NavItem> : null}
              {may('aanpakken-vergelijken') ? <NavItem href="/vergelijken" icon="list"><Trans>Vergelijken</Trans></NavItem> : null}
              {may('aanpakken-vergelijken') ? <NavItem href="/methoden" icon="star" nested><Trans>Methoden</Trans></NavItem> : null}
              {may('beslistabellen-beheren') ? <NavItem href="/beslistabellen" icon="book" nested><Trans>Beslistabellen</Trans></NavItem> : null}
              {may('cohorten-beheren') ? <NavItem href="/effect" icon="people" nested><Trans>Effect</Trans></NavItem> : null}
              {may('opleidingen-volgen') ? <NavItem href="/leren" icon="chat" nested><Trans>Leren</Trans></NavItem> : null}
              {hasDesk(may) ? <NavItem href="/toezicht" icon="scales" nested><Trans>Toezicht</Trans></NavItem> : null}
              {may('gebruikers-wijzigen') ? <NavItem href="/gebruikers" icon="person" nested><Trans>Gebruikers</Trans></NavItem> : null}
            </ul>
          </nav>
          <UserMenu />
        </div>
        {session.demo ? <p className="ph-demo"><Trans>Dit is een oefenomgeving. De mensen hierin bestaan niet.</Trans></p> : null}
      </header>
      <p className="ph-print-only ph-letterhead">Participatiehuis · {session.gemeente}</p>
      <main className="ph-main" id="inhoud" tabIndex={-1}>{children}</main>
    </>
  )
}

function NavItem({ href, icon, nested = false, children }: { href: string; icon: IconName; nested?: boolean; children: ReactNode }) {
  const [exact] = useRoute(href)
  const [below] = useRoute(`${href === '/' ? '/never' : href}/*?`)
  const current = exact || (nested && below)
  const item = useRef<HTMLLIElement>(null)
  // On a phone the menu scrolls sideways; where one is comes into view.
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [current])
  return (
    <li ref={item}>
      <RouteLink aria-current={current ? 'page' : undefined} className="ph-nav__link" href={href}>
        <Icon name={icon} />
        {children}
      </RouteLink>
    </li>
  )
}

function closeWhenLeft(event: FocusEvent<HTMLDetailsElement>): void {
  // A click on something that cannot have the focus (a label) stays inside.
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== 'Escape') return
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
}

function UserMenu() {
  const { t } = useLingui()
  const session = useSession()
  const { gebruiker } = session
  const unsent = useRoad().actions.length
  const left = useLeft()
  const [sure, setSure] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const leave = async () => {
    try {
      if ((await signOut(session)) === 'wiped') left.tell()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  const [theme, setTheme] = useState<ThemeChoice>(themeChoice)
  const themes: { value: ThemeChoice; label: string }[] = [
    { value: 'apparaat', label: t`Zoals mijn apparaat` },
    { value: 'licht', label: t`Licht` },
    { value: 'donker', label: t`Donker` },
  ]
  return (
    // The whole menu listens, whatever inside it has the focus; what one can press are the elements inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details className="ph-menu" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary className="ph-menu__button">
        <Icon name="person" />
        <span className="ph-menu__name">{gebruiker.naam}</span>
      </summary>
      <div className="ph-menu__panel">
        <p>
          <strong>{gebruiker.naam}</strong>
          <br />
          <span className="ph-soft ph-small">{gebruiker.organisatie}</span>
        </p>
        <fieldset className="ph-menu__theme">
          <legend><Trans>Kleuren van het scherm</Trans></legend>
          {themes.map(({ value, label }) => (
            <label key={value}>
              <input
                checked={theme === value}
                name="thema"
                onChange={() => {
                  chooseTheme(value)
                  setTheme(value)
                }}
                type="radio"
                value={value}
              />
              {label}
            </label>
          ))}
        </fieldset>
        {sure ? (
          <p role="alert"><Plural one="Op dit apparaat staat nog # huisbezoek dat niet is verstuurd. Uitloggen wist het." other="Op dit apparaat staan nog # huisbezoeken die niet zijn verstuurd. Uitloggen wist ze." value={unsent} /></p>
        ) : null}
        {failure ? <p role="alert"><FailureText failure={failure} /></p> : null}
        <button className="ams-button ams-button--secondary" onClick={() => (unsent > 0 && !sure ? setSure(true) : void leave())} type="button">
          <Icon name="signOut" />
          {sure ? <Trans>Toch uitloggen en wissen</Trans> : <Trans>Uitloggen</Trans>}
        </button>
      </div>
    </details>
  )
}
