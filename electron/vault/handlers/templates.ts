import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getPacket } from '../../../db/repos/packets'
import { removeRow } from '../../../db/repos/row'
import { getTemplate, listTemplates, putTemplate } from '../../../db/repos/templates'
import { tryTemplate } from '../../packets/own-template'
import { runParser } from '../../parser/run'
import type { HandlersFor } from '../../shared/contract/channel'
import type { templatesContract } from '../../shared/contract/templates'
import { TemplateId } from '../../shared/contract/values'
import { change, opened, removal, type Session } from '../session'
import { planOf } from './packets'

export const templateHandlers: HandlersFor<typeof templatesContract, Session> = {
  'templates.list': (session) => listTemplates(opened(session).db),
  'templates.original': ({ rootDir }) => ({ source: readFileSync(join(rootDir, 'resources/templates/packet.typ'), 'utf8') }),

  'templates.save': (session, { id, name, source }) =>
    change(session, 'templates.save', (tx) => {
      const kept = id === undefined ? TemplateId.parse(session.newId()) : getTemplate(tx, id).id
      const template = { id: kept, name, source, updatedAt: session.around.now().at }
      putTemplate(tx, template)
      return template
    }).value,

  'templates.remove': (session, { id }) => removal(session, 'templates.remove', id, (tx) => removeRow(tx, 'template', id)),

  'templates.preview': async (session, { source, packetId, page, maxWidthPx }) => {
    const plan = planOf(session, getPacket(opened(session).db, packetId))
    const tried = await tryTemplate(plan, null, source, session)
    if ('problem' in tried) return { fault: tried.problem, page: null }
    const shown = Math.min(page, tried.pageCount)
    const { width, height, rgba } = await runParser({ kind: 'render', bytes: tried.pdf, page: shown, maxWidthPx }, { parserPath: session.parserPath })
    return { fault: null, page: { width, height, rgba, pages: tried.pageCount } }
  },
}
