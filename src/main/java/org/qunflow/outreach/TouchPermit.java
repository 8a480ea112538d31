package org.qunflow.outreach;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.PretendLives;
import org.qunflow.channel.SendPermit;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.member.Members;
import org.qunflow.member.Suspensions;
import org.qunflow.outreach.quota.QuotaLedger;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Lets nothing go out to members who opted out or are suspended for good, nor for a community that neither lives nor pretends
 * to, nor without a slot in the ledger; what is for a member who is suspended for a time waits.
 */
@Component
class TouchPermit implements SendPermit {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Communities communities;
    private final Members members;
    private final Suspensions suspensions;
    private final QuotaLedger ledger;
    private final PretendLives pretend;

    TouchPermit(
            Communities communities,
            Members members,
            Suspensions suspensions,
            QuotaLedger ledger,
            PretendLives pretend) {
        this.communities = communities;
        this.members = members;
        this.suspensions = suspensions;
        this.ledger = ledger;
        this.pretend = pretend;
    }

    @Override
    public Map<UUID, Verdict> objections(List<OutgoingMessage> messages) {
        Map<UUID, Verdict> objections = new HashMap<>();
        messages.stream()
                .collect(groupingBy(OutgoingMessage::community))
                .forEach((community, some) -> objections.putAll(objections(community, some)));
        return objections;
    }

    private Map<UUID, Verdict> objections(CommunityId community, List<OutgoingMessage> messages) {
        Map<UUID, Verdict> objections = new HashMap<>();
        Community home = communities.get(community);
        if (home.phase() != Community.Phase.LIVE && !pretend.contains(community)) {
            messages.forEach(m -> objections.put(m.id(), new Verdict.Replayed()));
            return objections;
        }
        objections.putAll(ofTouches(
                home,
                messages.stream()
                        .filter(m -> m.kind() != OutgoingMessage.Kind.REMOVE)
                        .toList()));
        return objections;
    }

    /** A removal is no touch: it is done for those, too, who opted out. */
    private Map<UUID, Verdict> ofTouches(Community home, List<OutgoingMessage> messages) {
        Map<UUID, Verdict> objections = new HashMap<>();
        Set<MemberId> touchable = touchable(messages);
        messages.stream()
                .filter(m -> m.member().filter(who -> !touchable.contains(who)).isPresent())
                .forEach(m -> objections.put(m.id(), new Verdict.Refused("OPTED_OUT_OR_SUSPENDED")));
        List<OutgoingMessage> allowed = without(messages, objections.keySet());
        Set<MemberId> held = suspensions.held(members(allowed));
        allowed.stream()
                .filter(m -> m.member().filter(held::contains).isPresent())
                .forEach(m -> objections.put(m.id(), new Verdict.Later(LOOK_AGAIN, "SUSPENDED")));
        objections.putAll(ledger.objections(home, without(messages, objections.keySet())));
        return objections;
    }

    private static List<OutgoingMessage> without(List<OutgoingMessage> messages, Set<UUID> refused) {
        return messages.stream().filter(m -> !refused.contains(m.id())).toList();
    }

    private Set<MemberId> touchable(List<OutgoingMessage> messages) {
        List<MemberId> who = members(messages);
        return who.isEmpty() ? Set.of() : Set.copyOf(members.touchable(who));
    }

    private static List<MemberId> members(List<OutgoingMessage> messages) {
        return messages.stream()
                .map(OutgoingMessage::member)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
