package org.qunflow.engagement.gathering.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunflow.community.Communities;
import org.qunflow.engagement.gathering.GatheringLeftOut;
import org.qunflow.engagement.gathering.GatheringPlanned;
import org.qunflow.engagement.gathering.GatheringSettings;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the calendar ahead from the columns (000-08, 000-14); what stands in it already is left as it is. */
@Component
class EditorialCalendar {
    private final ColumnRows columns;
    private final PlanRows rows;
    private final Communities communities;
    private final GatheringSettings settings;
    private final News news;

    EditorialCalendar(
            ColumnRows columns, PlanRows rows, Communities communities, GatheringSettings settings, News news) {
        this.columns = columns;
        this.rows = rows;
        this.communities = communities;
        this.settings = settings;
        this.news = news;
    }

    /** Returns how many rows are new. */
    @Transactional
    public int fill(CommunityId community, Instant now) {
        ZoneId zone = communities.get(community).zone();
        List<PlanRows.Slot> slots = columns.running(community).stream()
                .flatMap(c -> slots(c, now, zone))
                .sorted(Comparator.comparing(PlanRows.Slot::starts)
                        .thenComparing(s -> s.column().title()))
                .toList();
        return slots.stream().mapToInt(slot -> plan(community, slot)).sum();
    }

    private Stream<PlanRows.Slot> slots(Column column, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusWeeks(settings.weeksAhead()).plusDays(1))
                .filter(column::fallsOn)
                .map(day -> new PlanRows.Slot(
                        column, day, day.atTime(column.at()).atZone(zone).toInstant()))
                .filter(slot -> slot.starts().isAfter(now));
    }

    private int plan(CommunityId community, PlanRows.Slot slot) {
        List<UUID> groups = rows.lacking(community, slot);
        if (groups.isEmpty()) {
            return 0;
        }
        List<PlanRows.Planned> planned = rows.plan(community, slot, groups);
        planned.forEach(p -> tell(community, slot.column().title(), p));
        return planned.size();
    }

    private void tell(CommunityId community, String title, PlanRows.Planned p) {
        news.tell(
                community,
                at -> p.leftOut()
                        ? new GatheringLeftOut(community, at, p.group(), p.id(), title, "TOO_MANY")
                        : new GatheringPlanned(community, at, p.group(), p.id(), title, p.value()));
    }
}
