// Appears once the server saw a word that is also a name of a household: the writer takes it out, or says it is no name.
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { CheckField } from '../forms/fields'
import type { WorkForm } from '../forms/use-work-form'

const seemsAName = 'lijkt-op-naam'

export function NoNamesField<V extends FieldValues & { zonderNamen: boolean }>({ work }: { work: WorkForm<V> }) {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  // It stays once it was asked: another error in between must not take the answer away.
  if (!asked && work.failure?.errors.some(({ code }) => code === seemsAName)) setAsked(true)
  return asked ? <CheckField hint={t`Alleen aanvinken als het woord geen naam is, zoals de naam van een maand of een ding.`} label={t`Ik keek nog eens: er staat geen naam van een huishouden in.`} name="zonderNamen" /> : null
}
