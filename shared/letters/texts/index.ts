import { type Language, language, letterKinds, type Party, parties } from '../../case/vocabulary.ts'
import type { TemplateKey } from '../stream.ts'
import type { Template } from '../template.ts'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import { nl } from './nl/index.ts'
import type { Texts } from './shape.ts'

const texts: Readonly<Record<Language, Texts>> = { nl, fr, en }

/** The templates that there are: missing items are asked of the complainant only. */
export const templateKeys: readonly TemplateKey[] = letterKinds.flatMap((kind) =>
  parties
    .filter((to) => kind !== 'missingItems' || to === 'complainant')
    .flatMap((to) => language.options.map((spoken) => ({ kind, to, language: spoken }))),
)

/** The text that comes with the app. One to the respondent that never goes to him is that to the complainant. */
export const shippedTemplate = ({ kind, to, language: spoken }: TemplateKey): Template => {
  const letters: Readonly<Partial<Record<Party, Template>>> & { readonly complainant: Template } =
    texts[spoken][kind]
  return letters[to] ?? letters.complainant
}
