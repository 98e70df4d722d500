import type { Matter } from '../../electron/shared/contract/matters'
import { actions, useApp } from '../store'
import type { CaseTab } from '../store/nav'
import { valueOr } from '../store/loadable'
import { LinkBtn } from './Btn'
import { useWords } from './use-words'

/** Where a record belongs: the case and its tab. */
export function Crumbs({ matter, tab }: { readonly matter?: Matter; readonly tab: CaseTab }) {
  const { t } = useWords()
  const open = useApp((state) => valueOr(state.matter, null))
  const shown = matter ?? open
  return (
    <>
      <LinkBtn onPress={() => actions().goTab('overview')}>
        {shown === null || shown.fileNo === '' ? (shown?.title ?? t('case.untitled')) : t('case.number', { fileNo: shown.fileNo })}
      </LinkBtn>
      <span aria-hidden>›</span>
      <LinkBtn onPress={() => actions().goTab(tab)}>{t(`tab.${tab}`)}</LinkBtn>
    </>
  )
}
