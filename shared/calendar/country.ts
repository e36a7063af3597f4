import { z } from 'zod'

/** The countries whose public holidays the app knows. Apart from the holidays themselves, which are a lot of data. */
export const country = z.enum(['BE', 'NL'])
export type Country = z.infer<typeof country>
