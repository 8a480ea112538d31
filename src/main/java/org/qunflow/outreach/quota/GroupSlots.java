package org.qunflow.outreach.quota;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slots of groups, kept from the day a message is planned: one taken for a later day does not hold up what goes before,
 * so the gap is looked at only when it goes. What holds for members holds here too.
 */
@Service
public class GroupSlots {
    private final QuotaLedger ledger;
    private final QuotaRows rows;
    private final ReserveRows reserving;
    private final SlotRows slots;
    private final Obstacles obstacles;
    private final Turns turns;

    GroupSlots(
            QuotaLedger ledger,
            QuotaRows rows,
            ReserveRows reserving,
            SlotRows slots,
            Obstacles obstacles,
            Turns turns) {
        this.ledger = ledger;
        this.rows = rows;
        this.reserving = reserving;
        this.slots = slots;
        this.obstacles = obstacles;
        this.turns = turns;
    }

    /** A message that wants a slot of a group. */
    public record Wish(UUID send, GroupId group, Priority priority) {
        Asked asked() {
            return new Asked(send, group.value(), true, null, priority, null, false);
        }
    }

    /** Why it does not go now, and when to ask again. */
    public record Later(Reason reason, Instant until) {}

    /** Keeps a slot of the period of that moment for each, one for each group; returns why those got none that got none. */
    @Transactional
    public Map<UUID, Reason> reserve(Community home, Instant due, List<Wish> wishes) {
        Turn turn = turns.at(home, due);
        List<Asked> asked = asked(wishes);
        Map<UUID, Boolean> groups = new TreeMap<>();
        asked.forEach(a -> groups.put(a.recipient(), true));
        rows.lock(turn, groups);
        rows.open(turn, groups.keySet());
        Set<UUID> kept = new HashSet<>(reserving.reserve(turn, asked));
        List<Asked> left = asked.stream().filter(a -> !kept.contains(a.touch())).toList();
        Map<UUID, Reason> refused = new HashMap<>();
        obstacles.of(turn, left, false).forEach(h -> refused.put(h.asked().touch(), reason(h)));
        return refused;
    }

    /** The gap did not count, so it must have been a cap. */
    private static Reason reason(Holdup holdup) {
        return holdup.reason() == Reason.GAP ? Reason.WEEK_CAP : holdup.reason();
    }

    /** Asks whether they may go at that moment; those that are not answered may, and hold their slot. */
    @Transactional
    public Map<UUID, Later> hold(Community home, Instant moment, List<Wish> wishes) {
        Map<UUID, Later> later = new HashMap<>();
        ledger.holdups(turns.at(home, moment), asked(wishes))
                .forEach(h -> later.put(h.asked().touch(), new Later(h.reason(), h.until())));
        return later;
    }

    /** They were sent. */
    @Transactional
    public void use(Collection<UUID> sends) {
        if (slots.lock(sends)) {
            slots.use(sends);
        }
    }

    /** They will not be sent. */
    @Transactional
    public void giveBack(Collection<UUID> sends) {
        if (slots.lock(sends)) {
            slots.giveBack(sends);
        }
    }

    private static List<Asked> asked(List<Wish> wishes) {
        return wishes.stream().map(Wish::asked).sorted(Asked.ORDER).toList();
    }
}
