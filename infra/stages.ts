/** What differs between stages. Everything else is the same in all of them. */
export type Stage = {
  readonly name: string;
  readonly region: string;
  /** Own name of the API and the player pages. Without one, the API's own address is used. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** The one sender of security mail, as a bare address; its domain becomes an SES identity. */
  readonly mailFrom: string;
  /** The one sender of announcements: a subdomain of its own, so that what players think of news never harms a warning. */
  readonly bulkMailFrom: string;
  readonly bulk: {
    /** Hundredths of the account's rate and daily quota that announcements may use; the rest is kept for security mail. */
    readonly share: number;
    /** A send to more recipients than this needs the approval of a second person. */
    readonly approveAbove: number;
    /** How many senders work at the same time. */
    readonly senders: number;
  };
  /** Who is mailed when an alarm goes off; further receivers subscribe to the alarm topic. */
  readonly alarmEmail?: string;
  /** Whether data outlives the stack and cannot be deleted by accident. */
  readonly keepData: boolean;
  readonly logDays: 14 | 30 | 90;
  /** Requests a second over the whole API, and how many may come at once beyond it. */
  readonly api: { readonly rate: number; readonly burst: number };
  /** What of a game's sign-ins may be asked about, and may make an agent call, unless the game says otherwise. */
  readonly budget: { readonly askedPer100: number; readonly callsPer10000: number };
  /** How many functions at most work on the queue of events at the same time. */
  readonly queueWorkers: number;
};

export const stages = {
  dev: {
    name: 'dev',
    region: 'eu-west-1',
    mailFrom: 'account-safety@dev.doorward.example',
    bulkMailFrom: 'news@news.dev.doorward.example',
    bulk: { share: 80, approveAbove: 200, senders: 4 },
    keepData: false,
    logDays: 14,
    api: { rate: 200, burst: 400 },
    budget: { askedPer100: 2, callsPer10000: 1 },
    queueWorkers: 5,
  },
  prod: {
    name: 'prod',
    region: 'eu-central-1',
    mailFrom: 'account-safety@doorward.example',
    bulkMailFrom: 'news@news.doorward.example',
    bulk: { share: 80, approveAbove: 1000, senders: 16 },
    keepData: true,
    logDays: 90,
    api: { rate: 2000, burst: 4000 },
    budget: { askedPer100: 2, callsPer10000: 1 },
    queueWorkers: 50,
  },
} as const satisfies Record<string, Stage>;

/** @throws naming the stages there are */
export function stageByName(name: string): Stage {
  const found: Stage | undefined = Object.values<Stage>(stages).find((stage) => stage.name === name);
  if (!found) throw new Error(`there is no stage ${name}; there are ${Object.keys(stages).join(', ')}`);
  return found;
}
