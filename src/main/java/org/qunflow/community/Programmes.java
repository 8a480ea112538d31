package org.qunflow.community;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which programmes run in a community. What a lead chose is valid; without a choice all run where members live, and none
 * where recorded history is replayed: nobody checked in or held meetings there.
 */
@Service
public class Programmes {
    private final List<Programme> all;
    private final Communities communities;
    private final JdbcTemplate jdbc;
    private final News news;

    Programmes(ObjectProvider<Programme> all, Communities communities, JdbcTemplate jdbc, News news) {
        this.all = all.stream().sorted(Comparator.comparing(Programme::key)).toList();
        this.communities = communities;
        this.jdbc = jdbc;
        this.news = news;
    }

    /** A programme, and whether it runs. */
    public record Standing(Programme programme, boolean runs) {}

    /** All programmes of this installation, by key. */
    public List<Standing> of(CommunityId community) {
        Map<String, Boolean> chosen = chosen(community);
        boolean live = isLive(community);
        return all.stream()
                .map(p -> new Standing(p, chosen.getOrDefault(p.key(), live)))
                .toList();
    }

    public boolean runs(CommunityId community, String key) {
        Boolean chosen = chosen(community).get(key);
        return chosen != null ? chosen : isLive(community);
    }

    /** Switches a programme on or off; throws IllegalArgumentException if there is none of that key. */
    @Transactional
    public void set(CommunityId community, String key, boolean on) {
        if (all.stream().noneMatch(p -> p.key().equals(key))) {
            throw new IllegalArgumentException("There is no programme " + key);
        }
        int changed = jdbc.update("""
                insert into community_programme as p (community_id, programme, runs) values (?, ?, ?)
                on conflict (community_id, programme) do update set runs = excluded.runs
                where p.runs <> excluded.runs""", community.value(), key, on);
        if (changed == 1) {
            news.tell(community, at -> new ProgrammeSwitched(community, at, key, on));
        }
    }

    private Map<String, Boolean> chosen(CommunityId community) {
        Map<String, Boolean> chosen = new HashMap<>();
        jdbc.query(
                "select programme, runs from community_programme where community_id = ?",
                r -> {
                    chosen.put(r.getString(1), r.getBoolean(2));
                },
                community.value());
        return chosen;
    }

    private boolean isLive(CommunityId community) {
        return communities.get(community).phase() == Community.Phase.LIVE;
    }
}
