package org.qunflow.outreach.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.NewSend;
import org.qunflow.outreach.send.SendSettings;
import org.qunflow.outreach.send.Way;
import org.qunflow.shared.GroupId;
import org.springframework.util.MultiValueMap;

/**
 * A wish for a message to groups, as a form shows and sends it.
 *
 * @param problems what is wrong, by name of the field; values are last parts of message keys
 */
record SendForm(Map<String, String> fields, List<String> groups, Map<String, String> problems) {
    private static final int MOST_HOURS = 999;

    static SendForm empty(Instant now, ZoneId zone, SendSettings settings) {
        LocalDateTime soon = LocalDateTime.ofInstant(now, zone)
                .plusHours(1)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("words", "");
        fields.put("reason", "");
        fields.put("priority", Priority.NORMAL.name());
        fields.put("way", settings.way().name());
        fields.put("due", soon.toString());
        fields.put("hours", Long.toString(settings.window().toHours()));
        return new SendForm(fields, List.of(), Map.of());
    }

    static SendForm sent(MultiValueMap<String, String> sent, Instant now, ZoneId zone, SendSettings settings) {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.of("words", "reason", "priority", "way", "due", "hours")
                .forEach(name -> fields.put(
                        name,
                        Optional.ofNullable(sent.getFirst(name)).orElse("").strip()));
        List<String> groups = sent.getOrDefault("group", List.of()).stream()
                .filter(g -> g.matches("[0-9a-f-]{36}"))
                .toList();
        Map<String, String> problems = new LinkedHashMap<>();
        wrong(problems, "group", groups.isEmpty(), "none");
        wrong(problems, "group", groups.size() > settings.mostGroups(), "tooMany");
        wrong(problems, "words", !isWithin(fields.get("words"), NewSend.LONGEST_WORDS), "text");
        wrong(problems, "reason", !isWithin(fields.get("reason"), NewSend.LONGEST_REASON), "reason");
        wrong(problems, "priority", !names(Priority.values()).contains(fields.get("priority")), "choice");
        wrong(problems, "way", !names(Way.values()).contains(fields.get("way")), "choice");
        wrong(problems, "hours", hours(fields).isEmpty(), "hours");
        wrong(
                problems,
                "due",
                due(fields, zone).filter(d -> isAhead(d, now, settings)).isEmpty(),
                "due");
        return new SendForm(fields, groups, problems);
    }

    private static void wrong(Map<String, String> problems, String field, boolean is, String why) {
        if (is) {
            problems.put(field, why);
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static boolean isWithin(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    private static boolean isAhead(Instant due, Instant now, SendSettings settings) {
        return due.isAfter(now.minus(Duration.ofMinutes(10))) && due.isBefore(now.plus(settings.furthest()));
    }

    private static Optional<Integer> hours(Map<String, String> fields) {
        return Optional.of(fields.get("hours"))
                .filter(h -> h.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(h -> h > 0 && h <= MOST_HOURS);
    }

    private static Optional<Instant> due(Map<String, String> fields, ZoneId zone) {
        try {
            return Optional.of(
                    LocalDateTime.parse(fields.get("due")).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean isAccepted() {
        return problems.isEmpty();
    }

    List<GroupId> chosen() {
        return groups.stream().map(GroupId::of).toList();
    }

    NewSend wish(ZoneId zone) {
        Instant due = due(fields, zone).orElseThrow();
        return new NewSend(
                fields.get("words"),
                fields.get("reason"),
                Priority.valueOf(fields.get("priority")),
                Way.valueOf(fields.get("way")),
                due,
                due.plus(Duration.ofHours(hours(fields).orElseThrow())));
    }
}
