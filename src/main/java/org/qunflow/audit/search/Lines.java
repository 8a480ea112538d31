package org.qunflow.audit.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.audit.Words;
import org.qunflow.audit.privacy.Masks;
import org.qunflow.community.Community;
import org.qunflow.engine.DecisionTables;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.journal.JournalLine;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells lines of the journal in the reader's words, with the members they are about. */
@Component
public class Lines {
    private static final String BUSINESS_KEY = "businessKey";
    private static final Set<String> OF_PEOPLE = Set.of("user", "calendar");
    private static final Set<String> OF_MEMBERS = Set.of("member", BUSINESS_KEY);

    private final Members members;
    private final Masks masks;
    private final DecisionTables tables;
    private final Subjects subjects;
    private final Words words;

    Lines(Members members, Masks masks, DecisionTables tables, Subjects subjects, Words words) {
        this.members = members;
        this.masks = masks;
        this.tables = tables;
        this.subjects = subjects;
        this.words = words;
    }

    /**
     * One line.
     *
     * @param member null where it is about something else
     * @param about the account, calendar or subject that it is about; null if a member, or whoever did it
     */
    public record Told(JournalLine line, String text, boolean assumed, Member member, String about) {}

    public List<Told> of(Community community, List<JournalLine> lines) {
        Map<MemberId, Member> known = members(community, lines);
        Map<String, Subject> subjects = subjects(community, lines);
        return lines.stream()
                .map(l -> new Told(
                        l,
                        text(l),
                        l.assumed() || l.data().path("assumed").asBoolean(),
                        known.get(member(l)),
                        about(l, subjects.get(l.subjectId()))))
                .toList();
    }

    private static String about(JournalLine line, Subject subject) {
        if (subject != null) {
            return subject.name(LocaleContextHolder.getLocale().getLanguage());
        }
        return OF_PEOPLE.contains(String.valueOf(line.subjectType()))
                        && !line.actor().equals(line.subjectId())
                ? line.subjectId()
                : null;
    }

    /** What lines about instances are about that are no member's. */
    private Map<String, Subject> subjects(Community community, List<JournalLine> lines) {
        Set<String> keys = lines.stream()
                .filter(l -> OF_MEMBERS.contains(String.valueOf(l.subjectType())))
                .map(JournalLine::subjectId)
                .collect(Collectors.toSet());
        return keys.isEmpty() ? Map.of() : subjects.of(community.id(), keys);
    }

    /** A decision names its rule as people count them, where that version of the table is here still. */
    private String text(JournalLine line) {
        JsonNode data = line.data();
        String table = data.path("table").asText();
        return line.kind().equals("engine.DecisionTaken")
                ? tables.find(table, data.path("version").asInt())
                        .flatMap(v -> v.table().rule(data.path("row").asText()))
                        .map(rule -> words.told(
                                "auditor.decided", words.message("audit.table." + table, table), rule.number()))
                        .orElseGet(() -> words.sentence(line.kind(), data))
                : words.sentence(line.kind(), data);
    }

    /** Everything that was written down in a line, in words. */
    Map<String, String> fields(JournalLine line) {
        return words.fields(line.data());
    }

    /** The members that lines are about, as the reader may see them. */
    private Map<MemberId, Member> members(Community community, List<JournalLine> lines) {
        Set<MemberId> ids = lines.stream()
                .map(Lines::member)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Member> found = ids.isEmpty() ? List.of() : members.findAll(community.id(), ids);
        return masks.of(found).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /** Null where a line is about something else. */
    public static MemberId member(JournalLine line) {
        try {
            return OF_MEMBERS.contains(String.valueOf(line.subjectType()))
                    ? new MemberId(UUID.fromString(line.subjectId()))
                    : null;
        } catch (IllegalArgumentException noMember) {
            return null;
        }
    }
}
