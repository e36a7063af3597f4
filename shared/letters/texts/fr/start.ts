import type { Texts } from '../shape.ts'
import { letter } from './letter.ts'

const asked =
  'Attendons-nous quelque chose de votre part ? C’est alors indiqué ci-dessus. Sinon, vous ne devez rien faire pour le moment.'
const conditions =
  'Une médiation n’est possible que si plusieurs conditions sont remplies. Ce n’est pas le cas pour le moment :'
const nobodyRight =
  'Par cette décision, nous ne disons pas qui a raison. Vous pouvez toujours chercher vous-même une solution avec l’autre partie.'

/** From the complaint to the decision whether there will be mediation. */
export const start: Pick<Texts, 'acknowledgement' | 'missingItems' | 'refusal' | 'progress'> = {
  acknowledgement: {
    complainant: letter(
      'Dossier {{caseNumber}} : nous avons reçu votre plainte',
      'Le {{receivedOn}}, nous avons reçu votre plainte concernant {{otherParty}}. Elle porte sur « {{caseSubject}} ». Votre plainte porte chez nous le numéro {{caseNumber}}.',
      '{{officeName}} intervient comme médiateur entre les clients et les Klusseniers. Nous ne prenons pas parti. Nous écoutons les deux parties et nous cherchons une solution avec elles.',
      'Que se passe-t-il maintenant ? Nous vérifions d’abord si une médiation est possible. S’il nous manque quelque chose pour cela, nous vous le demandons. Quand le dossier est complet, nous vous faisons savoir dans les {{decisionTerm}} si une médiation est possible. Toute la procédure ne dure en principe pas plus de {{procedureTerm}}, à partir du jour où le dossier est complet.',
      'Vous ne devez rien faire pour le moment. Vous souhaitez encore ajouter quelque chose, par exemple des photos ou des factures ? C’est possible.',
    ),
    respondent: letter(
      'Dossier {{caseNumber}} : nous avons reçu votre réaction',
      'Nous avons reçu votre réaction dans le dossier entre vous et {{otherParty}}. Il porte sur « {{caseSubject}} ». Nous vous en remercions.',
      '{{whereItStands}}',
      '{{whatComesNext}}',
      'Nous ne prenons pas parti. Nous pouvons montrer à l’autre partie ce que vous nous transmettez, afin qu’elle puisse y réagir. Nous faisons la même chose dans l’autre sens.',
      'Ce message ne vous demande rien. Vous souhaitez encore ajouter quelque chose ? Faites-le-nous savoir rapidement.',
    ),
  },
  missingItems: {
    complainant: letter(
      'Dossier {{caseNumber}} : il nous manque encore des informations',
      'Nous avons lu votre plainte concernant {{otherParty}}. Elle porte sur « {{caseSubject}} ». Pour vérifier si une médiation est possible, nous avons encore besoin de quelque chose de votre part.',
      'Voici ce qui manque encore :',
      '{{missingItems}}',
      'Pouvez-vous nous le transmettre au plus tard le {{dueOn}} ? Un de ces éléments n’est pas à votre disposition, ou vous avez besoin de plus de temps ? Faites-le-nous savoir. Nous chercherons avec vous ce qui est possible.',
      'Tant que ces éléments manquent, le dossier n’est pas complet. Nous ne pouvons alors pas décider si une médiation est possible.',
    ),
  },
  refusal: {
    complainant: letter(
      'Dossier {{caseNumber}} : une médiation n’est pas possible',
      'Vous nous avez demandé d’intervenir comme médiateur entre vous et {{otherParty}}. Le dossier porte sur « {{caseSubject}} ». Le {{refusedOn}}, nous avons décidé que nous ne pouvons pas le faire. Nous comprenons que ce n’est pas une bonne nouvelle. C’est pourquoi nous vous expliquons notre décision.',
      conditions,
      '{{grounds}}',
      '{{refusalExplanation}}',
      nobodyRight,
      'Quelque chose a changé, ou vous disposez d’éléments que nous ne connaissons pas encore ? Transmettez-les-nous. Nous verrons alors si une médiation est tout de même possible. Si vous ne faites rien, nous clôturons le dossier.',
    ),
    respondent: letter(
      'Dossier {{caseNumber}} : une médiation n’est pas possible',
      'Nous avons reçu une plainte déposée par {{otherParty}}. Elle porte sur « {{caseSubject}} ». Le {{refusedOn}}, nous avons décidé que nous ne pouvons pas intervenir comme médiateur dans ce dossier.',
      conditions,
      '{{grounds}}',
      nobodyRight,
      'Vous ne devez rien faire. Vous pensez que ce n’est pas correct ? Faites-le-nous savoir. Sinon, nous clôturons le dossier.',
    ),
  },
  progress: {
    complainant: letter(
      'Dossier {{caseNumber}} : où en est votre plainte',
      'Nous vous informons volontiers de l’état de votre plainte concernant {{otherParty}}. Elle porte sur « {{caseSubject}} ».',
      '{{whereItStands}}',
      '{{extension}}',
      '{{whatComesNext}}',
      asked,
    ),
    respondent: letter(
      'Dossier {{caseNumber}} : où en est la plainte',
      'Nous vous informons volontiers de l’état de la plainte déposée par {{otherParty}}. Elle porte sur « {{caseSubject}} ».',
      '{{whereItStands}}',
      '{{extension}}',
      '{{whatComesNext}}',
      asked,
    ),
  },
}
