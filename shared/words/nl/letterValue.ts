/**
 * What stands in a letter where a field stood: said to the reader, who is *u*. `other` is the other side with what he
 * is ("Klussenier Sam Claes", "uw klant Jo Peeters"), always inside a sentence.
 */
export const letterValue = {
  klussenier: 'Klussenier {{name}}',
  customer: 'uw klant {{name}}',
  listedKlussenier: 'Klussenier {{name}}',
  unknownKlussenier: 'de Klussenier',
  withTradeName: '{{who}} ({{tradeName}})',
  contact: '{{email}} of {{phone}}',
  term: {
    working_one: '{{count, number}} werkdag',
    working_other: '{{count, number}} werkdagen',
    calendar_one: '{{count, number}} dag',
    calendar_other: '{{count, number}} dagen',
  },
  proposalName: { advice: 'het advies', proposal: 'het voorstel' },
  missing: {
    contactDetails: 'uw volledige naam, uw adres, en uw e-mailadres of telefoonnummer',
    klussenierName: 'de naam van de Klussenier',
    signedAgreement: 'de volledige getekende overeenkomst, met alle bladzijden',
    invoices: {
      customerComplains: 'de facturen die u van de Klussenier kreeg',
      klussenierComplains: 'de facturen die u aan uw klant stuurde',
    },
    invoicePayments: {
      customerComplains: 'welke facturen u al betaalde, en welke nog niet',
      klussenierComplains: 'welke facturen uw klant al betaalde, en welke nog niet',
    },
    description: 'uw omschrijving van de klacht: wat is er gebeurd, en wat vraagt u?',
  },
  ground: {
    klussenierNamed: {
      complainant: 'Wij weten niet om welke Klussenier het gaat.',
      respondent: 'Wij weten niet om welke Klussenier het gaat.',
    },
    klussenierInformed: {
      complainant: 'U hebt {{other}} nog niet zelf op de hoogte gebracht van uw klacht.',
      respondent: 'U bent nog niet door {{other}} zelf op de hoogte gebracht van de klacht.',
    },
    attemptsMade: {
      complainant:
        'Het is niet duidelijk dat u al enkele keren zelf met {{other}} hebt geprobeerd om tot een oplossing te komen.',
      respondent:
        'Het is niet duidelijk dat {{other}} al enkele keren zelf met u heeft geprobeerd om tot een oplossing te komen.',
    },
    signedAgreement: {
      complainant:
        'Er is geen duidelijke getekende overeenkomst. Wij kunnen daardoor niet vaststellen wat u en {{other}} hebben afgesproken, en onder welke voorwaarden.',
      respondent:
        'Er is geen duidelijke getekende overeenkomst. Wij kunnen daardoor niet vaststellen wat u en {{other}} hebben afgesproken, en onder welke voorwaarden.',
    },
    bothWilling: {
      complainant: 'Bemiddelen kan alleen als beide partijen er samen uit willen komen. Dat is nu niet zo.',
      respondent: 'Bemiddelen kan alleen als beide partijen er samen uit willen komen. Dat is nu niet zo.',
    },
    guaranteeExpired: {
      complainant: 'De garantie op het werk geldt niet meer.',
      respondent: 'De garantie op het werk geldt niet meer.',
    },
  },
  shown: {
    attempt: 'Poging van {{who}} om het onderling op te lossen, op {{on, date}}',
    document: '{{kind, documentKind}} “{{name}}”',
    now: '{{title}} (gaat nu mee)',
    before: '{{title}} (aan u bezorgd op {{on, date}})',
  },
  action: '{{who}}: {{text}}, ten laatste op {{dueOn, fullDate}}',
  ownAction: '{{text}}, ten laatste op {{dueOn, fullDate}}',
  noActions: 'Er zijn geen afspraken met een datum.',
  extension: 'De procedure duurt langer, tot en met {{dueOn, fullDate}}. De reden is: {{reason}}',
  outcome: {
    settled: 'U en {{other}} hebben met onze hulp een oplossing gevonden.',
    settledBetweenParties: 'U en {{other}} hebben het onderling opgelost.',
    adviceGiven: 'Wij hebben een advies gegeven. Daarmee is onze bemiddeling klaar.',
    notSettled: 'U en {{other}} hebben samen geen oplossing gevonden.',
    notMediable: 'Het was niet mogelijk om in deze zaak te bemiddelen.',
    notAdmissible: 'De klacht voldoet niet aan de voorwaarden voor bemiddeling.',
    withdrawn: {
      complainant: 'U hebt uw klacht ingetrokken.',
      respondent: 'De klacht is ingetrokken door {{other}}.',
    },
    discontinued: 'Wij hebben de bemiddeling stopgezet.',
  },
  stands: {
    closed: 'De procedure is afgesloten op {{on, date}}.',
    paused: 'De zaak rust sinds {{on, date}}.',
    refused: 'Wij hebben op {{on, date}} beslist dat wij in deze zaak niet kunnen bemiddelen.',
    settled: 'U en {{other}} hebben op {{on, date}} een akkoord bereikt.',
    proposalToYou: 'Wij hebben u {{what}} bezorgd, en uw antwoord gevraagd tegen {{dueOn, fullDate}}.',
    answeredByYou: 'Wij hebben uw antwoord op {{what}} ontvangen.',
    mediating: 'Wij zoeken mee naar een oplossing tussen u en {{other}}.',
    notMediated: 'Wij hebben beslist om niet verder te bemiddelen.',
    weighing:
      'Beide partijen kregen de kans om hun kant van het verhaal te vertellen. Wij bekijken nu of en hoe wij kunnen bemiddelen.',
    askedYou: 'Wij hebben u gevraagd om te reageren, ten laatste op {{dueOn, fullDate}}.',
    askedOther: 'Wij hebben {{other}} gevraagd om te reageren, ten laatste op {{dueOn, fullDate}}.',
    itemsAsked: 'Wij hebben u gegevens gevraagd die nog ontbreken, ten laatste op {{dueOn, fullDate}}.',
    checking: 'Wij gaan na of wij in deze zaak kunnen bemiddelen.',
    hearing: 'Wij kunnen in deze zaak bemiddelen. Wij verzamelen nu alles wat bij de klacht hoort.',
    heard: {
      complainant: 'Wij kunnen in deze zaak bemiddelen. Uw kant van het verhaal is nu volledig.',
      respondent: 'Wij kunnen in deze zaak bemiddelen. De klacht is nu volledig.',
    },
  },
  next: {
    nothing: 'Wij doen in deze zaak verder niets meer.',
    resume: 'Zodra de zaak verdergaat, laten wij u dat weten.',
    followUp: 'Wij vragen u en {{other}} nog of de afspraken zijn nagekomen.',
    close: 'Wij sluiten de procedure af. U krijgt daarover nog bericht.',
    answers: 'Zodra wij de antwoorden hebben, laten wij u weten hoe het verdergaat.',
    mediate: 'Wij laten u weten wat de volgende stap is.',
    weigh: 'Daarna laten wij u weten hoe wij verdergaan.',
    reactions: 'Zodra de reactie er is, of als de termijn voorbij is, laten wij u weten hoe het verdergaat.',
    items: 'Zodra wij alles hebben, gaan wij na of wij kunnen bemiddelen.',
    decide: 'Binnen {{term}} nadat het dossier volledig is, laten wij u weten of wij kunnen bemiddelen.',
    ask: {
      complainant: 'Daarna vragen wij {{other}} om op uw klacht te reageren.',
      respondent: 'Daarna bezorgen wij u de klacht van {{other}}, en vragen wij u om erop te reageren.',
    },
    end: 'De procedure is in principe ten laatste op {{dueOn, fullDate}} afgerond.',
  },
} as const
