import { useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { Btn } from '../../widgets/Btn'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { CustodySheet } from './CustodySheet'

/** Opens the custody of a paper; U does the same. */
export function CustodyBtn({ paper }: { readonly paper: Document }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  useKeys({ U: () => setOpen(true) })
  return (
    <>
      <Btn onPress={() => setOpen(true)}>{t('keep.title')} <kbd>U</kbd></Btn>
      {isOpen ? <CustodySheet paper={paper} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
