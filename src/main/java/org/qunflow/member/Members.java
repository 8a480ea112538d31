package org.qunflow.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.engine.Processes;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to members: who they are, and the ways out. What moves them along a journey is {@link Lifecycle}. */
@Service
public class Members {
    static final String EXITED = "member.exited";
    static final String JOURNEY = "member-journey";

    private final MemberRows rows;
    private final MemberHomes homes;
    private final Lifecycle lifecycle;
    private final Processes processes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Members(
            MemberRows rows,
            MemberHomes homes,
            Lifecycle lifecycle,
            Processes processes,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.homes = homes;
        this.lifecycle = lifecycle;
        this.processes = processes;
        this.clock = clock;
        this.events = events;
    }

    /** What became of a bulk registration: how many are new, how many were there already (left as they were). */
    public record Registered(int created, int unchanged) {}

    /** Registers one lead, or returns the member who has this source and external id already. */
    @Transactional
    public Member register(CommunityId community, NewMember member) {
        boolean created = rows.insert(community, List.of(member)) == 1;
        MemberId id = rows.ids(community, member.source(), List.of(member.externalId()))
                .get(member.externalId());
        if (created) {
            events.publishEvent(
                    new MemberRegistered(community, clock.instant(community), id, member.source(), member.campaign()));
        }
        return rows.find(community, id).orElseThrow();
    }

    /** Registers many in bulk with one journal entry; those already there are left as they are. */
    @Transactional
    public Registered registerAll(CommunityId community, String reason, Collection<NewMember> members) {
        int created = members.isEmpty() ? 0 : rows.insert(community, members);
        Registered registered = new Registered(created, members.size() - created);
        if (created > 0) {
            events.publishEvent(
                    new MembersImported(community, clock.instant(community), reason, created, registered.unchanged()));
        }
        return registered;
    }

    /** Ids by external id for one source; unknown external ids are absent. */
    public Map<String, MemberId> ids(CommunityId community, String source, Collection<String> externalIds) {
        return rows.ids(community, source, externalIds);
    }

    /** The community a member belongs to; it never changes, so it is remembered. Throws for an unknown member. */
    public CommunityId communityOf(MemberId id) {
        return homes.of(id);
    }

    /** Remembers where members belong who were just read, so that their steps need not ask one by one. */
    public void known(CommunityId community, Collection<MemberId> ids) {
        ids.forEach(id -> homes.remember(id, community));
    }

    public Optional<Member> find(CommunityId community, MemberId id) {
        return rows.find(community, id);
    }

    /** Members by id, in no particular order; for lists that show names. */
    public List<Member> findAll(CommunityId community, Collection<MemberId> ids) {
        return rows.findAll(community, ids);
    }

    /** Members by the business keys of their journeys; keys that are about something else are absent. */
    public Map<String, Member> underKeys(CommunityId community, Collection<String> businessKeys) {
        List<MemberId> ids = businessKeys.stream()
                .flatMap(key -> MemberId.ofKey(key).stream())
                .distinct()
                .toList();
        return findAll(community, ids).stream().collect(Collectors.toMap(m -> m.id().toString(), Function.identity()));
    }

    /** Members whose display name or external id begins with the text, at most limit, by name; any stage. */
    public List<Member> search(CommunityId community, String text, int limit) {
        return rows.search(community, text, limit);
    }

    /** How many members are in each stage; CUSTOMER counts those with a conversion besides. */
    public Map<String, Long> stages(CommunityId community) {
        return rows.stages(community);
    }

    /** What an offer depends on. */
    public record Standing(String tier, boolean customer) {}

    public Standing standing(MemberId id) {
        return rows.standing(id);
    }

    /** Those among the members who may be touched: not opted out, not suspended. */
    public List<MemberId> touchable(Collection<MemberId> ids) {
        return rows.touchable(ids);
    }

    /** The member leaves of own will; interrupts the journey wherever it stands. Not while the community is frozen. */
    @Transactional
    public void leave(CommunityId community, MemberId id, String reason) {
        if (!exit(community, id, Exit.LEFT, reason)) {
            throw new IllegalStateException("Member " + id + " cannot leave: the community " + community
                    + " is frozen and his journey stands still");
        }
    }

    /** The member wants no more touches, wherever he is; interrupts the journey, at once or when it may go on. */
    @Transactional
    public void optOut(CommunityId community, MemberId id) {
        rows.optOut(community, id);
        exit(community, id, Exit.OPTED_OUT, Exit.OPTED_OUT.name());
    }

    /** The member may not take part for now; interrupts the journey, at once or when it may go on. */
    @Transactional
    public void suspend(CommunityId community, MemberId id, String reason) {
        rows.suspend(community, id);
        exit(community, id, Exit.SUSPENDED, reason);
    }

    /** Interrupts the journey, or lets go who has none; false if it stands still, and the exit is owed. */
    private boolean exit(CommunityId community, MemberId id, Exit exit, String reason) {
        if (processes.correlate(EXITED, id.toString(), Map.of("exit", exit.name(), "reason", reason))) {
            return true;
        }
        boolean owed = !processes.running(JOURNEY, List.of(id.toString())).isEmpty();
        if (!owed && rows.isIn(community, id)) {
            lifecycle.exit(community, id, exit, reason);
        } else {
            events.publishEvent(new WishNoted(community, clock.instant(community), id, exit.name(), reason));
        }
        return !owed;
    }
}
