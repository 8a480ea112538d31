package org.qunflow.audit.privacy;

import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The member that a page is about, and how the reader may see it. */
@Component
public class Whom {
    private final CurrentCommunity current;
    private final Members members;
    private final Masks masks;

    Whom(CurrentCommunity current, Members members, Masks masks) {
        this.current = current;
        this.members = members;
        this.masks = masks;
    }

    public Community community() {
        return current.current();
    }

    /** The member of the current community; whoever is in another one is not there. */
    public Member find(MemberId id) {
        return members.find(community().id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public Member shown(Member member) {
        return masks.of(member);
    }

    public boolean isMasked(MemberId id) {
        return masks.isMasked(id);
    }

    /** From now on this reader sees who the member is. */
    void lift(MemberId id) {
        masks.lift(id);
    }
}
