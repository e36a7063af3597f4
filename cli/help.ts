import type { T } from '#shared/words/index.ts'
import { table } from './table.ts'
import type { Verb } from './verb.ts'

const command = 'npm run -s wederhoor -- [--data …] [--json]'

/** All verbs, each with a line. */
export const helpOf = (t: T, verbs: readonly Verb[]): string =>
  [
    `${t('cli.usage')}: ${t('cli.whole')}`,
    '',
    `${t('cli.verbs')}:`,
    table(
      verbs.flatMap(({ name }) => [
        ['', t(`cli.syntax.${name}`)],
        ['', `    ${t(`cli.about.${name}`)}`],
      ]),
    ),
    '',
    `${t('cli.options')}:`,
    table([
      ['', '--data', t('cli.data')],
      ['', '--json', t('cli.json')],
      ['', '--help, -h', t('cli.help')],
    ]),
    '',
    t('cli.exits'),
  ].join('\n')

/** How one verb is used, with what its options can be. */
export const usageOf = (t: T, verb: Verb): string => {
  const choices = Object.entries(verb.options).flatMap(([name, kind]) =>
    typeof kind === 'string'
      ? []
      : [t('cli.more.choices', { option: `--${name}`, choices: kind.options.join(', ') })],
  )
  const more = verb.more ? ['', verb.more(t)] : []
  return [
    `${t('cli.usage')}: ${command} ${t(`cli.syntax.${verb.name}`)}`,
    `    ${t(`cli.about.${verb.name}`)}`,
    ...choices.map((line) => `    ${line}`),
    ...more,
  ].join('\n')
}
