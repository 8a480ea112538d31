package org.qunflow.engagement.gathering.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.engagement.gathering.plan.Column;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.Ids;

/**
 * A column as a form sends it.
 *
 * @param where "group:" and an id, or "type:" and a kind
 * @param weekday 1 to 7; empty if it is for one day
 */
record ColumnForm(
        String title,
        String theme,
        String where,
        String weekday,
        String day,
        String at,
        String host,
        ContentForm form,
        String value,
        Boolean guest) {
    private static final int LONGEST_THEME = 200;

    /** Empty if a part of it is none. */
    Optional<Column> column() {
        try {
            return form == null ? Optional.empty() : Optional.of(read());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Column read() {
        String place = text(where);
        boolean single = place.startsWith("group:");
        Integer of = text(weekday).isEmpty() ? null : Integer.valueOf(weekday);
        if (of != null && (of < 1 || of > 7) || !single && !place.startsWith("type:")) {
            throw new IllegalArgumentException("No weekday or no group: " + weekday + ", " + where);
        }
        String about = text(theme);
        return new Column(
                Ids.next(),
                text(title),
                about.substring(0, Math.min(LONGEST_THEME, about.length())),
                single ? GroupId.of(place.substring(6)) : null,
                null,
                single ? null : place.substring(5),
                of,
                of == null ? LocalDate.parse(text(day)) : null,
                LocalTime.parse(text(at)),
                text(host),
                form,
                text(value).isEmpty() ? null : Value.valueOf(value),
                Boolean.TRUE.equals(guest));
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}
