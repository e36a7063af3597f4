// Draws the app's icon for the packager from its SVG: `node scripts/icon.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'

const svg = readFileSync(new URL('../renderer/public/icon.svg', import.meta.url), 'utf8')
const png = new Resvg(svg, { fitTo: { mode: 'width', value: 1024 } }).render().asPng()
writeFileSync(new URL('../electron/icon.png', import.meta.url), png)
