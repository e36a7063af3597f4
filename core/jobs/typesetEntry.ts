import { typeset } from '../typesetting/typeset.ts'
import { runAsJob } from './process.ts'

runAsJob<'typeset'>(import.meta.url, typeset)
