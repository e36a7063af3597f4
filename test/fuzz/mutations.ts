import { readFileSync } from 'node:fs'
import fc from 'fast-check'

/** What tends to matter in the formats that are read: line ends, marks of structure, sizes. */
const tokens = [
  '\r\n\r\n',
  '\n',
  '--',
  '=?utf-8?Q?',
  '?=',
  '"',
  '<',
  '>',
  'multipart/',
  '; boundary=',
  '=',
  ':',
  ';',
  ',',
  '\t',
  '\0',
  '>From ',
  'PK\x03\x04',
  '&amp;',
  '<x',
  ']]>',
  '%PDF-',
  '\xff\xfe',
  '\xef\xbb\xbf',
  '\x00\x00\x00\x00',
  '\xff\xff\xff\xff',
  '\x7f\xff\xff\xff',
].map((token) => Buffer.from(token, 'latin1'))

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.oneof({ weight: 4, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(4000) }),
  put: fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constantFrom(...tokens)),
  /** How often what is put comes. */
  times: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(300) }),
})

/** Files with bytes changed, taken out and repeated. */
export const mutated = (paths: readonly string[]): fc.Arbitrary<Uint8Array> =>
  fc
    .record({ path: fc.constantFrom(...paths), edits: fc.array(edit, { minLength: 1, maxLength: 8 }) })
    .map(({ path, edits }) =>
      edits.reduce<Buffer>((bytes, { at, take, put, times }) => {
        const start = Math.floor(at * bytes.length)
        const repeated = Array.from({ length: times }, () => put)
        return Buffer.concat([bytes.subarray(0, start), ...repeated, bytes.subarray(start + take)])
      }, readFileSync(path)),
    )
