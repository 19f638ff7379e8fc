import { ApiError } from '../api/errors';
import type { TextContext } from './context';
import { formatDuration } from './duration';
import { personal } from './personal';

/** What went wrong in a few words and in one sentence, and where that helps what can be done. */
export interface ErrorText {
  /** For where there is little room. */
  readonly cause: string;
  readonly text: string;
  readonly hint?: string;
}

/** Words for a failure, safe for every place. A person who reads them learns the cause, not a stack. */
export function describeError(error: unknown, context: TextContext): ErrorText {
  return error instanceof ApiError
    ? describeApiError(error, context)
    : {
        cause: context.l10n.t('Unexpected failure'),
        text: context.l10n.t('Something unexpected went wrong. The log has the details.'),
      };
}

/** {@link describeError} as one text. */
export function errorSentence(error: unknown, context: TextContext): string {
  const { text, hint } = describeError(error, context);
  return hint === undefined ? text : `${text} ${hint}`;
}

function describeApiError(error: ApiError, context: TextContext): ErrorText {
  const { l10n } = context;
  switch (error.kind) {
    case 'auth':
      return {
        cause: l10n.t('Key not accepted'),
        text: l10n.t('Whereby did not accept the API key.'),
        hint: l10n.t('Check that all of it was copied and that it was not revoked.'),
      };
    case 'forbidden':
      return {
        cause: l10n.t('Key not allowed'),
        text: l10n.t('This API key is not allowed to read insights.'),
        hint: said(error, context) ?? l10n.t('Your Whereby plan may not include insights.'),
      };
    case 'notFound':
      return {
        cause: l10n.t('Not found'),
        text: l10n.t('Whereby did not find what was asked for.'),
        hint: said(error, context) ?? l10n.t('Check the name or ID, and the API address in the settings.'),
      };
    case 'badRequest':
      return withHint(
        l10n.t('Request not accepted'),
        l10n.t('Whereby did not accept the request.'),
        said(error, context),
      );
    case 'rateLimited':
      return {
        cause: l10n.t('Rate limit reached'),
        text: l10n.t('Your organization has reached its rate limit.'),
        hint: tryAgain(error, context) ?? l10n.t('Try again in a while.'),
      };
    case 'timeout':
      return {
        cause: l10n.t('No answer in time'),
        text: l10n.t('Whereby did not answer in time.'),
        hint: l10n.t('The connection or the service may be slow.'),
      };
    case 'server':
      return withHint(
        l10n.t('Problem at Whereby'),
        l10n.t('Whereby has a problem on its side (status {0}).', error.status ?? '5xx'),
        [said(error, context), tryAgain(error, context)].filter((sentence) => sentence !== undefined).join(' ') ||
          undefined,
      );
    case 'badResponse':
      return describeBadResponse(error, context);
    case 'network':
      return describeNetwork(error, context);
  }
}

function describeBadResponse(error: ApiError, { l10n }: TextContext): ErrorText {
  switch (error.reason) {
    case 'notJson':
      return {
        cause: l10n.t('Answer not readable'),
        text: l10n.t('The answer was not JSON.'),
        hint: l10n.t('A proxy or a sign-in page of the network may have answered instead of Whereby.'),
      };
    case 'tooLarge':
      return {
        cause: l10n.t('Answer too large'),
        text: l10n.t('The answer was far larger than expected, so reading it was stopped.'),
        hint: l10n.t('If this was a list, a smaller page size in the settings may help.'),
      };
    default:
      return {
        cause: l10n.t('Unexpected answer'),
        text: l10n.t('The answer does not look like one from the Whereby API.'),
      };
  }
}

function describeNetwork(error: ApiError, { l10n }: TextContext): ErrorText {
  switch (error.reason) {
    case 'dns':
      return {
        cause: l10n.t('API server not found'),
        text: l10n.t('The name of the API server could not be found.'),
        hint: l10n.t('Check the network, and the address in the settings.'),
      };
    case 'refused':
      return {
        cause: l10n.t('Connection refused'),
        text: l10n.t('The API server refused the connection.'),
        hint: l10n.t('Check the address in the settings, and the firewall.'),
      };
    case 'reset':
      return {
        cause: l10n.t('Connection cut'),
        text: l10n.t('The connection to the Whereby API was cut.'),
        hint: l10n.t('The log has the details.'),
      };
    case 'proxy':
      return {
        cause: l10n.t('Blocked by the proxy'),
        text: l10n.t('The proxy blocked the request.'),
        hint: l10n.t('Check the setting http.proxy.'),
      };
    case 'tls':
      return {
        cause: l10n.t('Certificate not trusted'),
        text: l10n.t('The certificate of the server is not trusted.'),
        hint: l10n.t('If a proxy inspects the traffic, its certificate must be trusted by this machine.'),
      };
    case 'offline':
      return { cause: l10n.t('Offline'), text: l10n.t('This machine is offline.') };
    case 'redirect':
      return {
        cause: l10n.t('Redirect not followed'),
        text: l10n.t('The server redirected the request. Redirects are not followed, to protect the API key.'),
      };
    default:
      return {
        cause: l10n.t('Network problem'),
        text: l10n.t('The request failed because of a network problem.'),
        hint: l10n.t('The log has the details.'),
      };
  }
}

function tryAgain({ retryAt }: ApiError, { l10n }: TextContext): string | undefined {
  if (retryAt === null) {
    return undefined;
  }
  return l10n.t('Try again in {0}.', formatDuration(Math.max(1000, retryAt.left()), l10n));
}

/** The server's own words, quoted as such. */
function said({ detail }: ApiError, context: TextContext): string | undefined {
  const text = detail === null ? '' : personal(detail, 'notification', context);
  return text === '' ? undefined : context.l10n.t('The server said: "{0}"', text);
}

function withHint(cause: string, text: string, hint: string | undefined): ErrorText {
  return hint === undefined ? { cause, text } : { cause, text, hint };
}
