package org.qunflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.CommunityOpened;
import org.qunflow.security.CommunityScope;
import org.qunflow.security.Reach;
import org.qunflow.shared.CommunityId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The community that the pages of this session are about: the chosen one, else the first by name. Only those that the
 * reader belongs to are there at all.
 */
@Component
public class CurrentCommunity {
    private static final String CHOSEN = "community";
    private static final String KNOWN = CurrentCommunity.class.getName();

    /** What was read for this request. */
    private record Known(List<Community> communities) {}

    private final Communities communities;
    private final CommunityScope scope;

    CurrentCommunity(Communities communities, CommunityScope scope) {
        this.communities = communities;
        this.scope = scope;
    }

    /** The community; throws {@link NoCommunityYet}, which is answered by a page of its own. */
    public Community current() {
        return find().orElseThrow(NoCommunityYet::new);
    }

    public Optional<Community> find() {
        List<Community> all = all();
        Object chosen = session().map(s -> s.getAttribute(CHOSEN)).orElse(null);
        return all.stream()
                .filter(c -> c.id().toString().equals(chosen))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The communities that the reader belongs to, by name. */
    public List<Community> all() {
        Optional<HttpServletRequest> request = request();
        Object known = request.map(r -> r.getAttribute(KNOWN)).orElse(null);
        if (known instanceof Known here) {
            return here.communities();
        }
        Known read = new Known(read());
        request.ifPresent(r -> r.setAttribute(KNOWN, read));
        return read.communities();
    }

    private List<Community> read() {
        Reach reach = scope.reach();
        return communities.all().stream().filter(c -> reach.includes(c.id())).toList();
    }

    boolean belongsNowhere() {
        return all().isEmpty() && !communities.all().isEmpty();
    }

    /** True if there is a community of this name that the reader does not belong to. */
    public boolean isForeign(String name) {
        return communities
                .named(name)
                .filter(c -> !scope.reach().includes(c.id()))
                .isPresent();
    }

    /** From now on the pages of this session are about that community; false if the reader does not belong to it. */
    public boolean choose(CommunityId id) {
        request().ifPresent(r -> r.removeAttribute(KNOWN));
        boolean known = all().stream().anyMatch(c -> c.id().equals(id));
        if (known) {
            session().ifPresent(s -> s.setAttribute(CHOSEN, id.toString()));
        }
        return known;
    }

    /** Whoever opens a community belongs to it. */
    @EventListener
    void on(CommunityOpened event) {
        scope.join(event.community());
    }

    private static Optional<HttpSession> session() {
        return request().map(here -> here.getSession(false));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.of(here.getRequest())
                : Optional.empty();
    }
}
