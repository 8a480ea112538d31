package org.qunflow.group.opening.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.engine.StepDecisions;
import org.qunflow.group.opening.OpeningNews;
import org.qunflow.group.opening.Refusal;
import org.qunflow.shared.CommunityId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the scenes of a community (000-06, 000-07): judged by a table, at most three are core. */
@Service
public class Scenes {
    private static final int LONGEST = 60;
    private static final int MOST = 5;

    private final SceneRows rows;
    private final Decisions decisions;
    private final StepDecisions taken;
    private final OpeningNews news;

    Scenes(SceneRows rows, Decisions decisions, StepDecisions taken, OpeningNews news) {
        this.rows = rows;
        this.decisions = decisions;
        this.taken = taken;
        this.news = news;
    }

    /** Core ones first, then by score. */
    public List<Scene> of(CommunityId community) {
        return rows.of(community);
    }

    /** Scores a scene, or scores it again. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> score(CommunityId community, String name, int need, int frequency, int reach) {
        boolean right = IntStream.of(need, frequency, reach).allMatch(n -> n >= 1 && n <= MOST);
        if (name.isBlank() || name.length() > LONGEST || !right) {
            return news.refused(community, "SCENE", Refusal.of("SCENE", LONGEST, MOST));
        }
        int score = need * frequency * reach;
        Decision decision =
                decisions.decide("scene-score", Map.of("score", score, "lowest", Math.min(need, frequency)));
        taken.taken(community, community.toString(), decision);
        String verdict = decision.text("verdict");
        rows.score(community, name.strip(), need, frequency, reach, verdict, news.by(), news.now(community));
        news.tell(community, at -> new SceneScored(community, at, name.strip(), score, verdict));
        return Optional.empty();
    }

    /** Makes a scene one of the three. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> choose(CommunityId community, long scene) {
        if (!chosen(community, scene)) {
            return news.refused(community, "SCENE", Refusal.of("THREE_SCENES"));
        }
        tell(community, scene, "SCENE_CHOSEN");
        return Optional.empty();
    }

    private boolean chosen(CommunityId community, long scene) {
        try {
            return rows.choose(community, scene);
        } catch (DuplicateKeyException e) {
            throw new org.springframework.dao.ConcurrencyFailureException("Two scenes want the same place", e);
        }
    }

    /** A scene is core no longer; false if it was not. */
    @Transactional
    public boolean release(CommunityId community, long scene) {
        boolean released = rows.release(community, scene);
        if (released) {
            tell(community, scene, "SCENE_RELEASED");
        }
        return released;
    }

    private void tell(CommunityId community, long scene, String part) {
        String name = of(community).stream()
                .filter(s -> s.id() == scene)
                .map(Scene::name)
                .findFirst()
                .orElse("");
        news.tell(community, at -> new ProfileChanged(community, at, part, name));
    }
}
