import { z } from 'zod'
import { administrations, languages } from '#shared/host.ts'

/** The one channel on which the preload asks, and the two on which main tells. */
export const channel = { ask: 'wederhoor:ask', port: 'wederhoor:port', news: 'wederhoor:news' } as const

/** Everything the preload may ask. Parsed by main: the page's process is not trusted with more than this. */
export const question = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('connect'), ticket: z.string().max(100) }),
  z.object({ ask: z.literal('stage'), path: z.string().min(1).max(32_768) }),
  z.object({ ask: z.literal('stageMails'), path: z.string().min(1).max(32_768) }),
  z.object({ ask: z.literal('pickFiles') }),
  z.object({ ask: z.literal('pickFolders') }),
  z.object({ ask: z.literal('pickDump') }),
  z.object({ ask: z.literal('saveExport'), id: z.string().max(100), suggestedName: z.string().max(500) }),
  z.object({ ask: z.literal('openExport'), id: z.string().max(100) }),
  z.object({ ask: z.literal('openAdministration'), which: z.enum(administrations) }),
  z.object({ ask: z.literal('setLanguage'), language: z.enum(languages) }),
])
export type Question = z.infer<typeof question>
