import type { Texts } from '../shape.ts'
import { letter } from './letter.ts'

/** From the complaint to the decision whether there will be mediation. */
export const start: Pick<Texts, 'acknowledgement' | 'missingItems' | 'refusal' | 'progress'> = {
  acknowledgement: {
    complainant: letter(
      'Zaak {{caseNumber}}: wij hebben uw klacht ontvangen',
      'Op {{receivedOn}} hebben wij uw klacht over {{otherParty}} ontvangen. Het gaat over “{{caseSubject}}”. Uw klacht heeft bij ons het nummer {{caseNumber}}.',
      '{{officeName}} bemiddelt tussen klanten en Klusseniers. Wij kiezen geen partij. Wij luisteren naar beide kanten en zoeken mee naar een oplossing.',
      'Wat gebeurt er nu? Wij gaan eerst na of wij kunnen bemiddelen. Missen wij daarvoor iets, dan vragen wij het u. Is het dossier volledig, dan laten wij u binnen {{decisionTerm}} weten of wij kunnen bemiddelen. De hele procedure duurt in principe niet langer dan {{procedureTerm}}, vanaf de dag dat het dossier volledig is.',
      'U hoeft nu niets te doen. Wilt u nog iets toevoegen, bijvoorbeeld foto’s of facturen? Dat kan.',
    ),
    respondent: letter(
      'Zaak {{caseNumber}}: wij hebben uw reactie ontvangen',
      'Wij hebben uw reactie ontvangen in de zaak tussen u en {{otherParty}}. Het gaat over “{{caseSubject}}”. Dank u voor uw reactie.',
      '{{whereItStands}}',
      '{{whatComesNext}}',
      'Wij kiezen geen partij. Wat u ons bezorgt, kunnen wij aan de andere partij laten lezen, zodat die erop kan reageren. Dat doen wij omgekeerd ook.',
      'Voor dit bericht hoeft u niets te doen. Wilt u nog iets toevoegen? Laat het ons dan snel weten.',
    ),
  },
  missingItems: {
    complainant: letter(
      'Zaak {{caseNumber}}: wij missen nog gegevens',
      'Wij hebben uw klacht over {{otherParty}} gelezen. Het gaat over “{{caseSubject}}”. Om na te gaan of wij kunnen bemiddelen, hebben wij nog iets van u nodig.',
      'Dit ontbreekt nog:',
      '{{missingItems}}',
      'Wilt u ons dit bezorgen, ten laatste op {{dueOn}}? Hebt u iets niet, of hebt u meer tijd nodig? Laat het ons dan weten. Wij bekijken samen met u wat wel kan.',
      'Zolang deze gegevens ontbreken, is het dossier niet volledig. Wij kunnen dan niet beslissen of wij bemiddelen.',
    ),
  },
  refusal: {
    complainant: letter(
      'Zaak {{caseNumber}}: wij kunnen niet bemiddelen',
      'U vroeg ons om te bemiddelen tussen u en {{otherParty}}. Het gaat over “{{caseSubject}}”. Op {{refusedOn}} hebben wij beslist dat wij in deze zaak niet kunnen bemiddelen. Wij begrijpen dat dit geen prettig nieuws is. Daarom leggen wij u uit waarom.',
      'Wij kunnen alleen bemiddelen als aan een aantal voorwaarden is voldaan. Dat is nu niet zo:',
      '{{grounds}}',
      '{{refusalExplanation}}',
      'Met deze beslissing zeggen wij niet wie er gelijk heeft. U kunt nog altijd zelf met de andere partij naar een oplossing zoeken.',
      'Is er iets veranderd, of hebt u gegevens die wij nog niet kennen? Bezorg ze ons. Wij bekijken dan of wij toch kunnen bemiddelen. Doet u niets, dan sluiten wij de zaak af.',
    ),
    respondent: letter(
      'Zaak {{caseNumber}}: wij kunnen niet bemiddelen',
      'Wij ontvingen een klacht van {{otherParty}}. Het gaat over “{{caseSubject}}”. Op {{refusedOn}} hebben wij beslist dat wij in deze zaak niet kunnen bemiddelen.',
      'Wij kunnen alleen bemiddelen als aan een aantal voorwaarden is voldaan. Dat is nu niet zo:',
      '{{grounds}}',
      'Met deze beslissing zeggen wij niet wie er gelijk heeft. U kunt nog altijd zelf met de andere partij naar een oplossing zoeken.',
      'U hoeft niets te doen. Denkt u dat dit niet klopt? Laat het ons dan weten. Anders sluiten wij de zaak af.',
    ),
  },
  progress: {
    complainant: letter(
      'Zaak {{caseNumber}}: hoe het staat met uw klacht',
      'Wij laten u graag weten hoe het staat met uw klacht over {{otherParty}}. Het gaat over “{{caseSubject}}”.',
      '{{whereItStands}}',
      '{{extension}}',
      '{{whatComesNext}}',
      'Wachten wij op iets van u? Dan staat dat hierboven. Anders hoeft u nu niets te doen.',
    ),
    respondent: letter(
      'Zaak {{caseNumber}}: hoe het staat met de klacht',
      'Wij laten u graag weten hoe het staat met de klacht van {{otherParty}}. Het gaat over “{{caseSubject}}”.',
      '{{whereItStands}}',
      '{{extension}}',
      '{{whatComesNext}}',
      'Wachten wij op iets van u? Dan staat dat hierboven. Anders hoeft u nu niets te doen.',
    ),
  },
}
