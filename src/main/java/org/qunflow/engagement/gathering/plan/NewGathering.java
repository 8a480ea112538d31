package org.qunflow.engagement.gathering.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.shared.GroupId;

/**
 * A gathering that somebody wants beside the columns.
 *
 * @param value null: whichever the week lacks most
 */
public record NewGathering(
        GroupId group,
        LocalDate day,
        LocalTime at,
        String title,
        String host,
        ContentForm form,
        Value value,
        boolean guest) {}
