import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import * as access from '../../electron/shared/contract/access'
import { DispatchChannel, DispatchOutcome, PacketStanding } from '../../electron/shared/contract/dispatches'
import { FindingCode } from '../../electron/shared/review/finding'
import { ReviewDecision } from '../../electron/shared/contract/reviews'
import { BundleVariant } from '../../electron/shared/bundle-plan'
import { Bundle, BundleEvent, BundleLanguage, BundleSection, PreflightFinding, RuleState } from '../../electron/shared/contract/bundles'
import { Notice, Theme, UiLanguage } from '../../electron/shared/contract/desktop'
import { DocumentKind, DocumentLevel, Readability } from '../../electron/shared/contract/documents'
import { CaseEvent, ClaimField, ClaimStrength, EventKind, EventRole } from '../../electron/shared/contract/events'
import { EarlierValue, LogLine } from '../../electron/shared/contract/deadlines'
import { StepCode, WarningCode } from '../../electron/shared/deadlines/counted'
import { Condition, DeadlineKind, Period, Rule, TriggerKind } from '../../electron/shared/deadlines/rule'
import { DeadlineStatus, Standing } from '../../electron/shared/deadlines/standing'
import { OcrLanguage } from '../../electron/shared/contract/ocr'
import { RowChange } from '../../electron/shared/contract/history'
import { CustodyStatus } from '../../electron/shared/contract/matters'
import { Consent, Packet, Profile, Standard } from '../../electron/shared/contract/packets'
import { NameKind, PartyKind, PartyRole, Script } from '../../electron/shared/contract/parties'
import { RedactionEvent, RedactionMark } from '../../electron/shared/contract/redactions'
import { MissingPaperState } from '../../electron/shared/contract/missing-papers'
import { PacketLanguage } from '../../electron/shared/contract/values'
import { Finding } from '../../electron/shared/contract/vault'
import { SearchKind, SearchMode } from '../../electron/shared/contract/search'
import { addressees } from '../../electron/shared/packet-kinds/define'
import { CheckState, CopyClass, CustodyAction, NoteAction } from '../../electron/shared/contract/custody'
import { Anchor, TimeProof } from '../../electron/shared/contract/proofs'
import { BagFacts, checkCodes } from '../../electron/shared/contract/verify'
import { timestampFaults } from '../../electron/checker/timestamp'
import { missingCodes } from '../../electron/packets/missing'
import { UnreadableReason } from '../../electron/parser/protocol'
import { groundGaps } from '../../electron/shared/procedure/grounds'
import { motionStates } from '../../electron/shared/procedure/motions'
import { checklistCodes } from '../../renderer/screens/access/checklist'
import { plainRecordKinds } from '../../renderer/screens/matter/new-record'
import { lanes } from '../../renderer/screens/matter/timeline-layout'
import { caseTabs, settingsParts } from '../../renderer/store/nav'

const root = join(import.meta.dirname, '../../renderer')
const languages = ['en', 'ru', 'fr'] as const

type Words = ReadonlyMap<string, string>

function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => flatten(inner, path === '' ? name : `${path}.${name}`))
}

const wordsOf = (language: string): Words => new Map(flatten(JSON.parse(readFileSync(join(root, `locales/${language}.json`), 'utf8'))))
const words = Object.fromEntries(languages.map((language) => [language, wordsOf(language)])) as Record<(typeof languages)[number], Words>

function sourceFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sourceFiles(join(dir, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(dir, entry.name)] : [],
  )
}

const source = sourceFiles(root).map((file) => readFileSync(file, 'utf8')).join('\n')

/** Every key that stands in code as a whole: `t('a.b')`, and texts that look like keys of a known first part. */
function keysInCode(code: string): string[] {
  const heads = new Set([...words.en.keys()].map((key) => key.split('.')[0]))
  return [...code.matchAll(/'([a-z][A-Za-z]*(?:\.[A-Za-z0-9_]+)+)'/g)].map((match) => match[1]!).filter((key) => heads.has(key.split('.')[0]!) && !isNotAKey(key))
}

/** Names of calls and of fields that share their first part with a key. */
const isNotAKey = (text: string): boolean => /^(deadlines|bundles|deadlineRules|holidays|retention|agenda|documents|parties|matters|packets|events|claims|denials|visits|authorities|standards|history|vault|desktop|drafts|profile|search|ocr|exports|bags|custody|seals|proofs|verify|jobs)\.[a-z]/.test(text) && !words.en.has(text)

/** Codes that the sources of bundles name. */
const codesIn = (files: readonly string[], pattern: RegExp): string[] =>
  [...new Set(files.flatMap((file) => [...readFileSync(join(root, `../electron/bundles/${file}.ts`), 'utf8').matchAll(pattern)].map((match) => match[1]!)))]

const noun = (value: unknown): string => String(value).replaceAll('.', '_')

/** Keys that code builds from closed lists: the group, and every value it can take. */
const built: readonly (readonly [string, readonly unknown[]])[] = [
  ['enum.custodyStatus', CustodyStatus.options], ['enum.partyKind', PartyKind.options], ['enum.script', Script.options], ['enum.nameKind', NameKind.options],
  ['enum.partyRole', PartyRole.options], ['enum.documentKind', DocumentKind.options], ['enum.documentLevel', DocumentLevel.options],
  ['enum.readability', Readability.options], ['enum.eventKind', EventKind.options], ['enum.eventRole', EventRole.options], ['enum.strength', ClaimStrength.options],
  ['enum.claimField', ClaimField.options], ['enum.importance', CaseEvent.shape.importance.options], ['enum.visitKind', access.VisitKind.options],
  ['enum.visitStatus', access.VisitStatus.options], ['enum.requestChannel', access.RequestChannel.options], ['enum.restriction', access.Restriction.options],
  ['enum.breach', access.ConfidentialityBreach.options], ['enum.authorityKind', access.AuthorityKind.options], ['enum.outcome', access.DenialOutcome.options],
  ['enum.reasonKind', access.ReasonKind.options], ['enum.ynu', access.YesNoUnknown.options], ['enum.stepKind', access.ImmediateStep.shape.kind.options],
  ['enum.capacity', Profile.shape.capacity.options], ['enum.verification', Standard.shape.verification.options], ['enum.appliesTo', Standard.shape.appliesTo.options],
  ['enum.reviewDecision', ReviewDecision.shape.decision.options], ['review.finding', FindingCode.options.map((code) => code.replace('.', '_'))],
  ['enum.dispatchChannel', DispatchChannel.options], ['enum.dispatchOutcome', DispatchOutcome.options], ['enum.packetStanding', PacketStanding.options],
  ['enum.consentState', Consent.shape.state.options], ['enum.packetStatus', Packet.shape.status.options], ['enum.packetLanguage', PacketLanguage.options],
  ['enum.addressee', addressees], ['enum.findingState', Finding.shape.state.options], ['enum.theme', Theme.options], ['language', UiLanguage.options],
  ['enum.operation', RowChange.shape.operation.options], ['enum.degree', ['day', 'month', 'year', 'duration']], ['enum.copyOrOriginal', ['unknown', 'original', 'copy']],
  ['start.notice', Notice.options], ['tab', caseTabs], ['settings.part', settingsParts], ['record', plainRecordKinds], ['overview.lane', lanes],
  ['checklist', checklistCodes.flatMap((code) => [`${code}.done`, `${code}.open`])], ['docs.reason', UnreadableReason.options],
  ['docs.upload', ['waiting', 'sending', 'reading', 'imported', 'duplicate', 'limited', 'cancelled']],
  ['figures.since', ['counsel', 'private', 'letter', 'family']], ['date.precision', ['day', 'month', 'year', 'decade', 'season', 'range', 'openRange']],
  ['date.problem', ['empty', 'not_understood', 'no_such_day', 'ends_before_start', 'ambiguous', 'not_a_day']], ['palette', ['actions', 'cases', 'records']],
  ['packet.means', ['number', 'contents', 'annexes', 'journal', 'correction']], ['history', ['case', 'vault', 'removed']],
  ['enum.ocrLanguage', OcrLanguage.options], ['docs.ocr', ['reading', 'paused', 'off']],
  ['redact.step', RedactionEvent.shape.step.options], ['redact.kind', RedactionMark.shape.kind.options], ['redact.refused', ['nothing', 'word_not_found', 'word_without_place', 'page_without_text', 'left_over', 'title']],
  ['enum.missingPaperState', MissingPaperState.options],
  ['procedure.motion', motionStates], ['procedure.gap', groundGaps], ['procedure.charge', ['step', 'article', 'by', 'dates']],
  ['sentence.step', ['imposed', 'less', 'more', 'impossible', 'runsFrom', 'countsFrom', 'lastDay', 'release']],
  ['sentence.finding', ['termUnknown', 'statedWrong', 'needed', 'impossible', 'stagesDiffer', 'fitsImposed', 'startUnknown', 'rateUnknown', 'custodyUnbounded', 'overlap', 'afterStart', 'creditPastTerm', 'vague', 'orderMatters', 'statedEndWrong', 'banStartUnknown']],
  ['sentence.line', ['words', 'asked', 'imposed', 'changes', 'term', 'stated', 'stages', 'runsFrom', 'credit', 'lastDay', 'bans']],
  ['docs.similar', ['image', 'text', 'whole.image', 'whole.text']],
  ['docs.cameraSame', ['days', 'minutes']], ['docs.cameraLater', ['days', 'minutes']], ['docs.cameraEarlier', ['days', 'minutes']],
  ['search.kind', SearchKind.options], ['search.mode', SearchMode.options],
  ['enum.deadlineKind', DeadlineKind.options], ['enum.deadlineStatus', DeadlineStatus.options], ['enum.standing', Standing.options], ['enum.trigger', TriggerKind.options],
  ['enum.condition', Condition.options], ['enum.periodUnit', Period.shape.unit.options], ['enum.dayType', Period.shape.dayType.options],
  ['enum.because', EarlierValue.shape.because.options], ['enum.logWhat', LogLine.shape.what.options], ['enum.weekDay', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']],
  ['enum.ruleStart', Rule.shape.start.options], ['enum.ruleClear', Rule.shape.clear.options], ['enum.ruleRoll', Rule.shape.roll.options],
  ['enum.ruleDirection', Rule.shape.direction.options], ['enum.ruleFiled', ['none', 'received', 'posted', 'portalTime']], ['deadline.step', StepCode.options],
  ['deadline.warning', WarningCode.options], ['today', ['overdue', 'due', 'undated', 'awaited', 'embargo', 'decided']],
  ['check', checkCodes.map(noun)], ['enum.checkState', ['ok', 'warn', 'bad']], ['checking.verdict', ['ok', 'warn', 'bad']], ['checking.kind', BagFacts.shape.kind.options],
  ['enum.storedState', CheckState.options], ['enum.keepAction', NoteAction.options], ['enum.copyClass', CopyClass.options], ['keep.action', CustodyAction.options],
  ['keep.anchorKind', Anchor.shape.kind.options], ['proof.kind', TimeProof.shape.kind.options], ['proof.state', ['good', 'soon']],
  ['proof.fault', [...timestampFaults, 'notAProof', 'older', 'answered']],
  ['missing', missingCodes.map(noun)],
  ['enum.bundleVariant', BundleVariant.options], ['enum.bundleLanguage', BundleLanguage.options], ['enum.bundleKind', Bundle.shape.kind.options], ['enum.markWord', Bundle.shape.markWord.options],
  ['enum.markStyle', Bundle.shape.markStyle.options], ['enum.late', Bundle.shape.late.options], ['bundle.lateNote', Bundle.shape.late.options], ['enum.bundleOrder', BundleSection.shape.order.options],
  ['enum.ruleState', RuleState.options], ['bundle.finding', PreflightFinding.shape.code.options], ['bundle.stage', BundleEvent.shape.stage.options],
  ['bundle.problem', codesIn(['plan-bundle'], /problem\((?:'|`)((?:bundle|item|section)\.\w+)'/g).map(noun)], ['bundle.why', codesIn(['comply', 'comply-context', 'comply-file', 'comply-pages'], /'(BC\d\d\.\w+|notInProfile|unread)'/g).map(noun)],
]

/** Every error code of the closed list, read from its own file: it is a type, and has no value to ask. */
const errorCodes = [...readFileSync(join(root, '../electron/shared/errors.ts'), 'utf8').matchAll(/^ {2}\| '([a-z_]+)'/gm)].map((match) => match[1]!)

describe('the words of the page', () => {
  test('the three languages have the same keys', () => {
    expect([[...words.ru.keys()].toSorted(), [...words.fr.keys()].toSorted()]).toEqual([[...words.en.keys()].toSorted(), [...words.en.keys()].toSorted()])
  })

  test('no sentence is empty', () => {
    expect(languages.flatMap((language) => [...words[language]].filter(([, text]) => text.trim() === ''))).toEqual([])
  })

  test.each(languages)('every sentence is well-formed ICU (%s)', (language) => {
    const broken = [...words[language]].filter(([, text]) => {
      try {
        return new IntlMessageFormat(text, language).getAst().length === 0
      } catch {
        return true
      }
    })
    expect(broken).toEqual([])
    expect(() => new IntlMessageFormat('{days, plural, one {# day}', language)).toThrow()
  })

  test('a sentence takes the same values in every language', () => {
    const names = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]!))].toSorted()
    const differing = [...words.en].filter(([key, text]) => languages.some((language) => JSON.stringify(names(words[language].get(key) ?? '')) !== JSON.stringify(names(text))))
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('every key that stands in code has a sentence', () => {
    expect(keysInCode(source).filter((key) => !words.en.has(key))).toEqual([])
    expect(keysInCode("t('form.save') t('form.nowhere')").filter((key) => !words.en.has(key))).toEqual(['form.nowhere'])
  })

  test.each(built)('every value of %s has a sentence', (group, values) => {
    expect(values.map((value) => `${group}.${String(value)}`).filter((key) => !words.en.has(key))).toEqual([])
  })

  test('every error code has a sentence', () => {
    expect(errorCodes.length).toBeGreaterThan(15)
    expect(errorCodes.filter((code) => !words.en.has(`error.${code}`))).toEqual([])
  })

  test('no sentence stands in code', () => {
    const spoken = [...source.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)\s*</g)].map((match) => match[1])
    expect(spoken).toEqual([])
  })
})
