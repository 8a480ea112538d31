package org.qunflow.engine.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A handful of hostile files of one kind, by their names. */
abstract class Cases {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Map<String, byte[]> cases = new LinkedHashMap<>();

    final Map<String, byte[]> cases() {
        collect();
        return cases;
    }

    abstract void collect();

    final void raw(String name, String text) {
        raw(name, text.getBytes(StandardCharsets.UTF_8));
    }

    final void raw(String name, byte[] bytes) {
        cases.put(name, bytes);
    }
}
