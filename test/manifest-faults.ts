/** Children of each element that Excel reads in a fixed order; see Microsoft's "Manifest element order". */
const elementOrder: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** Sizes in pixels that Excel asks of a ribbon icon. */
const iconSizes = ["16", "32", "80"];

/** Longest text that Excel takes, in characters. */
const longest: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };

/**
 * Everything that is wrong with a manifest and that the published schemas do not see, one sentence each.
 * @param pngSize width and height in pixels of a file named by its path in the add-in's site, undefined when there is none
 */
export function manifestFaults(
  manifest: Document,
  pngSize: (sitePath: string) => { width: number; height: number } | undefined,
): readonly string[] {
  const elements = [...manifest.getElementsByTagName("*")];
  return [
    ...orderFaults(elements),
    ...addressFaults(elements),
    ...resourceFaults(elements),
    ...iconFaults(elements, pngSize),
    ...requirementFaults(elements),
  ];
}

function orderFaults(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const order = elementOrder[element.tagName];
    if (order === undefined) return [];
    const found = [...element.children].map((child) => child.tagName);
    return found.join() === order.join()
      ? []
      : [`${element.tagName} holds ${found.join(", ")}; expected ${order.join(", ")}`];
  });
}

function addressFaults(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const text = element.children.length === 0 ? (element.textContent ?? "").trim() : "";
    return [element.getAttribute("DefaultValue") ?? "", text]
      .filter((value) => /^[a-z]+:\/\//i.test(value) && !value.startsWith("https://"))
      .map((value) => `${element.tagName} names ${value}, which is not https`);
  });
}

function resourceFaults(elements: readonly Element[]): string[] {
  const defined = elements.filter((e) => e.parentElement?.parentElement?.tagName === "Resources");
  const ids = defined.map((e) => e.getAttribute("id") ?? "");
  const used = elements.map((e) => e.getAttribute("resid")).filter((id) => id !== null);
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} is not among the resources`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource ${id} is used nowhere`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `resource ${id} is defined twice`),
    ...ids.filter((id) => id.length > 32).map((id) => `resource ${id} has more than 32 characters`),
    ...defined
      .filter(
        (e) =>
          (e.getAttribute("DefaultValue") ?? "").length > (longest[e.parentElement?.tagName ?? ""] ?? 2048),
      )
      .map((e) => `text of ${e.getAttribute("id")} is too long`),
  ];
}

function iconFaults(
  elements: readonly Element[],
  pngSize: (sitePath: string) => { width: number; height: number } | undefined,
): string[] {
  const address = (id: string | null): string =>
    elements.find((e) => e.getAttribute("id") === id)?.getAttribute("DefaultValue") ?? "";
  const icons = elements.filter((e) => e.tagName === "Icon");
  const asked = icons.flatMap((icon) =>
    [...icon.children].map((image) => ({
      size: image.getAttribute("size") ?? "",
      url: address(image.getAttribute("resid")),
    })),
  );
  const inPane = ["IconUrl", "HighResolutionIconUrl"].map((tag, i) => ({
    size: ["32", "64"][i] ?? "",
    url: elements.find((e) => e.tagName === tag)?.getAttribute("DefaultValue") ?? "",
  }));
  return [
    ...icons.flatMap((icon) => {
      const sizes = [...icon.children].map((image) => image.getAttribute("size"));
      return iconSizes
        .filter((size) => !sizes.includes(size))
        .map((size) => `an icon lacks its size ${size}`);
    }),
    ...[...asked, ...inPane].flatMap(({ size, url }) => {
      const found = pngSize(url.replace(/^https:\/\/[^/]+\//, ""));
      if (found === undefined) return [`${url} is not a PNG file of the project`];
      return found.width === Number(size) && found.height === Number(size)
        ? []
        : [`${url} is ${found.width} × ${found.height}; expected ${size} × ${size}`];
    }),
  ];
}

/** What the README promises: ExcelApi 1.9, which Office 2021 and everything later has. */
function requirementFaults(elements: readonly Element[]): string[] {
  const sets = elements
    .filter((e) => e.tagName === "Set")
    .map((e) => `${e.getAttribute("Name")} ${e.getAttribute("MinVersion")}`);
  return sets.join() === "ExcelApi 1.9"
    ? []
    : [`requires ${sets.join(", ") || "nothing"}; expected ExcelApi 1.9`];
}
