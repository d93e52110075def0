// Language, letters, light or dark, and signing out.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { isLanguage, languages, rememberLanguage } from '../../shared/languages'
import { PageHeading } from '../../shared/page-heading'
import { chooseTheme, themeChoice, type ThemeChoice } from '../../shared/theme'
import { chooseLetters, letterSize, letterSizes, type LetterSize } from '../device'
import { Icon } from '../icon'
import { useLanguage } from '../language'

export function SettingsPage({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useLingui()
  const { code, choose } = useLanguage()
  const [theme, setTheme] = useState(themeChoice)
  const [letters, setLetters] = useState(letterSize)
  const letterNames: Record<LetterSize, string> = { gewoon: t`Gewone letters`, groot: t`Grote letters`, grootst: t`Heel grote letters` }
  const themeNames: Record<ThemeChoice, string> = { licht: t`Licht`, donker: t`Donker`, apparaat: t`Zoals uw telefoon` }
  return (
    <>
      <PageHeading title={t`Taal en letters`}><Trans>Taal en letters</Trans></PageHeading>
      <Choices legend={<Trans>Welke taal leest u het liefst?</Trans>}>
        {languages.map(({ code: one, name, direction }) => (
          <Choice checked={one === code} key={one} name="taal" onChoose={() => {
            if (!isLanguage(one)) return
            rememberLanguage(one)
            void choose(one)
          }}>
            <span dir={direction} lang={one}>{name}</span>
          </Choice>
        ))}
      </Choices>
      <p className="ph-soft"><Trans>Wat mensen zelf over u opschrijven, staat er in het Nederlands.</Trans></p>
      <Choices legend={<Trans>Hoe groot wilt u de letters?</Trans>}>
        {letterSizes.map((size) => (
          <Choice checked={size === letters} key={size} name="letters" onChoose={() => {
            chooseLetters(size)
            setLetters(size)
          }}>
            <span className={`mijn-letters mijn-letters--${size}`}>{letterNames[size]}</span>
          </Choice>
        ))}
      </Choices>
      <Choices legend={<Trans>Licht of donker?</Trans>}>
        {(['licht', 'donker', 'apparaat'] as const).map((one) => (
          <Choice checked={one === theme} key={one} name="thema" onChoose={() => {
            chooseTheme(one)
            setTheme(one)
          }}>
            {themeNames[one]}
          </Choice>
        ))}
      </Choices>
      <button className="ams-button ams-button--secondary" onClick={onSignOut} type="button">
        <Icon name="signOut" /> <Trans>Uitloggen</Trans>
      </button>
    </>
  )
}

function Choices({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="mijn-choices">
      <legend className="mijn-choices__legend">{legend}</legend>
      {children}
    </fieldset>
  )
}

function Choice({ name, checked, onChoose, children }: { name: string; checked: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <label className={`mijn-choice${checked ? ' mijn-choice--chosen' : ''}`}>
      <input checked={checked} name={name} onChange={onChoose} type="radio" />
      {children}
    </label>
  )
}
