// Where the participant stands on the ladder.
import { Trans, useLingui } from '@lingui/react/macro'
import type { MijnOverzicht } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { DrawnLadder } from '../parts/drawn-ladder'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { Empty, Section } from '../parts/section'

export function LadderPage({ overview: { trede, treden } }: { overview: MijnOverzicht }) {
  const { t } = useLingui()
  const name = treden.find(({ waarde }) => waarde === trede)?.label
  return (
    <>
      <PageHeading title={t`Ladder`}><Trans>Uw ladder</Trans></PageHeading>
      <ReadAloud />
      <p>
        <Trans>De ladder laat zien hoe u meedoet. Stap voor stap omhoog, zo ver als bij u past. Naar beneden mag ook.</Trans>
      </p>
      <Section icon="ladder" title={trede && name ? <span><Trans>U staat op trede {trede}:</Trans> <OwnWords>{name}</OwnWords></span> : <Trans>Waar staat u?</Trans>}>
        {trede ? null : <Empty><Trans>Dat is nog niet bekeken. U doet dat samen met uw coach, met een paar vragen.</Trans></Empty>}
        <DrawnLadder current={trede} rungs={treden} />
      </Section>
    </>
  )
}
