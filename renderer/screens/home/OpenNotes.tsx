import { actions, useApp } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'

/** What the user should know about how the vault was opened. */
export function OpenNotes() {
  const { t } = useWords()
  const session = useApp((state) => state.session)
  if (session.at !== 'open') return null
  return (
    <div className="stack">
      {session.usedBackupHeader ? <p className="notice">{t('start.usedBackupHeader')}</p> : null}
      {session.openedBy === 'recovery' ? (
        <p className="notice">
          {t('start.openedByRecovery')}{' '}
          <LinkBtn onPress={() => actions().go({ at: 'settings', part: 'secrets' })}>{t('settings.part.secrets')}</LinkBtn>
        </p>
      ) : null}
    </div>
  )
}
