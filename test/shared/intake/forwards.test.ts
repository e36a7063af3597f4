import { describe, expect, it } from 'vitest'
import { card, form, mailOf, ofOffice, propose, signature } from './proposing.ts'

describe('a forwarded mail', () => {
  const block = `Van: Jan Janssens <jan@post.example>\nVerzonden: zondag 1 maart 2026 9:15\nAan: Veerle\nOnderwerp: ${form}\n\nDe kraan lekt.\n\n${card}`
  it.each([
    ['of Outlook', `Voor u.\n\n${signature}\n\n________________________________\n${block}`],
    ['of Gmail', `---------- Forwarded message ---------\n${block.replace('Verzonden', 'Date')}`],
    ['of Apple', `Begin doorgestuurd bericht:\n\n${block.replace(/^/gm, '> ')}`],
    ['of a telephone', `\n\nVerzonden vanaf mijn iPhone\n\nBegin doorgestuurd bericht:\n\n${block}`],
    [
      'in French',
      `-----Message d'origine-----\n${block.replace('Van:', 'De :').replace('Verzonden:', 'Envoyé :').replace('Aan:', 'À :').replace('Onderwerp:', 'Objet :')}`,
    ],
    [
      'in German',
      block
        .replace('Van:', 'Von:')
        .replace('Verzonden:', 'Gesendet:')
        .replace('Aan:', 'An:')
        .replace('Onderwerp:', 'Betreff:'),
    ],
    [
      'twice',
      `Begin doorgestuurd bericht:\n\n> Van: Filip <filip@kantoor.example>\n> Datum: 1 maart\n> Aan: Veerle\n>\n> Neem jij dit?\n>\n> Begin doorgestuurd bericht:\n>\n${block.replace(/^/gm, '>> ')}`,
    ],
  ])('%s is of who wrote it first, with what is his and nothing of who sent it on', (_how, text) => {
    const proposal = propose({ ...ofOffice, subject: 'Fwd: kraan', text })
    expect(proposal.said).toBe('Jan Janssens proposed')
    expect(proposal.description).toContain('De kraan lekt.')
    expect(proposal.description).not.toMatch(/Veerle|Voor u|Neem jij/)
    expect(proposal.phones).toEqual(['0486 55 44 33'])
    expect(proposal.addresses).toHaveLength(1)
    expect(proposal.codes).toContain('forwardedBy')
  })

  it('as an attachment is read there', () => {
    const content = mailOf({ text: `De kraan lekt.\n\n${card}` })
    const proposal = propose({
      ...ofOffice,
      subject: 'FW: klacht',
      text: `Zie bijlage.\n\n${signature}`,
      carried: [{ partIndex: 2, content }],
    })
    expect(proposal.description).toContain('De kraan lekt.')
    expect(proposal.grounds.customer.source).toMatchObject({
      part: 'carried',
      partIndex: 2,
      words: 'Jan Janssens',
    })
    expect(proposal.clues.find(({ of }) => of === 'complainant')?.spot).toMatchObject({
      part: 'carried',
      partIndex: 2,
    })
  })

  it('that a customer shows as proof does not make the Klussenier complain', () => {
    const text =
      'Kijk wat hij antwoordt, zo kan het niet verder.\n\nVan: Piet <piet@klus.example>\nDatum: 1 maart\nAan: Jan\n\nIk kom niet meer. 0470 11 22 33'
    const proposal = propose({ subject: 'Fwd: kraan', text })
    expect(proposal.said).toBe('Jan Janssens proposed')
    expect(proposal.description).toBe('Kijk wat hij antwoordt, zo kan het niet verder.')
    expect(proposal.phones).toEqual([])
  })
})

describe('of an answer above what it answers only the new words are told', () => {
  const said = 'Ik ga niet akkoord: de kraan lekt nog.'
  const head =
    'Van: HetKlusHuis <info@kantoor.example>\nVerzonden: maandag 2 maart 2026 09:15\nAan: Jan\nOnderwerp: klacht'
  it.each([
    [
      'Gmail',
      'Op ma 2 mrt 2026 om 09:15 schreef HetKlusHuis, afdeling bemiddeling\n<info@kantoor.example>:\n\n> oud',
    ],
    [
      'Apple',
      'Verstuurd vanaf mijn iPhone\n\nOp 2 mrt. 2026 om 09:15 heeft HetKlusHuis <info@kantoor.example> het volgende geschreven:\n\noud',
    ],
    [
      'Outlook on a telephone',
      `Outlook voor iOS<https://aka.ms/o0ukef> downloaden\n________________________________\n${head}\n\noud`,
    ],
    [
      'GMX',
      'Gesendet: Montag, 2. März 2026 um 09:15 Uhr\nVon: "HetKlusHuis" <info@kantoor.example>\nAn: Jan\nBetreff: klacht\n\noud',
    ],
    ['Notes', 'HetKlusHuis wrote on 02/03/2026 09:15:32:\n\noud'],
    ['Proton', '-------- Original Message --------\nOn 02/03/2026 09:15, HetKlusHuis wrote:\n\n> oud'],
    ['a disclaimer', 'Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde.'],
    ['a wish for trees', 'Denk aan het milieu voor u deze mail afdrukt.'],
  ])('of %s', (_program, below) => expect(propose({ text: `${said}\n\n${below}` }).description).toBe(said))

  it('also below it and between its lines', () => {
    expect(propose({ text: `> Wat is er stuk?\n\n${said}` }).description).toBe(said)
    expect(propose({ text: '> Wat?\n\nDe kraan.\n\n> Sinds wanneer?\n\nGisteren.' }).description).toBe(
      'De kraan.\n\nGisteren.',
    )
  })

  it('but words about confidence that a writer begins with are his', () =>
    expect(propose({ text: 'Dit bericht is vertrouwelijk. De kraan lekt.' }).description).toContain(
      'De kraan lekt.',
    ))
})
