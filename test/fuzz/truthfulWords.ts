import fc from 'fast-check'

export const prefixes = fc.constantFrom(
  '',
  '',
  '',
  'Re: ',
  'FW: ',
  'Fwd: RE: ',
  '[EXTERN] ',
  'Antw.: ',
  'TR : ',
)
type Sides = { readonly by: string; readonly about: string }
export const subjects = ({ by, about }: Sides) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(`Klacht van ${by} aan het adres van ${about}`) },
    // The form, filled in the wrong way round.
    fc.constant(`Klacht van ${about} aan het adres van ${by}`),
    fc.constant(`Klacht tegen ${about} door ${by}`),
    fc.constant(`klacht over ${about}`),
    fc.constant(`Klacht ${by} / ${about}`),
    fc.constant(`Klahct van ${by} aan t adress van ${about}`),
    fc.constant(`Klacht aan het adres van ${about}`),
    fc.constant(`Plainte de ${by} contre ${about}`),
    fc.constant('ontevreden'),
    fc.constant('Klacht van <KLANTNAAM> aan het adres van <NAAM KLUSSENIER>'),
    fc.constant(''),
  )

export const grievances = {
  customerComplains: (about: string) =>
    fc.constantFrom(
      `De tegels liggen scheef en ${about} komt niet meer terug.`,
      `${about} heeft bij ons het dak hersteld en het lekt nog altijd. Ik wil een klacht indienen.`,
      `ik heb een voorschot betaald aan ${about} en hij is nooit gekomen`,
      `Le carrelage posé par ${about} se décolle.`,
      'De deur klemt. Ik heb al vijf keer gebeld.',
    ),
  klussenierComplains: (about: string) =>
    fc.constantFrom(
      `${about} betaalt mijn laatste factuur niet.`,
      `De klant, ${about}, laat mij niet meer binnen om het werk af te maken.`,
      `Mijn klant weigert te betalen. Ik heb hem drie aanmaningen gestuurd.`,
    ),
}
