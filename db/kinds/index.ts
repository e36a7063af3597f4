import type { Kinds } from '../kind.ts'
import { caseKind } from './case.ts'
import { mediatorKind, savedSearchKind, settingsKind, templateKind, termsKind } from './office.ts'
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
  savedSearchKind,
]

export {
  caseKind,
  customerKind,
  klussenierKind,
  mediatorKind,
  savedSearchKind,
  settingsKind,
  templateKind,
  termsKind,
}
