import type { CaseView, Round } from '#shared/case/view.ts'
import { conditions, parties } from '#shared/case/vocabulary.ts'
import { ledgerLines, pointLines } from './caseClaims.ts'
import { dueOf } from './caseTable.ts'
import { table } from './table.ts'
import type { Desk, Speaker } from './verb.ts'

const nextOf = (desk: Speaker, { next }: CaseView): string => {
  const what = desk.t(`nextStep.${next.code}`)
  const due = dueOf(desk, next)
  if (next.pressing) {
    const { clock, dueOn } = next.pressing
    const first = desk.t('pressing.by', { what: desk.t(`pressing.${clock}`), day: dueOn })
    const then = due ? desk.t('cli.nextBy', { what, due }) : desk.t('cli.next', { what })
    return `${first}\n${then}`
  }
  return due ? desk.t('cli.nextBy', { what, due }) : desk.t('cli.next', { what })
}

/** What is to be done now, after a command. */
export const sayNext = (desk: Desk, view: CaseView): void => desk.say(nextOf(desk, view))

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length ? ['', `${title}:`, ...lines.map((line) => `  ${line.replaceAll('\n', '\n    ')}`)] : []

/** What the table said of a past complaint. */
const importedLines = ({ t, write }: Speaker, imported: NonNullable<CaseView['imported']>): string[] => {
  const { externalNumber: number, outcomeTold, amount, description } = imported
  const told = [outcomeTold, amount !== null && write.money(amount), description].filter(Boolean)
  return [
    ...(number ? [t('tables.markNumber', { number })] : []),
    ...told.map((text) => `${t('app.colon', { what: t('tables.told') })} ${text}`),
  ]
}

const headOf = (desk: Speaker, view: CaseView): string[] => {
  const { t, write } = desk
  const { complainant, respondent } = view
  const somebody = t('cli.somebody')
  const facts: (string | null)[][] = [
    [t('cli.columns.subject'), view.subject],
    [t('cli.columns.stage'), t(`stage.${view.stage}`)],
    [t('caseScreen.received'), `${write.shortDate(view.receivedOn)}, ${t(`channel.${view.channel}`)}`],
    [t('caseScreen.customer'), view.customer.name],
    [t('caseScreen.klussenier'), view.klussenier?.name ?? somebody],
  ]
  const against = t('cli.against', {
    complainant: complainant?.name ?? somebody,
    respondent: respondent?.name ?? somebody,
  })
  const ended = view.closing
    ? t('caseScreen.closedOn', { on: view.closing.on, outcome: view.closing.outcome })
    : nextOf(desk, view)
  const { imported } = view
  const origin = imported
    ? [`${t('tables.mark')}. ${t('tables.markLead')}`, ...importedLines(desk, imported)]
    : []
  return [
    `${view.number}  ${against}`,
    table(facts.map((row) => row.map((cell) => cell ?? ''))),
    ended,
    ...origin,
  ]
}

const agreementOf = ({ t, write }: Speaker, { agreement, terms, invoices }: CaseView): string[] => {
  const facts = agreement
    ? [
        agreement.signedOn && `${t('caseScreen.signedOn')} ${write.shortDate(agreement.signedOn)}`,
        agreement.amount !== null && `${t('caseScreen.amount')} ${write.money(agreement.amount)}`,
        agreement.guaranteeUntil &&
          `${t('caseScreen.guaranteeUntil')} ${write.shortDate(agreement.guaranteeUntil)}`,
      ]
    : []
  return [
    ...facts.filter((fact) => typeof fact === 'string'),
    ...(terms ? [`${terms.title}, ${t('caseScreen.termsFrom', { day: terms.appliesFrom })}`] : []),
    ...invoices.map(({ id, number, amount, paid }) => {
      const state = paid === null ? 'paidUnknown' : paid ? 'paid' : 'notPaid'
      return `${t('app.colon', { what: t('caseScreen.invoice', { number }) })} ${write.money(amount)}, ${t(`caseScreen.${state}`)}  ${id}`
    }),
  ]
}

const conditionsOf = ({ t }: Speaker, view: CaseView): string[] =>
  conditions.map((name) => {
    const { finding, note } = view.conditions[name]
    return `${t('app.colon', { what: t(`condition.${name}`) })} ${t(`finding.${finding}`)}${note ? ` – ${note}` : ''}`
  })

const roundOf = ({ t, write }: Speaker, { hearing, requests, counterHearing }: Round): string[] => {
  const said = (statements: Round['hearing']) =>
    statements.map(
      ({ id, on, by, text }) => `${write.shortDate(on)}  ${t(`party.${by}`)}  ${id}\n${text.trim()}`,
    )
  return [
    ...said(hearing),
    ...requests.map(({ id, to, on, via, dueOn }) => {
      const asked = t('caseScreen.requested', { party: to, on, via: t(`channel.${via}`) })
      return `${asked}; ${t('caseScreen.respondBy', { day: dueOn })}  ${id}`
    }),
    ...said(counterHearing),
  ]
}

const decisionsOf = ({ t, write }: Speaker, view: CaseView): string[] => [
  ...view.assessments.map(({ on, text, override }) => {
    const overridden = override ? `\n${t('caseScreen.overridden', { reason: override.reason })}` : ''
    return `${write.shortDate(on)}  ${t('caseScreen.assessment')}\n${text}${overridden}`
  }),
  ...view.proposals.map(({ id, kind, to, on, text, answers }) => {
    const replies = to.map((party) => {
      const answer = answers[party]
      if (!answer) return t('caseScreen.noAnswer', { party })
      return t(answer.accepts ? 'caseScreen.accepted' : 'caseScreen.refused', { party, on: answer.on })
    })
    return [
      `${write.shortDate(on)}  ${t(`caseScreen.${kind}`)} ${write.list(to.map((party) => t('caseScreen.addressedTo', { to: t(`party.${party}`) })))}  ${id}`,
      text,
      ...replies,
    ].join('\n')
  }),
  ...view.settlements.map(({ on, text, actions }) =>
    [
      t('caseScreen.reachedOn', { on }),
      text,
      ...actions.map(({ id, owner, text: what, dueOn, result, came, reports }) => {
        const who = t(`source.${owner}`)
        const found = t(`followUp.result.${came}`, { on: result?.on ?? dueOn })
        const said = reports.map((report) =>
          `${t(report.done ? 'followUp.done' : 'followUp.notDone', { on: report.on, party: report.by })} ${report.note}`.trim(),
        )
        return [`${what} (${t('caseScreen.actionBy', { who, day: dueOn })}): ${found}  ${id}`, ...said].join(
          '\n',
        )
      }),
    ].join('\n'),
  ),
]

const documentsOf = ({ t, write }: Speaker, { documents }: CaseView): string[] =>
  documents.length
    ? table(
        documents.map(({ id, name, kind, size, receivedOn, broughtBy }) => [
          name,
          t(`documentKind.${kind}`),
          write.size(size),
          write.shortDate(receivedOn),
          t(`source.${broughtBy}`),
          id,
        ]),
      ).split('\n')
    : []

const notShownOf = ({ t, write }: Speaker, view: CaseView): string[] => {
  const names = new Map<string, string>([
    ...view.documents.map(({ id, name }) => [id, name] as const),
    ...view.statements.map(({ id, by, on }) => [id, t('form.statementBy', { party: by, on })] as const),
    ...view.attempts.map(({ id, on }) => [id, t('form.attemptOf', { on })] as const),
    ...view.assessments.map(({ id, on }) => [id, t('form.assessmentOf', { on })] as const),
  ])
  return parties.flatMap((party) => {
    const entries = view.undisclosed[party].map((id) => names.get(id) ?? id)
    return entries.length ? [t('cli.notShown', { party, names: write.list(entries) })] : []
  })
}

/** A case as text, in the order of the procedure. Entries end with the id by which a command names them. */
export const caseText = (desk: Speaker, view: CaseView): string[] => {
  const { t } = desk
  const allowed = Object.entries(view.allowed) as [keyof CaseView['allowed'], unknown][]
  const can = allowed.flatMap(([type, hindrance]) =>
    hindrance ? [] : [[type, t(`command.${type}`)] as const],
  )
  return [
    ...headOf(desk, view),
    ...section(
      t('caseScreen.missing'),
      view.missing.map((item) => t(`missingItem.${item}`)),
    ),
    ...section(
      t('caseScreen.attempts'),
      view.attempts.map(({ id, on, text }) => `${desk.write.shortDate(on)}  ${id}\n${text}`),
    ),
    ...section(t('caseScreen.agreement'), agreementOf(desk, view)),
    ...section(t('ledger.title'), ledgerLines(desk, view)),
    ...section(t('caseScreen.conditions'), conditionsOf(desk, view)),
    ...view.rounds.flatMap((round) =>
      section(
        `${t('caseScreen.hearing')}, ${t('caseScreen.round', round).toLowerCase()}`,
        roundOf(desk, round),
      ),
    ),
    ...section(t('points.title'), pointLines(desk, view)),
    ...section(t('caseScreen.between'), notShownOf(desk, view)),
    ...section(t('caseScreen.proposals'), decisionsOf(desk, view)),
    ...section(t('cli.documents'), documentsOf(desk, view)),
    ...section(
      t('caseScreen.notes'),
      view.notes.map(({ id, on, text }) => `${desk.write.shortDate(on)}  ${id}\n${text}`),
    ),
    ...section(t('cli.can'), table(can).split('\n')),
  ]
}
