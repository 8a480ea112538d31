package org.qunflow.tasks.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which open tasks somebody wants to see, as it stands in the address, and after which one the page begins.
 *
 * @param process key of a process, or empty for all
 * @param group id of a group, or null for all
 * @param words what the task, its member or its group must hold; empty for anything
 * @param afterDue due date of the last task seen; null if it had none
 * @param afterId id of the last task seen, or empty for the first page
 */
public record InboxQuery(View view, String process, UUID group, List<String> words, Instant afterDue, String afterId) {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 80;

    /** Everything for my roles, what I hold, what colleagues hold, by due date, and what waits for its member. */
    public enum View {
        ROLES,
        MINE,
        TEAM,
        OVERDUE,
        DUE,
        WAITING;

        static View of(String name) {
            String wanted = name.toUpperCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(view -> view.name().equals(wanted))
                    .findFirst()
                    .orElse(ROLES);
        }

        public String param() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static InboxQuery of(Map<String, String> address) {
        return new InboxQuery(
                View.of(address.getOrDefault("view", "")),
                address.getOrDefault("process", ""),
                group(address.getOrDefault("group", "")),
                words(address.getOrDefault("q", "")),
                moment(address.getOrDefault("afterDue", "")),
                address.getOrDefault("afterId", ""));
    }

    /** What a query string says. */
    public static InboxQuery parse(String query) {
        Map<String, String> parts = new LinkedHashMap<>();
        UriComponentsBuilder.fromUriString("/?" + query)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) ->
                        parts.put(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
        return of(parts);
    }

    public boolean isFirstPage() {
        return afterId.isEmpty();
    }

    /** True if nothing but the view is chosen, so that its tasks are counted already. */
    public boolean isPlain() {
        return process.isEmpty() && group == null && words.isEmpty();
    }

    public String q() {
        return String.join(" ", words);
    }

    public InboxQuery in(View other) {
        return new InboxQuery(other, process, group, words, null, "");
    }

    public InboxQuery after(Instant due, String id) {
        return new InboxQuery(view, process, group, words, due, id);
    }

    public InboxQuery fromTheStart() {
        return in(view);
    }

    /** The address that shows it. */
    public String address() {
        String parameters = parameters();
        return parameters.isEmpty() ? "/tasks" : "/tasks?" + parameters;
    }

    /** What stands behind the question mark; the default view is left out. */
    public String parameters() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("view", view == View.ROLES ? "" : view.param());
        parts.put("process", process);
        parts.put("group", group == null ? "" : group.toString());
        parts.put("q", q());
        parts.put("afterDue", afterDue == null ? "" : afterDue.toString());
        parts.put("afterId", afterId);
        UriComponentsBuilder builder = UriComponentsBuilder.newInstance();
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                builder.queryParam(name, "{" + name + "}");
            }
        });
        String query = builder.encode().buildAndExpand(parts).toUri().getRawQuery();
        return query == null ? "" : query;
    }

    private static List<String> words(String q) {
        return Arrays.stream(
                        q.substring(0, Math.min(LONGEST, q.length())).strip().split("\\s+"))
                .filter(word -> !word.isEmpty() && word.indexOf('\0') < 0)
                .limit(MOST_WORDS)
                .toList();
    }

    private static UUID group(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Instant moment(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
