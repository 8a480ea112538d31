package org.qunflow.design.live;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.LiveMap;
import org.qunflow.engine.LiveMap.Asked;
import org.qunflow.engine.LiveMap.Mark;
import org.qunflow.engine.LiveMap.Person;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Who stands at a step, with names, a page at a time. */
@Component
class People {
    private static final int PAGE = 50;

    private final LiveMap live;
    private final Members members;
    private final Subjects subjects;

    People(LiveMap live, Members members, Subjects subjects) {
        this.live = live;
        this.members = members;
        this.subjects = subjects;
    }

    /** One who stands there; member null: the journey is not a member's, and may have a subject. */
    record Line(Person person, Member member, Subject subject) {
        public boolean isOverdue(Instant now) {
            return person.dueAt() != null && person.dueAt().isBefore(now);
        }
    }

    /** A page; next is where the next one begins, or null. */
    record Page(List<Line> lines, String next) {}

    Page page(Asked asked, String after) {
        List<Person> people = live.people(asked, mark(after), PAGE + 1);
        CommunityId community = asked.where().community();
        List<String> keys = people.stream().map(Person::businessKey).toList();
        Map<String, Member> byKey = named(community, keys);
        Map<String, Subject> about = subjects.of(community, keys);
        List<Line> lines = people.stream()
                .limit(PAGE)
                .map(p -> new Line(p, byKey.get(p.businessKey()), about.get(p.businessKey())))
                .toList();
        return new Page(lines, people.size() > PAGE ? word(people.get(PAGE - 1)) : null);
    }

    /** The first few, to try on them what is planned for all. */
    List<String> sample(Asked asked, int size) {
        return live.people(asked, null, size).stream().map(Person::instance).toList();
    }

    /** Members by the business keys of their journeys. */
    Map<String, Member> named(CommunityId community, Collection<String> businessKeys) {
        return members.underKeys(community, businessKeys);
    }

    private static String word(Person last) {
        return last.since() + "_" + last.instance();
    }

    /** What is no mark begins at the beginning. */
    private static Mark mark(String word) {
        int between = word.indexOf('_');
        try {
            return between < 0
                    ? null
                    : new Mark(Instant.parse(word.substring(0, between)), word.substring(between + 1));
        } catch (DateTimeParseException notAMark) {
            return null;
        }
    }
}
