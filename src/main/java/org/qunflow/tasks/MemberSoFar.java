package org.qunflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalLine;
import org.qunflow.member.Fact;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Member;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.Touch;
import org.springframework.stereotype.Component;

/** What stands beside a form: what the member did so far, how we touched him, and what was decided about him. */
record MemberSoFar(
        List<Fact> facts,
        long orders,
        BigDecimal paid,
        List<Touch> touches,
        List<Decided> decisions,
        List<Task> answered) {

    /** A decision table's answer. */
    record Decided(JournalLine line, String table, Map<String, String> outputs) {}

    /** Gathers it: one query a source. */
    @Component
    static class Source {
        private static final int SHOWN = 6;
        private static final int COUNTED = 1_000;

        private final Facts facts;
        private final Outreach outreach;
        private final Journal journal;
        private final TaskRows rows;

        Source(Facts facts, Outreach outreach, Journal journal, TaskRows rows) {
            this.facts = facts;
            this.outreach = outreach;
            this.journal = journal;
            this.rows = rows;
        }

        MemberSoFar of(Member member) {
            List<Fact> all = facts.of(member.community(), member.id(), COUNTED);
            List<Fact> orders =
                    all.stream().filter(f -> f.kind() == FactKind.ORDERED).toList();
            return new MemberSoFar(
                    all.subList(0, Math.min(SHOWN, all.size())),
                    orders.size(),
                    orders.stream().map(Fact::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add),
                    outreach.of(member.community(), member.id(), SHOWN),
                    decisions(member),
                    rows.closedFor(member.community(), member.id(), SHOWN));
        }

        private List<Decided> decisions(Member member) {
            List<Decided> decided = new ArrayList<>();
            for (JournalLine line :
                    journal.about(member.community(), member.id().toString(), 0, COUNTED)) {
                if (line.kind().endsWith(".DecisionTaken")) {
                    decided.add(new Decided(
                            line,
                            line.data().path("table").asText(),
                            words(line.data().path("outputs"))));
                }
            }
            Collections.reverse(decided);
            return decided.subList(0, Math.min(SHOWN, decided.size()));
        }

        private static Map<String, String> words(JsonNode outputs) {
            Map<String, String> words = new LinkedHashMap<>();
            outputs.properties().forEach(e -> words.put(e.getKey(), e.getValue().asText()));
            return words;
        }
    }
}
