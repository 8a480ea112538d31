package org.qunflow.intake.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Says to the command line on which port the server of a folder listens and by which token it lets a file in. */
record ServerFile(int port, String token) {
    private static final String NAME = "server.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Optional<ServerFile> read(Path home) {
        try {
            return Optional.of(JSON.readValue(home.resolve(NAME).toFile(), ServerFile.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes it so that only its owner may read it, never in part. */
    void write(Path home) throws IOException {
        Files.createDirectories(home);
        Path draft = Files.createTempFile(home, NAME, ".draft");
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        JSON.writeValue(draft.toFile(), this);
        Files.move(draft, home.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes it, unless another server has written its own meanwhile. */
    void remove(Path home) throws IOException {
        if (read(home).filter(this::equals).isPresent()) {
            Files.deleteIfExists(home.resolve(NAME));
        }
    }
}
