import { describe } from "../arguments";
import type { ClassDefinition } from "../class-definition";
import { hostObject } from "../class-definition";
import { itemNotFound } from "../host-error";
import type { HostSession } from "../session";

/** `workbook.settings`: the same store as `Office.context.document.settings`, values held as JSON texts. */
export const settingCollectionClass: ClassDefinition<undefined> = {
  items: (_target, { workbook }) =>
    [...workbook.settings.keys()].map((key) => hostObject("Setting", { key })),
  item(_target, key, session) {
    if (typeof key === "string" && session.workbook.settings.has(key)) return hostObject("Setting", { key });
    throw itemNotFound(`There is no setting ${describe(key)}.`);
  },
  objectMethods: {
    Add: {
      call(_target, args, session) {
        const key = args.text(0, "key");
        write(session, key, args.value(1));
        return hostObject("Setting", { key });
      },
      effect: "writes",
    },
    GetItemOrNullObject: {
      call(_target, args, { workbook }) {
        const key = args.text(0, "key");
        return workbook.settings.has(key) ? hostObject("Setting", { key }) : null;
      },
    },
  },
  methods: { GetCount: { call: (_target, _args, { workbook }) => workbook.settings.size } },
};

export const settingClass: ClassDefinition<{ readonly key: string }> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { workbook }) => JSON.parse(workbook.settings.get(key) ?? "null") as unknown,
      set: ({ key }, value, session) => write(session, key, value),
    },
  },
  methods: {
    Delete: { call: ({ key }, _args, { workbook }) => void workbook.settings.delete(key), effect: "writes" },
  },
};

function write({ workbook }: HostSession, key: string, value: unknown): void {
  workbook.settings.set(key, JSON.stringify(value ?? null));
}
