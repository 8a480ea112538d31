package org.qunflow.outreach.quota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Takes slots for many touches at once; what had one of this period already keeps it, and only the gap is looked at. */
@Component
class SlotTaking {
    private final QuotaRows rows;
    private final TakeRows takes;
    private final SlotRows slots;
    private final Obstacles obstacles;

    SlotTaking(QuotaRows rows, TakeRows takes, SlotRows slots, Obstacles obstacles) {
        this.rows = rows;
        this.takes = takes;
        this.slots = slots;
        this.obstacles = obstacles;
    }

    /** Those of the awake ones that may not go; a slot that any of the asked took in an earlier period is given back. */
    List<Holdup> refused(Turn turn, List<Asked> asked, List<Asked> awake) {
        Set<UUID> held = held(turn, asked);
        List<Asked> again = refused(turn, those(awake, held, true), takes::again);
        List<Asked> fresh = refused(turn, those(awake, held, false), takes::take);
        List<Holdup> refused = new ArrayList<>(obstacles.of(turn, again, true));
        refused.addAll(obstacles.of(turn, fresh, false));
        return refused;
    }

    private Set<UUID> held(Turn turn, List<Asked> asked) {
        Map<UUID, Instant> held = rows.held(asked);
        List<UUID> past = held.entrySet().stream()
                .filter(e -> !turn.holds(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!past.isEmpty()) {
            slots.giveBack(past);
            past.forEach(held::remove);
        }
        return held.keySet();
    }

    /** One touch of each recipient at a time, so that each sees what the one before it took. */
    private static List<Asked> refused(Turn turn, List<Asked> asked, BiFunction<Turn, List<Asked>, List<UUID>> ask) {
        List<Asked> refused = new ArrayList<>();
        List<Asked> left = asked;
        while (!left.isEmpty()) {
            Map<UUID, Asked> first = new LinkedHashMap<>();
            left.forEach(a -> first.putIfAbsent(a.recipient(), a));
            List<Asked> now = List.copyOf(first.values());
            Set<UUID> going = new HashSet<>(ask.apply(turn, now));
            now.stream().filter(a -> !going.contains(a.touch())).forEach(refused::add);
            left = left.stream().filter(a -> !now.contains(a)).toList();
        }
        return refused;
    }

    private static List<Asked> those(List<Asked> asked, Set<UUID> touches, boolean in) {
        return asked.stream().filter(a -> touches.contains(a.touch()) == in).toList();
    }
}
