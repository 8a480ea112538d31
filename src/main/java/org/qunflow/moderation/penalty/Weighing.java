package org.qunflow.moderation.penalty;

import org.qunflow.engine.Decision;
import org.qunflow.moderation.rule.Aggravation;
import org.qunflow.moderation.rule.Severity;

/**
 * What follows from a violation, and by which numbers.
 *
 * @param history penalties that count: not overturned, not too old
 * @param byTable the table's answer, before aggravation and before what the member has already
 * @param days 0 for good
 * @param refused true if nothing can follow: the member is out for good already
 */
public record Weighing(
        Severity severity,
        int history,
        Aggravation aggravation,
        Rung byTable,
        Rung rung,
        int days,
        boolean refused,
        Decision decision) {}
