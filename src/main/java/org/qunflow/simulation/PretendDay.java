package org.qunflow.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.shared.CommunityId;

/**
 * One day of a pretend community.
 *
 * @param number counted from 1, the first day
 * @param people how many will have arrived at the end
 * @param members those who have arrived and not left, in the order of their external ids
 */
record PretendDay(Community home, LocalDate day, int number, int people, List<PretendMember> members, Draw draw) {

    CommunityId community() {
        return home.id();
    }

    /** A moment of this day in the community's zone. */
    Instant at(int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(home.zone()).toInstant();
    }

    /** Whether something happens today that happens with this chance. */
    boolean happens(double chance, String question, Object about) {
        return draw.of(question, about, day) < chance;
    }
}
