/** Answers that can be worked out again; when it holds as many as it may, it begins anew. What is kept is never undefined. */
export class Recent<Key, Answer> {
  private readonly answers = new Map<Key, Answer>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: Key): Answer | undefined {
    return this.answers.get(key);
  }

  /** @returns the answer */
  keep(key: Key, answer: Answer): Answer {
    if (this.answers.size >= this.most && !this.answers.has(key)) this.answers.clear();
    this.answers.set(key, answer);
    return answer;
  }
}

const texts = new Recent<string, string>(20_000);

/** A text as it was met before: equal texts are kept once, however many profiles name the same phone and the same town. */
export const sharedText = (text: string): string => texts.get(text) ?? texts.keep(text, text);
