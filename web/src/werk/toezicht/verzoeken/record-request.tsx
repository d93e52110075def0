// A request that came by letter, at the desk or by telephone, from somebody who has no account.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { take } from '../../../shared/api/failure'
import type { Kanaal, VerzoekSoort } from '../../../shared/api/schema'
import { PageHeading } from '../../../shared/page-heading'
import { localDay } from '../../../shared/time'
import { api, create } from '../../api/client'
import { DateField } from '../../forms/date-fields'
import { SelectField, TextAreaField, TextField } from '../../forms/fields'
import { useWorkForm } from '../../forms/use-work-form'
import { WorkFormFrame } from '../../forms/work-form'
import { BackLink } from '../../layout/links'
import { useTell } from '../../layout/notices'
import { channelWords, useWords } from '../../words'
import { useReread } from './queries'
import { kindWords } from './words'

type Values = { soort: VerzoekSoort; tekst: string; bsn: string; achternaam: string; geboortedatum: string; manier: Kanaal; ontvangenOp: string; identiteitGecontroleerd: string }

const ways: Kanaal[] = ['brief', 'balie', 'telefoon', 'email']

export function RecordRequest() {
  const { t } = useLingui()
  const { word } = useWords()
  const [, navigate] = useLocation()
  const tell = useTell()
  const reread = useReread()
  const made = useRef('')
  const [today] = useState(() => localDay(new Date()))
  const work = useWorkForm<Values>({
    name: 'verzoek:nieuw',
    initial: { soort: 'inzage', tekst: '', bsn: '', achternaam: '', geboortedatum: '', manier: 'brief', ontvangenOp: today, identiteitGecontroleerd: '' },
    send: async ({ tekst, bsn, achternaam, geboortedatum, ...rest }, { key }) => {
      const persoon = bsn ? { bsn } : { achternaam: achternaam || undefined, geboortedatum: geboortedatum || undefined }
      const answer = await take(api.POST('/verzoeken', { params: { header: create(key) }, body: { ...rest, tekst: tekst || undefined, persoon } }))
      made.current = answer.id
    },
    fieldOf: (pointer) => (pointer === '/persoon' || pointer === '/persoon/bsn' ? 'bsn' : pointer.split('/').at(-1) ?? ''),
    done: async () => {
      await reread()
      tell(t`Het verzoek is vastgelegd. U behandelt het.`)
      navigate(`/toezicht/verzoeken/${made.current}`)
    },
  })
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/toezicht/verzoeken"><Trans>Alle verzoeken</Trans></BackLink>
      <PageHeading title={t`Verzoek vastleggen`}><Trans>Verzoek vastleggen</Trans></PageHeading>
      <p><Trans>Voor wie geen account heeft. Kijk eerst goed of het echt deze persoon is.</Trans></p>
      <WorkFormFrame cancel="/toezicht/verzoeken" submitLabel={t`Verzoek vastleggen`} work={work}>
        <SelectField label={t`Waar vraagt deze persoon om?`} name="soort" options={(Object.keys(kindWords) as VerzoekSoort[]).map((value) => ({ value, label: word(kindWords[value]) }))} />
        <TextAreaField label={t`In eigen woorden`} name="tekst" optional />
        <TextField hint={t`Of vul de achternaam en de geboortedatum in.`} inputMode="numeric" label={t`BSN`} name="bsn" optional size={10} />
        <TextField label={t`Achternaam`} name="achternaam" optional />
        <DateField label={t`Geboortedatum`} name="geboortedatum" optional />
        <SelectField label={t`Hoe kwam het verzoek binnen?`} name="manier" options={ways.map((value) => ({ value, label: word(channelWords[value]) }))} />
        <DateField label={t`Ontvangen op`} name="ontvangenOp" />
        <TextField hint={t`Bijvoorbeeld: paspoort gezien aan de balie.`} label={t`Hoe weet u wie het vraagt?`} name="identiteitGecontroleerd" />
      </WorkFormFrame>
    </div>
  )
}
