import { useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import { AppError } from '../../../electron/shared/errors'
import { call } from '../../store'
import { openWith } from '../../store/files'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { LineField } from '../../widgets/fields'
import { useWords } from '../../widgets/use-words'
import { useWork } from '../../widgets/use-work'
import { Findings } from './Findings'

/** What somebody read off paper, checked as far as the page can. */
function printedOf(size: string, root: string): { size: number; root: string } | null {
  const hex = root.replaceAll(/\s/g, '').toLowerCase()
  if (size.trim() === '' && hex === '') return null
  if (!/^\d{1,15}$/.test(size.trim()) || !/^[0-9a-f]{64}$/.test(hex)) throw new AppError('invalid_input', 'not a root')
  return { size: Number(size.trim()), root: hex }
}

/** Chooses what to check, with what was told by another way, and shows what was found. */
export function VerifyForm({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useWords()
  const [fingerprint, setFingerprint] = useState('')
  const [size, setSize] = useState('')
  const [root, setRoot] = useState('')
  const [report, setReport] = useState<OutputOf<'verify.path'> | null>(null)
  const work = useWork()
  const check = (kind: 'file' | 'folder') => () => work.run(async () => {
    setReport(null)
    const printed = printedOf(size, root)
    const input = { ...(printed === null ? {} : { printed }), ...(fingerprint.trim() === '' ? {} : { fingerprint }) }
    const found = await openWith(call, 'verify.path', input, kind)
    if (found !== null) setReport(found)
  })
  const checkRoot = (): void => work.run(async () => {
    setReport(null)
    const printed = printedOf(size, root)
    if (printed !== null) setReport(await call('verify.root', printed))
  })
  return (
    <div className="stack wide-gap">
      <p className="quiet">{t(isOpen ? 'checking.text' : 'checking.textLocked')}</p>
      <div>
        <LineField label={t('checking.fingerprint')} note={t('checking.fingerprintNote')} value={fingerprint} onChange={setFingerprint} />
        <LineField label={t('checking.size')} value={size} onChange={setSize} />
        <LineField label={t('checking.root')} note={t('checking.rootNote')} value={root} onChange={setRoot} />
      </div>
      <div className="row">
        <Btn look="go" onPress={check('folder')}>{t('checking.folder')}</Btn>
        <Btn onPress={check('file')}>{t('checking.file')}</Btn>
        {isOpen ? <Btn isDisabled={root.trim() === ''} onPress={checkRoot}>{t('checking.rootOnly')}</Btn> : null}
        {work.isWorking ? <span className="small" role="status">{t('checking.working')}</span> : null}
      </div>
      {work.failed === null ? null : <ErrorText error={work.failed} />}
      {report === null ? null : <Findings report={report} />}
    </div>
  )
}
