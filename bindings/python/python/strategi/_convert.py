"""Strategies in other notations."""

from __future__ import annotations

import json
from collections.abc import Sequence

from strategi._report import Diagnostic, diagnostics_of


class StratML(str):
    """A StratML document as text, with what it could not carry.

    It is a `str`; `losses` tells what of the strategy is left out (SML024) or changed (SML025) in it.

    >>> import strategi
    >>> youth = strategi.Priority(id="youth", title="Youth")
    >>> text = strategi.Strategy(id="coast", title="Coast", priorities=[youth]).to_stratml()
    >>> [loss.message for loss in text.losses]
    ['StratML has no place for ids', 'priorities can only be written as `Goal`']
    """

    __slots__ = ("losses",)

    losses: Sequence[Diagnostic]
    """What was left out or changed, each with its place in the strategy."""

    def __new__(cls, text: str, losses: str = '{"diagnostics": []}') -> StratML:
        made = str.__new__(cls, text)
        made.losses = tuple(diagnostics_of(json.loads(losses)["diagnostics"]))
        return made
