import type { IntakeReview } from '#shared/contract/intake.ts'
import type { ReplyReason } from '#shared/intake/evidence.ts'
import type { MailWarning } from '#shared/intake/mail.ts'
import type { NotUnderstood } from '#shared/intake/not-understood.ts'
import type { ProposedParty } from '#shared/intake/party.ts'
import type { RecognisedReply } from '#shared/intake/reply.ts'
import { wordsOf } from '#shared/intake/replyText.ts'
import { type EarlierOf, earlierLines } from './intakeEarlier.ts'
import { table } from './table.ts'
import type { Speaker } from './verb.ts'

const partyText = ({ t }: Speaker, party: ProposedParty<unknown>): string => {
  if (party.is === 'known') return t('cli.mail.known', { name: party.person.name })
  return party.name ? t('cli.mail.new', { name: party.name }) : t('cli.somebody')
}

export const notUnderstoodText = ({ t, write }: Speaker, { code, facts }: NotUnderstood): string => {
  if (code === 'severalKlusseniers')
    return t('intake.code.severalKlusseniers', { list: write.list(facts.names) })
  if (code === 'klussenierUnknown')
    return facts.name === null
      ? t('intake.code.klussenierUnknown_notNamed')
      : t('intake.code.klussenierUnknown', { name: facts.name })
  const say = t as (key: string, facts: object) => string
  return say(`intake.code.${code}`, facts)
}

export const warningText = ({ t }: Speaker, { code, facts }: MailWarning): string => {
  const say = t as (key: string, facts: object) => string
  return say(`intake.warning.${code}`, facts)
}

/** What is told of a mail: under one title one line or several. */
type Fact = readonly [title: string, lines: readonly string[]]

const factsText = (facts: readonly Fact[]): string =>
  table(facts.flatMap(([title, lines]) => lines.map((line, nth) => ['', nth === 0 ? title : '', line])))

/** Of whom a mail is, about what, and of which day. */
const mailFacts = ({ t, write }: Speaker, { mail, proposal }: IntakeReview): readonly Fact[] => {
  const nothing = t('cli.mail.nothing')
  return [
    [t('cli.mail.from'), [mail.from?.name ?? mail.from?.address ?? nothing]],
    [t('cli.mail.subject'), [mail.subject ?? nothing]],
    [t('cli.mail.date'), [proposal.receivedOn ? write.date(proposal.receivedOn) : nothing]],
  ]
}

/** To which case a mail belongs, why, what speaks against it, and what its writer added. */
export const replyText = (
  desk: Speaker,
  review: IntakeReview,
  { nature, number, side, reasons, against }: RecognisedReply,
): string => {
  const { t } = desk
  const sentence = ({ code, ...facts }: ReplyReason) =>
    (t as (key: string, facts: object) => string)(`reply.reason.${code}`, facts)
  const facts: readonly Fact[] = [
    [t('cli.mail.reply'), [t(`reply.title.${nature}`, { number }), ...(side ? [t(`party.${side}`)] : [])]],
    [t('cli.mail.why'), reasons.map(sentence)],
    [t('cli.mail.look'), against.map(sentence)],
    [t('cli.mail.says'), wordsOf(review.pieces, ['fresh']).split('\n')],
  ]
  return factsText([...mailFacts(desk, review), ...facts])
}

/** What was found in a mail, what came before it, what the case would lack, and what has to be looked at. */
export const reviewText = (desk: Speaker, review: IntakeReview, earlier: readonly EarlierOf[]): string => {
  const { t } = desk
  const { mail, proposal, missing } = review
  const nothing = t('cli.mail.nothing')
  const lines = (texts: readonly string[]) => (texts.length ? texts : [nothing])
  const documents = proposal.documents.map(({ name, kind, keep }) =>
    keep ? t('cli.mail.document', { name, kind }) : t('cli.mail.left', { name }),
  )
  const look = [
    ...proposal.notUnderstood.map((found) => notUnderstoodText(desk, found)),
    ...mail.warnings.map((warning) => warningText(desk, warning)),
  ]
  const facts: readonly Fact[] = [
    [t('cli.mail.direction'), [t(`direction.${proposal.direction.value}`)]],
    [t('cli.mail.customer'), [partyText(desk, proposal.customer)]],
    [t('cli.mail.klussenier'), [partyText(desk, proposal.klussenier)]],
    [t('cli.mail.earlier'), earlierLines(earlier)],
    [t('cli.mail.language'), [t(`language.${proposal.language}`)]],
    [t('cli.mail.documents'), lines(documents)],
    [t('cli.mail.missing'), lines(missing.map((item) => t(`missingItem.${item}`)))],
    [t('cli.mail.look'), lines(look)],
  ]
  return factsText([...mailFacts(desk, review), ...facts])
}
