package org.qunflow.engine.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Resources that are deployed together under one name: a process with its forms, or a decision table alone. */
record Sop(String name, SortedMap<String, byte[]> resources) {

    static Sop of(String name, Map<String, byte[]> resources) {
        return new Sop(name, new TreeMap<>(resources));
    }

    /** Tells one content from another. */
    String fingerprint() {
        MessageDigest digest = sha256();
        resources.forEach((file, bytes) -> {
            digest.update((file + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java knows no SHA-256", e);
        }
    }
}
