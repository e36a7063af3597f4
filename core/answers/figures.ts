import { exportFigures } from '../figures/exportFigures.ts'
import { exportRecord } from '../figures/exportRecord.ts'
import { figureCases, figureOutline } from '../figures/figureCases.ts'
import { officeFigures } from '../figures/officeFigures.ts'
import { recordOf } from '../figures/recordOf.ts'
import { asked, given, told } from './asked.ts'

export const figures = {
  ofYear: asked.figures.ofYear.handler(({ context, input }) => officeFigures(context, input.year)),
  cases: asked.figures.cases.handler(({ context, input }) => figureCases(context, input)),
  outline: asked.figures.outline.handler(({ context, input }) => figureOutline(context, input.of)),
  klussenier: asked.figures.klussenier.handler(
    ({ context, input }) => given(recordOf(context, input.id)).record,
  ),
  klussenierReport: asked.figures.klussenierReport.handler(({ context, input, signal }) =>
    told(exportRecord(context, input, signal)),
  ),
  report: asked.figures.report.handler(({ context, input, signal }) =>
    told(exportFigures(context, input, signal)),
  ),
}
