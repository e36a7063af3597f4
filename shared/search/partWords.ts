/**
 * Words of the trade that others are put together with: *dakgootlekkage*. Where an administration is still small, not all of them
 * have been written in it as words of their own. As search compares them: small letters, ij is y.
 */
export const partWords: ReadonlySet<string> = new Set(
  [
    'dak goot muur vloer trap deur raam kozyn keuken badkamer douche bad toilet wc kraan lavabo wastafel boiler ketel',
    'radiator verwarming gas water regen riool afvoer leiding buis pyp pomp put schoorsteen kelder zolder gevel plafond',
    'wand tegel voeg pleister stuc verf schilder behang laminaat parket plank hout staal yzer glas steen baksteen beton',
    'cement isolatie dampkap oven vaatwasser kast lade slot hek poort garage tuin terras oprit schutting zonnepaneel',
    'elektriciteit stroom stopcontact schakelaar kabel lamp licht ventilatie rook brand vocht schimmel lekkage lek schade',
    'breuk barst scheur factuur offerte prys betaling voorschot garantie herstel herstelling reparatie plaatsing werk',
    'werken levering termyn afspraak bestelling contract klacht',
  ].flatMap((line) => line.split(' ')),
)
