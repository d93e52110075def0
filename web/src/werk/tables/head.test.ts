import { describe, expect, it } from 'vitest'
import { inDutch } from './dmn-words'
import { headOf, withHead } from './head'

const shipped = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Bron: de wet. -->\n<!-- En nog iets. -->\n<definitions/>\n'
const saved = '<?xml version="1.0" encoding="UTF-8"?>\n<definitions/>\n'

describe('the comment above a table', () => {
  it('is put back where it stood', () => {
    expect(withHead(saved, headOf(shipped))).toBe(shipped)
  })

  it('is there once, however often the table is saved', () => {
    const once = withHead(saved, headOf(shipped))
    expect(withHead(once, headOf(once))).toBe(once)
  })

  it('is empty when there is none, and a comment inside the model is not above it', () => {
    expect(headOf(saved)).toBe('')
    expect(headOf('<definitions><!-- binnen --></definitions>')).toBe('')
    expect(withHead(saved, '')).toBe(saved)
  })
})

describe('the words of the editor', () => {
  it('are Dutch, with what belongs in them; what is unknown stays', () => {
    expect(inDutch('Add rule above')).toBe('Regel erboven')
    expect(inDutch('Expression language: {expressionLanguageLabel}', { expressionLanguageLabel: 'FEEL' })).toBe('Taal: FEEL')
    expect(inDutch('FEEL')).toBe('FEEL')
  })
})
