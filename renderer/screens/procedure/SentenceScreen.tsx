import type { Matter } from '../../../electron/shared/contract/matters'
import type { RecordOf } from '../../../electron/shared/contract/records'
import { particularWords } from '../../../electron/shared/particulars/words'
import { compareEvents } from '../../../electron/shared/rules/order'
import { computeAccount, type AccountComputed } from '../../../electron/shared/sentence/account'
import { toLength, type Length, type WrittenLength } from '../../../electron/shared/sentence/length'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Crumbs } from '../../widgets/Crumbs'
import { useDocuments } from '../../widgets/options'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { Arithmetic, Findings } from './Arithmetic'
import { sentencesIn } from './records-in'
import { useLength } from './use-length'

type Sentence = RecordOf<'sentence'>
type Worked = { readonly record: Sentence; readonly name: string; readonly computed: AccountComputed }

/** Every account of the sentence side by side, and under it how each was worked out. */
export function SentenceScreen({ matter }: { readonly matter: Matter }) {
  const { t } = useWords()
  const papers = useDocuments()
  const records = sentencesIn(useApp((state) => listOf(state.records))).toSorted((a, b) => compareEvents(a.event, b.event))
  const leave = (): void => actions().closeRecord()
  const add = (): void => actions().openRecord({ kind: 'particular', of: 'sentence', id: null })
  useKeys({ Escape: leave })
  const worked = records.map((record): Worked => ({
    record, computed: computeAccount(record.details),
    name: papers.find(({ id }) => id === record.details.sourceDocumentId)?.title ?? (record.details.sourceTitle === '' ? record.event.title : record.details.sourceTitle),
  }))
  return (
    <main className="screen">
      <header className="head ruled">
        <div><div className="crumbs"><Crumbs matter={matter} tab="procedure" /></div><h1 tabIndex={-1}>{t('sentence.title')}</h1></div>
        <div className="row"><Btn onPress={leave}>{t('form.leave')}</Btn><Btn look="go" onPress={add}>{t('sentence.add')}</Btn></div>
      </header>
      <div className="body stack wide-gap">
        <p className="small quiet">{t('sentence.note')}</p>
        {worked.length === 0 ? <div className="empty"><h3>{t('register.empty')}</h3><p>{t('sentence.emptyText')}</p></div> : <section><Beside worked={worked} /></section>}
        {worked.map(({ record, name, computed }) => <section key={record.event.id} className="stack measure"><h2>{name}</h2><Arithmetic computed={computed} /></section>)}
      </div>
    </main>
  )
}

type Line = { readonly name: string; readonly cell: (worked: Worked) => React.ReactNode }

function Beside({ worked }: { readonly worked: readonly Worked[] }) {
  const { t } = useWords()
  const lines = useLines()
  return (
    <div className="wide-table" tabIndex={0} role="region" aria-label={t('sentence.beside')}>
      <table className="grid">
        <thead>
          <tr><th scope="col"><span className="hidden-visually">{t('sentence.beside')}</span></th>
            {worked.map(({ record, name }) => <th key={record.event.id} scope="col"><LinkBtn onPress={() => actions().openRecord({ kind: 'particular', of: 'sentence', id: record.event.id })}>{name}</LinkBtn></th>)}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, cell }) => <tr key={name}><th scope="row">{t(`sentence.line.${name}`)}</th>{worked.map((one) => <td key={one.record.event.id}>{cell(one)}</td>)}</tr>)}
        </tbody>
      </table>
    </div>
  )
}

function useLines(): readonly Line[] {
  const { t, date, language } = useWords()
  const length = useLength()
  const words = particularWords('sentence', language)
  const written = (value: WrittenLength): string => told(toLength(value))
  const told = (value: Length | null): string => (value === null ? '—' : length(value))
  const ending = ({ computed: { time } }: Worked): string =>
    time?.latest == null ? '—' : time.earliest.lastDay === time.latest.lastDay ? date(time.latest.lastDay) : `${date(time.earliest.lastDay, 'short')} – ${date(time.latest.lastDay, 'short')}`
  return [
    { name: 'words', cell: ({ record }) => (record.details.quote === '' ? '—' : <span className="said">{t('claim.said', { text: record.details.quote })}</span>) },
    { name: 'asked', cell: ({ record }) => record.details.asked || '—' },
    { name: 'imposed', cell: ({ record }) => written(record.details) },
    { name: 'changes', cell: ({ record }) => record.details.reductions.map((each) => `${words.value('direction', each.direction)} ${written(each)}`).join('; ') || '—' },
    { name: 'term', cell: ({ computed }) => <span className="strong">{told(computed.term)}</span> },
    { name: 'stated', cell: ({ computed }) => <>{told(computed.stated)}<Findings findings={computed.findings} onlyWrong /></> },
    { name: 'stages', cell: ({ record }) => record.details.stages.map((stage) => `${words.value('regime', stage.regime)} ${written(stage)}`).join(' + ') || '—' },
    { name: 'runsFrom', cell: ({ record }) => date(record.details.runsFrom) || '—' },
    { name: 'credit', cell: ({ computed }) => (computed.time?.latest == null ? '—' : t('sentence.days', { days: computed.time.latest.creditDays })) },
    { name: 'lastDay', cell: (worked) => <span className="strong">{ending(worked)}</span> },
    { name: 'bans', cell: ({ record, computed }) => record.details.bans.map((ban, index) => {
      const dates = computed.time?.latest?.bans[index]
      return <div key={index}>{ban.what}, {written(ban)}{dates?.from == null || dates.to === null ? '' : ` (${date(dates.from, 'short')}–${date(dates.to, 'short')})`}</div>
    }) },
  ]
}
