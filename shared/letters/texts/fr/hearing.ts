import type { Template } from '../../template.ts'
import { alike, type Texts } from '../shape.ts'
import { letter } from './letter.ts'

const shown = 'Voici les pièces que nous vous envoyons ou que vous avez déjà reçues de notre part :'
const moreTime = 'Vous avez besoin de plus de temps ? Demandez-le-nous avant cette date.'
const noReaction =
  'Si nous ne recevons pas de réaction, nous poursuivons avec les informations dont nous disposons à ce moment-là.'
const howToReact =
  'Expliquez avec vos propres mots ce qui s’est passé selon vous, et quelle serait pour vous une bonne solution. Ajoutez ce que vous trouvez important, par exemple des photos, des factures ou des messages.'
const shared = 'Nous pouvons montrer à l’autre partie ce que vous nous transmettez'
const crossed =
  'Vous avez déjà réagi entre-temps ? Vous ne devez alors plus rien faire. Nous vous en remercions.'

const invitation = (subject: string, why: string): Template =>
  letter(
    subject,
    why,
    'Nous ne prenons pas parti. C’est pourquoi vous avez l’occasion de répondre, avant que nous poursuivions. Vous n’y êtes pas obligé(e).',
    shown,
    '{{disclosed}}',
    `Vous souhaitez réagir ? Faites-le au plus tard le {{dueOn}}. ${moreTime}`,
    `${shared}.`,
    noReaction,
  )

const between = 'à réagir dans le dossier entre vous et {{otherParty}}. Il porte sur « {{caseSubject}} ».'

const reminder = (subject: string, asked: string): Template =>
  letter(
    subject,
    `Le {{requestedOn}}, nous vous avons invité(e) ${between} ${asked}`,
    'Dernier jour pour réagir : {{dueOn}}.',
    'Votre version des faits est importante : nous ne prenons pas parti et nous voulons entendre les deux parties.',
    'Vous avez besoin de plus de temps ? Faites-le-nous savoir.',
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
      'Dossier {{caseNumber}} : nous vous invitons à réagir',
      'Nous traitons votre plainte concernant {{otherParty}}. Elle porte sur « {{caseSubject}} ». Avant de poursuivre, nous vous invitons à réagir.',
      'Nous ne prenons pas parti. Chaque partie peut voir ce que l’autre nous transmet, et y répondre.',
      shown,
      '{{disclosed}}',
      `Pouvez-vous y réagir au plus tard le {{dueOn}} ? ${howToReact} ${moreTime}`,
      `${shared}.`,
      noReaction,
    ),
    respondent: letter(
      'Dossier {{caseNumber}} : nous vous invitons à réagir à une plainte',
      'Le {{receivedOn}}, nous avons reçu une plainte déposée par {{otherParty}}. Elle porte sur « {{caseSubject}} ».',
      '{{officeName}} intervient comme médiateur entre les clients et les Klusseniers. Nous ne prenons pas parti. Une plainte ne donne qu’une version des faits. Nous souhaitons maintenant entendre la vôtre. Ce n’est qu’ensuite que nous déterminons si une médiation est possible, et de quelle manière.',
      shown,
      '{{disclosed}}',
      `Pouvez-vous y réagir au plus tard le {{dueOn}} ? ${howToReact} ${moreTime}`,
      `${shared}, afin qu’elle puisse y répondre.`,
      noReaction,
    ),
  },
  replyInvitation: {
    complainant: invitation(
      'Dossier {{caseNumber}} : vous pouvez réagir à la réponse',
      'Le {{replyOn}}, l’autre partie a répondu à votre plainte. Cette réponse a été donnée par {{otherParty}}. Le dossier porte sur « {{caseSubject}} ».',
    ),
    respondent: invitation(
      'Dossier {{caseNumber}} : vous pouvez encore réagir',
      'Un nouveau message nous a été transmis le {{replyOn}} par {{otherParty}}, au sujet de la plainte « {{caseSubject}} ».',
    ),
  },
  firstReminder: alike(
    reminder('Dossier {{caseNumber}} : rappel', 'Nous n’avons pas encore reçu votre réaction.'),
  ),
  secondReminder: alike(
    reminder(
      'Dossier {{caseNumber}} : deuxième rappel',
      'Nous vous avons déjà envoyé un rappel, et nous n’avons pas encore reçu votre réaction.',
    ),
  ),
  lastNotice: alike(
    letter(
      'Dossier {{caseNumber}} : vous pouvez encore réagir',
      `Le {{requestedOn}}, nous vous avons invité(e) ${between} Nous n’avons pas encore reçu votre réaction.`,
      'Vous pouvez encore réagir jusqu’au {{dueOn}} inclus. C’est notre dernier message à ce sujet.',
      'Nous souhaitons entendre votre version des faits. Écrire n’est pas facile pour vous ? Prenez alors contact avec nous. Nous chercherons ensemble une autre manière.',
      'Si nous ne recevons pas de réaction d’ici là, nous poursuivons avec les informations dont nous disposons. Nous notons alors que vous avez eu l’occasion de réagir.',
      crossed,
    ),
  ),
}
