// One meeting in a list.
import { Plural, useLingui } from '@lingui/react/macro'
import type { Overlegregel } from '../../shared/api/schema'
import { clockTime, localDay, longDate } from '../../shared/time'
import { Badge } from '../../shared/ui'
import { TextLink } from '../layout/links'
import { useWords } from '../words'
import { attendanceWords, meetingWords } from './words'

export function MeetingLine({ meeting }: { meeting: Overlegregel }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const { anoniem, huishouden, id, ikKom, leiding, moment, naam, open, plek, status } = meeting
  return (
    <li className="ph-line">
      <span className="ph-row">
        <TextLink href={`/overleg/${id}`}>{naam}, {longDate(localDay(new Date(moment)), i18n.locale)}</TextLink>
        {anoniem ? <Badge label={t`Zonder namen`} /> : null}
        {status === 'gepland' ? null : <span>{word(meetingWords[status])}</span>}
      </span>
      <span className="ph-soft ph-small">
        {clockTime(moment, i18n.locale)} · {plek} · {leiding}
        {huishouden ? <> · {huishouden}</> : null}
        {status === 'gepland' ? <> · {word(attendanceWords[ikKom])} · <Plural one="# vraag" other="# vragen" value={open} /></> : null}
      </span>
    </li>
  )
}
