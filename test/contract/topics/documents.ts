import { expect, it } from 'vitest'
import { aDocx, aZip, wordParagraph } from '#test/core/support/papers.ts'
import type { Hosted } from '../hosted.ts'

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Documents that a page cannot show by itself: pictures, papers of office programs, archives. */
export const documents = (at: Hosted): void =>
  it('shows its documents, each in its own way', async () => {
    const files = {
      'foto.png': png,
      'brief.docx': await aDocx(wordParagraph('Geachte')),
      'alles.zip': await aZip({ 'a/foto.jpg': 'x', 'b.txt': 'yy' }),
    }
    const uploads: string[] = []
    for (const [name, content] of Object.entries(files)) uploads.push(await at.offer(name, content))
    const number = await at.opened()
    const attached = await at.client.cases.attach({ number, files: uploads.map((upload) => ({ upload })) })
    const [foto, brief, alles] = attached.documents.map(({ sha256, name }) => ({ sha256, name }))
    if (!foto || !brief || !alles) throw new Error('not attached')
    expect(await at.client.documents.picture(foto)).toEqual({ is: 'original' })
    expect(await at.client.documents.paper(brief)).toEqual({ html: '<p>Geachte</p>' })
    const { files: listed } = await at.client.documents.contents(alles)
    expect(listed.map(({ name, size }) => [name, size])).toEqual([
      ['a/foto.jpg', 1],
      ['b.txt', 2],
    ])
    const zip = await at.offer('nogmaals.zip', files['alles.zip'])
    const unpacked = await at.client.documents.unpack({ upload: zip })
    expect(unpacked.files.map(({ name }) => name)).toEqual(['foto.jpg', 'b.txt'])
  })
