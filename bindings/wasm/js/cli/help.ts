/** What `--help` prints. */

/** Of the command as a whole. */
export const HELP = `Checks public strategies: what is wrong with them, where, and why

Usage: strategi COMMAND [OPTIONS]

Commands:
  check     Check strategies, read together as one collection
  convert   Write strategies in another format: JSON, YAML, StratML
  explain   Print the page of a rule: what it finds, why, and examples
  rules     List the rules
  profiles  List the profiles: sets of rules for plans under one law, programme or standard
  schema    Print the JSON Schema of documents, reports, the configuration or options
  help      Print the help of a command

Options:
  -h, --help     Print help
  -V, --version  Print version
`;

const READING = `      --lenient              Take unknown fields as warnings
      --lang LANG            The language of messages: en, nb, nn [default: en]
      --config FILE          The configuration, as JSON: what a strategi.toml holds; paths in it are from the current folder
      --no-config            No configuration
      --stdin-name NAME      The name under which standard input is reported [default: <stdin>]

Reading StratML:
      --goals-as KIND        What its Goals are: objectives, priorities [default: objectives]
      --objectives-as KIND   What its Objectives are: objectives, measures [default: objectives]
      --language TAG         The language of documents that do not say it, e.g. nb
`;

/** Of `check`. */
export const CHECK = `Check strategies, read together as one collection

Usage: strategi check [OPTIONS] PATH…

Paths are files, folders, and \`-\` for standard input. Folders are searched for *.yaml, *.yml, *.json, *.ndjson and *.jsonl, and for
StratML in *.xml and *.stratml, also in folders below; what is hidden, and folders named \`node_modules\` or \`target\`, is left out, and so
are files without the field \`strategi\`. A file that is named is always read. The files that documents name as their sources are
read, too, where they stand at or below the folder of the document.

Options:
      --format FORMAT        How to write the report: text, json, sarif, junit, github, markdown, html
                             [default: by the ending of --output, else text]
  -o, --output FILE          Write the report to this file; only a summary is left on standard output
  -q, --quiet                Write nothing when nothing is found
      --date YYYY-MM-DD      The day on which the documents are judged [default: today]
      --select CODE,…        Only these rules: codes (PER002), families (PER) or names
      --ignore CODE,…        Not these rules, either
      --tier TIER,…          The tiers whose rules run: core, recommended, profile, pedantic, preview [default: core,recommended]
      --profile NAME,…       Judge by these profiles, besides those that a document names itself
      --about WHAT           Only findings about the plan, or about the record of it: plan, record
      --baseline FILE        Only findings that are not in this file, which \`strategi baseline\` wrote
      --no-waivers           Report what waivers accept, too
      --full                 Show every finding, not only the first of many alike
      --color WHEN           auto, always, never [default: auto]
      --fix                  Mend what can be mended for certain, in the files themselves
      --unsafe-fixes         With --fix: mend also what somebody should look at afterwards
${READING}
Exit code:
  0  no finding of level error
  1  at least one finding of level error; with --fix, one that is left
  2  could not run: wrong arguments, a file that is not there, a folder without documents
`;

/** Of `convert`. */
export const CONVERT = `Write strategies in another format: JSON, YAML, StratML

Usage: strategi convert [OPTIONS] PATH…

One document goes to standard output, or to the file that --output names. Several go to a folder, a file each, named like the inputs; YAML
and NDJSON also hold several in one file or on standard output.

Options:
      --to FORMAT            json, ndjson, yaml, stratml1, stratml2 [default: by the ending of --output]
  -o, --output PATH          Write to this file or folder instead of standard output
      --force                Replace files that are there
      --keep-going           Write what can be written when other documents cannot be read or written
  -q, --quiet                Do not tell what was found in reading and what the target cannot hold
      --text-language TAG    Of StratML: the language that is written, since it holds one
${READING}
Exit code:
  0  everything was written
  1  a document could not be read, not in full, or could not be written
  2  could not run: wrong arguments, a file that is not there, an output that may not be replaced
`;
