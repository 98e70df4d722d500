import { useState } from 'react'
import { call, actions } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { Sheet } from '../../widgets/Modal'
import { ReasonSheet } from '../../widgets/ReasonSheet'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import type { RecordSeal } from '../../../electron/shared/contract/custody'

/** Seals a record, shows what was sealed, and begins a new version. */
export function SealBtn({ recordId }: { readonly recordId: string }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [seals, again] = useCall('seals.ofRecord', { recordId })
  const [last] = seals.status === 'ready' ? seals.value : []
  const isSealed = last !== undefined && last.openedAt === null
  return (
    <>
      <Btn onPress={() => setOpen(true)}>{t(isSealed ? 'seal.sealed' : 'seal.seal')}</Btn>
      {isOpen ? <SealSheet recordId={recordId} again={again} seals={seals} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function SealSheet({ recordId, seals, again, onClose }: { readonly recordId: string; readonly seals: Parameters<typeof Load<readonly RecordSeal[]>>[0]['of']; readonly again: () => void; readonly onClose: () => void }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const seal = async (): Promise<void> => {
    await call('seals.seal', { recordId, reason: '' }).then(() => actions().say('seal.done'), actions().sayError)
    again()
  }
  const begin = async (reason: string): Promise<void> => {
    await call('seals.newVersion', { recordId, reason })
    again()
  }
  return (
    <Sheet title={t('seal.title')} wide onClose={onClose}>
      <p className="small quiet">{t('seal.text')}</p>
      <Load of={seals}>
        {(all) => (
          <>
            {all.map((one) => <SealLines key={one.version} seal={one} />)}
            <div className="ends">
              <Btn onPress={onClose}>{t('form.close')}</Btn>
              {all[0] !== undefined && all[0].openedAt === null
                ? <Btn onPress={() => setAsking(true)}>{t('seal.newVersion')}…</Btn>
                : <Btn look="go" onPress={() => void seal()}>{t('seal.seal')}</Btn>}
            </div>
          </>
        )}
      </Load>
      {isAsking ? <ReasonSheet title={t('seal.newVersion')} text={<p>{t('seal.newVersionText')}</p>} action={t('seal.newVersion')} onReason={begin} onClose={() => setAsking(false)} /> : null}
    </Sheet>
  )
}

/** One seal: when, by whom, and the rows as they were sealed. */
function SealLines({ seal }: { readonly seal: RecordSeal }) {
  const { t, instant } = useWords()
  return (
    <section className="grp">
      <p>{t('seal.line', { version: seal.version, at: instant(seal.sealedAt), by: seal.sealedBy })}</p>
      {seal.openedAt === null ? null : <p className="small">{t('seal.openedLine', { at: instant(seal.openedAt), by: seal.openedBy, reason: seal.openedReason })}</p>}
      <details className="small">
        <summary>{t('seal.content')}</summary>
        <dl className="facts">{contentLines(seal.content).map(([name, value], index) => <div key={index} className="fact-line"><dt>{name}</dt><dd className="said">{value}</dd></div>)}</dl>
      </details>
      <p className="mono faint small">SHA-256 {seal.contentSha256}</p>
    </section>
  )
}

/** Columns of the sealed rows that hold anything, under the names they have in the journal. */
function contentLines(content: string): (readonly [string, string])[] {
  const tables: unknown = JSON.parse(content)
  if (tables === null || typeof tables !== 'object') return []
  return Object.entries(tables).flatMap(([table, rows]) => (Array.isArray(rows) ? rows : []).flatMap((row: unknown) =>
    Object.entries(row !== null && typeof row === 'object' ? row : {}).filter(([, value]) => value !== null && value !== '').map(([name, value]) => [`${table}.${name}`, String(value)] as const)))
}
