package org.qunflow.intake.file;

import java.util.List;

/**
 * How the table in a file lies.
 *
 * @param headings what its first line says, by position
 * @param fields the field that each position holds, "" for one that is ignored; empty: as the headings name them
 */
public record Layout(Encoding encoding, String separator, List<String> headings, List<String> fields) {
    public static final Layout AS_NAMED = new Layout(Encoding.UTF_8, ",", List.of(), List.of());

    /** The fields that somebody chose for a file in the given encoding. */
    public static Layout chosen(Encoding encoding, List<String> fields) {
        return new Layout(encoding, ",", List.of(), List.copyOf(fields));
    }

    Layout found(String cutAt, Header header) {
        return new Layout(encoding, cutAt, header.headings(), header.fields());
    }
}
