/** Of the texts that come with the app. To be raised whenever one of them changes: a letter says which it was made from. */
export const edition = 1
