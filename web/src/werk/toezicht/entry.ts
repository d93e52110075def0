// What a part of the privacy desk says about itself. One part is one folder with an entry; entries.ts lists them.
import type { MessageDescriptor } from '@lingui/core'
import type { ComponentType } from 'react'
import type { Recht } from '../../shared/api/schema'
import type { IconName } from '../../shared/icon'

export type DeskEntry = {
  /** Under /toezicht; the screen has everything below it too. Also the name of the folder. */
  path: string
  icon: IconName
  title: MessageDescriptor
  /** One sentence: what one does here. */
  about: MessageDescriptor
  /** Shown to whoever has one of these. */
  rights: readonly Recht[]
  /** Lazy, so that only who comes here loads it. */
  Screen: ComponentType
  /** Reads how many things wait for this person and shows it with WaitingCount; absent where nothing waits. */
  Waiting?: ComponentType
}

export const address = ({ path }: DeskEntry): string => `/toezicht/${path}`
