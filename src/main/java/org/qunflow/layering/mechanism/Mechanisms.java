package org.qunflow.layering.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.engine.TaskClosed;
import org.qunflow.group.EventGroups;
import org.qunflow.group.seat.Endings;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to mechanism groups: opened by a lead, joined by answer, dissolved at their end (004-04, 004-06). */
@Service
public class Mechanisms {
    static final String ENDS = "layering.mechanismEnds";
    static final String CANCELLED = "layering.mechanismCancelled";
    private static final String PROCESS = "mechanism-group";
    private static final String KIND = "MECHANISM";

    private final MechanismRows rows;
    private final InviteRows invites;
    private final EventGroups groups;
    private final Endings endings;
    private final MechanismRules rules;
    private final Subjects subjects;
    private final Processes processes;
    private final CurrentOperator operator;
    private final News news;

    Mechanisms(
            MechanismRows rows,
            InviteRows invites,
            EventGroups groups,
            Endings endings,
            MechanismRules rules,
            Subjects subjects,
            Processes processes,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.invites = invites;
        this.groups = groups;
        this.endings = endings;
        this.rules = rules;
        this.subjects = subjects;
        this.processes = processes;
        this.operator = operator;
        this.news = news;
    }

    /** Opens a group and lists whom to invite; nobody is pulled in. */
    @Transactional
    public MechanismAnswer open(CommunityId community, Opening opening) {
        Optional<MechanismRefusal> wrong = rules.wrong(community, opening);
        if (wrong.isPresent()) {
            return refused(community, "community", community.toString(), opening.name(), wrong.get());
        }
        GroupId group = groups.open(community, KIND, opening.name(), opening.capacity());
        Instant ends = rules.end(community, opening);
        rows.insert(community, group, opening, ends, operator.name(), news.now(community));
        int invited = invites.invite(community, group, opening, rules.mostInvited());
        String band = opening.kind() + " >= " + opening.from();
        news.tell(
                community,
                at -> new MechanismOpened(
                        community, at, group, opening.name(), opening.percent(), band, ends, invited));
        subjects.name(community, group, Subject.ofGroup(opening.name(), group));
        processes.start(PROCESS, community, group.toString(), Map.of());
        return new MechanismAnswer.Opened(group);
    }

    /** The invitations are out: from now on answers are taken. */
    @Transactional
    public void run(CommunityId community, GroupId group) {
        move(community, group, "INVITING", "RUNNING");
    }

    /** The promotion is over: no more answers, somebody sums it up. */
    @Transactional
    public void beginClosing(CommunityId community, GroupId group) {
        move(community, group, "RUNNING", "CLOSING");
    }

    private void move(CommunityId community, GroupId group, String from, String to) {
        if (!rows.move(community, group, from, to)) {
            throw new IllegalStateException("Mechanism group " + group + " is not " + from);
        }
        news.tell(community, at -> new MechanismMoved(community, at, group, to));
    }

    /** Takes a member's answer as an operator heard it; who accepts has a seat, if there is one left. */
    @Transactional
    public MechanismAnswer answer(CommunityId community, GroupId group, MemberId member, boolean joins) {
        Optional<MechanismRefusal> wrong = rules.wrongAnswer(community, group, member);
        Optional<MechanismRefusal> noSeat =
                wrong.isEmpty() && joins ? seat(community, group, member) : Optional.<MechanismRefusal>empty();
        Optional<MechanismRefusal> why = wrong.or(() -> noSeat);
        if (why.isPresent()) {
            return refused(community, "member", member.toString(), nameOf(community, group), why.get());
        }
        invites.answer(group, member, joins ? "JOINED" : "DECLINED", operator.name(), news.now(community));
        news.tell(community, at -> new MechanismAnswered(community, at, member, group, joins));
        return new MechanismAnswer.Done();
    }

    private Optional<MechanismRefusal> seat(CommunityId community, GroupId group, MemberId member) {
        return switch (groups.join(community, member, group)) {
            case SEATED -> Optional.empty();
            case FULL -> Optional.of(MechanismRefusal.FULL);
            case CLOSED -> Optional.of(MechanismRefusal.NOT_RUNNING);
            case IN_ANOTHER -> Optional.of(MechanismRefusal.IN_ANOTHER_GROUP);
        };
    }

    private String nameOf(CommunityId community, GroupId group) {
        return find(community, group).map(Mechanism::name).orElse("");
    }

    /** A lead ends it before its time. */
    @Transactional
    public MechanismAnswer cancel(CommunityId community, GroupId group) {
        if (!processes.correlate(CANCELLED, group.toString(), Map.of())) {
            return refused(
                    community, "group", group.toString(), nameOf(community, group), MechanismRefusal.NOT_RUNNING);
        }
        return new MechanismAnswer.Done();
    }

    /** The group is no more; its members stay in the groups of their tiers. */
    @Transactional
    public void dissolve(CommunityId community, GroupId group, String outcome) {
        if (rows.close(community, group, outcome, news.now(community))) {
            endings.dissolve(community, group, outcome);
            news.tell(community, at -> new MechanismMoved(community, at, group, outcome));
        }
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals("userTask_closePromotion") && !task.cancelled()) {
            rows.result(
                    task.community(),
                    task.businessKey(),
                    String.valueOf(task.answers().get("result")));
        }
    }

    public Optional<Mechanism> find(CommunityId community, GroupId group) {
        return rows.find(community, group);
    }

    public List<Mechanism> newest(CommunityId community, int limit) {
        return rows.newest(community, limit);
    }

    public List<Invite> invites(CommunityId community, GroupId group) {
        return invites.of(community, group);
    }

    private MechanismAnswer refused(CommunityId community, String type, String id, String name, MechanismRefusal why) {
        news.tell(community, at -> new MechanismRefused(community, at, type, id, name, why));
        return new MechanismAnswer.Refused(why);
    }
}
