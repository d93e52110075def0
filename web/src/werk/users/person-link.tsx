// Which person of a household a participant's account belongs to. Administrators read no dossiers: the coach
// hands them the link from the dossier; who may search for persons can also find the person here.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { take } from '../../shared/api/failure'
import type { Rol, Treffer } from '../../shared/api/schema'
import { Button, Field, FieldSet, Label, TextInput } from '../../shared/ui'
import { api, change } from '../api/client'
import { useMay } from '../api/session'
import { FieldError, useFieldId, useFieldError } from '../forms/fields'
import { FailurePanel } from '../layout/failure'

/** `linkedName`: whom the coach's link names; empty without one. */
export function PersonLink({ linkedName }: { linkedName: string }) {
  const { t } = useLingui()
  const may = useMay()
  const roles = useWatch({ name: 'rollen' }) as Rol[]
  const [name, setName] = useState(linkedName)
  const participant = roles.includes('deelnemer')
  const { field } = useController({ name: 'persoonId', rules: { validate: (value: string) => (!participant || value ? true : t`Kies bij welke persoon dit account hoort.`) } })
  const error = useFieldError('persoonId')
  const id = useFieldId()('persoonId')
  if (!participant) return null
  const choose = (hit?: Treffer) => {
    field.onChange(hit?.persoonId ?? '')
    setName(hit?.naam ?? '')
  }
  return (
    <FieldSet id={id} invalid={Boolean(error)} legend={t`Van wie is dit account?`}>
      <FieldError error={error} name="persoonId" />
      {field.value ? (
        <div className="ph-row">
          <p><Trans>Dit account laat het plan zien van <strong>{name}</strong>.</Trans></p>
          <Button onClick={() => choose()} type="button" variant="tertiary"><Trans>Iemand anders kiezen</Trans></Button>
        </div>
      ) : may('personen-zoeken') ? (
        <PersonSearch choose={choose} />
      ) : (
        <p className="ph-hint"><Trans>U ziet zelf geen dossiers. Vraag de coach om de koppeling. Die staat in het dossier, onder Gegevens, bij de persoon.</Trans></p>
      )}
    </FieldSet>
  )
}

function PersonSearch({ choose }: { choose: (hit: Treffer) => void }) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const search = useMutation({
    mutationFn: (naam: string) => take(api.POST('/zoekopdrachten', { params: { header: change() }, body: { naam, limit: 20 } })),
  })
  const start = () => {
    if (name.trim()) search.mutate(name.trim())
  }
  return (
    <>
      <div className="ph-search__form">
        <Field>
          <Label htmlFor="zoek-persoon"><Trans>Zoek de persoon op naam</Trans></Label>
          <TextInput
            autoComplete="off"
            id="zoek-persoon"
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              // Enter searches here; it must not send the form around it.
              if (event.key !== 'Enter') return
              event.preventDefault()
              start()
            }}
            value={name}
          />
        </Field>
        <Button onClick={start} type="button" variant="secondary"><Trans>Zoeken</Trans></Button>
      </div>
      <div aria-live="polite">
        {search.isPending ? <p><Trans>Bezig met zoeken</Trans></p> : null}
        {search.error ? <FailurePanel failure={search.error} /> : null}
        {search.data?.items.length === 0 ? <p><Trans>Niemand gevonden. Kijk of de naam goed geschreven is.</Trans></p> : null}
        <ul aria-label={t`Gevonden`} className="ph-lines">
          {search.data?.items.map((hit) => (
            <li className="ph-line" key={hit.persoonId}>
              <span className="ph-row">
                <strong>{hit.naam}</strong>
                <span className="ph-soft ph-small">{[hit.geboortejaar, hit.plaats].filter(Boolean).join(' · ')}</span>
                <Button onClick={() => choose(hit)} type="button" variant="secondary"><Trans>Kies {hit.naam}</Trans></Button>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
