package org.qunflow.audit.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qunflow.audit.Days;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks the journal, as it stands in the form and in the address; what is not asked is empty.
 *
 * @param where {@code installation} for what belongs to no community
 * @param subject a member's name or external id, or the id of whatever an entry is about
 * @param ruling a table and its version, e.g. {@code tier:3}
 * @param act what somebody did to a journey by hand: MOVE, SKIP, RETRY or CANCEL
 * @param from first day, in the community's zone
 * @param to last day
 */
public record Question(
        String where,
        String actor,
        String subject,
        String group,
        String instance,
        String kind,
        String process,
        String ruling,
        String act,
        String from,
        String to) {
    private static final int LONGEST = 200;
    private static final String INSTALLATION = "installation";
    private static final Pattern RULING = Pattern.compile("(.+):(\\d{1,9})");

    public Question {
        UnaryOperator<String> clean = text -> text == null ? "" : text.strip();
        where = INSTALLATION.equals(where) ? where : "";
        actor = clean.apply(actor);
        subject = clean.apply(subject);
        group = clean.apply(group);
        instance = clean.apply(instance);
        kind = clean.apply(kind);
        process = clean.apply(process);
        ruling = clean.apply(ruling);
        act = clean.apply(act);
        from = clean.apply(from);
        to = clean.apply(to);
    }

    public boolean isOfInstallation() {
        return where.equals(INSTALLATION);
    }

    /** Why this cannot be answered: a key of a sentence, or empty. */
    public Optional<String> problem() {
        if (values().values().stream().anyMatch(v -> v.length() > LONGEST || v.indexOf('\0') >= 0)) {
            return Optional.of("auditor.problem.long");
        }
        if (!from.isEmpty() && Days.of(from).isEmpty()
                || !to.isEmpty() && Days.of(to).isEmpty()) {
            return Optional.of("auditor.problem.date");
        }
        if (!ruling.isEmpty() && table().isEmpty()) {
            return Optional.of("auditor.problem.ruling");
        }
        boolean backwards = Stream.of(Days.of(from), Days.of(to)).allMatch(Optional::isPresent)
                && Days.of(from).get().isAfter(Days.of(to).get());
        return backwards ? Optional.of("auditor.problem.backwards") : Optional.empty();
    }

    Optional<LocalDate> firstDay() {
        return Days.of(from);
    }

    Optional<LocalDate> lastDay() {
        return Days.of(to);
    }

    Optional<Matcher> table() {
        return Optional.of(RULING.matcher(ruling)).filter(Matcher::matches);
    }

    /** What is asked, by the names of the address. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("where", where);
        values.put("actor", actor);
        values.put("subject", subject);
        values.put("group", group);
        values.put("instance", instance);
        values.put("kind", kind);
        values.put("process", process);
        values.put("ruling", ruling);
        values.put("act", act);
        values.put("from", from);
        values.put("to", to);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** The address of a page about this question. */
    public String in(String path, Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(values());
        all.putAll(more);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}
