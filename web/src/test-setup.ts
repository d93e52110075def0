// Every test starts in Dutch, in Dutch time, with nothing left on the screen.
import { i18n } from '@lingui/core'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'nl', messages: {} })
})

afterEach(cleanup)
