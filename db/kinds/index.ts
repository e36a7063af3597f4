import type { Kinds } from '../kind.ts'
import { caseKind } from './case.ts'
import { mediatorKind, settingsKind, templateKind, termsKind } from './office.ts'
import { customerKind, klussenierKind } from './people.ts'

/** Every kind of stream in an administration. */
export const kinds: Kinds = [
  caseKind,
  customerKind,
  klussenierKind,
  termsKind,
  mediatorKind,
  settingsKind,
  templateKind,
]

export { caseKind, customerKind, klussenierKind, mediatorKind, settingsKind, templateKind, termsKind }
