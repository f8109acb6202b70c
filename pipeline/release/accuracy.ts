import type { Accuracy } from '../../schemas/generated/types.ts'
import measured from './accuracy.json' with { type: 'json' }

/** How well the program reads, as `make eval` last measured it. */
export const accuracy: Accuracy = measured
