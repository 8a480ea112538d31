package org.qunflow.engagement.gathering.cadence;

import org.qunflow.shared.GroupId;

/**
 * How a group stands.
 *
 * @param age days since it was opened
 * @param week gatherings held in the past 7 days
 * @param month gatherings held in the past 30 days
 * @param outputs what came out of them in the past 7 days (001-06)
 * @param rating mean of the reviews of the past 30 days (001-06), or null
 */
public record Standing(
        GroupId group,
        String name,
        String type,
        int age,
        int week,
        int month,
        int outputs,
        Double rating,
        Light light) {}
