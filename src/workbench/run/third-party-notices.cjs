const fs = require("node:fs");
const path = require("node:path");

/** Who holds the rights in a package that brings no licence text: its package.json says MIT and names the makers' repository. */
const holders = { "@fluentui/react-icons": "Copyright (c) Microsoft Corporation" };

/**
 * The licences of the packages that are in a bundle, as the licences ask for: each package's own text, with name and version.
 * Packages that webpack left out, because nothing of them is used, are not named.
 * @param {import("webpack").Compilation} compilation of what is published
 * @param {string} mitLicence text of a MIT licence, for a package that is under it and brings no text
 * @returns {string} the text of THIRD-PARTY-NOTICES.txt
 * @throws Error when a package has no licence text and nobody has said who holds the rights in it
 */
function thirdPartyNotices(compilation, mitLicence) {
  const sections = packageFolders(compilation).map((folder) => section(folder, mitLicence));
  return [
    "The scripts of Outcome Planner for Excel contain the packages below, under the licences of their makers.\n",
    ...sections.sort(),
  ].join(`\n${"-".repeat(80)}\n\n`);
}

/** webpack itself is among them: its lines that load the parts are in every script. */
function packageFolders({ modules }) {
  const folders = new Set([path.dirname(require.resolve("webpack/package.json"))]);
  for (const module of modules) {
    // What is used together is one module to webpack, with the files of it inside.
    for (const { resource = "" } of module.modules ?? [module]) {
      // The last "node_modules" counts: a package may bring packages of its own.
      const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource) ?? [];
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders];
}

function section(folder, mitLicence) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = fs
    .readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)(\.(md|txt))?$/i.test(file));
  const texts = files.sort().map((file) => fs.readFileSync(path.join(folder, file), "utf8"));
  if (texts.length === 0) texts.push(unwritten(name, license, mitLicence));
  const text = texts.map((one) => one.replaceAll("\r\n", "\n").trim()).join("\n\n");
  return `${name} ${version} (${license})\n\n${text}\n`;
}

function unwritten(name, license, mitLicence) {
  const holder = holders[name];
  if (license !== "MIT" || holder === undefined) {
    throw new Error(
      `The package ${name} (licence: ${license}) is published with the pane and brings no licence text. Expected: a file ` +
        "LICENSE. Leave the package out, or say in third-party-notices.cjs who holds the rights in it.",
    );
  }
  return mitLicence.replace(/^Copyright .*$/m, holder);
}

module.exports = { thirdPartyNotices };
