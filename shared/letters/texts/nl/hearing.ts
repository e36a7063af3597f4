import type { Template } from '../../template.ts'
import { alike, type Texts } from '../shape.ts'
import { letter } from './letter.ts'

const shown = 'Dit zijn de stukken die u van ons krijgt of al kreeg:'
const moreTime = 'Hebt u meer tijd nodig? Vraag het ons dan vóór die dag.'
const noReaction = 'Krijgen wij geen reactie, dan gaan wij verder met de informatie die wij dan hebben.'
const howToReact =
  'Vertel in uw eigen woorden wat er volgens u gebeurd is, en wat voor u een goede oplossing is. Voeg toe wat u belangrijk vindt, bijvoorbeeld foto’s, facturen of berichten.'
const crossed = 'Hebt u intussen al gereageerd? Dan hoeft u niets meer te doen. Dank u daarvoor.'

const invitation = (subject: string, why: string): Template =>
  letter(
    subject,
    why,
    'Wij kiezen geen partij. Daarom krijgt u de kans om te antwoorden, voor wij verdergaan. U bent niet verplicht om dat te doen.',
    shown,
    '{{disclosed}}',
    `Wilt u reageren? Doe dat dan ten laatste op {{dueOn}}. ${moreTime}`,
    'Wat u ons bezorgt, kunnen wij aan de andere partij laten lezen.',
    noReaction,
  )

const between = 'in de zaak tussen u en {{otherParty}}. Het gaat over “{{caseSubject}}”.'

// The day may have been moved since it was asked, or may have passed: the words fit all the same.
const reminder = (subject: string, asked: string): Template =>
  letter(
    subject,
    `Op {{requestedOn}} vroegen wij u om te reageren ${between} ${asked}`,
    'Uiterste dag voor uw reactie: {{dueOn}}.',
    'Uw kant van het verhaal is belangrijk: wij kiezen geen partij en willen beide kanten horen.',
    'Hebt u meer tijd nodig? Laat het ons dan weten.',
    noReaction,
    crossed,
  )

/** What is asked of the sides, and the reminders of it. */
export const hearing: Pick<
  Texts,
  'responseRequest' | 'replyInvitation' | 'firstReminder' | 'secondReminder' | 'lastNotice'
> = {
  responseRequest: {
    complainant: letter(
      'Zaak {{caseNumber}}: wij vragen uw reactie',
      'Wij behandelen uw klacht over {{otherParty}}. Het gaat over “{{caseSubject}}”. Voor wij verdergaan, vragen wij u om te reageren.',
      'Wij kiezen geen partij. Beide kanten krijgen te zien wat de andere kant ons bezorgt, en kunnen daarop antwoorden.',
      shown,
      '{{disclosed}}',
      `Wilt u hierop reageren, ten laatste op {{dueOn}}? ${howToReact} ${moreTime}`,
      'Wat u ons bezorgt, kunnen wij aan de andere partij laten lezen.',
      noReaction,
    ),
    respondent: letter(
      'Zaak {{caseNumber}}: wij vragen uw reactie op een klacht',
      'Op {{receivedOn}} ontvingen wij een klacht van {{otherParty}}. Het gaat over “{{caseSubject}}”.',
      '{{officeName}} bemiddelt tussen klanten en Klusseniers. Wij kiezen geen partij. Een klacht is één kant van het verhaal. Nu willen wij graag uw kant horen. Pas daarna bepalen wij of en hoe wij kunnen bemiddelen.',
      shown,
      '{{disclosed}}',
      `Wilt u hierop reageren, ten laatste op {{dueOn}}? ${howToReact} ${moreTime}`,
      'Wat u ons bezorgt, kunnen wij aan de andere partij laten lezen, zodat die erop kan antwoorden.',
      noReaction,
    ),
  },
  replyInvitation: {
    complainant: invitation(
      'Zaak {{caseNumber}}: u kunt reageren op het antwoord',
      'Op {{replyOn}} antwoordde de andere partij op uw klacht. Wij kregen dit antwoord van {{otherParty}}. Het gaat over “{{caseSubject}}”.',
    ),
    respondent: invitation(
      'Zaak {{caseNumber}}: u kunt nog eens reageren',
      'Op {{replyOn}} kregen wij opnieuw een bericht van {{otherParty}}, over de klacht “{{caseSubject}}”.',
    ),
  },
  firstReminder: alike(
    reminder('Zaak {{caseNumber}}: herinnering', 'Wij hebben nog geen reactie van u ontvangen.'),
  ),
  secondReminder: alike(
    reminder(
      'Zaak {{caseNumber}}: tweede herinnering',
      'Wij stuurden u al een herinnering, en hebben nog geen reactie van u ontvangen.',
    ),
  ),
  lastNotice: alike(
    letter(
      'Zaak {{caseNumber}}: u kunt nog reageren',
      `Op {{requestedOn}} vroegen wij u om te reageren ${between} Wij hebben nog geen reactie van u ontvangen.`,
      'U kunt nog reageren tot en met {{dueOn}}. Dit is ons laatste bericht hierover.',
      'Wij horen graag uw kant van het verhaal. Lukt schrijven niet? Neem dan contact met ons op. Wij zoeken samen een manier die wel lukt.',
      'Krijgen wij tegen die dag geen reactie, dan gaan wij verder met de informatie die wij hebben. Wij noteren dan dat u de kans kreeg om te reageren.',
      crossed,
    ),
  ),
}
