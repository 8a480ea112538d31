package org.qunflow.team;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Somebody changed when a community works; a day that is missing is not worked. */
public record HoursChanged(CommunityId community, Instant at, String calendar, Map<String, String> hours)
        implements CommunityEvent {

    static HoursChanged of(CommunityId community, Instant at, WorkingHours week) {
        Map<String, String> hours = new TreeMap<>();
        week.hours().forEach((day, h) -> hours.put(day.name(), h.from() + "-" + h.to()));
        return new HoursChanged(community, at, week.calendar() == null ? "" : week.calendar(), hours);
    }
}
