package org.qunflow.partner.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.Partners;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to statements: drawn up each month for partners who are owed something (000-11). */
@Service
public class Statements {
    private static final String PROCESS = "partner-statement";

    private final StatementRows rows;
    private final Partners partners;
    private final Communities communities;
    private final Subjects subjects;
    private final Processes processes;
    private final News news;

    Statements(
            StatementRows rows,
            Partners partners,
            Communities communities,
            Subjects subjects,
            Processes processes,
            News news) {
        this.rows = rows;
        this.partners = partners;
        this.communities = communities;
        this.subjects = subjects;
        this.processes = processes;
        this.news = news;
    }

    /** Draws up what ripened before this month began; once a month for each partner, never beside an open one. */
    @Transactional
    public int drawUp(CommunityId community) {
        ZoneId zone = communities.get(community).zone();
        LocalDate first = LocalDate.ofInstant(news.now(community), zone).withDayOfMonth(1);
        Instant before = first.atStartOfDay(zone).toInstant();
        LocalDate month = first.minusMonths(1);
        return rows.due(community, month, before).stream()
                .mapToInt(partner -> drawUp(community, partner, month, before))
                .sum();
    }

    private int drawUp(CommunityId community, PartnerId partner, LocalDate month, Instant before) {
        BigDecimal amount = rows.sum(partner, before);
        if (amount.signum() <= 0) {
            return 0;
        }
        Statement it = new Statement(
                StatementId.next(),
                partner,
                month,
                amount,
                StatementState.DRAWN,
                null,
                null,
                null,
                news.now(community));
        rows.insert(community, it, before);
        news.tell(community, at -> new StatementMoved(community, at, partner, month, amount, it.state()));
        String about = partners.find(community, partner).orElseThrow().name() + " "
                + month.toString().substring(0, 7);
        subjects.name(community, it.id(), new Subject(about, about, null, null));
        processes.start(PROCESS, community, it.id().toString(), Map.of());
        return 1;
    }

    /** Newest first. */
    public List<Statement> of(PartnerId partner, int most) {
        return rows.of(partner, most);
    }

    public List<StatementLine> lines(StatementId id, int most) {
        return rows.lines(id, most);
    }
}
