import type { AddressBook } from '../../functions/detection/index.ts';

/** Addresses that begin with 10 are homes in Italy, others a data centre in Nigeria. */
export const twoPlaces: AddressBook = {
  attribution: '',
  dataFrom: '2026-01-01',
  lookup: (ip) =>
    ip.startsWith('10.')
      ? {
          asn: 1,
          network: 'Home',
          kind: 'residential',
          country: 'IT',
          place: 'Milan',
          latitude: 45.5,
          longitude: 9.2,
          accuracyKm: 20,
        }
      : {
          asn: 2,
          network: 'Far',
          kind: 'hosting',
          country: 'NG',
          place: 'Lagos',
          latitude: 6.5,
          longitude: 3.4,
          accuracyKm: 20,
        },
};
