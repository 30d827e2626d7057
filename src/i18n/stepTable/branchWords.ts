/** Words that begin a condition, and those that begin what holds otherwise; Uzbek in both alphabets. */
const IF = '(?:if|when|если|когда|agar|агар)'
const ELSE = '(?:else|otherwise|иначе|aks holda|акс ҳолда)'

export const LEAD = new RegExp(`^${IF}\\s+`, 'iu')
export const OTHERWISE_FIRST = new RegExp(`^${ELSE}\\s+`, 'iu')
/** What a branch begins with, when a text could also be something else, such as the name of a step. */
export const BEGINS = new RegExp(`^(?:${IF}|${ELSE}|при)\\s`, 'iu')

/** From a condition to where it leads. */
export const ARROW = /\s*(?:[-=\u2013\u2014]+>|[→➔⇒⟶➡]\ufe0f?)\s*/u

/** Says that something is refused. */
export const REFUSING = /(?:refus|reject|отказ|(?<!\p{L})(?:rad|рад)(?!\p{L}))/iu
