package org.qunflow.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame around a page has to know: who reads it, which community it is about, whether a replay runs. */
@Component("shell")
class Shell {
    private static final Map<String, List<String>> REACHED_FROM = Map.of(
            "/audit/journal",
            List.of(
                    "/audit/entries",
                    "/audit/report",
                    "/audit/export",
                    "/audit/groups",
                    "/audit/instances",
                    "/audit/operators"),
            "/groups/openings",
            List.of("/groups/profile", "/groups/rules", "/groups/feedback"),
            "/outreach/sends",
            List.of("/outreach/fatigue", "/outreach/trade-offs"));
    /** Parts that begin like another one and are not it. */
    private static final Map<String, List<String>> NOT_OF =
            Map.of("/groups", List.of("/groups/openings", "/groups/profile", "/groups/rules", "/groups/feedback"));

    private final CurrentCommunity community;
    private final CurrentOperator operator;
    private final TimeTravel time;

    Shell(CurrentCommunity community, CurrentOperator operator, TimeTravel time) {
        this.community = community;
        this.operator = operator;
        this.time = time;
    }

    public String reader() {
        return operator.name();
    }

    /** True if the reader holds one of the roles. */
    public boolean has(String... roles) {
        return List.of(roles).stream().anyMatch(operator::has);
    }

    public Community community() {
        return community.find().orElse(null);
    }

    /** The zone for moments on pages of no community. */
    public ZoneId zone() {
        return community.find().map(Community::zone).orElse(ZoneId.systemDefault());
    }

    public List<Community> communities() {
        return community.all();
    }

    /** True if there are communities, and the reader belongs to none of them. */
    public boolean belongsNowhere() {
        return community.belongsNowhere();
    }

    public boolean replaying() {
        return time.replaying().isPresent();
    }

    /** True if the page belongs to the part of the site that begins with the path, or that is reached from there. */
    public boolean at(String path) {
        String here = path();
        return path.equals("/")
                ? here.equals("/")
                : isIn(path, here)
                                && NOT_OF.getOrDefault(path, List.of()).stream().noneMatch(p -> isIn(p, here))
                        || REACHED_FROM.getOrDefault(path, List.of()).stream().anyMatch(p -> isIn(p, here));
    }

    private static boolean isIn(String path, String here) {
        return here.equals(path) || here.startsWith(path + "/");
    }

    /** Path and query of this page, to come back to. */
    public String here() {
        String query = request().getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    private static String path() {
        Object failed = request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request().getRequestURI() : failed.toString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
