import type { AccessDenial } from '../../shared/contract/access'
import type { Claim } from '../../shared/contract/events'
import { toWholeDay } from '../../shared/dates/edtf'
import { citesOf, claimSentence, isHedge, toldClaims } from '../attribution'
import { paragraph, quoted, toSentence } from '../context'
import type { DenialCtx, DraftParagraph, DraftSection, Part } from '../context'
import { asClause, isSameSaying } from '../grammar'
import { shownName } from '../names'
import { ownCites, reportedPrefix } from './denial'

/** Who refused and why, in the official's words (section 5). */
export function refusalSection(ctx: DenialCtx): DraftSection {
  return { id: 'refusal', paragraphs: [whoParagraph(ctx), reasonParagraph(ctx)] }
}

/** Whether a written refusal was asked for, and what was done at once (section 6). */
export function writtenSection(ctx: DenialCtx): DraftSection {
  const { denial } = ctx.records.denial
  const { written } = ctx.words
  const isGivenSaid = denial.writtenRefusalAsked !== 'no' || denial.writtenRefusalGiven !== 'unknown'
  const isKnown = denial.writtenRefusalAsked !== 'unknown' || denial.writtenRefusalGiven !== 'unknown'
  return {
    id: 'written',
    paragraphs: [
      paragraph(ctx, 'written.refusal', {
        sentences: [withPrefix(isKnown ? reportedPrefix(ctx) : '', [written.asked(denial)]), [isGivenSaid ? written.given(denial) : '']],
        recordIds: [denial.event.id],
        cites: [{ documentId: denial.writtenRefusalDocumentId }, ...ownCites(ctx)],
        isHedged: isKnown && isHedge(ctx.lead),
        isFact: isKnown,
      }),
      ...stepsParagraph(ctx),
    ],
  }
}

/**
 * The reason of one refusal: in the official's words where they are recorded; 'no reason was given' only where
 * that is recorded, and where nothing is, that. Then what sources say of it.
 */
export function reasonSentences(ctx: DenialCtx, denial: AccessDenial, claims: readonly Claim[], prefix: string): Part[][] {
  const { refusal } = ctx.words
  const verbatim = denial.reasonVerbatim.trim()
  const told = claims.filter((claim) => !isSaidAlready(claim, verbatim)).map((claim) => claimSentence(ctx, claim, null))
  if (verbatim !== '') return [withPrefix(prefix, [refusal.reasonVerbatim, quoted(ctx.words, verbatim)]), ...told]
  if (denial.reasonKind === 'notRecorded') return [toSentence(refusal.reasonUnknown), ...told]
  const clause = denial.reasonKind === 'none' ? refusal.noReason : refusal.reasonGiven(refusal.reasonKind[denial.reasonKind])
  return [withPrefix(prefix, [clause]), ...told]
}

/** Whether counsel's own paper says nothing of the reason but what is quoted from the official anyway. */
function isSaidAlready(claim: Claim, verbatim: string): boolean {
  return claim.strength === 'seen' && claim.field === 'reason' && isSameSaying(claim.quote, verbatim)
}

/** The claims that speak of the reason. */
export function reasonClaims(ctx: DenialCtx, claims: readonly Claim[]): Claim[] {
  return toldClaims(ctx, claims).filter((claim) => claim.field === 'reason')
}

function whoParagraph(ctx: DenialCtx): DraftParagraph {
  const { denial } = ctx.records.denial
  const { refusal } = ctx.words
  const details = refuserDetails(ctx, denial)
  const isKnown = details.length > 0
  return paragraph(ctx, 'refusal.who', {
    sentences: [isKnown ? withPrefix(reportedPrefix(ctx), [refusal.whoSentence(details, refuserName(ctx, denial) !== '')]) : [refusal.whoUnknownSentence]],
    recordIds: [denial.event.id, ...(denial.refusedBy.partyId === null ? [] : [denial.refusedBy.partyId])],
    cites: isKnown ? ownCites(ctx) : [],
    isHedged: isKnown && isHedge(ctx.lead),
    isFact: isKnown,
  })
}

function refuserName(ctx: DenialCtx, denial: AccessDenial): string {
  if (denial.refusedBy.name !== '') return denial.refusedBy.name
  const party = ctx.records.parties.find((one) => one.id === denial.refusedBy.partyId)
  return party === undefined ? '' : shownName(party, ctx.words.language).text
}

/** Rank, name, post, badge and looks, as far as they are recorded. */
export function refuserDetails(ctx: DenialCtx, denial: AccessDenial): string[] {
  const { rank, badge, post, description } = denial.refusedBy
  return [rank, refuserName(ctx, denial), post, badge === '' ? '' : ctx.words.refusal.badge(badge), asClause(description)].filter((detail) => detail !== '')
}

function reasonParagraph(ctx: DenialCtx): DraftParagraph {
  const { denial, claims } = ctx.records.denial
  const { refusal } = ctx.words
  const told = reasonClaims(ctx, claims)
  const isKnown = denial.reasonKind !== 'notRecorded' || denial.reasonVerbatim.trim() !== '' || told.length > 0
  return paragraph(ctx, 'refusal.reason', {
    sentences: [...reasonSentences(ctx, denial, told, reportedPrefix(ctx)), groundSentence(ctx, denial)],
    claimIds: told.map((claim) => claim.id),
    recordIds: [denial.event.id],
    cites: [...(isKnown ? ownCites(ctx) : []), ...citesOf(told), { documentId: denial.writtenRefusalDocumentId }],
    notes: denial.reasonVerbatim.trim() !== '' && denial.reasonLanguage !== '' ? [refusal.languageNote(denial.reasonLanguage)] : [],
    isHedged: isKnown && (isHedge(ctx.lead) || told.some((claim) => isHedge(claim.strength))),
    isFact: isKnown,
  })
}

/** Whether a legal ground was named, and which. Named in words, it was named, whatever else is recorded. */
function groundSentence(ctx: DenialCtx, denial: AccessDenial): Part[] {
  const { refusal } = ctx.words
  if (denial.legalGroundCited !== '') return withPrefix(reportedPrefix(ctx), [refusal.ground(denial.legalGroundCited)])
  if (denial.legalGroundNamed === 'unknown') return toSentence(refusal.groundUnknown)
  return withPrefix(reportedPrefix(ctx), [denial.legalGroundNamed === 'no' ? refusal.groundNotNamed : refusal.groundNamedUnknown])
}

function stepsParagraph(ctx: DenialCtx): DraftParagraph[] {
  const { denial } = ctx.records.denial
  const { written, dates } = ctx.words
  if (denial.immediateSteps.length === 0 && denial.nextAttemptOn === null) return []
  const next = denial.nextAttemptOn === null ? '' : dates.on(toWholeDay(denial.nextAttemptOn))
  return [
    paragraph(ctx, 'written.steps', {
      sentences: [
        [denial.immediateSteps.length === 0 ? '' : written.stepsSentence(denial.immediateSteps.map(written.step))],
        [next === '' ? '' : written.nextSentence(next, denial.nextAttemptAt === null ? '' : dates.at(denial.nextAttemptAt))],
      ],
      recordIds: [denial.event.id],
    }),
  ]
}

/** Our sentence behind a hedge: the hedge takes the capital, the sentence loses it. */
export function withPrefix(prefix: string, parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts
  if (prefix === '' || typeof first !== 'string') return toSentence(...parts)
  return toSentence(`${prefix}${first.charAt(0).toLowerCase()}${first.slice(1)}`, ...rest)
}
