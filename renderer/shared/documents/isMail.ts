import type { StagedFile } from '#shared/host.ts'

/** A mail as mail programs save it, by its name. */
export const isMail = ({ name }: Pick<StagedFile, 'name'>): boolean => name.toLowerCase().endsWith('.eml')
