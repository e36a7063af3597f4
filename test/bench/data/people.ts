import type { Address } from '#shared/case/facts.ts'
import type { Random } from './random.ts'

const first =
  'Jan Piet Marie An Els Tom Luc Rita Wout Bram Sofie Lotte Karel Inge Dirk Mia Renée Zoë Noël Ahmed Fatima Yusuf Aïcha Mehmet Björn Chloé Jef Greet Koen Liesbeth Sander Femke Joost Maaike Daan Sanne Thijs Anouk Bart Katrien'.split(
    ' ',
  )
const family =
  'Janssen,Janssens,Jansen,Peeters,Maes,Jacobs,Mertens,Willems,Claes,Goossens,Wouters,De Smet,De Vos,Van den Berghe,Vandenberghe,Van Damme,Van de Velde,de Vries,de Jong,Bakker,Visser,Smit,Meijer,Meyer,Mulder,Bos,Vos,Hendriks,Dijkstra,van Dijk,van Dyck,El Amrani,Yılmaz,Özdemir,Nguyen,d’Hondt,’t Kint,Müller,Lefèvre,Dupont,Leclercq,Thijssen,Thyssen,Verhaegen,Verhaeghe,Cornelis,Desmet,Lenaerts,Lambrechts,Vermeulen'.split(
    ',',
  )
const streets =
  'Kerkstraat Dorpsstraat Molenweg Stationslaan Nieuwstraat Schoolplein Lindelaan Veldweg Hoogstraat Beukenlaan'.split(
    ' ',
  )
const cities = [
  '2000 Antwerpen',
  '9000 Gent',
  '2800 Mechelen',
  '3000 Leuven',
  '8000 Brugge',
  '3500 Hasselt',
  '1012 AB Amsterdam',
  '4811 TT Breda',
  '5611 EM Eindhoven',
  '6211 LK Maastricht',
] as const

export type Person = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly address: Address
}

/** A person, no two quite alike: `nth` is in the address of the mail. */
export const personOf = (random: Random, nth: number): Person => {
  const [one, other] = [random.one(first), random.one(family)]
  // Double names make a natural spread of a few common and very many rare ones.
  const last = random.chance(0.25) ? `${other}-${random.one(family)}` : other
  const [postalCode = '', ...city] = random.one(cities).split(/ (?=[A-Z][a-z])/)
  return {
    name: `${one} ${last}`,
    email: `klant${nth}@post.example`,
    phone: `04${String(70_000_000 + ((nth * 7919) % 29_999_999))}`,
    address: {
      street: `${random.one(streets)} ${random.between(1, 250)}`,
      postalCode,
      city: city.join(' '),
      country: /[A-Z]/.test(postalCode) ? 'Nederland' : 'België',
    },
  }
}

export const tradeNameOf = (random: Random, person: Person): string | null =>
  random.chance(0.6)
    ? `Klusbedrijf ${person.name.split(' ').slice(1).join(' ')} ${person.address.city}`
    : null
