/** Anything that is told apart by its type. */
export interface TypedMessage {
  readonly type: string;
}

/** What to do with each message; one without a handler does not compile. */
export type Handlers<Message extends TypedMessage> = {
  readonly [Type in Message['type']]: (message: Extract<Message, { readonly type: Type }>) => Promise<void> | void;
};

/** Gives a message to its handler. */
export function handle<Message extends TypedMessage>(
  handlers: Handlers<Message>,
  message: Message,
): Promise<void> | void {
  // Each handler takes the messages of its own type, which TypeScript cannot follow through the look-up.
  const handler: unknown = handlers[message.type as Message['type']];
  return (handler as (message: Message) => Promise<void> | void)(message);
}
