import type { StagedFile } from '#shared/host.ts'

/** A mail as mail programs save it, by its name. */
export const isMail = ({ name }: Pick<StagedFile, 'name'>): boolean => /\.(?:eml|emlx|msg)$/i.test(name)

/** A file or a folder that may hold many of them. */
export const holdsMails = ({ name, folder }: Pick<StagedFile, 'name' | 'folder'>): boolean =>
  folder === true || /\.mbox$/i.test(name)

/** A ZIP, by its name. */
export const isArchive = ({ name }: Pick<StagedFile, 'name'>): boolean => name.toLowerCase().endsWith('.zip')
