package org.qunflow.conversion.live.web;

import java.time.LocalDate;
import java.util.List;
import org.qunflow.conversion.scene.SalesScene;
import org.qunflow.conversion.scene.SalesScenes;
import org.qunflow.conversion.scene.SceneSettings;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the form of a live room offers to choose from. */
@Component
record LiveOptions(SalesScenes scenes, SceneSettings settings, JdbcClient jdbc) {

    /** An open group. */
    public record Choice(String id, String name) {}

    /** Everyday scenes need no title: words know them. */
    List<String> everyday() {
        return settings.everyday();
    }

    List<SalesScene> planned(CommunityId community) {
        LocalDate today = scenes.today(community);
        return scenes.ahead(community).stream().filter(s -> s.isOpen(today)).toList();
    }

    List<Choice> groups(CommunityId community) {
        return jdbc.sql("select group_id, name from group_v_venue where community_id = ? and closed_at is null"
                        + " order by name, group_id")
                .param(community.value())
                .query((r, n) -> new Choice(r.getString(1), r.getString(2)))
                .list();
    }
}
