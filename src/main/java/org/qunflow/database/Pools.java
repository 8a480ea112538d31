package org.qunflow.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.qunflow.shared.LongWork;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Two pools behind one door: the limited one for pages and all that is short, the other for long work. */
final class Pools extends DelegatingDataSource implements AutoCloseable {
    private final HikariDataSource limited;
    private final HikariDataSource longWork;

    Pools(HikariDataSource limited, HikariDataSource longWork) {
        super(limited);
        this.limited = limited;
        this.longWork = longWork;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return LongWork.isUnderWay() ? longWork.getConnection() : limited.getConnection();
    }

    @Override
    public void close() {
        limited.close();
        longWork.close();
    }
}
