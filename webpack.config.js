/**
 * Two bundles: the task pane, exactly as Excel loads it, and the workbench page that shows a spreadsheet beside it.
 * The pane's scripts are built once; `dist/production` holds the same files with Microsoft's Office.js address in
 * the pages and the production address in the manifest (both are set in addin.config.json).
 */
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");
const addIn = require("./addin.config.json");
const { thirdPartyNotices } = require("./src/workbench/run/third-party-notices.cjs");

const at = (...parts) => path.resolve(__dirname, ...parts);

/** Safari 15 is the oldest web view of an Office that has ExcelApi 1.9 and still gets updates. */
const browserTarget = "es2021";

/**
 * Puts the Office.js script after our own. Both are deferred, and deferred scripts run in their order: so the pane is drawn
 * while Microsoft's script, twice as large with what it loads, is still on its way. The pane waits for it before it speaks to Excel.
 */
class OfficeScript {
  apply(compiler) {
    compiler.hooks.compilation.tap("OfficeScript", (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap("OfficeScript", (groups) => {
        groups.headTags.push(
          HtmlPlugin.createHtmlTagObject("script", { defer: true, src: addIn.officeJsFromThisMachine }),
        );
        return groups;
      });
    });
  }
}

/**
 * Copies the finished pane to `dist/production`, puts the public addresses into its pages and manifest, and adds the licences. Copies files,
 * not webpack's assets: an asset added late would be minified a second time and no longer be the script that was tested.
 */
class ProductionSite {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("ProductionSite", (compilation) => {
      const site = at("dist/production");
      fs.rmSync(site, { recursive: true, force: true });
      fs.cpSync(at("dist/pane"), site, { recursive: true });
      for (const page of ["taskpane.html", "commands.html"]) {
        replaceIn(path.join(site, page), addIn.officeJsFromThisMachine, addIn.officeJsOnTheWeb);
      }
      const manifest = path.join(site, "manifest.xml");
      fs.copyFileSync(at("manifest.xml"), manifest);
      replaceIn(manifest, addIn.developmentAddress, addIn.productionAddress);
      // The comments speak to developers.
      replaceIn(manifest, /<!--[^]*?-->\s*/g, "");
      const licence = fs.readFileSync(at("LICENSE"), "utf8");
      fs.writeFileSync(path.join(site, "LICENSE.txt"), licence);
      fs.writeFileSync(path.join(site, "THIRD-PARTY-NOTICES.txt"), thirdPartyNotices(compilation, licence));
    });
  }
}

function replaceIn(file, from, to) {
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll(from, to));
}

/** What both bundles share. */
function shared(mode) {
  return {
    mode,
    target: ["web", "es2021"],
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: browserTarget, jsx: "automatic" },
        },
      ],
    },
    experiments: { css: true },
    optimization: { minimizer: [new EsbuildPlugin({ target: browserTarget, css: true })] },
    // Sizes are held by the benchmark, against its budgets (src/workbench/bench), not by webpack's own guess.
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

function taskPane(mode) {
  return {
    ...shared(mode),
    name: "pane",
    entry: { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/commands.ts" },
    output: {
      path: at("dist/pane"),
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      // Relative to the script, so that the add-in can be published in any folder of a site.
      publicPath: "auto",
      clean: true,
    },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        publicPath: "",
      }),
      new HtmlPlugin({
        template: "./src/commands/commands.html",
        filename: "commands.html",
        chunks: ["commands"],
        publicPath: "",
      }),
      // The pictures are the README's; the add-in has no use for them.
      new CopyPlugin({
        patterns: [{ from: "assets", to: "assets", globOptions: { ignore: ["**/screenshots/**"] } }],
      }),
      new OfficeScript(),
      ...(mode === "production" ? [new ProductionSite()] : []),
    ],
  };
}

function workbench(mode) {
  return {
    ...shared(mode),
    name: "workbench",
    entry: { workbench: "./src/workbench/grid/index" },
    output: {
      path: at("dist/workbench"),
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      publicPath: "/workbench/",
      clean: true,
    },
    plugins: [new HtmlPlugin({ template: "./src/workbench/grid/index.html", filename: "index.html" })],
  };
}

// The stamp says what a production build was made from (ensure-built.ts); any other build must not be taken for it.
fs.rmSync(at("dist/built-from.txt"), { force: true });

module.exports = (_env, { mode = "production" }) => [taskPane(mode), workbench(mode)];
