import { useArrival } from '../../widgets/use-arrival'
import { useWords } from '../../widgets/use-words'
import { VerifyForm } from './VerifyForm'

/** Checks an export, a proof, a packet or a root on paper. */
export function VerifyScreen() {
  const { t } = useWords()
  useArrival('verify')
  return (
    <main className="screen">
      <header className="head ruled"><h1 tabIndex={-1}>{t('checking.title')}</h1></header>
      <div className="body"><div className="measure"><VerifyForm isOpen /></div></div>
    </main>
  )
}
