// What could be different: facts of the person, full places and assumed durations.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { AanpakUitkomst, Vergelijking, VergelijkFeit } from '../../shared/api/schema'
import { Checkbox, Field, FieldSet, Label, Select, TextInput } from '../../shared/ui'
import { fieldIdOf, type Question } from './question'

type Props = { comparison: Vergelijking; draft: Question; change: (change: Partial<Question>) => void; errorOf: (field: string) => string | undefined }

export function WhatIf({ comparison, draft, change, errorOf }: Props) {
  const changed = Object.keys(draft.feiten).length
  return (
    <>
      <details className="ph-fold">
        <summary>
          <Trans>Feiten veranderen</Trans>
          {changed > 0 ? <span className="ph-count"><Plural one="# anders" other="# anders" value={changed} /></span> : null}
        </summary>
        <p className="ph-soft"><Trans>Een leeg veld betekent: niemand weet het.</Trans></p>
        <div className="ph-compare__fields">
          {comparison.feiten.map((fact) => (
            <FactField
              error={errorOf(`feit ${fact.naam}`)}
              fact={fact}
              key={fact.naam}
              onChange={(value) => change({ feiten: { ...draft.feiten, [fact.naam]: value } })}
              value={written(draft.feiten[fact.naam] ?? fact.waarde)}
            />
          ))}
        </div>
      </details>
      {comparison.plaatsen.length > 0 ? <Places change={change} comparison={comparison} draft={draft} /> : null}
      <Assumptions change={change} draft={draft} errorOf={errorOf} outcomes={comparison.aanpakken} />
    </>
  )
}

const written = (value: string | undefined): string => (value === undefined || value === 'null' ? '' : value)

function FactField({ fact, value, error, onChange }: { fact: VergelijkFeit; value: string; error: string | undefined; onChange: (value: string) => void }) {
  const { t } = useLingui()
  const id = fieldIdOf(`feit ${fact.naam}`)
  const found = fact.volgensAanpak.map(({ aanpak, waarde }) => `${aanpak}: ${waarde}`).join(', ')
  const options = fact.soort === 'ja-nee' ? [{ value: 'ja', label: t`Ja` }, { value: 'nee', label: t`Nee` }] : fact.keuzes.map((choice) => ({ value: choice, label: choice }))
  return (
    <Field invalid={Boolean(error)}>
      <Label htmlFor={id}>{fact.vraag}</Label>
      {found ? <p className="ph-hint" id={`${id}-hint`}><Trans>Eén aanpak vond iets anders. {found}</Trans></p> : null}
      {error ? <p className="ams-error-message" id={`${id}-fout`}>{error}</p> : null}
      {options.length > 0 ? (
        <Select aria-describedby={found ? `${id}-hint` : undefined} id={id} onChange={(event) => onChange(event.target.value)} value={value}>
          <Select.Option value="">{t`Niet bekend`}</Select.Option>
          {options.map((option) => <Select.Option key={option.value} value={option.value}>{option.label}</Select.Option>)}
        </Select>
      ) : (
        <TextInput
          aria-describedby={found ? `${id}-hint` : undefined}
          autoComplete="off"
          id={id}
          inputMode={fact.soort === 'getal' ? 'decimal' : undefined}
          invalid={Boolean(error)}
          onChange={(event) => onChange(event.target.value)}
          value={value}
        />
      )}
    </Field>
  )
}

function Places({ comparison, draft, change }: Pick<Props, 'comparison' | 'draft' | 'change'>) {
  const { t } = useLingui()
  return (
    <details className="ph-fold">
      <summary><Trans>Plaatsen die vol zijn</Trans></summary>
      <FieldSet legend={t`Deze plaatsen zijn allemaal bezet`}>
        <div className="ph-choices">
          {comparison.plaatsen.map(({ pot, onderdelen, plaatsen }) => (
            <Checkbox
              checked={draft.vol.includes(pot)}
              key={pot}
              onChange={(event) => change({ vol: event.target.checked ? [...draft.vol, pot] : draft.vol.filter((one) => one !== pot) })}
            >
              {[...new Set(onderdelen)].join(', ')} (<Plural one="# plaats" other="# plaatsen" value={plaatsen} />)
            </Checkbox>
          ))}
        </div>
      </FieldSet>
    </details>
  )
}

function Assumptions({ outcomes, draft, change, errorOf }: { outcomes: AanpakUitkomst[] } & Pick<Props, 'draft' | 'change' | 'errorOf'>) {
  const { t } = useLingui()
  const told = outcomes.filter(({ aannames }) => aannames.length > 0)
  if (told.length === 0) return null
  return (
    <details className="ph-fold">
      <summary><Trans>Aannames</Trans></summary>
      <p className="ph-soft"><Trans>Wat de bron niet zegt, is aangenomen. U kunt hier met een andere duur rekenen, zoals 4 weken.</Trans></p>
      {told.map(({ id, gemeente, naam, aannames }) => (
        <section className="ph-stack" key={id}>
          <h2 className="ams-heading ams-heading--4">{gemeente}: {naam}</h2>
          <ul className="ph-compare__assumptions">
            {aannames.map(({ onderdeel, naam: step, tekst, duur }) => {
              const key = `${id}/${onderdeel}`
              const field = fieldIdOf(`duur ${key}`)
              const error = errorOf(`duur ${key}`)
              return (
                <li key={onderdeel}>
                  <p><strong>{step}</strong><br /><span className="ph-soft">{tekst}</span></p>
                  <Field invalid={Boolean(error)}>
                    <Label htmlFor={field}>{t`Duur van ${step}`}</Label>
                    {error ? <p className="ams-error-message">{error}</p> : null}
                    <TextInput
                      autoComplete="off"
                      id={field}
                      invalid={Boolean(error)}
                      onChange={(event) => change({ duren: withDuration(draft.duren, key, event.target.value) })}
                      placeholder={duur}
                      value={draft.duren[key] ?? ''}
                    />
                  </Field>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </details>
  )
}

function withDuration(all: Record<string, string>, key: string, value: string): Record<string, string> {
  const { [key]: _, ...others } = all
  return value.trim() === '' ? others : { ...others, [key]: value }
}
