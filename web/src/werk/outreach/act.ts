// One press that changes something about approaching.
import { usePress } from '../layout/use-press'
import { useReread } from './queries'

export const useOutreachAct = () => usePress(useReread())
