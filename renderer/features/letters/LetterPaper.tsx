import type { TextBlock } from '#shared/letters/blocks.ts'
import type { LetterView } from '#shared/letters/view.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './letters.module.css'

/** A letter as it is printed, at once. What it says is exactly what the PDF says; how the pages break, the PDF shows. */
export const LetterPaper = ({ view }: { view: LetterView }) => {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.stage} tabIndex={0} aria-label={t('letters.paper')}>
      <article className={classes.paper} lang={view.language}>
        <div className={classes.sender}>
          {view.sender.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
        <div className={classes.recipient}>
          {view.recipient.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
        <p>{view.date}</p>
        <dl className={classes.facts}>
          {view.facts.map(({ label, value }) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h2>{view.subject}</h2>
        <Blocks blocks={view.blocks} />
        {view.enclosures.length > 0 && (
          <>
            <h3>{view.words.enclosures}</h3>
            <ul>
              {view.enclosures.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </>
        )}
        {placed(view.annexes).map(({ item: annex, place }) => (
          <section key={place} className={classes.annex}>
            <h3>{annex.title}</h3>
            <Blocks blocks={annex.blocks} />
          </section>
        ))}
      </article>
    </section>
  )
}

/** What stands more than once in the same words is known by its place. */
const placed = <I,>(items: readonly I[]): readonly { item: I; place: string }[] =>
  items.map((item, index) => ({ item, place: String(index) }))

const Blocks = ({ blocks }: { blocks: readonly TextBlock[] }) =>
  placed(blocks).map(({ item: block, place }) =>
    block.is === 'list' ? (
      <ul key={place}>
        {placed(block.items).map(({ item, place: at }) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
    ) : (
      <p key={place}>{block.text}</p>
    ),
  )
