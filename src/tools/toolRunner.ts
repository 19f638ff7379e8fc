import * as v from 'valibot';
import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { Connection } from '../account/connection';
import { ApiError } from '../api/errors';
import type { Log } from '../platform/log';
import { readSettings, readToolsShowPersonalData } from '../platform/settings';
import { systemClock } from '../platform/systemClock';
import { aliases, currentTextContext, hostTimeZone } from '../platform/textContext';
import { answerText, type ToolAnswer } from '../report/tools/answer';
import { mostRequestsAMinute, RequestBudget } from '../report/tools/requestBudget';
import { toolName, type ToolName } from '../shared/contributionIds';
import { formatDuration } from '../text/duration';
import { errorSentence } from '../text/errors';
import { zoneView } from '../text/zoneView';
import { comparePersonCalls } from './comparePersonCalls';
import { findPersonCalls } from './findPersonCalls';
import { getCallVerdict } from './getCallVerdict';
import { getSessionIncidents } from './getSessionIncidents';
import type { Tool, ToolWork } from './tool';

/** A tool with its input still to be read. */
interface AnyTool {
  readonly describe: (input: unknown) => string;
  readonly run: (input: unknown, work: ToolWork) => Promise<ToolAnswer>;
}

/** What a tool says when it cannot answer, for an assistant and the person that it works for. */
class ToolRefusal extends Error {}

/** Asks before each tool works, and lets it work: with the account in use, within a budget of requests, cancellable. */
export class ToolRunner {
  readonly #accounts: Pick<AccountManager, 'state'>;
  readonly #log: Pick<Log, 'info' | 'error'>;
  readonly #budget = new RequestBudget();
  readonly #tools: Readonly<Record<ToolName, AnyTool>> = {
    [toolName.findPersonCalls]: checked(findPersonCalls),
    [toolName.getCallVerdict]: checked(getCallVerdict),
    [toolName.getSessionIncidents]: checked(getSessionIncidents),
    [toolName.comparePersonCalls]: checked(comparePersonCalls),
  };

  constructor(accounts: Pick<AccountManager, 'state'>, log: Pick<Log, 'info' | 'error'>) {
    this.#accounts = accounts;
    this.#log = log;
  }

  /** What the person is asked before a tool works. Throws a sentence for the assistant where the input is wrong. */
  prepare(name: ToolName, input: unknown): vscode.PreparedToolInvocation {
    const message = this.#tools[name].describe(input);
    return {
      invocationMessage: vscode.l10n.t('Reading from Whereby Insights'),
      confirmationMessages: { title: vscode.l10n.t('Read from Whereby Insights?'), message },
    };
  }

  /** Lets a tool work. Throws a sentence for the assistant where it cannot answer. */
  async invoke(
    name: ToolName,
    { input, tokenizationOptions }: vscode.LanguageModelToolInvocationOptions<object>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const abort = new AbortController();
    const cancelling = token.onCancellationRequested(() => {
      abort.abort();
    });
    this.#log.info(`tool ${name}`);
    try {
      const connection = await this.#connection();
      const answer = await this.#tools[name].run(input, this.#workWith(connection, abort.signal));
      const text = answerText(answer, tokenizationOptions?.tokenBudget);
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    } catch (error) {
      if (abort.signal.aborted) {
        throw new vscode.CancellationError();
      }
      if (error instanceof ApiError) {
        throw new Error(errorSentence(error, currentTextContext()), { cause: error });
      }
      if (!(error instanceof ToolRefusal)) {
        this.#log.error('tool', error);
      }
      throw error;
    } finally {
      cancelling.dispose();
    }
  }

  async #connection(): Promise<Connection> {
    const state = await this.#accounts.state();
    if (state.kind === 'active') {
      return state.connection;
    }
    throw new ToolRefusal(
      state.kind === 'signedOut'
        ? vscode.l10n.t(
            'Nobody is signed in. Ask the user to run "Whereby Insights: Sign In with API Key..." or "Whereby Insights: Explore Sample Data" in the command palette.',
          )
        : vscode.l10n.t(
            'Whereby no longer accepts the API key. Ask the user to run "Whereby Insights: Sign In with API Key..." in the command palette.',
          ),
    );
  }

  #workWith(connection: Connection, signal: AbortSignal): ToolWork {
    const settings = readSettings();
    const inForce = currentTextContext();
    const zones = zoneView({ setting: settings.timeZone, host: hostTimeZone(), browser: undefined }, inForce.l10n);
    const mayShow = inForce.hidePersonal === false && readToolsShowPersonalData();
    return {
      connection,
      surroundings: { settings, zones, context: { ...inForce, hidePersonal: aliases } },
      shown: mayShow ? inForce : undefined,
      signal,
      spend: (requests) => {
        const waitMs = this.#budget.spend(requests, systemClock.now());
        if (waitMs > 0) {
          throw new ToolRefusal(
            vscode.l10n.t(
              'Assistants may cause at most {0} requests a minute. Try again in {1}, or ask for less.',
              mostRequestsAMinute,
              formatDuration(Math.max(1_000, waitMs), inForce.l10n),
            ),
          );
        }
      },
    };
  }
}

/** The tool, which takes any input and refuses what is not its own. */
function checked<Input>(tool: Tool<Input>): AnyTool {
  const read = (input: unknown): Input => {
    const parsed = v.safeParse(tool.schema, input);
    if (!parsed.success) {
      const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'input'}: ${issue.message}`);
      throw new ToolRefusal(vscode.l10n.t('The input is not right. {0}', problems.join('; ')));
    }
    return parsed.output;
  };
  return {
    describe: (input) => tool.describe(read(input), currentTextContext()),
    run: (input, work) => tool.run(read(input), work),
  };
}
