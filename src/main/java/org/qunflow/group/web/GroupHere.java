package org.qunflow.group.web;

import org.qunflow.group.portfolio.Portfolio;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Tells in which community an act on a group happens: the reader's, where the group has to be. */
@Component
class GroupHere {
    private final CurrentCommunity current;
    private final Portfolio portfolio;

    GroupHere(CurrentCommunity current, Portfolio portfolio) {
        this.current = current;
        this.portfolio = portfolio;
    }

    /** The reader's community; not found if the group is not one of its. */
    CommunityId communityOf(GroupId group) {
        CommunityId community = current.current().id();
        if (!portfolio.has(community, group)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return community;
    }
}
