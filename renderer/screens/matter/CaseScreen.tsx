import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Matter } from '../../../electron/shared/contract/matters'
import { shownName } from '../../format/names'
import { actions, useApp } from '../../store'
import type { CaseTab, OpenRecord } from '../../store/nav'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useParties } from '../../widgets/options'
import { useArrival } from '../../widgets/use-arrival'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { ConsentRegister } from '../consent/ConsentRegister'
import { BundleList } from '../bundles/BundleList'
import { Chronology } from '../chronology/Chronology'
import { Deadlines } from '../deadlines/Deadlines'
import { DocumentList } from '../documents/DocumentList'
import { DropAnywhere } from '../documents/DropAnywhere'
import { History } from '../history/History'
import { PacketList } from '../packets/PacketList'
import { Patterns } from '../patterns/Patterns'
import { Proof } from '../proof/Proof'
import { People } from '../people/People'
import { Visits } from '../access/Visits'
import { Register } from '../records/Register'
import { useRecordName } from '../records/use-record-name'
import { recordKinds, startRecord } from './new-record'
import { Overview } from './Overview'
import { RecordScreen } from './RecordScreen'

/** One case: the part of it that the rail names, or a record over the part it belongs to. */
export function CaseScreen({ matterId, tab, open }: { readonly matterId: string; readonly tab: CaseTab; readonly open: OpenRecord | null }) {
  const matter = useApp((state) => state.matter)
  const floating = useApp((state) => state.floating)
  useEffect(() => {
    if (actions().matter.status === 'idle') void actions().openMatter(matterId)
  }, [matterId])
  useKeys(open === null ? { N: () => actions().float(floating === 'record' ? 'none' : 'record') } : {})
  return (
    <DropAnywhere matterId={matterId}>
      <Load of={matter}>
        {(loaded) => open === null ? <CaseTabs matter={loaded} tab={tab} /> : <RecordScreen matter={loaded} record={open} />}
      </Load>
    </DropAnywhere>
  )
}

function CaseTabs({ matter, tab }: { readonly matter: Matter; readonly tab: CaseTab }) {
  const { t } = useWords()
  return (
    <main className="screen">
      <header className="head ruled">
        <div>
          <h1>{matter.fileNo === '' ? matter.title : t('case.number', { fileNo: matter.fileNo })}</h1>
          <CaseLine matter={matter} />
        </div>
        <div className="row">
          <Btn onPress={() => actions().goTab('packets')}>{t('case.newPacket')}</Btn>
          <RecordMenu />
        </div>
      </header>
      <TabBody matter={matter} tab={tab} />
    </main>
  )
}

function TabBody({ matter, tab }: { readonly matter: Matter; readonly tab: CaseTab }) {
  useArrival(tab)
  if (tab === 'chronology') return <Chronology matterId={matter.id} />
  if (tab === 'documents') return <DocumentList matterId={matter.id} />
  if (tab === 'people') return <People matterId={matter.id} />
  if (tab === 'visits') return <Visits matterId={matter.id} />
  if (tab === 'health') return <Register matterId={matter.id} register={tab}><ConsentRegister /></Register>
  if (tab === 'procedure' || tab === 'detention') return <Register matterId={matter.id} register={tab} />
  if (tab === 'deadlines') return <Deadlines matter={matter} />
  if (tab === 'patterns') return <Patterns matterId={matter.id} />
  if (tab === 'packets') return <PacketList matterId={matter.id} />
  if (tab === 'bundles') return <BundleList matterId={matter.id} />
  if (tab === 'proof') return <Proof matterId={matter.id} />
  if (tab === 'history') return <History matterId={matter.id} />
  return <Overview matter={matter} />
}

/** Who the case is about, in one line. */
function CaseLine({ matter }: { readonly matter: Matter }) {
  const { t, date } = useWords()
  const parties = useParties()
  const named = (id: string | null): string => {
    const party = parties.find((each) => each.id === id)
    return party === undefined ? '' : shownName(party)
  }
  const parts = [
    named(matter.clientPartyId),
    matter.custodyStatus === 'unknown' ? '' : t(`enum.custodyStatus.${matter.custodyStatus}`).toLocaleLowerCase(),
    matter.heldAtPartyId === null ? '' : t('case.heldAt', { place: named(matter.heldAtPartyId) }),
    matter.heldSince === null ? '' : t('case.since', { date: date(matter.heldSince) }),
  ].filter((part) => part !== '')
  return <p className="quiet">{parts.length === 0 && matter.fileNo !== '' ? matter.title : parts.join(', ')}</p>
}

/** What `N` opens: every kind of record. */
function RecordMenu() {
  const { t } = useWords()
  const nameOf = useRecordName()
  const isOpen = useApp(({ floating }) => floating === 'record')
  const trigger = useRef<HTMLButtonElement>(null)
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={(next) => actions().float(next ? 'record' : 'none')}>
      <Button ref={trigger} className="btn go">{t('record.button')} <kbd>N</kbd></Button>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={t('record.menu')} autoFocus="first" onAction={(key) => {
          const kind = recordKinds.find((each) => each === key)
          if (kind !== undefined) startRecord(kind)
        }}>
          {recordKinds.map((kind) => <MenuItem key={kind} id={kind} className="option">{nameOf(kind)}</MenuItem>)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
