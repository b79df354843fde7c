import { HostError, invalidArgument } from "./host-error";
import type { HostObject } from "./class-definition";
import type { ClassName, Targets } from "./targets";

/** The arguments of a method, read by position with the checks that Excel makes. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: readonly (HostObject | null | undefined)[],
  ) {}

  /** the plain value, `undefined` when left out */
  value(position: number): unknown {
    return this.values[position] ?? undefined;
  }

  text(position: number, what: string): string {
    const value = this.value(position);
    if (typeof value === "string") return value;
    throw invalidArgument(`${what} must be a text; found ${describe(value)}.`);
  }

  optionalText(position: number, what: string): string | undefined {
    return this.value(position) === undefined ? undefined : this.text(position, what);
  }

  wholeNumber(position: number, what: string): number {
    const value = this.value(position);
    if (typeof value === "number" && Number.isInteger(value)) return value;
    throw invalidArgument(`${what} must be a whole number; found ${describe(value)}.`);
  }

  optionalWholeNumber(position: number, what: string): number | undefined {
    return this.value(position) === undefined ? undefined : this.wholeNumber(position, what);
  }

  flag(position: number): boolean {
    return this.value(position) === true;
  }

  /** An argument that is an object of the given class, or `undefined` when it is not one. */
  object<K extends ClassName>(position: number, className: K): Targets[K] | undefined {
    const object = this.objects[position];
    if (object === null) throw new HostError("InvalidArgument", `Argument ${position + 1} is a null object.`);
    if (object?.className !== className) return undefined;
    return object.target as Targets[K]; // `hostObject` pairs class name and target
  }
}

export function describe(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60);
}
