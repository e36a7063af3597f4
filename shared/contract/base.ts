import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Refusal } from '../refusals.ts'

/**
 * What every procedure of the contract starts from. A refusal arrives as the typed error `REFUSED`, whose data
 * is the refusal itself: a code and its facts. The sentence is in the words of the reader's language.
 */
export const base = oc.errors({ REFUSED: { status: 422, data: z.custom<Refusal>() } })
