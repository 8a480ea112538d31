package org.qunflow.outreach.template;

import java.util.List;

/** What is wrong with a text: where (zh, en, key or name) and why, a message key with what to put into it. */
public record Problem(String field, String key, List<Object> arguments) {

    static Problem of(String field, String key, Object... arguments) {
        return new Problem(field, "outreach.problem." + key, List.of(arguments));
    }
}
