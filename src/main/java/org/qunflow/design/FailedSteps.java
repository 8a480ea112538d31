package org.qunflow.design;

import java.util.List;
import java.util.Map;
import org.qunflow.design.live.Spots;
import org.qunflow.engine.Failures;
import org.qunflow.engine.Failures.Cause;
import org.qunflow.engine.Failures.Failed;
import org.qunflow.engine.Failures.Stuck;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Steps that failed, with the members whom they concern. */
@Component
class FailedSteps {
    private static final int MOST = 200;

    private final Failures failures;
    private final Members members;
    private final Subjects subjects;
    private final Spots spots;

    FailedSteps(Failures failures, Members members, Subjects subjects, Spots spots) {
        this.failures = failures;
        this.members = members;
        this.subjects = subjects;
        this.spots = spots;
    }

    /** Who is stuck after a step, and how the step is called. */
    record StuckAt(Stuck at, String name) {}

    List<StuckAt> stuck(CommunityId community, String language) {
        return failures.stuck(community).stream()
                .map(at -> new StuckAt(at, spots.name(at.process(), at.step(), language)))
                .toList();
    }

    /** A step that failed; member null: it concerns no member. */
    record Line(Failed step, Member member, Subject subject) {
        public String word() {
            return FailedSteps.word(step.command());
        }
    }

    /** What failed for the same reason. */
    record Group(Cause cause) {
        public String word() {
            return FailedSteps.word(cause.command());
        }
    }

    /** Suffix of the message that names the step. */
    private static String word(String command) {
        return command.isEmpty() ? "task" : command.replace(' ', '.');
    }

    /** What is shown of them: the newest, and whether there are more. */
    record Page(List<Line> lines, boolean more) {}

    List<Group> groups(CommunityId community) {
        return failures.causes(community).stream().map(Group::new).toList();
    }

    /** The newest of all, or of one command and cause. */
    Page of(CommunityId community, String command, String cause) {
        List<Failed> open = cause.isEmpty()
                ? failures.open(community, MOST + 1)
                : failures.open(community, command, cause, MOST + 1);
        List<String> keys = open.stream().map(Failed::businessKey).toList();
        Map<String, Member> byKey = members.underKeys(community, keys);
        Map<String, Subject> about = subjects.of(community, keys);
        List<Line> lines = open.stream()
                .limit(MOST)
                .map(step -> new Line(step, byKey.get(step.businessKey()), about.get(step.businessKey())))
                .toList();
        return new Page(lines, open.size() > MOST);
    }
}
