import type { Desk } from './verb.ts'

type Done = { readonly type: 'done' }

/** Follows work to its end, with how far it is on the line of the progress. Gives the step with which it ends. */
export const follow = async <Step extends { readonly type: string }>(
  { progress }: Desk,
  steps: AsyncIterable<Step>,
  line: (step: Exclude<Step, Done>) => string,
): Promise<Extract<Step, Done>> => {
  try {
    for await (const step of steps) {
      if (step.type === 'done') return step as Extract<Step, Done>
      progress(line(step as Exclude<Step, Done>))
    }
  } finally {
    progress('')
  }
  throw new Error('the work ended without what it makes')
}
