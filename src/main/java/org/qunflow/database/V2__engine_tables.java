package org.qunflow.database;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables in the schema camunda with the scripts inside the engine's own jar; each script is pinned
 * by its SHA-256, so that another engine version cannot slip in unnoticed.
 */
@Component
class V2__engine_tables extends BaseJavaMigration {
    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final Map<String, String> SCRIPTS = scripts();

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement sql = context.getConnection().createStatement()) {
            sql.execute("set local search_path to camunda");
            for (Map.Entry<String, String> script : SCRIPTS.entrySet()) {
                run(sql, script.getKey(), script.getValue());
            }
            sql.execute("set local search_path to qunflow, camunda");
        }
    }

    @Override
    public Integer getChecksum() {
        return SCRIPTS.hashCode();
    }

    private static void run(Statement sql, String name, String sha256)
            throws IOException, SQLException, NoSuchAlgorithmException {
        try (InputStream in = V2__engine_tables.class.getClassLoader().getResourceAsStream(FOLDER + name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("The engine's jar holds no script " + FOLDER + name + ".sql");
            }
            byte[] bytes = in.readAllBytes();
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(sha256)) {
                throw new IllegalStateException("The engine's script " + name + " has SHA-256 " + found + " instead of "
                        + sha256 + ": another engine version needs a migration of its own");
            }
            sql.execute(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("engine", "322324b7896be53e2b0bea3f134694a5582a0eb5d608a9498e5678291434d16d");
        scripts.put("case.engine", "b10d78f7bddea8a13913488b514aa1c195c169b0a06e54c4114546217791193d");
        scripts.put("decision.engine", "d340dc9bef8ec958b99ca8eb5835da359fdd81f31a0aeef04605aad850e66d36");
        scripts.put("history", "d3d07e748e8cd4d0523525aa500af4efd1c9fb40dd753b2e7c8f4afd86542e28");
        scripts.put("case.history", "56c4ace1042143d3606f15a99cb12aa8a438da6ea8bb0cb5b0973e65f95e7eec");
        scripts.put("decision.history", "53b4044132dffd5871527629559c06edbbb0cf34a51e8414f0ce94e17162af35");
        scripts.put("identity", "539d7f725d07b139fa0f13feca5443e1f47a11b7d9c8724cddc5dd1de48f681a");
        return scripts;
    }
}
