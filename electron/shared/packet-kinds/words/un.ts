import type { specialProcedures, unCommittee, wgad } from '../international'
import type { PacketWordsIn3 } from './types'

const mayBePublic = {
  en: { notAsked: 'not asked yet', yes: 'yes', no: 'no' },
  ru: { notAsked: 'ещё не спрошено', yes: 'да', no: 'нет' },
  fr: { notAsked: 'pas encore demandé', yes: 'oui', no: 'non' },
}
const otherProcedure = {
  en: { notStated: 'not stated', none: 'the matter is before no other international body', pending: 'the matter is pending before another international body', ended: 'the matter was before another international body' },
  ru: { notStated: 'не указано', none: 'дело не рассматривается другим международным органом', pending: 'дело рассматривается другим международным органом', ended: 'дело рассматривалось другим международным органом' },
  fr: { notStated: 'non précisé', none: 'l’affaire n’est devant aucune autre instance internationale', pending: 'l’affaire est pendante devant une autre instance internationale', ended: 'l’affaire a été devant une autre instance internationale' },
}
export const sharedChoices = { mayBePublic, otherProcedure }

export const specialProceduresWords: PacketWordsIn3<typeof specialProcedures> = {
  en: {
    name: 'UN Special Procedures', explain: 'Urgent appeal or allegation letter to UN mandate-holders',
    title: 'Communication to the Special Procedures', subtitle: ({ client }) => `concerning ${client}`,
    groups: { letter: 'This communication', victims: 'Persons affected', perpetrators: 'Alleged perpetrators', remedies: 'Steps taken at home', concerns: 'Concerns', confidential: 'Confidentiality and follow-up' },
    headings: { client: 'Alleged victim', facts: 'Allegations', requests: 'Requests to the mandate-holders', submitter: 'Source (confidential)', steps: 'Complaints made and what came of them' },
    fields: {
      letter: 'Kind', mandates: 'Mandates addressed', urgency: 'Why it is urgent', otherVictims: 'Other persons affected', activities: 'Activities for which the person is affected', nameMayBePublic: 'The victim’s name may be made public',
      perpetrators: 'Alleged perpetrators, with what substantiates it', remedies: 'Steps taken and answers', concerns: 'Concerns', notDisclosed: 'Not to be disclosed', followUp: 'Contact for questions',
    },
    notes: { remedies: 'Exhaustion is not required here; what was tried is worth telling all the same.', perpetrators: 'Substantiated information on all actors.' },
    choices: {
      spLetter: { notChosen: 'not chosen yet', urgentAppeal: 'urgent appeal: ongoing or about to happen', allegationLetter: 'allegation letter: already happened' },
      mandates: { torture: 'torture', independenceOfJudges: 'independence of judges and lawyers', humanRightsDefenders: 'human rights defenders', arbitraryDetention: 'arbitrary detention (Working Group)', religion: 'freedom of religion or belief', health: 'health', counterTerrorism: 'counter-terrorism and human rights', expression: 'freedom of opinion and expression', assembly: 'peaceful assembly and association' },
      nameMayBePublic: mayBePublic.en,
    },
    requests: {
      communicate: 'To send a communication to the Government on these allegations.',
      urge: 'To urge the authorities to end the prosecution of the person named for peaceful work in defence of human rights.',
      access: 'To urge the authorities to secure immediate and confidential access of counsel, of relatives and of an independent clinician.',
      investigate: 'To urge a prompt and impartial investigation of the ill-treatment alleged.',
      followUp: 'To inform the source of any reply of the Government.',
    },
    traps: {
      noExhaustion: 'Neither exhaustion of remedies nor ratification of a treaty is needed.', notMediaOnly: 'It must not rest on media reports alone (Code of Conduct, art. 9: to be verified).',
      tone: 'It is not considered when abusive or plainly political in tone.', publicLater: 'The State’s window is 60 days; then the letter is published, with any reply.',
      followUpDuty: 'Report developments, even those that weaken the case.',
    },
  },
  ru: {
    name: 'Специальные процедуры ООН', explain: 'Срочный призыв или письмо с утверждениями докладчикам ООН',
    title: 'Обращение в Специальные процедуры', subtitle: ({ client }) => `о положении лица: ${client}`,
    groups: { letter: 'Настоящее обращение', victims: 'Затронутые лица', perpetrators: 'Предполагаемые виновные', remedies: 'Обращения внутри страны', concerns: 'Обеспокоенность', confidential: 'Конфиденциальность и связь' },
    headings: { client: 'Предполагаемая жертва', facts: 'Утверждения', requests: 'Просьбы к мандатариям', submitter: 'Источник (конфиденциально)', steps: 'Поданные жалобы и их результаты' },
    fields: {
      letter: 'Вид', mandates: 'Мандаты', urgency: 'Почему это срочно', otherVictims: 'Иные затронутые лица', activities: 'Деятельность, за которую преследуют', nameMayBePublic: 'Имя можно обнародовать',
      perpetrators: 'Предполагаемые виновные и чем это подтверждается', remedies: 'Предпринятые шаги и ответы', concerns: 'Обеспокоенность', notDisclosed: 'Не подлежит раскрытию', followUp: 'Контакт для вопросов',
    },
    notes: { remedies: 'Исчерпание здесь не требуется, но о предпринятом стоит сказать.', perpetrators: 'Подтверждённые сведения обо всех участниках.' },
    choices: {
      spLetter: { notChosen: 'ещё не выбрано', urgentAppeal: 'срочный призыв: происходит или угрожает', allegationLetter: 'письмо с утверждениями: уже произошло' },
      mandates: { torture: 'пытки', independenceOfJudges: 'независимость судей и адвокатов', humanRightsDefenders: 'правозащитники', arbitraryDetention: 'произвольные задержания (Рабочая группа)', religion: 'свобода религии и убеждений', health: 'здоровье', counterTerrorism: 'борьба с терроризмом и права человека', expression: 'свобода мнений и их выражения', assembly: 'мирные собрания и ассоциации' },
      nameMayBePublic: mayBePublic.ru,
    },
    requests: {
      communicate: 'Направить правительству сообщение по изложенным утверждениям.',
      urge: 'Призвать власти прекратить преследование названного лица за мирную правозащитную деятельность.',
      access: 'Призвать власти обеспечить немедленный и конфиденциальный доступ защитника, родственников и независимого врача.',
      investigate: 'Призвать к быстрому и беспристрастному расследованию сообщаемого жестокого обращения.',
      followUp: 'Сообщить источнику о любом ответе правительства.',
    },
    traps: {
      noExhaustion: 'Ни исчерпание средств защиты, ни ратификация договора не требуются.', notMediaOnly: 'Обращение не должно опираться только на сообщения прессы (Кодекс поведения, ст. 9: проверить).',
      tone: 'Оскорбительные или явно политические обращения не рассматривают.', publicLater: 'У государства 60 дней; затем письмо публикуют вместе с ответом, если он есть.',
      followUpDuty: 'Сообщайте о развитии событий, даже если оно ослабляет дело.',
    },
  },
  fr: {
    name: 'Procédures spéciales de l’ONU', explain: 'Appel urgent ou lettre d’allégation aux titulaires de mandat',
    title: 'Communication aux procédures spéciales', subtitle: ({ client }) => `concernant ${client}`,
    groups: { letter: 'La présente communication', victims: 'Personnes touchées', perpetrators: 'Auteurs présumés', remedies: 'Démarches internes', concerns: 'Préoccupations', confidential: 'Confidentialité et suivi' },
    headings: { client: 'Victime alléguée', facts: 'Allégations', requests: 'Demandes aux titulaires de mandat', submitter: 'Source (confidentiel)', steps: 'Plaintes déposées et leurs suites' },
    fields: {
      letter: 'Nature', mandates: 'Mandats saisis', urgency: 'Motif de l’urgence', otherVictims: 'Autres personnes touchées', activities: 'Activités en cause', nameMayBePublic: 'Le nom peut être rendu public',
      perpetrators: 'Auteurs présumés et éléments à l’appui', remedies: 'Démarches et réponses', concerns: 'Préoccupations', notDisclosed: 'À ne pas divulguer', followUp: 'Contact',
    },
    notes: { remedies: 'L’épuisement n’est pas requis ici ; ce qui a été tenté mérite d’être dit.', perpetrators: 'Informations étayées sur tous les acteurs.' },
    choices: {
      spLetter: { notChosen: 'pas encore choisie', urgentAppeal: 'appel urgent : en cours ou imminent', allegationLetter: 'lettre d’allégation : déjà survenu' },
      mandates: { torture: 'torture', independenceOfJudges: 'indépendance des juges et des avocats', humanRightsDefenders: 'défenseurs des droits humains', arbitraryDetention: 'détention arbitraire (Groupe de travail)', religion: 'liberté de religion ou de conviction', health: 'santé', counterTerrorism: 'lutte antiterroriste et droits humains', expression: 'liberté d’opinion et d’expression', assembly: 'réunion pacifique et association' },
      nameMayBePublic: mayBePublic.fr,
    },
    requests: {
      communicate: 'Adresser au Gouvernement une communication sur ces allégations.',
      urge: 'Exhorter les autorités à mettre fin aux poursuites visant cette personne pour son travail pacifique de défense des droits humains.',
      access: 'Exhorter les autorités à garantir l’accès immédiat et confidentiel de l’avocat, des proches et d’un médecin indépendant.',
      investigate: 'Demander une enquête prompte et impartiale sur les mauvais traitements allégués.',
      followUp: 'Informer la source de toute réponse du Gouvernement.',
    },
    traps: {
      noExhaustion: 'Ni l’épuisement des recours ni la ratification d’un traité ne sont requis.', notMediaOnly: 'Ne pas se fonder sur les seuls médias (Code de conduite, art. 9 : à vérifier).',
      tone: 'Les communications injurieuses ou ouvertement politiques sont écartées.', publicLater: 'L’État dispose de 60 jours ; ensuite la lettre est publiée avec la réponse éventuelle.',
      followUpDuty: 'Signaler l’évolution, même défavorable.',
    },
  },
}

export const wgadWords: PacketWordsIn3<typeof wgad> = {
  en: {
    name: 'UN Working Group on Arbitrary Detention', explain: 'Questionnaire: urgent action, or an Opinion',
    title: 'Questionnaire to the Working Group on Arbitrary Detention', subtitle: ({ client }) => `concerning ${client}`,
    groups: { track: 'Procedure', identity: 'Identity', arrest: 'Arrest', detention: 'Detention', arbitrary: 'Why the detention is arbitrary', remedies: 'Internal steps' },
    headings: { client: 'The person detained', custody: 'Places of detention in the records', facts: 'Facts', requests: 'What is asked of the Working Group', submitter: 'Who submits this' },
    fields: {
      track: 'Procedure asked for', sex: 'Sex', identityDocument: 'Identity document', profession: 'Profession or activity', homeAddress: 'Address of usual residence', arrestedOn: 'Date of arrest', arrestPlace: 'Place of arrest',
      arrestForce: 'Forces that carried it out', warrantShown: 'Warrant shown', arrestAuthority: 'Authority that issued it', arrestReasons: 'Reasons given', arrestLaw: 'Law applied', detainedFrom: 'Detained since',
      holdingForce: 'Forces holding the person', places: 'Each place of detention', 'places.place': 'Place', 'places.from': 'From', 'places.to': 'To', orderingAuthority: 'Authority that ordered detention',
      detentionReasons: 'Reasons given', detentionLaw: 'Law applied', categories: 'Categories', why: 'Why', remedies: 'Steps taken and results', whyNone: 'Why no steps were taken',
    },
    choices: {
      wgadTrack: { notChosen: 'not chosen yet', urgentAction: 'urgent action', regular: 'regular procedure (Opinion)', both: 'both' },
      sexOnPaper: { notStated: 'not stated', male: 'male', female: 'female', other: 'other' },
      wgadCategories: { I: 'I: no legal basis', II: 'II: exercise of rights', III: 'III: breach of fair trial', IV: 'IV: prolonged administrative detention of migrants', V: 'V: discrimination' },
    },
    requests: {
      opinion: 'To adopt an Opinion that the detention is arbitrary.', urgent: 'To send an urgent action to the Government.',
      remedy: 'To call for immediate release and an enforceable right to compensation.', comment: 'To let the source comment on the reply of the Government.',
    },
    traps: {
      currentForm: 'The blocks follow Fact Sheet 26; check the questionnaire that is in force now.', wgadConsent: 'Consent of the victim or of the family is needed.', bothTracks: 'That the two tracks do not exclude each other is to be verified.',
    },
  },
  ru: {
    name: 'Рабочая группа ООН по произвольным задержаниям', explain: 'Вопросник: срочные действия или Мнение',
    title: 'Вопросник Рабочей группы по произвольным задержаниям', subtitle: ({ client }) => `о положении лица: ${client}`,
    groups: { track: 'Процедура', identity: 'Личность', arrest: 'Задержание', detention: 'Содержание под стражей', arbitrary: 'Почему лишение свободы произвольно', remedies: 'Внутренние средства' },
    headings: { client: 'Лишённое свободы лицо', custody: 'Места содержания по записям', facts: 'Факты', requests: 'О чём просят Рабочую группу', submitter: 'Кто обращается' },
    fields: {
      track: 'Запрашиваемая процедура', sex: 'Пол', identityDocument: 'Документ, удостоверяющий личность', profession: 'Профессия или деятельность', homeAddress: 'Обычное место жительства', arrestedOn: 'Дата задержания', arrestPlace: 'Место задержания',
      arrestForce: 'Кто задержал', warrantShown: 'Предъявлено постановление', arrestAuthority: 'Кем вынесено', arrestReasons: 'Названные причины', arrestLaw: 'Применённый закон', detainedFrom: 'Лишён свободы с',
      holdingForce: 'Кто содержит', places: 'Каждое место содержания', 'places.place': 'Место', 'places.from': 'С', 'places.to': 'По', orderingAuthority: 'Кто постановил',
      detentionReasons: 'Названные причины', detentionLaw: 'Применённый закон', categories: 'Категории', why: 'Почему', remedies: 'Предпринятые шаги и результаты', whyNone: 'Почему шаги не предпринимались',
    },
    choices: {
      wgadTrack: { notChosen: 'ещё не выбрано', urgentAction: 'срочные действия', regular: 'обычная процедура (Мнение)', both: 'обе' },
      sexOnPaper: { notStated: 'не указан', male: 'мужской', female: 'женский', other: 'иной' },
      wgadCategories: { I: 'I: нет правового основания', II: 'II: осуществление прав', III: 'III: нарушение справедливого суда', IV: 'IV: длительное административное задержание мигрантов', V: 'V: дискриминация' },
    },
    requests: {
      opinion: 'Принять Мнение о произвольности лишения свободы.', urgent: 'Направить правительству срочный призыв.',
      remedy: 'Потребовать немедленного освобождения и права на компенсацию.', comment: 'Дать источнику возможность высказаться по ответу правительства.',
    },
    traps: {
      currentForm: 'Разделы следуют Изложению фактов № 26; сверьтесь с действующим вопросником.', wgadConsent: 'Нужно согласие жертвы или семьи.', bothTracks: 'Что две процедуры не исключают друг друга, следует проверить.',
    },
  },
  fr: {
    name: 'Groupe de travail sur la détention arbitraire', explain: 'Questionnaire : action urgente ou avis',
    title: 'Questionnaire au Groupe de travail sur la détention arbitraire', subtitle: ({ client }) => `concernant ${client}`,
    groups: { track: 'Procédure', identity: 'Identité', arrest: 'Arrestation', detention: 'Détention', arbitrary: 'Pourquoi la détention est arbitraire', remedies: 'Voies internes' },
    headings: { client: 'La personne détenue', custody: 'Lieux de détention d’après le dossier', facts: 'Faits', requests: 'Ce qui est demandé au Groupe de travail', submitter: 'Auteur de la communication' },
    fields: {
      track: 'Procédure demandée', sex: 'Sexe', identityDocument: 'Pièce d’identité', profession: 'Profession ou activité', homeAddress: 'Adresse habituelle', arrestedOn: 'Date de l’arrestation', arrestPlace: 'Lieu de l’arrestation',
      arrestForce: 'Forces ayant procédé', warrantShown: 'Mandat présenté', arrestAuthority: 'Autorité l’ayant délivré', arrestReasons: 'Motifs donnés', arrestLaw: 'Loi appliquée', detainedFrom: 'Détenu depuis',
      holdingForce: 'Forces détenant la personne', places: 'Chaque lieu de détention', 'places.place': 'Lieu', 'places.from': 'Du', 'places.to': 'Au', orderingAuthority: 'Autorité ayant ordonné la détention',
      detentionReasons: 'Motifs donnés', detentionLaw: 'Loi appliquée', categories: 'Catégories', why: 'Pourquoi', remedies: 'Démarches et résultats', whyNone: 'Pourquoi aucune démarche',
    },
    choices: {
      wgadTrack: { notChosen: 'pas encore choisie', urgentAction: 'action urgente', regular: 'procédure ordinaire (avis)', both: 'les deux' },
      sexOnPaper: { notStated: 'non précisé', male: 'masculin', female: 'féminin', other: 'autre' },
      wgadCategories: { I: 'I : sans base légale', II: 'II : exercice de droits', III: 'III : procès inéquitable', IV: 'IV : rétention prolongée de migrants', V: 'V : discrimination' },
    },
    requests: {
      opinion: 'Adopter un avis constatant le caractère arbitraire de la détention.', urgent: 'Adresser une action urgente au Gouvernement.',
      remedy: 'Demander la libération immédiate et un droit à réparation.', comment: 'Permettre à la source de commenter la réponse du Gouvernement.',
    },
    traps: {
      currentForm: 'Les rubriques suivent la fiche 26 ; vérifier le questionnaire en vigueur.', wgadConsent: 'Le consentement de la victime ou de la famille est nécessaire.', bothTracks: 'Le cumul des deux voies reste à vérifier.',
    },
  },
}

export const unCommitteeWords: PacketWordsIn3<typeof unCommittee> = {
  en: {
    name: 'UN Human Rights Committee or CAT', explain: 'Individual communication to one UN committee', title: 'Individual communication', subtitle: ({ client, committee }) => `${committee === '' ? '' : `to the ${committee}, `}concerning ${client}`,
    groups: { committee: 'Committee, State and articles', identity: 'The alleged victim', violations: 'Why each article is breached', exhaustion: 'Exhaustion of domestic remedies', other: 'Other international procedures', late: 'Why it comes late' },
    headings: { submitter: 'The complainant', client: 'Alleged victim', facts: 'Facts in chronological order', requests: 'Remedies sought', steps: 'Complaints made and what came of them', decisions: 'Decisions of the courts' },
    fields: {
      committee: 'Committee', state: 'State concerned', articles: 'Articles relied on', object: 'Object', occupation: 'Occupation', victimAddress: 'Address', identityDocument: 'Verification of identity', authorityExplained: 'Why there is no signed authority',
      violations: 'Articles and arguments', 'violations.article': 'Article', 'violations.argument': 'Why it is breached', violationsText: 'Argument', exhaustedOn: 'Remedies exhausted on', exhaustion: 'Steps, dates and results', whyNotExhausted: 'Why a remedy was not used',
      otherProcedure: 'Other procedure', otherDetail: 'Which, and how it ended', otherEndedOn: 'Ended on', lateReason: 'Reasons for the delay',
    },
    notes: { exhaustion: 'Doubts on effectiveness alone do not excuse.', articles: 'One committee only on one form.' },
    choices: { unCommittee: { notChosen: 'not chosen yet', hrc: 'Human Rights Committee', cat: 'Committee against Torture' }, otherProcedure: otherProcedure.en },
    requests: {
      find: 'To find the violations set out above.', remedy: 'To call on the State to provide an effective remedy, including an investigation, release and compensation.',
      interim: 'To request interim measures that prevent irreparable harm.', protect: 'To call on the State to protect the victim and counsel from reprisals.',
    },
    traps: {
      oneCommittee: 'One form goes to one committee only; facts must come after acceptance of its competence, or continue.', incompleteUnanswered: 'Incomplete forms are not answered.',
      doubtsDoNotExcuse: 'Doubts on effectiveness do not excuse; counsel’s advice that an appeal has no prospect may count.', softLimits: 'No limit, but abuse may be found after 5 years from exhaustion, or 3 years from the end of another procedure; the rule’s number is to be verified.',
      addressChanges: 'Changes of address are told at once.',
    },
  },
  ru: {
    name: 'Комитет ООН: КПЧ или КПП', explain: 'Индивидуальное сообщение в один комитет ООН', title: 'Индивидуальное сообщение', subtitle: ({ client, committee }) => `${committee === '' ? '' : `орган: ${committee}; `}предполагаемая жертва: ${client}`,
    groups: { committee: 'Комитет, государство, статьи', identity: 'Предполагаемая жертва', violations: 'Почему нарушена каждая статья', exhaustion: 'Исчерпание внутренних средств защиты', other: 'Иные международные процедуры', late: 'Почему обращение подано поздно' },
    headings: { submitter: 'Автор сообщения', client: 'Предполагаемая жертва', facts: 'Факты в хронологическом порядке', requests: 'Требуемые меры', steps: 'Поданные жалобы и их результаты', decisions: 'Решения судов' },
    fields: {
      committee: 'Комитет', state: 'Государство', articles: 'Статьи', object: 'Предмет', occupation: 'Род занятий', victimAddress: 'Адрес', identityDocument: 'Подтверждение личности', authorityExplained: 'Почему нет подписанного полномочия',
      violations: 'Статьи и доводы', 'violations.article': 'Статья', 'violations.argument': 'Почему нарушена', violationsText: 'Доводы', exhaustedOn: 'Средства исчерпаны', exhaustion: 'Шаги, даты, результаты', whyNotExhausted: 'Почему средство не использовано',
      otherProcedure: 'Иная процедура', otherDetail: 'Какая и чем закончилась', otherEndedOn: 'Закончилась', lateReason: 'Причины задержки',
    },
    notes: { exhaustion: 'Одни сомнения в действенности не освобождают от исчерпания.', articles: 'Одна форма — один комитет.' },
    choices: { unCommittee: { notChosen: 'ещё не выбрано', hrc: 'Комитет по правам человека', cat: 'Комитет против пыток' }, otherProcedure: otherProcedure.ru },
    requests: {
      find: 'Признать изложенные выше нарушения.', remedy: 'Призвать государство предоставить эффективное средство защиты, включая расследование, освобождение и компенсацию.',
      interim: 'Запросить временные меры для предотвращения непоправимого вреда.', protect: 'Призвать государство защитить жертву и защитника от мести.',
    },
    traps: {
      oneCommittee: 'Одна форма — один комитет; факты должны следовать за признанием его компетенции или продолжаться.', incompleteUnanswered: 'На неполные формы не отвечают.',
      doubtsDoNotExcuse: 'Сомнения в действенности не освобождают; совет адвоката о бесперспективности может быть учтён.', softLimits: 'Срока нет, но через 5 лет после исчерпания или 3 года после иной процедуры возможен отказ; номер правила проверить.',
      addressChanges: 'О смене адреса сообщают сразу.',
    },
  },
  fr: {
    name: 'Comité des droits de l’homme ou CAT', explain: 'Communication individuelle à un comité de l’ONU', title: 'Communication individuelle', subtitle: ({ client, committee }) => `${committee === '' ? '' : `au ${committee}, `}concernant ${client}`,
    groups: { committee: 'Comité, État et articles', identity: 'La victime alléguée', violations: 'Pourquoi chaque article est violé', exhaustion: 'Épuisement des recours internes', other: 'Autres procédures internationales', late: 'Motif du retard' },
    headings: { submitter: 'L’auteur', client: 'Victime alléguée', facts: 'Faits dans l’ordre chronologique', requests: 'Mesures demandées', steps: 'Plaintes déposées et leurs suites', decisions: 'Décisions des juridictions' },
    fields: {
      committee: 'Comité', state: 'État concerné', articles: 'Articles invoqués', object: 'Objet', occupation: 'Profession', victimAddress: 'Adresse', identityDocument: 'Vérification de l’identité', authorityExplained: 'Pourquoi il n’y a pas de pouvoir signé',
      violations: 'Articles et arguments', 'violations.article': 'Article', 'violations.argument': 'Pourquoi il est violé', violationsText: 'Argumentation', exhaustedOn: 'Recours épuisés le', exhaustion: 'Démarches, dates et résultats', whyNotExhausted: 'Pourquoi un recours n’a pas été exercé',
      otherProcedure: 'Autre procédure', otherDetail: 'Laquelle, et son issue', otherEndedOn: 'Terminée le', lateReason: 'Motifs du retard',
    },
    notes: { exhaustion: 'De simples doutes sur l’efficacité ne dispensent pas.', articles: 'Un seul comité par formulaire.' },
    choices: { unCommittee: { notChosen: 'pas encore choisi', hrc: 'Comité des droits de l’homme', cat: 'Comité contre la torture' }, otherProcedure: otherProcedure.fr },
    requests: {
      find: 'Constater les violations exposées ci-dessus.', remedy: 'Demander à l’État un recours utile, comprenant une enquête, la libération et une réparation.',
      interim: 'Demander des mesures provisoires pour éviter un préjudice irréparable.', protect: 'Demander à l’État de protéger la victime et son avocat contre des représailles.',
    },
    traps: {
      oneCommittee: 'Un formulaire, un comité ; les faits doivent suivre l’acceptation de sa compétence ou se poursuivre.', incompleteUnanswered: 'Les formulaires incomplets restent sans réponse.',
      doubtsDoNotExcuse: 'Les doutes ne dispensent pas ; l’avis d’un avocat sur l’absence de chances peut compter.', softLimits: 'Pas de délai, mais abus possible après 5 ans, ou 3 ans après une autre procédure ; le numéro de la règle reste à vérifier.',
      addressChanges: 'Tout changement d’adresse est signalé aussitôt.',
    },
  },
}
