import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '#db/outcome.ts'
import { casesByMessageId } from '#db/queries/mails.ts'
import { complaint } from '#shared/contract/intake.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { CoreContext } from '../context.ts'
import { openComplaint } from '../intake/openComplaint.ts'
import { reviewMail } from '../intake/reviewMail.ts'
import { type Days, momentOn, written } from './days.ts'
import type { Studio } from './drawing/studio.ts'
import { paint } from './drawing/walls.ts'
import { agreementPaper } from './papers/business.ts'
import { composeMail } from './papers/mail.ts'
import { customer, klusseniers } from './people.ts'

const messageId = 'klacht-cornelis-gevel@post.example'

const nele = customer({
  name: 'Nele Cornelis',
  street: 'Demerwal 33',
  postalCode: '3290',
  city: 'Diest',
  phone: '0480 00 00 01',
  email: 'nele.cornelis@post.example',
})

/** The complaint that came in by mail at the end of the last working day, with its attachments. */
export const composeIncomingMail = async (studio: Studio, days: Days): Promise<Uint8Array> => {
  const signedOn = days.before(58)
  const agreement = agreementPaper(
    { customer: nele, klussenier: klusseniers.nijs },
    {
      signedOn,
      startOn: days.before(30),
      lines: [
        ['Gevel reinigen en voorstrijken, 62 m²', 930],
        ['Gevelverf, kleur zandgrijs Z204, twee lagen', 2_170],
        ['Stelling plaatsen en wegnemen', 380],
      ],
      guaranteeUntil: days.after(460),
      remarks: ['De kleur is zandgrijs Z204, volgens het staal dat de klant bewaart.'],
    },
  )
  const attachments = [
    { name: agreement.name, mediaType: agreement.mediaType, bytes: await agreement.make(studio) },
    {
      name: 'gevel en staal.jpg',
      mediaType: 'image/jpeg',
      bytes: studio.jpeg(paint([196, 188, 172], [172, 184, 152])),
    },
  ]
  return composeMail({
    from: 'Nele Cornelis <nele.cornelis@post.example>',
    to: 'HetKlusHuis <bemiddeling@hetklushuis.example>',
    subject: 'Klacht van Nele Cornelis aan het adres van Bart Nijs',
    at: momentOn(days.before(1), 400),
    messageId,
    paragraphs: [
      'Beste,',
      `Onze gevel is in de verkeerde kleur geschilderd. In de offerte van ${written(signedOn)} staat zandgrijs Z204, en daar heb ik thuis het staal van. Op de muur zit een kleur die duidelijk naar groen trekt. Op de foto ziet u links het staalvlak en rechts de gevel.`,
      `Ik heb Bart Nijs er op ${written(days.before(19))} over gebeld. Hij kwam kijken en zei dat verf altijd wat anders droogt. Op ${written(days.before(12))} heb ik hem gemaild met de vraag om de gevel over te schilderen. Hij antwoordde dat hij één laag wil overdoen als wij de verf zelf betalen. Dat vinden wij niet eerlijk.`,
      'Wij willen dat de gevel de kleur krijgt die we besteld hebben, zonder extra kosten. De laatste factuur van 1.104 euro hebben we voorlopig niet betaald.',
      'Met vriendelijke groeten,',
      'Nele Cornelis\r\nDemerwal 33\r\n3290 Diest\r\n0480 00 00 01',
    ],
    attachments,
  })
}

/**
 * Takes the mail in the way a mediator does who agrees with every proposal. Does nothing when it was taken in
 * before. Refuses as `reviewMail` and `openComplaint` do.
 */
export const takeInMail = async (
  context: CoreContext,
  bytes: () => Promise<Uint8Array>,
  today: Days['today'],
): Promise<Outcome<object>> => {
  const { administration, uploads } = context
  if (casesByMessageId(administration.db, messageId).length) return { ok: true }
  const content = await bytes()
  const name = 'voorbeeld.eml'
  const path = join(administration.folder, 'temporary', name)
  writeFileSync(path, content)
  const { upload } = uploads.add({ path, name, size: content.byteLength, temporary: true })
  const reviewed = await reviewMail(context, { upload })
  if (!reviewed.ok) return reviewed
  const { proposal } = reviewed.review
  const mail = { mail: upload, mailSubject: null, today }
  const proposed = complaintAsProposed(proposal, mail)
  invariant(proposed, 'nobody complains in the mail of the example')
  return openComplaint(context, complaint.parse(proposed))
}
