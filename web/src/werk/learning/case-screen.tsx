// One case: the question, what was tried, and what the group came to.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Intervisiecasus, Intervisiegroep } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, change } from '../api/client'
import { FailurePanel } from '../layout/failure'
import { BackLink, ButtonLink, TextLink } from '../layout/links'
import { OpenedSection } from '../layout/opened-section'
import { Section } from '../layout/screen'
import { InCase } from './in-group'
import { useLearningAct } from './use-learning-act'

export function CaseScreen({ groupId, caseId }: { groupId: string; caseId: string }) {
  return <InCase caseId={caseId} groupId={groupId}>{(one, group) => <Case group={group} one={one} />}</InCase>
}

function Case({ group, one }: { group: Intervisiegroep; one: Intervisiecasus }) {
  const { t, i18n } = useLingui()
  const base = `/leren/intervisie/${group.id}`
  const conclusion = `${base}/casus/${one.id}/conclusie`
  return (
    <>
      <BackLink href={base}>{group.naam}</BackLink>
      <PageHeading title={t`Casus`}><Trans>Casus van {longDate(one.op, i18n.locale)}</Trans></PageHeading>
      <p className="ph-soft"><Trans>Ingebracht door {one.ingebrachtDoor}</Trans></p>
      <Section id="vraag" title={<Trans>De vraag</Trans>}><p className="ph-pre">{one.vraag}</p></Section>
      {one.geprobeerd ? <Section id="geprobeerd" title={<Trans>Wat is geprobeerd</Trans>}><p className="ph-pre">{one.geprobeerd}</p></Section> : null}
      <Section id="conclusie" title={<Trans>Waar de groep op uitkwam</Trans>}>
        {one.conclusie ? (
          <>
            <p className="ph-pre">{one.conclusie}</p>
            <p className="ph-row">
              {one.conclusieOp ? <span className="ph-soft ph-small"><Trans>Opgeschreven op {longDate(one.conclusieOp, i18n.locale)}</Trans></span> : null}
              <TextLink href={conclusion}><Trans>Conclusie wijzigen</Trans></TextLink>
            </p>
          </>
        ) : (
          <>
            <p className="ph-soft"><Trans>Er is nog geen conclusie. Schrijf haar samen op, dan leert iedereen ervan.</Trans></p>
            <div><ButtonLink href={conclusion} variant="secondary"><Trans>Conclusie opschrijven</Trans></ButtonLink></div>
          </>
        )}
      </Section>
      {one.vanMij ? <Remove base={base} groupId={group.id} one={one} /> : null}
    </>
  )
}

function Remove({ base, groupId, one }: { base: string; groupId: string; one: Intervisiecasus }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const [, navigate] = useLocation()
  const { act, busy, failure } = useLearningAct()
  const remove = async () => {
    const path = { groepId: groupId, casusId: one.id }
    if (await act(() => take(api.DELETE('/intervisiegroepen/{groepId}/casussen/{casusId}', { params: { path, header: change() } })), t`De casus is weg.`)) navigate(base)
  }
  if (!asking) return <div><Button onClick={() => setAsking(true)} variant="tertiary"><Trans>Casus weghalen</Trans></Button></div>
  return (
    <OpenedSection title={<Trans>Weet u het zeker?</Trans>}>
      <p><Trans>De vraag en de conclusie zijn dan weg, voor de hele groep. U kunt dit niet terugdraaien.</Trans></p>
      {failure ? <FailurePanel failure={failure} /> : null}
      <div className="ph-row">
        <Button disabled={busy} onClick={() => void remove()}><Trans>Ja, haal weg</Trans></Button>
        <Button onClick={() => setAsking(false)} variant="tertiary"><Trans>Annuleren</Trans></Button>
      </div>
    </OpenedSection>
  )
}
