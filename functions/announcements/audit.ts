import type { Staff } from '../kernel/access.ts';
import { auditWrite } from '../kernel/audit.ts';
import type { Database, Write } from '../kernel/dynamo.ts';
import type { Announcement } from './announcement.ts';

/** Who is named in the trail where the service itself acts. */
export const service = { id: 'doorward', name: 'Doorward' } as const;

/** The line of the trail for an act on an announcement. @param about further facts, no personal data @param now milliseconds */
export const auditWriteOf = (
  db: Database,
  by: Pick<Staff, 'id' | 'name'>,
  act: string,
  { gameId, announcementId, revision }: Announcement,
  about: Readonly<Record<string, string | number>> | undefined,
  now: number,
): Write =>
  auditWrite(
    db,
    {
      gameId,
      staffId: by.id,
      by: by.name,
      act: `announcement.${act}`,
      about: { announcement: announcementId, revision, ...about },
    },
    now,
  );
