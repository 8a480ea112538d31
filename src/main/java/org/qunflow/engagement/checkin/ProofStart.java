package org.qunflow.engagement.checkin;

import java.time.LocalDate;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Begins the way of a proof: its points are put aside, and the inbox knows what it is about. */
@Component
class ProofStart {
    static final String PROCESS = "check-in-proof";

    private final Judging judging;
    private final Members members;
    private final Subjects subjects;
    private final Processes processes;

    ProofStart(Judging judging, Members members, Subjects subjects, Processes processes) {
        this.judging = judging;
        this.members = members;
        this.subjects = subjects;
        this.processes = processes;
    }

    void go(CheckTask task, CheckInId id, MemberId member, LocalDate day) {
        judging.hold(task, id, member);
        String name =
                members.find(task.community(), member).map(Member::displayName).orElseThrow();
        String about = name + " · " + task.name() + " · " + day;
        subjects.name(task.community(), id, new Subject(about, about, null, member));
        processes.start(PROCESS, task.community(), id.toString(), Map.of());
    }
}
