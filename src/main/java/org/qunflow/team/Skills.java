package org.qunflow.team;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CurrentOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what colleagues can do, and how we know (000-18). */
@Service
public class Skills {
    public static final int LONGEST_SOURCE = 80;

    private final JdbcClient jdbc;
    private final ShiftSettings settings;
    private final Journal journal;
    private final CurrentOperator operator;
    private final BusinessClock clock;

    Skills(JdbcClient jdbc, ShiftSettings settings, Journal journal, CurrentOperator operator, BusinessClock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.journal = journal;
        this.operator = operator;
        this.clock = clock;
    }

    /** A skill of somebody, with how we know of it. */
    public record Skill(String who, String skill, String source, String saidBy) {}

    /** What colleagues may be tagged with. */
    public List<String> known() {
        return settings.skills();
    }

    /** Skills by colleague; who has none is absent. */
    public Map<String, List<Skill>> of(Collection<String> who) {
        Map<String, List<Skill>> skills = new TreeMap<>();
        jdbc.sql("select who, skill, source, said_by from team_skill where who = any(?) order by who, skill")
                .params((Object) who.toArray(String[]::new))
                .query(Skill.class)
                .list()
                .forEach(s -> skills.computeIfAbsent(s.who(), w -> new java.util.ArrayList<>())
                        .add(s));
        return skills;
    }

    /** Those who can do it. */
    Set<String> having(String skill) {
        return new HashSet<>(jdbc.sql("select who from team_skill where skill = ?")
                .param(skill)
                .query(String.class)
                .list());
    }

    /** Notes that somebody can do something; empty, or why not: skill, source. */
    @Transactional
    public Optional<String> note(String who, String skill, String source) {
        if (!known().contains(skill)) {
            return Optional.of("skill");
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            return Optional.of("source");
        }
        jdbc.sql("""
                insert into team_skill (who, skill, source, said_by, said_at) values (?, ?, ?, ?, ?)
                on conflict (who, skill) do update set source = excluded.source, said_by = excluded.said_by,
                  said_at = excluded.said_at""")
                .params(who, skill, source.strip(), operator.name(), Timestamp.from(clock.real()))
                .update();
        write("team.SkillNoted", who, Map.of("skill", skill, "source", source.strip()));
        return Optional.empty();
    }

    /** From now on he is not known to be able to. */
    @Transactional
    public void forget(String who, String skill) {
        int gone = jdbc.sql("delete from team_skill where who = ? and skill = ?")
                .params(who, skill)
                .update();
        if (gone == 1) {
            write("team.SkillForgotten", who, Map.of("skill", skill));
        }
    }

    private void write(String kind, String who, Map<String, String> data) {
        journal.append(JournalEntry.ofInstallation(kind, clock.real(), "user", who, new HashMap<>(data)));
    }
}
