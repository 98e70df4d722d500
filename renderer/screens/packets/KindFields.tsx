import { useState } from 'react'
import type { Packet } from '../../../electron/shared/contract/packets'
import { packetKinds } from '../../../electron/shared/packet-kinds'
import { packetWords } from '../../../electron/shared/packet-kinds/words'
import type { Field, Fields } from '../../../electron/shared/particulars/fields'
import { useWords } from '../../widgets/use-words'
import { FieldView } from '../records/FieldView'
import type { Composing } from './use-composition'

const typedKinds: readonly Field['type'][] = ['line', 'prose', 'said', 'rows']

/** The kind's own fields, group by group, as its description has them. Typed text goes in after a pause. */
export function KindFields({ packet, composing: { value, change } }: { readonly packet: Packet; readonly composing: Composing }) {
  const { language } = useWords()
  const [unread, setUnread] = useState<Readonly<Record<string, string | undefined>>>({})
  const words = packetWords(packet.kind, language)
  const { groups, empty } = packetKinds[packet.kind]
  const details: Readonly<Record<string, unknown>> = { ...empty, ...value.details }
  return (
    <>
      {Object.entries<Fields>(groups).map(([name, group]) => (
        <section key={name} className="kind-fields">
          <h2>{words.group(name)}</h2>
          {Object.entries(group).map(([key, field]) => (
            <div key={key} id={`packet-field-${key}`} className="stacked-field">
              <FieldView
                name={key}
                field={field}
                words={words}
                matterId={packet.matterId}
                ownId={null}
                value={details[key]}
                onChange={(next) => change({ details: { ...value.details, [key]: toJson(next) } }, typedKinds.includes(field.type) ? 'paused' : 'now')}
                unreadAt={(path) => unread[path]}
                setUnread={(path, text) => setUnread((before) => ({ ...before, [path]: text }))}
              />
            </div>
          ))}
        </section>
      ))}
    </>
  )
}

type Json = Parameters<Composing['change']>[0]['details'] extends infer D ? (D extends Record<string, infer V> ? V : never) : never

/** What a form gives is plain data already. */
function toJson(value: unknown): Json {
  return value as Json
}
