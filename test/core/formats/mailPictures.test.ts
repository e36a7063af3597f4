import { describe, expect, it } from 'vitest'
import { readMail } from '#core/formats/mail.ts'
import { withOwnPictures } from '#core/formats/mailPictures.ts'

const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const mail = (html: string, type = 'image/gif', content = gif) =>
  Buffer.from(
    [
      'From: a@b.example',
      'Subject: Klacht',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '--b',
      `Content-Type: ${type}; name=foto.gif`,
      'Content-ID: <Foto.1@mail>',
      'Content-Disposition: inline; filename=foto.gif',
      'Content-Transfer-Encoding: base64',
      '',
      content,
      '--b--',
      '',
    ].join('\r\n'),
  )
const shown = async (html: string, ...part: string[]): Promise<string> => {
  const read = await readMail(mail(html, ...part))
  if (!read.accepted) throw new Error(read.refusal.code)
  return withOwnPictures(read.mail.html ?? '', read.mail.attachments)
}

describe('the pictures in the text of a mail', () => {
  it.each(['cid:Foto.1@mail', 'CID:foto.1@mail', 'cid:Foto.1%40mail'])('are its own: %s', async (address) =>
    expect(await shown(`<p><img src="${address}"></p>`)).toContain(`src="data:image/gif;base64,${gif}"`),
  )

  it('are left alone where they are not its own', async () => {
    for (const address of ['cid:andere@mail', 'https://evil.example/p.gif'])
      expect(await shown(`<img src="${address}">`)).toContain(address)
  })

  it('are none where the part is no picture, whatever it says', async () => {
    const script = Buffer.from('<svg onload="alert(1)"></svg>').toString('base64')
    expect(await shown('<img src="cid:Foto.1@mail">', 'image/gif', script)).not.toContain('data:')
  })
})
