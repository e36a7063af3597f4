import { TextReader } from '../formats/documents/text.ts'
import { runAsJob } from './process.ts'

runAsJob<'readTexts'>(import.meta.url, async ({ files }, onProgress) => {
  const reader = new TextReader()
  for (const { path, ...file } of files)
    onProgress({ sha256: file.sha256, read: await reader.read(path, file) })
  return { ok: true, result: null }
})
