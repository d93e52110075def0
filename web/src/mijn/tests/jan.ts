// Jan's overview, as the server would put it into the page, and the same before anything was agreed.
import type { Boot } from '../boot'
import data from './jan.json'

export const jan = data as Boot

export const newcomer: Boot = {
  ...jan,
  overzicht: {
    naam: jan.overzicht.naam,
    dossierId: jan.overzicht.dossierId,
    treden: jan.overzicht.treden,
    afspraken: [],
    helpers: [],
    trajecten: [],
    metingen: [],
  },
}

/** The day on which Jan's overview was read. */
export const today = '2026-11-22'
