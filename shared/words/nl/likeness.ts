import type { MatchReason } from '../../intake/matching.ts'
import type { Clash } from '../../people/likeness.ts'

/** Why two are taken for one person, and what speaks against it. */
export const matchReason = {
  sameEmail: 'zelfde e-mailadres',
  sharedEmail: 'e-mailadres dat ook van een ander is',
  samePhone: 'zelfde telefoonnummer',
  sharedPhone: 'telefoonnummer dat van meer mensen kan zijn',
  sameDomain: 'e-mailadres van hetzelfde bedrijf',
  sameStreet: 'zelfde straat en nummer',
  samePlace: 'zelfde plaats',
  sameName: 'zelfde naam',
  sameWords: 'zelfde woorden in de naam',
  sameLetters: 'naam met dezelfde letters',
  soundsAlike: 'naam die hetzelfde klinkt',
  spelledAlike: 'bijna dezelfde naam',
  akinName: 'verwante voornaam',
  sameInitial: 'zelfde familienaam en voorletter',
  partOfName: 'deel van de naam',
  familyName: 'zelfde familienaam',
  commonName: 'zelfde, maar veelvoorkomende naam',
  sameTradeName: 'zelfde handelsnaam',
  tradeNameAlike: 'bijna dezelfde handelsnaam',
  inCopy: 'kreeg de e-mail ook',
  namedInText: 'genoemd in de tekst',
} as const satisfies Record<MatchReason, string>

export const matchClash = {
  otherFirstName: 'andere voornaam',
  otherFamilyName: 'andere familienaam',
  otherName: 'andere naam',
  otherGeneration: 'vader en zoon (senior, junior)',
  otherEmail: 'ander e-mailadres',
  otherPhone: 'ander telefoonnummer',
  otherPlace: 'andere plaats',
} as const satisfies Record<Clash, string>
