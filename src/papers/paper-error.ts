/** A paper that Typst would not set; `details` are its own messages. Apart from the renderer, which the main thread never loads. */
export class PaperError extends Error {
  readonly details: readonly string[];
  constructor(message: string, details: readonly string[]) {
    super(details.length > 0 ? `${message}: ${details.join('; ')}` : message);
    this.name = 'PaperError';
    this.details = details;
  }
}
