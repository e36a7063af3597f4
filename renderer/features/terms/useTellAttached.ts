import { useRefresh } from '../../shared/api.tsx'
import { say } from '../../shared/notice.tsx'
import { useWords } from '../../shared/words.tsx'

/** Says what was done with a version, and in which cases another version came. */
export const useTellAttached = () => {
  const { t, write } = useWords()
  const refresh = useRefresh()
  return (done: string, attachedTo: readonly string[]): Promise<void> => {
    const changed = attachedTo.length ? ` ${t('terms.attachedTo', { numbers: write.list(attachedTo) })}` : ''
    say(done + changed)
    return refresh()
  }
}
