package org.qunflow.group.opening.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** How the members are called that a page names. */
@Component("openingPeople")
class People {
    private final Members members;

    People(Members members) {
        this.members = members;
    }

    Map<MemberId, String> names(CommunityId community, Stream<MemberId> ids) {
        List<MemberId> known = ids.distinct().toList();
        return members.findAll(community, known).stream().collect(Collectors.toMap(Member::id, Member::displayName));
    }
}
