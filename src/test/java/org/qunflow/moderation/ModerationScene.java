package org.qunflow.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engagement.ContentScene;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.moderation.appeal.AppealAnswer;
import org.qunflow.moderation.appeal.Appeals;
import org.qunflow.moderation.cases.CaseAnswer;
import org.qunflow.moderation.cases.CaseFile;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.cases.Cases;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.moderation.penalty.Penalty;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.tasks.TaskPictures;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** One community with people who report, decide, execute and appeal; made by hand, so that contexts are shared. */
public final class ModerationScene {
    static final String DECIDE = "userTask_decide";
    static final String SECOND = "userTask_secondEyes";
    static final String EXECUTE = "userTask_execute";
    static final String UNMUTE = "userTask_unmute";
    static final String REVIEW = "userTask_reviewAppeal";
    static final String RESTORE = "userTask_restore";

    final ContentScene scene;
    final CommunityId community;
    final Cases cases;
    final CaseReader reader;
    final Penalties penalties;
    final Appeals appeals;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1};

    private final TaskInbox inbox;
    private final TaskPictures pictures;
    private final Processes processes;
    private final CurrentOperator operator;

    ModerationScene(ContentScene scene, AutowireCapableBeanFactory beans) {
        this.scene = scene;
        this.community = scene.community();
        this.cases = beans.getBean(Cases.class);
        this.reader = beans.getBean(CaseReader.class);
        this.penalties = beans.getBean(Penalties.class);
        this.appeals = beans.getBean(Appeals.class);
        this.inbox = beans.getBean(TaskInbox.class);
        this.pictures = beans.getBean(TaskPictures.class);
        this.processes = beans.getBean(Processes.class);
        this.operator = beans.getBean(CurrentOperator.class);
    }

    MemberId member() {
        return scene.member(community, "REGULAR");
    }

    CaseId reported(MemberId member, String item) {
        CaseAnswer answer = report(member, item, item + " " + UUID.randomUUID());
        return ((CaseAnswer.Opened) answer).id();
    }

    CaseAnswer report(MemberId member, String item, String said) {
        return cases.report(community, NewCase.reported(member, null, item, said));
    }

    /** Lea decides. */
    void decided(CaseId id, boolean violation) {
        does("lea", id, DECIDE, Map.of("violation", violation, "reason", "looked at it"));
    }

    void executed(CaseId id) {
        does("olaf", id, EXECUTE, Map.of("executed", "MUTED", "proof", "shot.png"));
    }

    /** Reported, decided, and executed: what the member has now. */
    CaseId penalised(MemberId member, String item) {
        CaseId id = reported(member, item);
        decided(id, true);
        if (scene.standsAt(community, id).contains(SECOND)) {
            does("max", id, SECOND, Map.of("confirmed", true, "secondReason", "agreed"));
        }
        executed(id);
        return id;
    }

    Object appealed(CaseId id, MemberId member) {
        AppealAnswer answer = appeals.file(community, id, member, "I did not");
        return ((AppealAnswer.Filed) answer).id();
    }

    void rules(String who, Object appeal, String ruling) {
        does(who, appeal, REVIEW, Map.of("ruling", ruling, "reason", "looked again"));
    }

    void does(String who, Object key, String element, Map<String, Object> answers) {
        TaskInbox.OpenTask task = inbox.open(community, later(), 1000).stream()
                .filter(t ->
                        t.businessKey().equals(key.toString()) && t.elementId().equals(element))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("No open task " + element + ", but " + scene.standsAt(community, key)));
        if (List.of(EXECUTE, UNMUTE, RESTORE).contains(element)) {
            pictures.put(community, List.of(task.id()), who, PNG);
        }
        operator.runAs(who, () -> inbox.complete(task.id(), who, answers));
        processes.runDueJobs(community, later());
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofMinutes(5));
    }

    CaseFile file(CaseId id) {
        return reader.find(community, id).orElseThrow();
    }

    Penalty penalty(CaseId id) {
        return penalties.ofCase(id.value()).orElseThrow();
    }

    /** So many days pass for penalties. */
    void daysPass(int days) {
        scene.sql("""
                update moderation_penalty set imposed_at = imposed_at - make_interval(days => ?),
                  executed_at = executed_at - make_interval(days => ?), ends_at = ends_at - make_interval(days => ?)
                where community_id = ?""", days, days, days, community.value());
    }
}
