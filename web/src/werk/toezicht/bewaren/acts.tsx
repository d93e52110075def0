// What one can do with a dossier on the list. Approving says first that it cannot be undone.
import { Trans, useLingui } from '@lingui/react/macro'
import { take } from '../../../shared/api/failure'
import type { Tegenhouding, TeVernietigen } from '../../../shared/api/schema'
import { Alert } from '../../../shared/ui'
import { api, create, createOn } from '../../api/client'
import { DateField } from '../../forms/date-fields'
import { TextAreaField } from '../../forms/fields'
import { useWorkForm } from '../../forms/use-work-form'
import { WorkFormFrame } from '../../forms/work-form'
import { useTell } from '../../layout/notices'
import { OpenedSection } from '../../layout/opened-section'
import { useReread } from './queries'

type Props = { item: TeVernietigen; onClose: () => void }

function useDone(onClose: () => void) {
  const tell = useTell()
  const reread = useReread()
  return async (message: string) => {
    await reread()
    tell(message)
    onClose()
  }
}

export function Approve({ item, who, onClose }: Props & { who: string }) {
  const { t } = useLingui()
  const done = useDone(onClose)
  const { dossierId } = item
  const last = item.eersteAkkoord !== undefined
  const work = useWorkForm<Record<string, never>>({
    name: `vernietiging-akkoord:${dossierId}`,
    initial: {},
    version: item.versie,
    send: (_, { key, version }) => take(api.POST('/vernietiging/{dossierId}/akkoord', { params: { path: { dossierId }, header: createOn(version, key) } })),
    done: () => done(last ? t`Het dossier wordt binnen een minuut vernietigd.` : t`Uw akkoord is vastgelegd. Nu moet een tweede persoon akkoord geven.`),
  })
  return (
    <OpenedSection level={4} plain title={<Trans>Vernietiging goedkeuren</Trans>}>
      <Alert heading={last ? t`Dit kan niet meer terug` : t`Weet u het zeker?`} headingLevel={4} severity="warning">
        {last ? (
          <p><Trans>Met uw akkoord wordt het dossier van {who} vernietigd. Alles wat er over deze mensen staat, is dan weg. Ook een reservekopie brengt het niet terug.</Trans></p>
        ) : (
          <p><Trans>U geeft als eerste akkoord om het dossier van {who} te vernietigen. Als een tweede persoon ook akkoord geeft, is het dossier weg. Tot dan kunt u uw akkoord intrekken.</Trans></p>
        )}
      </Alert>
      <WorkFormFrame cancel={onClose} submitLabel={last ? t`Ja, vernietig dit dossier` : t`Ja, ik geef akkoord`} work={work}>{null}</WorkFormFrame>
    </OpenedSection>
  )
}

export function Withdraw({ item, onClose }: Props) {
  const { t } = useLingui()
  const done = useDone(onClose)
  const { dossierId } = item
  const work = useWorkForm<Record<string, never>>({
    name: `vernietiging-intrekken:${dossierId}`,
    initial: {},
    version: item.versie,
    send: (_, { key, version }) => take(api.POST('/vernietiging/{dossierId}/akkoord/intrekking', { params: { path: { dossierId }, header: createOn(version, key) } })),
    done: () => done(t`Het akkoord is ingetrokken.`),
  })
  return (
    <OpenedSection level={4} plain title={<Trans>Akkoord intrekken</Trans>}>
      <p><Trans>Het dossier wacht dan weer op twee mensen.</Trans></p>
      <WorkFormFrame cancel={onClose} submitLabel={t`Akkoord intrekken`} work={work}>{null}</WorkFormFrame>
    </OpenedSection>
  )
}

export function Hold({ item, onClose, objection = false }: Props & { objection?: boolean }) {
  const { t } = useLingui()
  const done = useDone(onClose)
  const { dossierId } = item
  const work = useWorkForm({
    name: `vernietiging-${objection ? 'bezwaar' : 'tegenhouden'}:${dossierId}`,
    initial: { reden: '', tot: '' },
    send: ({ reden, tot }, { key }) => {
      const request = { params: { path: { dossierId }, header: create(key) }, body: { reden, ...(tot ? { tot } : {}) } }
      return objection ? take(api.POST('/vernietiging/{dossierId}/bezwaren', request)) : take(api.POST('/vernietiging/{dossierId}/tegenhoudingen', request))
    },
    done: () => done(objection ? t`Uw bezwaar is vastgelegd.` : t`Het dossier wordt tegengehouden.`),
  })
  return (
    <OpenedSection level={4} plain title={objection ? <Trans>Bezwaar maken</Trans> : <Trans>Vernietigen tegenhouden</Trans>}>
      <WorkFormFrame cancel={onClose} submitLabel={objection ? t`Bezwaar maken` : t`Tegenhouden`} work={work}>
        <TextAreaField hint={t`Noem geen namen van deelnemers.`} label={objection ? t`Waarom maakt u bezwaar?` : t`Waarom moet dit dossier blijven?`} name="reden" />
        {objection ? null : <DateField hint={t`Vanaf die dag mag het dossier weer op de lijst.`} label={t`Tot welke dag?`} name="tot" />}
      </WorkFormFrame>
    </OpenedSection>
  )
}

export function Lift({ item, hold, onClose }: Props & { hold: Tegenhouding }) {
  const { t } = useLingui()
  const done = useDone(onClose)
  const work = useWorkForm({
    name: `vernietiging-vrijgeven:${hold.id}`,
    initial: { reden: '' },
    send: ({ reden }, { key }) =>
      take(api.POST('/vernietiging/{dossierId}/tegenhoudingen/{tegenhoudingId}/vrijgave', { params: { path: { dossierId: item.dossierId, tegenhoudingId: hold.id }, header: create(key) }, body: { reden } })),
    done: () => done(t`Het dossier wordt niet meer tegengehouden.`),
  })
  return (
    <OpenedSection level={4} plain title={hold.soort === 'bezwaar' ? <Trans>Bezwaar oplossen</Trans> : <Trans>Vrijgeven</Trans>}>
      <WorkFormFrame cancel={onClose} submitLabel={hold.soort === 'bezwaar' ? t`Bezwaar oplossen` : t`Vrijgeven`} work={work}>
        <TextAreaField label={t`Waarom hoeft dit niet meer?`} name="reden" />
      </WorkFormFrame>
    </OpenedSection>
  )
}
