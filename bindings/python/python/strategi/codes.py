"""The code lists of the format, as literal types.

`cargo xtask generate` makes this file.
"""

from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal[
    "strategy",
    "regional_plan",
    "master_plan",
    "thematic_plan",
    "planning_strategy",
    "action_programme",
    "programme",
    "financial_plan",
    "performance_plan",
    "performance_report",
]
"""What kind of plan a document is."""

PlanStatus: TypeAlias = Literal[
    "draft",
    "consultation",
    "proposed",
    "adopted",
    "superseded",
    "repealed",
]
"""Where a whole plan stands."""

ItemStatus: TypeAlias = Literal[
    "proposed",
    "adopted",
    "rejected",
    "ongoing",
    "completed",
    "stopped",
]
"""Where one item of a plan stands."""

Level: TypeAlias = Literal[
    "vision",
    "overall",
    "goal",
    "objective",
]
"""The level of an objective (BMM: Vision, Goal, Objective)."""

Action: TypeAlias = Literal[
    "continue",
    "assess",
    "establish",
    "develop",
    "deliver",
    "fund",
    "regulate",
    "advocate",
    "cooperate",
]
"""What kind of doing a measure is."""

Effect: TypeAlias = Literal[
    "adopts",
    "adds",
    "amends",
    "removes",
    "delegates",
    "prolongs",
    "reviews",
    "supersedes",
    "repeals",
]
"""What a decision does to the plan or to the items it lists."""

Relation: TypeAlias = Literal[
    "guided_by",
    "guides",
    "succeeds",
    "succeeded_by",
    "implements",
    "implemented_by",
    "part_of",
    "has_part",
    "supplements",
    "reports_on",
    "yields_to",
    "mentions",
]
"""What this plan is to another one: read as "this plan … that plan"."""

Outcome: TypeAlias = Literal[
    "completed",
    "ended",
    "pursued",
    "rejected",
]
"""What became of an earlier plan's item that is not continued."""

Judgement: TypeAlias = Literal[
    "strength",
    "weakness",
    "opportunity",
    "threat",
    "lesson",
]
"""How an influencer is judged (BMM assessment; SWOT)."""

IndicatorKind: TypeAlias = Literal[
    "quantitative",
    "qualitative",
]
"""How an indicator is measured (StratML `PerformanceIndicatorType`)."""

Stage: TypeAlias = Literal[
    "input",
    "input_processing",
    "output_processing",
    "output",
    "outcome",
]
"""Where in the chain of results an indicator measures (StratML `ValueChainStage`)."""

Direction: TypeAlias = Literal[
    "increase",
    "decrease",
    "maintain",
]
"""Which way an indicator should move."""

SourceKind: TypeAlias = Literal[
    "adopted_document",
    "case_paper",
    "web_page",
    "dataset",
    "law",
    "other",
]
"""What kind of thing a source is."""

Basis: TypeAlias = Literal[
    "stated",
    "normalised",
    "inferred",
    "corrected",
]
"""How the record's value follows from what the passage prints."""

Involvement: TypeAlias = Literal[
    "performer",
    "beneficiary",
    "partner",
]
"""How a party is involved (StratML `RoleType`, and partners)."""

ActorCategory: TypeAlias = Literal[
    "county",
    "municipality",
    "state_agency",
    "council",
    "public_support",
    "business",
    "research",
    "education",
    "civil_society",
    "social_partner",
    "collaboration",
    "person",
]
"""What kind of actor. The list is open: another code is kept, and reported (CLS002)."""

MEANINGS: Final[dict[str, dict[str, str]]] = {
    "Kind": {
        "strategy": "A strategy: ends, priorities and means in one field or for a whole organisation.",
        "regional_plan": "A regional plan (Norwegian Planning and Building Act § 8-1) or one of the county plans before it.",
        "master_plan": "A municipal master plan (kommuneplan, § 11-1 of the same act).",
        "thematic_plan": "A plan for one theme (temaplan, kommunedelplan).",
        "planning_strategy": "A planning strategy, which lists the plans to make, revise or repeal (§§ 7-1 and 10-1).",
        "action_programme": "An action programme (handlingsprogram) that carries out another plan.",
        "programme": "A funding programme, such as an EU or Interreg programme.",
        "financial_plan": "A financial plan (økonomiplan).",
        "performance_plan": "A performance plan (StratML `Performance_Plan`).",
        "performance_report": "A performance report (StratML `Performance_Report`).",
    },
    "PlanStatus": {
        "draft": "Being written.",
        "consultation": "Out for consultation.",
        "proposed": "Put before the body that decides.",
        "adopted": "Adopted.",
        "superseded": "Replaced by another plan.",
        "repealed": "Repealed without replacement.",
    },
    "ItemStatus": {
        "proposed": "Proposed.",
        "adopted": "Adopted.",
        "rejected": "Rejected.",
        "ongoing": "Under way.",
        "completed": "Completed.",
        "stopped": "Stopped before it was completed.",
    },
    "Level": {
        "vision": "The state that the plan wants in the end.",
        "overall": "The one overall objective.",
        "goal": "A goal: a qualitative, lasting aim.",
        "objective": "An objective: a step towards a goal that can be measured and dated.",
    },
    "Action": {
        "continue": "Goes on with something.",
        "assess": "Assesses whether something should be done.",
        "establish": "Sets something up.",
        "develop": "Develops something.",
        "deliver": "Delivers a service or a product.",
        "fund": "Funds somebody.",
        "regulate": "Makes or changes rules.",
        "advocate": "Speaks for something towards others.",
        "cooperate": "Works together with others.",
    },
    "Effect": {
        "adopts": "Adopts it.",
        "adds": "Adds an item.",
        "amends": "Changes it.",
        "removes": "Removes an item.",
        "delegates": "Makes an actor responsible.",
        "prolongs": "Prolongs the period.",
        "reviews": "Reviews or rolls it.",
        "supersedes": "Replaces it by another plan.",
        "repeals": "Repeals it.",
    },
    "Relation": {
        "guided_by": "That plan sets the direction for this one.",
        "guides": "This plan sets the direction for that one.",
        "succeeds": "This plan follows that one.",
        "succeeded_by": "That plan follows this one.",
        "implements": "This plan carries that one out.",
        "implemented_by": "That plan carries this one out.",
        "part_of": "This plan is a part of that one.",
        "has_part": "That plan is a part of this one.",
        "supplements": "This plan adds to that one.",
        "reports_on": "This report is about that plan.",
        "yields_to": "That plan goes before this one where the two meet.",
        "mentions": "That plan is only mentioned.",
    },
    "Outcome": {
        "completed": "It was completed.",
        "ended": "It was ended.",
        "pursued": "What was assessed is now pursued.",
        "rejected": "What was assessed was turned down.",
    },
    "Judgement": {
        "strength": "A strength.",
        "weakness": "A weakness.",
        "opportunity": "An opportunity.",
        "threat": "A threat.",
        "lesson": "A lesson from experience.",
    },
    "IndicatorKind": {
        "quantitative": "In numbers.",
        "qualitative": "In words.",
    },
    "Stage": {
        "input": "What is put in.",
        "input_processing": "What is done with it.",
        "output_processing": "How results are made ready.",
        "output": "What comes out.",
        "outcome": "What changes in the world.",
    },
    "Direction": {
        "increase": "More is better.",
        "decrease": "Less is better.",
        "maintain": "It should stay.",
    },
    "SourceKind": {
        "adopted_document": "The plan as adopted.",
        "case_paper": "A paper of the case that was decided.",
        "web_page": "A web page.",
        "dataset": "A data set.",
        "law": "A law or regulation.",
        "other": "Anything else.",
    },
    "Basis": {
        "stated": "The passage says it so.",
        "normalised": "The same value in another notation.",
        "inferred": "The recorder's conclusion.",
        "corrected": "The passage is wrong, and the record differs knowingly.",
    },
    "Involvement": {
        "performer": "Does the work.",
        "beneficiary": "Benefits from it.",
        "partner": "Works together with the responsible actor.",
    },
    "ActorCategory": {
        "county": "A county or county council area (fylkeskommune).",
        "municipality": "A municipality.",
        "state_agency": "An agency of the state.",
        "council": "An elected council or another deciding body.",
        "public_support": "Public support and funding bodies (virkemiddelapparat).",
        "business": "Business.",
        "research": "Research and development.",
        "education": "Education.",
        "civil_society": "Civil society.",
        "social_partner": "Employers' and employees' organisations.",
        "collaboration": "A standing cooperation of several actors.",
        "person": "A person.",
    },
}
"""What each code means, by list."""
