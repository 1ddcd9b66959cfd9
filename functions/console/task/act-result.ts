/** A contact detail that was asked for with a reason; shown once, in the answer to the form, and in no address. */
export type Revealed = { field: 'email' | 'phone'; value: string };
