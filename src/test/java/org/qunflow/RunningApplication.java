package org.qunflow;

import java.io.IOException;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The product in a JVM of its own on a given data folder, to be killed or stopped by the test that started it. */
public final class RunningApplication implements AutoCloseable {
    private final Process process;
    private final Path home;
    private final int port;

    private RunningApplication(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    /** Starts the compiled classes, or the jar named by -Dqunflow.jar, compiled lightly as it dies soon; returns at once. */
    public static RunningApplication start(Path home, String... options) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>(
                List.of("--server.port=" + port, onFolder(home), "--qunflow.database.throw-away=false"));
        words.addAll(List.of(options));
        return new RunningApplication(launch(home, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), words), home, port);
    }

    /** Starts a command of the README on the folder, compiled lightly as it is short; returns at once. */
    public static RunningApplication command(Path home, String name, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(name, onFolder(home)));
        all.addAll(List.of(words));
        return new RunningApplication(launch(home, List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"), all), home, 0);
    }

    private static String onFolder(Path home) {
        return "--qunflow.database.data-dir=" + home;
    }

    private static Process launch(Path home, List<String> machine, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(machine);
        words.addAll(program());
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()))
                .start();
    }

    private static List<String> program() {
        String jar = System.getProperty("qunflow.jar", "");
        if (!jar.isBlank()) {
            return List.of("-jar", jar);
        }
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String separator = System.getProperty("path.separator");
        String main = Arrays.stream(classPath.split(separator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(separator));
        return List.of("-cp", main, "org.qunflow.QunflowApplication");
    }

    /** Any answer will do, as long as it is no failure of the server. */
    public void awaitPage(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("The application did not come up:\n" + Files.readString(log(home)));
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection page = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/").toURL().openConnection();
            page.setInstanceFollowRedirects(false);
            page.setConnectTimeout(1000);
            page.setReadTimeout(5000);
            return page.getResponseCode() < 500;
        } catch (IOException e) {
            return false;
        }
    }

    /** True once the database counts so many; false as long as it does not answer yet or has not got there. */
    public boolean hasCome(String question, int many) throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("It ended before " + question + " came to " + many + ":\n" + said());
        }
        try {
            return count(question) >= many;
        } catch (IOException | SQLException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    public int count(String question) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    public void execute(String statement) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private Connection connect() throws IOException, SQLException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("passwords"))) {
            passwords.load(reader);
        }
        String serverPort =
                Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + serverPort + "/qunflow?currentSchema=qunflow,camunda",
                "qunflow_app",
                passwords.getProperty("app"));
    }

    public int port() {
        return port;
    }

    /** As kill -9 does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As SIGTERM does; the application shuts its server down by itself. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The application did not stop within a minute");
        }
    }

    public int awaitExit(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The application still runs after " + patience);
        }
        return process.exitValue();
    }

    /** All that the applications on this folder have printed so far. */
    public String said() throws IOException {
        return Files.readString(log(home));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private static Path log(Path home) throws IOException {
        return Files.createDirectories(home).resolve("application.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
