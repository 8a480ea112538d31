package org.qunflow.layering.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.group.EventGroups;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to mechanism groups: opened by a lead, joined by answer, called off (004-04, 004-06). */
@Service
public class Mechanisms {
    private static final String KIND = "MECHANISM";

    private final MechanismRows rows;
    private final InviteRows invites;
    private final EventGroups groups;
    private final MechanismRules rules;
    private final MechanismProcess process;
    private final News news;

    Mechanisms(
            MechanismRows rows,
            InviteRows invites,
            EventGroups groups,
            MechanismRules rules,
            MechanismProcess process,
            News news) {
        this.rows = rows;
        this.invites = invites;
        this.groups = groups;
        this.rules = rules;
        this.process = process;
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
        rows.insert(community, group, opening, ends, news.now(community));
        int invited = invites.invite(community, group, opening, rules.mostInvited());
        String band = opening.kind() + " >= " + opening.from();
        news.tell(
                community,
                at -> new MechanismOpened(
                        community, at, group, opening.name(), opening.percent(), band, ends, invited));
        process.begin(community, group, opening.name());
        return new MechanismAnswer.Opened(group);
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
        invites.answer(group, member, joins ? "JOINED" : "DECLINED", news.now(community));
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
        if (!process.cancel(group)) {
            return refused(
                    community, "group", group.toString(), nameOf(community, group), MechanismRefusal.NOT_RUNNING);
        }
        return new MechanismAnswer.Done();
    }

    public Optional<Mechanism> find(CommunityId community, GroupId group) {
        return rows.find(community, group);
    }

    public List<Mechanism> newest(CommunityId community, int limit) {
        return page(community, null, limit);
    }

    /** Newest first, from behind this one; null: from the newest on. */
    public List<Mechanism> page(CommunityId community, GroupId after, int limit) {
        return rows.page(community, after, limit);
    }

    public List<Invite> invites(CommunityId community, GroupId group) {
        return invites.of(community, group);
    }

    private MechanismAnswer refused(CommunityId community, String type, String id, String name, MechanismRefusal why) {
        news.tell(community, at -> new MechanismRefused(community, at, type, id, name, why));
        return new MechanismAnswer.Refused(why);
    }
}
