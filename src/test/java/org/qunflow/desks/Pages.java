package org.qunflow.desks;

import java.io.UnsupportedEncodingException;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qunflow.QunflowApplication;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds the pages of the desks by following what pages lead to, a few of each kind; knows which routes it missed. */
final class Pages {
    private static final Pattern LEADS_TO = Pattern.compile("(?:href|hx-get|data-[a-z]+-url)=\"(/[^\"#]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^}]*})*)?}");
    private static final Predicate<String> NO_DESK = Pattern.compile(
                    "/(assets|login|first-admin|logout|error|actuator|intake)(/.*)?"
                            + "|/tasks/(stream|batches/.*|[^/]+/proofs/.*)")
            .asMatchPredicate();
    static final int OF_A_KIND = 6;

    private final PageTimes reader;
    private final RequestMappingHandlerMapping routes;
    private final Map<String, Set<String>> found = new TreeMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Map<String, Set<Map<?, ?>>> variables = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    Pages(PageTimes reader, RequestMappingHandlerMapping routes) {
        this.reader = reader;
        this.routes = routes;
    }

    /** Pages by kind, which is the route and the names of the parameters. */
    Map<String, Set<String>> from(List<String> beginnings) throws Exception {
        for (String beginning : beginnings) {
            note(beginning);
        }
        follow();
        for (String route : missed()) {
            for (String page : filled(route)) {
                note(page);
            }
        }
        follow();
        return found;
    }

    /** Routes to which nothing leads. */
    Set<String> missed() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> isRead(route.getKey()) && isOurs(route.getValue()))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(NO_DESK.negate())
                .filter(route -> !reached.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRead(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    /** Other tests bring sample pages of their own. */
    private static boolean isOurs(HandlerMethod page) {
        CodeSource code = page.getBeanType().getProtectionDomain().getCodeSource();
        return QunflowApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .equals(code.getLocation());
    }

    private void follow() throws Exception {
        while (!ahead.isEmpty()) {
            MvcResult page = reader.load(ahead.pop());
            remember(page.getRequest());
            Matcher leads = LEADS_TO.matcher(text(page.getResponse()));
            while (leads.find()) {
                note(HtmlUtils.htmlUnescape(leads.group(1)));
            }
        }
    }

    private static String text(MockHttpServletResponse page) throws UnsupportedEncodingException {
        boolean html = String.valueOf(page.getContentType()).startsWith("text/html");
        return html ? page.getContentAsString() : "";
    }

    private void note(String page) throws Exception {
        String path = UriComponentsBuilder.fromUriString(page).build().getPath();
        if (NO_DESK.test(path)) {
            return;
        }
        Set<String> kind = found.computeIfAbsent(kind(page, path), k -> new TreeSet<>());
        if (kind.size() < OF_A_KIND && kind.add(page)) {
            ahead.add(page);
        }
    }

    private String kind(String page, String path) throws Exception {
        Set<String> names = new TreeSet<>(UriComponentsBuilder.fromUriString(page)
                .build()
                .getQueryParams()
                .keySet());
        return names.isEmpty() ? route(path) : route(path) + " ?" + String.join(" &", names);
    }

    private String route(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        routes.getHandler(request);
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private void remember(MockHttpServletRequest request) {
        reached.add(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> values) {
            variables
                    .computeIfAbsent(desk(request.getRequestURI()), desk -> new LinkedHashSet<>())
                    .add(values);
        }
    }

    /** A second name of a page that was found takes the same variables; the first that lead to a page will do. */
    private List<String> filled(String route) throws Exception {
        for (Map<?, ?> values : variables.getOrDefault(desk(route), Set.of(Map.of()))) {
            String page = filled(route, values);
            if (!page.contains("{") && reader.isThere(page)) {
                return List.of(page);
            }
        }
        return List.of();
    }

    private static String filled(String route, Map<?, ?> values) {
        return VARIABLE.matcher(route)
                .replaceAll(name -> Matcher.quoteReplacement(
                        values.containsKey(name.group(1)) ? String.valueOf(values.get(name.group(1))) : name.group()));
    }

    private static String desk(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end + 1);
    }
}
