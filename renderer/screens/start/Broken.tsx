import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { useWords } from '../../widgets/use-words'
import { StartFrame } from './StartFrame'

/** The window came up, but what stands behind it did not. */
export function Broken() {
  const { t } = useWords()
  const session = useApp((state) => state.session)
  return (
    <StartFrame>
      <h1>{t('app.broken')}</h1>
      {session.at === 'broken' ? <ErrorText error={session.error} /> : null}
      <div className="ends"><Btn look="go" onPress={() => void actions().start()}>{t('app.again')}</Btn></div>
    </StartFrame>
  )
}
