import type { appeal, cassation, courtChallenge, crimeReport } from '../domestic'
import type { PacketWordsIn3 } from './types'

const attends = {
  en: { notStated: 'not stated', inPerson: 'wishes to attend in person', videoLink: 'wishes to attend by video link', no: 'does not wish to attend' },
  ru: { notStated: 'не указано', inPerson: 'желает участвовать лично', videoLink: 'желает участвовать по видео-конференц-связи', no: 'участвовать не желает' },
  fr: { notStated: 'non précisé', inPerson: 'souhaite comparaître en personne', videoLink: 'souhaite comparaître par visioconférence', no: 'ne souhaite pas comparaître' },
}

export const crimeReportWords: PacketWordsIn3<typeof crimeReport> = {
  en: {
    name: 'Crime report: ill-treatment', explain: 'Ask for a criminal investigation of violence against the client',
    title: 'Report of a crime', subtitle: ({ when }) => `about ill-treatment of a person in custody${when === '' ? '' : ` ${when}`}`,
    groups: { circumstances: 'Circumstances', acts: 'What was done', traces: 'Traces, care and witnesses', reporter: 'The one who reports' },
    fields: {
      place: 'Place (building, floor, cell)', camera: 'Camera in view', before: 'Circumstances before', trigger: 'What set it off', routine: 'Routine of the place', persons: 'Each person involved, as described',
      exchanged: 'What was said and asked', methods: 'Methods', sexual: 'Any sexual element', objects: 'Objects used', consciousness: 'Loss of consciousness', injuries: 'Injuries',
      marksSeen: 'Marks seen by counsel, with date', careAsked: 'Care asked for or refused', whoWasTold: 'Who was told, and when', witnesses: 'Witnesses', earlierReports: 'Earlier reports',
      reporterWarned: 'Warning on knowingly false reports', clientReports: 'The client reports as well',
    },
    notes: { injuries: 'As described or seen. How they came about is for a clinician to say.', persons: 'A name is often withheld: rank, badge, looks.' },
    choices: {
      cameraInView: { unknown: 'not known', yes: 'a camera was in view', no: 'no camera was in view' },
      lostConsciousness: { unknown: 'not known', yes: 'the client lost consciousness', no: 'the client did not lose consciousness' },
      reporterWarned: { notYet: 'not read yet', read: 'read' },
    },
    requests: {
      register: 'To register this report and to give its number and receipt.',
      open: 'To open a criminal case.',
      examine: 'To order a forensic medical examination at once.',
      seize: 'To seize the recordings of fixed and body-worn cameras, the logs and the duty roster.',
      question: 'To question the persons described and the witnesses.',
      keepAway: 'To keep the persons described away from the client.',
      protect: 'To protect the client and the witnesses from reprisals.',
      victim: 'To recognise the client as a victim in the proceedings.',
      inform: 'To inform counsel of every decision taken.',
    },
    traps: {
      twoReports: 'A report by the client and one by counsel are two records: keep them apart.',
      consentFirst: 'The client’s informed consent and the risk of reprisals come first.',
      investigatorBody: 'That the investigator of the Investigative Committee for the place receives it is to be verified.',
      extensions: 'The authority decides within 3 days; the extensions to 10 and 30 days are to be verified.',
    },
  },
  ru: {
    name: 'Заявление о преступлении', explain: 'Требовать расследования насилия над доверителем',
    title: 'Заявление о преступлении', subtitle: ({ when }) => `о жестоком обращении с лицом, лишённым свободы${when === '' ? '' : `: ${when}`}`,
    groups: { circumstances: 'Обстановка', acts: 'Что было сделано', traces: 'Следы, медицинская помощь, свидетели', reporter: 'Заявитель' },
    fields: {
      place: 'Место (корпус, этаж, камера)', camera: 'Видеокамера', before: 'Что предшествовало', trigger: 'Что послужило поводом', routine: 'Распорядок в этом месте', persons: 'Причастные лица, по описанию',
      exchanged: 'Что говорилось и спрашивалось', methods: 'Способы', sexual: 'Действия сексуального характера', objects: 'Использованные предметы', consciousness: 'Потеря сознания', injuries: 'Повреждения',
      marksSeen: 'Следы, которые видел защитник, с датой', careAsked: 'Просьбы о медицинской помощи и отказы', whoWasTold: 'Кому и когда сообщено', witnesses: 'Свидетели', earlierReports: 'Прежние сообщения',
      reporterWarned: 'Предупреждение о заведомо ложном доносе', clientReports: 'Доверитель заявляет и сам',
    },
    notes: { injuries: 'Как описано или видно. О причине говорит врач.', persons: 'Имя часто скрывают: звание, знак, внешность.' },
    choices: {
      cameraInView: { unknown: 'неизвестно', yes: 'в поле зрения камеры', no: 'вне поля зрения камер' },
      lostConsciousness: { unknown: 'неизвестно', yes: 'доверитель терял сознание', no: 'доверитель сознания не терял' },
      reporterWarned: { notYet: 'ещё не прочитано', read: 'прочитано' },
    },
    requests: {
      register: 'Зарегистрировать настоящее заявление и выдать талон-уведомление с номером.',
      open: 'Возбудить уголовное дело.',
      examine: 'Безотлагательно назначить судебно-медицинскую экспертизу.',
      seize: 'Изъять записи стационарных камер и нагрудных регистраторов, журналы и график дежурств.',
      question: 'Допросить описанных лиц и свидетелей.',
      keepAway: 'Исключить контакты описанных лиц с доверителем.',
      protect: 'Обеспечить защиту доверителя и свидетелей от мести.',
      victim: 'Признать доверителя потерпевшим.',
      inform: 'Сообщать защитнику о каждом принятом решении.',
    },
    traps: {
      twoReports: 'Заявление доверителя и заявление защитника — две разные записи: не смешивайте их.',
      consentFirst: 'Сначала информированное согласие доверителя и оценка риска мести.',
      investigatorBody: 'Что заявление принимает следователь Следственного комитета по месту, следует проверить.',
      extensions: 'Решение принимают в 3 дня; продление до 10 и 30 дней следует проверить.',
    },
  },
  fr: {
    name: 'Plainte pénale : mauvais traitements', explain: 'Demander une enquête sur des violences subies par le client',
    title: 'Plainte pénale', subtitle: ({ when }) => `pour mauvais traitements sur une personne détenue${when === '' ? '' : `, ${when}`}`,
    groups: { circumstances: 'Circonstances', acts: 'Les actes', traces: 'Traces, soins et témoins', reporter: 'Le déclarant' },
    fields: {
      place: 'Lieu (bâtiment, étage, cellule)', camera: 'Caméra', before: 'Circonstances antérieures', trigger: 'Élément déclencheur', routine: 'Fonctionnement du lieu', persons: 'Chaque personne impliquée, telle que décrite',
      exchanged: 'Paroles échangées', methods: 'Méthodes', sexual: 'Élément sexuel', objects: 'Objets employés', consciousness: 'Perte de connaissance', injuries: 'Lésions',
      marksSeen: 'Traces vues par l’avocat, avec la date', careAsked: 'Soins demandés ou refusés', whoWasTold: 'Qui a été informé, et quand', witnesses: 'Témoins', earlierReports: 'Signalements antérieurs',
      reporterWarned: 'Avertissement sur la dénonciation mensongère', clientReports: 'Le client dépose aussi plainte',
    },
    notes: { injuries: 'Telles que décrites ou vues. Leur origine relève d’un médecin.', persons: 'Le nom est souvent tu : grade, matricule, apparence.' },
    choices: {
      cameraInView: { unknown: 'inconnu', yes: 'dans le champ d’une caméra', no: 'hors du champ des caméras' },
      lostConsciousness: { unknown: 'inconnu', yes: 'le client a perdu connaissance', no: 'le client n’a pas perdu connaissance' },
      reporterWarned: { notYet: 'pas encore lu', read: 'lu' },
    },
    requests: {
      register: 'Enregistrer la présente plainte et en donner récépissé avec son numéro.',
      open: 'Ouvrir une enquête pénale.',
      examine: 'Ordonner immédiatement une expertise médico-légale.',
      seize: 'Saisir les enregistrements des caméras fixes et portées, les registres et le tableau de service.',
      question: 'Entendre les personnes décrites et les témoins.',
      keepAway: 'Tenir les personnes décrites éloignées du client.',
      protect: 'Protéger le client et les témoins contre des représailles.',
      victim: 'Reconnaître au client la qualité de victime.',
      inform: 'Informer l’avocat de chaque décision.',
    },
    traps: {
      twoReports: 'La plainte du client et celle de l’avocat sont deux pièces : ne pas les confondre.',
      consentFirst: 'D’abord le consentement éclairé du client et le risque de représailles.',
      investigatorBody: 'Que l’enquêteur du Comité d’enquête du lieu soit compétent reste à vérifier.',
      extensions: 'Décision sous 3 jours ; les prolongations à 10 et 30 jours restent à vérifier.',
    },
  },
}

export const courtChallengeWords: PacketWordsIn3<typeof courtChallenge> = {
  en: {
    name: 'Court challenge of the prison’s acts', explain: 'Have a court declare an act or omission unlawful',
    title: 'Administrative claim', subtitle: () => 'challenging acts or omissions of a prison authority',
    groups: { parties: 'Parties', act: 'The act or omission', rights: 'Rights breached', before: 'Complaint to a higher body, interim relief, fee', late: 'Restoration of the term' },
    headings: { client: 'The claimant' },
    fields: {
      defendantPartyId: 'Defendant body', defendantOfficer: 'Officer', claimantAddress: 'Claimant’s address', representativeProof: 'Proof of the representative’s legal education or order', act: 'Act or omission challenged',
      actOn: 'Date of it', learnedOn: 'The claimant learned of it on', rights: 'Rights and freedoms breached, and how', conditions: 'About conditions of detention (compensation)',
      complainedBefore: 'Complaint to a higher body', complainedTo: 'To whom', complainedOn: 'When', complaintResult: 'Result', interimAsked: 'Interim relief asked for', fee: 'Court fee', lateReason: 'Why the term was missed',
    },
    choices: {
      complainedBefore: { notStated: 'not stated', no: 'none was made', pending: 'made and pending', refused: 'made and refused', silence: 'made and unanswered' },
      courtFee: { notStated: 'not stated', paid: 'paid', waived: 'waiver asked for', notDue: 'not due' },
    },
    requests: {
      unlawful: 'To declare the act or omission described above unlawful.',
      oblige: 'To oblige the defendant to remove the breach and to report to the court on it.',
      suspend: 'To suspend the act until the court decides.',
      compensate: 'To award compensation for the conditions of detention.',
      evidence: 'To order the defendant to produce the logs, recordings and orders on which it relies.',
      attend: 'To let the claimant take part in the hearing, by video link where needed.',
    },
    traps: {
      challengeRoute: 'Court, statute and term are those of Russia; elsewhere (England: promptly and within three months; France: référé-liberté; USA: prison grievance first) they differ and are to be verified.',
      copiesServed: 'Proof that the other parties were sent copies, and the fee or a waiver, belong to the annexes (КАС 125, 126, 220: to be verified).',
      restoration: 'Restoration of the term for good cause (КАС 219(7), 95) is to be verified.',
      plenum47: 'That conditions of detention take in legal help, safety, health and conscience rests on a Plenum ruling of 2018: to be verified.',
    },
  },
  ru: {
    name: 'Административный иск к учреждению', explain: 'Признать действие или бездействие учреждения незаконным',
    title: 'Административное исковое заявление', subtitle: () => 'об оспаривании действий (бездействия) администрации учреждения',
    groups: { parties: 'Стороны', act: 'Оспариваемое действие (бездействие)', rights: 'Нарушенные права', before: 'Жалоба в вышестоящий орган, предварительная защита, пошлина', late: 'Восстановление срока' },
    headings: { client: 'Административный истец' },
    fields: {
      defendantPartyId: 'Административный ответчик', defendantOfficer: 'Должностное лицо', claimantAddress: 'Адрес истца', representativeProof: 'Подтверждение полномочий представителя', act: 'Оспариваемое действие (бездействие)',
      actOn: 'Дата действия', learnedOn: 'Истцу стало известно', rights: 'Какие права и как нарушены', conditions: 'Условия содержания (компенсация)',
      complainedBefore: 'Жалоба в вышестоящий орган', complainedTo: 'Кому', complainedOn: 'Когда', complaintResult: 'Результат', interimAsked: 'Меры предварительной защиты', fee: 'Государственная пошлина', lateReason: 'Причины пропуска срока',
    },
    choices: {
      complainedBefore: { notStated: 'не указано', no: 'не подавалась', pending: 'подана, рассматривается', refused: 'подана, отказано', silence: 'подана, ответа нет' },
      courtFee: { notStated: 'не указано', paid: 'уплачена', waived: 'ходатайство об освобождении', notDue: 'не взимается' },
    },
    requests: {
      unlawful: 'Признать незаконным описанное выше действие (бездействие).',
      oblige: 'Обязать ответчика устранить допущенное нарушение и сообщить об этом суду.',
      suspend: 'Приостановить действие оспариваемого решения до рассмотрения дела.',
      compensate: 'Присудить компенсацию за нарушение условий содержания.',
      evidence: 'Истребовать у ответчика журналы, видеозаписи и приказы, на которые он ссылается.',
      attend: 'Обеспечить участие истца в судебном заседании, при необходимости по видео-конференц-связи.',
    },
    traps: {
      challengeRoute: 'Суд, закон и срок указаны для России; в других странах они иные и подлежат проверке.',
      copiesServed: 'К иску прилагают доказательства вручения копий и пошлину либо ходатайство (КАС 125, 126, 220: проверить).',
      restoration: 'Восстановление срока по уважительной причине (КАС 219 ч. 7, 95): проверить.',
      plenum47: 'Что условия содержания включают юридическую помощь, безопасность, здоровье и совесть, следует из постановления Пленума 2018 года: проверить.',
    },
  },
  fr: {
    name: 'Recours contre l’administration pénitentiaire', explain: 'Faire déclarer illégal un acte ou une omission',
    title: 'Recours', subtitle: () => 'contre des actes ou omissions de l’administration pénitentiaire',
    groups: { parties: 'Parties', act: 'L’acte ou l’omission', rights: 'Droits atteints', before: 'Recours hiérarchique, mesures provisoires, frais', late: 'Relevé de forclusion' },
    headings: { client: 'Le requérant' },
    fields: {
      defendantPartyId: 'Autorité défenderesse', defendantOfficer: 'Agent', claimantAddress: 'Adresse du requérant', representativeProof: 'Justificatif du représentant', act: 'Acte ou omission contesté',
      actOn: 'Date', learnedOn: 'Le requérant en a eu connaissance le', rights: 'Droits et libertés atteints, et comment', conditions: 'Conditions de détention (indemnisation)',
      complainedBefore: 'Recours hiérarchique', complainedTo: 'Adressé à', complainedOn: 'Le', complaintResult: 'Résultat', interimAsked: 'Mesures provisoires demandées', fee: 'Frais de justice', lateReason: 'Motif du retard',
    },
    choices: {
      complainedBefore: { notStated: 'non précisé', no: 'aucun', pending: 'formé, en cours', refused: 'formé, rejeté', silence: 'formé, sans réponse' },
      courtFee: { notStated: 'non précisé', paid: 'acquittés', waived: 'dispense demandée', notDue: 'non dus' },
    },
    requests: {
      unlawful: 'Déclarer illégal l’acte ou l’omission décrit ci-dessus.',
      oblige: 'Enjoindre à la partie défenderesse de faire cesser l’atteinte et d’en rendre compte.',
      suspend: 'Suspendre l’acte jusqu’à la décision.',
      compensate: 'Allouer une indemnité pour les conditions de détention.',
      evidence: 'Ordonner la production des registres, enregistrements et ordres invoqués.',
      attend: 'Permettre au requérant de participer à l’audience, au besoin par visioconférence.',
    },
    traps: {
      challengeRoute: 'Juridiction, loi et délai sont ceux de la Russie ; ailleurs ils diffèrent et restent à vérifier.',
      copiesServed: 'La preuve des copies envoyées et les frais ou la dispense figurent aux annexes (à vérifier).',
      restoration: 'Le relevé de forclusion pour motif légitime reste à vérifier.',
      plenum47: 'La portée des « conditions de détention » repose sur un arrêt de plénum de 2018 : à vérifier.',
    },
  },
}

const grounds = {
  en: { facts: 'conclusions do not match the facts', procedure: 'substantial breach of procedure', law: 'wrong application of criminal law', sentence: 'unjust sentence' },
  ru: { facts: 'несоответствие выводов суда фактическим обстоятельствам', procedure: 'существенное нарушение уголовно-процессуального закона', law: 'неправильное применение уголовного закона', sentence: 'несправедливость приговора' },
  fr: { facts: 'conclusions contraires aux faits', procedure: 'violation substantielle de la procédure', law: 'fausse application de la loi pénale', sentence: 'peine injuste' },
}

export const appealWords: PacketWordsIn3<typeof appeal> = {
  en: {
    name: 'Appeal', explain: 'Against a judgment that is not yet in force', title: 'Appeal', subtitle: ({ client, when }) => `against the judgment${when === '' ? '' : ` given ${when}`} in the case of ${client}`,
    groups: { decision: 'The judgment appealed', grounds: 'Grounds', evidence: 'Evidence, witnesses, attendance', late: 'Restoration of the term' },
    fields: {
      judgmentEventId: 'Judgment', courtName: 'Court that gave it', courtCaseNo: 'Case no.', pronouncedOn: 'Pronounced on', copyServedOn: 'Copy served on the client', decided: 'What it decided', attacked: 'The part appealed',
      grounds: 'Grounds relied on', factsArgument: 'Conclusions and facts', procedureArgument: 'Procedure', lawArgument: 'Criminal law', sentenceArgument: 'Sentence',
      evidenceAsked: 'Evidence to be examined', witnessesAsked: 'Witnesses to be called', attend: 'The client', lateReason: 'Why the term was missed',
    },
    notes: { copyServedOn: 'For a client in custody the term runs from this day.' },
    choices: { appealGrounds: grounds.en, clientAttends: attends.en },
    requests: {
      quash: 'To quash the judgment.', remit: 'To send the case back for a new trial before another bench.', mitigate: 'In the alternative, to change the judgment and to reduce the sentence.',
      evidence: 'To examine the evidence and to call the witnesses named above.', attend: 'To let the client and counsel take part in the hearing.', restore: 'To restore the term for filing.',
    },
    traps: {
      appealTerm: 'The term of 15 days counts from pronouncement, in custody from service of the copy; whether the first day counts, and from when the text of Law 608-FZ applies, is to be verified.',
      lateUnexamined: 'A late appeal is left unexamined (CPC 389.4(3)).',
      attendInAppeal: 'A convicted person’s wish to attend is stated in the appeal itself (CPC 389.6).',
    },
  },
  ru: {
    name: 'Апелляционная жалоба', explain: 'На приговор, не вступивший в законную силу', title: 'Апелляционная жалоба', subtitle: ({ client, when }) => `на приговор${when === '' ? '' : ` (${when})`}; доверитель: ${client}`,
    groups: { decision: 'Обжалуемый приговор', grounds: 'Основания', evidence: 'Доказательства, свидетели, участие', late: 'Восстановление срока' },
    fields: {
      judgmentEventId: 'Приговор', courtName: 'Суд, постановивший приговор', courtCaseNo: 'Дело №', pronouncedOn: 'Дата оглашения', copyServedOn: 'Копия вручена доверителю', decided: 'Что решено', attacked: 'Обжалуемая часть',
      grounds: 'Основания', factsArgument: 'Выводы и обстоятельства дела', procedureArgument: 'Процессуальные нарушения', lawArgument: 'Уголовный закон', sentenceArgument: 'Наказание',
      evidenceAsked: 'Доказательства для исследования', witnessesAsked: 'Свидетели для вызова', attend: 'Доверитель', lateReason: 'Причины пропуска срока',
    },
    notes: { copyServedOn: 'Для лица под стражей срок идёт с этого дня.' },
    choices: { appealGrounds: grounds.ru, clientAttends: attends.ru },
    requests: {
      quash: 'Приговор отменить.', remit: 'Передать дело на новое рассмотрение в ином составе суда.', mitigate: 'При отсутствии оснований для отмены изменить приговор и смягчить наказание.',
      evidence: 'Исследовать доказательства и вызвать свидетелей, указанных выше.', attend: 'Обеспечить участие доверителя и защитника в судебном заседании.', restore: 'Восстановить срок обжалования.',
    },
    traps: {
      appealTerm: 'Срок 15 суток идёт со дня провозглашения, для лица под стражей — со дня вручения копии; входит ли первый день и с какого дня действует редакция 608-ФЗ, следует проверить.',
      lateUnexamined: 'Жалоба, поданная с пропуском срока, остаётся без рассмотрения (УПК 389.4 ч. 3).',
      attendInAppeal: 'Желание осуждённого участвовать указывают в самой жалобе (УПК 389.6).',
    },
  },
  fr: {
    name: 'Appel', explain: 'Contre un jugement non encore définitif', title: 'Appel', subtitle: ({ client, when }) => `contre le jugement${when === '' ? '' : ` rendu ${when}`} dans l’affaire de ${client}`,
    groups: { decision: 'Le jugement attaqué', grounds: 'Moyens', evidence: 'Preuves, témoins, comparution', late: 'Relevé de forclusion' },
    fields: {
      judgmentEventId: 'Jugement', courtName: 'Juridiction', courtCaseNo: 'Affaire n°', pronouncedOn: 'Prononcé le', copyServedOn: 'Copie remise au client', decided: 'Ce qui a été décidé', attacked: 'Partie attaquée',
      grounds: 'Moyens invoqués', factsArgument: 'Conclusions et faits', procedureArgument: 'Procédure', lawArgument: 'Loi pénale', sentenceArgument: 'Peine',
      evidenceAsked: 'Preuves à examiner', witnessesAsked: 'Témoins à citer', attend: 'Le client', lateReason: 'Motif du retard',
    },
    notes: { copyServedOn: 'Pour un client détenu, le délai court de ce jour.' },
    choices: { appealGrounds: grounds.fr, clientAttends: attends.fr },
    requests: {
      quash: 'Annuler le jugement.', remit: 'Renvoyer l’affaire devant une juridiction autrement composée.', mitigate: 'À titre subsidiaire, réformer le jugement et réduire la peine.',
      evidence: 'Examiner les preuves et citer les témoins indiqués ci-dessus.', attend: 'Permettre au client et à l’avocat de participer à l’audience.', restore: 'Relever le client de la forclusion.',
    },
    traps: {
      appealTerm: 'Délai russe de 15 jours depuis le prononcé, ou la remise de la copie en détention ; le premier jour et l’entrée en vigueur restent à vérifier.',
      lateUnexamined: 'Un appel tardif n’est pas examiné (CPP russe 389.4).',
      attendInAppeal: 'Le souhait de comparaître figure dans l’appel lui-même (CPP russe 389.6).',
    },
  },
}

export const cassationWords: PacketWordsIn3<typeof cassation> = {
  en: {
    name: 'Cassation', explain: 'Against decisions in force, for breaches that affected the outcome', title: 'Cassation complaint', subtitle: ({ client }) => `against the judicial decisions in the case of ${client}`,
    groups: { instances: 'The decisions attacked', breaches: 'Substantial breaches', attendance: 'Attendance', late: 'Restoration of the term' },
    headings: { decisions: 'The courts below and what they decided' },
    fields: {
      courtCaseNo: 'Case no.', inForceOn: 'In force since', copyServedOn: 'Copy served on the client', attacked: 'Decisions attacked', earlierCassation: 'Earlier cassation', earlierResult: 'Its result',
      breaches: 'Breaches, with arguments', influence: 'How they affected the outcome', attend: 'The client', lateReason: 'Why the term was missed',
    },
    notes: { copyServedOn: 'For a client in custody the term runs from this day.' },
    choices: { clientAttends: attends.en, earlierCassation: { notStated: 'not stated', none: 'none was filed', refused: 'filed and refused', pending: 'filed and pending' } },
    requests: {
      quash: 'To quash the decisions attacked.', remit: 'To send the case back for a new examination.', change: 'In the alternative, to change the decisions.',
      attend: 'To let the client and counsel take part in the hearing, by video link where needed.', restore: 'To restore the term for filing.',
    },
    traps: {
      certifiedCopies: 'Certified copies of all decisions go with it.', orderAttached: 'Counsel attaches the order.',
      editionSuperseded: 'The text of CPC 401.4 that this form follows is from a superseded edition: to be verified.', courtRouting: 'Which court takes it follows from the level of the courts below (CPC 401.3(1)): to be verified.',
    },
  },
  ru: {
    name: 'Кассационная жалоба', explain: 'На вступившие в силу решения из-за существенных нарушений', title: 'Кассационная жалоба', subtitle: ({ client }) => `на судебные решения по делу; доверитель: ${client}`,
    groups: { instances: 'Обжалуемые решения', breaches: 'Существенные нарушения', attendance: 'Участие', late: 'Восстановление срока' },
    headings: { decisions: 'Суды, рассматривавшие дело, и содержание решений' },
    fields: {
      courtCaseNo: 'Дело №', inForceOn: 'Вступило в законную силу', copyServedOn: 'Копия вручена доверителю', attacked: 'Обжалуемые решения', earlierCassation: 'Прежние кассационные жалобы', earlierResult: 'Их результат',
      breaches: 'Нарушения и доводы', influence: 'Как они повлияли на исход дела', attend: 'Доверитель', lateReason: 'Причины пропуска срока',
    },
    notes: { copyServedOn: 'Для лица под стражей срок идёт с этого дня.' },
    choices: { clientAttends: attends.ru, earlierCassation: { notStated: 'не указано', none: 'не подавались', refused: 'поданы, отказано', pending: 'поданы, рассматриваются' } },
    requests: {
      quash: 'Обжалуемые судебные решения отменить.', remit: 'Передать дело на новое рассмотрение.', change: 'При отсутствии оснований для отмены решения изменить.',
      attend: 'Обеспечить участие доверителя и защитника в судебном заседании, при необходимости по видео-конференц-связи.', restore: 'Восстановить срок обжалования.',
    },
    traps: {
      certifiedCopies: 'Прилагают заверенные копии всех судебных решений.', orderAttached: 'Защитник прилагает ордер.',
      editionSuperseded: 'Редакция ст. 401.4 УПК, по которой составлена форма, утратила силу: проверить.', courtRouting: 'Какой суд принимает жалобу, зависит от уровня судов (УПК 401.3 ч. 1): проверить.',
    },
  },
  fr: {
    name: 'Pourvoi en cassation', explain: 'Contre des décisions définitives, pour violations ayant influé sur l’issue', title: 'Pourvoi en cassation', subtitle: ({ client }) => `contre les décisions rendues dans l’affaire de ${client}`,
    groups: { instances: 'Les décisions attaquées', breaches: 'Violations substantielles', attendance: 'Comparution', late: 'Relevé de forclusion' },
    headings: { decisions: 'Les juridictions saisies et leurs décisions' },
    fields: {
      courtCaseNo: 'Affaire n°', inForceOn: 'Définitif depuis', copyServedOn: 'Copie remise au client', attacked: 'Décisions attaquées', earlierCassation: 'Pourvois antérieurs', earlierResult: 'Leur résultat',
      breaches: 'Violations et arguments', influence: 'Leur influence sur l’issue', attend: 'Le client', lateReason: 'Motif du retard',
    },
    notes: { copyServedOn: 'Pour un client détenu, le délai court de ce jour.' },
    choices: { clientAttends: attends.fr, earlierCassation: { notStated: 'non précisé', none: 'aucun', refused: 'formés, rejetés', pending: 'formés, en cours' } },
    requests: {
      quash: 'Casser les décisions attaquées.', remit: 'Renvoyer l’affaire pour un nouvel examen.', change: 'À titre subsidiaire, réformer les décisions.',
      attend: 'Permettre au client et à l’avocat de participer à l’audience, au besoin par visioconférence.', restore: 'Relever le client de la forclusion.',
    },
    traps: {
      certifiedCopies: 'Des copies certifiées de toutes les décisions sont jointes.', orderAttached: 'L’avocat joint son mandat.',
      editionSuperseded: 'Le texte du CPP russe 401.4 suivi ici provient d’une édition remplacée : à vérifier.', courtRouting: 'La juridiction compétente dépend du degré des juridictions saisies : à vérifier.',
    },
  },
}
