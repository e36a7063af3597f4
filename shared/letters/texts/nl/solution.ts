import { alike, type Texts } from '../shape.ts'
import { letter } from './letter.ts'

/** From the advice or proposal to the question whether it was done. */
export const solution: Pick<Texts, 'proposal' | 'agreement' | 'closing' | 'followUp'> = {
  proposal: alike(
    letter(
      'Zaak {{caseNumber}}: {{proposalName}} van {{officeName}}',
      'Wij hebben de zaak tussen u en {{otherParty}} beoordeeld. Het gaat over “{{caseSubject}}”. Wij kiezen geen partij: wij zoeken een oplossing waar beide kanten mee verder kunnen.',
      'Hieronder leest u {{proposalName}}.',
      '{{proposalText}}',
      'U beslist zelf of u hiermee akkoord gaat. Wilt u ons uw antwoord laten weten, ten laatste op {{dueOn}}? Gaat u niet akkoord, dan horen wij graag waarom, en wat voor u wel kan.',
      'Krijgen wij geen antwoord, dan gaan wij er niet van uit dat u akkoord gaat. Wij bekijken dan hoe het verder moet.',
    ),
  ),
  agreement: alike(
    letter(
      'Zaak {{caseNumber}}: dit hebt u afgesproken',
      'Op {{agreedOn}} hebt u samen met {{otherParty}} een oplossing gevonden voor “{{caseSubject}}”. Daar zijn wij blij om. Hier bevestigen wij wat er is afgesproken.',
      'Dit is de tekst van het akkoord:',
      '{{settlementText}}',
      'Dit zijn de afspraken, met wie ze uitvoert en tegen wanneer:',
      '{{actions}}',
      'Wilt u nakijken of alles klopt? Klopt er iets niet, laat het ons dan zo snel mogelijk weten. Klopt alles, dan hoeft u niet te antwoorden.',
      'Lukt een afspraak niet op tijd? Laat het dan zo snel mogelijk weten aan de andere partij en aan ons. Later vragen wij beide partijen of de afspraken zijn nagekomen.',
    ),
  ),
  closing: alike(
    letter(
      'Zaak {{caseNumber}}: wij hebben de zaak afgesloten',
      'Op {{closedOn}} hebben wij de zaak tussen u en {{otherParty}} afgesloten. Het ging over “{{caseSubject}}”.',
      '{{outcome}}',
      '{{whatComesNext}}',
      'U hoeft nu niets te doen. Verandert er later iets? Laat het ons dan weten. Wij bekijken dan of er een reden is om de zaak opnieuw te openen.',
      'Dank u voor uw tijd.',
    ),
  ),
  followUp: alike(
    letter(
      'Zaak {{caseNumber}}: zijn de afspraken nagekomen?',
      'Op {{agreedOn}} vond u samen met {{otherParty}} een oplossing voor “{{caseSubject}}”. Wij vragen beide partijen of de afspraken zijn nagekomen.',
      'Van deze afspraken weten wij het nog niet:',
      '{{openActions}}',
      'Wilt u ons per afspraak laten weten of ze is nagekomen, en op welke dag? Wij horen het graag ten laatste op {{dueOn}}. U mag een foto of een ander bewijs meesturen.',
      'Is een afspraak niet of maar voor een deel nagekomen? Laat ons dat dan ook weten. Wij bekijken dan wat er nog kan.',
      'Horen wij niets van u, dan gaan wij verder met wat de andere partij ons laat weten.',
    ),
  ),
}
