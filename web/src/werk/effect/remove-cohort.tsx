// A cohort that is no longer needed. It says first what goes along.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Cohort } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, changeOf } from '../api/client'
import { FailurePanel } from '../layout/failure'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { useReport, useReread } from './queries'

export function RemoveCohort({ cohort }: { cohort: Cohort }) {
  const [asking, setAsking] = useState(false)
  if (asking) return <Sure close={() => setAsking(false)} cohort={cohort} />
  return <div><Button onClick={() => setAsking(true)} variant="tertiary"><Trans>Cohort verwijderen</Trans></Button></div>
}

function Sure({ cohort, close }: { cohort: Cohort; close: () => void }) {
  const { t, i18n } = useLingui()
  const [, navigate] = useLocation()
  const tell = useTell()
  const reread = useReread()
  const report = useReport(cohort.id).data
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/cohorten/{cohortId}', { params: { path: { cohortId: cohort.id }, header: changeOf(cohort.versie) } })),
    onSuccess: async () => {
      tell(t`Het cohort is verwijderd.`)
      navigate('/effect')
      await reread()
    },
  })
  const name = cohort.naam
  const made = report ? longDate(report.gemaaktOp, i18n.locale) : ''
  return (
    <OpenedSection title={<Trans>Weet u het zeker?</Trans>}>
      <p><Trans>U verwijdert het cohort {name}. U kunt dit niet terugdraaien.</Trans></p>
      <ul>
        {report ? <li><Trans>Het rapport van {made} gaat mee. Niemand kan het dan nog openen.</Trans></li> : null}
        <li><Trans>De gegevens van mensen blijven zoals ze zijn. In een cohort staat niemand.</Trans></li>
        {report ? <li><Trans>Wat in het rapport stond, blijft gelden. Over bijna dezelfde mensen komt geen nieuw rapport, zodat niemand te herkennen is.</Trans></li> : null}
      </ul>
      {remove.error ? <FailurePanel failure={remove.error} /> : null}
      <div className="ph-row">
        <Button aria-disabled={remove.isPending || undefined} onClick={() => { if (!remove.isPending) remove.mutate() }}><Trans>Ja, verwijder dit cohort</Trans></Button>
        <Button onClick={close} variant="tertiary"><Trans>Annuleren</Trans></Button>
      </div>
    </OpenedSection>
  )
}
