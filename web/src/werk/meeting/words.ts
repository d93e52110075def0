// The words for meetings.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Agendapunt, Overlegaanwezige, Overleggenodigde, Overlegregel } from '../../shared/api/schema'

export const meetingWords: Record<Overlegregel['status'], MessageDescriptor> = {
  gepland: msg`Gepland`,
  geweest: msg`Geweest`,
  afgezegd: msg`Gaat niet door`,
}

export const attendanceWords: Record<Overleggenodigde['aanwezig'], MessageDescriptor> = {
  uitgenodigd: msg`Nog geen antwoord`,
  komt: msg`Komt`,
  'komt-niet': msg`Komt niet`,
}

export const presenceWords: Record<Overlegaanwezige['was'], MessageDescriptor> = {
  aanwezig: msg`Aanwezig`,
  afgemeld: msg`Afgemeld`,
  afwezig: msg`Afwezig zonder bericht`,
}

export const questionWords: Record<Agendapunt['status'], MessageDescriptor> = {
  open: msg`Nog te bespreken`,
  besproken: msg`Besproken`,
  ingetrokken: msg`Ingetrokken`,
}
