import type { Template } from '../../template.ts'
import { alike, type Texts } from '../shape.ts'
import { letter } from './letter.ts'

const shown = 'These are the documents that you get from us now, or already got:'
const moreTime = 'Do you need more time? Please ask us before that day.'
const noReaction =
  'If we do not receive a response, we will continue with the information that we have by then.'
const howToReact =
  'Tell us in your own words what happened as you see it, and what would be a good solution for you. Add what you find important, such as photos, invoices or messages.'
const shared = 'We may show the other side what you send us'
const crossed = 'Have you responded in the meantime? Then you do not need to do anything more. Thank you.'

const invitation = (subject: string, why: string): Template =>
  letter(
    subject,
    why,
    'We do not take sides. That is why you have the chance to respond before we continue. You do not have to.',
    shown,
    '{{disclosed}}',
    `Would you like to respond? Then please do so by {{dueOn}}. ${moreTime}`,
    `${shared}.`,
    noReaction,
  )

const between = 'in the case between you and {{otherParty}}. It is about “{{caseSubject}}”.'

const reminder = (subject: string, asked: string): Template =>
  letter(
    subject,
    `On {{requestedOn}} we asked you to respond ${between} ${asked}`,
    'Last day to respond: {{dueOn}}.',
    'Your side of the story is important: we do not take sides and want to hear both.',
    'Do you need more time? Please let us know.',
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
      'Case {{caseNumber}}: we ask for your response',
      'We are handling your complaint about {{otherParty}}. It is about “{{caseSubject}}”. Before we continue, we ask you to respond.',
      'We do not take sides. Each side gets to see what the other sends us, and can respond to it.',
      shown,
      '{{disclosed}}',
      `Could you respond to this by {{dueOn}}? ${howToReact} ${moreTime}`,
      `${shared}.`,
      noReaction,
    ),
    respondent: letter(
      'Case {{caseNumber}}: we ask for your response to a complaint',
      'On {{receivedOn}} we received a complaint from {{otherParty}}. It is about “{{caseSubject}}”.',
      '{{officeName}} mediates between customers and Klusseniers. We do not take sides. A complaint is one side of the story. Now we would like to hear yours. Only after that do we decide whether and how we can mediate.',
      shown,
      '{{disclosed}}',
      `Could you respond to this by {{dueOn}}? ${howToReact} ${moreTime}`,
      `${shared}, so that they can respond to it.`,
      noReaction,
    ),
  },
  replyInvitation: {
    complainant: invitation(
      'Case {{caseNumber}}: you can respond to the reply',
      'On {{replyOn}} the other side replied to your complaint. We received this reply from {{otherParty}}. It is about “{{caseSubject}}”.',
    ),
    respondent: invitation(
      'Case {{caseNumber}}: you can respond again',
      'On {{replyOn}} we received another message from {{otherParty}}, about the complaint “{{caseSubject}}”.',
    ),
  },
  firstReminder: alike(reminder('Case {{caseNumber}}: reminder', 'We have not received your response yet.')),
  secondReminder: alike(
    reminder(
      'Case {{caseNumber}}: second reminder',
      'We have sent you a reminder before, and have not received your response yet.',
    ),
  ),
  lastNotice: alike(
    letter(
      'Case {{caseNumber}}: you can still respond',
      `On {{requestedOn}} we asked you to respond ${between} We have not received your response yet.`,
      'You can still respond until {{dueOn}}, that day included. This is our last message about it.',
      'We would like to hear your side of the story. Is writing difficult for you? Then please contact us. Together we will find another way.',
      'If we do not receive a response by that day, we will continue with the information that we have. We will then note that you had the chance to respond.',
      crossed,
    ),
  ),
}
