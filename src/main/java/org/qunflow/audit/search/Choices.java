package org.qunflow.audit.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.qunflow.audit.Words;
import org.qunflow.engine.DecisionTables;
import org.qunflow.engine.ProcessMap;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalSearch;
import org.springframework.stereotype.Component;

/** What the search form offers to choose from, in the reader's words. */
@Component
public class Choices {
    private final JournalSearch journal;
    private final ProcessMap processes;
    private final DecisionTables tables;
    private final Words words;

    Choices(JournalSearch journal, ProcessMap processes, DecisionTables tables, Words words) {
        this.journal = journal;
        this.processes = processes;
        this.tables = tables;
        this.words = words;
    }

    /** One entry of a list. */
    public record Choice(String value, String name) {}

    /** The lists of the form. */
    record Offer(List<Choice> kinds, List<String> actors, List<Choice> processes, List<Choice> rulings) {}

    /** What there is at a place. */
    Offer of(JournalFilter place) {
        return new Offer(kinds(place), journal.actors(place), processes(), rulings());
    }

    private List<Choice> kinds(JournalFilter place) {
        return journal.kinds(place).stream()
                .map(kind -> new Choice(kind, kindName(kind)))
                .sorted(Comparator.comparing(c -> c.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The sentence of a kind up to what is different every time. */
    public String kindName(String kind) {
        String sentence = words.message("audit.kind." + kind, kind);
        String fixed = sentence.replaceAll("[\\s:：，,（(]*<.*", "").strip();
        return fixed.isEmpty() ? kind : fixed;
    }

    /** The processes, by their keys. */
    public List<Choice> processes() {
        return processes.newest().stream()
                .map(v -> new Choice(v.key(), words.name(v.nameZh(), v.nameEn())))
                .toList();
    }

    private List<Choice> rulings() {
        return tables.versions().stream()
                .map(v -> new Choice(
                        v.key() + ":" + v.version(),
                        words.message("audit.table." + v.key(), v.key()) + " v" + v.version()))
                .toList();
    }
}
