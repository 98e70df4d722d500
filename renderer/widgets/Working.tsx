import { call, useApp } from '../store'
import { Btn } from './Btn'
import { useWords } from './use-words'

/** How far a long piece of work is, and a way to stop it. */
export function Working({ text }: { readonly text: string }) {
  const { t } = useWords()
  const progress = useApp((state) => state.progress)
  return (
    <div className="row" role="status">
      <progress aria-label={text} {...(progress === null || progress.total === 0 ? {} : { value: progress.done, max: progress.total })} />
      <span className="small">{text}{progress === null ? '' : ` ${t('job.of', { done: progress.done, total: progress.total })}`}</span>
      <Btn slim onPress={() => void call('jobs.cancel', {})}>{t('job.stop')}</Btn>
    </div>
  )
}
