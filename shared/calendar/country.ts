import { z } from 'zod'

/** The countries whose public holidays the app knows. */
export const country = z.enum(['BE', 'NL'])
export type Country = z.infer<typeof country>
