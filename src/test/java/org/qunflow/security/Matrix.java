package org.qunflow.security;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The authorisation matrix as auditors read it. */
public final class Matrix {
    public static final Path FILE = Path.of("src/docs/authorisation-matrix.csv");
    static final String STRANGER = "ANON";

    private Matrix() {}

    /** One route, and for whom it is. */
    public record Route(String method, String path, Map<String, Boolean> cells, String scope) {
        boolean isFor(String who) {
            return cells.get(who);
        }

        public String key() {
            return method + " " + path;
        }

        /** True for a way that is there only in other installations than that of the test. */
        boolean isNotHere() {
            return scope.equals("where one is configured");
        }

        boolean namesSomethingOfACommunity() {
            return scope.equals("community") && path.contains("{");
        }
    }

    public static List<Route> read() throws IOException {
        List<Route> routes = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(FILE)) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord line : format.parse(in)) {
                routes.add(route(line));
            }
        }
        return routes;
    }

    private static Route route(CSVRecord line) {
        Map<String, Boolean> cells = new HashMap<>();
        cells.put(STRANGER, yes(line, STRANGER));
        for (Role role : Role.values()) {
            cells.put(role.name(), yes(line, role.name()));
        }
        return new Route(line.get("method"), line.get("path"), cells, line.get("scope"));
    }

    private static boolean yes(CSVRecord line, String column) {
        return switch (line.get(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("yes or no, line " + line.getRecordNumber() + " " + column);
        };
    }
}
