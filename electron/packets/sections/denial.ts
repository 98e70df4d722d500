import type { AccessDenial } from '../../shared/contract/access'
import type { Claim } from '../../shared/contract/events'
import { formatDuration } from '../../shared/dates/durations'
import type { Cite } from '../annex-book'
import { citesOf, claimSentence, copyNotes, creditedClaims, differences, hedgedSentence, isHedge, leadStrength, spokenClaims } from '../attribution'
import { paragraph, toSentence } from '../context'
import type { DenialCtx, DraftParagraph, DraftSection, Part } from '../context'
import { asClause } from '../grammar'
import type { ToldDenial } from '../records'
import type { Strength } from '../words'

/** Whether counsel was there: a time, a gate record, a memo, or something seen. Without a source it is counsel's entry too. */
export function isOwnAccount(denial: AccessDenial, claims: readonly Claim[]): boolean {
  const isRecorded = denial.arrivedAt !== null || denial.minutes.length > 0 || denial.memoDocumentId !== null
  return isRecorded || claims.length === 0 || claims.some((claim) => claim.strength === 'seen')
}

/** How strongly a refusal itself may be stated. */
export function denialStrength({ denial, claims }: Pick<ToldDenial, 'denial' | 'claims'>): Strength {
  return leadStrength(denial.event, claims, isOwnAccount(denial, claims))
}

/** What happened at the gate, minute by minute (section 4). */
export function denialSection(ctx: DenialCtx): DraftSection {
  const { denial } = ctx.records.denial
  const minutes = denial.minutes.map((minute) => ({ time: minute.time ?? '', text: minute.text }))
  return {
    id: 'denial',
    paragraphs: [
      happenedParagraph(ctx), ...reportsParagraph(ctx), ...restrictionsParagraph(ctx), ...confiscatedParagraph(ctx), ...witnessesParagraph(ctx),
      ...(minutes.length === 0 ? [] : [minutesParagraph(ctx)]),
    ],
    minutes,
  }
}

/** Counsel's own papers on the refusal, in the order in which they prove it. */
export function ownCites(ctx: DenialCtx): Cite[] {
  const { denial, claims } = ctx.records.denial
  return [{ documentId: denial.memoDocumentId }, ...citesOf(claims.filter((claim) => claim.strength === 'seen'))]
}

/** In front of what is known only from others. '' where counsel saw it. */
export function reportedPrefix(ctx: DenialCtx): string {
  return isHedge(ctx.lead) ? ctx.words.attribution.prefix(ctx.lead) : ''
}

/** Claims that get a sentence each, but not on the reason, which has its own section. */
function accounts(ctx: DenialCtx): Claim[] {
  const { denial, claims, divergences } = ctx.records.denial
  const { fields } = differences(ctx, { event: denial.event, claims, divergences })
  return spokenClaims(ctx, claims, ctx.lead, fields).filter((claim) => claim.field !== 'reason')
}

function happenedParagraph(ctx: DenialCtx): DraftParagraph {
  const { records, words, lead } = ctx
  const { denial, claims } = records.denial
  const isTold = isHedge(lead) || lead === 'courtFound'
  const told = isTold ? accounts(ctx) : []
  const differ = differences(ctx, { event: denial.event, claims, divergences: records.denial.divergences })
  const credited = creditedClaims(ctx, claims, lead)
  const hedged = hedgedSentence(ctx, lead, isTold ? credited : [], words.denial.outcomeOn(denial.outcome, words.dates.stretch(denial.event.happened)))
  return paragraph(ctx, 'denial.happened', {
    sentences: [...(isTold ? [hedged] : ownSentences(ctx)), ...told.map((claim) => claimSentence(ctx, claim, lead)), ...differ.sentences],
    claimIds: claims.map((claim) => claim.id),
    recordIds: [denial.event.id],
    cites: [...ownCites(ctx), ...citesOf(told, isTold ? credited : []), ...denial.evidenceDocumentIds.map((documentId) => ({ documentId }))],
    notes: [...differ.notes, ...copyNotes(ctx, claims)],
    isHedged: isHedge(lead) || told.some((claim) => isHedge(claim.strength)),
    isFact: true,
  })
}

function ownSentences(ctx: DenialCtx): Part[][] {
  const { denial, figures } = ctx.records.denial
  const words = ctx.words.denial
  const { dates } = ctx.words
  const on = dates.on(denial.event.happened)
  const isOwnHand = denial.outcome === 'clientSaidUnwilling' || denial.reasonKind === 'clientRefusal'
  const opening = denial.arrivedAt === null
    ? [words.outcomeOn(denial.outcome, dates.stretch(denial.event.happened))]
    : [words.arrived(on, dates.at(denial.arrivedAt), ctx.placeName)]
  return [
    toSentence(...opening),
    [denial.arrivedAt === null ? '' : words.outcome[denial.outcome]],
    [isOwnHand ? words.clientRefusalSeen[denial.clientRefusalSeenByCounsel] : ''],
    [denial.leftAt === null ? '' : words.left(dates.at(denial.leftAt))],
    [figures.minutesLost === null ? '' : words.waited(formatDuration(figures.minutesLost, ctx.words.language))],
  ]
}

/** What others say beside counsel's own account: each with its hedge. */
function reportsParagraph(ctx: DenialCtx): DraftParagraph[] {
  const others = ctx.lead === 'seen' ? accounts(ctx).filter((claim) => claim.strength !== 'seen') : []
  const sentences = others.map((claim) => claimSentence(ctx, claim, null)).filter((parts) => parts.length > 0)
  if (sentences.length === 0) return []
  return [
    paragraph(ctx, 'denial.reports', {
      sentences,
      claimIds: others.map((claim) => claim.id),
      recordIds: [ctx.records.denial.denial.event.id],
      cites: citesOf(others),
      isHedged: others.some((claim) => isHedge(claim.strength)),
      isFact: true,
    }),
  ]
}

function restrictionsParagraph(ctx: DenialCtx): DraftParagraph[] {
  const { denial } = ctx.records.denial
  const words = ctx.words.denial
  const { restrictions, confidentialityBreach: breach } = denial
  if (restrictions.length === 0 && breach === 'none') return []
  const detail = breach === 'none' ? '' : asClause(denial.confidentialityDetail)
  return [
    paragraph(ctx, 'denial.restrictions', {
      sentences: [
        [restrictions.length === 0 ? '' : words.restrictions(restrictions.map((one) => words.restriction[one]))],
        [words.breach[breach]],
        toSentence(detail),
      ],
      recordIds: [denial.event.id], cites: ownCites(ctx),
      isHedged: breach === 'suspected' || restrictions.includes('audioSuspected') || isHedge(ctx.lead), isFact: true,
    }),
  ]
}

function confiscatedParagraph(ctx: DenialCtx): DraftParagraph[] {
  const { denial } = ctx.records.denial
  if (denial.confiscated.length === 0) return []
  const items = denial.confiscated.map(ctx.words.denial.confiscated)
  return [
    paragraph(ctx, 'denial.confiscated', {
      sentences: [[ctx.words.denial.confiscatedSentence(items)]], recordIds: [denial.event.id], cites: ownCites(ctx), isFact: true,
    }),
  ]
}

/** Their number, not their names: nobody has asked them yet. */
function witnessesParagraph(ctx: DenialCtx): DraftParagraph[] {
  const { denial } = ctx.records.denial
  if (denial.witnesses.length === 0) return []
  return [
    paragraph(ctx, 'denial.witnesses', {
      sentences: [[ctx.words.denial.witnessesSentence(denial.witnesses.length)]],
      recordIds: [denial.event.id],
      cites: denial.witnesses.map((witness) => ({ documentId: witness.statementDocumentId })),
    }),
  ]
}

function minutesParagraph(ctx: DenialCtx): DraftParagraph {
  const { denial } = ctx.records.denial
  return paragraph(ctx, 'denial.minutes', {
    sentences: [[ctx.words.denial.minutesFollow]], recordIds: [denial.event.id], cites: ownCites(ctx), isFact: true,
    isHedged: isHedge(ctx.lead),
  })
}
