/**
 * Where the sample's people live and where its attackers sit: networks of real access providers, each the first three numbers of an
 * IPv4 block that public address data puts in that town. The addresses in them are made up.
 */
export type Place = {
  country: string;
  timezone: string;
  /** BCP 47 tags that people there use, the common one first. */
  locales: string[];
  /** Blocks of home connections and of mobile networks. */
  home: string[];
  mobile: string[];
};

export const places: Record<string, Place> = {
  hanoi: {
    country: 'VN',
    timezone: 'Asia/Ho_Chi_Minh',
    locales: ['vi-VN'],
    home: ['14.160.0', '14.162.100', '1.52.175', '1.52.225'],
    mobile: ['42.1.64', '42.1.65', '42.1.72'],
  },
  saigon: {
    country: 'VN',
    timezone: 'Asia/Ho_Chi_Minh',
    locales: ['vi-VN'],
    home: ['14.166.96', '14.169.144', '1.52.25', '1.52.50'],
    mobile: ['45.117.156', '45.117.157', '45.117.158'],
  },
  guangzhou: {
    country: 'CN',
    timezone: 'Asia/Shanghai',
    locales: ['zh-Hans-CN', 'zh-CN'],
    home: ['14.16.0', '14.16.7', '14.16.14', '14.16.21'],
    mobile: ['36.131.32', '36.131.33', '36.131.34'],
  },
  singapore: {
    country: 'SG',
    timezone: 'Asia/Singapore',
    locales: ['zh-Hans-SG', 'en-SG'],
    home: ['42.60.12', '42.60.15', '42.60.72'],
    mobile: ['27.104.0', '27.104.6', '27.104.12'],
  },
  milan: {
    country: 'IT',
    timezone: 'Europe/Rome',
    locales: ['it-IT'],
    home: ['2.112.51', '2.112.102', '2.224.204', '2.225.152'],
    mobile: ['2.192.51', '2.192.102', '2.192.153'],
  },
  rome: {
    country: 'IT',
    timezone: 'Europe/Rome',
    locales: ['it-IT'],
    home: ['2.114.100', '2.115.201', '2.117.97'],
    mobile: ['2.194.49', '2.194.100', '2.194.151'],
  },
  london: {
    country: 'GB',
    timezone: 'Europe/London',
    locales: ['en-GB'],
    home: ['2.120.0', '2.120.51', '5.80.48', '62.30.12'],
    mobile: ['31.90.0', '31.90.31', '31.90.62'],
  },
  chicago: {
    country: 'US',
    timezone: 'America/Chicago',
    locales: ['en-US'],
    home: ['23.68.25', '23.68.50', '23.68.75'],
    mobile: ['24.221.66', '24.221.72', '24.221.78'],
  },
};

/** Blocks from which the attackers come: homes with infected machines, and rented servers. */
export const attackBlocks: { country: string; block: string; timezone: string; language: string }[] = [
  { country: 'BR', block: '177.32.15', timezone: 'America/Sao_Paulo', language: 'pt-BR' },
  { country: 'BR', block: '177.35.25', timezone: 'America/Sao_Paulo', language: 'pt-BR' },
  { country: 'NG', block: '41.75.84', timezone: 'Africa/Lagos', language: 'en-NG' },
  { country: 'RU', block: '5.140.32', timezone: 'Asia/Yekaterinburg', language: 'ru-RU' },
  { country: 'CH', block: '85.6.198', timezone: 'Europe/Zurich', language: 'de-CH' },
  { country: 'NL', block: '5.101.104', timezone: 'UTC', language: 'en-US' },
  { country: 'FI', block: '37.27.12', timezone: 'UTC', language: 'en-US' },
  { country: 'FR', block: '5.39.12', timezone: 'UTC', language: 'en-US' },
];
