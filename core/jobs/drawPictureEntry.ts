import { drawPicture } from '../formats/pictures/draw.ts'
import { runAsJob } from './process.ts'

runAsJob<'drawPicture'>(import.meta.url, async (order) => {
  const outcome = await drawPicture(order)
  return outcome.ok ? { ok: true, result: outcome.drawn } : outcome
})
