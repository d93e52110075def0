// Opening a dossier because somebody is in danger, and the calm line that says until when.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { take } from '../../shared/api/failure'
import type { Gevaar } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, nowHere } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, change, create } from '../api/client'
import { keys, useColleagues, useRefresh } from '../api/queries'
import { useMay, useSession } from '../api/session'
import { chosen } from '../forms/chosen'
import { DateField } from '../forms/date-fields'
import { RadioField, SelectField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { BackLink, TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { dangerWords } from '../toezicht/noodtoegang/words'
import { useWords } from '../words'

const standing = (dossierId: string) => ['noodtoegang', dossierId] as const

/** Shown above a dossier for as long as this person has it open because of an emergency. */
export function EmergencyBanner({ dossierId }: { dossierId: string }) {
  const { i18n, t } = useLingui()
  const may = useMay()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const query = useQuery({
    queryKey: standing(dossierId),
    enabled: may('noodtoegang'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/noodtoegang', { params: { path: { dossierId } } })),
  })
  const until = query.data?.noodtoegang?.tot
  const end = useMutation({
    mutationFn: () => take(api.DELETE('/dossiers/{dossierId}/noodtoegang', { params: { path: { dossierId }, header: change() } })),
    onSuccess: () => {
      tell(t`Uw noodtoegang is beëindigd.`)
      navigate('/huishoudens')
      // What was read by it stays nowhere on this device.
      client.removeQueries({ queryKey: standing(dossierId) })
      client.removeQueries({ queryKey: keys.dossier(dossierId) })
      void refresh()
    },
  })
  useEffect(() => {
    if (!until) return
    // What is on the screen goes away when the access does; a clock that runs ahead asks again after a while.
    const left = Date.parse(until) - nowHere()
    const timer = setTimeout(() => {
      void client.resetQueries({ queryKey: standing(dossierId) })
      void client.resetQueries({ queryKey: keys.dossier(dossierId) })
    }, left > 0 ? left + 1_000 : 30_000)
    return () => clearTimeout(timer)
  }, [client, dossierId, until])
  if (!until) return null
  const time = clockTime(until, i18n.locale)
  return (
    <div className="ph-notice" role="status">
      <p><Trans>U hebt noodtoegang tot {time} uur. De deelnemer en de privacyfunctionaris horen dit.</Trans></p>
      <Button aria-disabled={end.isPending || undefined} onClick={() => end.mutate()} variant="tertiary"><Trans>Noodtoegang beëindigen</Trans></Button>
      {end.error ? <FailurePanel failure={end.error} /> : null}
    </div>
  )
}

type Values = { gevaar: Gevaar | ''; reden: string; vertellen: 'meteen' | 'later'; vertellenVanaf: string; redenUitstel: string; uitstelBeslotenDoorId: string }

export default function EmergencyScreen({ dossierId }: { dossierId: string }) {
  const { t } = useLingui()
  const { options } = useWords()
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const refresh = useRefresh()
  // From the list of who was found: opening the wrong dossier should be noticed before, not after.
  const naam = useHistoryState<{ naam?: string } | null>()?.naam
  const work = useWorkForm<Values>({
    name: `noodtoegang:${dossierId}`,
    initial: { gevaar: '', reden: '', vertellen: 'meteen', vertellenVanaf: '', redenUitstel: '', uitstelBeslotenDoorId: '' },
    send: ({ gevaar, reden, vertellen, ...wait }, { key }) =>
      take(api.POST('/dossiers/{dossierId}/noodtoegang', {
        params: { path: { dossierId }, header: create(key) },
        body: { gevaar: chosen(gevaar), reden, ...(vertellen === 'later' ? { vertellenVanaf: wait.vertellenVanaf || undefined, redenUitstel: wait.redenUitstel, uitstelBeslotenDoorId: wait.uitstelBeslotenDoorId || undefined } : {}) },
      })),
    done: async () => {
      await Promise.all([refresh(dossierId), client.invalidateQueries({ queryKey: standing(dossierId) })])
      navigate(`/huishoudens/${dossierId}`)
    },
  })
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/huishoudens"><Trans>Huishoudens</Trans></BackLink>
      <PageHeading title={t`Noodtoegang`}><Trans>Noodtoegang</Trans></PageHeading>
      {naam ? <p><strong><Trans>U opent het dossier van {naam}.</Trans></strong></p> : null}
      <p className="ph-lead"><Trans>Is iemand in direct gevaar? Bel eerst 112. Daarna opent u hier voor een paar uur het dossier.</Trans></p>
      <p><Trans>U ziet wat nodig is om in te grijpen. De deelnemer en de privacyfunctionaris horen dat u keek en waarom. De privacyfunctionaris beoordeelt het achteraf.</Trans></p>
      <p><TextLink href="/noodtoegang"><Trans>Uw eerdere noodtoegang, met het oordeel</Trans></TextLink></p>
      <WorkFormFrame cancel="/huishoudens" submitLabel={t`Dossier openen`} work={work}>
        <RadioField label={t`Welk gevaar is er?`} name="gevaar" options={options(dangerWords)} />
        <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Wat is er aan de hand?`} name="reden" />
        <RadioField
          label={t`Wanneer mag de deelnemer dit weten?`}
          name="vertellen"
          options={[{ value: 'meteen', label: t`Meteen` }, { value: 'later', label: t`Later, want nu vertellen is niet veilig` }]}
        />
        <Wait />
      </WorkFormFrame>
    </div>
  )
}

function Wait() {
  const { t } = useLingui()
  const { gebruiker } = useSession()
  const colleagues = useColleagues()
  const when: unknown = useWatch({ name: 'vertellen' })
  if (when !== 'later') return null
  return (
    <>
      <DateField label={t`Vanaf welke dag wel?`} name="vertellenVanaf" />
      <TextAreaField label={t`Waarom nu nog niet?`} name="redenUitstel" />
      <SelectField hint={t`Dit besluit u niet alleen.`} label={t`Welke collega besloot dit met u?`} name="uitstelBeslotenDoorId" options={(colleagues.data?.items ?? []).filter(({ id }) => id !== gebruiker.id).map(({ id, naam }) => ({ value: id, label: naam }))} />
    </>
  )
}
