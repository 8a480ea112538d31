package org.qunflow.outreach.web;

import java.util.List;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.outreach.template.Preview;
import org.qunflow.outreach.template.Previews;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/**
 * How a text would look to a member whom the reader chooses.
 *
 * @param search by name or id
 * @param people who fit, names masked
 * @param who the chosen one; null if nobody fits
 */
record PreviewPane(String search, List<Person> people, Person who, Preview zh, Preview en) {
    private static final int MOST = 20;

    /** True in a community without members. */
    public boolean isNobody() {
        return people.isEmpty() && search.isEmpty();
    }

    /** A member to choose. */
    record Person(String id, String name, String stage, String tier) {
        static Person of(Member member) {
            return new Person(
                    member.id().toString(),
                    Previews.masked(member.displayName()),
                    member.stage().name(),
                    member.tier());
        }
    }

    /** What the reader asks for. */
    record Wish(String search, String who) {
        Wish {
            search = search == null ? "" : search.strip();
            who = who == null ? "" : who;
        }
    }

    /** Makes panes. */
    @Component
    static class Source {
        private final Members members;
        private final Previews previews;

        Source(Members members, Previews previews) {
            this.members = members;
            this.previews = previews;
        }

        PreviewPane of(CommunityId community, Wish wish, String zh, String en) {
            List<Member> found = members.search(community, wish.search(), MOST);
            Member who = found.stream()
                    .filter(m -> m.id().toString().equals(wish.who()))
                    .findFirst()
                    .orElse(found.isEmpty() ? null : found.get(0));
            return new PreviewPane(
                    wish.search(),
                    found.stream().map(Person::of).toList(),
                    who == null ? null : Person.of(who),
                    who == null ? null : previews.of(zh, who),
                    who == null ? null : previews.of(en, who));
        }
    }
}
