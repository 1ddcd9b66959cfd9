import { helpLink } from '../kernel/help-link.ts';
import { comma, countryName, formatMoment, type Language, translator } from '../kernel/i18n.ts';
import { renderPage } from '../kernel/page.tsx';
import { harmless } from '../kernel/text.ts';
import { en } from './messages/en.ts';
import { it } from './messages/it.ts';
import { vi } from './messages/vi.ts';
import { zhHans } from './messages/zh-hans.ts';

const t = translator({ en, vi, 'zh-Hans': zhHans, it });

/** What every page of a question shows. */
type Shown = { language: Language; game: string };

export type ShownQuestion = Shown & {
  /** Milliseconds, and the reader's IANA zone. */
  at: number;
  timezone: string | undefined;
  country: string;
  place: string;
  device: string;
  /** The code that the game shows too. */
  code: string;
  mayConfirm: boolean;
};

/** The question itself: two forms, no script, nothing that submits itself. */
export function questionPage(shown: ShownQuestion): string {
  const { language, game } = shown;
  const place = [harmless(shown.place, 60), shown.country && countryName(shown.country, language)]
    .filter(Boolean)
    .join(comma(language));
  return renderPage({
    language,
    title: t(language, 'questionTitle'),
    head: game,
    children: (
      <>
        <h1>{t(language, 'questionTitle')}</h1>
        <p>{t(language, 'questionIntro', { game })}</p>
        <dl>
          <dt>{t(language, 'when')}</dt>
          <dd>{formatMoment(shown.at, language, shown.timezone)}</dd>
          <dt>{t(language, 'where')}</dt>
          <dd>{place || t(language, 'placeUnknown')}</dd>
          <dt>{t(language, 'device')}</dt>
          <dd>
            <bdi>{harmless(shown.device, 80) || t(language, 'deviceUnknown')}</bdi>
          </dd>
        </dl>
        <p class="soft">{t(language, 'placeHint')}</p>
        <form method="post">
          <button class="primary" type="submit" name="answer" value="denied">
            {t(language, 'deny')}
          </button>
        </form>
        {shown.mayConfirm ? (
          <form method="post">
            <button class="secondary" type="submit" name="answer" value="confirmed">
              {t(language, 'confirm')}
            </button>
          </form>
        ) : (
          <p class="soft">{t(language, 'confirmClosed')}</p>
        )}
        <p>{t(language, 'whatHappens')}</p>
        <Code label={t(language, 'code')} code={shown.code} />
        <p class="soft">{t(language, 'codeHint')}</p>
        <PlaceSource />
      </>
    ),
  });
}

export type Answered = Shown & ({ what: 'denied'; code: string | undefined } | { what: 'confirmed' | 'noted' });

/** What the player sees after an answer was taken. */
export function answeredPage(shown: Answered): string {
  const { language, game, what } = shown;
  const title = t(language, `${what}Title`);
  const content =
    what === 'denied' ? (
      <>
        <p>{t(language, 'deniedNow')}</p>
        <p>{t(language, 'deniedDo')}</p>
        {shown.code ? <CaseLink language={language} code={shown.code} /> : null}
        <FirstHour language={language} />
      </>
    ) : (
      <p>{t(language, what === 'noted' ? 'notedText' : 'confirmedText', { game })}</p>
    );
  return renderPage({
    language,
    title,
    head: game,
    children: (
      <>
        <h1>{title}</h1>
        {content}
      </>
    ),
  });
}

/** The licence of the address data (CC BY 4.0) asks a page that shows a place to link to its maker. It stands last, out of the way of the answer. */
const PlaceSource = () => (
  <p class="soft">
    <a href="https://db-ip.com" rel="noreferrer noopener" lang="en">
      IP Geolocation by DB-IP
    </a>
  </p>
);

const Code = ({ label, code }: { label: string; code: string }) => (
  <dl>
    <dt>{label}</dt>
    <dd class="code">{code}</dd>
  </dl>
);

const FirstHour = ({ language }: { language: Language }) => {
  const { lead, label, url } = helpLink(language, 'first-hour');
  return (
    <p>
      {lead}
      <a href={url}>{label}</a>
    </p>
  );
};

const CaseLink = ({ language, code }: { language: Language; code: string }) => (
  <>
    <p>
      <a class="button" href={`/t/${code}`}>
        {t(language, 'follow')}
      </a>
    </p>
    <Code label={t(language, 'caseCode')} code={code} />
  </>
);
