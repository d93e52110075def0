// Every test starts in Dutch, in Dutch time, with nothing left on the screen.
import { i18n } from '@lingui/core'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'nl', messages: {} })
})

afterEach(cleanup)
