import { z } from 'zod'
import type { PlainDate } from '#shared/kernel/date.ts'
import { type Desk, type WrongUse, wrong } from './verb.ts'

type JsonObject = Readonly<Record<string, unknown>>
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads JSON from the command line. */
export const readJson = (typed: string): { readonly json: unknown } | WrongUse => {
  try {
    return { json: JSON.parse(typed) }
  } catch (error) {
    return wrong('notJson', { detail: (error as Error).message })
  }
}

/** Where JSON stands on the command line: the text itself, or `-` for standard input. */
export const jsonFrom = async (desk: Desk, typed: string): Promise<{ readonly json: unknown } | WrongUse> =>
  readJson(typed === '-' ? await desk.readStdin() : typed)

/**
 * Puts today in every date named `on` that a command needs and that was left out, also inside the entry that it
 * brings. Whatever else is wrong stays as it is, for the contract to refuse.
 */
export const withToday = (schema: z.ZodType, given: unknown, today: PlainDate): unknown => {
  if (!(schema instanceof z.ZodObject) || !isObject(given)) return given
  const filled: Record<string, unknown> = { ...given }
  for (const [key, field] of Object.entries<z.ZodType>(schema.shape)) {
    if (key in filled) filled[key] = withToday(field, filled[key], today)
    else if (key === 'on' && !field.safeParse(undefined).success) filled[key] = today
  }
  return filled
}
