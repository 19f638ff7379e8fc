import type { GenericSchema } from 'valibot';
import type { Connection } from '../account/connection';
import type { ReportSurroundings } from '../report/participant/call';
import type { ToolAnswer } from '../report/tools/answer';
import type { TextContext } from '../text/context';

/** With what a tool works. */
export interface ToolWork {
  readonly connection: Connection;
  /** By what reports are made; with aliases in place of all that people typed. */
  readonly surroundings: ReportSurroundings;
  /** With what people typed; undefined where assistants may not have it. */
  readonly shown: TextContext | undefined;
  readonly signal: AbortSignal;
  /** Counts requests before they are made; throws where they are too many for now. */
  readonly spend: (requests: number) => void;
}

/** A tool that an assistant may call: it reads, and changes nothing. */
export interface Tool<Input> {
  readonly schema: GenericSchema<unknown, Input>;
  /** What it will read and at most how many requests that costs, for the person who is asked; finished sentences. */
  describe(input: Input, context: TextContext): string;
  run(input: Input, work: ToolWork): Promise<ToolAnswer>;
}
