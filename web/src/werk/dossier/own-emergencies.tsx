// The emergencies that one took oneself, and what was thought of them afterwards.
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import type { GenomenNoodtoegang } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, longDate } from '../../shared/time'
import { Badge } from '../../shared/ui'
import { api } from '../api/client'
import { BackLink } from '../layout/links'
import { Paged } from '../layout/paged'
import { dangerWords, verdictWords } from '../toezicht/noodtoegang/words'
import { useWords } from '../words'

export default function OwnEmergencies() {
  const { t } = useLingui()
  const query = useInfiniteQuery({
    queryKey: ['eigen-noodtoegangen'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => take(api.GET('/noodtoegangen/eigen', { params: { query: { cursor: pageParam } } })),
    getNextPageParam: ({ volgende }) => volgende,
  })
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/huishoudens"><Trans>Huishoudens</Trans></BackLink>
      <PageHeading title={t`Uw noodtoegang`}><Trans>Uw noodtoegang</Trans></PageHeading>
      <p><Trans>U leest hier wanneer u noodtoegang nam. En wat een ander daar later van vond.</Trans></p>
      <Paged empty={<Trans>U hebt nog nooit noodtoegang genomen.</Trans>} query={query}>
        {(items) => <ul className="ph-stack ph-stack--fill ph-plain">{items.map((one) => <Taken key={one.id} taken={one} />)}</ul>}
      </Paged>
    </div>
  )
}

function Taken({ taken: { begin, beoordeling, einde, gevaar, reden, voorletters } }: { taken: GenomenNoodtoegang }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const day = longDate(begin, i18n.locale)
  const from = clockTime(begin, i18n.locale)
  const until = clockTime(einde, i18n.locale)
  return (
    <li className="ph-card ph-stack ph-stack--tight ph-stack--fill">
      <div className="ph-row">
        <h2 className="ams-heading ams-heading--4">{day}</h2>
        {beoordeling ? <Badge color={beoordeling.oordeel === 'terecht' ? 'lime' : undefined} label={word(verdictWords[beoordeling.oordeel])} /> : <Badge label={t`Wacht op een oordeel`} />}
      </div>
      <p className="ph-soft ph-small"><Trans>Dossier van: {voorletters}</Trans> · <Trans>van {from} tot {until} uur</Trans></p>
      <p><strong>{word(dangerWords[gevaar])}</strong></p>
      <p className="ph-pre">{reden}</p>
      {beoordeling ? <p className="ph-pre"><Trans>Oordeel van {beoordeling.door}: {beoordeling.toelichting}</Trans></p> : null}
    </li>
  )
}
