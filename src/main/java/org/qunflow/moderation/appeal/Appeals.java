package org.qunflow.moderation.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.cases.CaseTitles;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.moderation.penalty.Penalty;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which appeals begin: once for a penalty, in time (004-18). */
@Service
public class Appeals {
    static final String PROCESS = "appeal";

    private final AppealRows rows;
    private final CaseReader cases;
    private final CaseTitles titles;
    private final Penalties penalties;
    private final Processes processes;
    private final AppealSettings settings;
    private final Desk desk;

    Appeals(
            AppealRows rows,
            CaseReader cases,
            CaseTitles titles,
            Penalties penalties,
            Processes processes,
            AppealSettings settings,
            Desk desk) {
        this.rows = rows;
        this.cases = cases;
        this.titles = titles;
        this.penalties = penalties;
        this.processes = processes;
        this.settings = settings;
        this.desk = desk;
    }

    /** Who writes it down, and who is told. */
    @Component
    record Desk(CurrentOperator operator, News news) {}

    /** A member appeals; what he says is written down by an operator. */
    @Transactional
    public AppealAnswer file(CommunityId community, CaseId about, MemberId member, String words) {
        AppealAnswer answer = take(community, about, member, words);
        if (answer instanceof AppealAnswer.Filed filed) {
            processes.start(PROCESS, community, filed.id().toString(), Map.of());
        }
        return answer;
    }

    /** Takes it in; its process is up to the caller. */
    AppealAnswer take(CommunityId community, CaseId about, MemberId member, String words) {
        Instant now = desk.news().now(community);
        Optional<Penalty> penalty = penalties.ofCase(about.value());
        Optional<AppealRefusal> objection = objection(penalty, words, now);
        if (objection.isPresent()) {
            return refused(community, member, objection.get());
        }
        AppealId id = AppealId.next();
        if (!rows.insert(id, penalty.orElseThrow(), words, desk.operator().name(), now)) {
            return refused(community, member, AppealRefusal.APPEALED_ALREADY);
        }
        titles.name(community, id, cases.find(community, about).orElseThrow(), "申诉 · ", "Appeal · ");
        desk.news().tell(community, at -> new AppealFiled(community, at, member, id, words));
        return new AppealAnswer.Filed(id);
    }

    private Optional<AppealRefusal> objection(Optional<Penalty> penalty, String words, Instant now) {
        if (penalty.isEmpty()) {
            return Optional.of(AppealRefusal.NO_PENALTY);
        }
        if (words.isBlank()) {
            return Optional.of(AppealRefusal.NO_WORDS);
        }
        return now.isAfter(until(penalty.get())) ? Optional.of(AppealRefusal.TOO_LATE) : Optional.empty();
    }

    private AppealAnswer refused(CommunityId community, MemberId member, AppealRefusal why) {
        desk.news().tell(community, at -> new AppealRefused(community, at, member, why));
        return new AppealAnswer.Refused(why);
    }

    /** Until when a member may appeal against it. */
    public Instant until(Penalty penalty) {
        return penalty.imposedAt().plus(settings.within());
    }

    public Optional<Appeal> find(AppealId id) {
        return rows.find(id);
    }

    public Optional<Appeal> ofCase(CommunityId community, CaseId about) {
        return rows.ofCase(community, about);
    }

    /** Appeals, newest first. state null: all; before null: from the newest on. */
    public List<Appeal> page(CommunityId community, Appeal.State state, UUID before, int limit) {
        return rows.page(community, state, before, limit);
    }
}
