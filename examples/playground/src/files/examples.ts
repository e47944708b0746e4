// Documents to start from. They are of the repository's own examples, and go into the page when it is built.
import regionalPlan from "../../../coastal-region/regional-plan.yaml?raw";
import coast from "../../../coastal-region/strategy.yaml?raw";
import trondelag2005 from "../../../trondelag/international-2005.yaml?raw";
import trondelag2009 from "../../../trondelag/international-2009.yaml?raw";
import trondelag2013 from "../../../trondelag/international-2013.yaml?raw";
import trondelagsplanen from "../../../trondelag/trondelagsplanen-2009.yaml?raw";
import type { Source } from "../app/workspace.js";
import type { Lang } from "../i18n/index.js";
import starterEn from "./starter/en.yaml?raw";
import starterNb from "./starter/nb.yaml?raw";
import starterNn from "./starter/nn.yaml?raw";

const STARTERS: Record<Lang, Source> = {
  en: { name: "strategy.yaml", text: starterEn },
  nb: { name: "strategi.yaml", text: starterNb },
  nn: { name: "strategi.yaml", text: starterNn },
};

export const starter = (lang: Lang): Source => STARTERS[lang];

export const TRONDELAG: readonly Source[] = [
  { name: "international-2009.yaml", text: trondelag2009 },
  { name: "international-2005.yaml", text: trondelag2005 },
  { name: "international-2013.yaml", text: trondelag2013 },
  { name: "trondelagsplanen-2009.yaml", text: trondelagsplanen },
];

// The line that leads editors to the schema of the repository leads nowhere from here.
const withoutSchemaLine = (text: string): string => text.replace(/^# yaml-language-server:.*\n#?\n?/, "");

export const COAST: readonly Source[] = [
  { name: "strategy.yaml", text: withoutSchemaLine(coast) },
  { name: "regional-plan.yaml", text: withoutSchemaLine(regionalPlan) },
];
