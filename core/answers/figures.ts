import { exportFigures } from '../figures/exportFigures.ts'
import { figureCases, officeFigures } from '../figures/officeFigures.ts'
import { asked, told } from './asked.ts'

export const figures = {
  ofYear: asked.figures.ofYear.handler(({ context, input }) => officeFigures(context, input.year)),
  cases: asked.figures.cases.handler(({ context, input }) => figureCases(context, input)),
  report: asked.figures.report.handler(({ context, input, signal }) =>
    told(exportFigures(context, input, signal)),
  ),
}
