import { ConfidentialityBreach, DenialOutcome, ReasonKind, RequestChannel, Restriction, VisitKind, VisitStatus, type AccessDenial, type Visit } from '../contract/access'
import { choice, choices, date, line, party, prose, rows, said, time, whole, yesNo, type Groups } from '../particulars/fields'

/** Visits and refusals have contracts of their own; here their fields are described for paper, by the same names where they are the same. */

const head = <T extends string>(options: readonly T[]): readonly [T, ...T[]] => toHead(options)
const toHead = <T extends string>(options: readonly T[]): [T, ...T[]] => options as [T, ...T[]]

const visitKind = choice('visitKind', head(VisitKind.options))
const channel = choice('requestChannel', head(RequestChannel.options))
const restrictions = choices('restriction', head(Restriction.options))
const breach = choice('breach', head(ConfidentialityBreach.options))

const described = <const G extends Groups>(groups: G) => ({ groups, fields: toFields<G>(Object.values(groups).flatMap((group) => Object.entries(group))) })
type AllOf<G extends Groups> = { readonly [K in { [N in keyof G]: keyof G[N] }[keyof G] & string]: { [N in keyof G]: K extends keyof G[N] ? G[N][K] : never }[keyof G] }
const toFields = <G extends Groups>(entries: [string, unknown][]): AllOf<G> => Object.fromEntries(entries) as AllOf<G>

export const visitPaper = described({
  asked: {
    visitKind, status: choice('visitStatus', head(VisitStatus.options)), plannedStart: time(), plannedEnd: time(), requestedBy: line(), requestedOn: date(), requestChannel: channel,
    requestRef: line(), passRequestNo: line(),
  },
  held: { startedAt: time(), endedAt: time(), room: line(), visitors: line(), clientState: prose(), note: prose() },
  conditions: { restrictions, confidentialityBreach: breach, confidentialityDetail: prose() },
})

export const accessDenialPaper = described({
  visit: {
    visitKind, plannedStart: time(), plannedEnd: time(), facilityPartyId: party(), entrance: line(), room: line(), requestedBy: line(), requestedOn: date(), requestChannel: channel,
    requestRef: line(), passRequestNo: line(), certificateNo: line(),
  },
  happened: { arrivedAt: time(), leftAt: time(), outcome: choice('denialOutcome', head(DenialOutcome.options)), minutes: rows({ time: time(), text: line() }) },
  refusal: {
    refuserName: line(), refuserRank: line(), refuserPost: line(), refuserBadge: line(), refuserDescription: prose(), reasonKind: choice('reasonKind', head(ReasonKind.options)), reasonVerbatim: said(),
    reasonLanguage: line(), legalGroundNamed: yesNo(), legalGroundCited: line(), witnesses: rows({ name: line(), contact: line() }),
  },
  writing: { writtenRefusalAsked: yesNo(), writtenRefusalAskedAt: time(), writtenRefusalGiven: yesNo(), writtenRefusalRef: line(), clientRefusalSeenByCounsel: yesNo() },
  conditions: { restrictions, confidentialityBreach: breach, confidentialityDetail: prose() },
  taken: { confiscated: rows({ item: line(), pages: whole(), receipt: line() }) },
  client: { clientState: prose(), lastLetterOn: date(), concerns: prose(), concernsBy: line() },
  next: { immediateSteps: rows({ kind: choice('stepKind', ['call', 'complaint', 'prosecutorLine', 'press', 'other']), text: line(), reference: line() }), nextAttemptOn: date(), nextAttemptAt: time() },
})

/** What a recorded visit says, by the names of its paper form. */
export const visitValues = ({ event: _, ...visit }: Visit): Readonly<Record<string, unknown>> => visit

/** What a recorded refusal says, by the names of its paper form. */
export const denialValues = ({ event: _, refusedBy, ...denial }: AccessDenial): Readonly<Record<string, unknown>> => ({
  ...denial, refuserName: refusedBy.name, refuserRank: refusedBy.rank, refuserPost: refusedBy.post, refuserBadge: refusedBy.badge, refuserDescription: refusedBy.description,
})
