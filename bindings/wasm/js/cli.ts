#!/usr/bin/env node
/**
 * `npx strategi`: the command for those who have Node and nothing else. The command in Rust has more: it writes tables and baselines, and reads `strategi.toml`.
 *
 * @module
 */
import { convertFiles } from "./cli/convert.js";
import { checkFiles } from "./cli/check.js";
import { explainRule, listProfiles, listRules, printSchema } from "./cli/catalogue.js";
import { Failure, tell } from "./cli/failure.js";
import { CHECK, CONVERT, HELP } from "./cli/help.js";
import { StrategiError } from "./errors.js";
import { version } from "./version.js";

type Command = { run: (given: string[]) => Promise<number>; help: string };

const COMMANDS: Record<string, Command> = {
  check: { run: checkFiles, help: CHECK },
  convert: { run: convertFiles, help: CONVERT },
  explain: { run: explainRule, help: "Usage: strategi explain CODE [--lang LANG]\n" },
  rules: { run: listRules, help: "Usage: strategi rules [--tier TIER,…] [--format text|json]\n" },
  profiles: { run: listProfiles, help: "Usage: strategi profiles [--format text|json]\n" },
  schema: { run: printSchema, help: "Usage: strategi schema [strategy|report|configuration|options]\n" },
};

async function main(given: string[]): Promise<number> {
  const [name = "", ...rest] = given;
  if (name === "--version" || name === "-V") {
    process.stdout.write(`strategi ${version}\n`);
    return 0;
  }
  const wantsHelp = (it: string) => it === "--help" || it === "-h";
  if (name === "help" || wantsHelp(name)) {
    process.stdout.write((rest[0] !== undefined && known(rest[0])?.help) || HELP);
    return 0;
  }
  const command = known(name);
  if (command === undefined) {
    const reason = name === "" ? "no command is given" : `there is no command \`${name}\``;
    throw new Failure(reason, "`strategi --help` lists the commands");
  }
  const end = rest.indexOf("--");
  if (rest.slice(0, end < 0 ? rest.length : end).some(wantsHelp)) {
    process.stdout.write(command.help);
    return 0;
  }
  return command.run(rest);
}

function known(name: string): Command | undefined {
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  // Not `process.exit`, which would cut off what a pipe has not taken yet.
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure || error instanceof StrategiError)) throw error;
  tell(error);
  process.exitCode = 2;
}
