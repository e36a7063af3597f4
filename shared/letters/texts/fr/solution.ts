import { alike, type Texts } from '../shape.ts'
import { letter } from './letter.ts'

/** From the advice or proposal to the question whether it was done. */
export const solution: Pick<Texts, 'proposal' | 'agreement' | 'closing' | 'followUp'> = {
  proposal: alike(
    letter(
      'Dossier {{caseNumber}} : {{proposalName}} de {{officeName}}',
      'Nous avons examiné le dossier entre vous et {{otherParty}}. Il porte sur « {{caseSubject}} ». Nous ne prenons pas parti : nous cherchons une solution qui aide les deux parties à avancer.',
      'Vous trouverez ci-dessous {{proposalName}}.',
      '{{proposalText}}',
      'Vous décidez vous-même si vous êtes d’accord. Pouvez-vous nous donner votre réponse au plus tard le {{dueOn}} ? Si vous n’êtes pas d’accord, dites-nous aussi pourquoi, et ce qui serait possible pour vous.',
      'Si nous ne recevons pas de réponse, nous ne considérons pas que vous êtes d’accord. Nous examinerons alors comment poursuivre.',
    ),
  ),
  agreement: alike(
    letter(
      'Dossier {{caseNumber}} : voici ce que vous avez convenu',
      'Le {{agreedOn}}, vous et {{otherParty}} avez trouvé une solution pour « {{caseSubject}} ». Nous en sommes heureux. Nous confirmons ici ce qui a été convenu.',
      'Voici le texte de l’accord :',
      '{{settlementText}}',
      'Voici les engagements, avec la personne qui s’en charge et la date prévue :',
      '{{actions}}',
      'Pouvez-vous vérifier si tout est correct ? Si quelque chose ne l’est pas, dites-le-nous le plus vite possible. Si tout est correct, vous ne devez pas répondre.',
      'Un engagement ne peut pas être tenu à temps ? Prévenez le plus vite possible l’autre partie et nous. Plus tard, nous demanderons aux deux parties si les engagements ont été tenus.',
    ),
  ),
  closing: alike(
    letter(
      'Dossier {{caseNumber}} : nous avons clôturé le dossier',
      'Le {{closedOn}}, nous avons clôturé le dossier entre vous et {{otherParty}}. Il portait sur « {{caseSubject}} ».',
      '{{outcome}}',
      '{{whatComesNext}}',
      'Vous ne devez rien faire pour le moment. Quelque chose change plus tard ? Faites-le-nous savoir. Nous verrons alors s’il y a une raison de rouvrir le dossier.',
      'Nous vous remercions pour le temps que vous y avez consacré.',
    ),
  ),
  followUp: alike(
    letter(
      'Dossier {{caseNumber}} : les engagements ont-ils été tenus ?',
      'Le {{agreedOn}}, vous et {{otherParty}} avez trouvé une solution pour « {{caseSubject}} ». Nous demandons aux deux parties si les engagements ont été tenus.',
      'Pour les engagements suivants, nous ne le savons pas encore :',
      '{{openActions}}',
      'Pouvez-vous nous dire, pour chaque engagement, s’il a été tenu, et quel jour ? Merci de nous répondre au plus tard le {{dueOn}}. Vous pouvez joindre une photo ou une autre preuve.',
      'Un engagement n’a pas été tenu, ou seulement en partie ? Dites-le-nous aussi. Nous verrons alors ce qui est encore possible.',
      'Sans réponse de votre part, nous poursuivons avec ce que l’autre partie nous fait savoir.',
    ),
  ),
}
