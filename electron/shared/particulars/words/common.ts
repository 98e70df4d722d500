/** Words of closed lists that several kinds of record share. */
const en = {
  ynu: { unknown: 'Not known', yes: 'Yes', no: 'No' },
  appealable: { unknown: 'Not known', separately: 'Yes, by itself', withJudgment: 'Only with the judgment', no: 'No' },
  certified: { notRecorded: 'Not recorded', notAsked: 'Not asked for', asked: 'Asked for', received: 'Received', refused: 'Refused' },
  disposition: {
    notRecorded: 'Not recorded',
    granted: 'Granted',
    partlyGranted: 'Granted in part',
    refused: 'Refused',
    notConsidered: 'Left without consideration',
    upheld: 'Upheld',
    changed: 'Changed',
    quashed: 'Quashed',
    remitted: 'Sent back',
    terminated: 'Proceedings ended',
    convicted: 'Convicted',
    acquitted: 'Acquitted',
    other: 'Other',
  },
  force: { unknown: 'Not known', notYet: 'Not yet', inForce: 'In force', stayed: 'Stayed', quashed: 'Quashed' },
}

export type CommonChoices = typeof en

const ru: CommonChoices = {
  ynu: { unknown: 'Неизвестно', yes: 'Да', no: 'Нет' },
  appealable: { unknown: 'Неизвестно', separately: 'Да, отдельно', withJudgment: 'Только вместе с приговором', no: 'Нет' },
  certified: { notRecorded: 'Не отмечено', notAsked: 'Не запрошены', asked: 'Запрошены', received: 'Получены', refused: 'Отказано' },
  disposition: {
    notRecorded: 'Не отмечено',
    granted: 'Удовлетворено',
    partlyGranted: 'Удовлетворено частично',
    refused: 'Отказано',
    notConsidered: 'Оставлено без рассмотрения',
    upheld: 'Оставлено без изменения',
    changed: 'Изменено',
    quashed: 'Отменено',
    remitted: 'Направлено на новое рассмотрение',
    terminated: 'Производство прекращено',
    convicted: 'Обвинительный приговор',
    acquitted: 'Оправдательный приговор',
    other: 'Иное',
  },
  force: { unknown: 'Неизвестно', notYet: 'Ещё нет', inForce: 'Вступило в силу', stayed: 'Приостановлено', quashed: 'Отменено' },
}

const fr: CommonChoices = {
  ynu: { unknown: 'Inconnu', yes: 'Oui', no: 'Non' },
  appealable: { unknown: 'Inconnu', separately: 'Oui, seule', withJudgment: 'Avec le jugement seulement', no: 'Non' },
  certified: { notRecorded: 'Non noté', notAsked: 'Non demandées', asked: 'Demandées', received: 'Reçues', refused: 'Refusées' },
  disposition: {
    notRecorded: 'Non noté',
    granted: 'Accueilli',
    partlyGranted: 'Accueilli en partie',
    refused: 'Rejeté',
    notConsidered: 'Non examiné',
    upheld: 'Confirmé',
    changed: 'Réformé',
    quashed: 'Annulé',
    remitted: 'Renvoyé',
    terminated: 'Fin des poursuites',
    convicted: 'Condamnation',
    acquitted: 'Relaxe',
    other: 'Autre',
  },
  force: { unknown: 'Inconnu', notYet: 'Pas encore', inForce: 'Passée en force', stayed: 'Suspendue', quashed: 'Annulée' },
}

export const commonChoices = { en, ru, fr }
