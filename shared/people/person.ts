import { z } from 'zod'
import { language } from '../case/vocabulary.ts'

/** What customers, Klusseniers and mediators have in common. An absent fact is `null`; empty text clears it. */

/** One line of text, at most `maximum` characters after trimming; null when empty. */
export const optionalLine = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum)
    .transform((typed) => typed || null)
    .nullable()

/** A name as it is written on a letter: 1–200 characters after trimming. */
export const personName = z.string().trim().min(1).max(200)

const anAddress = z.email()

/** An e-mail address of at most 320 characters, or nothing. */
export const email = z
  .string()
  .trim()
  .max(320)
  .superRefine((typed, context) => {
    if (typed !== '' && !anAddress.safeParse(typed).success)
      context.addIssue({ code: 'invalid_format', format: 'email', input: typed })
  })
  .transform((typed) => typed || null)
  .nullable()

const part = (maximum: number) => z.string().trim().max(maximum).default('')

/** An address; parts that are not known are empty, and an address without any part is no address. */
export const address = z
  .object({ street: part(200), postalCode: part(20), city: part(200), country: part(200) })
  .transform((parts) => (Object.values(parts).some(Boolean) ? parts : null))
  .nullable()

/** Details as a command that registers someone gives them: whatever is left out is not known. */
export const newDetails = {
  name: personName,
  address: address.default(null),
  email: email.default(null),
  /** Kept as typed: people write extensions and hours beside it. */
  phone: optionalLine(60).default(null),
  language: language.default('nl'),
}

/** Details as a command that corrects them gives them: whatever is left out stays as it is. */
export const correctedDetails = {
  name: personName.optional(),
  address: address.optional(),
  email: email.optional(),
  phone: optionalLine(60).optional(),
  language: language.optional(),
}

export const detailKeys = ['name', 'address', 'email', 'phone', 'language'] as const
