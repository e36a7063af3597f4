import type { NewCustomer, NewKlussenier } from '../people/registerPerson.ts'

/** An invented person. Numbers with this many zeros belong to nobody, and nobody can have an address under .example. */
type Invented = {
  readonly name: string
  readonly street: string
  readonly postalCode: string
  readonly city: string
  readonly phone: string
  readonly email: string
}

const country = (postalCode: string): string => (/^\d{4} [A-Z]{2}$/.test(postalCode) ? 'Nederland' : 'België')

const details = ({ name, street, postalCode, city, phone, email }: Invented) => ({
  name,
  address: { street, postalCode, city, country: country(postalCode) },
  email: email || null,
  phone: phone || null,
})

export const customer = (invented: Invented, language: 'nl' | 'fr' = 'nl'): NewCustomer => ({
  ...details(invented),
  language,
})

const klussenier = (
  name: string,
  street: string,
  postalCode: string,
  city: string,
  phone: string,
): NewKlussenier => {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@klussenier.example`
  const invented = { name, street, postalCode, city, phone, email }
  return { ...details(invented), language: 'nl', tradeName: `De Klussenier ${city} – ${name}` }
}

/** The Klusseniers of the example: across Flanders, Brussels and the Netherlands. */
export const klusseniers = {
  verstraelen: klussenier('Koen Verstraelen', 'Molendries 14', '9300', 'Aalst', '0470 00 00 01'),
  dewaele: klussenier('Marc Dewaele', 'Vlasbloemstraat 62', '8500', 'Kortrijk', '0470 00 00 02'),
  lammens: klussenier('Sofie Lammens', 'Kasteelwegel 5', '9050', 'Gentbrugge', '0470 00 00 03'),
  benali: klussenier('Yassin Benali', 'Ter Rivierenlaan 118', '2100', 'Deurne', '0470 00 00 04'),
  hoekstra: klussenier('Jan Willem Hoekstra', 'Ginnekenhof 9', '4835 AA', 'Breda', '06 00 00 00 05'),
  vandalen: klussenier('Anke van Dalen', 'Gestelstraat 71', '5615 AB', 'Eindhoven', '06 00 00 00 06'),
  peremans: klussenier('Luc Peremans', 'Lindelaan 203', '1030', 'Schaarbeek', '0470 00 00 07'),
  nijs: klussenier('Bart Nijs', 'Kempische Kaai 40', '3500', 'Hasselt', '0470 00 00 08'),
  maes: klussenier('Geert Maes', 'Dijlepad 27', '2800', 'Mechelen', '0470 00 00 09'),
} as const

export type KlussenierName = keyof typeof klusseniers

/** VAT on renovation, in percent: 6 in Belgium (dwellings of ten years and older), 21 in the Netherlands. */
export const vatOf = ({ address }: NewKlussenier): number => (address?.country === 'Nederland' ? 21 : 6)

/** The mediators of the example; the first is the one who works at this computer. */
export const mediators = {
  els: { name: 'Els Van Hove', email: 'els.vanhove@hetklushuis.example' },
  thomas: { name: 'Thomas Derycke', email: 'thomas.derycke@hetklushuis.example' },
  nadia: { name: 'Nadia Bouzid', email: 'nadia.bouzid@hetklushuis.example' },
} as const

export type MediatorName = keyof typeof mediators
