/** The codes of `Excel.ErrorCodes` that the host answers with, and the HTTP status that goes with each. */
const statusOfCode = {
  AccessDenied: 401,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 404,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
} as const;

export type HostErrorCode = keyof typeof statusOfCode;

/**
 * A request that Excel would refuse. Callers of the add-in must look at `code` only; the message is the host's own,
 * more telling than Excel's.
 */
export class HostError extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
    this.httpStatus = statusOfCode[code];
  }
}

export function invalidArgument(message: string): HostError {
  return new HostError("InvalidArgument", message);
}

export function itemNotFound(message: string): HostError {
  return new HostError("ItemNotFound", message);
}

export function notImplemented(what: string): HostError {
  return new HostError("NotImplemented", `${what} is not implemented by this host.`);
}
