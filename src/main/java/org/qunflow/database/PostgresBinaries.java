package org.qunflow.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The server's programs, unpacked once per version, and how to call them. */
final class PostgresBinaries {
    private static final Pattern VERSION = Pattern.compile("\\) (\\d+)");

    private final Path folder;
    private final List<String> prefix;

    private PostgresBinaries(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    static PostgresBinaries unpackedBelow(Path shelf) throws IOException {
        byte[] archive = archive();
        CRC32 sum = new CRC32();
        sum.update(archive);
        Path folder = Folders.open(shelf).resolve("postgresql-%08x".formatted(sum.getValue()));
        if (!Files.isDirectory(folder)) {
            TarXz.unpack(archive, folder);
        }
        return new PostgresBinaries(folder, RootEscape.prefix());
    }

    List<String> call(String program, String... arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }

    int major() throws IOException {
        Command answer = Command.run(call("postgres", "--version"), Duration.ofSeconds(30));
        Matcher version = VERSION.matcher(answer.said());
        if (!version.find()) {
            throw new DatabaseRefused(
                    "The programs of PostgreSQL in " + folder + " do not run: "
                            + answer.said().strip(),
                    "Delete that folder; the next start unpacks it again. Or give a server with spring.datasource.url.");
        }
        return Integer.parseInt(version.group(1));
    }

    private static byte[] archive() throws IOException {
        String system = system();
        String machine = System.getProperty("os.arch");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, machine.equals("amd64") ? "x86_64" : machine)) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseRefused(
                    "This build holds no PostgreSQL for " + system + " on " + machine + ".",
                    "Build Qunflow on this kind of machine, or give a server with spring.datasource.url.",
                    e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
    }
}
