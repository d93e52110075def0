// Short messages after something was done, with a way back where that is possible.
import { Trans } from '@lingui/react/macro'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { Icon } from '../../shared/icon'
import { Button } from '../../shared/ui'

type Notice = { id: number; text: string; undo?: () => void }
type Tell = (text: string, undo?: () => void) => void

const NoticeContext = createContext<Tell>(() => {})

export const useTell = (): Tell => useContext(NoticeContext)

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>()
  const tell = useCallback<Tell>((text, undo) => setNotice((last) => ({ id: (last?.id ?? 0) + 1, text, undo })), [])
  const close = () => setNotice(undefined)
  return (
    <NoticeContext value={useMemo(() => tell, [tell])}>
      {children}
      {/* It stays until closed or replaced: nobody should have to be quick. */}
      <div aria-live="polite" className="ph-toasts ph-no-print">
        {notice ? (
          <div className="ph-toast" key={notice.id}>
            <Icon name="check" />
            <p>{notice.text}</p>
            {notice.undo ? (
              <Button
                onClick={() => {
                  notice.undo?.()
                  close()
                }}
                variant="tertiary"
              >
                <Trans>Ongedaan maken</Trans>
              </Button>
            ) : null}
            <Button onClick={close} variant="tertiary"><Trans>Sluiten</Trans></Button>
          </div>
        ) : null}
      </div>
    </NoticeContext>
  )
}
