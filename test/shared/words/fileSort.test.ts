import { expect, it } from 'vitest'
import { wordsFor } from '#shared/words/catalogue.ts'
import { fileSortOf } from '#shared/words/fileSort.ts'
import { refusalSentence } from '#shared/words/refusal.ts'

it.each([
  ['image/heic', 'picture'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'office'],
  ['application/x-ole-storage', 'oldOffice'],
  ['application/vnd.ms-outlook, IPM.Contact', 'mail'],
  ['application/ms-tnef', 'mail'],
  ['text/plain; charset=utf-8', 'text'],
  ['', 'other'],
] as const)('%s is called %s', (mediaType, sort) => expect(fileSortOf(mediaType)).toBe(sort))

it('a refused file is called by what a mediator knows', () =>
  expect(
    refusalSentence(wordsFor('nl'), { code: 'notAMail', facts: { found: 'application/x-ole-storage' } }),
  ).toBe('Dit is geen e-mail (een oud document van Word of Excel). Kies een e-mail (.eml of .msg).'))
