/**
 * What carries this page: Electron or the web host. One interface, so that no screen knows which it is.
 */
import type { Client } from '#shared/contract/index.ts'
import type {
  Bridge,
  CoreNews,
  ExportSaved,
  Language,
  Saved,
  Staged,
  WhichAdministration,
} from '#shared/host.ts'
import { electronHost } from './hostElectron.ts'
import { webHost } from './hostWeb.ts'

export type Host = {
  readonly kind: 'electron' | 'web'
  /** The contract. A call that was under way when the core fell over rejects with `CoreLost`. */
  readonly client: Client
  /** Offers files that were dropped, pasted or picked to the core; in their order. */
  stage(files: readonly File[]): Promise<Staged[]>
  /** Offers files and folders of mails for `intake.gather`; in their order. */
  stageMails(files: readonly File[]): Promise<Staged[]>
  /** What was dropped, folders as this host can offer them. To be called while the drop is being handled. */
  droppedMails(transfer: DataTransfer): Promise<File[]>
  /** Lets the mediator pick folders of mails; empty when he changes his mind. Those that are files still have to be offered. */
  pickFolders(): Promise<readonly (File | Staged)[]>
  /** Lets the mediator pick files; empty when he changes his mind. */
  pickFiles(): Promise<Staged[]>
  /** Lets the mediator pick the dump of an administration; null when he changes his mind. */
  pickDump(): Promise<Staged | null>
  /** Where an export or a document can be fetched from: the same in both hosts. */
  exportAddress(id: string): string
  documentAddress(document: { sha256: string; name: string; mediaType: string }): string
  /** Lets the mediator keep a finished export. */
  saveExport(id: string, suggestedName: string): Promise<ExportSaved>
  /** Opens a finished export for reading. */
  openExport(id: string): Promise<boolean>
  /** Gives a finished mail to the mail program as a draft; where there is none to call, to the mediator. */
  openMail(id: string, name: string): Promise<MailOpened>
  /** Opens another administration; when it is open, the page is loaded anew. */
  openAdministration(which: WhichAdministration): Promise<Saved>
  /** Whether the mediator can be asked for the folder of any administration. */
  readonly canChooseAdministration: boolean
  /** Tells the host the language of its own menus and dialogs. */
  setLanguage(language: Language): void
  /** Tells when the core fell over and when it is back; gives the function that stops it. */
  onCoreNews(listener: (news: CoreNews) => void): () => void
}

/** `downloaded`: the mediator has the file and opens it himself. `noProgram`: nothing here opens mails. */
export type MailOpened = 'opened' | 'downloaded' | 'noProgram'

declare global {
  interface Window {
    readonly wederhoor?: Bridge<File>
  }
}

/** The host of this page. */
export const findHost = (): Host => (window.wederhoor ? electronHost(window.wederhoor) : webHost())
