package org.qunflow.member;

import java.util.List;
import org.qunflow.shared.CommunityId;

/** Facts in the text format of PostgreSQL's COPY. */
final class FactText {

    private FactText() {}

    static String of(long batch, CommunityId community, String source, String currency, List<NewFact> facts) {
        StringBuilder text = new StringBuilder(facts.size() * 160);
        String home = community.toString();
        String from = escape(source);
        for (NewFact fact : facts) {
            text.append(batch).append('\t').append(home).append('\t').append(fact.member());
            text.append('\t').append(fact.kind()).append('\t').append(fact.occurredAt());
            text.append('\t').append(from).append('\t').append(escape(fact.externalId()));
            text.append('\t').append(fact.quantity()).append('\t');
            if (fact.amount() == null) {
                text.append("\\N\t\\N\n");
            } else {
                text.append(fact.amount().toPlainString())
                        .append('\t')
                        .append(currency)
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String escape(String value) {
        StringBuilder safe = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                safe = safe == null ? new StringBuilder(value.substring(0, i)) : safe;
                safe.append('\\').append(c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\');
            } else if (safe != null) {
                safe.append(c);
            }
        }
        return safe == null ? value : safe.toString();
    }
}
