import type { Like } from '../like.ts'
import type { ledger as dutch } from '../nl/ledger.ts'

export const ledger: Like<typeof dutch> = {
  title: 'Montants côte à côte',
  about:
    'Chaque colonne indique d’après qui. Les montants de colonnes différentes ne sont jamais additionnés.',
  none: 'Il n’y a pas encore de montants.',
  what: 'Objet',
  source: {
    documents: 'D’après les pièces',
    complainant: 'D’après le plaignant',
    respondent: 'D’après le défendeur',
    mediator: 'D’après le médiateur',
    other: 'D’après un tiers',
  },
  open: 'reste à payer',
  openAbout: '« Reste à payer » : ce qui est facturé moins ce qui est payé, d’après la même source.',
  atLeast: 'au moins {{amount}}',
  atLeastAbout: '« Au moins » : on ne sait pas de chaque facture si elle est payée.',
  differs: 'diffère',
  differ: 'Les montants diffèrent pour : {{what}}.',
  agree: 'Aucun montant ne diffère.',
  entries: 'Ce qui a été dit',
  entry: '{{what, amountKind}}, d’après : {{by, source}}',
  noSource: 'Sans déclaration ni document : l’autre partie ne voit pas ce montant.',
  kind: 'De quoi s’agit-il',
  by: 'Qui le dit',
  amount: 'Montant en euros',
  on: 'Date (si elle est connue)',
  note: 'Pour quoi (figure dans le dossier de qui peut voir le montant)',
  statement: 'Dans quelle déclaration',
  noStatement: 'Dans aucune déclaration',
}
