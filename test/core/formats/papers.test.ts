import { describe, expect, it } from 'vitest'
import { htmlOfDocx } from '#core/formats/documents/docxHtml.ts'
import { htmlOfOdt } from '#core/formats/documents/odtHtml.ts'
import { aDocx, anOdt, aZip, wordParagraph } from '../support/papers.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

const wordPicture = (relation: string) =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
const relations = (...targets: readonly string[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}</Relationships>`
const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'

describe('a Word document as HTML', () => {
  it('keeps headings, tables, bold and the pictures that it carries', async () => {
    const body = [
      wordParagraph('Offerte', 'Heading1'),
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Vet</w:t></w:r></w:p>',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Zink</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>€ 1.200</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      wordPicture('r:embed="p1"'),
    ].join('')
    const html = await htmlOfDocx(
      await aDocx(body, {
        'word/styles.xml':
          '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
        'word/_rels/document.xml.rels': relations(
          `<Relationship Id="p1" Type="${image}" Target="media/p1.png"/>`,
          '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>',
        ),
        'word/media/p1.png': png,
      }),
    )
    expect(html).toContain('<h1>Offerte</h1>')
    expect(html).toContain('<strong>Vet</strong>')
    expect(html).toMatch(/<td>(?:<p>)?Zink/)
    expect(html).toContain('src="data:image/png;base64,')
  })

  it('fetches nothing that lies elsewhere, and reads no file of this computer', async () => {
    const html = await htmlOfDocx(
      await aDocx(wordParagraph('voor') + wordPicture('r:link="x"') + wordPicture('r:link="y"'), {
        'word/_rels/document.xml.rels': relations(
          `<Relationship Id="x" Type="${image}" Target="https://evil.example/p.png" TargetMode="External"/>`,
          `<Relationship Id="y" Type="${image}" Target="file:///etc/hostname" TargetMode="External"/>`,
        ),
      }),
    ).catch((error: unknown) => String(error))
    expect(html).not.toContain('src="http')
    expect(html).not.toContain('base64')
  })

  it('that is a bomb or damaged is not converted', async () => {
    const bomb = await aZip({ 'word/document.xml': Buffer.alloc(20 * 1024 * 1024) })
    await expect(htmlOfDocx(bomb)).rejects.toThrow('tooLarge')
    await expect(htmlOfDocx((await aDocx(wordParagraph('x'))).subarray(0, 200))).rejects.toThrow('damaged')
  })
})

describe('an OpenDocument text as HTML', () => {
  it('keeps headings, lists, tables, bold and the pictures that it carries', async () => {
    const html = await htmlOfOdt(
      await anOdt(
        [
          '<text:h text:outline-level="2">Werken &amp; prijs</text:h>',
          '<text:p>Een <text:span text:style-name="T1">vet</text:span> woord<text:line-break/>en<text:s text:c="2"/>meer</text:p>',
          '<text:list text:style-name="L1"><text:list-item><text:p>Eerst</text:p></text:list-item></text:list>',
          '<text:list><text:list-item><text:p>Los</text:p></text:list-item></text:list>',
          '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Zink</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>',
          '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>',
          '<text:p><draw:frame><draw:image xlink:href="https://evil.example/b.png"/></draw:frame></text:p>',
          '<text:tracked-changes><text:p>geschrapt</text:p></text:tracked-changes>',
        ].join(''),
        {
          styles:
            '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>',
          parts: { 'Pictures/a.png': png },
        },
      ),
    )
    expect(html).toBe(
      [
        '<h2>Werken &amp; prijs</h2>',
        '<p>Een <strong>vet</strong> woord<br/>en\u00a0\u00a0meer</p>',
        '<ol><li><p>Eerst</p></li></ol>',
        '<ul><li><p>Los</p></li></ul>',
        '<table><tr><td colspan="2"><p>Zink</p></td></tr></table>',
        `<p><img src="data:image/png;base64,${png.toString('base64')}" alt=""/></p>`,
        '<p></p>',
      ].join(''),
    )
  })

  it('says its own text and no markup of its writer', async () => {
    const html = await htmlOfOdt(await anOdt('<text:p>&lt;script&gt;alert(1)&lt;/script&gt;</text:p>'))
    expect(html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  })
})
