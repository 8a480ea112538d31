package org.qunflow.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;

/** The door to members. Each change publishes an event and is guarded by the state it expects. */
@Service
public class Members {

    /** What became of a bulk registration: how many are new, how many were there already (left as they were). */
    public record Registered(int created, int unchanged) {}

    /** Registers one lead, or returns the member who has this source and external id already. */
    public Member register(CommunityId community, NewMember member) {
        throw new UnsupportedOperationException("member room: register");
    }

    /** Registers many in bulk with one journal entry; those already there are left as they are. */
    public Registered registerAll(CommunityId community, String reason, Collection<NewMember> members) {
        throw new UnsupportedOperationException("member room: registerAll");
    }

    /** Ids by external id for one source; unknown external ids are absent. */
    public Map<String, MemberId> ids(CommunityId community, String source, Collection<String> externalIds) {
        throw new UnsupportedOperationException("member room: ids");
    }

    public Optional<Member> find(CommunityId community, MemberId id) {
        throw new UnsupportedOperationException("member room: find");
    }

    /** Members by id, in no particular order; for lists that show names. */
    public List<Member> findAll(CommunityId community, Collection<MemberId> ids) {
        throw new UnsupportedOperationException("member room: findAll");
    }

    /** Members whose display name or external id begins with the text, at most limit, by name; any stage. */
    public List<Member> search(CommunityId community, String text, int limit) {
        throw new UnsupportedOperationException("member room: search");
    }

    /** How many members are in each stage; customers are counted besides. */
    public Map<String, Long> stages(CommunityId community) {
        throw new UnsupportedOperationException("member room: stages");
    }

    /** The member leaves of own will; interrupts the journey wherever it stands. */
    public void leave(CommunityId community, MemberId id, String reason) {
        throw new UnsupportedOperationException("member room: leave");
    }

    /** The member wants no more touches; interrupts the journey. */
    public void optOut(CommunityId community, MemberId id) {
        throw new UnsupportedOperationException("member room: optOut");
    }

    /** The member may not take part for now; interrupts the journey. */
    public void suspend(CommunityId community, MemberId id, String reason) {
        throw new UnsupportedOperationException("member room: suspend");
    }

    /** Those of these members who may be touched: neither opted out nor suspended. One query. */
    public Set<MemberId> touchable(CommunityId community, Collection<MemberId> ids) {
        throw new UnsupportedOperationException("member room: touchable");
    }

    /** The community a member belongs to; cached, for it never changes. IllegalArgumentException if there is no such member. */
    public CommunityId communityOf(MemberId id) {
        throw new UnsupportedOperationException("member room: communityOf");
    }
}
