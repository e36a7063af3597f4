import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { audience } from '../case/vocabulary.ts'
import type { ListedOnly } from '../dossier/files.ts'
import type { StagedFile } from '../host.ts'
import type { MailContent, MailWarning } from '../intake/mail.ts'
import { sha256 } from '../kernel/id.ts'
import { base } from './base.ts'
import { caseNumber } from './cases.ts'

/** A mail as it is shown. `html` is as it came: a page shows it only after cleaning it. */
export type ShownMail = { readonly content: MailContent; readonly html: string | null }

/** How a picture is shown: as it is, or as a JPEG of one of its pages, an export under `id`. */
export type ShownPicture =
  | { readonly is: 'original' }
  | { readonly is: 'made'; readonly id: string; readonly pages: number }

/** A file in an archive, as the archive says it: a path, and bytes. `locked`: it asks for a password. */
export type ListedFile = { readonly name: string; readonly size: number; readonly locked: boolean }

/** What came out of an archive, each as an offered file; and what did not. */
export type Unpacked = { readonly files: readonly StagedFile[]; readonly warnings: readonly MailWarning[] }

/** A stored file, with the name that it goes by: what it is depends on both. */
const named = z.object({ sha256, name: z.string().max(500) })

export const documents = {
  /** A stored mail, read for showing. */
  mail: base.input(z.object({ sha256 })).output(type<ShownMail>()),
  /** A stored text, for showing: at most 200,000 characters. */
  text: base.input(z.object({ sha256 })).output(type<{ readonly text: string; readonly cut: boolean }>()),
  /** A stored picture, or a page of it (from 0), for showing. */
  picture: base
    .input(named.extend({ page: z.int().min(0).max(10_000).default(0) }))
    .output(type<ShownPicture>()),
  /** A stored text of an office program (DOCX, ODT), as HTML: a page shows it only after cleaning it. */
  paper: base.input(named).output(type<{ readonly html: string }>()),
  /** What is in a stored archive. */
  contents: base.input(named).output(type<{ readonly files: readonly ListedFile[] }>()),
  /** Takes the files out of an offered archive; it stays offered itself. */
  unpack: base.input(z.object({ upload: z.string() })).output(type<Unpacked>()),
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
