package org.qunflow.group.opening.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.group.opening.OpeningNews;
import org.qunflow.group.opening.Refusal;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to nicknames in groups and their format (003-07): checked whenever either changes. */
@Service
public class Nicknames {
    public static final int LONGEST = 40;
    public static final int LONGEST_PATTERN = 120;
    private static final String CORRECTED = "group.nicknameCorrected";

    private final NicknameRows rows;
    private final RulesSettings settings;
    private final Processes processes;
    private final OpeningNews news;
    private final TransactionTemplate apart;

    Nicknames(
            NicknameRows rows,
            RulesSettings settings,
            Processes processes,
            OpeningNews news,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.settings = settings;
        this.processes = processes;
        this.news = news;
        this.apart = new TransactionTemplate(transaction.getTransactionManager(), transaction);
        this.apart.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
    }

    public NicknameFormat format(CommunityId community) {
        return rows.format(community)
                .orElseGet(() -> new NicknameFormat(settings.pattern(), settings.example(), null, null));
    }

    /** Sets another format and judges all nicknames by it. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> change(CommunityId community, String pattern, String example) {
        if (pattern.isBlank() || pattern.length() > LONGEST_PATTERN || !matches(pattern, example)) {
            return news.refused(community, "NICKNAME_FORMAT", Refusal.of("PATTERN", LONGEST_PATTERN));
        }
        rows.change(community, pattern, example, news.by(), news.now(community));
        int misfits = rows.judge(community, pattern);
        news.tell(community, at -> new NicknameFormatChanged(community, at, pattern, example, misfits));
        return Optional.empty();
    }

    /** What is no regular expression matches nothing; the database says so in a transaction of its own. */
    private boolean matches(String pattern, String example) {
        try {
            return Boolean.TRUE.equals(apart.execute(tx -> rows.matches(pattern, example)));
        } catch (DataAccessException e) {
            return false;
        }
    }

    /** Sets the nickname of a member in all groups; one that does not fit is kept and listed. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> set(CommunityId community, MemberId member, String nickname) {
        String name = nickname.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            return news.refused(community, member, "NICKNAME", Refusal.of("NICKNAME", LONGEST));
        }
        Optional<Boolean> fits =
                rows.set(community, member, name, format(community).pattern());
        if (fits.isEmpty()) {
            return news.refused(community, member, "NICKNAME", Refusal.of("IN_NO_GROUP"));
        }
        news.tell(community, at -> new NicknameSet(community, at, member, name, fits.get()));
        if (fits.get()) {
            processes.correlate(CORRECTED, member.toString(), Map.of());
        }
        return Optional.empty();
    }

    /** Members whose nickname does not fit, by id after one of them. */
    public List<Misfit> misfits(CommunityId community, MemberId after, int limit) {
        return rows.misfits(community, after, limit);
    }
}
