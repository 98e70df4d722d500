import { useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { actions } from '../../store'
import { useWords } from '../../widgets/use-words'
import { usePaletteEntries, type PaletteEntry } from './palette-entries'

/** As many of a group as an eye looks through; more typing finds the rest. */
const mostShown = 40

/** Find or do: every action, every case, every record of the open case, by typing. */
export function Palette() {
  const { t } = useWords()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [typed, setTyped] = useState('')
  const entries = usePaletteEntries()
  const found = entries.filter(({ label, hint }) => contains(`${label} ${hint}`, typed.trim()))
  const run = (key: unknown): void => {
    actions().float('none')
    entries.find((entry) => entry.id === key)?.run()
  }
  const groups = ['actions', 'cases', 'records'] as const
  return (
    <ModalOverlay className="veil high" isOpen isDismissable onOpenChange={(isOpen) => { if (!isOpen) actions().float('none') }}>
      <Modal className="modal palette">
        <Dialog aria-label={t('palette.title')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={t('palette.title')} autoFocus>
              <Input className="search" placeholder={t('palette.placeholder')} />
            </SearchField>
            <div className="found-box" tabIndex={0}>
              <Menu className="found" aria-label={t('palette.title')} onAction={run} renderEmptyState={() => <p className="quiet small">{t('palette.nothing')}</p>}>
                {groups.map((group) => <EntriesOf key={group} title={t(`palette.${group}`)} entries={found.filter((entry) => entry.group === group).slice(0, mostShown)} />)}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function EntriesOf({ title, entries }: { readonly title: string; readonly entries: readonly PaletteEntry[] }) {
  if (entries.length === 0) return null
  return (
    <MenuSection>
      <Header>{title}</Header>
      {entries.map((entry) => (
        <MenuItem key={entry.id} id={entry.id} textValue={`${entry.label} ${entry.hint}`} className="option">
          <span>{entry.label}</span>
          <span className="small">{entry.hint}</span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
