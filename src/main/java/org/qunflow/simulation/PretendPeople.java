package org.qunflow.simulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who of a crowd is there on a day. */
@Component
@Profile("demo")
class PretendPeople {
    private final Members members;

    PretendPeople(Members members) {
        this.members = members;
    }

    List<PretendMember> of(Community home, Crowd crowd, LocalDate day) {
        Map<String, MemberId> ids = members.ids(home.id(), Crowd.SOURCE, crowd.arrivedBy(day));
        List<String> keys = ids.values().stream().map(MemberId::toString).toList();
        Map<String, Member> known = members.underKeys(home.id(), keys);
        return ids.entrySet().stream()
                .map(e -> known.get(e.getValue().toString()))
                .filter(m -> m.exitedAt() == null)
                .map(m -> new PretendMember(
                        m.id(),
                        m.externalId(),
                        m.displayName(),
                        crowd.arrival(m.externalId()),
                        crowd.persona(m.externalId())))
                .sorted(Comparator.comparing(PretendMember::externalId))
                .toList();
    }

    Map<String, String> externalIds(CommunityId community, Collection<String> businessKeys) {
        return members.underKeys(community, businessKeys).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().externalId()));
    }
}
