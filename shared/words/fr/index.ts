import type { Like } from '../like.ts'
import type { nl } from '../nl/index.ts'
import { app } from './app.ts'
import { balance } from './balance.ts'
import { calendarFile } from './calendarFile.ts'
import { caseScreen } from './case.ts'
import { caseRefusal } from './caseRefusal.ts'
import { cli } from './cli.ts'
import { clocks } from './clocks.ts'
import { documents } from './documents.ts'
import { dossier } from './dossier.ts'
import { dossierText } from './dossierText.ts'
import { customers, doubles } from './doubles.ts'
import { dump, dumpRefusal } from './dump.ts'
import { earlier } from './earlier.ts'
import { figures } from './figures.ts'
import { fileSort } from './fileSort.ts'
import { followUp } from './followUp.ts'
import { form } from './form.ts'
import { found } from './found.ts'
import { gathered } from './gathered.ts'
import { command, event } from './history.ts'
import { host } from './host.ts'
import { intake } from './intake.ts'
import { klusseniers } from './klusseniers.ts'
import { ledger } from './ledger.ts'
import { letter } from './letter.ts'
import { letters } from './letters.ts'
import { letterValue } from './letterValue.ts'
import { like } from './likeThis.ts'
import { points } from './points.ts'
import { problem } from './problem.ts'
import { procedure } from './procedure.ts'
import { query } from './query.ts'
import { queue } from './queue.ts'
import { record } from './record.ts'
import { refusal } from './refusal.ts'
import { reply } from './reply.ts'
import { search } from './search.ts'
import { calendar, nextStep, pressing, settings } from './settings.ts'
import { settingsScreen } from './settingsScreen.ts'
import { start } from './start.ts'
import { tables } from './tables.ts'
import { templates } from './templates.ts'
import { terms } from './terms.ts'

export const fr: Like<typeof nl> = {
  ...procedure,
  app,
  settingsScreen,
  start,
  gathered,
  tables,
  terms,
  fileSort,
  klusseniers,
  customers,
  doubles,
  search,
  query,
  queue,
  refusal: { ...refusal, ...caseRefusal, ...dumpRefusal },
  settings,
  calendar,
  balance,
  calendarFile,
  clocks,
  nextStep,
  pressing,
  command,
  event,
  problem,
  letter,
  letterValue,
  letters,
  templates,
  caseScreen,
  form,
  figures,
  record,
  followUp,
  found,
  ledger,
  points,
  documents,
  dossier,
  dossierText,
  dump,
  host,
  intake,
  earlier,
  like,
  reply,
  cli,
}
