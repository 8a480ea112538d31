package org.qunflow.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.engine.Failures;
import org.qunflow.engine.Failures.Failed;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Steps that failed, with the members whom they concern. */
@Component
class FailedSteps {
    private static final int MOST = 200;

    private final Failures failures;
    private final Members members;

    FailedSteps(Failures failures, Members members) {
        this.failures = failures;
        this.members = members;
    }

    /** A step that failed; member null: it concerns no member. */
    record Line(Failed step, Member member) {
        /** Suffix of the message that names the step. */
        public String word() {
            return step.command().isEmpty() ? "task" : step.command().replace(' ', '.');
        }
    }

    /** What is shown of them: the newest, and whether there are more. */
    record Page(List<Line> lines, boolean more) {}

    Page of(CommunityId community) {
        List<Failed> open = failures.open(community, MOST + 1);
        Map<String, Member> byKey = membersOf(community, open);
        List<Line> lines = open.stream()
                .limit(MOST)
                .map(step -> new Line(step, byKey.get(step.businessKey())))
                .toList();
        return new Page(lines, open.size() > MOST);
    }

    private Map<String, Member> membersOf(CommunityId community, List<Failed> open) {
        List<MemberId> ids = open.stream()
                .map(Failed::businessKey)
                .flatMap(key -> member(key).stream())
                .distinct()
                .toList();
        return members.findAll(community, ids).stream()
                .collect(Collectors.toMap(m -> m.id().toString(), Function.identity()));
    }

    private static Optional<MemberId> member(String businessKey) {
        try {
            return Optional.of(new MemberId(UUID.fromString(businessKey)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
