export { createWords, resources, type T, type Words, wordsFor } from './catalogue.ts'
export { deadlinePhrase } from './deadline.ts'
export { addFormats, type Write, writeIn } from './formats.ts'
export { refusalSentence } from './refusal.ts'
