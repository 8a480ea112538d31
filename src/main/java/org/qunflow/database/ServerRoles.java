package org.qunflow.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The two roles and the database: the owner migrates, the application reads and writes rows; neither is a superuser. */
final class ServerRoles {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "qunflow_owner";
    static final String APP = "qunflow_app";

    private final int port;
    private final Passwords passwords;

    ServerRoles(int port, Passwords passwords) {
        this.port = port;
        this.passwords = passwords;
    }

    void prepare(String database) {
        prepare(database, "template1");
    }

    /** With the rows and tables of the template, to which nobody may be connected meanwhile. */
    void prepare(String database, String template) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), SUPERUSER, passwords.superuser());
                Statement sql = connection.createStatement()) {
            role(sql, OWNER, passwords.owner());
            role(sql, APP, passwords.app());
            database(sql, database, template);
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The roles of the database cannot be prepared: " + e.getMessage(),
                    "If the file 'passwords' in the data folder was lost or changed, put it back.",
                    e);
        }
    }

    Login owner(String database) {
        return new Login(url(database), OWNER, passwords.owner());
    }

    Login app(String database) {
        return new Login(url(database), APP, passwords.app());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void role(Statement sql, String name, String password) throws SQLException {
        if (isMissing(sql, "select 1 from pg_roles where rolname = ?", name)) {
            sql.execute("create role " + name
                    + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '" + password
                    + "'");
        }
    }

    private static void database(Statement sql, String name, String template) throws SQLException {
        if (isMissing(sql, "select 1 from pg_database where datname = ?", name)) {
            sql.execute("create database " + name + " template " + template + " owner " + OWNER);
        }
        sql.execute("revoke all on database " + name + " from public");
        sql.execute("grant connect, temporary on database " + name + " to " + APP);
    }

    private static boolean isMissing(Statement sql, String query, String name) throws SQLException {
        try (PreparedStatement search = sql.getConnection().prepareStatement(query)) {
            search.setString(1, name);
            return !search.executeQuery().next();
        }
    }
}
