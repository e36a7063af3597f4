import { readFile } from 'node:fs/promises'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { assetPath } from '../../assets.ts'

/** Starts PDFium (WebAssembly), which runs no script of a document. A file may make it fall over: start it anew then. */
export const openPdfium = async (): Promise<PDFiumLibrary> => {
  const wasm = await readFile(assetPath('node_modules/@hyzyla/pdfium/dist/pdfium.wasm'))
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer })
}
