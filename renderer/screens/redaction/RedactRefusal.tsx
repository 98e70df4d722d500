import type { AppError } from '../../../electron/shared/errors'
import { hasWords } from '../../i18n'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import type { DraftWord } from './redaction-draft'

/** Why no copy was made, and what to do: words by name, pages to go to. */
export function RedactRefusal({ error, words, onPage }: { readonly error: AppError; readonly words: readonly DraftWord[]; readonly onPage: (page: number) => void }) {
  const { t } = useWords()
  const { details } = error
  const key = `redact.refused.${error.code === 'invalid_input' && details['boxes'] === 'missing' ? 'nothing' : (details['reason'] ?? '')}`
  const said = hasWords(key) ? t(key) : t(`error.${error.code}`)
  const numbers = (text: string | undefined): number[] => (text ?? '').split(' ').filter((part) => /^\d+$/.test(part)).map(Number)
  const missing = details['reason'] === 'word_not_found' ? numbers(details['words']).flatMap((number) => words[number]?.text ?? []) : []
  const pages = numbers(details['pages']).filter((page) => page > 0)
  return (
    <div className="notice stop" role="alert">
      <p>{said}</p>
      {missing.length === 0 ? null : <p className="said">{missing.join(', ')}</p>}
      {pages.length === 0 ? null : (
        <p className="row tight small">{t('redact.pages')} {pages.slice(0, mostPages).map((page) => <LinkBtn key={page} onPress={() => onPage(page)}>{String(page)}</LinkBtn>)}{pages.length > mostPages ? '…' : ''}</p>
      )}
      <p className="small">{t('redact.refused.kept')}</p>
    </div>
  )
}

const mostPages = 30
