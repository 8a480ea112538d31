package org.qunflow.engagement.gathering.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.shared.GroupId;

/**
 * A column (专栏) that fills the calendar of one group or of all groups of a kind (000-14).
 *
 * @param group the group, or null if it is for a kind
 * @param groupName its name, or null
 * @param groupType the kind, or null if it is for one group
 * @param weekday 1 (Monday) to 7, or null if it is for one day
 * @param day the day of a festival (002-15), or null
 * @param host the persona that speaks
 * @param value null: whichever the week lacks most (002-14)
 */
public record Column(
        UUID id,
        String title,
        String theme,
        GroupId group,
        String groupName,
        String groupType,
        Integer weekday,
        LocalDate day,
        LocalTime at,
        String host,
        ContentForm form,
        Value value,
        boolean guest) {

    boolean fallsOn(LocalDate date) {
        return day == null ? weekday == date.getDayOfWeek().getValue() : day.equals(date);
    }
}
