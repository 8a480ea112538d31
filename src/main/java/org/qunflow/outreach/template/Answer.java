package org.qunflow.outreach.template;

import java.util.List;

/** What became of an act on a text. */
public sealed interface Answer {

    /** It is done; the version concerned. */
    record Done(int version) implements Answer {}

    /** It is not, nothing changed: a message key and what to put into it. */
    record Refused(String key, List<Object> arguments) implements Answer {
        static Refused because(String why, Object... arguments) {
            return new Refused("outreach.refused." + why, List.of(arguments));
        }
    }

    /** The text itself is wrong, nothing changed. */
    record Wrong(List<Problem> problems) implements Answer {}
}
