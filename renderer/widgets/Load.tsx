import type { ReactNode } from 'react'
import type { Loadable } from '../store/loadable'
import { ErrorText } from './ErrorText'
import { useWords } from './use-words'

/** Draws what was read, or says that it is being read or why it could not be. */
export function Load<T>({ of, children }: { readonly of: Loadable<T>; readonly children: (value: T) => ReactNode }) {
  const { t } = useWords()
  if (of.status === 'ready') return <>{children(of.value)}</>
  if (of.status === 'failed') return <ErrorText error={of.error} />
  return <p className="faint late-words" aria-live="polite">{t('load.reading')}</p>
}
