/** Words of closed lists that several kinds of record share. */
const en = {
  ynu: { unknown: 'Not known', yes: 'Yes', no: 'No' },
}

export type CommonChoices = typeof en

const ru: CommonChoices = {
  ynu: { unknown: 'Неизвестно', yes: 'Да', no: 'Нет' },
}

const fr: CommonChoices = {
  ynu: { unknown: 'Inconnu', yes: 'Oui', no: 'Non' },
}

export const commonChoices = { en, ru, fr }
