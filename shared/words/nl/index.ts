import { app } from './app.ts'
import { caseScreen } from './case.ts'
import { caseRefusal } from './caseRefusal.ts'
import { documents } from './documents.ts'
import { dossier } from './dossier.ts'
import { form } from './form.ts'
import { command, event } from './history.ts'
import { intake } from './intake.ts'
import { problem } from './problem.ts'
import { procedure } from './procedure.ts'
import { refusal } from './refusal.ts'
import { calendar, nextStep, settings } from './settings.ts'

/** Dutch: the catalogue that the others follow, key by key. */
export const nl = {
  ...procedure,
  app,
  refusal: { ...refusal, ...caseRefusal },
  settings,
  calendar,
  nextStep,
  command,
  event,
  problem,
  caseScreen,
  form,
  documents,
  dossier,
  intake,
} as const
