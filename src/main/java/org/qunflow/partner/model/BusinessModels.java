package org.qunflow.partner.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qunflow.community.BusinessModel;
import org.qunflow.community.Communities;
import org.qunflow.community.Programmes;
import org.qunflow.engine.Decisions;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to business models: what each would switch, by the table business-model, and the choice of one (004-01). */
@Service
public class BusinessModels {
    private final Communities communities;
    private final Programmes programmes;
    private final Decisions decisions;
    private final News news;

    BusinessModels(Communities communities, Programmes programmes, Decisions decisions, News news) {
        this.communities = communities;
        this.programmes = programmes;
        this.decisions = decisions;
        this.news = news;
    }

    public BusinessModel of(CommunityId community) {
        return communities.model(community);
    }

    /** The programmes that the model would switch, by key. */
    public List<Change> changes(CommunityId community, BusinessModel model) {
        return programmes.of(community).stream()
                .flatMap(p -> wanted(model, p.programme().key()).filter(c -> c.on() != p.runs()).stream())
                .toList();
    }

    private Optional<Change> wanted(BusinessModel model, String programme) {
        Map<String, Object> asked = Map.of("model", model.name(), "programme", programme);
        String answer = decisions.decide("business-model", asked).text("switch");
        return answer.equals("KEEP") ? Optional.empty() : Optional.of(new Change(programme, answer.equals("ON")));
    }

    /** Takes the model with all it switches; false and journalled if it is in force already. */
    @Transactional
    public boolean choose(CommunityId community, BusinessModel model) {
        if (!communities.model(community, model)) {
            news.tell(community, at -> new ModelRefused(community, at, model));
            return false;
        }
        List<Change> changes = changes(community, model);
        changes.forEach(c -> programmes.set(community, c.programme(), c.on()));
        String switched = changes.stream()
                .map(c -> c.programme() + "=" + (c.on() ? "on" : "off"))
                .collect(Collectors.joining(", "));
        news.tell(community, at -> new ModelChosen(community, at, model, switched));
        return true;
    }
}
