import { lettersWith } from '../shape.ts'

export const letter = lettersWith({
  opening: 'Bonjour {{recipientName}},',
  closing: [
    'Une question ? Vous pouvez nous joindre via {{officeContact}}. Mentionnez alors le numéro {{caseNumber}}.',
    'Cordialement,',
    '{{mediatorName}}\n{{officeName}}',
  ],
})
