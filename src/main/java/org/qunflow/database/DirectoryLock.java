package org.qunflow.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a folder for the life of this JVM; the operating system lets go of it however the JVM ends. */
final class DirectoryLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private DirectoryLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DatabaseRefused refusal(Path folder) {
        return new DatabaseRefused(
                "Another Qunflow" + holder(folder) + " is already running on " + folder + ".",
                "Use that one, stop it, or start this one on a folder of its own with"
                        + " --qunflow.database.data-dir=<folder>.");
    }

    /** Closing any channel on the file would free a lock of this JVM, so locks held here are remembered here. */
    static Optional<DirectoryLock> tryTake(Path folder) throws IOException {
        if (!HELD_HERE.add(folder)) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            HELD_HERE.remove(folder);
            return Optional.empty();
        }
        sign(channel);
        return Optional.of(new DirectoryLock(folder, channel));
    }

    private static void sign(FileChannel channel) throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String holder(Path folder) {
        if (HELD_HERE.contains(folder)) {
            return "";
        }
        try {
            return " (process " + Files.readString(folder.resolve("lock")) + ")";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(folder);
    }
}
