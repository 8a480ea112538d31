package org.qunflow.desks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.qunflow.Cdnow;
import org.qunflow.RunningApplication;

/** An installation with CDNOW imported and replayed, kept below target for the next time; delete it to begin anew. */
final class CdnowHome {
    static final int CUSTOMERS = Integer.getInteger("qunflow.bench.customers", 0);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private CdnowHome() {}

    static boolean isPossible() {
        return Cdnow.isThere("Desk pages are not measured on CDNOW");
    }

    static boolean isWhole() {
        return CUSTOMERS == 0;
    }

    static Path prepared() throws IOException, InterruptedException {
        Path home = Files.createDirectories(Path.of("target", "bench-cdnow-" + (isWhole() ? "whole" : CUSTOMERS)));
        if (!Files.exists(home.resolve("replayed"))) {
            finish(Cdnow.importing(home, isWhole() ? Cdnow.WHOLE : Cdnow.cut(home, CUSTOMERS)));
            finish(Cdnow.replaying(home));
            Files.createFile(home.resolve("replayed"));
        }
        return home;
    }

    private static void finish(RunningApplication command) throws IOException, InterruptedException {
        try (command) {
            assertThat(command.awaitExit(PATIENCE)).as(command.said()).isZero();
        }
    }
}
