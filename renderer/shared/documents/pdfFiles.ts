const bundled = import.meta.glob<string>(
  [
    '../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm',
  ],
  { query: '?url', import: 'default', eager: true },
)

/** Where the character sets, fonts and picture readers of the PDF reader lie, by their file names. */
export const pdfFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(bundled).map(([path, place]) => [path.split('/').at(-1) ?? path, place]),
)
