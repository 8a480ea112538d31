package org.qunflow.security.web;

import java.util.List;
import java.util.Objects;

/** What a form gave of a list: nothing is an empty list, and empty fields do not count. */
final class Given {
    private Given() {}

    static <T> List<T> of(List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
