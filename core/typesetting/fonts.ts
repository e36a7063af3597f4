import { assetPath } from '../assets.ts'

/**
 * The fonts of every document, with only the weights that the templates use. Their order is no preference; the
 * templates name the families. Regenerate `coverage.json` (`node core/typesetting/coverage.ts`) after a change.
 */
const files = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  // Whole letters: a font that draws Arabic dots as glyphs of their own gives garbled text when it is copied.
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
] as const

export const fontPaths = (): string[] =>
  files.map((file) => assetPath(`node_modules/@expo-google-fonts/${file}`))
