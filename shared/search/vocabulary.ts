import { distanceWithin } from '../kernel/distance.ts'
import type { FieldName } from './query.ts'

/** A value of a field that has few, with the names by which it can be typed; the first is shown. */
export type NamedValue = { readonly value: string; readonly names: readonly string[] }

/** The names of fields and of their values, in the languages of the app; the first of each is the one that is shown. */
export type Vocabulary = {
  readonly fields: readonly { readonly field: FieldName; readonly names: readonly string[] }[]
  readonly values: Readonly<Partial<Record<FieldName, readonly NamedValue[]>>>
  /** Between what may be there the one or the other; in capitals. */
  readonly or: readonly string[]
}

/** As names are compared: lower case, no accents, signs and spaces left out, so that `te-laat` is `te laat` is `telaat`. */
export const nameOf = (typed: string): string =>
  isName.test(typed)
    ? typed
    : typed
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '')
const isName = /^[a-z0-9]+$/

type Named = { readonly names: readonly string[] }
type Keyed<T extends Named> = readonly { readonly thing: T; readonly keys: readonly string[] }[]

/** The names of a vocabulary, as they are compared: they stay what they are, and are asked for at each key that is typed. */
const known = new WeakMap<readonly Named[], Keyed<Named>>()
const keyed = <T extends Named>(things: readonly T[]): Keyed<T> => {
  const found = known.get(things) ?? things.map((thing) => ({ thing, keys: thing.names.map(nameOf) }))
  known.set(things, found)
  return found as Keyed<T> // of these very things
}

/** The named thing that was typed: by its name, else by the only one that begins so. Null when there is none, or several. */
export const named = <T extends Named>(things: readonly T[], typed: string): T | null => {
  const wanted = nameOf(typed)
  if (wanted === '') return null
  const all = keyed(things)
  const exact = all.find(({ keys }) => keys.includes(wanted))
  if (exact) return exact.thing
  const begun = all.filter(({ keys }) => keys.some((key) => key.startsWith(wanted)))
  return begun.length === 1 ? (begun[0]?.thing ?? null) : null
}

/** The name spelled most like what was typed, when it is near enough to be meant. */
export const nearest = (things: readonly Named[], typed: string): string | null => {
  const wanted = nameOf(typed)
  const most = wanted.length > 5 ? 2 : 1
  const near = things
    .flatMap(({ names }) => names.map((name) => ({ name, far: distanceWithin(nameOf(name), wanted, most) })))
    .filter(({ far }) => far <= most)
    .toSorted((a, b) => a.far - b.far)
  return near[0]?.name ?? null
}
