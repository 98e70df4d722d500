import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { VerifyForm } from '../verify/VerifyForm'
import { StartFrame } from './StartFrame'

/** The same check before a vault is open: an export against itself, and against what was told by another way. */
export function VerifyStart({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords()
  return (
    <StartFrame wide>
      <div className="spread"><h1>{t('checking.title')}</h1><LinkBtn onPress={onBack}>{t('start.back')}</LinkBtn></div>
      <VerifyForm isOpen={false} />
    </StartFrame>
  )
}
