// The log for someone who may not open dossiers: the number of a dossier in, its log out.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { PageHeading } from '../../../shared/page-heading'
import { Button, ErrorMessage, Field, Label, TextInput } from '../../../shared/ui'
import { BackLink } from '../../layout/links'
import { dossierIn } from '../dossier-number'
import { DossierLog } from '../../audit/dossier-log'

export default function LogScreen() {
  return (
    <Switch>
      <Route path="/toezicht/logboek"><ChooseDossier /></Route>
      <Route path="/toezicht/logboek/:dossierId">
        {({ dossierId }) => (
          <>
            <BackLink href="/toezicht/logboek"><Trans>Ander dossier</Trans></BackLink>
            <DossierLog dossierId={dossierId} key={dossierId} />
          </>
        )}
      </Route>
    </Switch>
  )
}

function ChooseDossier() {
  const { t } = useLingui()
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const open = (event: FormEvent) => {
    event.preventDefault()
    const found = dossierIn(text)
    if (found) go(`/toezicht/logboek/${found}`)
    else setWrong(true)
  }
  return (
    <div className="ph-stack">
      <PageHeading title={t`Logboek`}><Trans>Logboek van een dossier</Trans></PageHeading>
      <p><Trans>U ziet wie een dossier bekeek of wijzigde, en waarom. De inhoud van het dossier ziet u niet.</Trans></p>
      <form className="ph-stack" noValidate onSubmit={open}>
        <Field invalid={wrong}>
          <Label htmlFor="dossier-nummer">{t`Nummer of adres van het dossier`}</Label>
          <p className="ph-soft ph-small" id="dossier-nummer-uitleg"><Trans>Vraag het aan de coach. Het staat in het adres van het dossier.</Trans></p>
          {wrong ? <ErrorMessage id="dossier-nummer-fout" prefix={t`Let op`}>{t`Hierin staat geen nummer van een dossier.`}</ErrorMessage> : null}
          <TextInput
            aria-describedby={`dossier-nummer-uitleg${wrong ? ' dossier-nummer-fout' : ''}`}
            autoComplete="off"
            id="dossier-nummer"
            invalid={wrong}
            onChange={(event) => {
              setText(event.target.value)
              setWrong(false)
            }}
            value={text}
          />
        </Field>
        <div><Button type="submit"><Trans>Logboek openen</Trans></Button></div>
      </form>
    </div>
  )
}
