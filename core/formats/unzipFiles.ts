import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDiskFull } from '#db/failures.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { MailWarning } from '#shared/intake/mail.ts'
import { headLength, mediaTypeOf } from './media.ts'
import { documentName, uniqueName } from './names.ts'
import { isZip, zipContainer, zipLimits } from './zipParts.ts'

export type UnzipOrder = { readonly path: string; readonly name: string; readonly into: string }
/** `size` in bytes. */
export type Unzipped = {
  readonly files: readonly { readonly path: string; readonly name: string; readonly size: number }[]
  readonly warnings: readonly MailWarning[]
}

/**
 * Takes the files out of a ZIP into a folder, those of a ZIP within it too; each under a number there, and with a name
 * of its own that is safe anywhere. Refuses `diskFull`. Throws what else the disk throws.
 */
export const unzipFiles = async ({
  path,
  name,
  into,
}: UnzipOrder): Promise<Outcome<{ unzipped: Unzipped }>> => {
  const files: Unzipped['files'][number][] = []
  const warnings: MailWarning[] = []
  const taken = new Set<string>()
  let room = zipLimits.unpacked
  const open = async (zip: string, bytes: Uint8Array): Promise<void> => {
    const part = { name: zip, mediaType: 'application/zip', proposed: zip, declared: '', bytes }
    const found = await zipContainer.open({ ...part, inline: false, contentId: null }, room)
    warnings.push(...found.warnings)
    for (const { proposed, bytes: content } of found.parts) {
      room -= content.length
      const mediaType = mediaTypeOf(content.subarray(0, headLength), proposed, null)
      const safe = uniqueName(documentName(proposed, mediaType, files.length + 1), taken)
      if (isZip({ name: safe, mediaType })) {
        await open(safe, content)
        continue
      }
      if (files.length >= zipLimits.entries) return
      taken.add(safe.toLowerCase())
      const file = join(into, String(files.length))
      await writeFile(file, content, { flag: 'wx' })
      files.push({ path: file, name: safe, size: content.length })
    }
  }
  try {
    await open(name, new Uint8Array(await readFile(path)))
    return { ok: true, unzipped: { files, warnings } }
  } catch (error) {
    if (isDiskFull(error)) return refused('diskFull', {})
    throw error
  }
}
