import type { CaseRefusalFacts } from '../../case/refusals.ts'

/** Why a step in a case cannot be taken, and what then can. */
export const caseRefusal = {
  caseNotOpened: 'Deze zaak bestaat nog niet.',
  alreadyOpened: 'Deze zaak is al geopend, met nummer {{number}}.',
  caseClosed: 'Deze zaak is gesloten sinds {{on, date}}. Heropen ze eerst.',
  caseNotClosed: 'Deze zaak is niet gesloten.',
  casePaused: 'Deze zaak rust sinds {{on, date}}. Hervat ze eerst.',
  caseNotPaused: 'Deze zaak rust niet.',
  inTheFuture: 'Dit kan niet op {{on, date}} gebeurd zijn: het is vandaag {{today, date}}.',
  dueBeforeStart: 'Kies een latere dag: {{dueOn, date}} komt niet na {{on, date}}.',
  unknownEntry: 'Dit staat niet in deze zaak.',
  duplicateEntry: 'Dit staat al in deze zaak.',
  nothingRecorded: 'Hiervan is nog niets vastgelegd: {{what, entry}}.',
  agreementRecorded: 'De overeenkomst is al vastgelegd. U kunt ze wel verbeteren.',
  agreementDateMissing: 'Vul eerst in wanneer de overeenkomst is getekend.',
  termsUnchanged: 'De juiste voorwaarden zitten al bij deze zaak.',
  nothingMissing: 'Er ontbreekt niets meer van de klager.',
  notMissing: 'Dit ontbreekt niet: {{items, missingItem}}.',
  admissionDecided: 'Over de ontvankelijkheid is al beslist op {{on, date}}.',
  notAdmitted: 'Beslis eerst of deze klacht ontvankelijk is.',
  conditionsOpen: 'Ga eerst alle voorwaarden na. Nog niet in orde: {{conditions, conditionName}}.',
  noGrounds: 'Stel eerst vast aan welke voorwaarde niet is voldaan.',
  groundNotFound: 'Dit is niet als grond voor een weigering vastgesteld: {{grounds, conditionName}}.',
  entryInUse: 'Iets anders in deze zaak steunt hierop. Pas dat eerst aan.',
  entryShown: 'Dit is al aan een partij bezorgd en blijft daarom zoals het is.',
  complaintMissing: 'Er is nog geen verklaring van de klager. Leg de klacht eerst vast.',
  statementNeeded: 'Kies de verklaring waarin de {{party, party}} dat zegt.',
  hearingComplete: 'Het hoor is al afgerond op {{on, date}}.',
  hearingNotComplete: 'Rond eerst het hoor af: de kant van de klager is nog niet volledig.',
  respondentUnknown: 'Vul eerst in wie de verweerder is.',
  complaintNotShown: 'De verweerder heeft de klacht nog niet gekregen. Bezorg ze eerst.',
  responseAwaited:
    'Er wordt al op een reactie gewacht: de {{party, party}} kan reageren tot en met {{dueOn, date}}.',
  noResponseAwaited: 'Er wordt op geen reactie gewacht.',
  alreadyExtended: 'Er is al eens uitstel gegeven, op {{on, date}}. Een tweede keer kan niet.',
  onlyLastNoticeGivesDays: 'Alleen een laatste herinnering geeft nog een nieuwe datum.',
  extensionNotLater: 'Kies een dag na {{dueOn, date}}: anders is er geen uitstel.',
  extensionTooLong: 'Uitstel kan tot en met {{latest, date}}, niet langer.',
  fileNotComplete:
    'De termijn van de procedure loopt nog niet: het dossier is nog niet volledig. Er ontbreekt: {{items, missingItem}}.',
  procedureOver:
    'De termijn van de procedure is al voorbij sinds {{dueOn, date}}. Verlengen kan alleen terwijl hij nog loopt.',
  dueDateNotPassed: 'De termijn loopt nog tot en met {{dueOn, date}}.',
  proofNeeded: 'Zeg waaruit blijkt dat de vraag is aangekomen, of voeg een bewijsstuk toe.',
  nothingToShow: 'Deze partij heeft dit al gekregen. Er is niets nieuws om te bezorgen.',
  internalEntry: 'Dit is intern en wordt aan geen partij bezorgd.',
  ownEntry: 'Deze partij heeft dit zelf gebracht.',
  respondentNotHeard:
    'De verweerder is nog niet gehoord. Wacht op de reactie of op het einde van de termijn ({{dueOn, date}}), of beslis toch en geef de reden op.',
  /* When no response was ever asked for. */
  respondentNotHeard_neverAsked:
    'De verweerder is nog niet gehoord en kreeg nog geen vraag om te reageren. Stel die vraag eerst, of beslis toch en geef de reden op.',
  lapseNotRecorded:
    'De termijn van de {{party, party}} is voorbij sinds {{dueOn, date}}. Leg dat eerst vast, met het bewijs.',
  reliesOnUndisclosed:
    'De beoordeling steunt op iets dat de andere partij nog niet heeft gezien. Bezorg het eerst, of geef de reden op.',
  notAssessed: 'Er is nog geen beoordeling.',
  mediationDeclined: 'Bij de beoordeling van {{on, date}} is beslist om niet te bemiddelen.',
  alreadySettled: 'De partijen zijn al tot een akkoord gekomen op {{on, date}}.',
  noOpenProposal: 'Er is geen voorstel waarop nog een antwoord kan komen.',
  proposalWithdrawn: 'Dit voorstel is ingetrokken op {{on, date}}.',
  notAddressed: 'Dit voorstel was niet gericht aan de {{party, party}}.',
  alreadyAnswered: 'De {{party, party}} heeft al geantwoord op {{on, date}}.',
  proposalNotAccepted: 'Niet iedereen aan wie dit voorstel gericht was, heeft het aanvaard.',
  outcomeWithoutGround:
    'De zaak kan niet sluiten als ‘{{outcome, outcome}}’: er is nog geen {{needs, ground}}.',
  explanationNeeded: 'Leg uit waarom de zaak sluit als ‘{{outcome, outcome}}’.',
  letterNotForSide: 'Deze brief gaat nooit naar de {{party, party}}: {{letter, letterKind}}.',
  noMailAddress:
    'Van de {{party, party}} is geen e-mailadres bekend. Vul het aan, of kies een andere manier van verzenden.',
  noPostalAddress:
    'Van de {{party, party}} is geen volledig postadres bekend. Vul het aan, of kies een andere manier van verzenden.',
  letterOnPaper: 'Deze brief is gemaakt om te gaan per {{via, channel}}. Kies eerst e-mail.',
  fieldLeftOpen:
    'In de tekst staat nog een veld dat niet is ingevuld: {{fields, quoted}}. Vervang het of haal het weg.',
  letterOutdated:
    'Er is intussen iets gewijzigd waardoor deze brief iets anders zou zeggen. Maak de brief opnieuw.',
  enclosureCarriesMore:
    'Dit bestand bevat ook iets dat deze partij niet mag of nog niet heeft gezien: {{names, quoted}}. Stuur het niet mee, of stuur alles mee wat erin zit.',
  enclosureTooLarge: 'Dit bestand is te groot om mee te sturen: {{name}}. Bezorg het op een andere manier.',
  letterLacks:
    'Voor deze brief ontbreekt nog: {{fields, letterField}}. Vul dat eerst aan in de zaak of in de instellingen.',
  letterTooEarly: 'Het moment voor deze brief is er nog niet: {{letter, letterKind}}.',
  letterTooLate: 'Deze brief komt te laat: {{letter, letterKind}}.',
  mailFiledBefore: 'Deze e-mail zit al in zaak {{number}}.',
  nothingToUndo: 'Er is niets om ongedaan te maken.',
} as const satisfies Record<keyof CaseRefusalFacts | 'respondentNotHeard_neverAsked', string>
