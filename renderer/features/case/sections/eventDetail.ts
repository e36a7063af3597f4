import type { CaseEvent } from '#shared/case/events.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { Mediator } from '#shared/mediators/mediator.ts'
import type { T, Write } from '#shared/words/index.ts'
import { entryName } from '../../../shared/cases/names.ts'

type Around = { readonly view: CaseView; readonly mediators: readonly Mediator[] }

/** What a line of the timeline adds to the name of what happened, in a few words; empty when nothing is to be added. */
export const eventDetail = (
  { t, write }: { t: T; write: Write },
  event: CaseEvent,
  { view, mediators }: Around,
): string => {
  const dueOn = (day: string) => t('calendar.upTo', { day })
  const parts = (): readonly (string | null | undefined)[] => {
    switch (event.type) {
      case 'caseOpened':
        return [t(`channel.${event.channel}`), event.subject]
      case 'caseImported':
        return [event.imported.externalNumber, t(`outcome.${event.imported.outcome}`)]
      case 'factsCorrected':
        return [event.subject]
      case 'partiesCorrected':
        return [event.customer.name, event.klussenier?.name]
      case 'attemptRecorded':
      case 'attemptCorrected':
        return [t(`party.${event.attempt.by}`), write.date(event.attempt.on)]
      case 'agreementRecorded':
      case 'agreementCorrected':
        return [event.agreement.signedOn && write.date(event.agreement.signedOn)]
      case 'termsAttached':
        return [event.terms?.title ?? t('caseScreen.noTerms')]
      case 'invoiceRecorded':
      case 'invoiceCorrected':
        return [event.invoice.number, write.money(event.invoice.amount)]
      case 'amountStated':
      case 'amountCorrected':
        return [
          t('ledger.entry', { what: event.amount.what, by: event.amount.by }),
          write.money(event.amount.amount),
        ]
      case 'pointMarked':
      case 'pointCorrected':
        return [event.point.text]
      case 'positionTaken':
        return [
          view.points.find(({ id }) => id === event.point)?.text,
          `${t('app.colon', { what: t(`party.${event.by}`) })} ${t(`points.position.${event.by}.${event.position}`)}`,
        ]
      case 'conditionFound':
        return [
          `${t('app.colon', { what: t(`condition.${event.condition}`) })} ${t(`finding.${event.finding}`)}`,
        ]
      case 'missingItemsRequested':
        return [write.list(event.items.map((item) => t(`missingItem.${item}`))), dueOn(event.dueOn)]
      case 'fileCompleted':
        return [write.date(event.on)]
      case 'caseRefused':
        return [write.list(event.grounds.map((ground) => t(`caseScreen.failed.${ground}`)))]
      case 'documentAttached':
        return [event.document.name, t(`source.${event.document.broughtBy}`)]
      case 'documentDescribed':
        return [event.name, t(`documentKind.${event.kind}`)]
      case 'statementRecorded':
      case 'statementCorrected':
        return [t(`party.${event.statement.by}`), t(`channel.${event.statement.channel}`)]
      case 'responseRequested':
        return [t(`party.${event.to}`), t(`channel.${event.via}`), dueOn(event.dueOn)]
      case 'reminderSent':
        return [
          event.reminder && t(`reminderKind.${event.reminder}`),
          t(`channel.${event.via}`),
          event.dueOn && dueOn(event.dueOn),
        ]
      case 'responseExtended':
      case 'procedureExtended':
        return [dueOn(event.dueOn), event.reason]
      case 'responseLapsed':
        return [event.proof]
      case 'entriesDisclosed':
        return [
          t(`party.${event.to}`),
          t(`channel.${event.via}`),
          write.list(event.entries.map((id) => entryName(t, view, id))),
        ]
      case 'caseAssessed':
        return [t(`merits.${event.assessment.merits}`), t(`approach.${event.assessment.approach}`)]
      case 'proposalMade':
        return [
          t(`caseScreen.${event.proposal.kind}`),
          write.list(event.proposal.to.map((side) => t(`party.${side}`))),
        ]
      case 'proposalAnswered':
        return [t(`party.${event.party}`), t(event.accepts ? 'form.accepts' : 'form.refuses')]
      case 'proposalWithdrawn':
      case 'caseReopened':
      case 'caseResumed':
        return [event.reason]
      case 'casePaused':
        return [event.reason, event.until && dueOn(event.until)]
      case 'actionReported':
        return [
          t(event.done ? 'followUp.done' : 'followUp.notDone', { party: event.by, on: event.on }),
          event.note,
        ]
      case 'actionResolved':
        return [
          t(`followUp.result.${event.kept ? 'kept' : 'broken'}`, { on: event.on }),
          t('followUp.onWordOf', { by: event.by ?? 'mediator' }),
          event.note,
        ]
      case 'letterSent':
        return [
          t(`letterKind.${event.letter.kind}`),
          t(`party.${event.letter.to}`),
          t(`channel.${event.letter.via}`),
        ]
      case 'letterProven':
        return [t(`proofKind.${event.proof.kind}`), event.proof.text]
      case 'caseCategorised':
        return [write.list(event.categories.map((one) => t(`category.${one}`))) || t('caseScreen.noCategory')]
      case 'caseAssigned':
        return [mediators.find(({ id }) => id === event.mediator)?.name ?? t('caseScreen.nobody')]
      case 'caseClosed':
        return [t(`outcome.${event.outcome}`), event.note]
      default:
        return []
    }
  }
  return parts()
    .filter((part): part is string => Boolean(part))
    .join(' · ')
}
