/** Names of the files that leave, and the subject of the mail that takes them. */
import type { Bundle } from '../shared/contract/bundles'
import type { BundleVariant } from '../shared/bundle-plan'
import type { BundleProfile } from './profiles'
import { wordsFor } from './words'

const MAX_LETTERS = 100

type Token = BundleProfile['fileName'][number]

function tokenOf(bundle: Bundle, token: Token): string {
  return token === 'hearingOn' ? (bundle.hearingOn ?? '') : bundle[token]
}

/** Letters of any script, digits and hyphens; nothing that a file system or a court's portal refuses. */
function safe(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '')
}

export type FileNaming = { readonly variant: BundleVariant; readonly part: number; readonly parts: number; /** A sealed paper is in it: no name of a person may stand in the file's name. */ readonly isSealed: boolean }

/** e.g. 'Example-A-2026-12-01-part-2.pdf'. Without any of the profile's words it is 'bundle.pdf'. */
export function fileNameOf(bundle: Bundle, profile: BundleProfile, { variant, part, parts, isSealed }: FileNaming): string {
  const tokens = profile.fileName.filter((token) => !isSealed || (token !== 'caseName' && token !== 'title'))
  const words = tokens.map((token) => safe(tokenOf(bundle, token))).filter((word) => word !== '')
  const name = (words.length === 0 ? 'bundle' : words.join('-')).slice(0, MAX_LETTERS)
  const ends = [variant === 'redacted' ? safe(wordsFor(bundle.language).redactedVariant) : '', parts > 1 ? `${safe(wordsFor(bundle.language).part).toLowerCase()}-${part}` : ''].filter((end) => end !== '')
  return `${[name, ...ends].join('-')}.pdf`
}

/** Number, name, hearing, judge: what the profile asks for, where the mail has a rule. '' without one. */
export function subjectOf(bundle: Bundle, profile: BundleProfile, isSealed: boolean): string {
  return profile.subject.filter((token) => !isSealed || token !== 'caseName').map((token) => tokenOf(bundle, token)).filter((word) => word !== '').join(', ')
}
