/**
 * What a windowed host does for the page besides the contract: everything that touches the mediator's own files
 * and programs. The page never learns a path.
 */

/** Bytes. A larger file is no part of a complaint. */
export const uploadLimit = 200 * 1024 * 1024
/** Of a whole administration, which may be of any size that a disk holds. */
export const dumpLimit = 4 * 1024 ** 4

/** Of a file with many mails in it. */
export const mailboxLimit = 8 * 1024 ** 3

/** What the page knows of an offered file: a token that says nothing of where it lies. `size` in bytes. */
export type StagedFile = {
  readonly upload: string
  readonly name: string
  readonly size: number
  /** A whole folder: only for `intake.gather`. */
  readonly folder?: true
}
/** Why a file could not be staged. */
export type StageFailure = 'unreadable' | 'notAFile' | 'tooLarge'
export type Staged =
  | { readonly ok: true; readonly file: StagedFile }
  | { readonly ok: false; readonly name: string; readonly failure: StageFailure }

export type Saved = 'saved' | 'cancelled' | 'failed'

/**
 * Why a finished export did not come where the mediator wanted it. `notWritable`: it may not be written there, or what is there is open
 * elsewhere. `gone`: there is no such export any more, as after a new start.
 */
export type NotSaved = 'diskFull' | 'notWritable' | 'gone' | 'failed'
export type ExportSaved = 'saved' | 'cancelled' | NotSaved

/** The mediator's own administration, the example one beside it, one to be picked, or what was loaded for this one. */
export const administrations = ['own', 'example', 'choose', 'loaded'] as const
export type WhichAdministration = (typeof administrations)[number]

export const languages = ['nl', 'fr', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * What happened to the core, for a notice: `lost` when it fell over, `back` once calls are answered again; or what it is busy
 * making before it answers any, in a sentence.
 */
export type CoreNews = 'lost' | 'back' | { readonly making: string }

/** `window.wederhoor`, as Electron's preload offers it to the page. `F` is the browser's `File`. */
export type Bridge<F> = {
  readonly host: 'electron'
  /** Asks for a port to the core. It arrives as a window message, `PortMessage`, with the same ticket. */
  connect(ticket: string): void
  /** Offers a file where it lies on disk. Only for one that `hasPath`. */
  stage(file: F): Promise<Staged>
  /** Offers a file or a folder of mails where it lies on disk. Only for one that `hasPath`. */
  stageMails(file: F): Promise<Staged>
  /** Whether the file lies on disk; a pasted one, or one made by a program, does not and is sent to `/uploads`. */
  hasPath(file: F): boolean
  /** The native dialog; an empty list when it was cancelled. */
  pickFiles(): Promise<Staged[]>
  /** The native dialog for folders of mails; an empty list when it was cancelled. */
  pickFolders(): Promise<Staged[]>
  /** The native dialog for the dump of an administration; null when it was cancelled. */
  pickDump(): Promise<Staged | null>
  /** Asks where, and writes a finished export there, whole or not at all. */
  saveExport(id: string, suggestedName: string): Promise<ExportSaved>
  /** Opens a finished export in the program that the mediator uses for it. False when there is none. */
  openExport(id: string): Promise<boolean>
  /** Opens another administration in this window; the page is loaded anew. */
  openAdministration(which: WhichAdministration): Promise<Saved>
  /** The language of menus and dialogs, kept for the next start. */
  setLanguage(language: Language): void
  /** Calls the listener at each piece of news of the core; gives the function that stops it. */
  onCoreNews(listener: (news: CoreNews) => void): () => void
}

/** The data of the window message that carries a port to the core, to the one who asked with this ticket. */
export type PortMessage = { readonly type: 'wederhoor:port'; readonly ticket: string }
