import type { Texts } from '../shape.ts'
import { letter } from './letter.ts'

const asked =
  'Are we waiting for something from you? Then it says so above. Otherwise you do not need to do anything now.'
const conditions = 'We can only mediate when a number of conditions are met. At present they are not:'
const nobodyRight =
  'With this decision we do not say who is right. You can still look for a solution with the other side yourself.'

/** From the complaint to the decision whether there will be mediation. */
export const start: Pick<Texts, 'acknowledgement' | 'missingItems' | 'refusal' | 'progress'> = {
  acknowledgement: {
    complainant: letter(
      'Case {{caseNumber}}: we have received your complaint',
      'On {{receivedOn}} we received your complaint about {{otherParty}}. It is about “{{caseSubject}}”. Your complaint has the number {{caseNumber}} with us.',
      '{{officeName}} mediates between customers and Klusseniers. We do not take sides. We listen to both sides and help them look for a solution.',
      'What happens now? First we check whether we can mediate. If we need anything for that, we will ask you for it. Once the file is complete, we will let you know within {{decisionTerm}} whether we can mediate. In principle the whole procedure takes no longer than {{procedureTerm}}, from the day on which the file is complete.',
      'You do not need to do anything now. Would you like to add something, such as photos or invoices? You can.',
    ),
    respondent: letter(
      'Case {{caseNumber}}: we have received your response',
      'We have received your response in the case between you and {{otherParty}}. It is about “{{caseSubject}}”. Thank you for your response.',
      '{{whereItStands}}',
      '{{whatComesNext}}',
      'We do not take sides. We may show the other side what you send us, so that they can respond to it. We do the same the other way round.',
      'You do not need to do anything about this message. Would you like to add something? Please let us know soon.',
    ),
  },
  missingItems: {
    complainant: letter(
      'Case {{caseNumber}}: we still need some information',
      'We have read your complaint about {{otherParty}}. It is about “{{caseSubject}}”. To check whether we can mediate, we still need something from you.',
      'This is still missing:',
      '{{missingItems}}',
      'Could you send us this by {{dueOn}}? If there is something that you do not have, or if you need more time, please let us know. We will look with you at what is possible.',
      'As long as this information is missing, the file is not complete. We then cannot decide whether we will mediate.',
    ),
  },
  refusal: {
    complainant: letter(
      'Case {{caseNumber}}: we cannot mediate',
      'You asked us to mediate between you and {{otherParty}}. It is about “{{caseSubject}}”. On {{refusedOn}} we decided that we cannot mediate in this case. We understand that this is not good news. That is why we explain our decision to you.',
      conditions,
      '{{grounds}}',
      '{{refusalExplanation}}',
      nobodyRight,
      'Has something changed, or do you have information that we do not know yet? Please send it to us. We will then see whether we can mediate after all. If you do nothing, we will close the case.',
    ),
    respondent: letter(
      'Case {{caseNumber}}: we cannot mediate',
      'We received a complaint from {{otherParty}}. It is about “{{caseSubject}}”. On {{refusedOn}} we decided that we cannot mediate in this case.',
      conditions,
      '{{grounds}}',
      nobodyRight,
      'You do not need to do anything. Do you think that this is not correct? Please let us know. Otherwise we will close the case.',
    ),
  },
  progress: {
    complainant: letter(
      'Case {{caseNumber}}: how your complaint stands',
      'We would like to tell you how your complaint about {{otherParty}} stands. It is about “{{caseSubject}}”.',
      '{{whereItStands}}',
      '{{extension}}',
      '{{whatComesNext}}',
      asked,
    ),
    respondent: letter(
      'Case {{caseNumber}}: how the complaint stands',
      'We would like to tell you how the complaint from {{otherParty}} stands. It is about “{{caseSubject}}”.',
      '{{whereItStands}}',
      '{{extension}}',
      '{{whatComesNext}}',
      asked,
    ),
  },
}
