package org.qunflow.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The community that the pages of this session are about: the chosen one, else the first by name. */
@Component
public class CurrentCommunity {
    private static final String CHOSEN = CurrentCommunity.class.getName();

    private final Communities communities;

    CurrentCommunity(Communities communities) {
        this.communities = communities;
    }

    /** The community; throws {@link NoCommunityYet}, which is answered by a page of its own. */
    public Community current() {
        return find().orElseThrow(NoCommunityYet::new);
    }

    public Optional<Community> find() {
        List<Community> all = communities.all();
        Object chosen = session().map(s -> s.getAttribute(CHOSEN)).orElse(null);
        return all.stream().filter(c -> c.id().equals(chosen)).findFirst().or(() -> all.stream()
                .findFirst());
    }

    List<Community> all() {
        return communities.all();
    }

    /** From now on the pages of this session are about that community. */
    public void choose(CommunityId id) {
        CommunityId known = communities.get(id).id();
        session().ifPresent(s -> s.setAttribute(CHOSEN, known));
    }

    private static Optional<HttpSession> session() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.ofNullable(here.getRequest().getSession(false))
                : Optional.empty();
    }
}
