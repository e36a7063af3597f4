import { type CaseId, newId } from '#shared/kernel/id.ts'
import { stories } from './cases/index.ts'
import type { Days } from './days.ts'
import { Script } from './script.ts'
import type { Step, Story } from './story.ts'

/** A case of the example, written out: its steps in the order in which they were taken. */
export type Written = { readonly id: CaseId; readonly story: Story; readonly steps: readonly Step[] }

/** All cases but the one that comes in by mail, as they went around these days. Makes no file yet. */
export const tellStories = (days: Days): readonly Written[] =>
  stories.map((story, index) => {
    const script = new Script(story, days, (index * 37) % 180)
    story.tell(script)
    return { id: newId<CaseId>(), story, steps: script.steps }
  })
