import { lettersWith } from '../shape.ts'

export const letter = lettersWith({
  opening: 'Dear {{recipientName}},',
  closing: [
    'Do you have a question? You can reach us at {{officeContact}}. Please mention the number {{caseNumber}}.',
    'Kind regards,',
    '{{mediatorName}}\n{{officeName}}',
  ],
})
