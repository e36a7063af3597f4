import type { Like } from '../like.ts'
import type { caseRefusal as nl } from '../nl/caseRefusal.ts'

export const caseRefusal: Like<typeof nl> = {
  caseNotOpened: 'Ce dossier n’existe pas encore.',
  alreadyOpened: 'Ce dossier est déjà ouvert, sous le numéro {{number}}.',
  caseClosed: 'Ce dossier est clos depuis le {{on, date}}. Rouvrez-le d’abord.',
  caseNotClosed: 'Ce dossier n’est pas clos.',
  casePaused: 'Ce dossier est suspendu depuis le {{on, date}}. Reprenez-le d’abord.',
  caseNotPaused: 'Ce dossier n’est pas suspendu.',
  inTheFuture: 'Cela ne peut pas s’être passé le {{on, date}} : nous sommes le {{today, date}}.',
  dueBeforeStart: 'Choisissez un jour plus tardif : le {{dueOn, date}} ne vient pas après le {{on, date}}.',
  unknownEntry: 'Ceci ne se trouve pas dans ce dossier.',
  duplicateEntry: 'Ceci se trouve déjà dans ce dossier.',
  nothingRecorded: 'Rien n’est encore enregistré pour : {{what, entry}}.',
  agreementRecorded: 'Le contrat est déjà enregistré. Vous pouvez encore le corriger.',
  agreementDateMissing: 'Indiquez d’abord quand le contrat a été signé.',
  termsUnchanged: 'Les bonnes conditions sont déjà jointes à ce dossier.',
  nothingMissing: 'Il ne manque plus rien du plaignant.',
  notMissing: 'Ceci ne manque pas : {{items, missingItem}}.',
  admissionDecided: 'La recevabilité a déjà été décidée le {{on, date}}.',
  notAdmitted: 'Décidez d’abord si cette plainte est recevable.',
  conditionsOpen:
    'Vérifiez d’abord toutes les conditions. Pas encore en ordre : {{conditions, conditionName}}.',
  noGrounds: 'Constatez d’abord quelle condition n’est pas remplie.',
  groundNotFound: 'Ceci n’a pas été constaté comme motif de refus : {{grounds, conditionName}}.',
  entryInUse: 'Autre chose dans ce dossier s’appuie sur ceci. Adaptez-le d’abord.',
  entryShown: 'Ceci a déjà été transmis à une partie et reste donc tel quel.',
  complaintMissing: 'Il n’y a pas encore de déclaration du plaignant. Enregistrez d’abord la plainte.',
  statementNeeded: 'Choisissez la déclaration dans laquelle le {{party, party}} le dit.',
  hearingComplete: 'L’audition du plaignant est déjà terminée depuis le {{on, date}}.',
  hearingNotComplete:
    'Terminez d’abord l’audition du plaignant : son côté de l’affaire n’est pas encore complet.',
  respondentUnknown: 'Indiquez d’abord qui est le défendeur.',
  complaintNotShown: 'Le défendeur n’a pas encore reçu la plainte. Transmettez-la d’abord.',
  responseAwaited:
    'Une réaction est déjà attendue : le {{party, party}} peut réagir jusqu’au {{dueOn, date}} inclus.',
  noResponseAwaited: 'Aucune réaction n’est attendue.',
  alreadyExtended: 'Un délai a déjà été accordé le {{on, date}}. Une deuxième fois n’est pas possible.',
  onlyLastNoticeGivesDays: 'Seul un dernier rappel peut encore donner une nouvelle date.',
  extensionNotLater: 'Choisissez un jour après le {{dueOn, date}} : sinon, ce n’est pas un délai.',
  extensionTooLong: 'Le délai peut aller jusqu’au {{latest, date}} inclus, pas plus loin.',
  fileNotComplete:
    'Le délai de la procédure ne court pas encore : le dossier n’est pas complet. Il manque : {{items, missingItem}}.',
  procedureOver:
    'Le délai de la procédure est déjà écoulé depuis le {{dueOn, date}}. On ne peut le prolonger que tant qu’il court.',
  dueDateNotPassed: 'Le délai court encore jusqu’au {{dueOn, date}} inclus.',
  proofNeeded: 'Dites d’où il ressort que la demande est arrivée, ou ajoutez une preuve.',
  nothingToShow: 'Cette partie a déjà reçu ceci. Il n’y a rien de nouveau à transmettre.',
  internalEntry: 'Ceci est interne et n’est transmis à aucune partie.',
  ownEntry: 'Cette partie a elle-même apporté ceci.',
  respondentNotHeard:
    'Le défendeur n’a pas encore été entendu. Attendez sa réaction ou la fin du délai ({{dueOn, date}}), ou décidez quand même en donnant la raison.',
  /* When no response was ever asked for. */
  respondentNotHeard_neverAsked:
    'Le défendeur n’a pas encore été entendu et n’a pas encore été invité à réagir. Invitez-le d’abord, ou décidez quand même en donnant la raison.',
  lapseNotRecorded:
    'Le délai du {{party, party}} est passé depuis le {{dueOn, date}}. Enregistrez-le d’abord, avec la preuve.',
  reliesOnUndisclosed:
    'L’évaluation s’appuie sur quelque chose que l’autre partie n’a pas encore vu. Transmettez-le d’abord, ou donnez la raison.',
  notAssessed: 'Il n’y a pas encore d’évaluation.',
  mediationDeclined: 'Lors de l’évaluation du {{on, date}}, il a été décidé de ne pas proposer de médiation.',
  alreadySettled: 'Les parties sont déjà parvenues à un accord le {{on, date}}.',
  noOpenProposal: 'Aucune proposition n’attend encore de réponse.',
  proposalWithdrawn: 'Cette proposition a été retirée le {{on, date}}.',
  notAddressed: 'Cette proposition n’était pas adressée au {{party, party}}.',
  alreadyAnswered: 'Le {{party, party}} a déjà répondu le {{on, date}}.',
  proposalNotAccepted: 'Tous les destinataires de cette proposition ne l’ont pas acceptée.',
  outcomeWithoutGround:
    'Le dossier ne peut pas être clos comme « {{outcome, outcome}} » : il manque encore {{needs, ground}}.',
  explanationNeeded: 'Expliquez pourquoi le dossier est clos comme « {{outcome, outcome}} ».',
  letterNotForSide: "Cette lettre ne s'adresse jamais au {{party, party}} : {{letter, letterKind}}.",
  noMailAddress:
    'Aucune adresse e-mail n’est connue pour le {{party, party}}. Complétez-la ou choisissez un autre mode d’envoi.',
  noPostalAddress:
    'Aucune adresse postale complète n’est connue pour le {{party, party}}. Complétez-la ou choisissez un autre mode d’envoi.',
  letterOnPaper:
    'Cette lettre est faite pour un autre envoi : {{via, channel}}. Choisissez d’abord l’e-mail.',
  fieldLeftOpen:
    'Le texte contient encore un champ non rempli : {{fields, quoted}}. Remplacez-le ou supprimez-le.',
  letterOutdated:
    'Quelque chose a changé entre-temps : cette lettre dirait maintenant autre chose. Refaites la lettre.',
  enclosureCarriesMore:
    'Ce fichier contient aussi quelque chose que cette partie ne peut pas voir ou n’a pas encore vu : {{names, quoted}}. Ne le joignez pas, ou joignez tout ce qu’il contient.',
  enclosureTooLarge: 'Ce fichier est trop volumineux pour être joint : {{name}}. Remettez-le autrement.',
  letterLacks:
    "Il manque encore ceci pour cette lettre : {{fields, letterField}}. Complétez-le d'abord dans le dossier ou dans les paramètres.",
  letterTooEarly: "Le moment de cette lettre n'est pas encore venu : {{letter, letterKind}}.",
  letterTooLate: 'Cette lettre vient trop tard : {{letter, letterKind}}.',
  mailFiledBefore: 'Cet e-mail se trouve déjà dans le dossier {{number}}.',
  nothingToUndo: 'Il n’y a rien à annuler.',
}
