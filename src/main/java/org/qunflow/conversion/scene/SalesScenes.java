package org.qunflow.conversion.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to scenes: no absolute need, only needs in a scene, so every offer names one (000-07, 002-15). */
@Service
public class SalesScenes {
    private final SceneRows rows;
    private final SceneRules rules;
    private final SceneSettings settings;
    private final Communities communities;
    private final CurrentOperator operator;
    private final News news;

    SalesScenes(
            SceneRows rows,
            SceneRules rules,
            SceneSettings settings,
            Communities communities,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.rules = rules;
        this.settings = settings;
        this.communities = communities;
        this.operator = operator;
        this.news = news;
    }

    /** Plans a scene for a festival, whose day must be one of its days, or for a hot topic. */
    @Transactional
    public SceneAnswer plan(CommunityId community, NewScene wanted) {
        String key = wanted.festival() == null
                ? wanted.key()
                : wanted.festival().key(day(wanted).orElse(wanted.startsOn()));
        Optional<SceneRefusal> wrong = rules.wrong(today(community), wanted, key);
        if (wrong.isPresent()) {
            return refused(community, wanted.title(), wrong.get());
        }
        SceneId id = SceneId.next();
        if (!rows.insert(community, id, key, wanted, operator.name(), news.now(community))) {
            return refused(community, wanted.title(), SceneRefusal.KEY_TAKEN);
        }
        news.tell(
                community,
                at -> new ScenePlanned(community, at, wanted.title(), key, wanted.startsOn(), wanted.endsOn()));
        return new SceneAnswer.Done(id);
    }

    /** The day of the festival among the days of the scene. */
    static Optional<LocalDate> day(NewScene wanted) {
        return FestivalCalendar.between(wanted.startsOn(), wanted.endsOn()).stream()
                .filter(f -> f.festival() == wanted.festival())
                .map(FestivalCalendar.FestivalDay::on)
                .findFirst();
    }

    /** Ends a scene before its time: a topic is not hot any more. Offers cannot name it from now on. */
    @Transactional
    public SceneAnswer end(CommunityId community, SceneId id) {
        SalesScene scene = rows.find(community, id).orElseThrow();
        if (!rows.end(id, today(community))) {
            return refused(community, scene.title(), SceneRefusal.OVER);
        }
        news.tell(community, at -> new SceneEnded(community, at, scene.title(), scene.key()));
        return new SceneAnswer.Done(id);
    }

    /** True if offers and live rooms may name this scene now: an everyday one, or one that is planned and not over. */
    public boolean isKnown(CommunityId community, String key) {
        return settings.everyday().contains(key)
                || rows.named(community, key)
                        .filter(scene -> scene.isOpen(today(community)))
                        .isPresent();
    }

    /** Keeps in the journal that an offer was not presented for want of a scene. */
    @Transactional
    public void refuse(CommunityId community, MemberId member, String offer, String scene) {
        news.tell(community, at -> new OfferWithoutScene(community, at, member, offer, scene));
    }

    public Optional<SalesScene> find(CommunityId community, SceneId id) {
        return rows.find(community, id);
    }

    /** Planned scenes of the days that the calendar shows, those that are over already included. */
    public List<SalesScene> ahead(CommunityId community) {
        LocalDate today = today(community);
        return rows.between(community, today, today.plusDays(settings.ahead()));
    }

    public LocalDate today(CommunityId community) {
        return LocalDate.ofInstant(
                news.now(community), communities.get(community).zone());
    }

    private SceneAnswer refused(CommunityId community, String title, SceneRefusal why) {
        news.tell(community, at -> new SceneRefused(community, at, title, why));
        return new SceneAnswer.Refused(why);
    }
}
