// A drawing with its table one click away. The drawing is for the eye; the table says the same to everyone.
import { Trans } from '@lingui/react/macro'
import { useId, useState, type ReactNode } from 'react'
import { ScrollRegion } from '../scroll-region'
import { Button } from '../ui'

type Props = { caption: string; drawing: ReactNode; table: ReactNode; legend?: ReactNode }

export function ChartFrame({ caption, drawing, table, legend }: Props) {
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  return (
    <figure className="ph-chart" aria-labelledby={id}>
      <figcaption className="ph-chart__caption" id={id}>
        {caption}
      </figcaption>
      {asTable ? (
        <ScrollRegion label={caption}>{table}</ScrollRegion>
      ) : (
        <>
          {legend}
          {drawing}
          {/* A reader that cannot see the drawing gets the same facts without pressing anything. */}
          <div className="ams-visually-hidden">{table}</div>
        </>
      )}
      <Button aria-pressed={asTable} className="ph-chart__switch" onClick={() => setAsTable(!asTable)} variant="tertiary">
        {asTable ? <Trans>Bekijk als tekening</Trans> : <Trans>Bekijk als tabel</Trans>}
      </Button>
    </figure>
  )
}
