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
import org.qunflow.journal.JournalLine;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Tells lines of the journal in the reader's words, with the members they are about. */
@Component
public class Lines {
    private static final Set<String> OF_PEOPLE = Set.of("user", "calendar");
    private static final Set<String> OF_MEMBERS = Set.of("member", "businessKey");

    private final Members members;
    private final Masks masks;
    private final DecisionTables tables;
    private final Words words;

    Lines(Members members, Masks masks, DecisionTables tables, Words words) {
        this.members = members;
        this.masks = masks;
        this.tables = tables;
        this.words = words;
    }

    /** One line; member is null where it is about something else. */
    public record Told(JournalLine line, String text, boolean assumed, Member member) {

        /** The account or calendar that it is about; null if it is about something else, or about whoever did it. */
        public String about() {
            return OF_PEOPLE.contains(String.valueOf(line.subjectType()))
                            && !line.actor().equals(line.subjectId())
                    ? line.subjectId()
                    : null;
        }
    }

    public List<Told> of(Community community, List<JournalLine> lines) {
        Map<MemberId, Member> known = members(community, lines);
        return lines.stream()
                .map(l -> new Told(
                        l, text(l), l.assumed() || l.data().path("assumed").asBoolean(), known.get(member(l))))
                .toList();
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
