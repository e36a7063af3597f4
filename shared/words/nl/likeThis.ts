/** Cases like another one, by the words of both. */
export const like = {
  none: 'Er zijn geen andere zaken met dezelfde minder gewone woorden.',
  about: 'Alleen de woorden lijken op elkaar. Dat zegt niets over wie gelijk heeft.',
  looking: 'Er wordt gezocht…',
  words: 'gemeenschappelijk: {{words}}',
  categories: 'gaat ook over {{categories}}',
  sameKlussenier: 'zelfde Klussenier',
  sameCustomer: 'zelfde klant',
  agreed: 'Akkoord',
  accepted: 'Aanvaard voorstel',
  advised: 'Advies',
} as const
