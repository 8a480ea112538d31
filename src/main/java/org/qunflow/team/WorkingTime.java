package org.qunflow.team;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.qunflow.engine.WorkingCalendar;
import org.qunflow.engine.WorkingSpan;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.qunflow.shared.PerTransaction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to working time: when so much of it has passed, and whether a community is at work. */
@Service
public class WorkingTime implements WorkingCalendar {
    private final WeekRows weeks;
    private final Holidays holidays;
    private final CommunityZones zones;
    private final News news;
    private final PerTransaction<Map<CommunityId, WorkingWeek>> known = new PerTransaction<>(HashMap::new);

    WorkingTime(WeekRows weeks, Holidays holidays, CommunityZones zones, News news) {
        this.weeks = weeks;
        this.holidays = holidays;
        this.zones = zones;
        this.news = news;
    }

    @Override
    @Transactional
    public Instant after(CommunityId community, Instant from, WorkingSpan span) {
        return week(community).after(from, span);
    }

    @Transactional
    public boolean isOpen(CommunityId community, Instant at) {
        return week(community).isOpen(at);
    }

    /** The moment itself if the community is at work then, else the next one at which it is. */
    @Transactional
    public Instant opening(CommunityId community, Instant from) {
        return week(community).opening(from);
    }

    /** What was said about it, or what is usual. */
    public WorkingHours of(CommunityId community) {
        return weeks.find(community).orElseGet(() -> WorkingHours.usual(zones.zone(community)));
    }

    /** From now on these are the hours; due dates that stand already do not move. */
    @Transactional
    public void change(CommunityId community, WorkingHours hours) {
        weeks.save(community, hours);
        known.current().remove(community);
        news.tell(community, at -> HoursChanged.of(community, at, hours));
    }

    private WorkingWeek week(CommunityId community) {
        return known.current().computeIfAbsent(community, this::read);
    }

    private WorkingWeek read(CommunityId community) {
        WorkingHours hours = of(community);
        return new WorkingWeek(zones.zone(community), hours.hours(), holidays.unlike(hours.calendar()));
    }
}
