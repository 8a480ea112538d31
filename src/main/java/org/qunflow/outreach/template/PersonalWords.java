package org.qunflow.outreach.template;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qunflow.community.Communities;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** What is filled into a text about a member; looked up only where a text asks for it. */
@Component
class PersonalWords {
    private final Members members;
    private final Communities communities;

    PersonalWords(Members members, Communities communities) {
        this.members = members;
        this.communities = communities;
    }

    /**
     * What is known of a member and of the occasion.
     *
     * @param given what the sender says, by the English name of the placeholder
     */
    Function<Placeholder, Optional<String>> of(
            TemplateText text, CommunityId community, MemberId member, Map<String, String> given) {
        boolean personal =
                text.placeholders().stream().anyMatch(p -> p.knownOn(Occasion.ANY) && !given.containsKey(p.english()));
        Function<Placeholder, Optional<String>> values = personal
                ? about(members.find(community, member)
                        .orElseThrow(() -> new IllegalArgumentException("There is no member " + member)))
                : nothing -> Optional.empty();
        return p -> Optional.ofNullable(given.get(p.english())).or(() -> values.apply(p));
    }

    /** What is known of a member. */
    Function<Placeholder, Optional<String>> about(Member member) {
        return placeholder -> switch (placeholder) {
            case NAME -> Optional.of(member.displayName());
            case TIER -> Optional.ofNullable(member.tier());
            case COMMUNITY -> Optional.of(communities.get(member.community()).name());
            case BRAND -> Optional.of(communities.get(member.community()).brand());
            case PRODUCT, DAYS, AMOUNT -> Optional.empty();
        };
    }
}
