import type { crimeReport } from '../crime-report'
import type { WordsIn3 } from './types'

export const crimeReportWords: WordsIn3<typeof crimeReport> = {
  en: {
    name: 'Crime report',
    groups: { filed: 'Filing', registered: 'Registration', decision: 'Decision', appeals: 'Appeals', next: 'Next step' },
    fields: {
      stage: 'Stage', incidentIds: 'About the incident', filedByPartyId: 'Filed by', filedBy: 'Filed by, in words', filedWithPartyId: 'Filed with', filedHow: 'How', receiptNo: 'Receipt no.', offence: 'Offence named', documentId: 'The report', registeredOn: 'Registered on',
      registrationNo: 'Registration no.', checkedBy: 'Who checks it', checkUntil: 'Check runs until', decision: 'Decision', decidedOn: 'Decided on', decisionNo: 'Decision no.', decidedBy: 'By whom', decisionWords: 'In its words', copyServedOn: 'Copy served on', decisionDocumentId: 'The decision',
      appeals: 'Appeals', 'appeals.on': 'Filed on', 'appeals.toWhom': 'To whom', 'appeals.reference': 'Number', 'appeals.outcome': 'Outcome', 'appeals.outcomeOn': 'Outcome on', 'appeals.documentId': 'Paper', nextStep: 'Next step', nextOn: 'By', documentIds: 'Other papers',
    },
    notes: { checkUntil: 'As the body said it. Sheaf counts deadlines apart.', decision: 'Until a copy is in hand, it is only said to exist.' },
    choices: {
      crimeStage: { unknown: 'Not known', prepared: 'Prepared', filed: 'Filed', registered: 'Registered', checked: 'Being checked', decided: 'Decided', appealed: 'Under appeal', ended: 'At its end' },
      filingChannel: { unknown: 'Not known', inPerson: 'In person', post: 'By post', online: 'Online', phone: 'By phone', viaPrison: 'Through the prison', viaCourt: 'Through the court' },
      crimeDecision: { none: 'None known', opened: 'Case opened', refused: 'Opening refused', transferred: 'Passed on', closed: 'Closed', noAnswer: 'No answer' },
      crimeAppeal: { unknown: 'Not known', pending: 'Pending', granted: 'Granted', refused: 'Refused', withdrawn: 'Withdrawn' },
    },
  },
  ru: {
    name: 'Заявление о преступлении',
    groups: { filed: 'Подача', registered: 'Регистрация', decision: 'Решение', appeals: 'Обжалование', next: 'Следующий шаг' },
    fields: {
      stage: 'Стадия', incidentIds: 'О каком событии', filedByPartyId: 'Кем подано', filedBy: 'Кем подано, словами', filedWithPartyId: 'Куда подано', filedHow: 'Как', receiptNo: 'Талон №', offence: 'Указанное преступление', documentId: 'Заявление', registeredOn: 'Зарегистрировано',
      registrationNo: 'Регистрационный № (КУСП)', checkedBy: 'Кто проверяет', checkUntil: 'Срок проверки до', decision: 'Решение', decidedOn: 'Дата решения', decisionNo: '№ решения', decidedBy: 'Кем', decisionWords: 'Его словами', copyServedOn: 'Копия вручена', decisionDocumentId: 'Постановление',
      appeals: 'Жалобы', 'appeals.on': 'Подана', 'appeals.toWhom': 'Кому', 'appeals.reference': 'Номер', 'appeals.outcome': 'Итог', 'appeals.outcomeOn': 'Дата итога', 'appeals.documentId': 'Документ', nextStep: 'Следующий шаг', nextOn: 'До', documentIds: 'Другие документы',
    },
    notes: { checkUntil: 'Как назвал орган. Сроки Sheaf считает отдельно.', decision: 'Пока копии нет на руках, о решении только говорят.' },
    choices: {
      crimeStage: { unknown: 'Неизвестно', prepared: 'Готовится', filed: 'Подано', registered: 'Зарегистрировано', checked: 'Проверка', decided: 'Решено', appealed: 'Обжалуется', ended: 'Окончено' },
      filingChannel: { unknown: 'Неизвестно', inPerson: 'Лично', post: 'Почтой', online: 'Через интернет', phone: 'По телефону', viaPrison: 'Через учреждение', viaCourt: 'Через суд' },
      crimeDecision: { none: 'Неизвестно', opened: 'Дело возбуждено', refused: 'Отказано в возбуждении', transferred: 'Передано', closed: 'Прекращено', noAnswer: 'Нет ответа' },
      crimeAppeal: { unknown: 'Неизвестно', pending: 'Рассматривается', granted: 'Удовлетворена', refused: 'Отказано', withdrawn: 'Отозвана' },
    },
  },
  fr: {
    name: 'Plainte pénale',
    groups: { filed: 'Dépôt', registered: 'Enregistrement', decision: 'Décision', appeals: 'Recours', next: 'Suite' },
    fields: {
      stage: 'Stade', incidentIds: 'Au sujet de', filedByPartyId: 'Déposée par', filedBy: 'Déposée par, en mots', filedWithPartyId: 'Déposée auprès de', filedHow: 'Comment', receiptNo: 'Récépissé no', offence: 'Infraction nommée', documentId: 'La plainte', registeredOn: 'Enregistrée le',
      registrationNo: 'No d’enregistrement', checkedBy: 'Qui la vérifie', checkUntil: 'Vérification jusqu’au', decision: 'Décision', decidedOn: 'Décidé le', decisionNo: 'No de la décision', decidedBy: 'Par qui', decisionWords: 'Dans ses mots', copyServedOn: 'Copie remise le', decisionDocumentId: 'La décision',
      appeals: 'Recours', 'appeals.on': 'Formé le', 'appeals.toWhom': 'Devant qui', 'appeals.reference': 'Numéro', 'appeals.outcome': 'Issue', 'appeals.outcomeOn': 'Issue le', 'appeals.documentId': 'Pièce', nextStep: 'Prochaine étape', nextOn: 'Avant le', documentIds: 'Autres pièces',
    },
    notes: { checkUntil: 'Tel que l’autorité l’a dit. Sheaf compte les délais à part.', decision: 'Sans copie en main, elle est seulement dite exister.' },
    choices: {
      crimeStage: { unknown: 'Inconnu', prepared: 'En préparation', filed: 'Déposée', registered: 'Enregistrée', checked: 'Vérifiée', decided: 'Décidée', appealed: 'En recours', ended: 'Close' },
      filingChannel: { unknown: 'Inconnu', inPerson: 'En personne', post: 'Par courrier', online: 'En ligne', phone: 'Par téléphone', viaPrison: 'Par la prison', viaCourt: 'Par le tribunal' },
      crimeDecision: { none: 'Aucune connue', opened: 'Poursuites ouvertes', refused: 'Ouverture refusée', transferred: 'Transmise', closed: 'Classée', noAnswer: 'Sans réponse' },
      crimeAppeal: { unknown: 'Inconnue', pending: 'En cours', granted: 'Accueilli', refused: 'Rejeté', withdrawn: 'Retiré' },
    },
  },
}
