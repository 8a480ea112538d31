package org.qunflow.audit.privacy;

import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.member.Member;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Hides who a member is until the reader has given a reason, for this member and as long as the session lasts. */
@Component
public class Masks {
    private static final String SEEN = Masks.class.getName();
    private static final String HIDDEN = "＊＊";
    private static final int SHOWN_DIGITS = 2;
    private static final int SHORT = 4;

    public boolean isMasked(MemberId member) {
        return session(false).map(s -> !seen(s).contains(member.toString())).orElse(true);
    }

    /** The member as this reader may see it. */
    public Member of(Member m) {
        return isMasked(m.id()) ? hidden(m) : m;
    }

    public List<Member> of(List<Member> members) {
        return members.stream().map(this::of).toList();
    }

    /** From now on this reader sees who the member is. */
    void lift(MemberId member) {
        session(true).ifPresent(s -> {
            HashSet<String> more = new HashSet<>(seen(s));
            more.add(member.toString());
            s.setAttribute(SEEN, more);
        });
    }

    static String name(String name) {
        return name == null || name.isBlank() ? HIDDEN : name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    static String number(String id) {
        return id == null || id.length() <= SHORT ? HIDDEN : HIDDEN + id.substring(id.length() - SHOWN_DIGITS);
    }

    private static Member hidden(Member m) {
        return new Member(
                m.id(),
                m.community(),
                m.source(),
                number(m.externalId()),
                name(m.displayName()),
                m.stage(),
                m.tier(),
                m.quadrant(),
                m.tierSince(),
                m.enrolment(),
                m.arrivedAt(),
                m.lastActiveAt(),
                m.exitedAt(),
                m.exitReason(),
                m.customer(),
                m.optedOut(),
                m.suspended(),
                null);
    }

    private static Set<String> seen(HttpSession session) {
        return session.getAttribute(SEEN) instanceof Set<?> seen
                ? seen.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private static Optional<HttpSession> session(boolean make) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.ofNullable(here.getRequest().getSession(make))
                : Optional.empty();
    }
}
