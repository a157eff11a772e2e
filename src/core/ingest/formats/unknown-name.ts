/** A record has a member of which the records before it knew nothing: they are to be read once more, for all names first. */
export class UnknownName extends Error {}
