package org.qunflow.group.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.member.FactsFolded;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the health of groups: folded in sets to the last complete day, for all groups of a community together. */
@Service
public class GroupHealth {
    /** The programme that measures groups and runs their clocks. */
    public static final String PROGRAMME = "group-life";

    private static final int LONGEST_WAY = 60;

    private final HealthFolding folding;
    private final HealthRows rows;
    private final Communities communities;
    private final HealthSettings settings;

    GroupHealth(HealthFolding folding, HealthRows rows, Communities communities, HealthSettings settings) {
        this.folding = folding;
        this.rows = rows;
        this.communities = communities;
        this.settings = settings;
    }

    /** Folds to the last day that is complete at the moment; does nothing if that is done. Returns how many rows it wrote. */
    @Transactional
    public int foldTo(CommunityId community, Instant moment) {
        ZoneId zone = communities.get(community).zone();
        LocalDate day = moment.plusSeconds(1).atZone(zone).toLocalDate().minusDays(1);
        LocalDate done = rows.foldedTo(community).orElse(day.minusDays(1));
        if (!done.isBefore(day)) {
            return 0;
        }
        LocalDate first = done.isBefore(day.minusDays(LONGEST_WAY)) ? day.minusDays(LONGEST_WAY) : done.plusDays(1);
        int written = folding.fold(community, zone, first, day);
        rows.foldedTo(community, day);
        return written;
    }

    /** Facts that arrive late change the days from theirs on, as far as a window reaches. */
    @EventListener
    void on(FactsFolded folded) {
        ZoneId zone = communities.get(folded.community()).zone();
        LocalDate earliest = folded.earliest().atZone(zone).toLocalDate();
        rows.foldedTo(folded.community())
                .filter(day -> !earliest.isAfter(day))
                .ifPresent(day -> again(folded.community(), zone, earliest, day));
    }

    private void again(CommunityId community, ZoneId zone, LocalDate earliest, LocalDate day) {
        LocalDate farthest = day.minusDays(LONGEST_WAY);
        LocalDate first = earliest.isBefore(farthest) ? farthest : earliest;
        LocalDate last = earliest.plusDays(settings.windowDays() - 1L);
        if (!last.isBefore(first)) {
            folding.fold(community, zone, first, last.isAfter(day) ? day : last);
        }
    }

    /** The newest health of a group; empty before its first complete day. */
    public Optional<Health> of(CommunityId community, GroupId group) {
        return rows.of(community, group, 1).stream().findFirst();
    }

    /** The last days of a group, oldest first. */
    public List<Health> history(CommunityId community, GroupId group, int days) {
        List<Health> newest = rows.of(community, group, days);
        return newest.stream().sorted(Comparator.comparing(Health::day)).toList();
    }

    /** The same of many groups at once, for lists. */
    public Map<GroupId, List<Health>> histories(CommunityId community, Collection<GroupId> groups, int days) {
        return rows.of(community, groups, days);
    }
}
