import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { audience } from '../case/vocabulary.ts'
import type { ListedOnly } from '../dossier/files.ts'
import type { MailContent } from '../intake/mail.ts'
import { sha256 } from '../kernel/id.ts'
import { base } from './base.ts'
import { caseNumber } from './cases.ts'

/** A mail as it is shown. `html` is as it came: a page shows it only after cleaning it. */
export type ShownMail = { readonly content: MailContent; readonly html: string | null }

export const documents = {
  /** A stored mail, read for showing. */
  mail: base.input(z.object({ sha256 })).output(type<ShownMail>()),
  /** A stored text, for showing: at most 200,000 characters. */
  text: base.input(z.object({ sha256 })).output(type<{ readonly text: string; readonly cut: boolean }>()),
}

/** How appended PDF pages are kept: as pictures for the archive, or as they are for working with. */
export const dossierForm = z.enum(['archive', 'working'])
export type DossierForm = z.infer<typeof dossierForm>

/** A file that was left out of the pages, and why. It is listed, and its original is embedded all the same. */
export type DossierNotice = {
  readonly document: string
  readonly code: ListedOnly
  readonly facts: Record<string, unknown>
}
/** A finished dossier. The host saves or opens it by its `id`. `size` in bytes. */
export type ExportedDossier = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly pages: number
  readonly notices: readonly DossierNotice[]
}
export type DossierProgress =
  | { readonly type: 'progress'; readonly step: string; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly exported: ExportedDossier }

export const dossiers = {
  /** Makes the dossier as PDF, step by step. Ending the stream cancels the work and leaves nothing behind. */
  export: base
    .input(
      z.object({
        number: caseNumber,
        audience: audience.default('internal'),
        form: dossierForm.default('archive'),
      }),
    )
    .output(eventIterator(type<DossierProgress>())),
}
