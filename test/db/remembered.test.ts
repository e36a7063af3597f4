import { describe, expect, it } from 'vitest'
import { rememberedBy } from '#db/remembered.ts'
import { opened } from './laboratory.ts'

/** How often it was worked out. */
const counting = (most: number) => {
  const ask = rememberedBy<string>(most)
  let made = 0
  const asked = (db: Parameters<typeof ask>[0], what: string): readonly [string, number] => {
    const answer = ask(db, what, () => {
      made += 1
      return what.toUpperCase()
    })
    return [answer, made]
  }
  return asked
}

describe('what is remembered by what was asked', () => {
  it('is worked out once while nothing is written, and again after it', () => {
    const { db } = opened()
    const asked = counting(10)
    expect(asked(db, 'anna')).toEqual(['ANNA', 1])
    expect(asked(db, 'bert')).toEqual(['BERT', 2])
    expect(asked(db, 'anna')).toEqual(['ANNA', 2])
    db.write('DELETE FROM event WHERE seq < 0')()
    expect(asked(db, 'anna')).toEqual(['ANNA', 3])
  })

  it('is not kept of what is not committed', () => {
    const { db } = opened()
    const asked = counting(10)
    db.immediately(() => {
      db.write('DELETE FROM event WHERE seq < 0')()
      asked(db, 'anna')
    })
    expect(asked(db, 'anna')).toEqual(['ANNA', 2])
  })

  it('is forgotten when it becomes too much', () => {
    const { db } = opened()
    const asked = counting(2)
    for (const what of ['anna', 'bert', 'cees']) asked(db, what)
    expect(asked(db, 'cees')).toEqual(['CEES', 3])
    expect(asked(db, 'anna')).toEqual(['ANNA', 4])
  })

  it('is not kept of a connection that only reads: another one writes', () => {
    const { read } = opened()
    const asked = counting(10)
    asked(read, 'anna')
    expect(asked(read, 'anna')).toEqual(['ANNA', 2])
  })
})
