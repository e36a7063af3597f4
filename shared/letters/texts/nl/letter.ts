import { lettersWith } from '../shape.ts'

export const letter = lettersWith({
  opening: 'Beste {{recipientName}}',
  closing: [
    'Hebt u een vraag? U bereikt ons via {{officeContact}}. Vermeld dan het nummer {{caseNumber}}.',
    'Met vriendelijke groet',
    '{{mediatorName}}\n{{officeName}}',
  ],
})
