import { alike, type Texts } from '../shape.ts'
import { letter } from './letter.ts'

/** From the advice or proposal to the question whether it was done. */
export const solution: Pick<Texts, 'proposal' | 'agreement' | 'closing' | 'followUp'> = {
  proposal: alike(
    letter(
      'Case {{caseNumber}}: {{proposalName}} from {{officeName}}',
      'We have assessed the case between you and {{otherParty}}. It is about “{{caseSubject}}”. We do not take sides: we are looking for a solution that helps both sides forward.',
      'Below you can read {{proposalName}}.',
      '{{proposalText}}',
      'You decide yourself whether you agree to this. Could you let us have your answer by {{dueOn}}? If you do not agree, please tell us why, and what would be possible for you.',
      'If we do not receive an answer, we will not take it that you agree. We will then see how to continue.',
    ),
  ),
  agreement: alike(
    letter(
      'Case {{caseNumber}}: this is what you agreed',
      'On {{agreedOn}} you and {{otherParty}} found a solution for “{{caseSubject}}”. We are glad about that. Here we confirm what was agreed.',
      'This is the text of the agreement:',
      '{{settlementText}}',
      'This is what will be done, by whom and by when:',
      '{{actions}}',
      'Could you check whether everything is correct? If something is not, please let us know as soon as possible. If everything is correct, you do not need to answer.',
      'If something cannot be done in time, please tell the other side and us as soon as possible. Later we will ask both sides whether everything was done.',
    ),
  ),
  closing: alike(
    letter(
      'Case {{caseNumber}}: we have closed the case',
      'On {{closedOn}} we closed the case between you and {{otherParty}}. It was about “{{caseSubject}}”.',
      '{{outcome}}',
      '{{whatComesNext}}',
      'You do not need to do anything now. Does something change later? Please let us know. We will then see whether there is a reason to reopen the case.',
      'Thank you for your time.',
    ),
  ),
  followUp: alike(
    letter(
      'Case {{caseNumber}}: was it done?',
      'On {{agreedOn}} you and {{otherParty}} found a solution for “{{caseSubject}}”. We ask both sides whether what was agreed was done.',
      'Of this we do not know yet:',
      '{{openActions}}',
      'Could you let us know for each of these whether it was done, and on which day? We would like to hear from you by {{dueOn}}. You may send along a photo or other proof.',
      'Was something not done, or only in part? Please tell us that as well. We will then see what is still possible.',
      'If we do not hear from you, we will continue with what the other side tells us.',
    ),
  ),
}
