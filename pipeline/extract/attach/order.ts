import { actors } from './actors.ts'
import { base } from './base.ts'
import { item } from './item.ts'
import { modality } from './modality.ts'
import type { AttachRule } from './proposal.ts'
import { rate } from './rate.ts'
import { role } from './role.ts'
import { source } from './source.ts'
import { time } from './time.ts'

/** The rules that fill the slots of a figure, in the order in which they may rely on one another. */
export const attachRules: readonly AttachRule[] = [item, rate, base, role, time, source, actors, modality]
