// One press that changes something here.
import { usePress } from '../layout/use-press'
import { useReread } from './queries'

export const useLearningAct = () => usePress(useReread())
