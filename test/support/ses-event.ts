/**
 * An SES event as the feedback queue gets it (raw delivery). Source: SES developer guide, "Examples of event data".
 * @param more the part that is named after the event's type
 */
export function sesEvent(eventType: string, tags: { sendId: string; player: string }, more: object = {}): string {
  const { sendId, player } = tags;
  return JSON.stringify({
    eventType,
    mail: {
      timestamp: '2026-11-21T10:00:00.000Z',
      source: 'protection@security.example',
      messageId: 'ses-1',
      destination: ['mai@mail.example'],
      tags: {
        'ses:operation': ['SendRawEmail'],
        'ses:configuration-set': ['security'],
        sendId: [sendId],
        player: [player],
        lane: ['security'],
      },
    },
    ...more,
  });
}
