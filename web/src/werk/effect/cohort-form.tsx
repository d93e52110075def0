// The form of a cohort: who belongs to it, whom it is compared with and what is measured, with how large it is.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Cohort, Cohortnaam } from '../../shared/api/schema'
import { api, changeOf, create } from '../api/client'
import { useInstruments } from '../api/queries'
import { ChecksField } from '../forms/checks-field'
import { DateField } from '../forms/date-fields'
import { SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Section } from '../layout/screen'
import { FilterField } from './filter-field'
import { LiveCount } from './live-count'
import { MatchField } from './match-field'
import { readCohort, useReread } from './queries'
import { mistakesIn, useLiveTrial } from './use-live-trial'
import { bodyOf, valuesOf, type CohortValues } from './values'

export function CohortForm({ cohort, names }: { cohort: Cohort | undefined; names: Cohortnaam[] }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const tell = useTell()
  const reread = useReread()
  const instruments = useInstruments()
  const wordsOf = (list: string[]) => list.map((one) => names.find(({ naam }) => naam === one)?.vraag ?? one).join(', ')
  const rows = (values: CohortValues) => [
    { label: t`Naam`, value: values.naam },
    { label: t`Binnengekomen vanaf`, value: values.van },
    { label: t`Binnengekomen tot en met`, value: values.totEnMet },
    { label: t`Wie hoort erbij?`, value: values.filter },
    { label: t`Met wie vergelijkt u?`, value: values.vergelijking },
    { label: t`Op welke kenmerken moeten groepen op elkaar lijken?`, value: wordsOf(values.vergelijkOp) },
    { label: t`Moet precies gelijk zijn`, value: wordsOf(values.moetGelijkZijn) },
  ]
  const work = useWorkForm<CohortValues>({
    name: `cohort:${cohort?.id ?? 'nieuw'}`,
    initial: valuesOf(cohort),
    version: cohort?.versie,
    send: (values, { key, version }) => {
      const body = bodyOf(values)
      return cohort
        ? take(api.PUT('/cohorten/{cohortId}', { params: { path: { cohortId: cohort.id }, header: changeOf(version) }, body }))
        : take(api.POST('/cohorten', { params: { header: create(key) }, body }))
    },
    reload: async () => {
      const now = await readCohort(cohort?.id ?? '')
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await reread()
      tell(t`Het cohort is bewaard.`)
      navigate('/effect')
    },
  })
  const live = useLiveTrial(work.form)
  return (
    <WorkFormFrame cancel="/effect" rows={rows} submitLabel={t`Cohort bewaren`} work={work}>
      <TextField label={t`Naam`} name="naam" />
      <TextAreaField label={t`Wat wilt u weten?`} name="vraag" optional />
      <DateField label={t`Binnengekomen vanaf`} name="van" />
      <DateField label={t`Binnengekomen tot en met`} name="totEnMet" />
      <FilterField
        hint={t`Een regel in FEEL, bijvoorbeeld: wijk = "Noord". Hoort iedereen erbij, schrijf dan: true`}
        label={t`Wie hoort erbij?`}
        mistakes={mistakesIn(live.trial, '/filter')}
        name="filter"
        names={names}
      />
      <Section id="vergelijken" title={<Trans>Vergelijken</Trans>}>
        <FilterField
          hint={t`Ook een regel in FEEL. Met true vergelijkt u met iedereen die niet in het cohort zit. Laat dit leeg als u met niemand vergelijkt.`}
          label={t`Met wie vergelijkt u?`}
          mistakes={mistakesIn(live.trial, '/vergelijking')}
          name="vergelijking"
          names={names}
          optional
        />
        <MatchField names={names} />
      </Section>
      <Section id="metingen" title={<Trans>Metingen</Trans>}>
        <ChecksField
          hint={t`Kiest u niets, dan telt ieder instrument dat is gebruikt.`}
          label={t`Welke instrumenten tellen?`}
          name="instrumenten"
          optional
          options={(instruments.data?.items ?? []).map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <SelectField
          label={t`Wiens scores tellen?`}
          name="beoordelaar"
          options={[{ value: 'professional', label: t`Van de professional` }, { value: 'deelnemer', label: t`Van de deelnemer` }, { value: 'netwerk', label: t`Van het netwerk` }]}
        />
      </Section>
      <LiveCount trial={live} />
    </WorkFormFrame>
  )
}
