// Whoever may not open dossiers gets one by the link that a coach copied, or by its number.

/** The number of a dossier anywhere in a text; nothing when there is none. */
export const dossierIn = (text: string): string | undefined => /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i.exec(text)?.[0].toLowerCase()
