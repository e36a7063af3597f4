import { asked, given } from './asked.ts'

export const gathered = {
  list: asked.gathered.list.handler(({ context: { gathered, administration }, input }) =>
    gathered.page(administration.db, input),
  ),
  outline: asked.gathered.outline.handler(({ context: { gathered, administration } }) =>
    gathered.outline(administration.db),
  ),
  place: asked.gathered.place.handler(({ context: { gathered }, input }) => gathered.place(input.upload)),
  next: asked.gathered.next.handler(({ context: { gathered, administration }, input }) =>
    gathered.next(administration.db, input.upload),
  ),
  skip: asked.gathered.skip.handler(
    ({ context: { gathered, administration }, input }) =>
      given(gathered.skip(administration.db, input.upload, input.skipped)).line,
  ),
  clear: asked.gathered.clear.handler(async ({ context: { gathered, administration }, input }) => {
    await gathered.clear(administration.db, input.which)
    return gathered.outline(administration.db)
  }),
}
