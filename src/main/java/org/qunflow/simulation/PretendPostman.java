package org.qunflow.simulation;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.OutgoingMessage.Kind;
import org.qunflow.channel.PretendPost;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the messages of a pretend life several times a day; a few people cannot be reached, and some removals fail. */
@Component
@Profile("demo")
class PretendPostman {
    private static final double UNREACHABLE = 0.015;
    private static final double REMOVAL_FAILS = 0.35;
    private static final List<LocalTime> HOURS = IntStream.of(8, 10, 12, 14, 16, 18, 20)
            .mapToObj(h -> LocalTime.of(h, 0))
            .toList();

    private final PretendPost post;
    private final PretendPeople people;

    PretendPostman(PretendPost post, PretendPeople people) {
        this.post = post;
        this.people = people;
    }

    List<LocalTime> hours() {
        return HOURS;
    }

    void serve(CommunityId community) {
        post.serve(community);
    }

    void handOver(CommunityId community) {
        post.handOver(community);
    }

    void deliver(CommunityId community, Draw draw) {
        post.deliver(community, (home, messages) -> failures(home, messages, draw));
    }

    private Map<UUID, String> failures(CommunityId community, List<OutgoingMessage> messages, Draw draw) {
        List<String> keys = messages.stream()
                .flatMap(m -> m.member().stream())
                .map(MemberId::toString)
                .distinct()
                .toList();
        Map<String, String> externalIds = people.externalIds(community, keys);
        Map<UUID, String> failures = new HashMap<>();
        for (OutgoingMessage message : messages) {
            message.member()
                    .map(m -> externalIds.get(m.toString()))
                    .filter(who -> fails(message.kind(), who, draw))
                    .ifPresent(who -> failures.put(message.id(), reason(message.kind())));
        }
        return failures;
    }

    private static boolean fails(Kind kind, String who, Draw draw) {
        return kind == Kind.REMOVE
                ? draw.of("removal fails", who) < REMOVAL_FAILS
                : draw.of("unreachable", who) < UNREACHABLE;
    }

    private static String reason(Kind kind) {
        return kind == Kind.REMOVE ? "BUSY" : "NOT_A_FRIEND";
    }
}
