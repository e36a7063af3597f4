import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import type { CaseCommandInput, CommandType } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import type { Mediator } from '#shared/mediators/mediator.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { say, warn } from '../../shared/notice.tsx'
import { failureSentence, refusalOf } from '../../shared/refusal.tsx'
import { useCommand } from '../../shared/useCase.ts'
import { useWords } from '../../shared/words.tsx'
import type { Desk, Opening } from './desk.ts'
import { useAdding } from './useAdding.ts'
import { useLooking } from './useLooking.ts'

/** The removals, which need no form. */
const removal = (type: CommandType, id: EntryId): CaseCommandInput | null => {
  switch (type) {
    case 'removeAttempt':
      return { type, attempt: id }
    case 'removeInvoice':
      return { type, invoice: id }
    case 'removeAmount':
      return { type, amount: id }
    case 'removePoint':
      return { type, point: id }
    case 'removeDocument':
      return { type, document: id }
    case 'removeStatement':
      return { type, statement: id }
    case 'removeNote':
      return { type, note: id }
    default:
      return null
  }
}

/** Ctrl+Z takes back the last step, except where it takes back typing. */
const isUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' &&
  (event.ctrlKey || event.metaKey) &&
  !event.shiftKey &&
  !(event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]'))

/** What the case screen holds: the form that is open, the document beside it, the files that are being added. */
export const useDeskOf = (view: CaseView, settings: Settings, mediators: readonly Mediator[]) => {
  const { t } = useWords()
  const { send, undo, error, isPending, reset } = useCommand(view.number)
  const [opening, setOpening] = useState<Opening | null>(null)
  const { looking, look, closeDocument } = useLooking()
  const { pickFiles, ...adding } = useAdding(view.number)

  const carryOut = async (command: CaseCommandInput): Promise<boolean> => {
    const after = await send(command)
    if (!after) return false
    if (after.undoes)
      say(t('caseScreen.done', { what: t(`event.${after.undoes}`) }), {
        label: t('caseScreen.undo'),
        run: () => void undo(),
      })
    return true
  }

  // What was refused without a form to tell it in is told in a notice.
  const tell = useEffectEvent((failure: unknown) => {
    if (!opening && refusalOf(failure)?.code !== 'changedMeanwhile') warn(failureSentence(t, failure))
  })
  useEffect(() => {
    if (error) tell(error)
  }, [error])

  const open = (type: CommandType, about: string | null = null) => {
    reset()
    if (type === 'undo') return void undo()
    if (type === 'attachDocument') return pickFiles()
    const removing = about ? removal(type, about as EntryId) : null
    if (!removing) return setOpening({ type, about })
    setOpening(null)
    void carryOut(removing)
  }
  // Another screen sent the mediator here to fill something in.
  const { doe, over } = useSearch({ strict: false })
  const navigate = useNavigate()
  const openFirst = useEffectEvent((type: CommandType, about: string | null) => {
    open(type, about)
    void navigate({ to: '/zaken/$number', params: { number: view.number }, search: {}, replace: true })
  })
  useEffect(() => {
    if (doe) openFirst(doe, over ?? null)
  }, [doe, over])
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (opening || !isUndo(event)) return
    event.preventDefault()
    void undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const desk: Desk = {
    view,
    settings,
    mediators,
    open,
    close: () => {
      reset()
      setOpening(null)
    },
    send: carryOut,
    error,
    busy: isPending,
    look,
    looking,
  }
  return { desk, opening, closeDocument, ...adding }
}
