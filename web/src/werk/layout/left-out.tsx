// One calm line about what a screen leaves out because the reader may not see it, and whom to ask.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Weggelaten } from '../../shared/api/schema'

export function LeftOut({ list }: { list: Weggelaten[] | undefined }) {
  const { i18n } = useLingui()
  if (!list || list.length === 0) return null
  return (
    <div className="ph-soft ph-small">
      {byWhomToAsk(list).map(({ ask, names }) => {
        const kinds = new Intl.ListFormat(i18n.locale).format(names)
        return (
          <p key={ask}>
            <Trans>U ziet hier niet alles van: {kinds}. Vraag het aan {ask}.</Trans>
          </p>
        )
      })}
    </div>
  )
}

/** One entry for each person or role to ask, in the order given. */
export function byWhomToAsk(list: Weggelaten[]): { ask: string; names: string[] }[] {
  const asks: { ask: string; names: string[] }[] = []
  for (const { naam, vraagAan } of list) {
    const same = asks.find(({ ask }) => ask === vraagAan)
    if (same) same.names.push(naam)
    else asks.push({ ask: vraagAan, names: [naam] })
  }
  return asks
}
