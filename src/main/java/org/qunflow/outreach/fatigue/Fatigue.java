package org.qunflow.outreach.fatigue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to fatigue: who is tired, which groups are, and how it is spread. 100 is the limit. */
@Service
public class Fatigue {
    static final int LIMIT = 100;

    private final FatigueRows rows;
    private final FatigueSettings settings;

    Fatigue(FatigueRows rows, FatigueSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** How many members have an index from this on, up to the next band. */
    public record Band(int from, long members) {}

    /** A group and how many of its members are tired; share in percent. */
    public record TiredGroup(GroupId group, String zh, String en, int members, int tired) {
        public String name(String language) {
            return "zh".equals(language) ? zh : en;
        }

        public int share() {
            return members == 0 ? 0 : 100 * tired / members;
        }
    }

    /** A member with what his index is made of. */
    public record TiredMember(
            UUID member, String name, int touches7, int touches28, int answers7, int answers28, int index) {}

    /** The numbers that hold, and the day that was counted last; null before the first. */
    public record Limits(int week, int month, int answerWorth, int groupShare, LocalDate countedFor) {}

    /** Those of these members who are tired. */
    public Set<UUID> tired(CommunityId community, Collection<UUID> members) {
        return rows.tired(community, members, LIMIT);
    }

    /** Those of these groups in which so many are tired that it counts as tired itself. */
    public Set<GroupId> tiredGroups(CommunityId community, Collection<GroupId> groups) {
        return rows.tiredGroups(community, groups, LIMIT, settings.groupShare());
    }

    /** Counts all members of a community anew for a day; returns how many have an index above 0. */
    @Transactional
    public int count(CommunityId community, LocalDate day, Instant now) {
        rows.forgetOthers(community, now);
        return rows.count(community, day, now, settings);
    }

    public Limits limits(CommunityId community) {
        return new Limits(
                settings.weekLimit(),
                settings.monthLimit(),
                settings.answerWorth(),
                settings.groupShare(),
                rows.countedFor(community).orElse(null));
    }

    public List<Band> bands(CommunityId community) {
        return rows.bands(community);
    }

    /** Groups with tired members, the most tired first, at most limit. */
    public List<TiredGroup> groups(CommunityId community, int limit) {
        return rows.groups(community, LIMIT, limit);
    }

    /** Tired members, the most tired first, after one of them; at most limit. */
    public List<TiredMember> members(CommunityId community, int belowIndex, UUID after, int limit) {
        return rows.members(community, LIMIT, belowIndex, after, limit);
    }
}
