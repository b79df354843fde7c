import type { ValueMethod } from "../class-definition";

/** Event types of the client's library (`eventType` in excel-web-16.00.debug.js) that this host raises. */
export const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventType = (typeof eventTypes)[keyof typeof eventTypes];

/** The target id of events of the whole workbook. */
export const workbookTarget = "Workbook";

export function registrationKey(type: number, targetId: string): string {
  return `${type}|${targetId}`;
}

/**
 * The pair of methods with which the client turns an event on and off.
 * @param name "DataChangedEvent" for `_RegisterDataChangedEvent` and `_UnregisterDataChangedEvent`
 */
export function eventMethods<T>(
  name: string,
  type: EventType,
  targetIdOf: (target: T) => string,
): Record<string, ValueMethod<T>> {
  return {
    [`_Register${name}`]: {
      call: (target, _args, { registrations }) =>
        void registrations.add(registrationKey(type, targetIdOf(target))),
    },
    [`_Unregister${name}`]: {
      call: (target, _args, { registrations }) =>
        void registrations.delete(registrationKey(type, targetIdOf(target))),
    },
  };
}
