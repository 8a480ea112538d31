package org.qunflow.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords of the three roles, kept in one file that only the owner may read. */
record Passwords(String superuser, String owner, String app) {
    private static final String FILE = "passwords";

    static Passwords of(Path home) throws IOException {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            write(file);
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Passwords(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("app"));
    }

    private static void write(Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), FILE, ".new");
        Folders.protect(draft, "rw-------");
        Files.writeString(draft, "superuser=%s%nowner=%s%napp=%s%n".formatted(random(), random(), random()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[…]";
    }
}
