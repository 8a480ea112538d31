package org.qunflow.outreach.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunflow.outreach.fatigue.Fatigue;
import org.springframework.stereotype.Component;

/** What stands in the way of a touch besides slots: it came too late, its recipient sleeps, or is tired of us. */
@Component
class Readiness {
    private final Waking waking;
    private final Fatigue fatigue;

    Readiness(Waking waking, Fatigue fatigue) {
        this.waking = waking;
        this.fatigue = fatigue;
    }

    /** Those that nothing stands in the way of; what does is added to the holdups. */
    List<Asked> ready(Turn turn, List<Asked> asked, Map<UUID, Recipient> recipients, List<Holdup> holdups) {
        Set<UUID> tired = tired(turn, asked);
        List<Asked> ready = new ArrayList<>();
        for (Asked each : asked) {
            tooLate(turn, each)
                    .or(() -> tired(turn, each, tired))
                    .or(() -> waking.holdup(turn, each, recipients.get(each.recipient())))
                    .ifPresentOrElse(holdups::add, () -> ready.add(each));
        }
        return ready;
    }

    private static Optional<Holdup> tooLate(Turn turn, Asked asked) {
        boolean late =
                asked.at() != null && asked.at().plus(turn.rule().validity()).isBefore(turn.now());
        return late ? Optional.of(new Holdup(asked, Reason.EXPIRED, turn.now())) : Optional.empty();
    }

    /** Who is tired is not sold anything at all: it does not wait until he has rested. */
    private static Optional<Holdup> tired(Turn turn, Asked asked, Set<UUID> tired) {
        return promotes(asked) && tired.contains(asked.recipient())
                ? Optional.of(new Holdup(
                        asked,
                        Reason.FATIGUE,
                        turn.now().plus(turn.rule().validity()).plusSeconds(1)))
                : Optional.empty();
    }

    private Set<UUID> tired(Turn turn, List<Asked> asked) {
        List<UUID> wanted = asked.stream()
                .filter(Readiness::promotes)
                .map(Asked::recipient)
                .distinct()
                .toList();
        return wanted.isEmpty() ? Set.of() : fatigue.tired(turn.community(), wanted);
    }

    private static boolean promotes(Asked asked) {
        return asked.priority() == Priority.PROMOTION && !asked.group();
    }
}
