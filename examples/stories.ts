/** What an example adds to the reference service it is built from. */
export interface Story {
  /** Folder of the reference service under models/, and name of the example's files. */
  readonly reference: string
  /** Paragraphs of the README: what the story is. */
  readonly story: readonly string[]
  /** What to look at, in the order of a first walk through the app. */
  readonly look: readonly string[]
  readonly texts: Readonly<Record<string, string>>
  /** What the analyst proposes: the changes of which steps make up each measure. Every change belongs to one. */
  readonly measures: readonly {
    readonly id: string
    readonly name: string
    /** Ids of steps of either variant. */
    readonly steps: readonly string[]
    /** Takes the changes that belong to no step: other branches and shares. */
    readonly rest?: true
  }[]
}

const PROPERTY: Story = {
  reference: 'property-registration',
  story: [
    'A citizen sells a flat in Tashkent. In 2015 seller and buyer are the messengers of the state: seven certificates of seven bodies, an inspection, two trips to the notary, and then the cadastre with a file that repeats what the notary has just read.',
    'The to-be turns the direction around. One application starts the service, the notary asks the registers, and the certified contract itself makes the cadastre enter the right. What remains of the visits is the one at the notary, which the law wants.',
  ],
  look: [
    '**Model, as-is.** Colour by documents: ten papers meet in one step at the notary. Which of them says something that no register knows?',
    '**Compare.** Five measures, each with what it saves. The certificates save most, in visits and in days; the inspection and the automatic entry follow in days.',
    '**Compare, money.** Fees fall in BRV and rise in sums: each variant is priced at its own date. Ask why, and the formula shows both rows of the table on the Service page.',
    '**Compare, list of changes.** The clause beside each certificate: the acts that ask for them are what has to change first.',
    '**Service.** What an hour and a trip of the applicant are worth, and the assumptions that the figures rest on. Change one and watch the cost.',
  ],
  texts: {
    problem:
      'A sale of a flat is registered only after its parties have carried certificates from one public body to the next. Almost every one of them says what a register of the state already holds. A missing or lapsed paper sends the buyer back, and the file that the cadastre examines repeats the check that the notary has made.',
    proposal:
      'The notary takes data on the property, debts, residents and bans from the registers instead of asking for certificates. Duty and fee are paid in one step online. The certified contract is itself the application to the cadastre: the right is entered automatically and the extract is sent.',
  },
  measures: [
    {
      id: 'certificates',
      name: 'Seven certificates are asked of the registers, not of the citizen',
      steps: [
        'Task_CopyPapers',
        'Task_Electricity',
        'Task_Gas',
        'Task_Water',
        'Task_Telephone',
        'Task_Mahalla',
        'Task_Tax',
        'Task_Demolition',
        'Task_RenewCertificate',
        'Task_PullData',
        'Task_SettleDebt',
      ],
    },
    {
      id: 'inspection',
      name: 'The flat is not inspected for a sale',
      steps: ['Task_RequestInspection', 'Task_Inspect', 'Task_CadastralPassport'],
    },
    {
      id: 'notary',
      name: 'One application, and the notary works from data',
      steps: ['Task_ApplyOnline', 'Task_NotaryCheck', 'Task_CertifyContract'],
      rest: true,
    },
    { id: 'payment', name: 'Duty and fee are paid once, online', steps: ['Task_PayDuty', 'Task_PayFee'] },
    {
      id: 'registration',
      name: 'The contract itself makes the right be entered, and the extract is sent',
      steps: ['Task_HandIn', 'Task_Examine', 'Task_EnterRight', 'Task_CollectExtract'],
    },
  ],
}

const KINDERGARTEN: Story = {
  reference: 'kindergarten-admission',
  story: [
    'A family of the Sergeli district looks for a place in a state kindergarten. In 2018 the queue is a book at the district department, and a parent comes again and again to ask where the child stands in it.',
    'The to-be puts the application on the portal and the queue into a system that allots places by rule. Visits, papers and asking disappear. What does not disappear is the wait for a place to fall free: no redesign of a procedure builds a kindergarten.',
  ],
  look: [
    '**Compare, days.** The saving is smaller than in visits. Ask why: the wait for a place is the same in both variants, and the time-procedure chart shows it as the long flat stretch.',
    '**Compare, documents.** The matrix shows each paper: dropped, or exchanged between the registry office, the polyclinic and the kindergarten.',
    '**Compare, measures.** Four measures. The one about the check-up saves papers and visits but no day; would you still propose it?',
    '**Path.** Walk the case that is sent back for a missing paper, and count the visits.',
    '**Model, to-be.** The data exchange is one step. Which agreements between bodies does it need?',
  ],
  texts: {
    problem:
      'A place in a kindergarten is asked for with papers that the state has issued itself, and the place in the queue is known only to a book. Parents come to hand in, to ask, to collect the referral, the medical card and the receipt, and to carry each to the next body.',
    proposal:
      'One application on the portal, filled in from the registers. The information system keeps the queue and allots places by published rules; the referral is a code. The polyclinic sends the medical card as data, and the first month is paid online when the contract is signed.',
  },
  measures: [
    {
      id: 'application',
      name: 'One application on the portal, filled in from the registers',
      steps: ['Task_MahallaCertificate', 'Task_Apply', 'Task_CheckPapers', 'Task_FindPaper', 'Task_PullData'],
      rest: true,
    },
    {
      id: 'queue',
      name: 'An electronic queue that allots places by rule',
      steps: [
        'Task_QueueBook',
        'Task_AllotPlaces',
        'Task_WaitingList',
        'Task_WriteReferral',
        'Task_AskAboutQueue',
        'Task_CollectReferral',
      ],
    },
    {
      id: 'medical',
      name: 'The medical card goes to the kindergarten as data',
      steps: [
        'Task_MedicalVisit',
        'Task_DoctorsRound',
        'Task_OrderTests',
        'Task_SignCard',
        'Task_CollectCard',
        'Task_RenewCertificate',
      ],
    },
    {
      id: 'enrolment',
      name: 'The child comes once: code, contract and first payment online',
      steps: ['Task_HandInKindergarten', 'Task_CheckReferral', 'Task_Pay', 'Task_BringReceipt', 'Task_Enrol'],
    },
  ],
}

export const STORIES: readonly Story[] = [PROPERTY, KINDERGARTEN]
