import type { MailWarning } from '#shared/intake/mail.ts'
import { tnefContainer } from './tnef.ts'
import { zipContainer } from './zipParts.ts'

/** A part as it was found in a mail or in another part: nothing about it is certain but its bytes. */
export type FoundPart = {
  /** The name that it was given there; a path, nothing and nonsense occur. */
  readonly proposed: string | null
  /** The media type that was said; empty for none. */
  readonly declared: string
  readonly bytes: Uint8Array
  readonly inline: boolean
  /** Without angle brackets. */
  readonly contentId: string | null
}

/** A part with what was made of it: a safe name, and a media type by its content. */
export type KnownPart = FoundPart & { readonly name: string; readonly mediaType: string }

/** What came out of a part. */
export type Opened = {
  readonly parts: readonly FoundPart[]
  readonly warnings: readonly MailWarning[]
  /** What stands for the text of the mail, where it has none of its own. */
  readonly body?: { readonly plain: string; readonly html: string | null }
}

/**
 * A kind of part that holds others. `holds` looks at a part's type and first bytes only; `open` never throws on any
 * bytes: what cannot be opened gives a warning and no parts. Limits of depth, number and bytes over the whole mail
 * are kept by who calls; `room` is how many bytes may still come out.
 */
export type Container = {
  readonly holds: (part: KnownPart) => boolean
  readonly open: (part: KnownPart, room: number) => Promise<Opened> | Opened
}

/** In the order in which they are asked. A ZIP's and the like are added here. */
const containers: readonly Container[] = [tnefContainer, zipContainer]

/** The kind of container that a part is; null for one that holds nothing. */
export const containerOf = (part: KnownPart): Container | null =>
  containers.find(({ holds }) => holds(part)) ?? null
