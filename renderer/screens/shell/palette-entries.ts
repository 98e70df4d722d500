import { toggleLowDistress } from '../../low-distress'
import { paperKinds, paperWords } from '../../../electron/shared/paper-forms/kinds'
import { lockNow } from '../../lock-now'
import { shownName } from '../../format/names'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { caseTabs, settingsParts, type OpenRecord } from '../../store/nav'
import { useDocuments, useParties } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'
import { useRecordName } from '../records/use-record-name'
import { recordKinds, startRecord } from '../matter/new-record'

export type PaletteEntry = {
  readonly id: string
  readonly group: 'actions' | 'cases' | 'records'
  readonly label: string
  readonly hint: string
  readonly run: () => void
}

/** Everything that can be found or done from where the user is. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const { t, language } = useWords()
  const nameOf = useRecordName()
  const records = useRecordEntries()
  const place = useApp((state) => state.place)
  const matters = useApp((state) => listOf(state.matters))
  const isCalm = useApp(({ desktop }) => desktop?.lowDistress === true)
  const { go, goSearch, goTab, float, openMatter, openRecord, printPaperForm, sayError } = actions()
  const act = (id: string, label: string, hint: string, run: () => void): PaletteEntry => ({ id, group: 'actions', label, hint, run })
  const inCase = place.at === 'case'
    ? [
        ...recordKinds.map((kind) => act(`new.${kind}`, `${t('record.menu')}: ${nameOf(kind)}`, '', () => startRecord(kind))),
        ...paperKinds.map((kind) => act(`form.${kind}`, `${t('paperForm.print')}: ${paperWords(kind, language).name}`, '', () => void printPaperForm(place.matterId, kind, null, language).catch(sayError))),
        act('sentences', t('sentence.title'), '', () => openRecord({ kind: 'sentences' })),
        ...caseTabs.map((tab) => act(`tab.${tab}`, t(`tab.${tab}`), '', () => goTab(tab))),
      ]
    : []
  return [
    ...inCase,
    act('search', t('search.title'), 'G S', goSearch),
    act('verify', t('checking.title'), '', () => go({ at: 'verify' })),
    act('home', t('today.title'), 'G T', () => go({ at: 'home' })),
    act('newCase', t('shell.newCase'), '', () => go({ at: 'newCase' })),
    ...settingsParts.map((part) => act(`settings.${part}`, `${t('shell.settings')}: ${t(`settings.part.${part}`)}`, '', () => go({ at: 'settings', part }))),
    act('calm', t(isCalm ? 'settings.calmTurnOff' : 'settings.calmTurnOn'), 'Shift D', toggleLowDistress),
    act('keys', t('keys.show'), '?', () => float('keys')),
    act('lock', t('shell.lock'), 'Ctrl L', () => void lockNow()),
    ...matters.map(({ id, fileNo, title, clientName }): PaletteEntry => ({
      id, group: 'cases', label: fileNo === '' ? title : `${fileNo} ${title}`, hint: clientName, run: () => void openMatter(id),
    })),
    ...records,
  ]
}

function useRecordEntries(): readonly PaletteEntry[] {
  const { t, date } = useWords()
  const isInCase = useApp(({ place }) => place.at === 'case')
  const parties = useParties()
  const documents = useDocuments()
  const chronology = useApp((state) => listOf(state.chronology))
  const missingPapers = useApp((state) => listOf(state.missingPapers))
  const bundles = useApp((state) => listOf(state.bundles))
  if (!isInCase) return []
  const entry = (id: string, label: string, hint: string, record: OpenRecord): PaletteEntry => ({
    id, group: 'records', label, hint, run: () => actions().openRecord(record),
  })
  return [
    ...chronology.map(({ event }) => entry(event.id, event.title, date(event.happened, 'short'), recordOf(event))),
    ...documents.map((paper) => entry(paper.id, paper.title, t(`enum.documentKind.${paper.kind}`), { kind: 'document', id: paper.id })),
    ...missingPapers.map(({ id, what, state }) => entry(id, what, t(`enum.missingPaperState.${state}`), { kind: 'missingPaper', id })),
    ...bundles.map(({ id, title }) => entry(id, title, t('record.bundle'), { kind: 'bundle', id })),
    ...parties.map((party) => entry(party.id, shownName(party), t(`enum.partyKind.${party.kind}`), { kind: 'party', id: party.id })),
  ]
}
